import { describe, expect, it } from 'vitest'
import { readDrafts } from '../../../../src/core/document/drafts'
import { foretellDraft } from '../../../../src/core/document/foretell-draft'
import { fail, succeed } from '../../../../src/core/ipc/result'
import { giveVerdict } from '../../../../src/renderer/session/actions/give-check'
import { applyAgreedDraft, importDraft } from '../../../../src/renderer/session/actions/import-draft'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { redoLast, undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { paragraphs } from '../../../support/paragraphs'
import {
  lastMessage,
  type OpenWindow,
  receive,
  riverLines,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

const [title = '', alta = '', tana = ''] = riverLines
const second = [title, tana, alta.replace('240', '243')]

const preview = {
  token: 't1',
  fileName: 'rivers 2.txt',
  title,
  byline: '',
  dateline: '',
  language: 'en',
  direction: 'ltr' as const,
  opening: '',
  wordCount: 20,
  report: [],
  furniture: null,
  talk: null
}
const article = {
  title,
  byline: '',
  dateline: '',
  blocks: paragraphs(second),
  furniture: null,
  report: []
}
const kept = { file: 'rivers-2.txt', name: 'rivers 2.txt', sha256: 'a'.repeat(64), size: 100 }

function markAndCheck(window: OpenWindow, words: string): void {
  selectWords(window, words)
  markClaimAtSelection(window.session)
  const id = window.session.selectedClaim.get()
  if (id !== null) giveVerdict(window.session, id, 'on author')
}

async function withDraft(): Promise<OpenWindow> {
  const alice = windowOf('alice', 11)
  markAndCheck(alice, '240 kilometres')
  markAndCheck(alice, 'froze in 1901')
  markAndCheck(alice, 'more water than any other river')
  alice.stet.answers = {
    'import:choose': () => succeed(preview),
    'draft:article': () => succeed(article),
    'draft:keep': () => succeed(kept)
  }
  await importDraft(alice.session)
  return alice
}

async function apply({ session }: OpenWindow) {
  const step = session.draftStep.get()
  if (step?.kind !== 'review') throw new Error('no draft is under review')
  const before = [...session.article.blocks]
  const { article } = step
  const { blocks } = article
  const foretold = foretellDraft(session.document, session.view, { blocks, info: {}, draftId: null })
  return applyAgreedDraft(session, { step, article, leftOutFurniture: false, blocks, before, foretold })
}

const statesOf = ({ session }: OpenWindow) =>
  session.view.claims.map(({ words, status }) => `${words}: ${status.state}`)

describe('a new draft', () => {
  it('changes nothing while it is only looked at', async () => {
    const alice = await withDraft()
    expect(alice.session.article.toString()).toBe(`${riverLines.join('\n')}\n`)
    expect(readDrafts(alice.session.document)).toEqual([])
  })

  it('is applied with its claims on their words, recorded with who received it, and offered for undo', async () => {
    const alice = await withDraft()
    expect((await apply(alice)).ok).toBe(true)
    expect(alice.session.article.toString()).toBe(`${second.join('\n')}\n`)
    expect(statesOf(alice)).toEqual([
      'more water than any other river: on author',
      '243 kilometres: changed since checked',
      'froze in 1901: on author'
    ])
    expect(readDrafts(alice.session.document)).toMatchObject([
      { ...kept, receivedBy: alice.person.id, isApplied: true, leftOutFurniture: false }
    ])
    expect(lastMessage(alice)).toBe('The draft rivers 2.txt was applied. 1 claim needs another look.')
    expect(alice.session.messages.current.get().at(-1)?.action?.label).toBe('Undo')
  })

  it('is taken back whole by one undo, stays on record as undone, and is made again by redo', async () => {
    const alice = await withDraft()
    const before = statesOf(alice)
    await apply(alice)
    const after = statesOf(alice)
    undoLast(alice.session)
    expect(alice.session.article.toString()).toBe(`${riverLines.join('\n')}\n`)
    expect(statesOf(alice)).toEqual(before)
    expect(readDrafts(alice.session.document)).toMatchObject([{ name: 'rivers 2.txt', isApplied: false }])
    redoLast(alice.session)
    expect(statesOf(alice)).toEqual(after)
    expect(readDrafts(alice.session.document)).toMatchObject([{ isApplied: true }])
  })

  it('brings in what people said and changed beside it, once, and undo takes the corrections back with the text', async () => {
    const from = { name: 'Bob Ito', at: '2024-02-03T10:12:44Z' }
    const text = `${second.join('\n')}\n`
    const placeOf = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length
    })
    const comment = {
      from,
      text: 'Says who?',
      place: placeOf('243'),
      words: '243',
      isResolved: false,
      replies: []
    }
    const change = {
      from,
      names: [from.name],
      place: placeOf('first'),
      words: 'second',
      reason: 'Tracked change.'
    }
    const alice = await withDraft()
    const talked = { ...article, comments: [comment], changes: [change] }
    alice.stet.answers = {
      'import:choose': () => succeed(preview),
      'draft:article': () => succeed(talked),
      'draft:keep': () => succeed(kept)
    }
    alice.session.draftStep.set(null)
    await importDraft(alice.session)
    expect((await apply(alice)).ok).toBe(true)
    const { threads, corrections, document } = alice.session
    expect(threads.list.map(({ thread, posts }) => [thread.words, posts[0]?.fromFile?.name])).toEqual([
      ['243', 'Bob Ito']
    ])
    expect(corrections.list.map(({ correction, wordsNow }) => [wordsNow, correction.words])).toEqual([
      ['first', 'second']
    ])
    expect(lastMessage(alice)).toBe(
      'The draft rivers 2.txt was applied. 1 claim needs another look. 1 discussion and 1 proposed correction came in with it.'
    )
    await importDraft(alice.session)
    expect((await apply(alice)).ok).toBe(true)
    expect([threads.list.length, corrections.list.length]).toEqual([1, 1])
    undoLast(alice.session)
    undoLast(alice.session)
    expect(alice.session.article.toString()).toBe(`${riverLines.join('\n')}\n`)
    expect([threads.list.length, corrections.list.length, document.posts.size]).toEqual([1, 0, 1])
  })

  it('is compared again when a colleague’s edit comes in while its file is kept, and loses none of their words', async () => {
    const alice = await withDraft()
    const bob = windowOf('bob', 12)
    receive(bob, alice)
    typeOver(bob, 'first time', 'very first time')
    let keeps = 0
    alice.stet.answers = {
      'draft:keep': () => {
        keeps += 1
        receive(alice, bob)
        return succeed(kept)
      }
    }
    expect(await apply(alice)).toMatchObject({ ok: false, problem: { code: 'article-changed' } })
    expect(alice.session.article.toString()).toContain('very first time')
    expect(readDrafts(alice.session.document)).toMatchObject([{ ...kept, isApplied: false }])
    expect(await apply(alice)).toMatchObject({ ok: true })
    expect(keeps).toBe(1)
    expect(alice.session.article.toString()).toBe(`${second.join('\n')}\n`)
    expect(readDrafts(alice.session.document)).toMatchObject([{ ...kept, isApplied: true }])
    undoLast(alice.session)
    receive(bob, alice)
    for (const { session } of [alice, bob]) {
      expect(session.article.toString()).toContain('very first time')
      expect(readDrafts(session.document)).toMatchObject([{ isApplied: false }])
    }
  })

  it('is not applied when its file cannot be kept, and says why', async () => {
    const alice = await withDraft()
    alice.stet.answers = { 'draft:keep': () => fail('draft-not-kept', 'The disk is full.') }
    expect(await apply(alice)).toMatchObject({ ok: false, problem: { message: 'The disk is full.' } })
    expect(alice.session.article.toString()).toBe(`${riverLines.join('\n')}\n`)
    expect(readDrafts(alice.session.document)).toEqual([])
    expect(alice.session.draftStep.get()).not.toBeNull()
  })
})
