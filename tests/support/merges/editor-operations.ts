/**
 * Everything the editor offers, one entry an operation. Add an operation here and the merges are tried with it.
 */
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setCompositionKey,
  DELETE_CHARACTER_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND
} from 'lexical'
import {
  type BlockAttributes,
  blockRoles,
  inlineFormats,
  lineBreak
} from '../../../src/core/article/block-schema'
import { lexicalFormat } from '../../../src/renderer/editor/block-children'
import {
  setBlockTypeCommand,
  setLinkCommand,
  setStoryPartCommand
} from '../../../src/renderer/editor/register-editing'
import { claimOperations } from './claim-operations'
import { clipboardOperations } from './clipboard-operations'
import { draftOperations } from './draft-operations'
import type { MergePerson } from './merge-person'
import { objectOperations } from './object-operations'
import { rewordingOperations } from './rewording-operations'
import { isInsidePair, lengthOf, type Operation, offsetOf, rangeOf, type Spot } from './spot'

/** What a block can be made. */
export const blockTypes: readonly BlockAttributes[] = [
  { type: 'heading', level: 2 },
  { type: 'list', list: 'bullet', depth: 0 },
  { type: 'list', list: 'number', depth: 0 },
  { type: 'quote' },
  { type: 'paragraph' }
]

const tabKey = (shiftKey: boolean): KeyboardEvent =>
  Object.assign(new Event('keydown'), { shiftKey, key: 'Tab' }) as KeyboardEvent

export const editorOperations = {
  type: {
    weight: 10,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      type(person, at, at, textFor(person, spot))
    }
  },
  'type over words': {
    weight: 4,
    takes: true,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      type(person, start, end, textFor(person, spot))
    }
  },
  'type letter by letter': {
    weight: 4,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      person.replica.edit(at, at, () => null)
      for (const letter of textFor(person, spot)) {
        person.replica.editor.update(() => $insertText(letter), { discrete: true })
      }
    }
  },
  'compose by an input method': {
    weight: 2,
    takes: true,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      compose(person, at, spot)
    }
  },
  'delete words': {
    weight: 5,
    takes: true,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      person.replica.command(start, end, DELETE_CHARACTER_COMMAND, spot.pick % 2 === 0)
    }
  },
  'delete letters one by one': {
    weight: 3,
    takes: true,
    perform: (person, spot) => {
      const times = 1 + (spot.size % 4)
      for (let time = 0; time < times; time += 1) deleteUnit(person, spot, 'character')
    }
  },
  'delete a word': { weight: 2, takes: true, perform: (person, spot) => deleteUnit(person, spot, 'word') },
  'delete a line': { weight: 1, takes: true, perform: (person, spot) => deleteUnit(person, spot, 'line') },
  format: {
    weight: 6,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      person.replica.command(start, end, FORMAT_TEXT_COMMAND, formatOf(spot.pick))
    }
  },
  'type in another format': {
    weight: 2,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      person.replica.edit(at, at, (selection) => {
        selection.formatText(formatOf(spot.pick))
        selection.insertText(person.ledger.fresh(spot.size, person.name))
      })
    }
  },
  link: {
    weight: 3,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      const url = [null, 'https://stet.example/a', 'https://stet.example/b'][spot.pick % 3] ?? null
      person.replica.command(start, end, setLinkCommand, url)
    }
  },
  enter: {
    weight: 5,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      person.replica.command(at, at, INSERT_PARAGRAPH_COMMAND, undefined)
    }
  },
  'enter over words': {
    weight: 1,
    takes: true,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      person.replica.command(start, end, INSERT_PARAGRAPH_COMMAND, undefined)
    }
  },
  'break the line': {
    weight: 2,
    perform: (person, spot) => {
      const at = offsetOf(person, spot.at)
      person.replica.command(at, at, INSERT_LINE_BREAK_COMMAND, false)
    }
  },
  'join to the block before': {
    weight: 4,
    perform: ({ replica }, { at }) => {
      const start = replica.article.offsetOfBlock(replica.article.blockAt(at % lengthOf(replica)))
      replica.command(start, start, DELETE_CHARACTER_COMMAND, true)
    }
  },
  'join the block after': {
    weight: 3,
    perform: ({ replica }, { at }) => {
      const end = replica.article.offsetOfBlock(replica.article.blockAt(at % lengthOf(replica)) + 1) - 1
      if (end >= 0) replica.command(end, end, DELETE_CHARACTER_COMMAND, false)
    }
  },
  'change the block': {
    weight: 6,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      const attributes = blockTypes[spot.pick % blockTypes.length]
      if (attributes !== undefined) person.replica.command(start, end, setBlockTypeCommand, attributes)
    }
  },
  'name a part of the story': {
    weight: 1,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      const role = blockRoles[spot.pick % (blockRoles.length + 1)] ?? null
      person.replica.command(start, end, setStoryPartCommand, role)
    }
  },
  indent: {
    weight: 2,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      person.replica.command(start, end, KEY_TAB_COMMAND, tabKey(spot.pick % 2 === 1))
    }
  },
  undo: {
    weight: 5,
    isUndo: true,
    perform: ({ replica }, { size }) => {
      for (let time = 0; time < 1 + (size % 3); time += 1) replica.undo.undo()
    }
  },
  redo: {
    weight: 3,
    isUndo: true,
    perform: ({ replica }, { size }) => {
      for (let time = 0; time < 1 + (size % 3); time += 1) replica.undo.redo()
    }
  },
  ...clipboardOperations,
  ...rewordingOperations,
  ...objectOperations,
  ...draftOperations,
  ...claimOperations
} satisfies Record<string, Operation>

