import { clipboardHtml } from '../../core/article/clipboard-html'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { languageAttribute } from './article-html'
import { html } from './escape-html'
import { articleText } from './plain-text'

/** The article alone, for the system it is published from: its words and formats, and no trace of the check. */
type ArticleAlone = Pick<ProjectSnapshot, 'blocks' | 'info'>

/** As a page of plain elements. Of a picture it holds the caption, not the file. */
export function exportArticleHtml({ blocks, info }: ArticleAlone): Uint8Array {
  const body = clipboardHtml(blocks)
  const isLine = blocks.length === 1 && blocks[0]?.attributes.type === 'paragraph'
  const head = html`<!doctype html>
<html ${languageAttribute(info.language)} dir="${info.direction}">
<head>
<meta charset="utf-8">
<title>${info.title}</title>
</head>
`
  return new TextEncoder().encode(
    `${head.toString()}<body>\n${isLine ? `<p>${body}</p>` : body}\n</body>\n</html>\n`
  )
}

/** As plain text, in the lines of the annotated text: an empty line between blocks, tabs between cells. */
export function exportArticleText({ blocks }: ArticleAlone): Uint8Array {
  return new TextEncoder().encode(`${articleText({ blocks, claims: [] })}\n`)
}
