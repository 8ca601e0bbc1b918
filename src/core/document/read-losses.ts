/**
 * What one person took away in a short time, found by replaying all edits in a document that forgets nothing. An edit's
 * deletions are its own, whoever says what about them: nothing here rests on what a client tells of itself but the name
 * and the time that are shown.
 */
import * as Y from 'yjs'
import type { PersonId } from '../model/ids'
import type { Loss, LossCounts, LossPlace } from '../model/loss'
import {
  keyOfLoss,
  type LostEntry,
  type LostMap,
  type LostThings,
  type LostWords,
  type MadeRange,
  parseRestoration
} from '../model/lost-things'
import type { Moment } from '../model/moment'
import { CausalLanes } from './causal-lanes'
import { LaneClock } from './lane-clock'
import { DeletedRanges, notIn, standingWords, textWithout, wordsIn } from './lost-words'
import { readMoments } from './moments'
import { parseChange } from './read-entries'
import { replayLanes } from './replay-lanes'
import { openDocument, type ProjectDocument } from './schema'
import type { UpdateLane } from './update-lane'
import { watchLosses } from './watch-losses'

/** What is taken away within this time, ms, is one event. */
const shortTime = 10 * 60 * 1000

/** So many claims, checks, sources and pieces of evidence are more than a person takes off in passing. */
const manyEntries = 10

/** A part of the claims is much where there are few. */
const fewClaims = 3
const largePart = 0.5

/** So many words are much in any article; fewer are, where they are this part of it. */
const manyWords = 200
const fewWords = 50
const partOfWords = 0.25

/** The large losses of a project, in the order of the edits. */
export function readLosses(lanes: readonly UpdateLane[]): readonly Loss[] {
  const told = readTold(lanes)
  return suspects(lanes, told).flatMap((suspect) => {
    const { gone, missing } = measure(lanes, suspect.place, told)
    const { place, by, at, isByDraft } = suspect
    return isLarge(gone.counts, suspect)
      ? { ...place, by, at, isByDraft, gone: gone.counts, missing: missing.counts }
      : []
  })
}

/** What a run of edits took away and is not back. */
export function readLost(lanes: readonly UpdateLane[], place: LossPlace): LostThings {
  return measure(lanes, place, readTold(lanes)).missing.things
}

interface Suspect {
  readonly place: LossPlace
  readonly by: PersonId | null
  readonly at: string | null
  /** What there was before. */
  readonly claims: number
  readonly words: number
  /** How many words fewer there were afterwards, about. */
  readonly fewer: number
  /** Entries were deleted outright. */
  readonly isOutright: boolean
  readonly isByDraft: boolean
}

/** A run of edits as the first replay adds it up. */
interface Run {
  readonly lane: UpdateLane
  readonly from: number
  to: number
  /** When it began, ms; NaN while nobody has said. */
  began: number
  by: PersonId | null
  at: string | null
  readonly claims: number
  readonly length: number
  /** Entries taken away and not put back, by map and id; true where outright. */
  readonly entries: Map<string, boolean>
  /** Characters deleted, and those less what was inserted. */
  deleted: number
  fewer: number
  isByDraft: boolean
}

/** The runs that may be large losses, from one replay that costs what the edits cost. */
function suspects(lanes: readonly UpdateLane[], { moments, causes }: ToldByAll): readonly Suspect[] {
  const doc = new Y.Doc()
  const document = openDocument(doc)
  const watch = watchLosses(document)
  const clocks = new Map(lanes.map((lane) => [lane, new LaneClock(lane)] as const))
  const open = new Map<UpdateLane, Run>()
  const found: Suspect[] = []
  const close = (run: Run | undefined): void => {
    if (run !== undefined && mayBeLarge(run)) found.push(suspectOf(run))
  }
  for (const { lane, index, apply } of replayLanes(lanes, causes)) {
    const before = { claims: document.claims.size, length: document.article.length }
    apply(doc)
    const lost = watch.take()
    const { at, by } = clocks.get(lane)?.at(index, moments) ?? { at: null, by: null }
    const time = at === null ? Number.NaN : Date.parse(at)
    const known = open.get(lane)
    if (known !== undefined && time - known.began > shortTime) {
      close(known)
      open.delete(lane)
    }
    const isLoss = lost.deleted > 0 || lost.gone.length > 0
    const run = open.get(lane) ?? (isLoss ? newRun(lane, index, before) : undefined)
    if (run === undefined) continue
    open.set(lane, run)
    run.to = index + 1
    if (Number.isNaN(run.began)) run.began = time
    run.at ??= at
    run.by ??= by
    run.deleted += lost.deleted
    run.fewer += before.length - document.article.length
    run.isByDraft ||= lost.isByDraft
    for (const { key, isOutright } of lost.gone) run.entries.set(key, isOutright)
    for (const key of lost.back) run.entries.delete(key)
  }
  for (const run of open.values()) close(run)
  doc.destroy()
  return found
}

function newRun(lane: UpdateLane, from: number, before: { claims: number; length: number }): Run {
  const unknown = { began: Number.NaN, by: null, at: null }
  const nothing = { deleted: 0, fewer: 0, isByDraft: false }
  return { lane, from, to: from + 1, ...unknown, ...before, entries: new Map(), ...nothing }
}

