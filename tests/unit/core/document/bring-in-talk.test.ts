import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { resolveAnchor } from '../../../../src/core/anchoring/resolve-anchor'
import { ArticleText } from '../../../../src/core/article/article-text'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import type { Block } from '../../../../src/core/article/block-schema'
import type { ImportedChange, ImportedComment } from '../../../../src/core/article/imported-talk'
import { bringInTalk, countNews, type Talk } from '../../../../src/core/document/bring-in-talk'
import { decideCorrection } from '../../../../src/core/document/corrections'
import { parseCorrection } from '../../../../src/core/document/read-entries'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { seedImport } from '../../../../src/core/document/seed-import'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { addPost } from '../../../../src/core/document/threads'
import { newId } from '../../../../src/core/model/ids'

const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const creator = { id: newId('person', fillRandom), name: 'Ana Ruiz', role: 'editor' } as const
const at = '2026-01-05T08:00:00.000Z'
const bob = { name: 'Bob Ito', at: '2024-02-03T10:12:44Z' }
const maria = { name: 'Maria Silva', at: '2024-02-03T11:00:00Z' }

function blocksOf(...lines: readonly string[]): readonly Block[] {
  return lines.map((text) => ({
    attributes: { type: 'paragraph' as const },
    runs: [{ text, attributes: {} }]
  }))
}

function placeOf(blocks: readonly Block[], words: string) {
  const start = textOfBlocks(blocks).indexOf(words)
  return { start, end: start + words.length }
}

function comment(
  blocks: readonly Block[],
  words: string,
  more: Partial<ImportedComment> = {}
): ImportedComment {
  const place = words === '' ? null : placeOf(blocks, words)
  return { from: bob, text: 'Where from?', place, words, isResolved: false, replies: [], ...more }
}

/** A project made of this article and what was said beside it. */
function projectOf(blocks: readonly Block[], { comments, changes }: Partial<Talk>): ProjectDocument {
  const document = openDocument(new Y.Doc())
  const info = { title: 'Ferry', byline: '', dateline: '', language: 'en', direction: 'ltr' } as const
  const imported = {
    ...info,
    blocks,
    report: [],
    furniture: null,
    comments: comments ?? [],
    changes: changes ?? []
  }
  seedImport(document, { imported, originalName: 'ferry.docx', style: null, creator, at, fillRandom })
  return document
}

function bringIn(document: ProjectDocument, talk: Partial<Talk>) {
  const article = new ArticleText(document.article)
  return bringInTalk(
    { document, article, by: creator.id, at, fillRandom, origin: 'test' },
    { comments: talk.comments ?? [], changes: talk.changes ?? [] }
  )
}

function correctionsOf(document: ProjectDocument) {
  return [...document.corrections.entries()].flatMap(([id, value]) => parseCorrection(id, value) ?? [])
}

