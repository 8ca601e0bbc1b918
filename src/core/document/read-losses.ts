/**
 * What one person took away in a short time, found by replaying all edits in a document that forgets nothing. An edit's
 * deletions are its own, whoever says what about them: nothing here rests on what a client tells of itself but the name
 * and the time that are shown.
 */
import * as Y from 'yjs'
import type { TextAttributes } from '../article/article-delta'
import { isWordToken, wordTokens } from '../article/word-tokens'
import type { PersonId } from '../model/ids'
import type { Loss, LossCounts, LossPlace } from '../model/loss'
import {
  keyOfLoss,
  type LostEntry,
  type LostMap,
  type LostThings,
  type LostWords,
  lostMaps,
  type MadeRange,
  parseRestoration
} from '../model/lost-things'
import type { Moment } from '../model/moment'
import { CausalLanes } from './causal-lanes'
import { readMoments } from './moments'
import { parseChange } from './read-entries'
import { replayLanes } from './replay-lanes'
import { openDocument, type ProjectDocument } from './schema'
import type { UpdateLane } from './update-lane'

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

/** A piece of a paragraph this long, words, is known again when it stands elsewhere. */
const knownAgain = 4

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

/**
 * The words without the lines that stand in the text again, or still: what was only moved is not lost. Short pieces go
 * with the long ones around them.
 */
function notIn(text: string, words: readonly LostWords[]): readonly LostWords[] {
  const lines = linesOf(words)
  const isThere = lines.map(({ line }) => {
    const sought = line.trim()
    return wordsIn(sought) < knownAgain ? null : text.includes(sought)
  })
  if (!isThere.includes(false) && isThere.includes(true)) return []
  return lines.flatMap(({ parts }, index) => (isThere[index] === true ? [] : parts))
}

/** The words line by line: paragraphs, and pieces of them, as they stood together. */
function linesOf(words: readonly LostWords[]): readonly { line: string; parts: readonly LostWords[] }[] {
  const lines: { line: string; parts: LostWords[] }[] = []
  let isOpen = false
  for (const part of words.flatMap(splitAtNewlines)) {
    const last = lines.at(-1)
    if (isOpen && last !== undefined) {
      last.line += part.text
      last.parts.push(part)
    } else lines.push({ line: part.text, parts: [part] })
    isOpen = !part.text.endsWith('\n')
  }
  return lines
}

function splitAtNewlines({ client, clock, text, attributes }: LostWords): readonly LostWords[] {
  const parts: LostWords[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline + 1
    parts.push({ client, clock: clock + from, text: text.slice(from, to), attributes })
    from = to
  }
  return parts
}

/** All words of the text with their attributes, item by item. */
function standingWords(text: Y.Text): readonly LostWords[] {
  const words: LostWords[] = []
  const current = new Map<string, string | number | boolean>()
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const { content, id } = item
    if (content instanceof Y.ContentFormat) {
      const value: unknown = content.value
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        current.set(content.key, value)
      } else current.delete(content.key)
    } else if (content instanceof Y.ContentString) {
      const attributes: TextAttributes = Object.fromEntries(current)
      words.push({ client: id.client, clock: id.clock, text: content.str, attributes })
    }
  }
  return words
}

/** Which characters and entries some transactions deleted. */
class DeletedRanges {
  private readonly ranges = new Map<number, { readonly from: number; readonly to: number }[]>()

  add({ deleteSet }: Y.Transaction): void {
    for (const [client, items] of deleteSet.clients) {
      const known = this.ranges.get(client) ?? []
      this.ranges.set(client, known)
      for (const { clock, len } of items) known.push({ from: clock, to: clock + len })
    }
  }

  /** The parts of the words that were deleted, in their order. */
  of(words: readonly LostWords[]): readonly LostWords[] {
    const sorted = new Map(
      [...this.ranges].map(([client, ranges]) => [
        client,
        ranges.toSorted((left, right) => left.from - right.from)
      ])
    )
    return words.flatMap(({ client, clock, text, attributes }) => {
      const ranges = sorted.get(client) ?? []
      const end = clock + text.length
      const parts: LostWords[] = []
      for (let index = firstReaching(ranges, clock); (ranges[index]?.from ?? end) < end; index += 1) {
        const { from = end, to = end } = ranges[index] ?? {}
        const [start, stop] = [Math.max(from, clock), Math.min(to, end)]
        parts.push({ client, clock: start, text: text.slice(start - clock, stop - clock), attributes })
      }
      return parts
    })
  }
}

/** Index of the first of the rising ranges that ends behind the clock. */
function firstReaching(ranges: readonly { readonly to: number }[], clock: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return low
}

