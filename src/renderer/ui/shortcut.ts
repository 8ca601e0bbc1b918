/**
 * Shortcuts are written as "Mod+Shift+P": Mod is the command key on a Mac and Ctrl elsewhere. The last part is a
 * KeyboardEvent.key; letters and digits are upper case.
 */
interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Ctrl: '⌃' }
const keySigns: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Escape: 'Esc',
  Delete: 'Del',
  Enter: 'Enter'
}

/** A shortcut as it is held against a key press. */
interface ParsedShortcut {
  readonly key: string
  readonly hasMod: boolean
  readonly hasAlt: boolean
  readonly hasShift: boolean
  /** A sign like "?" needs Shift on some keyboards and not on others. */
  readonly isSign: boolean
}

/** Each is parsed once: every key press is held against all of them. */
const parsed = new Map<string, ParsedShortcut>()

/** Whether a key press is this shortcut. Alt+letter is read by its place: a Mac types signs with it. */
export function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const { key, hasMod, hasAlt, hasShift, isSign } = parsed.get(shortcut) ?? parseShortcut(shortcut)
  const mod = isMac ? press.metaKey : press.ctrlKey
  const otherMod = isMac ? press.ctrlKey : press.metaKey
  if (mod !== hasMod || otherMod || press.altKey !== hasAlt) return false
  if (!isSign && press.shiftKey !== hasShift) return false
  return keyOf(press) === key
}

function parseShortcut(shortcut: string): ParsedShortcut {
  const parts = shortcut.split('+')
  const key = parts.pop() || '+'
  const next: ParsedShortcut = {
    key,
    hasMod: parts.includes('Mod'),
    hasAlt: parts.includes('Alt'),
    hasShift: parts.includes('Shift'),
    isSign: key.length === 1 && !/[A-Z0-9]/.test(key)
  }
  parsed.set(shortcut, next)
  return next
}

/** The shortcut as this system's menus write it. */
export function formatShortcut(shortcut: string, isMac: boolean): string {
  const parts = shortcut.split('+')
  const key = parts.pop() || '+'
  const modifiers = parts.map((part) => (isMac ? (macSigns[part] ?? part) : part === 'Mod' ? 'Ctrl' : part))
  return [...modifiers, keySigns[key] ?? key].join(isMac ? '' : '+')
}

/** Whether this is a Mac, where Mod is the command key. */
export const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.platform)

function keyOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: KeyPress): string {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  const isPlain = /^[a-z0-9]$/i.test(key)
  if (place !== undefined && !isPlain && (altKey || ctrlKey || metaKey || (shiftKey && /^\d$/.test(place)))) {
    return place
  }
  return key.length === 1 ? key.toUpperCase() : key
}
