import { expect, it } from 'vitest'
import { describeVersion } from '../../../../src/core/document/describe-version'
import { check, mark, openReplica, seedUpdate, snapshotOf } from '../../../support/replica'

it('says how the text and the claims stand, with the checks that count', () => {
  const replica = openReplica('alice', 7, [seedUpdate('North Korea tested seven weapons in January.')])
  const id = mark(replica, 'seven weapons')
  check(replica, id, { workStatus: 'checked', verdict: 'inaccurate', note: 'It was six.' })
  const version = describeVersion(snapshotOf(replica))
  expect(version.blocks.length).toBeGreaterThan(0)
  expect(version.claims).toEqual([
    {
      id,
      words: 'seven weapons',
      state: 'needs change',
      checks: [{ by: replica.person, workStatus: 'checked', verdict: 'inaccurate', note: 'It was six.' }]
    }
  ])
})
