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
  /** It says its writer's last clock again, before its own. */
  readonly again?: boolean
  /** It names no neighbour, and lies in the article under this key. */
  readonly key?: string
}

/** What somebody who writes updates by hand puts behind and before what there is: numbers choose, and many choose nothing. */
const put = { who: fc.integer({ min: 5, max: 7 }), origin: fc.nat(12), right: fc.nat(20) }
const puts = fc.array(fc.record(put), { minLength: 2, maxLength: 9 })

const putAgain = fc.record({ ...put, again: fc.boolean() })

/** The same, some of them over clocks that are there. */
const putsAgain = fc.array(putAgain, { minLength: 2, maxLength: 9 })

/** The same, some of them under an empty key. */
const putsOver = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: putAgain },
    { weight: 1, arbitrary: fc.record({ ...put, key: fc.constant('') }) }
  ),
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
  for (const [index, { who, origin, right, again = false, key }] of list.entries()) {
    const clock = clocks.get(who) ?? 0
    clocks.set(who, clock + 1)
    const from = again && clock > 0 ? clock - 1 : clock
    // an item that names a clock of its own is no edit that anybody would take in
    const named = (at: number) => {
      const id = key === undefined ? items[at]?.id : undefined
      return id?.[0] === who && id[1] >= from ? undefined : id
    }
    const [behind, before] = [named(origin), named(right)]
    const struct = {
      ...(behind === undefined ? {} : { origin: behind }),
      ...(before === undefined ? {} : { right: before }),
      parent: 'article',
      ...(key === undefined ? {} : { key }),
      content: { text: String.fromCharCode(97 + index).repeat(clock + 1 - from) }
    }
    const update = craftUpdate([{ client: who, clock: from, structs: [struct] }])
    items.push({ id: [who, clock], named: [behind, before].filter((id) => id !== undefined), update })
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
  return order.map(({ update }) => isToldBy(rules, update)).includes(true)
}

function isToldBy(rules: NeighbourRules, update: Uint8Array): boolean {
  const facts = readUpdateFacts(update)
  return typeof facts === 'string' ? false : rules.add(facts.neighbours)
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

it('So they are where edits say clocks again that are there, or lie in the list of an empty key', () => {
  const orders = fc.array(fc.nat(50), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(putsOver, orders, orders, (list, one, other) => {
      const items = itemsOf(list)
      const [a, b] = [inOrder(items, one), inOrder(items, other)]
      const isTold = isStrange(a)
      expect(isStrange(b)).toBe(isTold)
      if (articleOf(a) !== articleOf(b)) expect(isTold).toBe(true)
    }),
    { numRuns: 4000 }
  )
}, 60_000)

it('Who writes between such edits is not told of for them', () => {
  const orders = fc.array(fc.nat(50), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(putsAgain, orders, fc.nat(20), (list, picks, place) => {
      const rules = new NeighbourRules()
      const doc = new Y.Doc()
      doc.clientID = 99
      const told = inOrder(itemsOf(list), picks).map(({ update }) => {
        Y.applyUpdate(doc, update)
        return isToldBy(rules, update)
      })
      fc.pre(told.includes(true))
      let own = new Uint8Array()
      doc.on('update', (update: Uint8Array) => {
        own = update.slice()
      })
      const article = doc.getText('article')
      article.insert(place % (article.length + 1), '!')
      expect(isToldBy(rules, own)).toBe(false)
    }),
    { numRuns: 1000 }
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
