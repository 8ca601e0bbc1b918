import type { TextRange } from '../model/anchor'
import { compactDelta, type DeltaOp, insert, retain, type TextAttributes } from './article-delta'
import type { ArticleText } from './article-text'
import { segmentsOfBlocks } from './block-delta'
import { lineBreak } from './block-schema'

/**
 * The change that puts the replacement in the place of each of these ranges, which are in order, apart from each other
 * and each within one block. What a match and its replacement begin or end with in common stays the very same
 * characters, so that claims on it keep their words. New letters look like those they replace.
 */
export function replaceText(
  article: ArticleText,
  matches: readonly TextRange[],
  replacement: string
): readonly DeltaOp[] {
  return replaceEach(
    article,
    matches.map((range) => ({ range, words: replacement }))
  )
}

/** Words for one range of the article. */
export interface Replacement {
  readonly range: TextRange
  readonly words: string
}

/** The same with words of its own for each range. */
export function replaceEach(article: ArticleText, replacements: readonly Replacement[]): readonly DeltaOp[] {
  const delta: DeltaOp[] = []
  let position = 0
  for (const { range, words } of replacements) {
    const change = changeOf(article, range, inOneLine(words))
    if (change === null) continue
    delta.push(retain(change.start - position))
    if (change.put !== '') delta.push(insert(change.put, change.attributes))
    if (change.end > change.start) delta.push({ delete: change.end - change.start })
    position = change.end
  }
  return compactDelta(delta.filter((op) => !('retain' in op) || op.retain > 0))
}

/** A replacement is one line: the field it is typed in has no more. */
export function inOneLine(words: string): string {
  return words.replace(/[\n\r\u2028]/g, ' ')
}

/** How many of the ranges read otherwise than the replacement. */
export function countReplaced(
  article: ArticleText,
  matches: readonly TextRange[],
  replacement: string
): number {
  return matches.filter(({ start, end }) => article.slice(start, end) !== replacement).length
}

interface Change extends TextRange {
  readonly put: string
  readonly attributes: TextAttributes
}

function changeOf(article: ArticleText, match: TextRange, replacement: string): Change | null {
  const words = article.slice(match.start, match.end)
  if (words === replacement) return null
  const head = commonHead(words, replacement)
  const tail = commonTail(words.slice(head), replacement.slice(head))
  const start = match.start + head
  const end = match.end - tail
  const put = replacement.slice(head, replacement.length - tail)
  // letters put between two that stay look like the one before them
  const model = start < end || head === 0 ? start : start - 1
  return { start, end, put, attributes: attributesAt(article, model) }
}

function commonHead(left: string, right: string): number {
  const letters = graphemesOf(right)
  let length = 0
  let index = 0
  for (const letter of graphemesOf(left)) {
    if (letter !== letters[index]) break
    length += letter.length
    index += 1
  }
  return length
}

function commonTail(left: string, right: string): number {
  const letters = graphemesOf(right)
  let length = 0
  for (const letter of graphemesOf(left).reverse()) {
    if (letter !== letters.pop()) break
    length += letter.length
  }
  return length
}

function graphemesOf(text: string): string[] {
  return Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment
  )
}

function attributesAt(article: ArticleText, offset: number): TextAttributes {
  const index = article.blockAt(offset)
  const block = article.blocks[index]
  let rest = offset - article.offsetOfBlock(index)
  for (const { text, attributes } of block === undefined ? [] : segmentsOfBlocks([block])) {
    if (rest < text.length) return text === '\n' || text === lineBreak ? {} : attributes
    rest -= text.length
  }
  return {}
}
