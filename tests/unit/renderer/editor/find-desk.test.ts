import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FindDesk } from '../../../../src/renderer/editor/find-desk'
import { type OpenWindow, receive, typeOver, windowOf } from '../../../support/window-of'

beforeEach(() => {
  vi.useFakeTimers()
  // there is no page to paint matches on
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
  vi.stubGlobal('CSS', { highlights: new Map() })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The find bar of a window, looking for these words and replacing them by the others. */
async function openDesk({ session }: OpenWindow, words: string, replacement: string): Promise<FindDesk> {
  const desk = new FindDesk(session, { nearbyRange: () => null, pieces: () => [] })
  desk.open(true)
  desk.look({ words, matchCase: true, wholeWords: false, ignoreDiacritics: false })
  desk.setReplacement(replacement)
  await vi.runAllTimersAsync()
  return desk
}

const textOf = ({ session }: OpenWindow): string => session.article.toString()

describe('replacing one match', () => {
  it('replaces the one that is shown, one step for undo, and goes to the next', async () => {
    const alice = windowOf('alice', 11)
    const desk = await openDesk(alice, 'The', 'This')
    expect(desk.state.get()).toMatchObject({ count: 2, ordinal: 1 })
    desk.replaceOne()
    expect(textOf(alice)).toContain('This Alta')
    desk.replaceOne()
    expect(textOf(alice)).toContain('This Tana')
    alice.session.undo.undo()
    expect(textOf(alice)).toContain('This Alta')
    expect(textOf(alice)).toContain('The Tana')
    desk.destroy()
  })

  it('follows it through what a colleague writes before it', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const desk = await openDesk(alice, 'Alta', 'Reisa')
    typeOver(bob, 'Rivers', 'The long rivers')
    receive(alice, bob)
    desk.replaceOne()
    expect(textOf(alice)).toContain('The Reisa is 240')
    desk.destroy()
  })

  it('replaces no words that a colleague has edited since they were found, and shows the next match first', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const desk = await openDesk(alice, 'The', 'This')
    typeOver(bob, 'he Alta', 'hose Alta')
    receive(alice, bob)
    const before = textOf(alice)
    desk.replaceOne()
    expect(textOf(alice)).toBe(before)
    expect(desk.state.get()).toMatchObject({ count: 1, ordinal: 1 })
    desk.replaceOne()
    expect(textOf(alice)).toBe(before.replace('The Tana', 'This Tana'))
    expect(textOf(alice)).toContain('Those Alta')
    desk.destroy()
  })
})