interface SeenLosses {
  readonly gone: readonly { readonly key: string; readonly isOutright: boolean; readonly entry: LostEntry }[]
  /** Keys of entries that were put back. */
  readonly back: readonly string[]
  /** Characters of the article. */
  readonly deleted: number
  readonly isByDraft: boolean
}

/** Collects what transactions take away, until it is taken. */
function watchLosses(document: ProjectDocument): { take(): SeenLosses } {
  let gone: SeenLosses['gone'][number][] = []
  let back: string[] = []
  let deleted = 0
  let isByDraft = false
  document.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const isText = struct instanceof Y.Item && struct.content instanceof Y.ContentString
      if (isText && struct.parent === document.article) deleted += struct.length
    })
  })
  document.drafts.observeDeep((events) => {
    isByDraft ||= events.some(
      ({ target, keys }) =>
        keys.has('isApplied') && target instanceof Y.Map && target.get('isApplied') === true
    )
  })
  for (const of of lostMaps) {
    const entries = document[of]
    entries.observeDeep((events) => {
      for (const event of events) {
        if (event.target === entries) {
          for (const [id, { action, oldValue }] of event.keys) {
            const key = `${of} ${id}`
            if (action === 'add') back.push(key)
            if (action !== 'delete') continue
            gone.push({ key, isOutright: true, entry: { of, id, fields: fieldsOfDeleted(oldValue) } })
          }
        } else if (event.path.length === 1 && event.keys.has('removed') && event.target instanceof Y.Map) {
          const id = String(event.path[0])
          const isRemoved = event.target.get('removed') === true
          const wasRemoved = event.keys.get('removed')?.oldValue === true
          if (isRemoved === wasRemoved) continue
          if (isRemoved) gone.push({ key: `${of} ${id}`, isOutright: false, entry: { of, id, fields: null } })
          else back.push(`${of} ${id}`)
        }
      }
    })
  }
  return {
    take: () => {
      const taken = { gone, back, deleted, isByDraft }
      gone = []
      back = []
      deleted = 0
      isByDraft = false
      return taken
    }
  }
}

/** What a deleted entry said. A deleted Y.Map does not tell, but in a document without forgetting it still holds it. */
function fieldsOfDeleted(value: unknown): Readonly<Record<string, unknown>> {
  if (!(value instanceof Y.Map)) return typeof value === 'object' && value !== null ? { ...value } : {}
  return Object.fromEntries(
    [...value._map].map(([field, item]) => [field, item.content.getContent().at(-1) as unknown])
  )
}

/** Who wrote a lane's edits and when, as far as anybody wrote it down: by moments, and by records of changes. */
class LaneClock {
  private readonly reached: readonly ReadonlyMap<number, number>[]
  private readonly told: readonly ({ readonly at: string; readonly by: PersonId } | null)[]

  constructor({ updates }: UpdateLane) {
    this.reached = updates.map((update) => Y.parseUpdateMeta(update).to)
    this.told = updates.map(toldIn)
  }

  /** Of the edit of this index. */
  at(index: number, moments: ReadonlyMap<number, readonly Moment[]>): Told {
    // a record stands right behind what it tells of
    const record = this.told[index] ?? this.told[index + 1] ?? null
    if (record !== null) return record
    for (const [client, clock] of this.reached[index] ?? []) {
      const moment = (moments.get(client) ?? []).find((each) => each.clock >= clock)
      if (moment !== undefined) return { at: moment.at, by: moment.by }
    }
    return { at: null, by: null }
  }
}

interface Told {
  readonly at: string | null
  readonly by: PersonId | null
}

/** What an update says of itself by a record of a change. */
function toldIn(update: Uint8Array): { readonly at: string; readonly by: PersonId } | null {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny)) continue
    for (const value of struct.content.arr) {
      const change = parseChange(value)
      if (change !== null) return { at: change.at, by: change.by }
    }
  }
  return null
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

/**
 * The text but for some characters. What brought words back does not build on their deletion, so it may be replayed
 * before it: at the end of the loss it does not count.
 */
function textWithout(text: Y.Text, made: readonly MadeRange[]): string {
  if (made.length === 0) return text.toString()
  const isMade = ({ client, clock }: LostWords): boolean =>
    made.some((each) => each.client === client && each.from <= clock && clock < each.to)
  return standingWords(text)
    .filter((words) => !isMade(words))
    .map((words) => words.text)
    .join('')
}

function wordsIn(text: string): number {
  return wordTokens(text).filter(isWordToken).length
}
