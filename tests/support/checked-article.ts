import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksToDelta } from '../../src/core/article/block-delta'
import type { Block } from '../../src/core/article/block-schema'
import { type ConsistencyReport, checkConsistency } from '../../src/core/consistency/check-consistency'
import { paragraph } from './table-blocks'

/** Blocks of these lines; one that begins with "# " is the headline. */
export function blocksOfLines(text: string): readonly Block[] {
  return text
    .split('\n')
    .map((line) =>
      line.startsWith('# ')
        ? paragraph(line.slice(2), { type: 'heading', level: 1, role: 'headline' })
        : paragraph(line)
    )
}

/** The article of these blocks, in a document of its own. */
export function articleOfBlocks(blocks: readonly Block[]): ArticleText {
  const text = new Y.Doc().getText('article')
  text.applyDelta([...blocksToDelta(blocks)])
  return new ArticleText(text)
}

interface Found extends ConsistencyReport {
  /** The words of each finding's places. */
  readonly words: readonly (readonly string[])[]
}

/** What the consistency check finds in an article. */
export function checkBlocks(blocks: readonly Block[], language = 'en', dateline = ''): Found {
  const article = articleOfBlocks(blocks)
  const report = checkConsistency({ article, language, dateline })
  const words = report.findings.map(({ places }) => places.map(({ start, end }) => article.slice(start, end)))
  return { ...report, words }
}
