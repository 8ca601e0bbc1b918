import { type Entry, parse } from '@retorquere/bibtex-parser'
import type { ReadSources, SourceOfFile, UnreadEntry } from '../../../core/model/read-sources'
import { sourcesFileWords } from '../../../core/words/sources-file-words'
import { readFields, saysAny, sourceOfEntry, textOf } from './bibtex-entry'
import { FieldCount } from './count-fields'
import { prepareBibtex } from './prepare-bibtex'

/** Entries that hold others together, or hold what others take over. */
const groups: ReadonlySet<string> = new Set(['set', 'xdata'])

/** Where an entry begins; what defines words for others is none. */
const entryStart = /^@(?!string\b)[\w-]+\{/gim

/** Most entries of an entry's xdata, and of theirs, that it takes fields from. */
const mostDonors = 20

/** Reads the entries of a BibTeX or BibLaTeX file. */
export function readBibtex(text: string, mostEntries: number): Omit<ReadSources, 'format'> {
  const prepared = prepareBibtex(text, mostEntries)
  const { entries, errors } = parse(prepared.text, {
    // titles stay in the letters that they have in the file
    english: false,
    sentenceCase: false,
    caseProtection: false,
    unsupported: (_node, tex) => tex
  })
  const sources: SourceOfFile[] = []
  const unread: UnreadEntry[] = []
  const leftOut = new FieldCount()
  // of an entry that does not end the parser gives what it could read, without the text it read it from
  const broken = new Set(['', ...errors.map(({ input = '' }) => input.trim())])
  const unresolved = new Set(
    errors.flatMap(({ error }) => /^Unresolved @string reference "(.+)"$/.exec(error)?.[1] ?? [])
  )
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]))
  for (const [index, entry] of entries.entries()) {
    const name =
      entry.key === '' ? String(index + 1) : (prepared.names.get(entry.key) ?? entry.key).slice(0, 200)
    if (groups.has(entry.type.toLowerCase())) {
      unread.push({ name, why: sourcesFileWords.unread.group })
      continue
    }
    const isBroken = broken.has(entry.input.trim()) || prepared.open.has(entry.key)
    const whole = withDonated(entry, byKey)
    const parent = textOf(entry, 'crossref').toLowerCase()
    const isOdd = isBroken || saysAny(whole, unresolved)
    const source = sourceOfEntry(whole, parent === '' ? undefined : byKey.get(parent), isOdd)
    if (source !== null) {
      sources.push({ name, ...source })
      for (const field of Object.keys(entry.fields)) {
        if (!readFields.has(field.toLowerCase().replace(/\+duplicate-\d+$/, ''))) leftOut.add(field)
      }
    } else {
      const { garbled, empty } = sourcesFileWords.unread
      unread.push({ name, why: isBroken ? garbled : empty })
    }
  }
  return {
    sources,
    unread: [...unread, ...startsWithoutEntry(prepared.text, entries), ...prepared.unread],
    leftOut: leftOut.list
  }
}

/**
 * The entry with what it takes over by `xdata`, which the parser leaves to its caller, and without the subtitle of the work
 * that it is a part of, which the parser takes for the part's own.
 */
function withDonated(entry: Entry, byKey: ReadonlyMap<string, Entry>): Entry {
  const donors = new Set<Entry>([entry])
  for (const donor of donors) {
    const keys = textOf(donor, 'xdata').toLowerCase().split(',')
    for (const key of keys.map((each) => each.trim())) {
      const other = byKey.get(key)
      if (key !== '' && other !== undefined && donors.size < mostDonors) donors.add(other)
    }
  }
  const fields = Object.assign({}, ...[...donors].reverse().map((donor) => donor.fields))
  if (entry.crossref?.inherited.includes('subtitle') === true) delete fields.subtitle
  return { ...entry, fields }
}

/** Entries that the parser made none of: within what it took for another's, or behind what it gave up at. */
function startsWithoutEntry(text: string, entries: readonly Entry[]): readonly UnreadEntry[] {
  const read = new Map<string, number>()
  for (const { type, key } of entries) {
    const name = nameOfStart(`@${type}{${key}`)
    read.set(name, (read.get(name) ?? 0) + 1)
  }
  return [...text.matchAll(entryStart)].flatMap(({ index }) => {
    const name = nameOfStart(text.slice(index, index + 300))
    const left = read.get(name) ?? 0
    if (left > 0) read.set(name, left - 1)
    return left > 0
      ? []
      : { name: text.slice(index, index + 60).trim(), why: sourcesFileWords.unread.garbled }
  })
}

/** Type and key as they are compared. */
function nameOfStart(start: string): string {
  const [, type = '', key = '', sign = ''] =
    /^\s*@\s*([\w-]+)\s*[{(]\s*([^,\s{}()=]*)\s*(=?)/.exec(start) ?? []
  // an entry without a key begins with its first field
  return `${type} ${sign === '' ? key : ''}`.toLowerCase()
}
