import diff from 'fast-diff'

/** One step from an old text to a new one. */
export type TextStep =
  | { readonly kind: 'keep' | 'delete'; readonly length: number }
  | { readonly kind: 'insert'; readonly text: string }

/** Past this many characters on a side, two texts are compared line by line first: Myers' diff is quadratic. */
const longText = 4000

/**
 * The steps from `before` to `after`, as few characters changed as can be told quickly. With the caret's offset in
 * `after`, an edit that could have happened at several places ("ll" for "l") is taken to have happened there.
 */
export function diffText(before: string, after: string, caret?: number): readonly TextStep[] {
  if (before === after) return before === '' ? [] : [{ kind: 'keep', length: before.length }]
  const { head, tail } = commonEnds(before, after, caret)
  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  return joinSteps([
    { kind: 'keep', length: head },
    ...diffMiddle(removed, added),
    { kind: 'keep', length: tail }
  ])
}

function commonEnds(before: string, after: string, caret?: number): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length)
  const tailLimit = caret === undefined ? shorter : Math.min(shorter, Math.max(0, after.length - caret))
  if (caret === undefined) {
    const head = commonHead(before, after, shorter)
    return { head, tail: commonTail(before, after, shorter - head) }
  }
  const tail = commonTail(before, after, tailLimit)
  return { tail, head: commonHead(before, after, shorter - tail) }
}

function commonHead(before: string, after: string, limit: number): number {
  let length = 0
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) length += 1
  // Yjs turns half a surrogate pair into a replacement character
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length
}

function commonTail(before: string, after: string, limit: number): number {
  let length = 0
  while (
    length < limit &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1
  }
  return length > 0 && isLowSurrogate(before.charCodeAt(before.length - length)) ? length - 1 : length
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

function diffMiddle(removed: string, added: string): readonly TextStep[] {
  if (removed === '' || added === '') return replaceSteps(removed, added)
  if (removed.length < longText && added.length < longText) return diffCharacters(removed, added)
  return diffLines(removed, added)
}

function replaceSteps(removed: string, added: string): readonly TextStep[] {
  return [
    { kind: 'delete', length: removed.length },
    { kind: 'insert', text: added }
  ]
}

function diffCharacters(removed: string, added: string): readonly TextStep[] {
  return diff(removed, added, undefined, true).map(([kind, text]): TextStep => {
    if (kind === diff.INSERT) return { kind: 'insert', text }
    return { kind: kind === diff.DELETE ? 'delete' : 'keep', length: text.length }
  })
}

/** Compares whole lines first (each standing for one character), then the characters of replaced lines. */
function diffLines(removed: string, added: string): readonly TextStep[] {
  const table = new Map<string, string>()
  const lines: string[] = []
  const encode = (text: string): string =>
    text
      .split(/(?<=\n)/)
      .map((line) => {
        const known = table.get(line)
        if (known !== undefined) return known
        // codes from 1 on, jumping the surrogates that the diff would treat as pairs
        const index = lines.push(line)
        const code = String.fromCharCode(index < 0xd800 ? index : index + 0x800)
        table.set(line, code)
        return code
      })
      .join('')
  const decode = (codes: string): string =>
    Array.from(codes, (code) => {
      const index = code.charCodeAt(0)
      return lines[(index < 0xd800 ? index : index - 0x800) - 1] ?? ''
    }).join('')
  const before = encode(removed)
  const after = encode(added)
  if (lines.length > 0xf000) return replaceSteps(removed, added)
  return refine(diff(before, after).map(([kind, codes]) => [kind, decode(codes)] as const))
}

/** Compares the characters where lines were deleted and others inserted in their place. */
function refine(parts: readonly (readonly [-1 | 0 | 1, string])[]): readonly TextStep[] {
  return parts.flatMap(([kind, text], index): readonly TextStep[] => {
    const next = parts[index + 1]
    const previous = parts[index - 1]
    if (kind === diff.EQUAL) return [{ kind: 'keep', length: text.length }]
    if (kind === diff.DELETE) {
      if (next?.[0] !== diff.INSERT) return [{ kind: 'delete', length: text.length }]
      return text.length < longText && next[1].length < longText
        ? diffCharacters(text, next[1])
        : replaceSteps(text, next[1])
    }
    return previous?.[0] === diff.DELETE ? [] : [{ kind: 'insert', text }]
  })
}

/** The steps with neighbours of one kind joined and empty ones left out. */
export function joinSteps(steps: readonly TextStep[]): readonly TextStep[] {
  const joined: TextStep[] = []
  for (const step of steps) {
    if (step.kind === 'insert' ? step.text === '' : step.length === 0) continue
    const last = joined.at(-1)
    const both = last === undefined ? null : joinPair(last, step)
    if (both === null) joined.push(step)
    else joined[joined.length - 1] = both
  }
  return joined
}

function joinPair(left: TextStep, right: TextStep): TextStep | null {
  if (left.kind === 'insert') {
    return right.kind === 'insert' ? { kind: 'insert', text: left.text + right.text } : null
  }
  if (right.kind !== left.kind) return null
  return { kind: left.kind, length: left.length + right.length }
}