/** Characters of the shortest word and its space, so that no large loss is passed over. */
const shortestWord = 2

function mayBeLarge({ entries, deleted, length, claims }: Run): boolean {
  const isMuchText =
    deleted >= fewWords * shortestWord &&
    (deleted >= manyWords * shortestWord || deleted >= (length * partOfWords) / 2)
  const isPart = entries.size >= fewClaims && entries.size >= claims * largePart
  return isMuchText || isPart || entries.size >= manyEntries || [...entries.values()].includes(true)
}

function suspectOf(run: Run): Suspect {
  const { lane, from, to, by, at, claims, entries, length, fewer, isByDraft } = run
  const isOutright = [...entries.values()].includes(true)
  const [words, fewerWords] = [length / lettersAWord, fewer / lettersAWord]
  const place = { replica: lane.replica, from, to }
  return { place, by, at, claims, words, fewer: fewerWords, isOutright, isByDraft }
}

/** Characters of a word and its space, about: what an article's length in words is told by. */
const lettersAWord = 6

function isLarge(gone: LossCounts, { claims, words, fewer, isOutright }: Suspect): boolean {
  const entries = gone.claims + gone.checks + gone.evidence + gone.sources
  if (isOutright && entries > 0) return true
  if (entries >= manyEntries) return true
  if (gone.claims >= fewClaims && gone.claims >= claims * largePart) return true
  if (gone.words < fewWords) return false
  // who writes anew what they delete, edits; who writes half of the article anew, replaces it
  const isEditing = fewer < gone.words * largePart
  if (isEditing) return gone.words >= words * largePart
  return gone.words >= manyWords || gone.words >= words * partOfWords
}

interface Measured {
  readonly counts: LossCounts
  readonly things: LostThings
}

/** What a run of edits took away, at its end and at the end of all, from a replay of its own. */
function measure(
  lanes: readonly UpdateLane[],
  place: LossPlace,
  { causes, restorations }: ToldByAll
): { readonly gone: Measured; readonly missing: Measured } {
  // what is deleted must stay readable
  const doc = new Y.Doc({ gc: false })
  const document = openDocument(doc)
  const watch = watchLosses(document)
  const deleted = new DeletedRanges()
  const entries = new Map<string, LostEntry>()
  let standing: readonly LostWords[] = []
  let endText = ''
  const onTransaction = (transaction: Y.Transaction): void => deleted.add(transaction)
  for (const { lane, index, apply } of replayLanes(lanes, causes)) {
    const isMeant = lane.replica === place.replica && index >= place.from && index < place.to
    if (isMeant && index === place.from) standing = standingWords(document.article)
    if (isMeant) doc.on('afterTransaction', onTransaction)
    apply(doc)
    if (isMeant) doc.off('afterTransaction', onTransaction)
    const { gone, back } = watch.take()
    if (!isMeant) continue
    for (const { key, entry } of gone) entries.set(key, entry)
    for (const key of back) entries.delete(key)
    if (index === place.to - 1)
      endText = textWithout(document.article, restorations.get(keyOfLoss(place)) ?? [])
  }
  const words = deleted.of(standing)
  const left = [...entries.values()].filter((entry) => isStillLost(document, entry))
  const gone = measured([...entries.values()], notIn(endText, words))
  const missing = measured(left, notIn(document.article.toString(), words))
  doc.destroy()
  return { gone, missing }
}

function measured(entries: readonly LostEntry[], words: readonly LostWords[]): Measured {
  const count = (of: LostMap): number => entries.filter((entry) => entry.of === of).length
  const text = words.map((each) => each.text).join('')
  const counts = {
    claims: count('claims'),
    checks: count('checks'),
    evidence: count('evidence'),
    sources: count('sources'),
    words: wordsIn(text)
  }
  return { counts, things: { entries, words } }
}

function isStillLost(document: ProjectDocument, { of, id, fields }: LostEntry): boolean {
  const entry = document[of].get(id)
  return fields === null ? entry instanceof Y.Map && entry.get('removed') === true : entry === undefined
}

/** What all edits together say about them. */
interface ToldByAll {
  readonly causes: CausalLanes
  readonly moments: ReadonlyMap<number, readonly Moment[]>
  /** What was made to bring a loss back, by the loss's key. */
  readonly restorations: ReadonlyMap<string, readonly MadeRange[]>
}

function readTold(lanes: readonly UpdateLane[]): ToldByAll {
  const causes = new CausalLanes(lanes)
  const doc = new Y.Doc()
  for (const update of causes.inOrder()) Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const restorations = new Map<string, readonly MadeRange[]>()
  for (const value of document.activity.values()) {
    const change = parseChange(value)
    const restoration = change === null ? null : parseRestoration(change)
    if (restoration === null) continue
    const { loss, made } = restoration
    restorations.set(loss, [...(restorations.get(loss) ?? []), made])
  }
  const moments = readMoments(document)
  doc.destroy()
  causes.hear(moments)
  return { causes, moments, restorations }
}
