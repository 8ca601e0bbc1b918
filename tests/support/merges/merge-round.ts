import fc from 'fast-check'
import type { Block, BlockAttributes } from '../../../src/core/article/block-schema'
import { NeighbourRules } from '../../../src/project/neighbours'
import { readUpdateFacts } from '../../../src/project/update-facts'
import { seedOf } from '../editor-replica'
import { CharacterLedger, MergeFault } from './character-ledger'
import { ClaimMarks } from './claim-marks'
import { editorOperations, type OperationName } from './editor-operations'
import { expectAlike } from './expect-alike'
import { MergePerson } from './merge-person'
import type { Operation, Spot } from './spot'

/** What happens between people, beside what each does to the article. */
const dealings = {
  'receive everything': 6,
  'receive some updates': 5,
  'part ways': 2,
  restart: 1,
  'somebody joins': 1
} as const

export interface Step extends Spot {
  /** Who acts, and who the other one is, as places in the list of people. */
  readonly who: number
  readonly with: number
  readonly do: OperationName | keyof typeof dealings
}

export interface Round {
  readonly people: number
  readonly steps: readonly Step[]
  /** How everybody's updates come together in the end. */
  readonly merge: number
}

const names = ['alice', 'bob', 'carol', 'dave', 'erin']

/** A round of the given length at most: two to five people and what they do. */
export function arbitraryRound(maxSteps = 24): fc.Arbitrary<Round> {
  return fc.record({
    people: fc.constantFrom(2, 2, 3, 3, 4, 5),
    steps: fc.array(arbitraryStep, { minLength: 2, maxLength: maxSteps }),
    merge: fc.nat(1000)
  })
}

const choices: readonly Step['do'][] = [
  ...Object.entries(editorOperations).map(([name, { weight }]) => [name, weight] as const),
  ...Object.entries(dealings)
].flatMap(([name, weight]) => Array.from({ length: weight }, () => name as Step['do']))

const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(4),
  with: fc.nat(4),
  do: fc.constantFrom(...choices),
  at: fc.nat(200),
  size: fc.integer({ min: 1, max: 12 }),
  pick: fc.nat(60)
})

/** What a round is worth telling of besides that it went well. */
export interface RoundReport {
  /** Characters that stand twice because two people brought them back or moved them apart. */
  readonly doubledByIntent: number
  readonly steps: number
}

/** Plays a round and merges; throws a MergeFault where the article was damaged. */
export function playRound({ people: count, steps, merge }: Round): RoundReport {
  const table = new Table(count, merge)
  try {
    for (const step of steps) table.take(step)
    table.mergeAll(merge)
    table.expectPlain()
    const doubledByIntent = expectAlike(table.people, table.ledger, table.marks)
    for (const person of table.people) person.close()
    return { doubledByIntent, steps: steps.length }
  } catch (fault) {
    for (const person of table.people) person.abandon()
    throw fault
  }
}

const seeds: Uint8Array[] = []

/** The people of a round around one article. */
class Table {
  readonly ledger = new CharacterLedger()
  readonly marks = new ClaimMarks()
  readonly people: MergePerson[] = []
  /** People in one group read each other's updates. */
  private groups = 0
  private readonly seed: Uint8Array

  private readonly neighbours = new NeighbourRules()
  /** Edits that another Stet would warn of. */
  private strange = 0

  constructor(count: number, kind: number) {
    const blocks = kind % 2 === 0 ? this.plainStory() : this.storyWithTable()
    // the same letters in each round
    seeds[kind % 2] ??= seedOf(blocks)
    this.seed = seeds[kind % 2] as Uint8Array
    this.hear(this.seed)
    for (let index = 0; index < count; index += 1) this.join()
  }

  take(step: Step): void {
    const person = this.at(step.who)
    const other = this.at(step.with)
    switch (step.do) {
      case 'receive everything':
        if (this.areTogether(step)) person.receiveAll(other)
        break
      case 'receive some updates':
        if (this.areTogether(step)) person.receiveSome(other, step.pick)
        break
      case 'part ways':
        this.groups = step.pick
        break
      case 'restart':
        person.restart()
        break
      case 'somebody joins':
        if (this.people.length < names.length) this.join().receiveAll(other)
        break
      default:
        this.perform(person, editorOperations[step.do], step)
    }
  }

  /** Hands everything to everybody. */
  mergeAll(pick: number): void {
    const order = this.people.map((_, index) => this.at(index + pick))
    if (pick % 2 === 0) order.reverse()
    if (pick % 6 === 0) for (const person of order) for (const other of order) person.receiveSome(other, pick)
    const [first, ...others] = order
    for (const other of others) first?.receiveAll(other)
    for (const other of others) if (first !== undefined) other.receiveAll(first)
  }

  /** Throws where an edit says that it was put where no editor could have put it. */
  expectPlain(): void {
    if (this.strange > 0) throw new MergeFault('wrong', `${this.strange} edits are told of as strange`)
  }

  /** Takes each update as it is written, after what it builds on. */
  private readonly hear = (update: Uint8Array): void => {
    const facts = readUpdateFacts(update)
    if (typeof facts === 'string' || this.neighbours.add(facts.neighbours)) this.strange += 1
  }

  private perform(person: MergePerson, operation: Operation, step: Step): void {
    person.act(operation, () => operation.perform(person, step))
    person.expectShown()
  }

  private join(): MergePerson {
    const index = this.people.length
    const person = new MergePerson(
      names[index] ?? '',
      10 + index,
      this.seed,
      this.ledger,
      this.marks,
      this.hear
    )
    this.people.push(person)
    return person
  }

  private at(index: number): MergePerson {
    return this.people[index % this.people.length] as MergePerson
  }

  private areTogether(step: Step): boolean {
    const groupOf = (index: number): number => (this.groups >> (index % this.people.length)) & 1
    return groupOf(step.who) === groupOf(step.with)
  }

  private plainStory(): readonly Block[] {
    return [12, 20, 7].map((size) => this.block({ type: 'paragraph' }, size))
  }

  private storyWithTable(): readonly Block[] {
    const cell = (row: string): BlockAttributes => ({ type: 'cell', table: 'seed', row })
    return [
      this.block({ type: 'heading', level: 1 }, 4),
      this.block({ type: 'paragraph' }, 8),
      ...['one', 'one', 'two', 'two'].map((row) => this.block(cell(row), 3)),
      this.block({ type: 'rule' }, 0),
      this.block({ type: 'list', list: 'bullet', depth: 0 }, 6)
    ]
  }

  private block(attributes: BlockAttributes, size: number): Block {
    const text = this.ledger.fresh(size, 'the author')
    this.ledger.settle(text)
    return { attributes, runs: text === '' ? [] : [{ text, attributes: {} }] }
  }
}
