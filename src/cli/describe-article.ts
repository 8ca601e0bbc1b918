import { type Block, textOfBlock } from '../core/article/block-schema'
import type { ImportedArticle } from '../core/article/imported-article'
import type { ImportedChange, ImportedComment, ImportedPlace } from '../core/article/imported-talk'

/**
 * The article as `stet import --json` prints it. Each block has its `type` (paragraph, heading, quote, list, caption), its
 * `text` ("\\u2028" is a line break inside it) and its `attributes`: `level` of a heading; `list` (bullet, number) and
 * `depth` of a list item; `role` where one was recognised; `spans`, the stretches of the text with inline formats.
 * `comments` and `changes` of a Word file are there where they were chosen to come in: `block` and `start`, `end` in its
 * text, null where nothing of their words is there.
 */
export function describeArticle(article: ImportedArticle) {
  const { title, byline, dateline, language, direction, blocks, report, furniture, comments, changes } =
    article
  return {
    title,
    byline,
    dateline,
    language,
    direction,
    blocks: blocks.map(describeBlock),
    report,
    furniture,
    ...(comments === undefined ? {} : { comments: comments.map((each) => describeComment(each, blocks)) }),
    ...(changes === undefined ? {} : { changes: changes.map((each) => describeChange(each, blocks)) })
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

function describeComment(
  { from, text, words, place, isResolved, replies, isOfStet }: ImportedComment,
  blocks: readonly Block[]
) {
  return {
    ...from,
    text: isOfStet ? '' : text,
    words,
    place: describePlace(place, blocks),
    resolved: isResolved,
    replies: replies.map((reply) => ({ ...reply.from, text: reply.text }))
  }
}

function describeChange({ from, place, words, reason, asTalk }: ImportedChange, blocks: readonly Block[]) {
  const said = asTalk === undefined ? {} : { discussion: asTalk }
  return { ...from, place: describePlace(place, blocks), words, reason, ...said }
}

/** The block that the place begins in, and its offsets there. */
function describePlace(place: ImportedPlace | null, blocks: readonly Block[]) {
  if (place === null) return null
  let position = 0
  for (const [block, each] of blocks.entries()) {
    const length = textOfBlock(each).length + 1
    if (place.start < position + length) {
      return { block, start: place.start - position, end: place.end - position }
    }
    position += length
  }
  return null
}
