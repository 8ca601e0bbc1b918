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

function segmentBlock(block: Block, start: number, spans: readonly Span[]): readonly Segment[] {
  const cuts = cutsOf(block, start, spans)
  const pieces = cutRuns(block, start, cuts)
  const endings = groupByNumberAt(spans)
  const first = endingsAt(endings, start)
  const segments = pieces.map((piece) => ({
    text: piece.text,
    attributes: piece.attributes,
    marks: spans.filter((span) => span.start <= piece.start && span.end >= piece.start + piece.text.length),
    endings: endingsAt(endings, piece.start + piece.text.length)
  }))
  return first.length === 0
    ? segments
    : [{ text: '', attributes: {}, marks: [], endings: first }, ...segments]
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

function cutsOf(block: Block, start: number, spans: readonly Span[]): readonly number[] {
  const cuts = new Set(spans.flatMap((span) => [span.start, span.end, span.numberAt]))
  let offset = start
  for (const run of block.runs) {
    offset += run.text.length
    cuts.add(offset)
  }
  return [...cuts].filter((cut) => cut > start && cut <= offset).sort((a, b) => a - b)
}

interface Piece {
  readonly start: number
  readonly text: string
  readonly attributes: InlineAttributes
}

function cutRuns(block: Block, start: number, cuts: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = []
  let next = 0
  let offset = start
  for (const run of block.runs) {
    const runStart = offset
    const runEnd = runStart + run.text.length
    while (offset < runEnd) {
      const cut = cuts[next] ?? runEnd
      next += 1
      pieces.push({
        start: offset,
        text: run.text.slice(offset - runStart, cut - runStart),
        attributes: run.attributes
      })
      offset = cut
    }
  }
  return pieces
}
