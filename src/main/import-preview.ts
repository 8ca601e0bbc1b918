import { type Block, textOfBlock } from '../core/article/block-schema'
import { besideTalk, countTalk } from '../core/article/choose-talk'
import type { ImportedArticle } from '../core/article/imported-article'
import { countWords } from '../core/article/split-words'
import type { ImportPreview } from '../core/ipc/contract'

/** How much of the beginning a preview shows, characters. */
const openingLength = 400

/** What a window shows of a read article before it becomes a project. */
export function previewArticle(article: ImportedArticle, token: string, fileName: string): ImportPreview {
  const { title, byline, dateline, language, direction, blocks, furniture, original } = article
  const counts = countTalk(article)
  return {
    token,
    fileName,
    title,
    byline,
    dateline,
    language,
    direction,
    opening: openingOf(blocks),
    wordCount: blocks.reduce((sum, block) => sum + countWords(textOfBlock(block)), 0),
    report: counts === null ? article.report : besideTalk((original ?? article).report, counts),
    furniture,
    talk:
      counts === null
        ? null
        : { ...counts, openingBefore: original === undefined ? null : openingOf(original.blocks) }
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
