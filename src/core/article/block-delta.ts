import { type DeltaOp, insert, isSameAttributes, type TextAttributes } from './article-delta'
import { type Block, type InlineAttributes, lineBreak, type Run, textOfBlock } from './block-schema'
import {
  parseBlockAttributes,
  parseInlineAttributes,
  serializeBlockAttributes,
  serializeInlineAttributes
} from './text-attributes'

/** Characters with one set of Yjs attributes: a run's text, or the one newline that closes a block. */
export interface Segment {
  readonly text: string
  readonly attributes: TextAttributes
}

/** The block's length in the article's text, its closing newline included. */
export function lengthOfBlock(block: Block): number {
  return block.runs.reduce((length, run) => length + run.text.length, 1)
}

/** The blocks' text as it stands in the Y.Text: each block's characters and "\n". */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => `${textOfBlock(block)}\n`).join('')
}

/** The blocks as segments of text with their Yjs attributes. */
export function segmentsOfBlocks(blocks: readonly Block[]): Segment[] {
  return blocks.flatMap((block) => [
    ...block.runs.map((run) => ({
      text: run.text,
      attributes: serializeInlineAttributes(run.attributes)
    })),
    { text: '\n', attributes: serializeBlockAttributes(block.attributes) }
  ])
}

/** The delta that writes these blocks into an empty text. */
export function blocksToDelta(blocks: readonly Block[]): readonly DeltaOp[] {
  return segmentsOfBlocks(blocks).map((segment) => insert(segment.text, segment.attributes))
}

/**
 * Blocks from segments of text. A newline closes a block and says what it is; a last line without one is a block
 * all the same. Neighbouring runs with equal formats become one.
 */
export function blocksFromSegments(segments: Iterable<Segment>): Block[] {
  const blocks: Block[] = []
  let runs: Run[] = []
  for (const { text, attributes } of segments) {
    const lines = text.split('\n')
    lines.forEach((line, index) => {
      if (index > 0) {
        blocks.push({ attributes: parseBlockAttributes(attributes), runs })
        runs = []
      }
      if (line !== '') pushText(runs, { text: line, attributes: parseInlineAttributes(attributes) })
    })
  }
  if (runs.length > 0) blocks.push({ attributes: { type: 'paragraph' }, runs })
  return blocks
}

/** Appends a run in normal form. A line break has no face: of all formats it keeps only the link it stands in. */
function pushText(runs: Run[], { text, attributes }: Run): void {
  const bare: InlineAttributes = attributes.link === undefined ? {} : { link: attributes.link }
  for (const part of text.includes(lineBreak) ? text.split(/(\u2028)/) : [text]) {
    if (part !== '') pushRun(runs, { text: part, attributes: part === lineBreak ? bare : attributes })
  }
}

/** Appends a run, joining it to the last one where their formats are equal. */
function pushRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last !== undefined && isSameRunFormat(last, run)) {
    runs[runs.length - 1] = { text: last.text + run.text, attributes: last.attributes }
  } else runs.push(run)
}

function isSameRunFormat(left: Run, right: Run): boolean {
  return isSameAttributes(
    serializeInlineAttributes(left.attributes),
    serializeInlineAttributes(right.attributes)
  )
}

/** The same runs in normal form: none empty, no newlines, no two neighbours with equal formats. */
export function normalizeRuns(runs: readonly Run[]): readonly Run[] {
  const normal: Run[] = []
  for (const run of runs) {
    const text = run.text.replace(/[\n\r]/g, ' ')
    if (text !== '') pushText(normal, { text, attributes: run.attributes })
  }
  return normal
}

/** Whether two blocks have the same attributes and the same runs. */
export function isSameBlock(left: Block, right: Block): boolean {
  return (
    left === right ||
    (left.runs.length === right.runs.length &&
      isSameAttributes(
        serializeBlockAttributes(left.attributes),
        serializeBlockAttributes(right.attributes)
      ) &&
      left.runs.every((run, index) => {
        const other = right.runs[index]
        return other !== undefined && run.text === other.text && isSameRunFormat(run, other)
      }))
  )
}
