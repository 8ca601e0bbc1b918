import { describeInText, describeRange } from '../anchoring/describe-range'
import type { ArticleText } from '../article/article-text'
import { inOneLine, replaceEach } from '../article/replace-text'
import type { Anchor, TextRange } from '../model/anchor'
import type { Claim } from '../model/claim'
import type { Correction, Decision } from '../model/correction'
import type { Salted } from '../model/salt'
import { wordsOfClaim } from '../model/words-of-claim'
import { anchorFields } from './claim-fields'
import type { ClaimPlace } from './claim-ranges'
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

/** A correction with the passage that it is about. */
export interface PlacedCorrection {
  readonly range: TextRange
  readonly correction: NewCorrection
}

/**
 * Makes corrections ready to be proposed together with the change of the text that they are on: what is answered is
 * called inside its transaction, and undo hides them with it. `whole` is the text as it will read then.
 */
export function prepareCorrections(
  document: ProjectDocument,
  whole: string,
  prepared: readonly PlacedCorrection[]
): (origin: unknown) => void {
  for (const { correction } of prepared) {
    const { id, ...said } = structuredClone(correction)
    bearEntry(document, document.corrections, id, { ...said, place: null })
  }
  return (origin) => {
    for (const { range, correction } of prepared) {
      const place = describeInText(document.article, whole, range)
      changeEntry(document, document.corrections, correction.id, { place, removed: false }, origin)
    }
  }
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
  where: CorrectedIn,
  range: TextRange,
  decision: NewDecision,
  origin: unknown
): void {
  decideSeveral(where, [{ range, decision }], origin)
}

/** A decision, and the passage that is made to read like its words; null leaves the article alone. */
export interface DecidedPassage {
  readonly range: TextRange | null
  readonly decision: NewDecision
}

/**
 * Decides on several corrections at once, as if on one after the other in reading order. Their ranges lie apart from each
 * other. Where one cuts into a claim that another lies in, it takes several transactions: whoever follows undo makes one
 * step of them.
 */
export function decideSeveral(where: CorrectedIn, decided: readonly DecidedPassage[], origin: unknown): void {
  const { document, article, view } = where
  const puts = decided
    .flatMap(({ range, decision }): readonly Put[] =>
      range === null ? [] : [{ range, id: decision.id, words: inOneLine(decision.words), by: decision.by }]
    )
    .toSorted((left, right) => left.range.start - right.range.start)
  for (const { decision } of decided) {
    const { id, ...said } = structuredClone(decision)
    bearEntry(document, document.decisions, id, { ...said, place: null })
  }
  let rest: readonly Put[] = puts
  while (rest.length > 0) {
    const batch = rest.slice(0, sizeOfBatch(view, rest))
    const { length } = article
    putWords(where, batch, origin)
    const growth = article.length - length
    rest = rest.slice(batch.length).map(({ range: { start, end }, ...put }) => ({
      ...put,
      range: { start: start + growth, end: end + growth }
    }))
  }
  const unplaced = decided.filter(({ range }) => range === null)
  if (unplaced.length === 0) return
  document.doc.transact(() => {
    for (const { decision } of unplaced)
      changeEntry(document, document.decisions, decision.id, { removed: false }, origin)
  }, origin)
}

/** Puts words into the article, takes the claims around them along, and shows the decisions: one transaction. */
function putWords({ document, article, view }: CorrectedIn, puts: readonly Put[], origin: unknown): void {
  const kept = claimsAround(view, puts)
  const after = textAfter(article, puts)
  document.doc.transact(() => {
    const delta = replaceEach(article, puts)
    if (delta.length > 0) article.change(delta, origin)
    for (const { claim, anchors, by } of kept) {
      const moved = claim.anchors.map((anchor, index) => {
        const place = anchors[index]
        const range = place ? after.shift(place) : null
        if (range === null || range.end <= range.start) return anchor
        const now = after.anchorOn(document, range)
        return anchor.key === undefined ? now : { ...now, key: anchor.key }
      })
      if (moved.every((anchor, index) => anchor === claim.anchors[index])) continue
      const fields = { ...anchorFields(moved), placedBy: by }
      changeEntry(document, document.claims, claim.id, fields, origin)
    }
    for (const put of puts) {
      const range = after.shift(put.range)
      const place = range.end <= range.start ? null : after.anchorOn(document, range)
      changeEntry(document, document.decisions, put.id, { place, removed: false }, origin)
    }
  }, origin)
}

/** Words that a decision puts in the place of a range. */
interface Put {
  readonly id: Decision['id']
  readonly range: TextRange
  readonly words: string
  readonly by: Decision['by']
}

/**
 * How many of the first puts come to the same at once as one by one: as long as none of a claim's puts lies in it while
 * another cuts into it.
 */
function sizeOfBatch(view: ProjectView, puts: readonly Put[]): number {
  const liesIn = new Map<Claim['id'], boolean>()
  const next = puts.findIndex(({ range }) =>
    view.claimsIn(range).some((id) => {
      const touched = view.rangesOf(id).filter((each) => each !== null && overlap(each, range))
      const isIn = touched.every((each) => each !== null && holds(each, range))
      const known = liesIn.get(id) ?? isIn
      liesIn.set(id, known)
      return known !== isIn
    })
  )
  return next < 0 ? puts.length : next
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

/**
 * The stored claims with sure anchors that hold one of the ranges whole and cut none of the others, where those are, and
 * who decides on them.
 */
function claimsAround(view: ProjectView, puts: readonly Put[]) {
  const found = new Map<Claim['id'], ClaimPlace & Pick<Put, 'by'>>()
  for (const { range, by } of puts) {
    for (const part of view.claimsIn(range).flatMap((id) => view.partsOf(id)))
      if (!found.has(part.claim.id)) found.set(part.claim.id, { ...part, by })
  }
  return [...found.values()].map(({ claim, states, ranges, by }) => ({
    claim,
    by,
    anchors: ranges.map((place, index) => {
      const isSure = states[index] === 'exact' || states[index] === 'edited'
      if (!isSure || place === null) return null
      const touching = puts.filter(({ range }) => overlap(range, place))
      return touching.length > 0 && touching.every(({ range }) => holds(place, range)) ? place : null
    })
  }))
}

/**
 * The text as it will be, told from the text as it is: no observer has told the article yet while a transaction runs.
 * The puts are in order and apart from each other.
 */
function textAfter(article: ArticleText, puts: readonly Put[]) {
  const whole = article.toString()
  let text = ''
  let old = 0
  for (const { range, words } of puts) {
    text += whole.slice(old, range.start) + words
    old = range.end
  }
  text += whole.slice(old)
  const growthOf = ({ range, words }: Put): number => words.length - (range.end - range.start)
  return {
    /** Where a range that cuts none of the puts will be. */
    shift: ({ start, end }: TextRange): TextRange => {
      const before = puts.filter(({ range }) => range.end <= start)
      const until = puts.filter(({ range }) => range.end <= end)
      const sum = (some: readonly Put[]): number => some.reduce((total, put) => total + growthOf(put), 0)
      return { start: start + sum(before), end: end + sum(until) }
    },
    /** Describes a range once the text is changed. */
    anchorOn: (document: ProjectDocument, range: TextRange): Anchor =>
      describeInText(document.article, text, range)
  }
}

function overlap(left: TextRange, right: TextRange): boolean {
  return left.start < right.end && right.start < left.end
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
