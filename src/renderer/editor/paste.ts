import DOMPurify from 'dompurify'
import { $getSelection, $isRangeSelection } from 'lexical'
import { type Block, lineBreak } from '../../core/article/block-schema'
import { blocksFromForeignHtml } from '../../core/article/foreign-html'
import { keepEdgeSpaces } from '../../core/article/keep-edge-spaces'
import { largestPaste, longestHtml, quickHtml } from '../../core/article/paste-limits'
import { parseClipboard, stetClipboardType } from '../../core/article/stet-clipboard'
import { $createArticleBlock } from './article-block-node'
import { $createLeaves } from './block-children'
import { freshTableId } from './fresh-table-id'
import { $concernsObjects, $insertBlocksAtCaret } from './insert-objects'

/**
 * What a clipboard or a dragged thing holds for an article: blocks, words that take on the look of their surroundings,
 * or HTML too long to be read here, with its words.
 */
export type Pasted =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'long html'; readonly html: string; readonly words: string }

/** Longest form of Stet's own that is read, characters: what may be pasted, with all its formats. */
const longestOwn = largestPaste * 8

/** Reads a clipboard. Nothing of its markup survives but what the article knows. */
export function readClipboard(data: DataTransfer): Pasted {
  const own = data.getData(stetClipboardType)
  const blocks = own.length > longestOwn ? null : parseClipboard(own)
  if (blocks !== null) return { kind: 'blocks', blocks }
  const html = data.getData('text/html')
  const words = data.getData('text/plain')
  if (html.length > quickHtml && html.length <= longestHtml) return { kind: 'long html', html, words }
  const read = html === '' || html.length > quickHtml ? [] : keepEdgeSpaces(blocksFromSmallHtml(html), words)
  return read.length > 0 ? { kind: 'blocks', blocks: read } : { kind: 'words', words }
}

function blocksFromSmallHtml(html: string): readonly Block[] {
  return blocksFromForeignHtml(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true }))
}

/** Plain text as blocks, one paragraph a line; empty lines between paragraphs are left out. Null where it is too long. */
export function blocksFromWords(words: string): readonly Block[] | null {
  if (words.length > largestPaste) return null
  return words
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

/** Puts plain words in the place of the selection: a single line takes on the look of its surroundings. */
export function $insertWords(blocks: readonly Block[]): void {
  const selection = $getSelection()
  const [first, ...others] = blocks
  if (!$isRangeSelection(selection) || first === undefined) return
  if (others.length > 0) $insertBlocks(blocks)
  else selection.insertText(first.runs.map(({ text }) => text).join(''))
}
