import DOMPurify from 'dompurify'
import { $getSelection, $isRangeSelection } from 'lexical'
import { type Block, lineBreak } from '../../core/article/block-schema'
import { blocksFromHtml } from '../../core/article/blocks-from-html'
import { $createArticleBlock } from './article-block-node'
import { $createLeaves } from './block-children'
import { freshTableId } from './fresh-table-id'
import { $concernsObjects, $insertBlocksAtCaret } from './insert-objects'

/** Pasted HTML above this size, in characters, is taken as plain text: reading it would hold up the window. */
const largestHtml = 5_000_000

/** The clipboard's content as blocks of the article. Nothing of its markup survives but what the article knows. */
export function blocksFromClipboard(data: DataTransfer): readonly Block[] {
  const html = data.getData('text/html')
  if (html !== '' && html.length <= largestHtml) {
    const blocks = blocksFromHtml(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true }))
    if (blocks.length > 0) return blocks
  }
  return blocksFromPlainText(data.getData('text/plain'))
}

/** One paragraph a line; empty lines between paragraphs are left out. */
function blocksFromPlainText(text: string): readonly Block[] {
  return text
    .replaceAll(lineBreak, '\n')
    .split(/\r\n|\r|\n/)
    .filter((line, _index, lines) => line.trim() !== '' || lines.length === 1)
    .map(
      (line): Block => ({
        attributes: { type: 'paragraph' },
        runs: line === '' ? [] : [{ text: line, attributes: {} }]
      })
    )
}

/** Puts the blocks in the place of the selection; a single paragraph goes into the line. */
export function $insertBlocks(blocks: readonly Block[]): void {
  const selection = $getSelection()
  const [first, ...others] = blocks
  if (!$isRangeSelection(selection) || first === undefined) return
  if (others.length === 0 && first.attributes.type === 'paragraph') {
    selection.insertNodes($createLeaves(first.runs))
  } else if ($concernsObjects(selection, blocks)) $insertBlocksAtCaret(blocks, freshTableId)
  else {
    selection.insertNodes(
      blocks.map((block) => $createArticleBlock(block.attributes).append(...$createLeaves(block.runs)))
    )
  }
}
