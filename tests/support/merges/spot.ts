import type { Intent } from './character-ledger'
import type { MergePerson } from './merge-person'

/** Where and how an operation is done; each reads of it what it needs. */
export interface Spot {
  /** Stands for an offset of the text, whatever its length. */
  readonly at: number
  /** Characters to type, or to select. */
  readonly size: number
  /** Chooses among the operation's variants. */
  readonly pick: number
}

export interface Operation extends Intent {
  /** How often it is done, as against the others. */
  readonly weight: number
  perform(person: MergePerson, spot: Spot): void
}

/** The text's length; 1 for an empty one, so that it can divide. */
export function lengthOf({ article }: MergePerson['replica']): number {
  return Math.max(1, article.length)
}

/** An offset that does not part a pair of code units. */
export function offsetOf({ replica }: MergePerson, at: number): number {
  const offset = at % lengthOf(replica)
  return isInsidePair(replica.article.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}

/** Whether two code units are one character. */
export function isInsidePair(text: string): boolean {
  return text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff
}

/** The words at a spot. */
export function rangeOf(person: MergePerson, { at, size }: Spot): { start: number; end: number } {
  const start = offsetOf(person, at)
  const last = lengthOf(person.replica) - 1
  const end = start + size >= last ? last : offsetOf(person, start + size)
  return { start, end: Math.max(start, end) }
}

/** An empty range at a spot. */
export function caretOf(person: MergePerson, { at }: Spot): { start: number; end: number } {
  const start = offsetOf(person, at)
  return { start, end: start }
}
