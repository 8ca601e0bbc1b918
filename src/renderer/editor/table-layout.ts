import { $getNodeByKey, type EditorState, type LexicalEditor, type NodeKey } from 'lexical'
import { $isArticleBlock, type ArticleBlockNode } from './article-block-node'
import { $topBlock } from './block-neighbours'
import { $tableOf, isCell, type TableNodes } from './table-nodes'

/**
 * Lays cells out as tables: tells each cell's element how many columns its table has, which row and column it stands
 * in, and how much of a short row is left free behind it. Only tables whose cells changed are gone through, and none
 * for a key typed in a cell.
 */
export function registerTableLayout(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ dirtyElements, editorState, prevEditorState }) => {
    if (dirtyElements.size === 0) return
    editorState.read(
      () => {
        const done = new Set<NodeKey>()
        for (const cell of $changedCells(dirtyElements.keys(), editorState, prevEditorState)) {
          if (done.has(cell.getKey())) continue
          const table = $tableOf(cell)
          layOut(editor, table)
          for (const each of table.rows.flat()) done.add(each.getKey())
        }
      },
      { editor }
    )
  })
}

/** Cells beside a change of the list of blocks, and those that became something else. */
function $changedCells(
  dirty: Iterable<NodeKey>,
  now: EditorState,
  before: EditorState
): readonly ArticleBlockNode[] {
  const isSameList = now._nodeMap.get('root') === before._nodeMap.get('root')
  const cells: ArticleBlockNode[] = []
  for (const key of dirty) {
    const node = key === 'root' ? null : $getNodeByKey(key)
    const block = node === null ? null : $topBlock(node)
    if (block === null || !isCell(block)) continue
    const old = before._nodeMap.get(block.getKey())
    if (!isSameList || !$isArticleBlock(old) || old.__block !== block.__block) cells.push(block)
  }
  return cells
}

function layOut(editor: LexicalEditor, { rows, columns }: TableNodes): void {
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const element = editor.getElementByKey(cell.getKey())
      if (element === null) return
      const isLast = column === cells.length - 1
      element.style.setProperty('--columns', String(columns))
      element.style.setProperty('--free', String(isLast ? columns - cells.length : 0))
      setFlag(element, 'rowStart', column === 0)
      setFlag(element, 'rowEnd', isLast)
      setFlag(element, 'wide', columns > 5)
      element.setAttribute('role', 'group')
      element.setAttribute('aria-roledescription', 'table cell')
      element.setAttribute('aria-label', `Row ${row + 1}, column ${column + 1}`)
    })
  })
}

function setFlag(element: HTMLElement, name: string, isOn: boolean): void {
  if (isOn) element.dataset[name] = ''
  else delete element.dataset[name]
}
