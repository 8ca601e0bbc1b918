import type { TextRange } from '../model/anchor'

/** What is looked for, and what counts as the same. */
export interface FindQuery {
  readonly words: string
  readonly matchCase: boolean
  /** Only where the match begins and ends at the edges of words, of any language. */
  readonly wholeWords: boolean
  readonly ignoreDiacritics: boolean
}

/** Looks for one query in one text after another. */
export interface TextFinder {
  /** Where the query stands in the text, in order, none over another. Offsets are UTF-16 code units. */
  find(text: string): readonly TextRange[]
}

/** A text as it is compared, and the offset in the original of each of its code units. */
interface Folded {
  readonly text: string
  /** Null where both have the same offsets. */
  readonly origins: readonly number[] | null
}

/**
 * A finder for the query; null when there is nothing to look for. A match never parts what a reader takes for one
 * character: "e" is not found in a decomposed "é". Composed and decomposed letters are the same, and so are all kinds
 * of spaces and line breaks, which look alike on the page.
 */
export function openFinder(query: FindQuery): TextFinder | null {
  const wanted = fold(query.words, query).text
  if (wanted === '') return null
  const words = query.wholeWords ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return {
    find: (text) => {
      const folded = fold(text, query)
      if (!folded.text.includes(wanted)) return []
      const edges = edgesOf(text, graphemes, words)
      const found: TextRange[] = []
      for (let at = folded.text.indexOf(wanted); at >= 0; ) {
        const range = originOf(folded, at, at + wanted.length, text.length)
        const isMatch = range !== null && edges.has(range.start) && edges.has(range.end)
        if (isMatch) found.push(range)
        at = folded.text.indexOf(wanted, isMatch ? at + wanted.length : at + 1)
      }
      return found
    }
  }
}

/** Where a match may begin and end. */
interface Edges {
  has(offset: number): boolean
}

/** Plain English text has an edge at every letter. */
const simple = /^[\u0020-\u007e\u2018-\u201d]*$/

function edgesOf(text: string, graphemes: Intl.Segmenter, words: Intl.Segmenter | null): Edges {
  const letters = simple.test(text) ? null : graphemes.segment(text)
  const parts = words?.segment(text) ?? null
  return {
    has: (offset) => isEdge(letters, offset, text.length) && isEdge(parts, offset, text.length)
  }
}

function isEdge(parts: Intl.Segments | null, offset: number, length: number): boolean {
  return parts === null || offset === length || parts.containing(offset)?.index === offset
}

function fold(text: string, query: FindQuery): Folded {
  return simple.test(text)
    ? { text: query.matchCase ? text : text.toLowerCase(), origins: null }
    : foldLetters(text, query)
}

function foldLetters(text: string, query: FindQuery): Folded {
  const pieces: string[] = []
  const origins: number[] = []
  let offset = 0
  for (const letter of text) {
    const folded = foldLetter(letter, query)
    pieces.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(offset)
    offset += letter.length
  }
  return { text: pieces.join(''), origins }
}

function foldLetter(letter: string, { matchCase, ignoreDiacritics }: FindQuery): string {
  if (/\s/.test(letter)) return ' '
  // through upper case, so that both small sigmas are one letter and "ß" is "ss"
  const cased = matchCase ? letter : letter.toUpperCase().toLowerCase()
  const plain = cased.normalize('NFD')
  return ignoreDiacritics ? plain.replace(/\p{Mn}/gu, '') : plain
}

/** The range in the original; null when an end falls inside one of its letters. */
function originOf({ origins }: Folded, start: number, end: number, length: number): TextRange | null {
  if (origins === null) return { start, end }
  const from = origins[start]
  const to = end < origins.length ? origins[end] : length
  if (from === undefined || to === undefined) return null
  return origins[start - 1] === from || origins[end - 1] === to ? null : { start: from, end: to }
}
