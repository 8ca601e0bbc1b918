import search from 'approx-string-match'
import type { TextStep } from '../article/diff-text'
import type { Quote, TextRange } from '../model/anchor'
import { diffLetters } from './diff-letters'

/** How well one range of a text fits a quote. All parts from 0 to 1. */
export interface QuoteFit {
  /** The range without what was put in at its edges: that belongs to its surroundings. */
  readonly range: TextRange
  /** Part of the quoted letters that stand there in order, a little less for letters put in between. */
  readonly words: number
  readonly prefix: number
  readonly suffix: number
  /** All together, by weight: what the ranges of one quote are compared by. */
  readonly score: number
}

/**
 * What each part counts for: the words themselves most, then what stood around them, and their old place least. The
 * proportions are those the Hypothesis client anchors annotations on changing web pages with.
 */
const weights = { words: 50, prefix: 20, suffix: 20, position: 5 }

/** Besides these: of two ranges that are alike otherwise, the one that ends as the quote does, say at a full stop. */
const edgeWeight = 12

/** What the score is a part of; good edges can lift it a little above 1. */
const fullWeight = weights.words + weights.prefix + weights.suffix + weights.position

/** Equal letters in a row that count: shorter runs are the same in any two texts of a language. */
const shortestRun = 3

/** What a letter put in between costs, in letters of the quote that are missing, and what a line break more costs. */
const insertCost = 0.15
const breakCost = 6

/** Between two unrelated texts of a language about this part of the letters can be made to agree. */
const chanceAgreement = 0.3

/** An empty context, at an end of the article, speaks neither for a place nor against it. */
const unknownContext = 0.5

/** Text put in between the words and their old surroundings makes these say less, and this much of it nothing. */
const farContext = 400

/** Less than this part of the quoted letters is not the quote any more. */
const leastWords = 0.5

/**
 * Scores a range of the text as the place of a quote; null when too few of its words stand there. `near` is where the
 * quote stood.
 */
export function scoreQuote(text: string, quote: Quote, range: TextRange, near?: number): QuoteFit | null {
  const found = text.slice(range.start, range.end)
  const { words, head, tail } = alignWords(quote.exact, found)
  if (words < leastWords || head + tail >= found.length) return null
  const before = text.slice(Math.max(0, range.start - quote.prefix.length), range.start)
  const prefix = contextAgreement(before, quote.prefix)
  const suffix = contextAgreement(text.slice(range.end, range.end + quote.suffix.length), quote.suffix)
  const position = near === undefined ? 0 : 1 - Math.abs(near - range.start) / Math.max(1, text.length, near)
  const closeness = 1 - Math.min(1, (head + tail) / farContext)
  const context = (weights.prefix * prefix + weights.suffix * suffix) * closeness
  const fitting = { start: range.start + head, end: range.end - tail }
  const parts = weights.words * words + context + weights.position * position
  const edges = edgeWeight * edgeAgreement(text, quote, fitting)
  return { range: fitting, words, prefix, suffix, score: (parts + edges) / fullWeight }
}

interface Alignment {
  readonly words: number
  /** Letters put in before the first and after the last of the quoted words. */
  readonly head: number
  readonly tail: number
}

function alignWords(quoted: string, found: string): Alignment {
  if (quoted === found) return { words: 1, head: 0, tail: 0 }
  const steps = diffLetters(quoted, found)
  const kept = steps.reduce(
    (sum, step) => sum + (step.kind === 'keep' && step.length >= shortestRun ? step.length : 0),
    0
  )
  const head = insertedAtHead(steps, found)
  const tail = insertedAtTail(steps.toReversed(), found)
  const inserted = steps.reduce((sum, step) => sum + (step.kind === 'insert' ? step.text.length : 0), 0)
  const between = Math.max(0, inserted - head - tail)
  const breaks = countBreaks(found.slice(head, found.length - tail)) - countBreaks(quoted)
  return {
    words: kept / (quoted.length + between * insertCost + Math.max(0, breaks) * breakCost),
    head,
    tail
  }
}

/** A diff keeps a letter or two at the far side of an insertion where those next to it would do as well. */
function insertedAtHead(steps: readonly TextStep[], found: string): number {
  const [first, second, third] = steps
  if (first?.kind === 'insert') return second?.kind === 'keep' ? first.text.length : 0
  if (first?.kind !== 'keep' || second?.kind !== 'insert' || third?.kind !== 'keep') return 0
  const kept = found.slice(0, first.length)
  if (second.text.endsWith(kept)) return second.text.length
  return kept.trim() === '' ? kept.length + second.text.length : 0
}

function insertedAtTail(steps: readonly TextStep[], found: string): number {
  const [last, previous, before] = steps
  if (last?.kind === 'insert') return previous?.kind === 'keep' ? last.text.length : 0
  if (last?.kind !== 'keep' || previous?.kind !== 'insert' || before?.kind !== 'keep') return 0
  const kept = found.slice(found.length - last.length)
  if (previous.text.startsWith(kept)) return previous.text.length
  return kept.trim() === '' ? kept.length + previous.text.length : 0
}

function contextAgreement(found: string, context: string): number {
  if (context === '') return unknownContext
  const [best] = search(found, context, context.length)
  const agreement = best === undefined ? 0 : 1 - best.errors / context.length
  return Math.max(0, (agreement - chanceAgreement) / (1 - chanceAgreement))
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1
}

/** Half for each end: the character inside is of the quote's kind, and so is the one outside. */
function edgeAgreement(text: string, { exact, prefix, suffix }: Quote, { start, end }: TextRange): number {
  const atStart = agreement(
    exact.slice(0, 1),
    text.slice(start, start + 1),
    prefix.slice(-1),
    text.slice(start - 1, start)
  )
  const atEnd = agreement(
    exact.slice(-1),
    text.slice(end - 1, end),
    suffix.slice(0, 1),
    text.slice(end, end + 1)
  )
  return (atStart + atEnd) / 2
}

function agreement(quoted: string, found: string, outside: string, foundOutside: string): number {
  if (kindOf(quoted) !== kindOf(found)) return 0
  return outside === '' || kindOf(outside) === kindOf(foundOutside) ? 1 : 0.5
}

/** Letters and digits are one kind, blanks another; a line break and each mark is a kind of its own. */
function kindOf(character: string): string {
  if (/[\p{L}\p{N}_]/u.test(character)) return 'letter'
  return character !== '\n' && /\s/.test(character) ? ' ' : character
}