describe('comments that come in', () => {
  const blocks = blocksOf('Ferry', 'The ferry carried 200 people.')

  it('are discussions on their words by whoever brought them in, under the name in the file', () => {
    const document = projectOf(blocks, {
      comments: [
        comment(blocks, '200', { isResolved: true, replies: [{ from: maria, text: 'The captain.' }] }),
        comment(blocks, '', { text: 'Nice.' })
      ]
    })
    const list = new ThreadIndex(document).list
    const one = list.find(({ thread }) => thread.words === '200')
    expect(one?.thread).toMatchObject({ purpose: 'discussion', claimId: null, by: creator.id, at })
    expect(one?.state).toBe('resolved')
    expect(one?.posts.map(({ act, text, by, fromFile }) => [act, text, by, fromFile])).toEqual([
      ['comment', 'Where from?', creator.id, bob],
      ['comment', 'The captain.', creator.id, maria],
      ['resolve', '', creator.id, { name: '', at: '' }]
    ])
    const place = one?.thread.place
    const article = new ArticleText(document.article)
    const range = place === undefined ? null : resolveAnchor(article, place).range
    expect(range && article.slice(range.start, range.end)).toBe('200')
    expect(list.find(({ thread }) => thread.words === '')?.thread.place).toBeUndefined()
    expect(document.people.get(creator.id)).toEqual(creator)
    expect(document.claims.size).toBe(0)
  })

  it('come in once, and of a later file only what is new', () => {
    const first = comment(blocks, '200')
    const document = projectOf(blocks, { comments: [first, comment(blocks, 'ferry')] })
    expect(bringIn(document, { comments: [first, comment(blocks, 'ferry')] })).toEqual({
      discussions: 0,
      replies: 0,
      corrections: 0,
      again: 0,
      known: 2
    })
    const later = [
      { ...first, text: 'Where  from?\n', isResolved: true, replies: [{ from: maria, text: 'The log.' }] },
      comment(blocks, 'ferry'),
      comment(blocks, 'people')
    ]
    expect(countNews({ document, text: textOfBlocks(blocks) }, { comments: later, changes: [] })).toBe(2)
    expect(bringIn(document, { comments: later })).toEqual({
      discussions: 1,
      replies: 1,
      corrections: 0,
      again: 0,
      known: 2
    })
    const list = new ThreadIndex(document).list
    expect(list).toHaveLength(3)
    expect(list.find(({ thread }) => thread.words === '200')?.state).toBe('resolved')
  })

  it('with links are what came in before the addresses of links did, and come in once with them', () => {
    const blocks = blocksOf('The ferry carried 200 people.')
    const linked = (text: string, bare: string) => ({ from: maria, text, bare })
    const before = comment(blocks, '200', {
      text: 'See the log.',
      replies: [{ from: maria, text: 'And here.' }]
    })
    const now = comment(blocks, '200', {
      text: 'See the log (https://example.org/log).',
      bare: 'See the log.',
      replies: [linked('And here (https://example.org/here).', 'And here.')]
    })
    const document = projectOf(blocks, { comments: [before] })
    expect(bringIn(document, { comments: [now] })).toMatchObject({ discussions: 0, replies: 0, known: 2 })
    const fresh = projectOf(blocks, { comments: [now] })
    expect(new ThreadIndex(fresh).list[0]?.posts.map(({ text }) => text)).toEqual([
      'See the log (https://example.org/log).',
      'And here (https://example.org/here).'
    ])
    expect(bringIn(fresh, { comments: [now] })).toMatchObject({ discussions: 0, replies: 0, known: 2 })
  })

  it('that were resolved once and opened again here are not resolved by the file', () => {
    const done = comment(blocks, '200', { isResolved: true })
    const document = projectOf(blocks, { comments: [done] })
    const [view] = new ThreadIndex(document).list
    if (view === undefined) throw new Error('no thread')
    const post = { id: newId('post', fillRandom), threadId: view.thread.id, act: 'reopen', text: '' } as const
    addPost(document, { ...post, by: creator.id, at, after: view.last }, 'test')
    bringIn(document, { comments: [done] })
    expect(new ThreadIndex(document).list.map(({ state }) => state)).toEqual(['open'])
  })

  it('that were written here and come back in a file are known by name and second', () => {
    const document = projectOf(blocks, { comments: [comment(blocks, '200')] })
    const [view] = new ThreadIndex(document).list
    if (view === undefined) throw new Error('no thread')
    const own = { id: newId('post', fillRandom), threadId: view.thread.id, act: 'comment' } as const
    addPost(document, { ...own, text: 'Asked the port.', by: creator.id, at, after: view.last }, 'test')
    const back = { from: { name: 'Ana Ruiz', at: '2026-01-05T08:00:00Z' }, text: 'Asked the port.' }
    const brought = bringIn(document, { comments: [comment(blocks, '200', { replies: [back] })] })
    expect(brought).toMatchObject({ discussions: 0, replies: 0, known: 2 })
  })
})

