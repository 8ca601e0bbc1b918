import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { NeighbourRules } from '../../src/project/neighbours'
import { readUpdateFacts } from '../../src/project/update-facts'
import { craftUpdate, type Id } from '../support/hostile/craft-update'

interface Put {
  readonly who: number
  readonly origin: number
  readonly right: number
}

/** What somebody who writes updates by hand puts behind and before what there is: numbers choose, and many choose nothing. */
const puts = fc.array(
  fc.record({ who: fc.integer({ min: 5, max: 7 }), origin: fc.nat(12), right: fc.nat(20) }),
  { minLength: 2, maxLength: 9 }
)

interface Item {
  readonly id: Id
  readonly named: readonly Id[]
  readonly update: Uint8Array
}

function itemsOf(list: readonly Put[]): readonly Item[] {
  const first: Id = [1, 0]
  const items: Item[] = [
    {
      id: first,
      named: [],
      update: craftUpdate([{ client: 1, clock: 0, structs: [{ parent: 'article', content: { text: '.' } }] }])
    }
  ]
  const clocks = new Map<number, number>()
  for (const [index, { who, origin, right }] of list.entries()) {
    const clock = clocks.get(who) ?? 0
    clocks.set(who, clock + 1)
    const behind = items[origin]?.id
    const before = items[right]?.id
    const struct = {
      ...(behind === undefined ? {} : { origin: behind }),
      ...(before === undefined ? {} : { right: before }),
      parent: 'article',
      content: { text: String.fromCharCode(97 + index) }
    }
    const named = [behind, before].filter((id) => id !== undefined)
    const update = craftUpdate([{ client: who, clock, structs: [struct] }])
    items.push({ id: [who, clock], named, update })
  }
  return items
}

/** The items in an order in which each comes after those that it names. */
function inOrder(items: readonly Item[], picks: readonly number[]): readonly Item[] {
  const left = [...items]
  const order: Item[] = []
  const isThere = ([client, clock]: Id) => order.some(({ id }) => id[0] === client && id[1] === clock)
  for (let turn = 0; left.length > 0; turn += 1) {
    const ready = left.filter(
      ({ id: [client, clock], named }) =>
        named.every(isThere) && (clock === 0 || isThere([client, clock - 1]))
    )
    const next = ready[(picks[turn] ?? 0) % ready.length] as Item
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return order
}

function articleOf(order: readonly Item[]): string {
  const doc = new Y.Doc()
  for (const { update } of order) Y.applyUpdate(doc, update)
  return doc.getText('article').toString()
}

function isStrange(order: readonly Item[]): boolean {
  const rules = new NeighbourRules()
  const judged = order.map(({ update }) => {
    const facts = readUpdateFacts(update)
    return typeof facts === 'string' ? false : rules.add(facts.neighbours)
  })
  return judged.includes(true)
}

it('Whoever reads the same edits reads the same article, or is told of edits that nobody could have made so', () => {
  const orders = fc.array(fc.nat(50), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(puts, orders, orders, (list, one, other) => {
      const items = itemsOf(list)
      const [a, b] = [inOrder(items, one), inOrder(items, other)]
      const isTold = isStrange(a)
      expect(isStrange(b)).toBe(isTold)
      if (articleOf(a) !== articleOf(b)) expect(isTold).toBe(true)
    }),
    { numRuns: 4000 }
  )
}, 60_000)

it('Of edits that were made by hand, readers do read different articles', () => {
  const before = { who: 5, origin: 0, right: 0 }
  const [first, a, b, c] = itemsOf([before, { who: 5, origin: 99, right: 1 }, { ...before, who: 6 }])
  const items = [first, a, b, c].filter((item) => item !== undefined)
  const others = [first, c, a, b].filter((item) => item !== undefined)
  expect(articleOf(items)).not.toBe(articleOf(others))
  expect(isStrange(items)).toBe(true)
  expect(isStrange(others)).toBe(true)
})
