import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { EntryIndex } from '../../../../src/core/document/entry-index'
import { mergeClaims } from '../../../../src/core/document/merge-claims'
import { countFallen, listContradicting } from '../../../../src/core/document/readiness'
import { letStandAlone, relateClaims, takeRelationBack } from '../../../../src/core/document/relations'
import { compareStates } from '../../../../src/core/document/state-changes'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import {
  findNotCarrying,
  mostRelations,
  type Relation,
  type RelationKind,
  relationKinds
} from '../../../../src/core/model/relation'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  openTeam,
  own,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

const story =
  'The river rose two metres.\nSo the bridge was closed.\nThe river did not rise.\nTrains ran late.'

function relate(replica: Replica, from: ClaimId, kind: RelationKind, to: ClaimId): void {
  const id = newId('relation', fillPseudoRandom)
  relateClaims(replica.document, { id, kind, from, to, by: replica.person, at: '2022-02-02T00:00:00Z' }, own)
  replica.undo.stopCapturing()
}

function merge(replica: Replica, head: ClaimId, other: ClaimId): void {
  const [one, two] = [replica.view.claim(head)?.claim, replica.view.claim(other)?.claim]
  if (one !== undefined && two !== undefined) mergeClaims(replica.document, [one, two], own)
  replica.undo.stopCapturing()
}

function statusOf(replica: Replica, id: ClaimId) {
  const status = replica.view.claim(id)?.status
  if (status === undefined) throw new Error('the claim is not listed')
  return status
}

/** What is said of a claim, as "kind number", on the replica and to whoever opens the project afresh. */
function toldOf(replica: Replica, id: ClaimId): readonly string[] {
  const afresh = snapshotOf(replica).claims
  const tell = (
    claims: readonly (typeof afresh)[number][] | Replica['view']['claims']
  ): readonly string[] => {
    const view = claims.find(({ claim }) => claim.id === id)
    return (view?.relations ?? []).map(({ kind, isFrom, other }) => {
      const number = claims.find(({ claim }) => claim.id === other)?.number
      return `${isFrom ? '' : 'needed: '}${kind} ${number}`
    })
  }
  expect(tell(afresh)).toEqual(tell(replica.view.claims))
  return tell(replica.view.claims)
}

function expectAsAfresh(replica: Replica): void {
  const afresh = new Map(snapshotOf(replica).claims.map(({ claim, status }) => [claim.id, status]))
  for (const { claim, status } of replica.view.claims) expect(status).toEqual(afresh.get(claim.id))
}

