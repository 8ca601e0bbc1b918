import { type Block, textOfBlock } from '../core/article/block-schema'
import type { ImportedArticle } from '../core/article/imported-article'
import type { ImportPreview } from '../core/ipc/contract'

/** How much of the beginning a preview shows, characters. */
const openingLength = 400

/** Languages that write without spaces, where only a dictionary finds the words. */
const unspaced = /^(zh|ja|th|lo|km|my|yue)\b/

/** What a window shows of a read article before it becomes a project. */
export function previewArticle(article: ImportedArticle, token: string, fileName: string): ImportPreview {
  const { title, byline, dateline, language, direction, report, furniture } = article
  return {
    token,
    fileName,
    title,
    byline,
    dateline,
    language,
    direction,
    opening: openingOf(article.blocks),
    wordCount: countWords(article.blocks, language),
    report,
    furniture
  }
}

/** The first words of the body: the headline and its company are shown by themselves. */
function openingOf(blocks: readonly Block[]): string {
  const body = blocks.filter(({ attributes }) => attributes.role === undefined || attributes.role === 'dek')
  let opening = ''
  for (const block of body) {
    if (opening.length >= openingLength) break
    opening = `${opening} ${textOfBlock(block)}`.trim()
  }
  return opening.length > openingLength ? `${opening.slice(0, openingLength).trimEnd()}…` : opening
}

function countWords(blocks: readonly Block[], language: string): number {
  const count = unspaced.test(language) ? wordsByDictionary(language) : wordsBySpaces
  return blocks.reduce((sum, block) => sum + count(textOfBlock(block)), 0)
}

function wordsBySpaces(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}

function wordsByDictionary(language: string): (text: string) => number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}
