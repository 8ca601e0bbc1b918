/** Words of the article that were deleted: which they were, and which of them stand somewhere again. */
import * as Y from 'yjs'
import type { TextAttributes } from '../article/article-delta'
import { isWordToken, wordTokens } from '../article/word-tokens'
import type { LostWords, MadeRange } from '../model/lost-things'

/** A piece of a paragraph this long, words, is known again when it stands elsewhere. */
const knownAgain = 4

/**
 * The words without the lines that stand in the text again, or still: what was only moved is not lost. Short pieces go
 * with the long ones around them.
 */
export function notIn(text: string, words: readonly LostWords[]): readonly LostWords[] {
  const lines = linesOf(words)
  const isThere = lines.map(({ line }) => {
    const sought = line.trim()
    return wordsIn(sought) < knownAgain ? null : text.includes(sought)
  })
  if (!isThere.includes(false) && isThere.includes(true)) return []
  return lines.flatMap(({ parts }, index) => (isThere[index] === true ? [] : parts))
}

/** The words line by line: paragraphs, and pieces of them, as they stood together. */
function linesOf(words: readonly LostWords[]): readonly { line: string; parts: readonly LostWords[] }[] {
  const lines: { line: string; parts: LostWords[] }[] = []
  let isOpen = false
  for (const part of words.flatMap(splitAtNewlines)) {
    const last = lines.at(-1)
    if (isOpen && last !== undefined) {
      last.line += part.text
      last.parts.push(part)
    } else lines.push({ line: part.text, parts: [part] })
    isOpen = !part.text.endsWith('\n')
  }
  return lines
}

function splitAtNewlines({ client, clock, text, attributes }: LostWords): readonly LostWords[] {
  const parts: LostWords[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline + 1
    parts.push({ client, clock: clock + from, text: text.slice(from, to), attributes })
    from = to
  }
  return parts
}

/** All words of the text with their attributes, item by item. */
export function standingWords(text: Y.Text): readonly LostWords[] {
  const words: LostWords[] = []
  const current = new Map<string, string | number | boolean>()
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const { content, id } = item
    if (content instanceof Y.ContentFormat) {
      const value: unknown = content.value
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        current.set(content.key, value)
      } else current.delete(content.key)
    } else if (content instanceof Y.ContentString) {
      const attributes: TextAttributes = Object.fromEntries(current)
      words.push({ client: id.client, clock: id.clock, text: content.str, attributes })
    }
  }
  return words
}

/** Which characters and entries some transactions deleted. */
export class DeletedRanges {
  private readonly ranges = new Map<number, { readonly from: number; readonly to: number }[]>()

  add({ deleteSet }: Y.Transaction): void {
    for (const [client, items] of deleteSet.clients) {
      const known = this.ranges.get(client) ?? []
      this.ranges.set(client, known)
      for (const { clock, len } of items) known.push({ from: clock, to: clock + len })
    }
  }

  /** The parts of the words that were deleted, in their order. */
  of(words: readonly LostWords[]): readonly LostWords[] {
    const sorted = new Map(
      [...this.ranges].map(([client, ranges]) => [
        client,
        ranges.toSorted((left, right) => left.from - right.from)
      ])
    )
    return words.flatMap(({ client, clock, text, attributes }) => {
      const ranges = sorted.get(client) ?? []
      const end = clock + text.length
      const parts: LostWords[] = []
      for (let index = firstReaching(ranges, clock); (ranges[index]?.from ?? end) < end; index += 1) {
        const { from = end, to = end } = ranges[index] ?? {}
        const [start, stop] = [Math.max(from, clock), Math.min(to, end)]
        parts.push({ client, clock: start, text: text.slice(start - clock, stop - clock), attributes })
      }
      return parts
    })
  }
}

/** Index of the first of the rising ranges that ends behind the clock. */
function firstReaching(ranges: readonly { readonly to: number }[], clock: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.to ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The text but for some characters. What brought words back does not build on their deletion, so it may be replayed
 * before it: at the end of the loss it does not count.
 */
export function textWithout(text: Y.Text, made: readonly MadeRange[]): string {
  if (made.length === 0) return text.toString()
  const isMade = ({ client, clock }: LostWords): boolean =>
    made.some((each) => each.client === client && each.from <= clock && clock < each.to)
  return standingWords(text)
    .filter((words) => !isMade(words))
    .map((words) => words.text)
    .join('')
}

/** Words of a text, as a reader counts them. */
export function wordsIn(text: string): number {
  return wordTokens(text).filter(isWordToken).length
}
