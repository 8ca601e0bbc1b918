import { describe, expect, it } from 'vitest'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import type { ImportedComment } from '../../../../src/core/article/imported-talk'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import { proposeCorrection } from '../../../../src/core/document/corrections'
import { rememberPerson } from '../../../../src/core/document/people'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'
import type { PostAct, Thread } from '../../../../src/core/model/thread'
import { exportAnnotatedDocx } from '../../../../src/formats/export/docx/word-copies'
import { articleOf } from '../../../support/article-of'
import { exportedByAlice } from '../../../support/export-options'
import { readWordFile, textOfCopy } from '../../../support/read-word-file'
import {
  check,
  fillPseudoRandom,
  mark,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const story =
  'Rockets rise over the sea\nIt carried out seven weapons tests in the last month, the most ever.\nThe end of it.'
const at = '2022-02-03T10:15:00.250Z'

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  return { start, end: start + words.length }
}

/** A project with a claim, a proposal on words that it shares, a discussion with an answer, and a query. */
function desk(): Replica {
  const { alice, bob } = openPair(story)
  rememberPerson(alice.document, { id: alice.person, name: 'Alice Ng', role: 'checker' }, own)
  rememberPerson(alice.document, { id: bob.person, name: 'Bob Ito', role: 'editor' }, own)
  const claimId = mark(alice, 'seven weapons tests')
  check(alice, claimId, { verdict: 'accurate', note: 'As the ministry counts.' })
  const signed = { by: bob.person, at }
  const words = { words: 'six weapons', reason: 'Seoul counts six.', severity: 'must change' as const }
  const correction = { id: newId('correction', fillPseudoRandom), claimId, evidence: [], ...words, ...signed }
  proposeCorrection(alice, rangeOf(alice, 'seven weapons'), correction, own)
  const begin = (more: Pick<Thread, 'purpose' | 'to'>, act: PostAct, text: string, claim = claimId): void => {
    const thread = {
      id: newId('thread', fillPseudoRandom),
      claimId: claim,
      words: 'seven',
      ...more,
      ...signed
    }
    const post = { id: newId('post', fillPseudoRandom), threadId: thread.id, act, text, after: [], ...signed }
    beginThread(alice.document, thread, post, own)
    const answer = { ...post, id: newId('post', fillPseudoRandom), by: alice.person, after: [post.id] }
    addPost(
      alice.document,
      { ...answer, act: act === 'ask' ? 'answer' : 'comment', text: 'It is.\nSeven.' },
      own
    )
  }
  begin({ purpose: 'discussion', to: '' }, 'comment', 'Is it six?\n\tI think so.')
  begin({ purpose: 'query', to: 'The ministry' }, 'ask', 'How many?')
  return alice
}

/** The file read again, with its changes taken as proposals. */
async function comesBack(replica: Replica) {
  const bytes = await exportAnnotatedDocx(snapshotOf(replica), { ...exportedByAlice, withTalk: true })
  const read = await articleOf('back.docx', bytes)
  const { blocks, comments = [], changes = [] } = read.original ?? read
  const { document, article, person } = replica
  const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
  const file = await readWordFile(bytes)
  return { blocks, comments, changes, file, brought: () => bringInTalk(into, { comments, changes }) }
}

