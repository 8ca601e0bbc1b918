import type { TextRange } from '../model/anchor'
import { type StopRules, stopRulesOf } from './abbreviations'
import { segmentText } from './segment-text'

/** So much of the text before and after a place tells whether a sentence ends there, in UTF-16 code units. */
const seenAround = 32

/** Brackets and quotation marks that open: Unicode's rules leave them with the sentence before where no space stands. */
const opening = /(?<![\p{Ps}\p{Pi}])[\p{Ps}\p{Pi}]+$/u

/** A quotation mark that closes after a space, as French sets it; in German the same mark opens and no space follows. */
const closingAfterSpace = /^\s*»(?=\s|$|[.,;])/u

/**
 * The sentences of one block's text, in order, without the white space around them. The language is BCP 47. Unicode's
 * rules (UAX 29) say where one may end. They know no abbreviations and cut "Mr. Kim" in two: whether a full stop after
 * one ends the sentence is told by what follows. In doubt two sentences are taken for one.
 */
export function sentencesOfText(text: string, language: string): readonly TextRange[] {
  const rules = stopRulesOf(language)
  const sentences: TextRange[] = []
  let start = 0
  const end = (at: number): void => {
    const words = trimmed(text, { start, end: at })
    if (words !== null) sentences.push(words)
    start = at
  }
  for (const { index, segment } of unicodeSentences(text, language)) {
    const last = index + segment.length
    for (const at of endsAfterEllipses(segment, rules)) if (index + at > start) end(index + at)
    if (last === text.length) break
    const after = text.slice(last, last + seenAround)
    const before = text.slice(Math.max(start, last - seenAround), last)
    if (goesOn(before, after, rules)) continue
    const mark = closingAfterSpace.exec(after)?.[0].length ?? 0
    // moved over, the mark is before the next segment's words
    end(mark > 0 ? last + mark : last - (opening.exec(before)?.[0].length ?? 0))
  }
  end(text.length)
  return sentences
}

/** The segmenter is given so much at first: its time grows with the square of the sentences in what it is given. */
const atOnce = 1024

/** Sentences by Unicode's rules. */
function* unicodeSentences(
  text: string,
  language: string
): Generator<{ readonly index: number; readonly segment: string }> {
  let size = atOnce
  for (let from = 0; from < text.length; ) {
    const part = [...segmentText(text.slice(from, from + size), language, 'sentence')]
    const isRest = text.length - from <= size
    if (part.length === 1 && !isRest) {
      size *= 2
      continue
    }
    // where the last one ends is not known before more of the text is seen
    const whole = isRest ? part : part.slice(0, -1)
    for (const { index, segment } of whole) yield { index: from + index, segment }
    const last = whole.at(-1)
    from += (last?.index ?? 0) + (last?.segment.length ?? size)
    size = atOnce
  }
}

/** Whether the sentence goes on where Unicode's rules would end it. */
function goesOn(before: string, after: string, rules: StopRules): boolean {
  if (/[」』]\s*$/u.test(before) && /^(?:と|って)/u.test(after)) return true
  // “Is it over?” she asked
  if (/[\p{Pf}"']\s*$/u.test(before) && /^\p{Ll}/u.test(after)) return true
  const closing = closingAfterSpace.exec(after)
  if (closing !== null) return /^[\s,;]*\p{Ll}/u.test(after.slice(closing[0].length))
  if (rules.beforeName.test(before)) return true
  if (rules.beforeNumber.test(before) && /^\s*\p{Nd}/u.test(after)) return true
  const isOrdinal = rules.hasOrdinals && /(?:^|[^\p{Nd}.,])\p{Nd}{1,2}\.\s*$/u.test(before)
  const isEllipsis = /(?:^|\s)(?:\.{2,32}|(?:\.\s){2,16}\.)\s{0,32}$/u.test(before)
  if (isOrdinal || isEllipsis || rules.perhaps.test(before)) return !rules.starter.test(after)
  return false
}

/** Where an ellipsis of one character ends a sentence, which Unicode's rules never say; offsets in the segment. */
function endsAfterEllipses(segment: string, rules: StopRules): readonly number[] {
  if (!segment.includes('…')) return []
  return [...segment.matchAll(/[^\s…]…[\p{Pe}\p{Pf}"']*\s+/gu)].flatMap((found) => {
    const at = found.index + found[0].length
    return rules.starter.test(segment.slice(at, at + seenAround)) ? at : []
  })
}

function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const bare = words.trim()
  if (bare === '') return null
  const from = start + words.indexOf(bare)
  return { start: from, end: from + bare.length }
}
