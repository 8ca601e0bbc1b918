import { type Block, isTextBlock, type Run, textOfBlock } from '../../core/article/block-schema'

/**
 * Marks are set into a file's text before it is read, and lifted out of the blocks it became. They are noncharacters, of
 * which no text is made (Unicode 23.7), so that nothing on the way takes them for letters or spaces.
 */
const opening = '\ufdd0'
const closing = '\ufdd1'
const firstDigit = 0xfdd2

/** Where a mark stood: an offset into the blocks' text, each block ending in one newline. */
export type MarkPlaces = ReadonlyMap<number, number>

/** White space at the edge of a block that was taken away, because a mark had kept it. */
export interface TrimmedEdge {
  readonly side: 'front' | 'back'
  readonly text: string
  /** Where each mark stood that was in it or at its ends. */
  readonly offsets: ReadonlyMap<number, number>
}

/** The characters of a mark. */
export function markText(mark: number): string {
  const digits = Array.from(mark.toString(16), (digit) =>
    String.fromCharCode(firstDigit + Number.parseInt(digit, 16))
  )
  return `${opening}${digits.join('')}${closing}`
}

/** A text without marks, and without characters that would be taken for one. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/g, '')
}

/**
 * The blocks without their marks, those left out in which nothing else stood, where each mark was, and what was trimmed
 * of the blocks that are kept. A mark of a block left out is placed at the end of the block before it, and named in
 * `dropped`: what it marks is no part of that block.
 */
export function liftMarks(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly places: MarkPlaces
  readonly dropped: ReadonlySet<number>
  readonly edges: readonly TrimmedEdge[]
} {
  const places = new Map<number, number>()
  const dropped = new Set<number>()
  const lifted: Block[] = []
  const edges: TrimmedEdge[] = []
  let position = 0
  for (const block of blocks) {
    const found: [mark: number, offset: number][] = []
    const trimmed: TrimmedEdge[] = []
    const bare = liftFromBlock(block, found, trimmed)
    const text = textOfBlock(bare)
    const isKept = !isTextBlock(bare.attributes) || text.trim() !== ''
    for (const [mark, offset] of found) {
      if (places.has(mark)) continue
      places.set(mark, isKept ? position + offset : Math.max(0, position - 1))
      if (!isKept) dropped.add(mark)
    }
    if (!isKept) continue
    lifted.push(bare)
    edges.push(...trimmed)
    position += text.length + 1
  }
  return { blocks: lifted, places, dropped, edges }
}

function liftFromBlock(block: Block, found: [mark: number, offset: number][], edges: TrimmedEdge[]): Block {
  if (!block.runs.some(({ text }) => /[\ufdd0-\ufdef]/.test(text))) return block
  let offset = 0
  const runs = block.runs.map((run): Run => {
    let text = ''
    for (const part of run.text.split(/(\ufdd0[\ufdd2-\ufde1]{1,7}\ufdd1)/)) {
      const mark = readMark(part)
      if (mark === null) text += withoutMarks(part)
      else found.push([mark, offset + text.length])
    }
    offset += text.length
    return { ...run, text }
  })
  return trimBlock({ ...block, runs: runs.filter(({ text }) => text !== '') }, block, found, edges)
}

/** A mark at the edge kept the space beside it from being trimmed. */
function trimBlock(
  bare: Block,
  marked: Block,
  found: [mark: number, offset: number][],
  edges: TrimmedEdge[]
): Block {
  const whole = textOfBlock(bare)
  const before = textOfBlock(marked)
  const isMarkFirst = before.startsWith(opening) && bare.attributes.type !== 'image'
  const front = isMarkFirst ? (/^[ \t\u2028]*/.exec(whole)?.[0].length ?? 0) : 0
  let end = whole.length
  if (before.endsWith(closing)) while (end > front && ' \t\u2028'.includes(whole.charAt(end - 1))) end -= 1
  if (front === 0 && end === whole.length) return bare
  const offsetsIn = (from: number, to: number): ReadonlyMap<number, number> =>
    new Map(found.flatMap(([mark, at]) => (at < from || at > to ? [] : [[mark, at - from] as const])))
  if (front > 0) edges.push({ side: 'front', text: whole.slice(0, front), offsets: offsetsIn(0, front) })
  if (end < whole.length) {
    edges.push({ side: 'back', text: whole.slice(end), offsets: offsetsIn(end, whole.length) })
  }
  for (const each of found) each[1] = Math.max(0, Math.min(each[1], end) - front)
  let position = 0
  const runs = bare.runs.flatMap((run): Run[] => {
    const from = Math.max(0, front - position)
    const to = Math.min(run.text.length, end - position)
    position += run.text.length
    return to > from ? [{ ...run, text: run.text.slice(from, to) }] : []
  })
  return { ...bare, runs }
}

function readMark(part: string): number | null {
  if (part.length < 3 || !part.startsWith(opening) || !part.endsWith(closing)) return null
  const digits = Array.from(part.slice(1, -1), (digit) => (digit.charCodeAt(0) - firstDigit).toString(16))
  return Number.parseInt(digits.join(''), 16)
}
