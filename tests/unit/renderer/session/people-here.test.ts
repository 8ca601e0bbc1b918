import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { describePlace } from '../../../../src/core/document/others-places'
import type { PersonHere } from '../../../../src/core/model/presence'
import { initialsOf } from '../../../../src/renderer/session/initials-of'
import { windowOf } from '../../../support/window-of'

function person(replica: string, name: string): PersonHere {
  return { replica, name, role: 'checker', claim: null, selection: null }
}

describe('people here', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are told where this person is, now and then, and only while somebody is there', () => {
    const alice = windowOf('alice', 11)
    alice.session.textSelection.set({ start: 3, end: 5 })
    vi.advanceTimersByTime(5000)
    expect(alice.stet.requests('project:whereabouts')).toEqual([])
    alice.stet.tell('project:people-here', [person('b', 'Bob')])
    vi.advanceTimersByTime(1500)
    expect(alice.stet.requests('project:whereabouts')).toHaveLength(1)
    for (let step = 0; step < 30; step += 1) {
      alice.session.textSelection.set({ start: step, end: step })
      vi.advanceTimersByTime(100)
    }
    const said = alice.stet.requests('project:whereabouts').slice(1)
    expect(said.length).toBeGreaterThanOrEqual(1)
    expect(said.length).toBeLessThanOrEqual(2)
  })

  it('stand where their words are in this window, with a colour each that they keep', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const selection = describePlace(bob.session.article, { start: 4, end: 10 })
    const bobHere = { ...person('b', 'Bob'), selection }
    alice.stet.tell('project:people-here', [bobHere])
    expect(alice.session.here.rangeOf('b')).toEqual({ start: 4, end: 10 })
    const [before] = alice.session.here.shown.get()
    alice.stet.tell('project:people-here', [person('a', 'Ada'), bobHere])
    const [ada, after] = alice.session.here.shown.get()
    expect(after?.colour).toBe(before?.colour)
    expect(ada?.colour).not.toBe(after?.colour)
    alice.stet.tell('project:people-here', [])
    expect(alice.session.here.rangeOf('b')).toBeNull()
    alice.session.destroy()
    expect(alice.stet.requests('project:whereabouts')).toEqual([])
  })

  it.each([
    ['Alice Ng', 'AN'],
    ['alice', 'A'],
    ['María del Carmen Ortega', 'MO'],
    ['  林 美玲 ', '林美'],
    ['', ''],
    ['👩‍💻 Dev', '👩‍💻D']
  ])('whose name is %j are shown as %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})
