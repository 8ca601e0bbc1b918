import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { changeClaim } from '../../../../src/core/document/claims'
import { mergeClaims } from '../../../../src/core/document/merge-claims'
import { countClaims } from '../../../../src/core/model/coverage-counts'
import type { ClaimId } from '../../../../src/core/model/ids'
import { spellTag, tagOf } from '../../../../src/core/model/tag'
import { splitOff } from '../../../support/claim-operations'
import { recording, told } from '../../../support/recording'
import { check, mark, mergeAll, openPair, own, type Replica, reload } from '../../../support/replica'

const story =
  'North Korea conducted seven weapons tests in January.\nIt was the first such launch since 2017.'

function plan(replica: Replica, id: ClaimId, patch: Parameters<typeof changeClaim>[2]): void {
  changeClaim(replica.document, id, patch, own)
  replica.undo.stopCapturing()
}

function planOf({ view }: Replica, id: ClaimId) {
  const { due, tags } = view.claim(id)?.claim ?? {}
  return { due, tags }
}

describe('due times and tags', () => {
  it('add up when alice and bob give them apart, and undo takes back one’s own', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    plan(alice, id, { tags: { add: ['lawsuit'] } })
    mergeAll(alice, bob)
    plan(alice, id, { tags: { add: ['numbers'], remove: ['lawsuit'] } })
    plan(bob, id, { tags: { add: ['Korea desk'] }, due: '2026-11-30' })
    mergeAll(alice, bob)
    const all = { due: '2026-11-30', tags: ['Korea desk', 'numbers'] }
    for (const each of [alice, bob, reload(alice)]) expect(planOf(each, id)).toEqual(all)
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const each of [alice, bob]) {
      expect(planOf(each, id)).toEqual({ due: '2026-11-30', tags: ['Korea desk', 'lawsuit'] })
    }
    expect(alice.undo.nextRedo).toBe('traits')
  })

  it('are left out where they are malformed', () => {
    const { alice } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    const entry = alice.document.claims.get(id) as Y.Map<unknown>
    const long = 'x'.repeat(61)
    alice.document.doc.transact(() => {
      entry.set('due', '2026-02-30')
      for (const name of ['', ' x', `${long}`, 'a\nb', '#y', 'fine']) entry.set(`tag:${name}`, true)
      entry.set('tag:not true', 'true')
    })
    expect(planOf(alice, id)).toEqual({ due: undefined, tags: ['fine'] })
    alice.document.doc.transact(() => {
      for (let index = 0; index < 300; index += 1) entry.set(`tag:${index}`, true)
    })
    expect(alice.view.claim(id)?.claim.tags).toHaveLength(100)
  })

  it('are told in the activity by name', () => {
    const { alice } = openPair(story)
    const recorded = recording(alice)
    const id = mark(recorded, 'seven weapons tests')
    plan(recorded, id, { due: '2026-11-30', tags: { add: ['lawsuit'] } })
    plan(recorded, id, { due: null, tags: { remove: ['lawsuit'] } })
    expect(told(recorded.activity.ofClaims([id]))).toEqual([
      'marked',
      'claim due: null > 2026-11-30',
      'claim tag: null > lawsuit',
      'claim due: 2026-11-30 > null',
      'claim tag: lawsuit > null'
    ])
  })

  it('stay with both parts of a claim that is split, and a merged claim has all tags and the earliest time', () => {
    const { alice } = openPair(story)
    const id = mark(alice, 'seven weapons tests in January')
    plan(alice, id, { due: '2026-12-02', tags: { add: ['numbers'] } })
    const part = splitOff(alice, id, 'in January')
    expect(planOf(alice, part)).toEqual({ due: '2026-12-02', tags: ['numbers'] })
    plan(alice, part, { due: '2026-12-01T08:00Z', tags: { add: ['dates'] } })
    const [head, other] = [alice.view.claim(id)?.claim, alice.view.claim(part)?.claim]
    if (head === undefined || other === undefined) throw new Error('two claims are expected')
    mergeClaims(alice.document, [head, other], own)
    expect(planOf(alice, id)).toEqual({ due: '2026-12-01T08:00Z', tags: ['dates', 'numbers'] })
  })
})

describe('a tag', () => {
  it('is one line of plain words', () => {
    expect(tagOf('  #Korea \n desk ')).toBe('Korea desk')
    expect(tagOf('#')).toBeNull()
    expect(tagOf('y'.repeat(61))).toBeNull()
    expect(tagOf('e\u0301lite')).toBe('\u00e9lite')
  })

  it('is spelled as it is in use', () => {
    expect(spellTag('LAWSUIT', ['numbers', 'lawsuit'])).toBe('lawsuit')
    expect(spellTag('New', ['numbers'])).toBe('New')
  })
})

describe('what is left', () => {
  it('is counted by person, kind, tag and time as if it were counted anew', () => {
    const { alice, bob } = openPair(story)
    const first = mark(alice, 'seven weapons tests', 'number')
    const second = mark(alice, 'in January', 'date')
    plan(alice, first, { assignee: alice.person, due: '2026-11-30', tags: { add: ['lawsuit'] } })
    plan(alice, second, { due: '2026-11-30' })
    mergeAll(alice, bob)
    check(bob, first)
    mergeAll(alice, bob)
    for (const each of [alice, bob, reload(bob)]) {
      const { counts, byPerson, byKind, byTag, openByDue } = each.view.tally
      expect(counts).toEqual(countClaims(each.view.claims.map(({ status }) => status)))
      expect(byPerson).toEqual(
        new Map([
          [alice.person, { total: 1, open: 0 }],
          [null, { total: 1, open: 1 }]
        ])
      )
      expect(byKind.get('date')).toEqual({ total: 1, open: 1 })
      expect(byTag).toEqual(new Map([['lawsuit', { total: 1, open: 0 }]]))
      expect(openByDue).toEqual(new Map([['2026-11-30', 1]]))
      expect(each.view.openDue('2026-11-30')).toEqual([second])
    }
    plan(alice, second, { due: null, kind: 'number' })
    expect(alice.view.tally.openByDue.size).toBe(0)
    expect(alice.view.tally.byKind).toEqual(new Map([['number', { total: 2, open: 1 }]]))
  })
})
