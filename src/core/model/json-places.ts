/** One step into JSON: a member's name or an item's index. */
export type JsonStep = string | number

/** The line, from 1, on which what a path leads to begins in a JSON text; of the last step that is there. */
export function lineInJson(text: string, path: readonly JsonStep[]): number {
  return lineAt(text, findPlace(text, path))
}

/** The line, from 1, of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The first member whose name its object has already, with where it stands, over text that JSON.parse takes; else null. */
export function findDoubledMember(text: string): { readonly name: string; readonly offset: number } | null {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfString(text, at)
      if (text[skipSpace(text, end + 1)] === ':') {
        const name: string = JSON.parse(text.slice(at, end + 1))
        const names = open.at(-1)
        if (names?.has(name)) return { name, offset: at }
        names?.add(name)
      }
      at = end
    }
  }
  return null
}

/** Goes along the path, over text that JSON.parse takes. */
function findPlace(text: string, path: readonly JsonStep[]): number {
  let at = skipSpace(text, 0)
  for (const step of path) {
    const next = text[at] === '{' ? findMember(text, at, step) : findItem(text, at, step)
    if (next === null) return at
    at = next
  }
  return at
}

function findMember(text: string, open: number, name: JsonStep): number | null {
  let found: number | null = null
  let at = skipSpace(text, open + 1)
  while (text[at] === '"') {
    const end = skipValue(text, at)
    const value = skipSpace(text, skipSpace(text, end) + 1)
    // of members of one name the last counts, as in JSON.parse
    if (JSON.parse(text.slice(at, end)) === name) found = value
    at = skipSpace(text, skipValue(text, value))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return found
}

function findItem(text: string, open: number, index: JsonStep): number | null {
  if (text[open] !== '[' || typeof index !== 'number') return null
  let at = skipSpace(text, open + 1)
  for (let left = index; left > 0; left -= 1) {
    if (text[at] === ']' || at >= text.length) return null
    at = skipSpace(text, skipValue(text, at))
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return at
}

/** Where the value that begins here ends. */
function skipValue(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      if (depth === 0) return at + 1
    } else if (sign === '{' || sign === '[') depth += 1
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (
      depth === 0 &&
      (sign === ',' || sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t')
    ) {
      return at
    }
  }
  return text.length
}

function endOfString(text: string, open: number): number {
  let at = open + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s]/.test(text.charAt(at))) at += 1
  return at
}
