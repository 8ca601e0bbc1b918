import type { Block } from '../../core/article/block-schema'
import { importWords } from '../../core/words/import-words'
import { type ArticleDraft, draftOf } from './article-draft'
import { splitParagraphs } from './split-paragraphs'

/** Reads plain text: a block for each paragraph, hard-wrapped lines joined. Nothing is taken away. */
export function readText(text: string): ArticleDraft {
  const { paragraphs, joinedLines } = splitParagraphs(text)
  const blocks = paragraphs.map(
    (paragraph): Block => ({
      attributes: { type: 'paragraph' },
      runs: [{ text: paragraph, attributes: {} }]
    })
  )
  if (joinedLines === 0) return draftOf(blocks)
  return draftOf(blocks, [
    {
      code: 'joined-lines',
      message: importWords.lines.joined(joinedLines)
    }
  ])
}
