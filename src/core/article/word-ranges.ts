/**
 * Words and sentences of the article in any language, by Intl.Segmenter: Thai, Japanese and Chinese words come from its
 * dictionaries. Every question is answered from one block's text, never from the whole article's. Offsets are those of
 * the article's text, UTF-16 code units.
 */
import type { TextRange } from '../model/anchor'
import type { ArticleText } from './article-text'
import { textOfBlock } from './block-schema'
import { clusterAround } from './cluster-around'
import { segmentText } from './segment-text'
import { sentencesOfText } from './sentences-of-text'

/** The word at the offset, the one before it where none begins there; null among spaces and punctuation. */
export function wordAt(article: ArticleText, offset: number, language: string): TextRange | null {
  const { text, base } = lineAt(article, offset)
  const words = segmentText(text, language, 'word')
  for (const at of [offset - base, offset - base - 1]) {
    const segment = at < 0 ? undefined : words.containing(at)
    if (segment?.isWordLike === true) {
      return { start: base + segment.index, end: base + segment.index + segment.segment.length }
    }
  }
  return null
}

/** The sentence at the offset without the spaces around it; null in an empty block. */
export function sentenceAt(article: ArticleText, offset: number, language: string): TextRange | null {
  const { text, base } = lineAt(article, offset)
  const sentences = sentencesOfText(text, language)
  const found = sentences.find(({ end }) => offset - base < end) ?? sentences.at(-1)
  return found === undefined ? null : { start: base + found.start, end: base + found.end }
}

/** The words of the block at the offset without the spaces around them; null in an empty block. */
export function paragraphAt(article: ArticleText, offset: number): TextRange | null {
  const { text, base } = lineAt(article, offset)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return end > start ? { start: base + start, end: base + end } : null
}

/** Where the next word ends after the offset; the end of its block, or of the next one, where there is none. */
export function nextWordEdge(article: ArticleText, offset: number, language: string): number {
  const { text, base } = lineAt(article, offset)
  if (offset - base >= text.length) return Math.min(offset + 1, Math.max(offset, article.length - 1))
  const words = segmentText(text, language, 'word')
  for (let at = offset - base; at < text.length; ) {
    const segment = words.containing(at)
    if (segment === undefined) break
    at = segment.index + segment.segment.length
    if (segment.isWordLike === true) return base + at
  }
  return base + text.length
}

/** Where the word before the offset begins; the start of its block, or the end of the one before, where there is none. */
export function previousWordEdge(article: ArticleText, offset: number, language: string): number {
  const { text, base } = lineAt(article, offset)
  if (offset <= base) return Math.max(0, offset - 1)
  const words = segmentText(text, language, 'word')
  for (let at = Math.min(offset - base, text.length); at > 0; ) {
    const segment = words.containing(at - 1)
    if (segment === undefined) break
    at = segment.index
    if (segment.isWordLike === true) return base + at
  }
  return base
}

/** The range made wider until it begins and ends between whole characters as a reader sees them. */
export function snapRange(article: ArticleText, { start, end }: TextRange): TextRange {
  const from = clusterAt(article, start)?.start ?? start
  return { start: from, end: end > start ? (clusterAt(article, end)?.end ?? end) : from }
}

/** What a reader takes for one character, where the offset cuts it in two; null where it cuts nothing. */
export function clusterAt(article: ArticleText, offset: number): TextRange | null {
  const { text, base } = lineAt(article, offset)
  const cluster = clusterAround(text, offset - base)
  return cluster === null ? null : { start: base + cluster.start, end: base + cluster.end }
}

/** The block at the offset without its newline, and where it begins. */
function lineAt(article: ArticleText, offset: number): { readonly text: string; readonly base: number } {
  const index = article.blockAt(offset)
  const block = article.blocks[index]
  return { text: block === undefined ? '' : textOfBlock(block), base: article.offsetOfBlock(index) }
}
