import { describe, expect, it } from 'vitest'
import { addEvidenceFromSource } from '../../../../src/core/document/evidence'
import { originLinkOf, setSharedOrigin } from '../../../../src/core/document/sources'
import { type ClaimId, newId, type SourceId } from '../../../../src/core/model/ids'
import type { Source } from '../../../../src/core/model/source'
import { recording, told } from '../../../support/recording'
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

const story = 'Seven tests in a month.'

function cite(replica: Replica, claimId: ClaimId, more: Partial<Source> = {}): SourceId {
  const id = newId('source', fillPseudoRandom)
  const said = { addedBy: replica.person, addedAt: '2022-02-02T00:00:00Z' }
  const source: Source = {
    id,
    item: { type: 'webpage', title: id },
    primary: false,
    terms: 'on the record',
    origin: '',
    ...said,
    ...more
  }
  const evidence = { claimId, sourceId: id, stance: 'supports', locator: '', excerpt: '', ...said } as const
  addEvidenceFromSource(
    replica.document,
    source,
    { id: newId('evidence', fillPseudoRandom), ...evidence },
    own
  )
  replica.undo.stopCapturing()
  return id
}

/** Alice and bob with a claim that three secondary sources support and alice judged accurate. */
function checkedPair() {
  const { alice, bob } = openPair(story)
  const claim = mark(alice, 'Seven tests')
  const sources = [cite(alice, claim), cite(alice, claim), cite(alice, claim)] as const
  check(alice, claim, { verdict: 'accurate' })
  mergeAll(alice, bob)
  return { alice: recording(alice), bob: recording(bob), claim, sources }
}

function standing(replica: Replica, claim: ClaimId) {
  const { independent, missing } = replica.view.evidenceStanding(
    claim,
    replica.view.claim(claim)?.evidence ?? []
  ) ?? { independent: -1, missing: '' }
  const state = replica.view.claim(claim)?.status.state
  expect(snapshotOf(replica).claims[0]?.status).toEqual(replica.view.claim(claim)?.status)
  return { independent, missing, state }
}

describe('sources that share an origin', () => {
  it('count once from the moment somebody says so, and undo takes that back', () => {
    const { alice, claim, sources } = checkedPair()
    expect(standing(alice, claim)).toEqual({ independent: 3, missing: '', state: 'verified' })
    setSharedOrigin(alice.document, [sources[2], sources[0]], true, own)
    expect(standing(alice, claim)).toEqual({
      independent: 2,
      missing: 'needs one primary source or one more independent source',
      state: 'needs evidence'
    })
    alice.undo.undo()
    expect(standing(alice, claim).state).toBe('verified')
    alice.undo.redo()
    expect(standing(alice, claim).independent).toBe(2)
    expect(standing(reload(alice), claim).independent).toBe(2)
  })

  it('add up when two people link different ones apart, and each sees who said what', () => {
    const { alice, bob, claim, sources } = checkedPair()
    setSharedOrigin(alice.document, [sources[0], sources[1]], true, own)
    setSharedOrigin(bob.document, [sources[1], sources[2]], true, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(standing(replica, claim)).toMatchObject({ independent: 1, state: 'needs evidence' })
      expect(told(replica.activity.list).filter((line) => line.startsWith('source origin:'))).toHaveLength(2)
    }
  })

  it('are linked through a source that this claim does not have', () => {
    const { alice, claim, sources } = checkedPair()
    const other = mark(alice, 'a month')
    const agency = cite(alice, other)
    setSharedOrigin(alice.document, [sources[0], agency], true, own)
    setSharedOrigin(alice.document, [agency, sources[1]], true, own)
    expect(standing(alice, claim).independent).toBe(2)
    setSharedOrigin(alice.document, [agency, sources[1]], null, own)
    expect(standing(alice, claim).independent).toBe(3)
  })

  it('are those too that name one origin, whoever spelled it, and a name of spaces is none', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'Seven tests')
    for (const origin of ['EFE copy', ' efe copy', 'EFE Copy ', ' ', ' ']) cite(alice, claim, { origin })
    expect(standing(alice, claim).independent).toBe(3)
  })

  it('keep apart what somebody judged independent, so that it is not asked again', () => {
    const { alice, claim, sources } = checkedPair()
    setSharedOrigin(alice.document, [sources[1], sources[0]], false, own)
    const [left, right] = [0, 1].map((index) => alice.view.sources.find(({ id }) => id === sources[index]))
    if (left === undefined || right === undefined) throw new Error('the sources are gone')
    expect(originLinkOf(left, right)?.isShared).toBe(false)
    expect(originLinkOf(right, left)?.isShared).toBe(false)
    expect(standing(alice, claim).independent).toBe(3)
  })

  it('are read from nothing malformed', () => {
    const { alice, claim, sources } = checkedPair()
    const entry = alice.document.sources.get(sources[0]) as { set(key: string, value: unknown): void }
    for (const [key, value] of [
      [`origin:${sources[0]}`, true],
      ['origin:nobody', true],
      [`origin:${sources[1]}`, 'yes'],
      [`origin:${'z'.repeat(5000)}`, true]
    ] as const) {
      entry.set(key, value)
    }
    expect(standing(alice, claim).independent).toBe(3)
  })
})
