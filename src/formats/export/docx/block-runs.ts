import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  InsertedTextRun,
  type ParagraphChild,
  Tab,
  TextRun
} from 'docx'
import { type Block, type InlineAttributes, textOfBlock } from '../../../core/article/block-schema'
import { directionOfText } from '../../../core/article/text-direction'
import { stampOf, untold } from './moment'
import { type PlacedRemark, snap } from './numbered-remarks'
import type { Change } from './remark'
import { undated } from './undated'
import type { WordLinks } from './word-links'
import { attributeText, type RunLook, textRuns, wordPieces } from './word-text'

/** Writes the words of blocks, which must be asked for in order. */
export interface BlockWriter {
  /** What stands in the paragraph of a block. */
  write(index: number): readonly ParagraphChild[]
}

/** The blocks' words as runs, cut where a format changes or a remark begins or ends. */
export function writeBlocks(
  blocks: readonly Block[],
  remarks: readonly PlacedRemark[],
  links: WordLinks
): BlockWriter {
  const starts = startsOf(blocks)
  const edges = edgesOf(remarks)
  const offsets = [...edges.keys()].toSorted((a, b) => a - b)
  const write: ChunkWriter = {
    links,
    changeId: remarks.reduce((most, { ids }) => Math.max(most, ...ids), -1) + 1
  }
  let next = 0
  return {
    write: (index) => {
      const block = blocks[index] ?? { attributes: { type: 'paragraph' }, runs: [] }
      const start = starts[index] ?? 0
      const end = start + textOfBlock(block).length
      const from = next
      while (next < offsets.length && (offsets[next] ?? 0) <= end) next += 1
      return blockChildren(block, start, offsets.slice(from, next), edges, write)
    }
  }
}

function startsOf(blocks: readonly Block[]): readonly number[] {
  let offset = 0
  return blocks.map((block) => {
    const start = offset
    offset += textOfBlock(block).length + 1
    return start
  })
}

/** What begins and ends at one offset. */
interface Edge {
  readonly opens: PlacedRemark[]
  readonly closes: PlacedRemark[]
  /** Remarks on no words. */
  readonly points: PlacedRemark[]
}

function edgesOf(remarks: readonly PlacedRemark[]): ReadonlyMap<number, Edge> {
  const edges = new Map<number, Edge>()
  const at = (offset: number): Edge => {
    const edge = edges.get(offset) ?? { opens: [], closes: [], points: [] }
    edges.set(offset, edge)
    return edge
  }
  for (const remark of remarks) {
    if (remark.start === remark.end) at(remark.start).points.push(remark)
    else {
      at(remark.start).opens.push(remark)
      at(remark.end).closes.push(remark)
    }
  }
  return edges
}

interface ChunkWriter {
  readonly links: WordLinks
  /** The number of the next tracked change: those of comments come first. */
  changeId: number
}

function blockChildren(
  block: Block,
  start: number,
  offsets: readonly number[],
  edges: ReadonlyMap<number, Edge>,
  writer: ChunkWriter
): readonly ParagraphChild[] {
  const text = textOfBlock(block)
  const formats = formatsOf(block, text)
  const cuts = new Set([...formats.map(({ end }) => start + end), ...offsets, start + text.length])
  const children: ParagraphChild[] = []
  let from = start
  let format = 0
  let change: Change | null = null
  for (const cut of [...cuts].toSorted((a, b) => a - b)) {
    while (format < formats.length - 1 && start + (formats[format]?.end ?? 0) <= from) format += 1
    const attributes = formats[format]?.attributes ?? {}
    const words = text.slice(from - start, cut - start)
    if (words !== '') children.push(...wordsOf(words, attributes, change, writer))
    from = cut
    const edge = edges.get(cut)
    if (edge === undefined) continue
    children.push(...edge.closes.filter((each) => each.change === null).flatMap(endOf))
    for (const each of edge.closes.filter((each) => each.change !== null)) {
      children.push(...insertionOf(each.change, attributes, writer), ...endOf(each))
      change = null
    }
    for (const each of edge.points) {
      children.push(...beginOf(each), ...insertionOf(each.change, attributes, writer), ...endOf(each))
    }
    children.push(...edge.opens.flatMap(beginOf))
    change = edge.opens.findLast((each) => each.change !== null)?.change ?? change
  }
  return children
}

function formatsOf(
  block: Block,
  text: string
): readonly { readonly end: number; readonly attributes: InlineAttributes }[] {
  let offset = 0
  return block.runs.map((run) => {
    offset += run.text.length
    return { end: snap(text, offset), attributes: run.attributes }
  })
}

function beginOf({ ids }: PlacedRemark): readonly ParagraphChild[] {
  return ids.map((id) => new CommentRangeStart(id))
}

function endOf({ ids }: PlacedRemark): readonly ParagraphChild[] {
  return ids.flatMap((id) => [
    new CommentRangeEnd(id),
    new TextRun({ style: 'CommentReference', children: [new CommentReference(id)] })
  ])
}

function wordsOf(
  words: string,
  attributes: InlineAttributes,
  change: Change | null,
  writer: ChunkWriter
): readonly ParagraphChild[] {
  const look = lookOf(words, attributes)
  const runs = change === null ? textRuns(words, look) : deletedRuns(words, look, change, writer)
  return attributes.link === undefined ? runs : writer.links.link(attributes.link, runs)
}

function deletedRuns(
  words: string,
  look: RunLook,
  change: Change,
  writer: ChunkWriter
): readonly ParagraphChild[] {
  return wordPieces(words).map((piece) => {
    const made = { ...look, ...madeBy(change, writer) }
    if (piece.kind === 'words') return undated(new DeletedTextRun({ ...made, text: piece.text }))
    return undated(
      new DeletedTextRun(piece.kind === 'tab' ? { ...made, children: [new Tab()] } : { ...made, break: 1 })
    )
  })
}

/** The words that come, in the looks of those that go, but no link: it led to what was said before. */
function insertionOf(
  change: Change | null,
  { link: _, ...attributes }: InlineAttributes,
  writer: ChunkWriter
): readonly ParagraphChild[] {
  if (change === null) return []
  const look = lookOf(change.words, attributes)
  return wordPieces(change.words.replace(/\r\n?|\n/g, '\u2028')).map((piece) => {
    const made = { ...look, ...madeBy(change, writer) }
    if (piece.kind === 'words') return undated(new InsertedTextRun({ ...made, text: piece.text }))
    return undated(
      new InsertedTextRun(piece.kind === 'tab' ? { ...made, children: [new Tab()] } : { ...made, break: 1 })
    )
  })
}

function madeBy(
  { author, at }: Change,
  writer: ChunkWriter
): { readonly id: number; readonly author: string; readonly date: string } {
  const id = writer.changeId
  writer.changeId += 1
  return { id, author: attributeText(author), date: stampOf(at) ?? untold }
}

function lookOf(text: string, { bold, italic, underline, strike, code, link }: InlineAttributes): RunLook {
  const style = link !== undefined ? 'Hyperlink' : code ? 'HTMLCode' : undefined
  return {
    ...(style === undefined ? {} : { style }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(strike ? { strike } : {}),
    ...(directionOfText(text) === 'rtl' ? { rightToLeft: true } : {})
  }
}
