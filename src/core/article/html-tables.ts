import { elementName, type HtmlLikeNode } from './html-node'

/** Longest cell of a table of data, characters. Pages of the 1990s keep whole articles in cells. */
const longestCell = 600

/** Nodes looked at before a table counts as layout; keeps nested tables from costing quadratic time. */
const mostNodes = 20_000

const layoutElements: ReadonlySet<string> = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'article'
])

/** Whether a table holds data in rows of several short cells, and not a page's layout. */
export function isDataTable(table: HtmlLikeNode): boolean {
  let cellsInRow = 0
  let mostCells = 0
  let lengthOfCell = 0
  let nodes = 0
  const stack: (HtmlLikeNode | null)[] = [table.firstChild]
  while (stack.length > 0) {
    const node = stack.pop()
    if (node === null || node === undefined) continue
    stack.push(node.nextSibling, node.firstChild)
    const element = elementName(node)
    nodes += 1
    if (element === 'tr') cellsInRow = 0
    if (element === 'td' || element === 'th') {
      lengthOfCell = 0
      cellsInRow += 1
      mostCells = Math.max(mostCells, cellsInRow)
    }
    if (node.nodeType === 3) lengthOfCell += node.nodeValue?.trim().length ?? 0
    if (layoutElements.has(element) || lengthOfCell > longestCell || nodes > mostNodes) return false
  }
  return mostCells > 1
}
