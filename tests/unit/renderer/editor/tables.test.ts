import { $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import { $setBlockType } from '../../../../src/renderer/editor/block-commands'
import { $insertBlocksAtCaret } from '../../../../src/renderer/editor/insert-objects'
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $insertTable,
  $moveToCell,
  $toggleHeadRow
} from '../../../../src/renderer/editor/table-commands'
import { EditorReplica, seedOf } from '../../../support/editor-replica'
import { countingIds, linesOf, paragraph, tableBlocks } from '../../../support/table-blocks'

const table = tableBlocks('a', [
  ['Year', 'Tests'],
  ['2022', '7']
])
const article = [paragraph('Before'), ...table, paragraph('After')]

function open(...blocks: readonly Block[]): EditorReplica {
  return new EditorReplica('alice', 7, seedOf(blocks))
}

function shown(replica: EditorReplica): readonly string[] {
  expect(replica.shown()).toEqual(replica.stored())
  return linesOf(replica.stored())
}

/** Offset of the words in the article. */
function at(replica: EditorReplica, words: string): number {
  const offset = replica.article.toString().indexOf(words)
  expect(offset, words).toBeGreaterThanOrEqual(0)
  return offset
}

/** Does it with the caret before the words. */
function inCell(replica: EditorReplica, words: string, change: () => unknown): void {
  replica.edit(at(replica, words), at(replica, words), change)
}

function caret(replica: EditorReplica): number {
  return replica.editor.getEditorState().read(() => replica.binding.$selectedRange()?.start ?? -1)
}

describe('a table', () => {
  it('is inserted below the paragraph, heads on top, with a paragraph to go on in', () => {
    const replica = open(paragraph('Before'))
    replica.edit(3, 3, () => $insertTable({ rows: 2, columns: 3 }, countingIds()))
    expect(shown(replica)).toEqual(['Before', '#  |  | ', '#  |  | ', ''])
    expect(replica.stored().map(({ attributes }) => attributes.head ?? false)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
      false,
      false
    ])
    expect(caret(replica)).toBe(7)
  })

  it('takes the place of an empty paragraph, and never parts a table', () => {
    const replica = open(paragraph(''), ...table, paragraph('After'))
    replica.edit(0, 0, () => $insertTable({ rows: 1, columns: 2 }, countingIds()))
    expect(shown(replica)).toEqual(['#  | ', '', '# Year | Tests', '# 2022 | 7', 'After'])
    inCell(replica, '2022', () => $insertTable({ rows: 1, columns: 2 }, countingIds('other')))
    expect(shown(replica).slice(2)).toEqual(['# Year | Tests', '# 2022 | 7', '#  | ', 'After'])
  })

  it('gets rows above and below, and columns on both sides', () => {
    const replica = open(...article)
    inCell(replica, '2022', () => $insertRow('above', countingIds('above')))
    inCell(replica, '2022', () => $insertRow('below', countingIds('below')))
    inCell(replica, 'Year', () => $insertColumn('left', countingIds()))
    inCell(replica, 'Tests', () => $insertColumn('right', countingIds()))
    expect(shown(replica)).toEqual([
      'Before',
      '#  | Year | Tests | ',
      '#  |  |  | ',
      '#  | 2022 | 7 | ',
      '#  |  |  | ',
      'After'
    ])
  })

  it('inserts a column in its place also where rows are short', () => {
    const replica = open(...tableBlocks('a', [['1', '2', '3'], ['4']]), paragraph('After'))
    inCell(replica, '3', () => $insertColumn('left', countingIds()))
    expect(shown(replica)).toEqual(['# 1 | 2 |  | 3', '# 4 |  | ', 'After'])
  })

  it('loses the rows and columns that are selected, and goes with the last', () => {
    const replica = open(...article)
    inCell(replica, 'Year', () => $deleteRow())
    expect(shown(replica)).toEqual(['Before', '# 2022 | 7', 'After'])
    inCell(replica, '7', () => $deleteColumn())
    expect(shown(replica)).toEqual(['Before', '# 2022', 'After'])
    expect(caret(replica)).toBe(at(replica, '2022') + 4)
    inCell(replica, '2022', () => $deleteRow())
    expect(shown(replica)).toEqual(['Before', 'After'])
  })

  it('that is all of an article leaves an empty paragraph when it is deleted', () => {
    const replica = open(...table)
    inCell(replica, '7', () => $deleteTable())
    expect(shown(replica)).toEqual([''])
  })

  it('is gone through by Tab, which adds a row at the end', () => {
    const replica = open(...article)
    inCell(replica, 'Year', () => $moveToCell(1, countingIds()))
    expect(caret(replica)).toBe(at(replica, 'Tests') + 5)
    replica.edit(caret(replica), caret(replica), () => $moveToCell(-1, countingIds()))
    expect(caret(replica)).toBe(at(replica, 'Year') + 4)
    inCell(replica, '7', () => $moveToCell(1, countingIds()))
    expect(shown(replica)).toEqual(['Before', '# Year | Tests', '# 2022 | 7', '#  | ', 'After'])
    expect(caret(replica)).toBe(at(replica, '7') + 2)
  })

  it('can have a row of heads', () => {
    const replica = open(...article)
    inCell(replica, 'Year', () => $toggleHeadRow())
    expect(replica.stored().map(({ attributes }) => attributes.head === true)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false
    ])
    inCell(replica, 'Year', () => $toggleHeadRow())
    expect(replica.stored()).toEqual(article)
  })

  it('does not break by a key for headings', () => {
    const replica = open(...article)
    replica.edit(2, at(replica, '7'), () => $setBlockType({ type: 'heading', level: 2 }))
    expect(shown(replica)).toEqual(['heading: Before', '# Year | Tests', '# 2022 | 7', 'After'])
  })
})

