import { type Block, type InlineAttributes, textOfBlock } from '../../core/article/block-schema'
import type { ClaimView } from '../../core/document/project-snapshot'
import type { TextRange } from '../../core/model/anchor'

/** One range of one claim as it is drawn. */
export interface Mark {
  readonly claim: ClaimView
  /** The first range of its claim in the article: where a link to the claim's words leads. */
  readonly isFirst: boolean
  /** Which of the underlines, one below the other, is this mark's; null when all were taken at its start. */
  readonly lane: 0 | 1 | 2 | null
}

/** A stretch of one block under one set of formats and marks. */
export interface Segment {
  readonly text: string
  readonly attributes: InlineAttributes
  /** The marks over this text. */
  readonly marks: readonly Mark[]
  /** The marks that end right after this text, by number: where their numbers are printed. */
  readonly endings: readonly Mark[]
}

/** Cuts every block where a format changes or a claim begins or ends. The texts of a block's segments make its text. */
export function segmentBlocks(
  blocks: readonly Block[],
  claims: readonly ClaimView[]
): readonly (readonly Segment[])[] {
  const starts = startsOfBlocks(blocks)
  const spans = spansOf(claims, starts, endOf(blocks))
  let next = 0
  let running: readonly Span[] = []
  return blocks.map((block, index) => {
    const start = starts[index] ?? 0
    const end = start + textOfBlock(block).length
    const begin = next
    while (next < spans.length && (spans[next]?.start ?? 0) <= end) next += 1
    const here = [...running, ...spans.slice(begin, next)]
    running = here.filter((span) => span.end > end + 1)
    return segmentBlock(block, start, here)
  })
}

/** Offset of the last block's closing newline. */
function endOf(blocks: readonly Block[]): number {
  return Math.max(0, blocks.reduce((length, block) => length + textOfBlock(block).length + 1, 0) - 1)
}

interface Span extends Mark, TextRange {
  /** Where its number stands: at its end, but never after a newline that it covers. */
  readonly numberAt: number
}

function startsOfBlocks(blocks: readonly Block[]): readonly number[] {
  let offset = 0
  return blocks.map((block) => {
    const start = offset
    offset += textOfBlock(block).length + 1
    return start
  })
}

function spansOf(claims: readonly ClaimView[], starts: readonly number[], last: number): readonly Span[] {
  const newlines = new Set(starts)
  const laneEnds: [number, number, number] = [0, 0, 0]
  const seen = new Set<ClaimView>()
  return claims
    .flatMap((claim) => rangesOf(claim).map((range) => ({ claim, range: clampRange(range, last) })))
    .toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .map(({ claim, range: { start, end } }) => {
      const isFirst = !seen.has(claim)
      seen.add(claim)
      const numberAt = end > start && newlines.has(end) ? end - 1 : end
      return { claim, isFirst, lane: takeLane(laneEnds, start, end), start, end, numberAt }
    })
}

/** Where the claim's words stand in the article; nothing for an orphan or a mark that was taken off. */
export function rangesOf(claim: ClaimView): readonly TextRange[] {
  return claim.claim.removed ? [] : claim.anchors.flatMap((anchor) => anchor.range ?? [])
}

function clampRange(range: TextRange, last: number): TextRange {
  const start = Math.min(Math.max(range.start, 0), last)
  return { start, end: Math.min(Math.max(range.end, start), last) }
}

const lanes = [0, 1, 2] as const

function takeLane(laneEnds: [number, number, number], start: number, end: number): Mark['lane'] {
  const lane = lanes.find((candidate) => laneEnds[candidate] <= start)
  if (lane === undefined) return null
  laneEnds[lane] = end
  return lane
}

function segmentBlock(block: Block, start: number, marked: readonly Span[]): readonly Segment[] {
  const text = textOfBlock(block)
  const spans = marked.map((span) => snapSpan(span, text, start))
  const runs = runEnds(block, text, start)
  const endings = groupByNumberAt(spans)
  const segments: Segment[] = []
  const atStart = endingsAt(endings, start)
  if (atStart.length > 0) segments.push({ text: '', attributes: {}, marks: [], endings: atStart })
  let from = start
  let run = 0
  for (const to of cutsOf(runs, spans, start, start + text.length)) {
    while ((runs[run]?.end ?? to) <= from) run += 1
    segments.push({
      text: text.slice(from - start, to - start),
      attributes: runs[run]?.attributes ?? {},
      marks: spans.filter((span) => span.start <= from && span.end >= to),
      endings: endingsAt(endings, to)
    })
    from = to
  }
  return segments
}

/** An offset that falls between the two halves of one character, moved behind it: no element may part them. */
function snapOffset(offset: number, text: string, start: number): number {
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - start - 1, offset - start + 1))
  return offset > start && isInside ? offset + 1 : offset
}

function snapSpan(span: Span, text: string, start: number): Span {
  return {
    ...span,
    start: snapOffset(span.start, text, start),
    end: snapOffset(span.end, text, start),
    numberAt: snapOffset(span.numberAt, text, start)
  }
}

interface RunEnd {
  readonly end: number
  readonly attributes: InlineAttributes
}

function runEnds(block: Block, text: string, start: number): readonly RunEnd[] {
  let offset = start
  return block.runs.map((run) => {
    offset += run.text.length
    return { end: snapOffset(offset, text, start), attributes: run.attributes }
  })
}

/** Where segments end, in order, the block's end among them; none for an empty block. */
function cutsOf(
  runs: readonly RunEnd[],
  spans: readonly Span[],
  start: number,
  end: number
): readonly number[] {
  const cuts = new Set(runs.map((run) => run.end))
  for (const span of spans) cuts.add(span.start).add(span.end).add(span.numberAt)
  return [...cuts].filter((cut) => cut > start && cut <= end).sort((a, b) => a - b)
}

function groupByNumberAt(spans: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  const groups = new Map<number, Span[]>()
  for (const span of spans) {
    const group = groups.get(span.numberAt)
    if (group === undefined) groups.set(span.numberAt, [span])
    else group.push(span)
  }
  return groups
}

function endingsAt(endings: ReadonlyMap<number, readonly Span[]>, offset: number): readonly Mark[] {
  return (endings.get(offset) ?? []).toSorted((a, b) => a.claim.number - b.claim.number)
}