describe('a relation of claims', () => {
  it('stands on both, and those made apart add up', () => {
    const { alice, bob } = openPair(story)
    const [rose, bridge, trains] = [
      mark(alice, 'rose two metres'),
      mark(alice, 'closed'),
      mark(alice, 'late')
    ]
    mergeAll(alice, bob)
    relate(alice, bridge, 'depends on', rose)
    relate(bob, bridge, 'depends on', rose)
    relate(bob, trains, 'contradicts', rose)
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      expect(toldOf(replica, bridge)).toEqual(['depends on 1'])
      expect(toldOf(replica, rose)).toEqual(['needed: depends on 2', 'contradicts 3'])
      expect(toldOf(replica, trains)).toEqual(['contradicts 1'])
    }
    expect(alice.view.claim(bridge)?.relations?.[0]?.said).toHaveLength(2)
  })

  it('is undone and made again, and taken back whoever said it', () => {
    const { alice, bob } = openPair(story)
    const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
    relate(alice, bridge, 'depends on', rose)
    alice.undo.undo()
    expect(toldOf(alice, bridge)).toEqual([])
    alice.undo.redo()
    mergeAll(alice, bob)
    relate(bob, bridge, 'depends on', rose)
    mergeAll(alice, bob)
    const said = bob.view.claim(rose)?.relations?.[0]?.said ?? []
    takeRelationBack(
      bob.document,
      said.map(({ id }) => id),
      own
    )
    mergeAll(alice, bob)
    expect([toldOf(alice, bridge), toldOf(alice, rose)]).toEqual([[], []])
  })

  it('goes over to the claim that another was merged into, and comes back when that is undone', () => {
    const { alice, bob } = openPair(story)
    const [rose, bridge, denial] = [
      mark(alice, 'rose two metres'),
      mark(alice, 'closed'),
      mark(alice, 'did not rise')
    ]
    mergeAll(alice, bob)
    relate(bob, bridge, 'depends on', denial)
    merge(alice, rose, denial)
    mergeAll(alice, bob)
    expect(toldOf(alice, bridge)).toEqual(['depends on 1'])
    expect(toldOf(alice, rose)).toEqual(['needed: depends on 2'])
    relate(alice, rose, 'contradicts', denial)
    expect(toldOf(alice, rose)).toEqual(['needed: depends on 2'])
    alice.undo.undo()
    alice.undo.undo()
    mergeAll(alice, bob)
    expect(toldOf(bob, bridge)).toEqual(['depends on 3'])
  })

  it('unsettles a sign-off, and one that nobody made changes no state', () => {
    const { alice } = openPair(story)
    const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
    const reader = new ArticleStateReader(alice.document, alice.article, 'project')
    const before = reader.read()
    expect(before.text).not.toContain('relations')
    relate(alice, bridge, 'depends on', rose)
    expect(reader.read().hash).not.toBe(before.hash)
  })

  it('that somebody deleted or turned round since a sign-off is named as a change of the claims it was of', () => {
    const { alice, bob } = openPair(story)
    // as the app opens documents
    for (const { document } of [alice, bob]) document.doc.gcFilter = dropsContent
    const [rose, bridge, trains] = [
      mark(alice, 'rose two metres'),
      mark(alice, 'closed'),
      mark(alice, 'late')
    ]
    relate(alice, bridge, 'depends on', rose)
    relate(alice, trains, 'depends on', bridge)
    mergeAll(alice, bob)
    const [deleted = '', turned = ''] = bob.document.relations.keys()
    const reader = new ArticleStateReader(alice.document, alice.article, 'project')
    const before = reader.read().text
    const touched = (): readonly ClaimId[] => [
      ...(compareStates(alice.document, before, reader.read().text)?.claims.keys() ?? [])
    ]
    bob.document.relations.delete(deleted)
    mergeAll(alice, bob)
    expect(new Set(touched())).toEqual(new Set([bridge, rose]))
    const entry = bob.document.relations.get(turned)
    if (entry instanceof Y.Map) entry.set('from', rose)
    mergeAll(alice, bob)
    expect(new Set(touched())).toEqual(new Set([bridge, rose, trains]))
  })
})