describe('the keys in a cell', () => {
  it('break the line at Enter', () => {
    const replica = open(...article)
    replica.edit(at(replica, 'ar'), at(replica, 'ar'), (selection) => selection.insertParagraph())
    expect(shown(replica)).toEqual(['Before', '# Ye\u2028ar | Tests', '# 2022 | 7', 'After'])
  })

  it.each([true, false])('never join cells, nor a cell and the text beside (backward: %s)', (isBackward) => {
    const replica = open(...article)
    for (const words of isBackward
      ? ['Year', 'Tests', '2022', '7', 'After']
      : ['Before', 'Year', 'Tests', '2022', '7']) {
      const place = at(replica, words) + (isBackward ? 0 : words.length)
      replica.edit(place, place, (selection) => selection.deleteCharacter(isBackward))
    }
    expect(replica.stored()).toEqual(article)
  })

  it('take an empty paragraph beside a table away', () => {
    const replica = open(paragraph(''), ...table, paragraph(''), paragraph('After'))
    replica.edit(0, 0, (selection) => selection.deleteCharacter(false))
    const below = at(replica, '7') + 2
    replica.edit(below, below, (selection) => selection.deleteCharacter(true))
    expect(replica.stored()).toEqual([...table, paragraph('After')])
  })
})

describe('words removed over cells', () => {
  const remove = (replica: EditorReplica, from: number, to: number) =>
    replica.edit(from, to, (selection) => selection.removeText())

  it('leave the cells', () => {
    const replica = open(...article)
    remove(replica, at(replica, 'ar'), at(replica, '22'))
    expect(shown(replica)).toEqual(['Before', '# Ye | ', '# 22 | 7', 'After'])
    expect(caret(replica)).toBe(at(replica, 'Ye') + 2)
  })

  it('leave the cells when half a table is selected with the text above or below', () => {
    const above = open(...article)
    remove(above, 3, at(above, 'sts'))
    expect(shown(above)).toEqual(['Bef', '#  | sts', '# 2022 | 7', 'After'])
    const below = open(...article)
    remove(below, at(below, '22\n'), at(below, 'ter'))
    expect(shown(below)).toEqual(['Before', '# Year | Tests', '# 20 | ', 'ter'])
  })

  it('take a table with them that lies wholly among them', () => {
    const between = open(...article)
    remove(between, 3, at(between, 'ter'))
    expect(shown(between)).toEqual(['Befter'])
    const all = open(...article)
    remove(all, at(all, 'Year'), at(all, '7') + 1)
    expect(shown(all)).toEqual(['Before', 'After'].toSpliced(1, 0, ''))
  })

  it('make way for what is typed over them', () => {
    const replica = open(...article)
    replica.edit(at(replica, 'ests'), at(replica, '22\n'), (selection) => selection.insertText('wo'))
    expect(shown(replica)).toEqual(['Before', '# Year | Two', '# 22 | 7', 'After'])
  })

  it('come back by undo as they were', () => {
    const replica = open(...article)
    remove(replica, 3, at(replica, 'ter'))
    replica.undo.undo()
    expect(replica.shown()).toEqual(article)
  })
})