describe('what is here already', () => {
  const blocks = blocksOf('Rockets', 'It was the most ever.', 'The end.')
  const undated = { name: 'Author', at: '' }
  const said = (words: string, text: string, replies: readonly string[] = [], isResolved = false) =>
    comment(blocks, words, {
      from: undated,
      text,
      isResolved,
      replies: replies.map((reply) => ({ from: undated, text: reply }))
    })

  it('is not what says the same without a time on other words', () => {
    const document = projectOf(blocks, { comments: [said('Rockets', 'Source?', ['OK'])] })
    const comments = [
      said('the most ever', 'Source?', ['I doubt it.'], true),
      said('The end', 'Cut?', ['OK'])
    ]
    const article = { document, text: textOfBlocks(blocks) }
    expect(countNews(article, { comments, changes: [] })).toBe(4)
    expect(bringIn(document, { comments })).toMatchObject({ discussions: 2, replies: 2, known: 0 })
    const list = new ThreadIndex(document).list
    const byWords = list.map(({ thread, state, posts }) => [
      thread.words,
      state,
      ...posts.map(({ text }) => text)
    ])
    expect(byWords.toSorted()).toEqual([
      ['Rockets', 'open', 'Source?', 'OK'],
      ['The end', 'open', 'Cut?', 'OK'],
      ['the most ever', 'resolved', 'Source?', 'I doubt it.', '']
    ])
    expect(bringIn(document, { comments })).toMatchObject({ discussions: 0, replies: 0, known: 4 })
  })

  it('is what says the same without a time, where the words it was on are gone', () => {
    const document = projectOf(blocksOf('Missiles', 'The end.'), { comments: [said('Rockets', 'Source?')] })
    const comments = [{ ...said('The end', 'Source?'), words: 'The end' }]
    expect(bringIn(document, { comments })).toMatchObject({ discussions: 0, known: 1 })
  })

  it('is no first comment that is new, though a reply to it says what is here', () => {
    const first = comment(blocks, 'Rockets', { replies: [{ from: maria, text: 'OK' }] })
    const document = projectOf(blocks, { comments: [first] })
    const other = comment(blocks, 'The end', { text: 'Cut?', replies: [{ from: maria, text: 'OK' }] })
    expect(bringIn(document, { comments: [other] })).toMatchObject({ discussions: 1, replies: 1 })
  })
})

describe('tracked changes that come in', () => {
  const blocks = blocksOf('Ferry', 'Seven missile tests in May.', 'End.')
  const change = (words: string, instead: string): ImportedChange => ({
    from: maria,
    names: [maria.name],
    place: placeOf(blocks, words),
    words: instead,
    reason: 'Tracked change.'
  })
  const insertion = (behind: string, words: string): ImportedChange => {
    const { end } = placeOf(blocks, behind)
    return { from: maria, names: [maria.name], place: { start: end, end }, words, reason: 'Tracked change.' }
  }

  it('are corrections that stand on words, once', () => {
    const changes = [change('missile', 'weapons'), insertion('in', ' late'), insertion('May.\n', 'The ')]
    const document = projectOf(blocks, { changes })
    expect(correctionsOf(document).map(({ place, words }) => [place.quote.exact, words])).toEqual([
      ['missile', 'weapons'],
      ['in', 'in late'],
      ['End.', 'The End.']
    ])
    expect(correctionsOf(document)[0]).toMatchObject({ by: creator.id, fromFile: maria, claimId: null })
    expect(new ArticleText(document.article).blocks).toEqual(blocks)
    expect(bringIn(document, { changes })).toMatchObject({ corrections: 0, known: 3 })
    expect(document.corrections.size).toBe(3)
  })

  it('before and behind the only word are one correction by both', () => {
    const changes = [
      { ...insertion('May.\n', 'The '), from: bob, reason: 'Bob added it.' },
      insertion('End.', ' And more.')
    ]
    const document = projectOf(blocks, { changes })
    expect(correctionsOf(document)).toMatchObject([
      {
        place: { quote: { exact: 'End.' } },
        words: 'The End. And more.',
        reason: 'Bob added it. Tracked change.',
        fromFile: { name: 'Bob Ito, Maria Silva', at: maria.at }
      }
    ])
    expect(bringIn(document, { changes })).toMatchObject({ corrections: 0, known: 1 })
  })

  it('that were accepted here are proposed again by a file that undoes them', () => {
    const changes = [change('missile', 'weapons')]
    const document = projectOf(blocks, { changes })
    const [correction] = correctionsOf(document)
    if (correction === undefined) throw new Error('no correction')
    const decision = { id: newId('decision', fillRandom), correctionId: correction.id, by: creator.id, at }
    const accepted = { outcome: 'accepted', words: 'weapons', reason: '', supersedes: [], salt: '' } as const
    decideCorrection(document, { ...decision, ...accepted }, 'test')
    const article = { document, text: textOfBlocks(blocks) }
    expect(countNews(article, { comments: [], changes })).toBe(1)
    expect(bringIn(document, { changes })).toMatchObject({ corrections: 1, again: 1, known: 0 })
    expect(bringIn(document, { changes })).toMatchObject({ corrections: 0, again: 0, known: 1 })
  })

  it('of a whole paragraph are discussions behind the one before', () => {
    const added = { ...insertion('May.', ''), place: placeOf(blocks, 'May.'), asTalk: 'A paragraph: “New.”' }
    const document = projectOf(blocks, { changes: [added] })
    expect(document.corrections.size).toBe(0)
    const [view] = new ThreadIndex(document).list
    expect(view?.thread.words).toBe('May.')
    expect(view?.posts.map(({ text, fromFile }) => [text, fromFile])).toEqual([
      ['A paragraph: “New.”', maria]
    ])
    expect(bringIn(document, { changes: [added] })).toMatchObject({ discussions: 0, known: 1 })
  })

  it('and comments that lie beyond the end that was left out come in without a place', () => {
    const short = blocksOf('Ferry')
    const document = projectOf(short, {
      comments: [comment(blocks, 'End.')],
      changes: [change('End.', 'Fin.')]
    })
    expect(new ThreadIndex(document).list[0]?.thread.place).toBeUndefined()
    expect(document.corrections.size).toBe(0)
  })
})

