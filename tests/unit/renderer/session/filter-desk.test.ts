import { describe, expect, it } from 'vitest'
import { fail, succeed } from '../../../../src/core/ipc/result'
import { noFilter } from '../../../../src/core/model/claim-filter'
import { keepFilter, removeFilter } from '../../../../src/renderer/session/actions/keep-filter'
import { receive, windowOf } from '../../../support/window-of'

describe('filters under a name', () => {
  it('are kept on this computer, one of each name, and go again', async () => {
    const alice = windowOf('alice', 11)
    const { session, stet } = alice
    session.filter.set({ ...noFilter, risk: 'high' })
    await keepFilter(session, 'Risky', false)
    session.filter.set({ ...noFilter, risk: 'high', order: 'due' })
    await keepFilter(session, 'Risky', false)
    expect(session.filters.own.get().map(({ name, filter }) => [name, filter.order])).toEqual([
      ['Risky', 'due']
    ])
    const [written] = stet.requests('filters:write').at(-1) ?? []
    expect(written?.map(({ name, asked }) => [name, asked])).toEqual([
      ['Risky', '{"risk":"high","order":"due"}']
    ])
    const [kept] = session.filters.own.get()
    if (kept !== undefined) await removeFilter(session, kept, false)
    expect(session.filters.own.get()).toEqual([])
    expect(session.undo.canUndo).toBe(false)
  })

  it('stay as they were when the settings cannot be written', async () => {
    const { session, stet } = windowOf('alice', 11)
    stet.answers = { 'filters:write': () => fail('disk', 'The disk is full.') }
    expect(await keepFilter(session, 'Risky', false)).toBe(false)
    expect(session.filters.own.get()).toEqual([])
    stet.answers = { 'filters:write': () => succeed(null) }
    expect(await keepFilter(session, 'Risky', false)).toBe(true)
  })

  it('are shared with the project, and another of the same name takes the place of the first', async () => {
    const alice = windowOf('alice', 11)
    const bob = windowOf('bob', 12)
    alice.session.filter.set({ ...noFilter, legal: true })
    await keepFilter(alice.session, 'Lawyer', true)
    receive(bob, alice)
    bob.session.filter.set({ ...noFilter, legal: true, progress: 'open' })
    await keepFilter(bob.session, 'Lawyer', true)
    receive(alice, bob)
    for (const { session } of [alice, bob]) {
      expect(session.filters.shared.get().map(({ filter }) => filter.progress)).toEqual(['open'])
    }
  })
})
