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
  /** All together, by weight. */
  readonly score: number
}

/**
 * What each part counts for: the words themselves most, then what stood around them, and their old place least. The
 * proportions are those the Hypothesis client anchors annotations on changing web pages with.
 */
const weights = { words: 50, prefix: 20, suffix: 20, position: 2 }
const fullWeight = weights.words + weights.prefix + weights.suffix + weights.position

/** Equal letters in a row that count: shorter runs are the same in any two texts of a language. */
const shortestRun = 3

/** What a letter put in between costs, in letters of the quote that are missing. */
const insertCost = 0.05

/** Between two unrelated texts of a language about this part of the letters can be made to agree. */
const chanceAgreement = 0.3

/** An empty context, at an end of the article, speaks neither for a place nor against it. */
const unknownContext = 0.5

/** Text put in between the words and their old surroundings makes these say less, and this much of it nothing. */
const farContext = 400

/** Less than this part of the quoted letters is not the quote any more. */
const leastWords = 0.6

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
  return {
    range: { start: range.start + head, end: range.end - tail },
    words,
    prefix,
    suffix,
    score: (weights.words * words + context + weights.position * position) / fullWeight
  }
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
  return { words: kept / (quoted.length + between * insertCost), head, tail }
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