describe('a claim that depends on another', () => {
  it('is work again while that was found wrong or fell back, by way of others too', () => {
    const { alice, bob } = openPair(story)
    const [rose, bridge, trains] = [
      mark(alice, 'rose two metres'),
      mark(alice, 'closed'),
      mark(alice, 'late')
    ]
    for (const id of [rose, bridge, trains]) check(alice, id)
    relate(alice, bridge, 'depends on', rose)
    relate(alice, trains, 'depends on', bridge)
    mergeAll(alice, bob)
    expect(bob.view.counts.open).toBe(0)
    const former = bob.view.claim(rose)?.checks.map(({ id }) => id) ?? []
    check(bob, rose, { verdict: 'inaccurate', supersedes: former })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusOf(replica, rose).state).toBe('needs change')
      expect(statusOf(replica, bridge)).toMatchObject({ state: 'in progress', isOpen: true, fallen: [rose] })
      expect(statusOf(replica, trains)).toMatchObject({ state: 'in progress', fallen: [bridge] })
      expect(replica.view.counts.open).toBe(3)
      expect(countFallen(replica.view.claims)).toBe(2)
      expectAsAfresh(replica)
    }
    check(alice, rose, { supersedes: alice.view.claim(rose)?.checks.map(({ id }) => id) ?? [] })
    expect(alice.view.counts.open).toBe(0)
    const at = alice.article.toString().indexOf('two metres')
    alice.document.article.delete(at, 3)
    expect(statusOf(alice, rose).state).toBe('changed since checked')
    expect(statusOf(alice, trains).fallen).toEqual([bridge])
    alice.document.article.insert(at, 'two')
    expectAsAfresh(alice)
  })

  it('stands by itself where somebody says so and why, until that is taken back or somebody says otherwise apart', () => {
    const { alice, bob } = openPair(story)
    const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
    check(alice, bridge)
    check(alice, rose, { verdict: 'inaccurate' })
    relate(alice, bridge, 'depends on', rose)
    mergeAll(alice, bob)
    expect(statusOf(bob, bridge).fallen).toEqual([rose])
    const said = () => bob.view.claim(bridge)?.relations?.[0]
    const ids = (said()?.said ?? []).map(({ id }) => id)
    const reason = 'The bridge was closed for the storm, too.'
    const alone = { by: bob.person, at: '2022-02-03T00:00:00Z', reason }
    letStandAlone(bob.document, ids, alone, own)
    bob.undo.stopCapturing()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      expect(statusOf(replica, bridge).fallen).toBeUndefined()
      expect(replica.view.claim(bridge)?.relations?.[0]?.standsAlone).toEqual(alone)
      expect(toldOf(replica, bridge)).toEqual(['depends on 1'])
      expectAsAfresh(replica)
    }
    bob.undo.undo()
    expect(statusOf(bob, bridge).fallen).toEqual([rose])
    bob.undo.redo()
    expect(statusOf(bob, bridge).fallen).toBeUndefined()
    relate(alice, bridge, 'depends on', rose)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusOf(replica, bridge).fallen).toEqual([rose])
    letStandAlone(
      bob.document,
      (said()?.said ?? []).map(({ id }) => id),
      alone,
      own
    )
    mergeAll(alice, bob)
    expect(statusOf(alice, bridge).fallen).toBeUndefined()
    letStandAlone(alice.document, ids, null, own)
    mergeAll(alice, bob)
    expect(statusOf(bob, bridge).fallen).toEqual([rose])
    expectAsAfresh(bob)
  })

  it('stands while nobody has concluded on the other, and while that waits for a second check', () => {
    const { alice } = openPair(story)
    const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
    check(alice, bridge)
    relate(alice, bridge, 'depends on', rose)
    expect(statusOf(alice, bridge).state).toBe('on author')
    alice.document.doc.transact(() => alice.document.info.set('secondCheck', 'all'), own)
    check(alice, rose, { verdict: 'inaccurate' })
    expect(statusOf(alice, rose).awaitsSecond).toBe(true)
    expect(statusOf(alice, bridge).fallen).toBeUndefined()
  })

  it.each(['same as', 'contradicts'] as const)(
    'is work again by way of a claim that is related in another way too: %s',
    (kind) => {
      for (const isSaidFirst of [true, false]) {
        const { alice } = openPair(story)
        const [ground, other, between, last] = [
          mark(alice, 'river rose'),
          mark(alice, 'did not rise'),
          mark(alice, 'bridge was closed'),
          mark(alice, 'ran late')
        ]
        for (const id of [ground, other, between, last]) check(alice, id)
        if (isSaidFirst) relate(alice, other, kind, ground)
        relate(alice, between, 'depends on', ground)
        relate(alice, other, 'depends on', between)
        relate(alice, last, 'depends on', other)
        if (!isSaidFirst) relate(alice, other, kind, ground)
        expect(statusOf(alice, last).isOpen).toBe(false)
        check(alice, ground, {
          verdict: 'inaccurate',
          supersedes: alice.view.claim(ground)?.checks.map(({ id }) => id) ?? []
        })
        expect(statusOf(alice, last).isOpen).toBe(true)
        expectAsAfresh(alice)
      }
    }
  )

  it('ends at a circle', () => {
    const { alice } = openPair(story)
    const [rose, bridge] = [mark(alice, 'rose two metres'), mark(alice, 'closed')]
    for (const id of [rose, bridge]) check(alice, id)
    relate(alice, bridge, 'depends on', rose)
    relate(alice, rose, 'depends on', bridge)
    expect(alice.view.counts.open).toBe(0)
    expectAsAfresh(alice)
  })
})

