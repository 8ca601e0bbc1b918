import { describe, expect, it } from 'vitest'
import { addEvidence } from '../../../../src/core/document/evidence'
import type { Check } from '../../../../src/core/model/check'
import { newId } from '../../../../src/core/model/ids'
import { check, fillPseudoRandom, mark, mergeAll, openPair, own, snapshotOf } from '../../../support/replica'

/** Alice and bob each say something of one claim, apart, and what both see after the merge. */
function apart(ofAlice: Partial<Check>, ofBob: Partial<Check>) {
  const { alice, bob } = openPair('Seven tests in a month.')
  const id = mark(alice, 'Seven tests')
  mergeAll(alice, bob)
  check(alice, id, ofAlice)
  check(bob, id, ofBob)
  mergeAll(alice, bob)
  const [first, second] = [alice, bob].map((replica) => replica.view.claim(id))
  expect(second?.status).toEqual(first?.status)
  expect(second?.checks).toEqual(first?.checks)
  expect(snapshotOf(bob).claims[0]?.checks).toEqual(first?.checks)
  return { alice, bob, id, live: first }
}

describe('what two people say of one claim apart', () => {
  it('stands on both sides where their verdicts differ', () => {
    const { live } = apart({ verdict: 'accurate' }, { verdict: 'inaccurate' })
    expect(live?.status.state).toBe('disputed')
    expect(live?.checks).toHaveLength(2)
  })

  it('stands on both sides where they propose different corrections with one verdict', () => {
    const six = { verdict: 'inaccurate', correction: 'Six tests' } as const
    const { live } = apart(six, { verdict: 'inaccurate', correction: 'Eight tests' })
    expect(live?.status).toMatchObject({
      state: 'disputed',
      reason: 'The corrections proposed apart differ.'
    })
    expect(live?.checks.map(({ correction }) => correction).toSorted()).toEqual(['Eight tests', 'Six tests'])
  })

  it('is no dispute where the corrections are the same but for spaces, or one proposes none', () => {
    const six = { verdict: 'inaccurate', correction: 'Six tests' } as const
    expect(apart(six, { ...six, correction: ' Six  tests ' }).live?.status.state).toBe('needs change')
    expect(apart(six, { verdict: 'inaccurate' }).live?.status.state).toBe('needs change')
  })

  it.each([
    [
      { workStatus: 'cannot confirm', verdict: null },
      { workStatus: 'not checkable', verdict: null }
    ],
    [{ workStatus: 'cut', verdict: null }, { verdict: 'on author' }],
    [{ workStatus: 'not checkable', verdict: null }, { verdict: 'accurate' }]
  ] as const)('stands on both sides where their work came to different ends: %j and %j', (left, right) => {
    expect(apart(left, right).live?.status.state).toBe('disputed')
  })

  it('is no dispute where one concluded and the other is still at work or asks', () => {
    const asks = { workStatus: 'query', verdict: null } as const
    expect(apart({ verdict: 'on author' }, asks).live?.status.state).toBe('query')
  })

  it('is settled by a check that names all, and disputed again when two people settle it apart', () => {
    const { alice, bob, id, live } = apart({ verdict: 'accurate' }, { verdict: 'inaccurate' })
    const supersedes = live?.checks.map((each) => each.id) ?? []
    check(alice, id, { verdict: 'on author', supersedes })
    expect(alice.view.claim(id)?.status.state).toBe('on author')
    check(bob, id, { verdict: 'misleading', supersedes })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(replica.view.claim(id)?.status.state).toBe('disputed')
    expect(alice.view.claim(id)?.checks).toHaveLength(4)
  })

  it('does not lose a correction of a colleague whose client writes nonsense beside it', () => {
    const { alice, bob, id } = apart({ verdict: 'inaccurate' }, { verdict: 'inaccurate' })
    const broken = { correction: 7, mentions: 'all', answers: [1] }
    bob.document.checks.set(newId('check', fillPseudoRandom), {
      ...(bob.view.claim(id)?.checks[0] ?? {}),
      ...broken
    })
    mergeAll(alice, bob)
    expect(alice.view.claim(id)?.checks).toHaveLength(3)
    expect(alice.view.claim(id)?.status.state).toBe('needs change')
  })

  it('keeps evidence both sides rest on', () => {
    const { alice, bob, id } = apart({ verdict: 'accurate' }, { verdict: 'inaccurate' })
    for (const replica of [alice, bob]) {
      const evidence = {
        id: newId('evidence', fillPseudoRandom),
        sourceId: newId('source', fillPseudoRandom)
      }
      const said = { stance: 'supports', locator: '', excerpt: '', addedAt: '2026-11-24T10:00:00Z' } as const
      addEvidence(replica.document, { ...evidence, claimId: id, ...said, addedBy: replica.person }, own)
    }
    mergeAll(alice, bob)
    expect(alice.view.claim(id)?.evidence).toHaveLength(2)
  })
})
