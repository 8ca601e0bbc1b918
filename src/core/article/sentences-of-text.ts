import type { TextRange } from '../model/anchor'
import { segmentText } from './segment-text'

/**
 * What ends in a full stop without ending a sentence. Unicode's rules know no abbreviations and cut "Mr. Kim" in two;
 * two sentences taken for one cost a checker less than half a sentence.
 */
const abbreviated =
  /(?:^|[\s([{“"'‘])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Rev|Hon|St|Mt|Jr|Sr|Inc|Corp|Ltd|Co|No|Nos|vs|cf|pp?|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u

/** Brackets and quotation marks that open: Unicode's rules leave them with the sentence before where no space stands. */
const opening = /[\p{Ps}\p{Pi}]+$/u

/** The sentences of one block's text, in order, without the white space around them. The language is BCP 47. */
export function sentencesOfText(text: string, language: string): readonly TextRange[] {
  const sentences: TextRange[] = []
  let start = 0
  for (const { index, segment } of segmentText(text, language, 'sentence')) {
    const end = index + segment.length
    const isLast = end === text.length
    if (!isLast && abbreviated.test(text.slice(Math.max(start, end - 16), end))) continue
    const cut = isLast ? end : end - (opening.exec(segment)?.[0].length ?? 0)
    const words = trimmed(text, { start, end: cut })
    if (words !== null) sentences.push(words)
    start = cut
  }
  return sentences
}

function trimmed(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end)
  const bare = words.trim()
  if (bare === '') return null
  const from = start + words.indexOf(bare)
  return { start: from, end: from + bare.length }
}
