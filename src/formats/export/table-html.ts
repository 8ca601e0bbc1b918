import { layOutTable } from '../../core/article/article-tables'
import type { Block } from '../../core/article/block-schema'
import { type Html, html, nothing } from './escape-html'

/**
 * The table whose first cell is the block at `from`. Short rows are filled up with an empty cell, which is no block.
 * A head cell heads its column when its whole row does, else its row.
 */
export function tableHtml(blocks: readonly Block[], content: readonly Html[], from: number): Html {
  const { rows, columns } = layOutTable(blocks, from)
  const isHead = (index: number): boolean => blocks[index]?.attributes.head === true
  const rowHtml = (row: readonly number[]): Html => {
    const scope = row.every(isHead) ? 'col' : 'row'
    const cells = row.map((index) => cellHtml(content[index] ?? nothing, isHead(index) ? scope : null))
    const missing = columns - row.length
    return html`<tr>${cells}${missing > 0 ? html`<td colspan="${missing}"></td>` : nothing}</tr>\n`
  }
  const body = rows.findIndex((row) => !row.every(isHead))
  const heads = body < 0 ? 0 : body
  const head = heads === 0 ? nothing : html`<thead>${rows.slice(0, heads).map(rowHtml)}</thead>\n`
  return html`<table>\n${head}<tbody>${rows.slice(heads).map(rowHtml)}</tbody>\n</table>\n`
}

function cellHtml(content: Html, scope: 'col' | 'row' | null): Html {
  const block = html`<div data-stet-block>${content}</div>`
  return scope === null ? html`<td>${block}</td>` : html`<th scope="${scope}">${block}</th>`
}