describe('what is pasted', () => {
  const paste = (replica: EditorReplica, offset: number, blocks: readonly Block[]) =>
    replica.edit(offset, offset, () => $insertBlocksAtCaret(blocks, countingIds()))

  it('never becomes part of the table it was copied from', () => {
    const replica = open(...article)
    paste(replica, at(replica, 'After'), table)
    expect(shown(replica)).toEqual([
      'Before',
      '# Year | Tests',
      '# 2022 | 7',
      '# Year | Tests',
      '# 2022 | 7',
      'After'
    ])
    expect(new Set(replica.stored().map(({ attributes }) => attributes.table)).size).toBe(3)
  })

  it('parts the paragraph around a table', () => {
    const replica = open(paragraph('Before and after'))
    paste(replica, 6, table)
    expect(shown(replica)).toEqual(['Before', '# Year | Tests', '# 2022 | 7', ' and after'])
  })

  it('becomes lines of a cell inside one', () => {
    const replica = open(...article)
    paste(replica, at(replica, '7'), [paragraph('six or'), ...table])
    expect(shown(replica)).toEqual([
      'Before',
      '# Year | Tests',
      '# 2022 | six or\u2028Year\tTests\u20282022\t77',
      'After'
    ])
    const selection = replica.editor.getEditorState().read(() => $getSelection())
    expect($isRangeSelection(selection)).toBe(true)
  })

  it('is gone through by Tab, made a row of heads and deleted without any cell being written anew', () => {
    const merged = [
      paragraph('a', { type: 'cell', table: 't', row: '1' }),
      paragraph('b', { type: 'cell', table: 't', row: '2' }),
      paragraph('c', { type: 'cell', table: 't', row: '1' }),
      paragraph('d', { type: 'cell', table: 't', row: '2' }),
      paragraph('After')
    ]
    const alice = open(...merged)
    const bob = new EditorReplica('bob', 8, seedOf(merged))
    const written: unknown[] = []
    alice.article.observe(({ delta }) => written.push(delta))
    inCell(alice, 'a', () => $moveToCell(1, countingIds()))
    for (const words of ['b', 'c', 'd']) {
      expect(caret(alice)).toBe(at(alice, words) + 1)
      alice.edit(caret(alice), caret(alice), () => $moveToCell(words === 'd' ? -1 : 1, countingIds()))
    }
    expect(written).toEqual([])
    inCell(alice, 'a', () => $toggleHeadRow())
    expect(alice.stored().map(({ attributes }) => attributes.head ?? false)).toEqual([
      true,
      false,
      true,
      false,
      false
    ])
    bob.edit(at(bob, 'c'), at(bob, 'c'), (selection) => selection.insertText('see '))
    alice.receive(bob)
    bob.receive(alice)
    for (const replica of [alice, bob])
      expect(shown(replica)).toEqual(['# a', '# b', '# see c', '# d', 'After'])
    inCell(alice, 'd', () => $moveToCell(1, countingIds()))
    expect(caret(alice)).toBe(at(alice, 'After') - 2)
    expect(shown(alice)).toEqual(['# a | see c', '# b | d', '#  | ', 'After'])
  })
})
