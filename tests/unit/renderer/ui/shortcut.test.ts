import { describe, expect, it } from 'vitest'
import { formatShortcut, matchesShortcut } from '../../../../src/renderer/ui/shortcut'

function press(
  key: string,
  modifiers: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
  code = ''
) {
  const { ctrl = false, meta = false, alt = false, shift = false } = modifiers
  return { key, code, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift }
}

describe('a shortcut', () => {
  it('is Ctrl on most systems and the command key on a Mac', () => {
    expect(matchesShortcut(press('m', { ctrl: true }), 'Mod+M', false)).toBe(true)
    expect(matchesShortcut(press('m', { meta: true }), 'Mod+M', false)).toBe(false)
    expect(matchesShortcut(press('m', { meta: true }), 'Mod+M', true)).toBe(true)
    expect(matchesShortcut(press('m', { ctrl: true }), 'Mod+M', true)).toBe(false)
  })

  it('is no other chord with the same letter', () => {
    expect(matchesShortcut(press('J', { shift: true }), 'J', false)).toBe(false)
    expect(matchesShortcut(press('J', { shift: true }), 'Shift+J', false)).toBe(true)
    expect(matchesShortcut(press('j'), 'J', false)).toBe(true)
    expect(matchesShortcut(press('n', { ctrl: true, alt: true }), 'Alt+N', false)).toBe(false)
  })

  it('is found by its key where Alt makes another sign of it', () => {
    expect(matchesShortcut(press('˜', { alt: true }, 'KeyN'), 'Alt+N', true)).toBe(true)
    expect(matchesShortcut(press('¡', { alt: true }, 'Digit1'), 'Alt+1', true)).toBe(true)
  })

  it('takes a sign with or without Shift, as the keyboard has it', () => {
    expect(matchesShortcut(press('?', { shift: true }), '?', false)).toBe(true)
    expect(matchesShortcut(press('?'), '?', false)).toBe(true)
    expect(matchesShortcut(press('/', { ctrl: true }), 'Mod+/', false)).toBe(true)
  })

  it('is written as the system writes it', () => {
    expect(formatShortcut('Mod+Shift+P', false)).toBe('Ctrl+Shift+P')
    expect(formatShortcut('Mod+Shift+P', true)).toBe('⌘⇧P')
    expect(formatShortcut('Alt+ArrowDown', false)).toBe('Alt+↓')
  })
})
