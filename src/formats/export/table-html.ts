import { layOutTable } from '../../core/article/article-tables'
import type { Block } from '../../core/article/block-schema'
import type { TextDirection } from '../../core/article/text-direction'
import { type Html, html, nothing } from './escape-html'
import { dirAttribute, noBlock, type ShownBlock } from './shown-block'

/**
 * The table whose first cell is the block at `from`. Short rows are filled up with an empty cell, which is no block.
 * A head cell heads its column when its whole row does, else its row.
 */
export function tableHtml(
  blocks: readonly Block[],
  shown: readonly ShownBlock[],
  from: number,
  article: TextDirection
): Html {
  const { rows, columns } = layOutTable(blocks, from)
  const isHead = (index: number): boolean => blocks[index]?.attributes.head === true
  const rowHtml = (row: readonly number[]): Html => {
    const scope = row.every(isHead) ? 'col' : 'row'
    const cells = row.map((index) => {
      const { content, direction } = shown[index] ?? noBlock
      return cellHtml(content, isHead(index) ? scope : null, dirAttribute(direction, article))
    })
    const missing = columns - row.length
    return html`<tr>${cells}${missing > 0 ? html`<td colspan="${missing}"></td>` : nothing}</tr>\n`
  }
  const body = rows.findIndex((row) => !row.every(isHead))
  const heads = body < 0 ? 0 : body
  const head = heads === 0 ? nothing : html`<thead>${rows.slice(0, heads).map(rowHtml)}</thead>\n`
  return html`<table>\n${head}<tbody>${rows.slice(heads).map(rowHtml)}</tbody>\n</table>\n`
}

function cellHtml(content: Html, scope: 'col' | 'row' | null, dir: Html): Html {
  const block = html`<div data-stet-block>${content}</div>`
  return scope === null ? html`<td${dir}>${block}</td>` : html`<th scope="${scope}"${dir}>${block}</th>`
}