it('brings nothing in twice, whatever comments there are', () => {
  const blocks = blocksOf('Ferry', 'The ferry carried 200 people, and no one else.')
  const name = fc.constantFrom('Bob', 'Maria', '')
  const remark = fc.record({
    from: fc.record({ name, at: fc.constantFrom('', '2024-02-03T10:12:44Z') }),
    text: fc.constantFrom('Yes.', 'No.', ' No. ', '')
  })
  const comments = fc.array(
    fc.record({
      remark,
      words: fc.constantFrom('ferry', '200', ''),
      isResolved: fc.boolean(),
      replies: fc.array(remark, { maxLength: 3 })
    }),
    { maxLength: 6 }
  )
  fc.assert(
    fc.property(comments, (generated) => {
      const talk = generated.map(({ remark: said, words, ...rest }) =>
        comment(blocks, words, { ...rest, ...said })
      )
      const document = projectOf(blocks, { comments: talk })
      const posts = document.posts.size
      const said = talk.reduce((sum, each) => sum + 1 + each.replies.length, 0)
      const comments = [...new ThreadIndex(document).list].flatMap((view) => view.posts)
      expect(comments.filter(({ act }) => act === 'comment')).toHaveLength(said)
      expect(countNews({ document, text: textOfBlocks(blocks) }, { comments: talk, changes: [] })).toBe(0)
      const again = bringIn(document, { comments: talk })
      expect(again).toMatchObject({ discussions: 0, replies: 0, known: said })
      expect(document.posts.size - posts).toBeLessThanOrEqual(talk.length)
    }),
    { numRuns: 60 }
  )
})

it('makes corrections that read as the change does, whatever is added where', () => {
  const line = 'Seven missile tests in May, said Ana.'
  const blocks = blocksOf('Ferry', line)
  const base = 'Ferry\n'.length
  const edits = fc.uniqueArray(fc.integer({ min: 0, max: line.length }), { maxLength: 6, minLength: 1 })
  fc.assert(
    fc.property(edits, (offsets) => {
      const changes = offsets
        .toSorted((left, right) => left - right)
        .map((offset): ImportedChange => {
          const at = base + offset
          return { from: maria, names: [], place: { start: at, end: at }, words: 'X', reason: '' }
        })
      const document = projectOf(blocks, { changes })
      const made = correctionsOf(document)
      expect(made.flatMap(({ words }) => [...words].filter((letter) => letter === 'X'))).toHaveLength(
        changes.length
      )
      for (const { place, words } of made) {
        expect(words.replaceAll('X', '')).toBe(place.quote.exact)
        expect(place.quote.exact).not.toBe('')
      }
      const ranges = made
        .map(
          ({ place }) =>
            resolveAnchor(new ArticleText(document.article), place).range ?? { start: -1, end: -1 }
        )
        .toSorted((left, right) => left.start - right.start)
      expect(ranges.every(({ start }, index) => start >= (ranges[index - 1]?.end ?? 0))).toBe(true)
    }),
    { numRuns: 60 }
  )
})
