import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdWhileComposing } from '../../../../src/renderer/editor/hold-while-composing'
import { type OpenWindow, receive, typeOver, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Alice's editor, as far as an input method speaks to it. */
function openEditor({ session }: OpenWindow) {
  const root = new EventTarget()
  const stop = holdWhileComposing(root as HTMLElement, session.remoteUpdates)
  return { say: (event: string) => root.dispatchEvent(new Event(event)), stop }
}

const textOf = ({ session }: OpenWindow): string => session.article.toString()

describe('a word that is composed', () => {
  it('is not disturbed when the next begins in the task in which it ends: others wait for that one too', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const editor = openEditor(alice)
    editor.say('compositionstart')
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    editor.say('compositionend')
    editor.say('compositionstart')
    await vi.advanceTimersByTimeAsync(100)
    expect(textOf(alice)).toContain('The Tana')
    editor.say('compositionupdate')
    editor.say('compositionend')
    expect(textOf(alice)).toContain('The Tana')
    await vi.advanceTimersByTimeAsync(1)
    expect(textOf(alice)).toBe(textOf(bob))
    editor.stop()
  })

  it('lets others in when the editor is left, or closed', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const editor = openEditor(alice)
    editor.say('compositionstart')
    typeOver(bob, 'Tana', 'Glomma')
    receive(alice, bob)
    editor.say('blur')
    await vi.advanceTimersByTimeAsync(1)
    expect(textOf(alice)).toContain('The Glomma')
    editor.say('compositionstart')
    typeOver(bob, 'Alta', 'Reisa')
    receive(alice, bob)
    editor.stop()
    expect(textOf(alice)).toBe(textOf(bob))
  })
})