describe('two claims that contradict each other', () => {
  it('are named once while both stand, and no longer when one falls', () => {
    const { alice } = openPair(story)
    const [rose, denial] = [mark(alice, 'rose two metres'), mark(alice, 'did not rise')]
    relate(alice, denial, 'contradicts', rose)
    relate(alice, rose, 'contradicts', denial)
    check(alice, rose)
    expect(listContradicting(alice.view.claims)).toEqual([])
    check(alice, denial)
    expect(listContradicting(alice.view.claims)).toEqual([[1, 2]])
    expect(listContradicting(snapshotOf(alice).claims)).toEqual([[1, 2]])
    check(alice, denial, {
      verdict: 'inaccurate',
      supersedes: alice.view.claim(denial)?.checks.map(({ id }) => id) ?? []
    })
    expect(listContradicting(alice.view.claims)).toEqual([])
  })
})

describe('relations made apart at random', () => {
  const names = ['alice', 'bob', 'carol']
  const words = ['rose two metres', 'closed', 'did not rise', 'late']
  const step = fc.record({
    who: fc.nat(names.length - 1),
    act: fc.constantFrom('relate', 'check', 'wrong', 'merge', 'unmark', 'meet', 'undo'),
    one: fc.nat(words.length - 1),
    other: fc.nat(words.length - 1),
    kind: fc.constantFrom(...relationKinds)
  })

  const said = fc.record({
    one: fc.nat(words.length - 1),
    other: fc.nat(words.length - 1),
    kind: fc.constantFrom(...relationKinds)
  })

  it('come to the same on every replica, and to whoever opens the project afresh', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), fc.array(step, { maxLength: 10 }), (before, steps) => {
        const team = openTeam(story, names)
        const [first] = team
        if (first === undefined) throw new Error('there is a team')
        const claims = words.map((each) => mark(first, each))
        for (const id of claims) check(first, id)
        for (const { one, other, kind } of before) {
          const [from, to] = [claims[one], claims[other]]
          if (from !== undefined && to !== undefined) relate(first, from, kind, to)
        }
        mergeAll(...team)
        for (const { who, act, one, other, kind } of steps) {
          const replica = team[who]
          const [from, to] = [claims[one], claims[other]]
          if (replica === undefined || from === undefined || to === undefined) continue
          const former = replica.view.claim(from)?.checks.map(({ id }) => id) ?? []
          if (act === 'relate') relate(replica, from, kind, to)
          if (act === 'check') check(replica, from, { supersedes: former })
          if (act === 'wrong') check(replica, from, { verdict: 'inaccurate', supersedes: former })
          if (act === 'merge' && from !== to) merge(replica, from, to)
          if (act === 'undo') replica.undo.undo()
          if (act === 'meet') mergeAll(...team)
          replica.undo.stopCapturing()
        }
        mergeAll(...team)
        for (const replica of team) {
          expectAsAfresh(replica)
          expect(replica.view.claims).toEqual(first.view.claims)
        }
      }),
      { numRuns: 60 }
    )
  })
})

describe('what does not carry a claim', () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(() => newId('claim', fillPseudoRandom)) as [
    ClaimId,
    ClaimId,
    ClaimId,
    ClaimId
  ]
  const on = new Map([
    [a, [b]],
    [b, [c, a]],
    [d, []]
  ])
  const all = new Set([a, b, c, d])

  it('is told by way of others, and of others only whether they are down', () => {
    const dependenciesOf = vi.fn((id: ClaimId): readonly ClaimId[] => on.get(id) ?? [])
    expect(findNotCarrying(all, dependenciesOf, (id) => id === c)).toEqual(new Set([c, b, a]))
    expect(dependenciesOf).toHaveBeenCalledTimes(all.size)
    expect(findNotCarrying(new Set([a, b]), dependenciesOf, (id) => id === c)).toEqual(new Set([b, a]))
    expect(dependenciesOf).toHaveBeenCalledTimes(all.size + 2)
    expect(findNotCarrying(all, dependenciesOf, (id) => id === d)).toEqual(new Set([d]))
  })
})

