import type { PersonId } from './ids'
import type { Person } from './person'

/** A stretch of a text: plain words, or the name of somebody it speaks to, with its "@". */
export interface MentionPart {
  readonly text: string
  readonly person: PersonId | null
}

/** A name being typed behind an "@". */
export interface MentionQuery {
  /** Offset of the "@". */
  readonly start: number
  /** What is typed behind it so far. */
  readonly query: string
}

/** Longest name that is completed, in UTF-16 code units. */
const longestName = 60

/**
 * The text with the names behind an "@" told apart. The longest name that fits is meant: "@Anna Berg" is not Anna. A
 * name ends where its word does.
 */
export function splitMentions(text: string, people: readonly Person[]): readonly MentionPart[] {
  const byLength = people
    .filter(({ name }) => name.trim() !== '')
    .toSorted((left, right) => right.name.length - left.name.length)
  const parts: MentionPart[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from || isWordEnd(text.slice(0, at))) continue
    const person = byLength.find(({ name }) => startsWithName(text.slice(at + 1), name))
    if (person === undefined) continue
    if (at > from) parts.push({ text: text.slice(from, at), person: null })
    from = at + 1 + person.name.length
    parts.push({ text: text.slice(at, from), person: person.id })
  }
  if (from < text.length) parts.push({ text: text.slice(from), person: null })
  return parts
}

/** Who a text speaks to, each once. */
export function mentionsIn(text: string, people: readonly Person[]): readonly PersonId[] {
  return [...new Set(splitMentions(text, people).flatMap(({ person }) => person ?? []))]
}

/** The name that is being typed where the cursor is; null where none is. */
export function mentionAt(text: string, cursor: number): MentionQuery | null {
  const before = text.slice(Math.max(0, cursor - longestName), cursor)
  const found = /(?:^|[^\p{L}\p{N}_@])@([^@\n]*)$/u.exec(before)
  const query = found?.[1]
  return query === undefined || query.startsWith(' ') ? null : { start: cursor - query.length - 1, query }
}

/** The people whose name, or a word of it, begins like this; those whose whole name does first. */
export function peopleLike(query: string, people: readonly Person[]): readonly Person[] {
  const sought = query.toLocaleLowerCase()
  const rank = ({ name }: Person): number => {
    const folded = name.toLocaleLowerCase()
    if (folded.startsWith(sought)) return 0
    return folded.split(/\s+/).some((word) => word.startsWith(sought)) ? 1 : 2
  }
  return people.filter((person) => rank(person) < 2).toSorted((left, right) => rank(left) - rank(right))
}

/** The same on every computer: whom a note speaks to is stored. */
function startsWithName(text: string, name: string): boolean {
  const begins = text.slice(0, name.length).toLowerCase() === name.toLowerCase()
  return begins && !/^[\p{L}\p{N}_]/u.test(text.slice(name.length))
}

/** An "@" inside a word is part of an address. */
function isWordEnd(text: string): boolean {
  return /[\p{L}\p{N}_]$/u.test(text)
}
