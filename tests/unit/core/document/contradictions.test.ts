import { describe, expect, it } from 'vitest'
import { addEvidenceFromSource, changeEvidence, removeEvidence } from '../../../../src/core/document/evidence'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import type { Stance } from '../../../../src/core/model/evidence'
import { type ClaimId, type EvidenceId, newId } from '../../../../src/core/model/ids'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

function cite(replica: Replica, claimId: ClaimId, stance: Stance): EvidenceId {
  const said = { addedBy: replica.person, addedAt: '2022-02-02T00:00:00Z' }
  const [id, sourceId] = [newId('evidence', fillPseudoRandom), newId('source', fillPseudoRandom)]
  const item = { type: 'report', title: `It ${stance}` } as const
  addEvidenceFromSource(
    replica.document,
    { id: sourceId, item, primary: true, terms: 'on the record', origin: '', ...said },
    { id, claimId, sourceId, stance, locator: '', excerpt: '', ...said },
    own
  )
  return id
}

/** Alice found the claim right, on a primary source, before Bob read anything. */
function checkedPair() {
  const { alice, bob } = openPair('Seven tests in a month.')
  const claim = mark(alice, 'Seven tests')
  const evidence = cite(alice, claim, 'supports')
  check(alice, claim, { verdict: 'accurate', evidence: [evidence] })
  mergeAll(alice, bob)
  return { alice, bob, claim, evidence }
}

function statusIn(replica: Replica, claim: ClaimId) {
  const status = replica.view.claim(claim)?.status
  expect(snapshotOf(replica).claims[0]?.status).toEqual(status)
  expect(reload(replica).view.claim(claim)?.status).toEqual(status)
  return status
}

function blocksIn({ view }: Replica): readonly string[] {
  return judgeReadiness({ counts: view.counts, roles: [], signoffs: [] }).blocks
}

describe('evidence that contradicts a claim', () => {
  it('that comes after the check makes the claim work again, for everybody, and blocks publication', () => {
    const { alice, bob, claim } = checkedPair()
    expect(statusIn(bob, claim)?.state).toBe('verified')
    const against = cite(bob, claim, 'contradicts')
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusIn(replica, claim)).toMatchObject({
        state: 'in progress',
        verdict: 'accurate',
        isOpen: true,
        isContradicted: true,
        reason:
          'Evidence that contradicts it came, or turned against it, after the check: weigh it, and check again.'
      })
      expect(blocksIn(replica)).toEqual([
        '1 open claim',
        '1 with evidence against it that came after the check'
      ])
    }
    removeEvidence(bob.document, against, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusIn(replica, claim)?.state).toBe('verified')
      expect(blocksIn(replica)).toEqual([])
    }
  })

  it('is weighed by whoever checks again', () => {
    const { alice, bob, claim, evidence } = checkedPair()
    const against = cite(bob, claim, 'contradicts')
    mergeAll(alice, bob)
    check(alice, claim, { verdict: 'accurate', evidence: [evidence, against] })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject({ state: 'verified' })
    // what comes still later is not
    cite(bob, claim, 'contradicts')
    mergeAll(alice, bob)
    for (const replica of [alice, bob])
      expect(statusIn(replica, claim)).toMatchObject({ isContradicted: true })
  })

  it('counts whoever was first, when it was added apart from the check', () => {
    const { alice, bob } = openPair('Seven tests in a month.')
    const claim = mark(alice, 'Seven tests')
    mergeAll(alice, bob)
    const against = cite(bob, claim, 'contradicts')
    check(alice, claim, { verdict: 'on author' })
    mergeAll(alice, bob)
    for (const replica of [alice, bob])
      expect(statusIn(replica, claim)).toMatchObject({ isContradicted: true })
    changeEvidence(alice.document, against, { stance: 'context' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject({ state: 'on author' })
  })

  it('was supporting it when it was checked, and is said to contradict it since', () => {
    const { alice, bob, claim, evidence } = checkedPair()
    const second = cite(alice, claim, 'supports')
    const grounds = { evidence: [evidence, second], supporting: [evidence, second] }
    check(alice, claim, { verdict: 'accurate', ...grounds })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject({ state: 'verified' })
    changeEvidence(bob.document, second, { stance: 'contradicts', excerpt: 'Only six.' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusIn(replica, claim)).toMatchObject({ isOpen: true, isContradicted: true })
      expect(blocksIn(replica)).toHaveLength(2)
    }
    check(bob, claim, { verdict: 'accurate', evidence: [evidence, second], supporting: [evidence] })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject({ state: 'verified' })
  })

  it('makes the claim work again also when it is said to be context only, until it supports it again', () => {
    const { alice, bob, claim, evidence } = checkedPair()
    const second = cite(alice, claim, 'supports')
    const grounds = { evidence: [evidence, second], supporting: [evidence, second] }
    check(alice, claim, { verdict: 'accurate', ...grounds })
    mergeAll(alice, bob)
    changeEvidence(bob.document, second, { stance: 'context' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusIn(replica, claim)).toMatchObject({
        state: 'in progress',
        isOpen: true,
        reason:
          'Evidence that supported it does not any more, by a change since the check: weigh it, and check again.'
      })
      expect(blocksIn(replica)).toEqual(['1 open claim'])
    }
    changeEvidence(bob.document, second, { stance: 'supports' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject({ state: 'verified' })
  })

  it('says nothing against a claim that was found wrong', () => {
    const { alice, bob } = openPair('Seven tests in a month.')
    const claim = mark(alice, 'Seven tests')
    check(alice, claim, { verdict: 'inaccurate' })
    mergeAll(alice, bob)
    cite(bob, claim, 'contradicts')
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('needs change')
  })
})
