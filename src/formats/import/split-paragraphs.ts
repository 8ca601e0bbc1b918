/** A text's paragraphs, and how many line breaks inside them were taken for the writer's margin. */
export interface Paragraphs {
  readonly paragraphs: readonly string[]
  readonly joinedLines: number
}

/** Margins that people and mail programs wrap at lie between these, characters. */
const narrowestMargin = 40
const widestMargin = 100

/**
 * Line breaks needed before a text may count as wrapped, and the share of them that the margin must explain. Breaks
 * after lines much shorter than the margin are the writer's own in any text, and say nothing.
 */
const fewestBreaks = 3
const explainedShare = 0.8
const shortLine = 0.6

/**
 * Splits plain text into paragraphs. Blank lines separate them; without a fixed margin every line is one as well. A
 * text is wrapped when most line breaks stand where the next word would have crossed the margin; then only those
 * breaks are joined, so that a short line (a headline, a verse, an address) keeps its end.
 */
export function splitParagraphs(text: string): Paragraphs {
  const groups = groupLines(text)
  const margin = findMargin(groups)
  const paragraphs: string[] = []
  let joinedLines = 0
  for (const group of groups) {
    group.forEach((line, index) => {
      const before = group[index - 1]
      const last = paragraphs.at(-1)
      if (before !== undefined && last !== undefined && margin !== null && isWrap(before, line, margin)) {
        paragraphs[paragraphs.length - 1] = join(last, line.trim())
        joinedLines += 1
      } else paragraphs.push(line.trim())
    })
  }
  return { paragraphs, joinedLines }
}

/** Runs of lines that are not blank. */
function groupLines(text: string): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  for (const line of text.split(/\r\n?|[\n\f\u0085\u2029]/)) {
    const isBlank = line.trim() === ''
    if (isBlank && groups.at(-1)?.length !== 0) groups.push([])
    else if (!isBlank) groups.at(-1)?.push(line.trimEnd())
  }
  return groups.filter((group) => group.length > 0)
}

/** The width that the text was wrapped to, null when it was not. */
function findMargin(groups: readonly (readonly string[])[]): number | null {
  const wrapped = groups.filter((group) => group.length > 1)
  const longest = wrapped.flat().reduce((most, line) => Math.max(most, line.length), 0)
  if (longest < narrowestMargin || longest > widestMargin) return null
  const breaks = wrapped
    .flatMap((group) => group.slice(1).map((line, index) => ({ before: group[index] ?? '', line })))
    .filter(({ before, line }) => before.length >= longest * shortLine && !opensItem.test(line))
  const explained = breaks.filter(({ before, line }) => isWrap(before, line, longest)).length
  return breaks.length >= fewestBreaks && explained >= breaks.length * explainedShare ? longest : null
}

const opensItem = /^\s*(?:[-*•–]\s|\d{1,3}[.)]\s)/

/** Whether the break between two lines is the margin's doing: the next line's first word had no room. */
function isWrap(before: string, line: string, margin: number): boolean {
  if (opensItem.test(line)) return false
  if (/^(?: {2,}|\t)/.test(line) && !/^\s/.test(before)) return false
  const firstWord = /^\s*(\S+)/.exec(line)?.[1] ?? ''
  return before.length + 1 + firstWord.length > margin
}

/** A word divided at the margin keeps its hyphen: whether it belongs to the word only a reader can tell. */
function join(before: string, line: string): string {
  return /\p{L}-$/u.test(before) && /^\p{L}/u.test(line) ? `${before}${line}` : `${before} ${line}`
}
