import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { longestHold } from '../../../../src/renderer/session/remote-updates'
import { receive, typeOver, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a word that alice is composing', () => {
  it('is not disturbed by what bob writes, which comes in at its end, in order', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    alice.session.remoteUpdates.hold()
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    typeOver(bob, 'Glomma', 'Tana')
    receive(alice, bob)
    typeOver(bob, 'Alta', 'Reisa')
    receive(alice, bob)
    expect(alice.session.article.toString()).toContain('The Alta')
    alice.session.remoteUpdates.release()
    expect(alice.session.article.toString()).toBe(bob.session.article.toString())
    typeOver(bob, 'Reisa', 'Alta')
    receive(alice, bob)
    expect(alice.session.article.toString()).toContain('The Alta')
  })

  it('does not hold back what she herself writes', async () => {
    const alice = windowOf('alice', 11)
    alice.session.remoteUpdates.hold()
    typeOver(alice, '240', '243')
    await vi.advanceTimersByTimeAsync(200)
    expect(alice.stet.requests('project:append')).toHaveLength(1)
  })

  it('holds for a minute after its last sign, not for ever', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    alice.session.remoteUpdates.hold()
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    vi.advanceTimersByTime(longestHold - 1)
    alice.session.remoteUpdates.hold()
    vi.advanceTimersByTime(longestHold - 1)
    expect(alice.session.article.toString()).toContain('The Tana')
    vi.advanceTimersByTime(1)
    expect(alice.session.article.toString()).toContain('The Glomma')
  })

  it('lets a window close meanwhile', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    alice.session.remoteUpdates.hold()
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    expect((await alice.session.flush()).ok).toBe(true)
    alice.session.destroy()
    vi.advanceTimersByTime(longestHold)
    expect(alice.stet.requests('project:append')).toHaveLength(0)
  })
})
