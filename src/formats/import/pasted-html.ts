import type { Block } from '../../core/article/block-schema'
import { blocksFromForeignHtml } from '../../core/article/foreign-html'
import { fitsPaste } from '../../core/article/paste-limits'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'
import { parseHtmlTree } from './html-tree'

/** The blocks of HTML that was pasted, read as the window reads shorter ones; fails where they are too many. */
export function readPastedHtml(html: string): Result<readonly Block[]> {
  const blocks = blocksFromForeignHtml(parseHtmlTree(copiedPart(html)).root)
  if (fitsPaste(blocks)) return succeed(blocks)
  return fail('too-large', importWords.pasted.tooLong)
}

const start = '<!--StartFragment-->'

/** Without the document around what was copied: Word's is a style sheet of megabytes. */
function copiedPart(html: string): string {
  const from = html.indexOf(start)
  const to = html.lastIndexOf('<!--EndFragment-->')
  return from >= 0 && to > from ? html.slice(from + start.length, to) : html
}