describe('a Word file that comes back as it went out', () => {
  it('is the article, and brings nothing in that is here', async () => {
    const alice = desk()
    const { blocks, changes, brought } = await comesBack(alice)
    expect(changes).toMatchObject([{ words: 'six weapons', from: { name: 'Bob Ito' } }])
    expect(textOfBlocks(blocks).trim()).toBe(story)
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })

  it('says of a name that it was typed in a Word file, for it may be that of a person here', async () => {
    const alice = desk()
    const start = story.indexOf('the most ever')
    const from = { name: 'Alice Ng', at: '2024-02-03T11:00:00' }
    const about = { from, place: { start, end: start + 13 }, words: 'the most ever' }
    const { document, article, person } = alice
    const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
    bringInTalk(into, {
      comments: [{ ...about, text: 'Pass it.', isResolved: false, replies: [{ from, text: 'I did.' }] }],
      changes: [{ ...about, words: 'the most', names: ['Alice Ng'], reason: 'Replaced.' }]
    })
    const bytes = await exportAnnotatedDocx(snapshotOf(alice), { ...exportedByAlice, withTalk: true })
    const file = await readWordFile(bytes)
    const said = file.comments.filter(({ text }) => /^Pass it|^I did|Replaced/.test(text))
    expect(said.map(({ author }) => author)).toEqual(Array(3).fill('Alice Ng (Word file)'))
    const changed = file.changes.filter(({ text }) => text.includes('most'))
    expect(changed.map(({ author }) => author)).toEqual(Array(2).fill('Alice Ng (Word file)'))
    expect(
      file.comments.filter(({ author }) => author === 'Alice Ng').map(({ initials }) => initials)
    ).toContain('AN')
    expect(said.map(({ initials }) => initials)).not.toContain('AN')
    const { brought } = await comesBack(alice)
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })

  it('bears a date only where somebody told one, however long ago, and is known again without', async () => {
    const literal = '<w:ins w:id="1" w:author="Bob" w:date="1980-01-01T00:00:00Z">'
    const { alice } = openPair(`${story}\n${literal}`)
    const into = {
      document: alice.document,
      article: alice.article,
      by: alice.person,
      at,
      fillRandom: fillPseudoRandom,
      origin: own
    }
    const told = ['', '2024-02-03', '1975-03-04T05:06:07Z', '2024-02-03T10:12:44Z']
    const from = (index: number) => ({ name: 'Maria > Bob', at: told[index] ?? '' })
    const words = ['seven', 'weapons', 'tests', 'month']
    const places = words.map((each) => rangeOf(alice, each))
    bringInTalk(into, {
      comments: places.map((place, index) => ({
        from: from(index),
        text: `Remark ${index}.`,
        place,
        words: words[index] ?? '',
        isResolved: false,
        replies: [{ from: from(index), text: `Answer ${index}.` }]
      })),
      changes: places.map((place, index) => ({
        from: from(index),
        names: ['Maria > Bob'],
        place,
        words: `word ${index}`,
        reason: ''
      }))
    })
    const { blocks, comments, changes, brought, file } = await comesBack(alice)
    const dates = (tag: string): readonly string[] =>
      Array.from(
        file
          .xml(tag === 'comment' ? 'word/comments.xml' : 'word/document.xml')
          .matchAll(new RegExp(`<w:${tag} [^<]*>`, 'g')),
        ([open]) => / w:date="([^"]*)"/.exec(open)?.[1] ?? ''
      )
    const written = ['', '', '1975-03-04T05:06:07Z', '2024-02-03T10:12:44Z']
    expect(dates('ins')).toEqual(written)
    expect(dates('del')).toEqual(written)
    expect(new Set(dates('comment'))).toEqual(
      new Set(['', '1975-03-04T05:06:07.000Z', '2024-02-03T10:12:44.000Z'])
    )
    expect(textOfBlocks(blocks)).toContain(literal)
    expect(comments.length + changes.length).toBeGreaterThan(7)
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })

  it('brings in nothing when what was said came with an earlier Word file', async () => {
    const alice = desk()
    const start = story.indexOf('the most ever')
    const place = { start, end: start + 13 }
    const maria = { name: 'Maria Silva', at: '2024-02-03T11:00:00' }
    const comment = {
      from: maria,
      text: 'Really?',
      place,
      words: 'the most ever',
      isResolved: false,
      replies: []
    }
    const change = { from: maria, names: ['Maria Silva'], place, words: 'the most', reason: 'Replaced.' }
    const { document, article, person } = alice
    const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
    expect(bringInTalk(into, { comments: [comment], changes: [change] })).toMatchObject({
      discussions: 1,
      corrections: 1
    })
    const { comments, brought } = await comesBack(alice)
    const back = comments.find(({ text }) => text === 'Really?')
    expect(back).toMatchObject({ words: 'the most ever', from: { name: 'Maria Silva' } })
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  })
})

