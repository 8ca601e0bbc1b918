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
import { CausalLanes } from './causal-lanes'
import { readMoments } from './moments'
import { openDocument } from './schema'
import type { UpdateLane } from './update-lane'

/** A pause this long, ms, ends a stretch of writing. */
const longPause = 30 * 60 * 1000

/**
 * The stretches of writing that changed the article's words, in an order in which each comes after what it builds on;
 * otherwise the lanes in the order given, and within a lane in its own. Sessions without moments are one stretch each.
 * Where two people wrote at the same time on the same words, what each changed is told edit by edit.
 */
export function readHistory(lanes: readonly UpdateLane[]): readonly HistoryStretch[] {
  const moments = momentsOf(lanes)
  const causes = new CausalLanes(lanes, moments)
  const written = lanes.map((lane) => [...stretchesOfLane(lane, moments)])
  const applied = lanes.map(() => 0)
  const doc = new Y.Doc()
  const text = doc.getText('article')
  const stretches: HistoryStretch[] = []
  const changed = lanes.map(() => ({ added: 0, removed: 0, isChanged: false }))
  let before = ''
  for (;;) {
    const index = nextLane(lanes, applied, causes)
    const lane = lanes[index]
    const left = written[index] ?? []
    while (left[0] !== undefined && left[0].count <= (applied[index] ?? 0)) left.shift()
    const [stretch] = left
    const change = changed[index]
    if (lane === undefined || stretch === undefined || change === undefined) break
    let count = applied[index] ?? 0
    do {
      const update = lane.updates[count]
      if (update !== undefined) Y.applyUpdate(doc, update)
      count += 1
      applied[index] = count
    } while (count < stretch.count && causes.isReady(index, count, applied))
    const now = text.toString()
    if (now !== before) {
      const { added, removed } = countWords(before, now)
      Object.assign(change, {
        added: change.added + added,
        removed: change.removed + removed,
        isChanged: true
      })
    }
    before = now
    if (count < stretch.count) continue
    left.shift()
    changed[index] = { added: 0, removed: 0, isChanged: false }
    const { added, removed, isChanged } = change
    const isTold = causes.isTold(index, stretch.count)
    if (isChanged) stretches.push({ replica: lane.replica, ...stretch, added, removed, isTold })
  }
  doc.destroy()
  return stretches
}

/** The first lane whose next update can be read with those that were; where none can, the first that has any left. */
function nextLane(lanes: readonly UpdateLane[], applied: readonly number[], causes: CausalLanes): number {
  const isOpen = ({ updates }: UpdateLane, index: number): boolean => (applied[index] ?? 0) < updates.length
  const ready = lanes.findIndex(
    (lane, index) => isOpen(lane, index) && causes.isReady(index, applied[index] ?? 0, applied)
  )
  return ready >= 0 ? ready : lanes.findIndex(isOpen)
}

/** The article's blocks at an earlier state: what its writer had written by then and had seen of others' work. */
export function readState(lanes: readonly UpdateLane[], place: HistoryPlace): readonly Block[] {
  const index = lanes.findIndex(({ replica }) => replica === place.replica)
  const counts = new CausalLanes(lanes, momentsOf(lanes)).seenBy(index, place.count)
  const doc = new Y.Doc()
  lanes.forEach(({ updates }, lane) => {
    for (const update of updates.slice(0, counts[lane])) Y.applyUpdate(doc, update)
  })
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
