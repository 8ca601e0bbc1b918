import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  readSharedFilters,
  removeSharedFilter,
  shareFilter
} from '../../../../src/core/document/saved-filters'
import { noFilter } from '../../../../src/core/model/claim-filter'
import { type FilterId, newId } from '../../../../src/core/model/ids'
import { recording, told } from '../../../support/recording'
import { fillPseudoRandom, mergeAll, openPair, own, type Replica } from '../../../support/replica'

const at = '2026-11-24T10:00:00Z'

function share(replica: Replica, name: string, replaced: readonly FilterId[] = []): FilterId {
  const id = newId('filter', fillPseudoRandom)
  const filter = { ...noFilter, text: name, risk: 'high' as const }
  shareFilter(replica.document, { id, name, filter, by: replica.person, at }, replaced, own)
  return id
}

function names({ document }: Replica): readonly string[] {
  return readSharedFilters(document).map(({ name }) => name)
}

describe('shared filters', () => {
  it('are there for everybody, by name, also when two share one apart', () => {
    const { alice, bob } = openPair('Seven tests.')
    share(alice, 'Lawyer')
    share(bob, 'Deadline')
    mergeAll(alice, bob)
    for (const each of [alice, bob]) expect(names(each)).toEqual(['Deadline', 'Lawyer'])
    expect(readSharedFilters(bob.document)[1]).toMatchObject({
      filter: { text: 'Lawyer', risk: 'high' },
      by: alice.person
    })
  })

  it('are taken out by undo, which puts back the one that was replaced', () => {
    const { alice, bob } = openPair('Seven tests.')
    const first = share(alice, 'Lawyer')
    alice.undo.stopCapturing()
    share(alice, 'Lawyer, too', [first])
    mergeAll(alice, bob)
    expect(names(bob)).toEqual(['Lawyer, too'])
    expect(alice.undo.nextUndo).toBe('filter')
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const each of [alice, bob]) expect(names(each)).toEqual(['Lawyer'])
  })

  it('say in the activity who shared and who took out', () => {
    const { alice } = openPair('Seven tests.')
    const recorded = recording(alice)
    removeSharedFilter(alice.document, share(recorded, 'Lawyer'), own)
    expect(told(recorded.activity.list)).toEqual([
      'filter removed: true > false',
      'filter removed: false > true'
    ])
  })

  it('are left out where they are malformed', () => {
    const { alice } = openPair('Seven tests.')
    const { filters } = alice.document
    const put = (key: string, fields: Readonly<Record<string, unknown>>): void => {
      filters.set(key, new Y.Map(Object.entries(fields)))
    }
    const good = { name: 'Fine', asked: '{}', by: alice.person, at }
    const id = (): string => newId('filter', fillPseudoRandom)
    put(id(), good)
    put('no id', good)
    put(id(), { ...good, name: '' })
    put(id(), { ...good, name: 'x'.repeat(121) })
    put(id(), { ...good, asked: 'x' })
    put(id(), { ...good, asked: JSON.stringify({ text: 'x'.repeat(4000) }) })
    put(id(), { ...good, by: 'nobody' })
    filters.set(id(), 'plain')
    expect(names(alice)).toEqual(['Fine'])
  })
})
