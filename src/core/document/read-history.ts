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
  const causes = new CausalLanes(lanes)
  const moments = hearMoments(causes)
  const counts = lanes.map(({ updates }) => updates.length)
  const written = lanes.map((lane) => [...stretchesOfLane(lane, moments)])
  const applied = lanes.map(() => 0)
  const doc = new Y.Doc()
  const text = doc.getText('article')
  const stretches: HistoryStretch[] = []
  const changed = lanes.map(() => ({ added: 0, removed: 0, isChanged: false }))
  let before = ''
  for (;;) {
    const index = causes.next(applied, counts)
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

/** The article's blocks at an earlier state: what its writer had written by then and had seen of others' work. */
export function readState(lanes: readonly UpdateLane[], place: HistoryPlace): readonly Block[] {
  const index = lanes.findIndex(({ replica }) => replica === place.replica)
  const causes = new CausalLanes(lanes)
  hearMoments(causes)
  const doc = new Y.Doc()
  for (const update of causes.inOrder(causes.seenBy(index, place.count))) Y.applyUpdate(doc, update)
  const article = new ArticleText(openDocument(doc).article)
  const blocks = [...article.blocks]
  article.destroy()
  doc.destroy()
  return blocks
}

/** Whatever their writers wrote down to have seen, and who wrote when. */
function hearMoments(causes: CausalLanes): ReadonlyMap<number, readonly Moment[]> {
  const doc = new Y.Doc()
  for (const update of causes.inOrder()) Y.applyUpdate(doc, update)
  const moments = readMoments(openDocument(doc))
  doc.destroy()
  causes.hear(moments)
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
  const [left, right] = changedParts(before, after)
  const [old, now] = [left.split('\n'), right.split('\n')]
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

/** The two texts from the first paragraph that differs to the last. */
function changedParts(before: string, after: string): readonly [string, string] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  const from = before.slice(0, head).lastIndexOf('\n') + 1
  let tail = 0
  while (tail < shorter - from && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const end = before.indexOf('\n', before.length - tail)
  const rest = end < 0 ? 0 : before.length - end
  return [before.slice(from, before.length - rest), after.slice(from, after.length - rest)]
}

function wordsIn(text: string): number {
  return wordTokens(text).filter(isWordToken).length
}
