import { isConclusion } from '../model/claim-status'
import type { ConfirmedMap } from '../model/confirmation'
import type { CorrectionView } from '../model/correction'
import type { PersonId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import type { Source } from '../model/source'
import { standingOf } from '../model/standing'
import type { ThreadView } from '../model/thread'
import { placeField } from './claim-fields'
import type { Kept } from './list-kept'
import type { LiveClaim } from './live-claims'
import type { Outside, SaidBy } from './outside'

/** Parts of one entry that people outside the list wrote and nobody on it has confirmed. */
export interface UnconfirmedEntry {
  readonly of: ConfirmedMap
  readonly entry: string
  readonly parts: readonly string[]
  /** That it stays as it was: see KeptEntry. */
  readonly kept?: string
}

/** Something on a claim that people outside the list gave or set. */
export interface Unconfirmed {
  /**
   * What it is: the mark itself, what is said of the claim, where its words are, a check, and so on. `kept`: what was
   * deleted or written over past Stet and stays.
   */
  readonly kind:
    | 'mark'
    | 'trait'
    | 'place'
    | 'evidence'
    | 'tick'
    | 'decision'
    | 'post'
    | 'pass'
    | 'check'
    | 'kept'
  /** Tells it from others on the claim. */
  readonly key: string
  /** The trait's field, or the id of what it is. */
  readonly of: string
  /** What confirming it confirms; nothing for a check, which is made anew. */
  readonly entries: readonly UnconfirmedEntry[]
  /** Who has a hand in it; null for somebody who has not introduced themselves. */
  readonly hands: readonly (PersonId | null)[]
}

/** What people say in queries, decide and read, all of one claim or all of none. */
interface SaidApart {
  readonly corrections: readonly CorrectionView[]
  readonly threads: readonly ThreadView[]
  /** The readings in the second pass that were not taken back. */
  readonly passes: readonly PassMark[]
  readonly outside: Outside
}

interface UnconfirmedSources extends SaidApart {
  readonly view: Pick<LiveClaim, 'claim' | 'words' | 'checks' | 'evidence' | 'checklist'>
  readonly sourceOf: (id: Source['id']) => Source | undefined
}

/** What is said of a claim, as far as somebody can set it. */
const traits = /^(kind|risk|legal|assignee|due|secondCheck|tag:.*)$/

/** Lists what of a claim counts for no gate because people outside the project's list of people wrote it. */
export function listUnconfirmed(sources: UnconfirmedSources): readonly Unconfirmed[] {
  const { view, outside } = sources
  return [
    ...claimParts(sources),
    ...view.evidence.flatMap(({ id, addedBy: by, sourceId }) => {
      const source = sources.sourceOf(sourceId)
      const origin = source === undefined ? null : { id: source.id, by: source.addedBy }
      const parts = origin === null ? [] : outside.partsOutside('sources', origin)
      const more =
        origin === null || parts.length === 0 ? [] : [{ of: 'sources', entry: origin.id, parts } as const]
      const ofSource = origin === null || parts.length === 0 ? [] : outside.handsOn('sources', origin)
      return listEntry(outside, 'evidence', 'evidence', { id, by }, more).map((found) => ({
        ...found,
        hands: [...new Set([...found.hands, ...ofSource])]
      }))
    }),
    ...view.checklist.items.flatMap(({ standing }) =>
      standing.flatMap((tick) => (tick.isDone ? listEntry(outside, 'tick', 'ticks', tick) : []))
    ),
    ...listUnconfirmedApart(sources),
    ...unconfirmedChecks(view, outside.isOutside)
  ]
}

/** Lists decisions, what is said in queries, and readings that count for no gate, of a claim or of none. */
export function listUnconfirmedApart({
  corrections,
  threads,
  passes,
  outside
}: SaidApart): readonly Unconfirmed[] {
  return [
    ...corrections.flatMap(({ decisions }) =>
      standingOf(decisions).flatMap((decision) => listEntry(outside, 'decision', 'decisions', decision))
    ),
    ...threads.flatMap(({ thread, posts }) =>
      thread.purpose === 'query' ? posts.flatMap((post) => listEntry(outside, 'post', 'posts', post)) : []
    ),
    ...passes.flatMap((pass) => listEntry(outside, 'pass', 'passes', pass))
  ]
}

/** What stays though it was deleted or written over, as something to be confirmed. */
export function unconfirmedKept(kept: readonly Kept[]): readonly Unconfirmed[] {
  return kept.map(({ of, id, entry: { version, hands } }) => ({
    kind: 'kept',
    key: `kept ${of} ${id}`,
    of: id,
    entries: [{ of, entry: id, parts: [], kept: version }],
    hands
  }))
}

/** An entry, with more that is confirmed with it, where either counts for no gate. */
function listEntry(
  outside: Outside,
  kind: Unconfirmed['kind'],
  map: ConfirmedMap,
  said: SaidBy,
  more: readonly UnconfirmedEntry[] = []
): readonly Unconfirmed[] {
  const parts = outside.partsOutside(map, said)
  const own = parts.length === 0 ? [] : [{ of: map, entry: said.id, parts }]
  const entries = [...own, ...more]
  if (entries.length === 0) return []
  const hands = parts.length === 0 ? [] : outside.handsOn(map, said)
  return [{ kind, key: `${kind} ${said.id}`, of: said.id, entries, hands }]
}

/** The mark with where its words are is one thing; what is said of the claim is one for each trait. */
function claimParts({ view: { claim }, outside }: UnconfirmedSources): readonly Unconfirmed[] {
  const said = { id: claim.id, by: claim.markedBy }
  const parts = outside.partsOutside('claims', said)
  if (parts.length === 0) return []
  const hands = outside.handsOn('claims', said)
  const entry = (of: readonly string[]) => [{ of: 'claims', entry: claim.id, parts: of } as const]
  if (parts.includes('')) return [{ kind: 'mark', key: 'mark', of: claim.id, entries: entry(parts), hands }]
  const places = parts.filter((part) => placeField.test(part) || part === 'placedBy')
  return [
    ...parts
      .filter((part) => traits.test(part))
      .map((part) => ({ kind: 'trait', key: part, of: part, entries: entry([part]), hands }) as const),
    ...(places.length === 0
      ? []
      : [{ kind: 'place', key: 'place', of: claim.id, entries: entry(places), hands } as const])
  ]
}

/**
 * Conclusions on today's words that stand, where nobody on the list has come to one on them: whoever has answers for the
 * claim already, and to differ from them is a dispute. What was said of other words is nobody's to repeat.
 */
function unconfirmedChecks(
  { checks, words }: Pick<LiveClaim, 'checks' | 'words'>,
  isOutside: Outside['isOutside']
): readonly Unconfirmed[] {
  const ofToday = standingOf(checks).filter((check) => isConclusion(check) && check.words === words)
  if (!ofToday.every((check) => isOutside('checks', check))) return []
  return ofToday.map(({ id, by }) => ({
    kind: 'check',
    key: `check ${id}`,
    of: id,
    entries: [],
    hands: [by]
  }))
}
