import { textOfBlocks } from '../../../src/core/article/block-delta'
import { type Block, type BlockType, lineBreak, textOfBlock } from '../../../src/core/article/block-schema'
import { blocksInRange } from '../../../src/core/article/blocks-in-range'
import { parseClipboard, serializeClipboard } from '../../../src/core/article/stet-clipboard'
import { $insertBlocks, $insertWords } from '../../../src/renderer/editor/paste'
import type { MergePerson } from './merge-person'
import { caretOf, type Operation, rangeOf, type Spot } from './spot'

/** Cut, copy and paste, inside the article and from elsewhere. */
export const clipboardOperations = {
  cut: {
    weight: 3,
    takes: true,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      if (start === end) return
      const { replica } = person
      person.clipboard = throughClipboard(blocksInRange(replica.article, { start, end }))
      replica.cutWords.remember(textOf(person.clipboard), { start, end })
      replica.edit(start, end, (selection) => selection.removeText())
    }
  },
  copy: {
    weight: 2,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      if (start < end) {
        person.clipboard = throughClipboard(blocksInRange(person.replica.article, { start, end }))
      }
    }
  },
  paste: {
    weight: 5,
    takes: true,
    perform: (person, spot) => {
      const blocks = isStanding(person, person.clipboard) ? renew(person, person.clipboard) : person.clipboard
      paste(person, spot, blocks)
    }
  },
  'paste from elsewhere': {
    weight: 3,
    takes: true,
    perform: (person, spot) => paste(person, spot, foreignBlocks(person, spot))
  }
} satisfies Record<string, Operation>

function paste(person: MergePerson, spot: Spot, blocks: readonly Block[]): void {
  const { start, end } = spot.pick % 3 === 0 ? rangeOf(person, spot) : caretOf(person, spot)
  const { replica } = person
  replica.cutWords.landAt(textOf(blocks), start)
  const insert = spot.pick % 4 === 1 ? $insertWords : $insertBlocks
  replica.edit(start, end, () => insert(blocks))
}

/** As other windows of Stet get it. */
function throughClipboard(blocks: readonly Block[]): readonly Block[] {
  return parseClipboard(serializeClipboard(blocks)) ?? []
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n')
}

/** Whether letters of the blocks are in the article. */
function isStanding({ replica }: MergePerson, blocks: readonly Block[]): boolean {
  const standing = replica.article.toString()
  return Array.from(textOfBlocks(blocks)).some((letter) => isLetter(letter) && standing.includes(letter))
}

function isLetter(character: string): boolean {
  return character > ' ' && character !== lineBreak
}

/** The same blocks in other letters: what is copied stands on where it was. */
function renew({ ledger, name }: MergePerson, blocks: readonly Block[]): readonly Block[] {
  return blocks.map(({ attributes, runs }) => ({
    attributes,
    runs: runs.map((run) => ({
      ...run,
      text: [...run.text].map((letter) => (isLetter(letter) ? ledger.fresh(1, name) : letter)).join('')
    }))
  }))
}

const pastedTypes: readonly BlockType[] = ['paragraph', 'quote', 'paragraph', 'caption']

/** What a page or another program may put on the clipboard. */
function foreignBlocks(person: MergePerson, { size, pick }: Spot): readonly Block[] {
  const run = (): Block['runs'] => [
    {
      text: person.ledger.fresh(1 + (size % 4), person.name),
      attributes: pick % 2 === 0 ? {} : { bold: true }
    },
    { text: `${lineBreak}${person.ledger.fresh(1, person.name)}`, attributes: {} }
  ]
  return Array.from({ length: 1 + (pick % 3) }, (_, index) => ({
    attributes: { type: pastedTypes[(pick + index) % pastedTypes.length] ?? 'paragraph' },
    runs: run()
  }))
}
