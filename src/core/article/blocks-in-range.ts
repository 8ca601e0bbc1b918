import type { TextRange } from '../model/anchor'
import type { ArticleText } from './article-text'
import { blocksFromSegments, type Segment, segmentsOfBlocks } from './block-delta'
import { type Block, textOfBlock } from './block-schema'
import { SegmentReader } from './segment-reader'

/** The characters of a range with their attributes, newlines with those of the blocks they close. */
export function segmentsInRange(article: ArticleText, { start, end }: TextRange): readonly Segment[] {
  if (end <= start) return []
  const first = article.blockAt(start)
  const last = article.blockAt(end - 1)
  const reader = new SegmentReader(segmentsOfBlocks(article.blocks.slice(first, last + 1)))
  reader.read(start - article.offsetOfBlock(first))
  return reader.read(end - start)
}

/**
 * The blocks a range covers, the first and the last perhaps in part. Words out of the middle of one block are plain
 * words: a few of a heading make no heading elsewhere, and those of one cell no table.
 */
export function blocksInRange(article: ArticleText, range: TextRange): readonly Block[] {
  const blocks = blocksFromSegments(segmentsInRange(article, range))
  const last = article.blocks[article.blockAt(Math.max(range.start, range.end - 1))]
  const [only] = blocks
  if (blocks.length === 1 && only !== undefined && last !== undefined) {
    const isWhole = textOfBlock(only).length === textOfBlock(last).length
    const keepsType = isWhole && last.attributes.type !== 'cell'
    return [{ runs: only.runs, attributes: keepsType ? last.attributes : { type: 'paragraph' } }]
  }
  return blocks.map((block, index) =>
    index === blocks.length - 1 && last !== undefined ? { ...block, attributes: last.attributes } : block
  )
}
