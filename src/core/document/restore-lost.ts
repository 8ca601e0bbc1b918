import * as Y from 'yjs'
import { positionsOfRange } from '../anchoring/describe-range'
import { characterOf, locateCharacters, type NamedCharacter } from '../anchoring/text-positions'
import { compactDelta, type DeltaOp, insert, retain } from '../article/article-delta'
import type { ArticleText } from '../article/article-text'
import type { Anchor, TextRange } from '../model/anchor'
import type { ChangeId, PersonId } from '../model/ids'
import type { LossPlace } from '../model/loss'
import { type LostEntry, type LostThings, type LostWords, restorationFields } from '../model/lost-things'
import { anchorFields } from './claim-fields'
import { bearEntry, changeEntry } from './entry-map'
import type { ProjectView } from './project-view'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** What is brought back, and who does it. */
export interface Restoration {
  readonly place: LossPlace
  readonly lost: LostThings
  readonly by: PersonId
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Of the record that says so. */
  readonly key: ChangeId
}

/** The words at their place in today's article. */
interface PlacedWords extends LostWords {
  /** Offset before anything is brought back. */
  readonly at: number
  /** Offset once all of it is back. */
  readonly back: number
}

/**
 * Brings back what was taken away, as a new change beside everything that was done since: entries are shown again, or
 * written again where they were deleted outright, words are put where they stood, and the claims on them are tied to
 * them as they were. One step for undo; checks are under none. Nothing that is there is touched.
 */
export function restoreLost(
  document: ProjectDocument,
  article: ArticleText,
  view: ProjectView,
  { lost, place, by, at, key }: Restoration,
  origin: unknown
): void {
  const hidden = lost.entries.filter((entry) => writeAgain(document, entry))
  const placed = placeWords(article, lost.words)
  const anchors = anchorsOnto(article, view, placed)
  document.doc.transact(() => {
    const from = reachedHere(document)
    article.change(deltaOf(placed), origin)
    const made = { client: document.doc.clientID, from, to: reachedHere(document) }
    document.activity.set(key, { by, at, ...restorationFields(place, made) })
    for (const { of, id } of hidden) changeEntry(document, document[of], id, { removed: false }, origin)
    for (const { id, ranges } of anchors) {
      const next = ranges.map(({ anchor, range }) =>
        range === null ? anchor : { ...anchor, ...positionsOfRange(article.text, range) }
      )
      changeEntry(document, document.claims, id, anchorFields(next), origin)
    }
  }, origin)
}

function reachedHere({ doc }: ProjectDocument): number {
  return Y.getState(doc.store, doc.clientID)
}

/** Writes an entry again that was deleted outright. Answers whether it is to be shown in the tracked step. */
function writeAgain(document: ProjectDocument, { of, id, fields }: LostEntry): boolean {
  const entries = document[of]
  if (fields === null) return entries.get(id) instanceof Y.Map
  if (entries.has(id)) return false
  if (of === 'checks') {
    document.doc.transact(() => entries.set(id, structuredClone(fields)), untrackedOrigin)
    return false
  }
  const { removed, ...said } = fields
  bearEntry(document, entries, id, said)
  return removed !== true
}

/** Where the words stood, with what others put among them since between them. */
function placeWords(article: ArticleText, words: readonly LostWords[]): readonly PlacedWords[] {
  const parts = splitWhereParted(article, words)
  const places = locateCharacters(article.text, parts)
  let inserted = 0
  return parts.flatMap((part, index) => {
    const place = places[index]
    // what stands is there already: two people can bring back the same
    if (!place || place.isAlive) return []
    const placed = { ...part, at: place.offset, back: place.offset + inserted }
    inserted += part.text.length
    return placed
  })
}

/** Each run of words as it stands together today, character by character where others wrote in between. */
function splitWhereParted(article: ArticleText, words: readonly LostWords[]): readonly LostWords[] {
  const lasts = words.map(({ client, clock, text }) => ({ client, clock: clock + text.length - 1 }))
  const [starts, ends] = [locateCharacters(article.text, words), locateCharacters(article.text, lasts)]
  return words.flatMap((part, index) =>
    starts[index]?.offset === ends[index]?.offset && !starts[index]?.isAlive ? part : lettersOf(part)
  )
}

function lettersOf({ client, clock, text, attributes }: LostWords): readonly LostWords[] {
  return Array.from({ length: text.length }, (_, inside) => ({
    client,
    clock: clock + inside,
    text: text.charAt(inside),
    attributes
  }))
}

function deltaOf(placed: readonly PlacedWords[]): readonly DeltaOp[] {
  const delta: DeltaOp[] = []
  let reached = 0
  for (const { at, text, attributes } of placed) {
    if (at > reached) delta.push(retain(at - reached))
    reached = Math.max(reached, at)
    delta.push(insert(text, attributes))
  }
  return compactDelta(delta)
}

interface ClaimAnchors {
  readonly id: string
  /** The range is null where the anchor stays as it is. */
  readonly ranges: readonly { readonly anchor: Anchor; readonly range: TextRange | null }[]
}

/** The anchors that cling to words that come back, with where they are to stand then. */
function anchorsOnto(
  article: ArticleText,
  view: ProjectView,
  placed: readonly PlacedWords[]
): readonly ClaimAnchors[] {
  if (placed.length === 0) return []
  const placeOf = placesIn(placed)
  const claims = [...view.storedClaims]
  const edges = claims.flatMap(({ anchors }) =>
    anchors.flatMap(({ start, end }) => [characterOf(start), characterOf(end)])
  )
  const today = locateCharacters(
    article.text,
    edges.flatMap((edge) => edge ?? [])
  )
  let next = 0
  const offsetOf = (edge: NamedCharacter | null): { offset: number; isBack: boolean } | null => {
    if (edge === null) return null
    const known = today[next]
    next += 1
    const back = placeOf(edge)
    if (back !== null) return { offset: back, isBack: true }
    return known?.isAlive === true ? { offset: shifted(placed, known.offset), isBack: false } : null
  }
  let edge = 0
  return claims.flatMap(({ id, anchors }) => {
    const ranges = anchors.map((anchor) => {
      const [start, end] = [offsetOf(edges[edge] ?? null), offsetOf(edges[edge + 1] ?? null)]
      edge += 2
      const isWhole = start !== null && end !== null && (start.isBack || end.isBack)
      const range = isWhole ? { start: start.offset, end: end.offset + 1 } : null
      return { anchor, range: range !== null && range.end > range.start ? range : null }
    })
    return ranges.some(({ range }) => range !== null) ? { id, ranges } : []
  })
}

/** Where a character comes back, by its name; null for one that does not. */
function placesIn(placed: readonly PlacedWords[]): (character: NamedCharacter) => number | null {
  const byClient = new Map<number, PlacedWords[]>()
  for (const part of placed) {
    const parts = byClient.get(part.client)
    if (parts === undefined) byClient.set(part.client, [part])
    else parts.push(part)
  }
  for (const parts of byClient.values()) parts.sort((left, right) => left.clock - right.clock)
  return ({ client, clock }) => {
    const parts = byClient.get(client) ?? []
    let [low, high] = [0, parts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((parts[middle]?.clock ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const part = parts[low - 1]
    if (part === undefined || clock >= part.clock + part.text.length) return null
    return part.back + (clock - part.clock)
  }
}

/** Where a standing character is once everything is back. */
function shifted(placed: readonly PlacedWords[], offset: number): number {
  let [low, high] = [0, placed.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const last = placed[low - 1]
  return last === undefined ? offset : offset + (last.back - last.at) + last.text.length
}