describe('what is said of a discussion for the lawyers', () => {
  const signed = { at } as const
  const back = { name: 'Carla Ruiz', at: '2024-02-03T10:12:44Z' }

  /** The lawyers' discussion as a copy for them says it, with an answer to it. */
  async function answered(text: string) {
    const { alice, bob } = openPair(story)
    rememberPerson(alice.document, { id: bob.person, name: 'Bob Ito', role: 'editor' }, own)
    const claimId = mark(alice, 'seven weapons tests')
    const thread = {
      id: newId('thread', fillPseudoRandom),
      claimId,
      words: 'seven',
      purpose: 'discussion' as const,
      to: '',
      forLawyers: true as const,
      by: bob.person,
      ...signed
    }
    const post = { id: newId('post', fillPseudoRandom), threadId: thread.id, act: 'comment' as const, text }
    beginThread(alice.document, thread, { ...post, by: bob.person, after: [], ...signed }, own)
    const options = { ...exportedByAlice, withTalk: true, withLegal: true }
    const file = await readWordFile(await exportAnnotatedDocx(snapshotOf(alice), options))
    const head = file.comments.find(({ author }) => author === 'Bob Ito')
    if (head === undefined) throw new Error('The copy for the lawyers does not hold their discussion.')
    const comment: ImportedComment = {
      from: { name: head.author, at: head.date },
      text: head.text,
      place: rangeOf(alice, 'seven weapons tests'),
      words: 'seven weapons tests',
      isResolved: false,
      replies: [{ from: back, text: 'Settle quietly.' }],
      ...(/^s[0-9a-f]{8}$/.test(head.initials) ? { isOfStet: true as const } : {})
    }
    return { alice, comment }
  }

  function bringIn({ document, article, person }: Replica, comments: readonly ImportedComment[]) {
    const into = { document, article, by: person, at, fillRandom: fillPseudoRandom, origin: own }
    return bringInTalk(into, { comments, changes: [] })
  }

  async function openCopy(replica: Replica): Promise<string> {
    return textOfCopy(await exportAnnotatedDocx(snapshotOf(replica), { ...exportedByAlice, withTalk: true }))
  }

  it.each(['The ministry may sue.', 'Risk:\tthe ministry may sue.', 'Risk\u202e: they sue.'])(
    'stays there: %j',
    async (text) => {
      const { alice, comment } = await answered(text)
      expect(bringIn(alice, [comment])).toMatchObject({ discussions: 0, replies: 1 })
      expect(await openCopy(alice)).not.toContain('Settle quietly')
      expect(bringIn(alice, [comment])).toMatchObject({ discussions: 0, replies: 0 })
    }
  )

  it('is for them where the discussion is not known, or its words were changed in the file', async () => {
    const { alice, comment } = await answered('Risk:\tthe ministry may sue.')
    const from = { ...comment.from, at: '2022-02-04T08:00:00Z' }
    const { isOfStet: _seal, ...edited } = comment
    bringIn(alice, [
      { ...comment, from },
      { ...edited, text: 'Wrote:\nRisk: the ministry will sue.' }
    ])
    expect(await openCopy(alice)).not.toMatch(/Settle quietly|will sue/)
    expect(snapshotOf(alice).threads.map(({ thread }) => thread.forLawyers)).toEqual([true, true, true])
  })

  it('is open where it answers what was found on a claim', async () => {
    const { alice, comment } = await answered('The ministry may sue.')
    bringIn(alice, [{ ...comment, from: back, isOfStet: true, text: 'Claim 1: accurate' }])
    expect(await openCopy(alice)).toContain('Settle quietly')
  })
})

/** Names, and what was said, as people write them and files bend them. */
describe('comes back once', () => {
  async function once(name: string, text: string, words = 'six weapons') {
    const { alice } = openPair(story)
    rememberPerson(alice.document, { id: alice.person, name, role: 'checker' }, own)
    const claimId = mark(alice, 'seven weapons tests')
    const signed = { by: alice.person, at }
    const thread = { id: newId('thread', fillPseudoRandom), claimId, words: 'seven', to: '', ...signed }
    const post = { id: newId('post', fillPseudoRandom), threadId: thread.id, text, after: [], ...signed }
    beginThread(
      alice.document,
      { ...thread, purpose: 'discussion' as const },
      { ...post, act: 'comment' as const },
      own
    )
    const correction = { id: newId('correction', fillPseudoRandom), claimId, evidence: [], ...signed }
    const said = { words, reason: 'Seoul.', severity: 'must change' as const }
    proposeCorrection(alice, rangeOf(alice, 'seven weapons'), { ...correction, ...said }, own)
    const { brought } = await comesBack(alice)
    expect(brought()).toMatchObject({ discussions: 0, replies: 0, corrections: 0 })
  }

  it.each([
    'Alice  Ng ',
    'Alice\u00a0Ng',
    'Alice\u2009Ng',
    'Alice\tNg',
    'Ali\u202bce',
    'A\u0001b',
    '',
    'Alic\ufffe',
    '{numbers-1}',
    'x'.repeat(230)
  ])('under the name %j', (name) => once(name, 'Is it six?'))

  it.each(['e\ufeffz', 'lone\ud800', '\ufffe!', 'x\u0001y', 'a\u007fb', 'a\tb', 'y'.repeat(20_500)])(
    'as the text %j',
    (text) => once('Alice Ng', text)
  )

  it.each(['a\u0001b', 'six\ufeffguns', 'six\tguns'])('as the proposal %j', (words) =>
    once('Alice Ng', 'Is it six?', words)
  )
})
