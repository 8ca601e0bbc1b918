import { describeRange, positionsOfRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import { replaceText } from '../article/replace-text'
import type { Anchor, TextRange } from '../model/anchor'
import type { Correction, Decision } from '../model/correction'
import type { Salted } from '../model/salt'
import { wordsOfClaim } from '../model/words-of-claim'
import { anchorFields } from './claim-fields'
import { bearEntry, changeEntry, createEntry } from './entry-map'
import type { ProjectView } from './project-view'
import type { ProjectDocument } from './schema'

/** Where corrections are proposed and decided. */
export interface CorrectedIn {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly view: ProjectView
}

/** A correction before its place is described. */
export type NewCorrection = Salted<Omit<Correction, 'place' | 'removed'>>

/** A decision before its place is described. */
export type NewDecision = Salted<Omit<Decision, 'place' | 'removed'>>

/** Characters of surroundings kept with the words that were put in: as describeRange keeps. */
const contextLength = 32

/** Proposes other words for a passage. The article is left alone. Undo hides the proposal and keeps its data. */
export function proposeCorrection(
  { document, article }: Pick<CorrectedIn, 'document' | 'article'>,
  range: TextRange,
  correction: NewCorrection,
  origin: unknown
): void {
  const { id, ...said } = structuredClone(correction)
  createEntry(document, document.corrections, id, { ...said, place: describeRange(article, range) }, origin)
}

/** Decides on a correction and leaves the article alone. Undo takes the decision back. */
export function decideCorrection(document: ProjectDocument, decision: NewDecision, origin: unknown): void {
  const { id, ...said } = structuredClone(decision)
  createEntry(document, document.decisions, id, { ...said, place: null }, origin)
}

/**
 * Decides on a correction and makes the passage read like the decision's words: one step for undo. Claims that the
 * passage lies in keep it, by the consent of whoever decides; their checks stand or fall by the words they were made
 * on. The range lies within one block.
 */
export function decideWithWords(
  { document, article, view }: CorrectedIn,
  range: TextRange,
  decision: NewDecision,
  origin: unknown
): void {
  const { id, ...said } = structuredClone(decision)
  const words = decision.words.replace(/[\n\r\u2028]/g, ' ')
  const kept = claimsAround(view, range)
  const put = { start: range.start, end: range.start + words.length }
  const growth = put.end - range.end
  const anchorOn = anchorAfter(article, range, words)
  bearEntry(document, document.decisions, id, { ...said, place: null })
  document.doc.transact(() => {
    const delta = replaceText(article, [range], words)
    if (delta.length > 0) article.change(delta, origin)
    for (const { claim, anchors } of kept) {
      const moved = claim.anchors.map((anchor, index) => {
        const place = anchors[index]
        if (!place || place.end + growth <= place.start) return anchor
        const now = anchorOn(document, { start: place.start, end: place.end + growth })
        return anchor.key === undefined ? now : { ...now, key: anchor.key }
      })
      if (moved.every((anchor, index) => anchor === claim.anchors[index])) continue
      const fields = { ...anchorFields(moved), placedBy: decision.by }
      changeEntry(document, document.claims, claim.id, fields, origin)
    }
    const place = put.end > put.start ? anchorOn(document, put) : null
    changeEntry(document, document.decisions, id, { place, removed: false }, origin)
  }, origin)
}

/** What a claim with these ranges would read with other words in one place; null where the place is no part of it. */
export function claimWordsWith(
  article: ArticleText,
  ranges: readonly (TextRange | null)[],
  place: TextRange,
  words: string
): string | null {
  const found = ranges.flatMap((range) => range ?? []).toSorted((left, right) => left.start - right.start)
  if (!found.some((range) => holds(range, place))) return null
  return wordsOfClaim(
    found.map((range) =>
      holds(range, place)
        ? article.slice(range.start, place.start) + words + article.slice(place.end, range.end)
        : article.slice(range.start, range.end)
    )
  )
}

/** The stored claims with sure anchors that hold the whole range, and where those are. */
function claimsAround(view: ProjectView, range: TextRange) {
  const parts = view.claimsIn(range).flatMap((id) => view.partsOf(id))
  return parts.map(({ claim, states, ranges }) => ({
    claim,
    anchors: ranges.map((place, index) => {
      const isSure = states[index] === 'exact' || states[index] === 'edited'
      return isSure && place !== null && holds(place, range) ? place : null
    })
  }))
}

/** Describes ranges of the text as it will be, from the text as it is: no observer has told the article yet. */
function anchorAfter(article: ArticleText, range: TextRange, words: string) {
  const growth = words.length - (range.end - range.start)
  const read = (start: number, end: number): string => {
    const before = article.slice(Math.min(start, range.start), Math.min(end, range.start))
    const from = Math.max(0, start - range.start)
    const within = words.slice(from, Math.max(from, end - range.start))
    const after = article.slice(
      Math.max(start - growth, range.end),
      Math.max(range.end, Math.min(end - growth, article.length))
    )
    return before + within + after
  }
  return (document: ProjectDocument, { start, end }: TextRange): Anchor => ({
    ...positionsOfRange(document.article, { start, end }),
    quote: {
      exact: read(start, end),
      prefix: wholeLetters(read(Math.max(0, start - contextLength), start), 'end'),
      suffix: wholeLetters(read(end, end + contextLength), 'start')
    }
  })
}

/** Without half a character where the surroundings were cut off. */
function wholeLetters(text: string, kept: 'start' | 'end'): string {
  return kept === 'end' ? text.replace(/^\p{Cs}/u, '') : text.replace(/\p{Cs}$/u, '')
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
