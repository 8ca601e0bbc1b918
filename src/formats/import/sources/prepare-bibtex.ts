import type { UnreadEntry } from '../../../core/model/read-sources'
import { sourcesFileWords } from '../../../core/words/sources-file-words'

/**
 * Longest entry that is read, in UTF-16 code units: the parser takes time that goes with the square of an entry, about
 * a second for this. Abstracts and the authors of the largest experiments fit in.
 */
const longestEntry = 65_536

/** Entries of a file as a parser may have them: each ends, and says what whoever wrote it meant. */
export interface PreparedBibtex {
  readonly text: string
  readonly unread: readonly UnreadEntry[]
  /** By the key in `text`: what the file calls the entry. */
  readonly names: ReadonlyMap<string, string>
  /** Keys in `text` of entries that do not end in the file. */
  readonly open: ReadonlySet<string>
}

/** What stands between entries and is none: the rest of a line behind "%" or "@comment"; and where one begins. */
const nextStart = /%[^\n]*|@[ \t]*comment\b(?!\s*[{(])[^\n]*|(?<![\w.])@\s*([A-Za-z_][\w-]*)\s*([{(])/gi
/** An entry in a line of its own: here reading goes on behind one that is damaged. */
const startOfLine = /^[ \t]*@[A-Za-z]+[ \t]*[{(]/gm

/**
 * Reads where the entries of a BibTeX file begin and end, in a time that goes with its length, and gives the first
 * `most` of them for parsing. Those that are damaged or too long, and all behind the first, are named.
 */
export function prepareBibtex(text: string, most: number): PreparedBibtex {
  const parts: string[] = []
  const unread: UnreadEntry[] = []
  const names = new Map<string, string>()
  const open = new Set<string>()
  const starts = new RegExp(nextStart)
  // what does not end is looked at again from the next line on, but not for ever
  let left = 2 * text.length + 1_000_000
  let count = 0
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const [whole, type = '', guard] = match
    if (guard === undefined) continue
    const kind = type.toLowerCase()
    const isEntry = !['string', 'comment', 'preamble'].includes(kind)
    const name = nameOfStart(whole, text.slice(starts.lastIndex, starts.lastIndex + 200))
    if (isEntry && count >= most) {
      unread.push({ name, why: sourcesFileWords.unread.tooMany(most) })
      starts.lastIndex = nextLineStart(text, starts.lastIndex)
      continue
    }
    const longest = Math.min(kind === 'comment' ? text.length : longestEntry, left)
    const entry = readEntry(text, starts.lastIndex, guard, longest)
    left -= entry.end - starts.lastIndex
    starts.lastIndex = entry.state === 'damaged' ? nextLineStart(text, starts.lastIndex) : entry.end
    if (isEntry) count += 1
    if (kind === 'string' && entry.state === 'whole') parts.push(`@string{${entry.text}}`)
    if (!isEntry) continue
    if (entry.state === 'damaged') {
      const { garbled, tooLong } = sourcesFileWords.unread
      const ends = starts.lastIndex - match.index
      unread.push({ name, why: ends > longestEntry ? tooLong : garbled })
      continue
    }
    const { key, said, rest } = keyOf(entry.text)
    names.set(key, said)
    if (entry.state === 'open') open.add(key)
    parts.push(`@${kind}{${key}${rest}}`)
  }
  return { text: parts.join('\n'), unread, names, open }
}

/** What an entry that is not read is called: its key, else its beginning. */
function nameOfStart(start: string, behind: string): string {
  const key = /^[^,={}"\n]+(?=,)/.exec(behind.trimStart())?.[0].trimEnd()
  return key ?? `${start}${behind}`.trim().slice(0, 60)
}

function nextLineStart(text: string, from: number): number {
  const line = new RegExp(startOfLine)
  line.lastIndex = from
  return line.exec(text)?.index ?? text.length
}

/** The key in the signs that the parser takes, as the file has it, and what stands behind it. */
function keyOf(entry: string): { readonly key: string; readonly said: string; readonly rest: string } {
  const [said = ''] = /^[^,={}]*(?=,|$)/.exec(entry) ?? []
  return { key: plainKey(said), said: said.trim(), rest: entry.slice(said.length) }
}

function plainKey(said: string): string {
  return said.trim().replace(/[^+'\w&;:./*\p{L}-]/gu, '_')
}

interface FoundEntry {
  /** Between its guards, with its values mended. */
  readonly text: string
  /** Behind it. */
  readonly end: number
  /** Open: its fields are whole, its end is missing. */
  readonly state: 'whole' | 'open' | 'damaged'
}

/** Reads an entry from behind its opening guard on, field by field. */
function readEntry(text: string, start: number, guard: string, longest: number): FoundEntry {
  const closing = guard === '(' ? ')' : '}'
  const last = Math.min(text.length, start + longest)
  const parts: string[] = []
  let at = start
  let from = start
  let field = ''
  let isValue = false
  for (; at < last; at += 1) {
    const sign = text.charAt(at)
    if (sign === closing) {
      parts.push(text.slice(from, at))
      return { text: parts.join(''), end: at + 1, state: 'whole' }
    }
    if (sign === '@' && isLineStart(text, at)) break
    if (sign === '=')
      field = /([^\s,={}#"]{1,60})\s{0,20}$/.exec(text.slice(Math.max(from, at - 80), at))?.[1] ?? ''
    if (sign === '{' || (sign === '"' && isValue)) {
      const end = endOfValue(text, at, last)
      if (end === -1) return { text: '', end: last, state: 'damaged' }
      parts.push(text.slice(from, at + 1), mendValue(field.toLowerCase(), text.slice(at + 1, end)))
      from = end
      at = end
    }
    isValue = sign === '=' || sign === '#' || (isValue && /\s/.test(sign))
  }
  if (at >= last && last < text.length) return { text: '', end: last, state: 'damaged' }
  parts.push(text.slice(from, at))
  return { text: parts.join(''), end: at, state: 'open' }
}

function isLineStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at)
  return /\n[ \t]*$/.test(before)
}

/** Where a value in braces or quotation marks ends, which opens here; -1 where it does not. */
function endOfValue(text: string, start: number, last: number): number {
  const isQuoted = text.charAt(start) === '"'
  let depth = isQuoted ? 0 : 1
  for (let at = start + 1; at < last; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (isQuoted ? sign === '"' && depth <= 0 : depth === 0) return at
  }
  return -1
}

const addresses: ReadonlySet<string> = new Set([
  'url',
  'doi',
  'eprint',
  'file',
  'pdf',
  'local-url',
  'bdsk-url-1'
])
const people: ReadonlySet<string> = new Set(['author', 'editor', 'translator', 'director', 'bookauthor'])

function mendValue(field: string, value: string): string {
  // such a field is read letter by letter, and programs escape its signs all the same
  if (addresses.has(field)) {
    return value
      .replace(/\{\\([_%&#$~])\}|\\([_%&#$])/g, (_all, braced, bare) => braced ?? bare)
      .replace(/\\(?:textasciitilde|~)(?:\{\})?/g, '~')
  }
  if (field === 'crossref') return plainKey(value)
  if (people.has(field) && !/\sand\s/.test(value))
    return value.replace(/(?<!&#?\w{1,10});(?=\s*\S)/g, ' and ')
  return mendMoney(value.replace(/(?<!\\)%/g, '\\%'))
}

/** Dollars are no mathematics: neither one alone, nor two with words between them or a number behind each. */
function mendMoney(value: string): string {
  const signs = [...value.matchAll(/(?<!\\)\$/g)].map(({ index }) => index)
  const isMoney =
    signs.length % 2 === 1 ||
    signs.some((from, index) => {
      const to = signs[index + 1] ?? value.length
      const within = value.slice(from + 1, to)
      if (index % 2 === 1 || !/^\d[^\\^_{}=<>]*$/.test(within)) return false
      return /\s\p{L}{2,}/u.test(within) || /\d/.test(value.charAt(to + 1))
    })
  return isMoney ? value.replace(/(?<!\\)\$/g, '\\$') : value
}
