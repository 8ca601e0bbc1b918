/**
 * Earlier states of the article, from the edits themselves. Nothing is rewound: a state is a fresh document that some
 * of the edits are given to. Times are shown as claimed and order nothing.
 */
import * as Y from 'yjs'
import { ArticleText } from '../article/article-text'
import type { Block } from '../article/block-schema'
import { diffWords } from '../article/diff-words'
import { isWordToken, wordTokens } from '../article/word-tokens'
import type { HistoryPlace, HistoryStretch, Moment } from '../model/moment'
import { readMoments } from './moments'
import { openDocument } from './schema'

/** What one session wrote, as Yjs V1 updates in its order. */
export interface UpdateLane {
  /** Its replica id. */
  readonly replica: string
  readonly updates: readonly Uint8Array[]
}

/** A pause this long, ms, ends a stretch of writing. */
const longPause = 30 * 60 * 1000

/**
 * The stretches of writing that changed the article's words, oldest first: in the order of the lanes, which must each
 * come after those they build on, and within a lane in its own. Sessions without moments are one stretch each.
 */
export function readHistory(lanes: readonly UpdateLane[]): readonly HistoryStretch[] {
  const moments = momentsOf(lanes)
  const doc = new Y.Doc()
  const text = doc.getText('article')
  const stretches: HistoryStretch[] = []
  let before = ''
  for (const lane of lanes) {
    let applied = 0
    for (const { count, ...stretch } of stretchesOfLane(lane, moments)) {
      for (const update of lane.updates.slice(applied, count)) Y.applyUpdate(doc, update)
      applied = count
      const now = text.toString()
      if (now === before) continue
      stretches.push({ replica: lane.replica, count, ...stretch, ...countWords(before, now) })
      before = now
    }
  }
  doc.destroy()
  return stretches
}

/** The article's blocks at an earlier state. Edits that build on what was not there yet wait, and are not shown. */
export function readState(lanes: readonly UpdateLane[], place: HistoryPlace): readonly Block[] {
  const doc = new Y.Doc()
  for (const { replica, updates } of lanes) {
    const isLast = replica === place.replica
    for (const update of isLast ? updates.slice(0, place.count) : updates) Y.applyUpdate(doc, update)
    if (isLast) break
  }
  const article = new ArticleText(openDocument(doc).article)
  const blocks = [...article.blocks]
  article.destroy()
  doc.destroy()
  return blocks
}

function momentsOf(lanes: readonly UpdateLane[]): ReadonlyMap<number, readonly Moment[]> {
  const doc = new Y.Doc()
  for (const { updates } of lanes) for (const update of updates) Y.applyUpdate(doc, update)
  const moments = readMoments(openDocument(doc))
  doc.destroy()
  return moments
}

type Stretch = Pick<HistoryStretch, 'by' | 'from' | 'to' | 'count'>

function stretchesOfLane(
  { updates }: UpdateLane,
  moments: ReadonlyMap<number, readonly Moment[]>
): readonly Stretch[] {
  const reached = updates.map((update) => Y.parseUpdateMeta(update).to)
  const clients = new Set(reached.flatMap((clocks) => [...clocks.keys()]))
  const stretches: Stretch[] = []
  for (const client of clients) {
    let count = 0
    for (const moment of moments.get(client) ?? []) {
      while (count < reached.length && (reached[count]?.get(client) ?? 0) < moment.clock) count += 1
      addMoment(stretches, moment, Math.min(count + 1, updates.length))
    }
  }
  const last = stretches.at(-1)
  if (last === undefined) return [{ by: null, from: null, to: null, count: updates.length }]
  // what was written after the last moment, before a crash, belongs to it
  stretches[stretches.length - 1] = { ...last, count: updates.length }
  return stretches
}

function addMoment(stretches: Stretch[], { by, since, at }: Moment, count: number): void {
  const last = stretches.at(-1)
  const pause = Date.parse(since) - Date.parse(last?.to ?? '')
  // times that are no times make a stretch of their own
  if (last === undefined || last.by !== by || count < last.count || !(Math.abs(pause) < longPause)) {
    stretches.push({ by, from: since, to: at, count: Math.max(count, last?.count ?? 0) })
  } else stretches[stretches.length - 1] = { ...last, to: at, count }
}

/** Words that came and went. Paragraphs that stand in both are not looked into. */
function countWords(before: string, after: string): { readonly added: number; readonly removed: number } {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const [inOld, inNow] = [new Set(old), new Set(now)]
  const gone = old.filter((line) => !inNow.has(line)).join('\n')
  const come = now.filter((line) => !inOld.has(line)).join('\n')
  let [added, removed, place] = [0, 0, 0]
  for (const step of diffWords(gone, come)) {
    if (step.kind === 'insert') added += wordsIn(step.text)
    else {
      if (step.kind === 'delete') removed += wordsIn(gone.slice(place, place + step.length))
      place += step.length
    }
  }
  return { added, removed }
}

function wordsIn(text: string): number {
  return wordTokens(text).filter(isWordToken).length
}
