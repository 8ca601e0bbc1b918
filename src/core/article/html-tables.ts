import { elementName, type HtmlLikeNode } from './html-node'

/** Longest cell of a table of data, characters. Pages of the 1990s keep whole articles in cells. */
const longestCell = 600

/** Cells above which a table comes in as lines of text: the page shows each cell as a block of its own. */
const mostCellsShown = 10_000

const layoutElements: ReadonlySet<string> = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'article'
])

/**
 * How a table is taken: `cells` as a table, `lines` as a line of text for each row with tabs between the cells, for
 * more than 10,000 of them, `layout` as if it were not there, its cells one below the other.
 */
export type TableUse = 'cells' | 'lines' | 'layout'

/**
 * How a table is to be taken. On web pages (`isPage`) only rows of several short cells are data, everything else is a
 * page's layout; elsewhere, as in Word files, tables are what they are called, however long their cells.
 */
export function judgeTable(table: HtmlLikeNode, isPage: boolean): TableUse {
  let cells = 0
  let cellsInRow = 0
  let mostCells = 0
  let lengthOfCell = 0
  const stack: (HtmlLikeNode | null)[] = [table.firstChild]
  while (stack.length > 0) {
    const node = stack.pop()
    if (node === null || node === undefined) continue
    stack.push(node.nextSibling, node.firstChild)
    const element = elementName(node)
    if (element === 'tr') cellsInRow = 0
    if (element === 'td' || element === 'th') {
      lengthOfCell = 0
      cells += 1
      cellsInRow += 1
      mostCells = Math.max(mostCells, cellsInRow)
    }
    if (node.nodeType === 3) lengthOfCell += node.nodeValue?.trim().length ?? 0
    // stopping at the first table inside keeps nested ones from costing quadratic time
    if (element === 'table') return 'layout'
    if (isPage && (layoutElements.has(element) || lengthOfCell > longestCell)) return 'layout'
  }
  if (mostCells <= 1) return 'layout'
  return cells > mostCellsShown ? 'lines' : 'cells'
}
