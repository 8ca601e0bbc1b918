import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockAttributes } from '../../src/core/article/block-schema'
import { diffBlocks } from '../../src/core/article/diff-blocks'
import { $indentLists, $setBlockType } from '../../src/renderer/editor/block-commands'
import { EditorReplica, seedOf } from '../support/editor-replica'

/**
 * Two or three people edit one article apart and merge in random order. Every character of the text is a different
 * one, so that each can be followed: none may stand twice, none may vanish that nobody deleted, and all copies of the
 * article, stored and shown, must agree.
 */
type Action =
  | {
      readonly kind: 'type' | 'delete' | 'bold' | 'link' | 'enter' | 'join' | 'lineBreak'
      readonly at: number
      readonly size: number
    }
  | { readonly kind: 'block'; readonly at: number; readonly size: number; readonly block: BlockAttributes }
  | { readonly kind: 'indent' | 'undo' | 'redo' | 'sync'; readonly at: number; readonly size: number }

type Step = Action & { readonly who: number; readonly with: number }

const blockTypes: readonly BlockAttributes[] = [
  { type: 'heading', level: 2 },
  { type: 'list', list: 'bullet', depth: 0 },
  { type: 'list', list: 'number', depth: 0 },
  { type: 'quote' },
  { type: 'paragraph' }
]

const place = { who: fc.nat(2), with: fc.nat(2), at: fc.nat(200), size: fc.integer({ min: 1, max: 12 }) }
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), ...place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), ...place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('bold' as const, 'enter' as const, 'join' as const),
      ...place
    })
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lineBreak' as const), ...place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('block' as const),
      ...place,
      block: fc.constantFrom(...blockTypes)
    })
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('indent' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('sync' as const), ...place }) }
)

/** What is known of each character: who has deleted it and not taken that back, and who has brought it back. */
class CharacterLedger {
  private nextCode = 0x4e00
  private readonly deletedBy = new Map<string, Set<string>>()
  private readonly broughtBackBy = new Map<string, Set<string>>()

  fresh(size: number): string {
    const text = Array.from({ length: size }, (_, index) => String.fromCharCode(this.nextCode + index)).join(
      ''
    )
    this.nextCode += size
    for (const character of text) {
      this.deletedBy.set(character, new Set())
      this.broughtBackBy.set(character, new Set())
    }
    return text
  }

  record(who: string, before: string, after: string): void {
    const old = countCharacters(before)
    const now = countCharacters(after)
    for (const character of old.keys()) if (!now.has(character)) this.deletedBy.get(character)?.add(who)
    for (const [character, count] of now) {
      // a colleague's copy may stand there already when this person's own comes back
      const isBack = count > (old.get(character) ?? 0)
      if (isBack && this.deletedBy.get(character)?.delete(who)) this.broughtBackBy.get(character)?.add(who)
    }
  }

  /**
   * Characters that stand too often or are missing. Two people who delete the same words apart and both undo it
   * bring them back twice: that is what each of them asked for, and Yjs cannot tell it from two insertions.
   */
  faults(text: string): readonly string[] {
    const counts = countCharacters(text)
    return [...this.deletedBy].flatMap(([character, deleters]) => {
      const count = counts.get(character) ?? 0
      const allowed = Math.max(1, this.broughtBackBy.get(character)?.size ?? 0)
      if (count > allowed) return [`${character} stands ${count} times`]
      return count === 0 && deleters.size === 0 ? [`${character} was lost`] : []
    })
  }
}

function countCharacters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function perform(replica: EditorReplica, step: Step, ledger: CharacterLedger): unknown {
  const { length } = replica.article
  const start = step.at % length
  const end = Math.min(start + step.size, length - 1)
  switch (step.kind) {
    case 'type':
      return replica.edit(start, start, (selection) => selection.insertText(ledger.fresh(step.size)))
    case 'delete':
      return replica.edit(start, Math.max(start, end), (selection) => selection.removeText())
    case 'bold':
      return replica.edit(start, Math.max(start, end), (selection) => selection.formatText('bold'))
    case 'enter':
      return replica.edit(start, start, (selection) => selection.insertParagraph())
    case 'lineBreak':
      return replica.edit(start, start, (selection) => selection.insertLineBreak())
    case 'join':
      return join(replica, start)
    case 'block':
      return replica.edit(start, Math.max(start, end), () => $setBlockType(step.block))
    case 'indent':
      return replica.edit(start, start, () => $indentLists(step.size % 2 === 0 ? 1 : -1))
    case 'undo':
      return replica.undo.undo()
    case 'redo':
      return replica.undo.redo()
    default:
      return null
  }
}

/** Backspace at the start of a block: what Lexical does is remove the selection over the block's edge. */
function join(replica: EditorReplica, offset: number): void {
  const start = replica.article.offsetOfBlock(replica.article.blockAt(offset))
  if (start > 0) replica.edit(start - 1, start, (selection) => selection.removeText())
}

function expectWhole(replica: EditorReplica, ledger: CharacterLedger): void {
  expect(replica.article.blocks, `${replica.name}'s model is the stored text`).toEqual(replica.stored())
  expect(replica.shown(), `${replica.name}'s editor shows the stored text`).toEqual(replica.stored())
  expect(diffBlocks(replica.shown(), replica.stored())).toEqual([])
  expect(ledger.faults(replica.article.toString())).toEqual([])
}

function runRound(count: number, steps: readonly Step[], order: readonly number[]): void {
  const ledger = new CharacterLedger()
  const paragraph = (size: number): Block => ({
    attributes: { type: 'paragraph' },
    runs: [{ text: ledger.fresh(size), attributes: {} }]
  })
  const seed = seedOf([paragraph(12), paragraph(20), paragraph(7)])
  const replicas = ['alice', 'bob', 'carol']
    .slice(0, count)
    .map((name, index) => new EditorReplica(name, 10 + index, seed))
  const at = (index: number): EditorReplica => replicas[index % count] as EditorReplica
  for (const step of steps) {
    const replica = at(step.who)
    if (step.kind === 'sync') {
      replica.receive(at(step.with))
      continue
    }
    const before = replica.article.toString()
    perform(replica, step, ledger)
    ledger.record(replica.name, before, replica.article.toString())
    expect(replica.shown()).toEqual(replica.article.blocks)
  }
  for (const index of [...order, ...order]) for (const other of replicas) at(index).receive(other)
  for (const replica of replicas) for (const other of replicas) replica.receive(other)
  for (const replica of replicas) expectWhole(replica, ledger)
  for (const replica of replicas) expect(replica.stored()).toEqual(at(0).stored())
}

const rounds = 2000

describe('editing one article apart and merging', () => {
  it('loses nothing, doubles nothing and ends alike everywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 3),
        fc.array(arbitraryStep, { minLength: 2, maxLength: 24 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        runRound
      ),
      { numRuns: rounds, verbose: true }
    )
  }, 300_000)
})