describe('very many relations', () => {
  /** Claims of one article, all checked, by number. */
  function openMany(count: number) {
    const words = Array.from({ length: count }, (_, index) => `word${String(index).padStart(3, '0')}x`)
    const { alice } = openPair(`${words.join(' and ')}.`)
    const ids = words.map((each) => mark(alice, each))
    for (const id of ids) check(alice, id)
    const typeIn = (number: number): void =>
      alice.document.article.insert(alice.article.toString().indexOf(words[number] ?? '') + 3, 'z')
    return { alice, ids, typeIn }
  }

  /** Writes what is said into the map as another program might, in this order. */
  function write(replica: Replica, said: readonly Omit<Relation, 'by' | 'at' | 'removed'>[]): void {
    replica.document.doc.transact(() => {
      for (const { id, ...fields } of said) {
        const entry = { ...fields, by: replica.person, at: '', removed: false }
        replica.document.relations.set(id, new Y.Map<unknown>(Object.entries(entry)))
      }
    }, own)
  }

  function say(from: ClaimId | undefined, kind: RelationKind, to: ClaimId | undefined) {
    if (from === undefined || to === undefined) throw new Error('there are so many claims')
    return { id: newId('relation', fillPseudoRandom), kind, from, to }
  }

  it.each([
    ['a chain', (one: number, other: number) => other === one + 1],
    ['all on each other', (one: number, other: number) => one < other]
  ])('are read once of each claim that a key concerns: %s', (_, isOn) => {
    const count = 40
    const { alice, ids, typeIn } = openMany(count)
    write(
      alice,
      ids.flatMap((from, one) =>
        ids.flatMap((to, other) => (isOn(one, other) ? say(from, 'depends on', to) : []))
      )
    )
    const readings = vi.spyOn(EntryIndex.prototype, 'relationsOf')
    try {
      typeIn(count - 1)
      expect(readings.mock.calls.length).toBeLessThanOrEqual(count)
    } finally {
      readings.mockRestore()
    }
    expect(countFallen(alice.view.claims)).toBe(count - 1)
    expectAsAfresh(alice)
  })

  it('that say the same of the same claims are one, with all that say so', () => {
    const { alice, ids, typeIn } = openMany(2)
    write(
      alice,
      Array.from({ length: 500 }, () => say(ids[0], 'contradicts', ids[1]))
    )
    const before = alice.view.claims[0]?.relations?.[0]?.said
    expect(before).toHaveLength(500)
    typeIn(0)
    expect(alice.view.claims[0]?.relations?.[0]?.said).toBe(before)
  })

  it('of one claim are read up to a cap, the same whatever came first', () => {
    const { alice, ids } = openMany(mostRelations + 4)
    const said = ids
      .slice(1)
      .map((to) => say(ids[0], 'depends on', to))
      .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    const least = new Set(said.slice(0, mostRelations).map(({ to }) => to))
    const readOf = () => new Set(alice.view.claims[0]?.relations?.map(({ other }) => other))
    for (const each of said.toReversed()) write(alice, [each])
    expect(readOf()).toEqual(least)
    const unread = alice.view.claims.filter(({ relations }) => relations === undefined)
    expect(unread.map(({ claim }) => claim.id)).toEqual(ids.slice(1).filter((id) => !least.has(id)))
    expect(snapshotOf(alice).claims.map(({ relations }) => relations)).toEqual(
      alice.view.claims.map(({ relations }) => relations)
    )
    const [first] = said
    if (first !== undefined) takeRelationBack(alice.document, [first.id], own)
    expect(readOf()).toEqual(new Set(said.slice(1, mostRelations + 1).map(({ to }) => to)))
    expect(snapshotOf(alice).claims.map(({ relations }) => relations)).toEqual(
      alice.view.claims.map(({ relations }) => relations)
    )
  })
})
