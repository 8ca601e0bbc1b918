import { describe, expect, it } from 'vitest'
import type { Activity, Deed } from '../../../../src/core/model/activity'
import { newId, type PersonId } from '../../../../src/core/model/ids'
import {
  type ActivityFilter,
  noActivityFilter,
  takeActivities
} from '../../../../src/renderer/activity/take-activities'
import { countingBytes } from '../../../support/checks'

const fill = countingBytes()
const [alice, bob] = [newId('person', fill), newId('person', fill)]
const wrote: Deed = { kind: 'wrote', since: '' }
const marked: Deed = { kind: 'marked' }
let clock = 0
const by = (person: PersonId, deed: Deed): Activity => {
  clock += 1
  return { key: `k${clock}`, client: 1, clock, by: person, at: '', claimId: null, deed }
}
const all = [by(alice, marked), by(bob, wrote), by(alice, wrote), by(bob, marked)]

function take(filter: Partial<ActivityFilter>, most = 10) {
  const duties = { isUnread: (key: string) => key === 'k2', isSinceHere: (key: string) => key >= 'k2' }
  const { latest, hasMore } = takeActivities(all, { ...noActivityFilter, ...filter }, duties, most)
  return { keys: latest.map(({ key }) => key), hasMore }
}

describe('takeActivities', () => {
  it('takes the latest first, no more than asked for, and says whether there are more', () => {
    expect(take({})).toEqual({ keys: ['k4', 'k3', 'k2', 'k1'], hasMore: false })
    expect(take({}, 2)).toEqual({ keys: ['k4', 'k3'], hasMore: true })
    expect(take({}, 4)).toMatchObject({ hasMore: false })
  })

  it('goes by person, sort and what is new', () => {
    expect(take({ person: bob })).toMatchObject({ keys: ['k4', 'k2'] })
    expect(take({ person: bob, kind: 'text' })).toMatchObject({ keys: ['k2'] })
    expect(take({ scope: 'unread' })).toMatchObject({ keys: ['k2'] })
    expect(take({ scope: 'since here', kind: 'claims' })).toMatchObject({ keys: ['k4'] })
  })

  it('looks no further back than it must', () => {
    let looked = 0
    const duties = {
      isSinceHere: () => true,
      isUnread: () => {
        looked += 1
        return true
      }
    }
    const many = Array.from({ length: 100_000 }, () => by(alice, marked))
    takeActivities(many, { ...noActivityFilter, scope: 'unread' }, duties, 200)
    expect(looked).toBe(201)
  })
})