export type OperationName = keyof typeof editorOperations

/** Letters to type, some of them in words. */
function textFor({ ledger, name }: MergePerson, { size, pick }: Spot): string {
  const text = ledger.fresh(size, name)
  if (pick % 3 !== 0) return text
  const letters = [...text]
  return `${letters.slice(0, size >> 1).join('')} ${letters.slice(size >> 1).join('')}`
}

function formatOf(pick: number) {
  return lexicalFormat[inlineFormats[pick % inlineFormats.length] ?? 'bold']
}

function type({ replica }: MergePerson, start: number, end: number, text: string): void {
  replica.edit(start, end, (selection) => selection.insertText(text))
}

function $insertText(text: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(text)
}

/** An input method writes its letters, rewrites them, and is done. */
function compose(person: MergePerson, at: number, { size }: Spot): void {
  const { replica, ledger, name } = person
  let length = 0
  for (let rewrite = 0; rewrite < 1 + (size % 4); rewrite += 1) {
    const text = ledger.fresh(1 + ((size + rewrite) % 3), name)
    replica.edit(at, at + length, (selection) => {
      selection.insertText(text)
      const node = selection.anchor.getNode()
      $setCompositionKey($isTextNode(node) ? node.getKey() : null)
    })
    length = text.length
  }
  replica.editor.update(() => $setCompositionKey(null), { discrete: true })
}

/** Backspace or Delete, alone or with Ctrl. Where the deleted words end, the browser says: here, the article does. */
function deleteUnit(person: MergePerson, { at, pick }: Spot, unit: 'character' | 'word' | 'line'): void {
  const { replica } = person
  const caret = offsetOf(person, at)
  const isBackward = pick % 2 === 0
  const index = replica.article.blockAt(caret)
  const from = replica.article.offsetOfBlock(index)
  const to = Math.max(from, replica.article.offsetOfBlock(index + 1) - 1)
  const edge = isBackward ? from : to
  if (caret === edge || caret > to) {
    replica.command(caret, caret, DELETE_CHARACTER_COMMAND, isBackward)
    return
  }
  const text = replica.article.slice(from, to)
  const target = from + edgeOfUnit(text, caret - from, isBackward, unit)
  replica.command(caret, target, DELETE_CHARACTER_COMMAND, isBackward)
}

function edgeOfUnit(
  text: string,
  caret: number,
  isBackward: boolean,
  unit: 'character' | 'word' | 'line'
): number {
  if (unit === 'line') {
    if (isBackward) return text.lastIndexOf(lineBreak, caret - 2) + 1
    const next = text.indexOf(lineBreak, caret + 1)
    return next < 0 ? text.length : next
  }
  if (unit === 'word') {
    const rest = isBackward ? text.slice(0, caret) : text.slice(caret)
    const word = isBackward ? rest.match(/[^ \u2028]* *.?$/u) : rest.match(/^ *[^ \u2028]*.?/u)
    const length = word?.[0].length ?? 0
    return isBackward ? caret - length : caret + length
  }
  const pair = isBackward ? text.slice(caret - 2, caret) : text.slice(caret, caret + 2)
  const length = isInsidePair(pair) ? 2 : 1
  return isBackward ? caret - length : caret + length
}
