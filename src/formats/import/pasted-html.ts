import type { Block } from '../../core/article/block-schema'
import { blocksFromForeignHtml } from '../../core/article/foreign-html'
import { fitsPaste } from '../../core/article/paste-limits'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { parseHtmlTree } from './html-tree'

/** The blocks of HTML that was pasted, read as the window reads shorter ones; fails where they are too many. */
export function readPastedHtml(html: string): Result<readonly Block[]> {
  const blocks = blocksFromForeignHtml(parseHtmlTree(copiedPart(html)).root)
  if (fitsPaste(blocks)) return succeed(blocks)
  return fail(
    'too-large',
    'This is too long to paste: more than 600,000 characters, or a paragraph of more than 100,000. Nothing was pasted. Save it as a file and start a project from it (File, New from Article).'
  )
}

const start = '<!--StartFragment-->'

/** Without the document around what was copied: Word's is a style sheet of megabytes. */
function copiedPart(html: string): string {
  const from = html.indexOf(start)
  const to = html.lastIndexOf('<!--EndFragment-->')
  return from >= 0 && to > from ? html.slice(from + start.length, to) : html
}
