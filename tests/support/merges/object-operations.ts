import type { BlockType } from '../../../src/core/article/block-schema'
import { $insertImages, $setAlt } from '../../../src/renderer/editor/image-commands'
import { $insertParagraphBelow, $insertRule } from '../../../src/renderer/editor/register-objects'
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $insertTable,
  $moveToCell,
  $toggleHeadRow
} from '../../../src/renderer/editor/table-commands'
import type { MergePerson } from './merge-person'
import { type Operation, offsetOf, rangeOf, type Spot } from './spot'

/** Tables, pictures and rules. Rows that merges have mixed are put in order on the way, which writes cells anew. */
export const objectOperations = {
  'insert a table': {
    weight: 2,
    perform: (person, spot) =>
      anywhere(person, spot, () =>
        $insertTable({ rows: 1 + (spot.size % 2), columns: 1 + (spot.pick % 3) }, person.newTableId)
      )
  },
  'insert a rule': { weight: 1, perform: (person, spot) => anywhere(person, spot, $insertRule) },
  'insert pictures': {
    weight: 1,
    perform: (person, spot) => anywhere(person, spot, () => $insertImages(['', ''].slice(spot.pick % 2)))
  },
  'say what a picture shows': {
    weight: 1,
    perform: (person, spot) => {
      const at = placeIn(person, spot, 'image')
      if (at !== null) person.replica.edit(at, at, () => $setAlt(['Kim', ''][spot.pick % 2] ?? ''))
    }
  },
  'write a caption': {
    weight: 1,
    perform: (person, spot) => typeIn(person, spot, 'image')
  },
  'begin a paragraph below': {
    weight: 1,
    perform: (person, spot) => anywhere(person, spot, $insertParagraphBelow)
  },
  'type in a cell': {
    weight: 3,
    perform: (person, spot) => typeIn(person, spot, 'cell')
  },
  'insert a row': {
    weight: 2,
    moves: true,
    perform: (person, spot) =>
      inCell(person, spot, () => $insertRow(spot.pick % 2 === 0 ? 'above' : 'below', person.newTableId))
  },
  'insert a column': {
    weight: 2,
    moves: true,
    perform: (person, spot) =>
      inCell(person, spot, () => $insertColumn(spot.pick % 2 === 0 ? 'left' : 'right', person.newTableId))
  },
  'delete rows': {
    weight: 1,
    takes: true,
    moves: true,
    perform: (person, spot) => inCell(person, spot, $deleteRow)
  },
  'delete columns': {
    weight: 1,
    takes: true,
    moves: true,
    perform: (person, spot) => inCell(person, spot, $deleteColumn)
  },
  'delete a table': {
    weight: 1,
    takes: true,
    moves: true,
    perform: (person, spot) => inCell(person, spot, $deleteTable)
  },
  'make a row heads': {
    weight: 1,
    moves: true,
    perform: (person, spot) => inCell(person, spot, $toggleHeadRow)
  },
  'go on to the next cell': {
    weight: 1,
    moves: true,
    perform: (person, spot) =>
      inCell(person, spot, () => $moveToCell(spot.pick % 2 === 0 ? 1 : -1, person.newTableId))
  }
} satisfies Record<string, Operation>

function anywhere(person: MergePerson, spot: Spot, change: () => unknown): void {
  const at = offsetOf(person, spot.at)
  person.replica.edit(at, at, change)
}

/** Does something at a cell, if there is one; to several where words over more than one are selected. */
function inCell(person: MergePerson, spot: Spot, change: () => unknown): void {
  const at = placeIn(person, spot, 'cell')
  if (at === null) return
  const end = spot.pick % 5 === 0 ? rangeOf(person, { ...spot, at }).end : at
  person.replica.edit(at, Math.max(at, end), change)
}

function typeIn(person: MergePerson, spot: Spot, type: BlockType): void {
  const at = placeIn(person, spot, type)
  if (at === null) return
  const text = person.ledger.fresh(spot.size, person.name)
  person.replica.edit(at, at, (selection) => selection.insertText(text))
}

/** The end of one of the article's blocks of a type; null when it has none. */
function placeIn({ replica: { article } }: MergePerson, { at }: Spot, type: BlockType): number | null {
  const blocks = article.blocks.flatMap(({ attributes }, index) => (attributes.type === type ? [index] : []))
  const block = blocks[at % blocks.length]
  return block === undefined ? null : Math.max(0, article.offsetOfBlock(block + 1) - 1)
}
