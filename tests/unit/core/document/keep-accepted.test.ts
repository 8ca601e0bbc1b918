import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { textOfBlocks } from '../../../../src/core/article/block-delta'
import type { Block } from '../../../../src/core/article/block-schema'
import type { ImportedChange, ImportedComment } from '../../../../src/core/article/imported-talk'
import { bringInTalk } from '../../../../src/core/document/bring-in-talk'
import { decideCorrection } from '../../../../src/core/document/corrections'
import { keepAccepted } from '../../../../src/core/document/keep-accepted'
import { parseCorrection } from '../../../../src/core/document/read-entries'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { seedImport } from '../../../../src/core/document/seed-import'
import { newId } from '../../../../src/core/model/ids'

const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const creator = { id: newId('person', fillRandom), name: 'Ana Ruiz', role: 'editor' } as const
const at = '2026-01-05T08:00:00.000Z'
const maria = { name: 'Maria Silva', at: '2024-02-03T11:00:00Z' }
const bold = { bold: true } as const

const blocks: readonly Block[] = [
  { attributes: { type: 'paragraph' }, runs: [{ text: 'Seven tests in May.', attributes: {} }] },
  {
    attributes: { type: 'paragraph' },
    runs: [
      { text: 'The ', attributes: {} },
      { text: 'missile flew', attributes: bold },
      { text: ' far.', attributes: {} }
    ]
  }
]
const text = textOfBlocks(blocks)

function placeOf(words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function change(old: string, words: string): ImportedChange {
  return { from: maria, names: [maria.name], place: placeOf(old), words, reason: 'Tracked change.' }
}

function comment(words: string): ImportedComment {
  return { from: maria, text: `On ${words}.`, place: placeOf(words), words, isResolved: false, replies: [] }
}

/** A project made of this draft, in which the correction of these words was decided so. */
function projectOf(
  changes: readonly ImportedChange[],
  old: string,
  outcome: 'accepted' | 'rejected',
  words: string
): ProjectDocument {
  const document = openDocument(new Y.Doc())
  const info = { title: 'Tests', byline: '', dateline: '', language: 'en', direction: 'ltr' } as const
  const imported = { ...info, blocks, report: [], furniture: null, comments: [], changes }
  seedImport(document, { imported, originalName: 'tests.docx', style: null, creator, at, fillRandom })
  for (const [id, value] of document.corrections.entries()) {
    const correction = parseCorrection(id, value)
    if (correction?.place.quote.exact !== old) continue
    const about = { id: newId('decision', fillRandom), correctionId: correction.id, by: creator.id, at }
    decideCorrection(document, { ...about, outcome, words, reason: '', supersedes: [], salt: '' }, 'test')
  }
  return document
}

function bringIn(document: ProjectDocument, changes: readonly ImportedChange[], whole: string) {
  const article = new ArticleText(document.article)
  const into = { document, article, by: creator.id, at, fillRandom, origin: 'test' }
  return bringInTalk(into, { comments: [], changes }, { text: whole, make: (propose) => propose() })
}

describe('a draft that goes on tracking a change that was accepted here', () => {
  const changes = [change('Seven', 'Eight'), change('missile', 'rocket')]

  it('reads as it was accepted, and proposes it no more', () => {
    const document = projectOf(changes, 'missile', 'accepted', 'rocket')
    const { draft, kept } = keepAccepted(document, { blocks, changes, comments: [] })
    expect(kept).toBe(1)
    expect(textOfBlocks(draft.blocks)).toBe('Seven tests in May.\nThe rocket flew far.\n')
    expect(draft.blocks[1]?.runs[1]).toEqual({ text: 'rocket flew', attributes: bold })
    expect(draft.changes).toEqual([])
    const whole = textOfBlocks(draft.blocks)
    expect(bringIn(document, draft.changes, whole)).toMatchObject({ corrections: 0, again: 0 })
  })

  it('reads in the words that it was accepted with, and nothing is left where it was to go', () => {
    for (const words of ['two rockets', '']) {
      const document = projectOf(changes, 'Seven', 'accepted', words)
      const { draft } = keepAccepted(document, { blocks, changes })
      expect(textOfBlocks(draft.blocks)).toBe(`${words} tests in May.\nThe missile flew far.\n`)
    }
  })

  it('keeps what stands beside its words where it is', () => {
    const document = projectOf(changes, 'Seven', 'accepted', 'Twenty-eight')
    const later = [...changes, change('far', 'away')]
    const comments = [
      comment('Seven tests'),
      comment('in May'),
      comment('missile'),
      { ...comment('x'), place: null }
    ]
    const { draft } = keepAccepted(document, { blocks, changes: later, comments })
    const whole = textOfBlocks(draft.blocks)
    const wordsAt = (place: { start: number; end: number } | null) =>
      place && whole.slice(place.start, place.end)
    expect(draft.comments.map(({ place }) => wordsAt(place))).toEqual([
      'Twenty-eight tests',
      'in May',
      'missile',
      null
    ])
    expect(draft.changes.map(({ place }) => wordsAt(place))).toEqual(['far'])
    expect(bringIn(document, draft.changes, whole)).toMatchObject({ corrections: 1, again: 0 })
    const third = keepAccepted(document, { blocks, changes: later, comments })
    expect(third.kept).toBe(1)
    expect(bringIn(document, third.draft.changes, whole)).toMatchObject({ corrections: 0, again: 0 })
  })

  it('is left as it is where the change was rejected, or is by somebody else', () => {
    const rejected = { blocks, changes }
    expect(keepAccepted(projectOf(changes, 'missile', 'rejected', ''), rejected).draft).toBe(rejected)
    const document = projectOf(changes, 'missile', 'accepted', 'rocket')
    const others = { blocks, changes: changes.map((each) => ({ ...each, from: { ...maria, name: 'Bob' } })) }
    expect(keepAccepted(document, others)).toEqual({ draft: others, kept: 0 })
  })
})
