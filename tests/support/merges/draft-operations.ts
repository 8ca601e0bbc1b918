import { isSameBlock, normalizeRuns } from '../../../src/core/article/block-delta'
import { type Block, textOfBlock } from '../../../src/core/article/block-schema'
import { splitBlock } from '../../../src/core/article/split-block'
import { applyDraft } from '../../../src/core/document/apply-draft'
import { MergeFault } from './character-ledger'
import type { MergePerson } from './merge-person'
import { isInsidePair, type Operation, type Spot } from './spot'

/** New drafts, and earlier states brought back. What moved or was gone is written anew. */
export const draftOperations = {
  'take a new draft': {
    weight: 3,
    takes: true,
    moves: true,
    perform: (person, spot) => {
      const blocks = [...person.replica.article.blocks]
      rewrite(person, blocks, spot)
      if (spot.size % 2 === 0)
        rewrite(person, blocks, { at: spot.at + 1, size: spot.size, pick: spot.pick + 1 })
      receive(person, blocks)
    }
  },
  'restore an earlier state': {
    weight: 2,
    takes: true,
    moves: true,
    perform: (person, { pick }) => {
      const { versions } = person
      const version = versions[pick % versions.length]
      if (version !== undefined) receive(person, version)
    }
  },
  'keep the state to come back to': {
    weight: 2,
    perform: (person) => {
      person.versions.push([...person.replica.article.blocks])
    }
  }
} satisfies Record<string, Operation>

function receive({ replica }: MergePerson, blocks: readonly Block[]): void {
  replica.undo.stopCapturing()
  applyDraft(
    replica.document,
    replica.article,
    replica.view,
    { blocks, info: {}, draftId: null },
    replica.origin
  )
  replica.undo.stopCapturing()
  const now = replica.article.blocks
  const isLike = now.length === blocks.length && blocks.every((block, index) => isSameAs(now[index], block))
  if (!isLike) throw new MergeFault('wrong', 'the article does not read like the draft')
}

function isSameAs(now: Block | undefined, block: Block): boolean {
  return now !== undefined && isSameBlock(now, block)
}

/** What an author does between two drafts. */
function rewrite(person: MergePerson, blocks: Block[], { at, size, pick }: Spot): void {
  const index = at % blocks.length
  const block = blocks[index]
  if (block === undefined) return
  const fresh = (): Block => ({
    attributes: { type: 'paragraph' },
    runs: [{ text: person.ledger.fresh(size, person.name), attributes: {} }]
  })
  switch (pick % 5) {
    case 0:
      blocks.splice(index, 1)
      blocks.splice(pick % (blocks.length + 1), 0, block)
      break
    case 1:
      if (blocks.length > 1) blocks.splice(index, 1)
      break
    case 2:
      blocks.splice(index, 0, fresh())
      break
    case 3:
      blocks.splice(index, 1, ...splitBlock(block, wholeOffset(textOfBlock(block), at)))
      break
    default:
      blocks[index] = {
        ...block,
        runs: normalizeRuns([...block.runs.slice(0, 1), ...fresh().runs, ...block.runs.slice(2)])
      }
  }
}

function wholeOffset(text: string, at: number): number {
  const offset = at % (text.length + 1)
  return isInsidePair(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}
