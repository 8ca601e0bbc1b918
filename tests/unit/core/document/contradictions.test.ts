import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { weighedNow } from '../../../../src/core/document/checks'
import { addEvidenceFromSource, changeEvidence, removeEvidence } from '../../../../src/core/document/evidence'
import { countEvidenceChanged, judgeReadiness } from '../../../../src/core/document/readiness'
import type { Stance } from '../../../../src/core/model/evidence'
import { type ClaimId, type EvidenceId, newId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
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

function cite(replica: Replica, claimId: ClaimId, stance: Stance, salt?: string): EvidenceId {
  const said = { addedBy: replica.person, addedAt: '2022-02-02T00:00:00Z' }
  const [id, sourceId] = [newId('evidence', fillPseudoRandom), newId('source', fillPseudoRandom)]
  const item = { type: 'report', title: `It ${stance}` } as const
  addEvidenceFromSource(
    replica.document,
    { id: sourceId, item, primary: true, terms: 'on the record', origin: '', ...said },
    {
      id,
      claimId,
      sourceId,
      stance,
      locator: '',
      excerpt: 'Seven of them.',
      ...said,
      ...(salt === undefined ? {} : { salt })
    },
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

describe('evidence that says something else since it was checked', () => {
  const salted = () => newSalt(fillPseudoRandom)
  const changed = {
    state: 'in progress',
    isOpen: true,
    reason:
      'Evidence changed since it was checked: it says something else now. Read it again, and check again.'
  }

  /** Alice found the claim right, on evidence as it reads now. */
  function weighedPair(salt?: string) {
    const { alice, bob } = openPair('Seven tests in a month.')
    const claim = mark(alice, 'Seven tests')
    const evidence = cite(alice, claim, 'supports', salt)
    const grounds = { evidence: [evidence], supporting: [evidence] }
    const weigh = (replica: Replica) =>
      check(replica, claim, {
        verdict: 'accurate',
        ...grounds,
        ...weighedNow(replica.document, grounds.evidence)
      })
    weigh(alice)
    mergeAll(alice, bob)
    return { alice, bob, claim, evidence, weigh }
  }

  it.each([
    ['with a salt', salted()],
    ['without one, as in older projects', undefined]
  ])('makes the claim work again by its excerpt, until somebody has read it (evidence %s)', (_, salt) => {
    const { alice, bob, claim, evidence, weigh } = weighedPair(salt)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('verified')
    changeEvidence(bob.document, evidence, { excerpt: 'Six of them.' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(statusIn(replica, claim)).toMatchObject({ ...changed, changedEvidence: [evidence] })
      expect(
        judgeReadiness({
          counts: replica.view.counts,
          roles: [],
          signoffs: [],
          evidenceChanged: countEvidenceChanged(replica.view.claims)
        }).blocks
      ).toEqual(['1 open claim', '1 with evidence that was changed since it was checked'])
    }
    weigh(bob)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('verified')
  })

  it('is not said where only spacing and the forms of marks differ, or it reads so again', () => {
    const { alice, bob, claim, evidence } = weighedPair(salted())
    changeEvidence(bob.document, evidence, { excerpt: ' Seven  of\nthem. ' }, own)
    mergeAll(alice, bob)
    expect(statusIn(alice, claim)?.state).toBe('verified')
    changeEvidence(bob.document, evidence, { excerpt: 'None of them.' }, own)
    changeEvidence(bob.document, evidence, { excerpt: 'Seven of them.' }, own)
    mergeAll(alice, bob)
    expect(statusIn(alice, claim)?.state).toBe('verified')
    changeEvidence(alice.document, evidence, { locator: 'p. 4' }, own)
    expect(statusIn(alice, claim)?.state).toBe('verified')
  })

  it('contradicted the claim when it was weighed, and is said to support it since', () => {
    const { alice, bob } = openPair('Seven tests in a month.')
    const claim = mark(alice, 'Seven tests')
    const against = cite(alice, claim, 'contradicts', salted())
    const grounds = { evidence: [against], ...weighedNow(alice.document, [against]) }
    check(alice, claim, { verdict: 'on author', ...grounds })
    mergeAll(alice, bob)
    expect(statusIn(bob, claim)?.state).toBe('on author')
    changeEvidence(bob.document, against, { stance: 'supports' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(statusIn(replica, claim)).toMatchObject(changed)
  })

  it('keeps its mark when a salt comes later', () => {
    const { alice, claim, evidence } = weighedPair()
    const entry = alice.document.evidence.get(evidence)
    if (entry instanceof Y.Map) entry.set('salt', salted())
    expect(statusIn(alice, claim)?.state).toBe('verified')
    changeEvidence(alice.document, evidence, { excerpt: 'Six of them.' }, own)
    expect(statusIn(alice, claim)).toMatchObject(changed)
  })

  it('tells nobody what it said: the mark of the same words is another with another salt', () => {
    const marks = [salted(), salted()].map((salt) => {
      const { alice, evidence } = weighedPair(salt)
      return alice.view.claims[0]?.checks[0]?.weighed?.[evidence]
    })
    expect(new Set(marks).size).toBe(2)
    for (const made of marks) expect(made).toMatch(/^[0-9a-f]{16}$/)
  })

  it('is weighed by a check of the old form only where its stance was never changed', () => {
    for (const stance of ['contradicts', 'context'] as const) {
      const { alice, bob } = openPair('Seven tests in a month.')
      const claim = mark(alice, 'Seven tests')
      const [first, second] = [cite(alice, claim, 'supports'), cite(alice, claim, stance)]
      check(alice, claim, { verdict: 'accurate', evidence: [first, second] })
      mergeAll(alice, bob)
      for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('verified')
      changeEvidence(bob.document, second, { stance: 'supports' }, own)
      changeEvidence(bob.document, second, { stance }, own)
      mergeAll(alice, bob)
      for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('in progress')
      check(bob, claim, {
        verdict: 'accurate',
        evidence: [first, second],
        supporting: [first],
        ...weighedNow(bob.document, [first, second])
      })
      mergeAll(alice, bob)
      for (const replica of [alice, bob]) expect(statusIn(replica, claim)?.state).toBe('verified')
    }
  })
})
