import { type Block, textOfBlock } from '../core/article/block-schema'
import type { ImportedArticle } from '../core/article/imported-article'

/**
 * The article as `stet import --json` prints it. Each block has its `type` (paragraph, heading, quote, list, caption), its
 * `text` ("\\u2028" is a line break inside it) and its `attributes`: `level` of a heading; `list` (bullet, number) and
 * `depth` of a list item; `role` where one was recognised; `spans`, the stretches of the text with inline formats.
 */
export function describeArticle(article: ImportedArticle) {
  const { title, byline, dateline, language, direction, blocks, report, furniture } = article
  return {
    title,
    byline,
    dateline,
    language,
    direction,
    blocks: blocks.map(describeBlock),
    report,
    furniture
  }
}

function describeBlock(block: Block) {
  const { type, ...attributes } = block.attributes
  const spans = describeSpans(block)
  return {
    type,
    text: textOfBlock(block),
    attributes: spans.length > 0 ? { ...attributes, spans } : attributes
  }
}

/** The formatted stretches of the block's text, offsets in UTF-16 code units. */
function describeSpans(block: Block): readonly object[] {
  let position = 0
  return block.runs.flatMap((run) => {
    const start = position
    position += run.text.length
    return Object.keys(run.attributes).length > 0 ? [{ start, end: position, ...run.attributes }] : []
  })
}
