import { normalizeRuns } from '../../core/article/block-delta'
import { type Block, isTextBlock, lineBreak, textOfBlock } from '../../core/article/block-schema'
import type { ImageFile } from '../../core/article/image-file'
import type { ImportedArticle, ImportNote } from '../../core/article/imported-article'
import type { ImportedChange, ImportedComment } from '../../core/article/imported-talk'
import { directionOfText } from '../../core/article/text-direction'
import { succeed } from '../../core/ipc/result'
import { guessLanguage, readLanguageTag } from './guess-language'
import { type ImportResult, refuseWithoutArticle } from './import-problem'
import { recognizeParts } from './newsroom-parts'
import { offerFurniture } from './page-furniture'

/** What a reader of one format found: the blocks, and what the file says of itself ("" where it does not). */
export interface ArticleDraft {
  readonly blocks: readonly Block[]
  readonly title: string
  readonly byline: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl' | null
  readonly report: readonly ImportNote[]
  /** The pictures that its blocks name. */
  readonly images?: readonly ImageFile[]
  /** Placed in the text of its blocks, of which cleaning takes nothing away then. */
  readonly comments?: readonly ImportedComment[]
  readonly changes?: readonly ImportedChange[]
}

/** A draft of blocks alone. */
export function draftOf(blocks: readonly Block[], report: readonly ImportNote[] = []): ArticleDraft {
  return { blocks, title: '', byline: '', language: '', direction: null, report }
}

/** Makes the draft an article: recognises its parts, its language and what looks like page furniture. */
export async function articleFromDraft(
  draft: ArticleDraft,
  what: string
): Promise<ImportResult<ImportedArticle>> {
  const blocks = draft.blocks.map(cleanBlock).filter(isKept)
  if (blocks.every((block) => textOfBlock(block).trim() === '')) return refuseWithoutArticle(what)
  const parts = recognizeParts(blocks, {
    title: cleanText(draft.title).trim(),
    byline: cleanText(draft.byline).trim()
  })
  const text = parts.blocks.map(textOfBlock).join('\n')
  const language = readLanguageTag(draft.language) ?? (await guessLanguage(text))
  return succeed({
    title: parts.title,
    byline: parts.byline,
    dateline: parts.dateline,
    language,
    direction: draft.direction ?? directionOfText(text),
    blocks: parts.blocks,
    images: draft.images ?? [],
    report: [...draft.report, ...parts.report],
    furniture: offerFurniture(parts.blocks),
    ...(draft.comments === undefined || draft.comments.length === 0 ? {} : { comments: draft.comments }),
    ...(draft.changes === undefined || draft.changes.length === 0 ? {} : { changes: draft.changes })
  })
}

/** The block without what a text or a page cannot carry. */
export function cleanBlock(block: Block): Block {
  const runs = normalizeRuns(block.runs.map((run) => ({ ...run, text: cleanText(run.text) })))
  return { attributes: block.attributes, runs }
}

/** An empty cell holds its place, and a picture or rule is seen without words. */
function isKept(block: Block): boolean {
  return !isTextBlock(block.attributes) || textOfBlock(block).trim() !== ''
}

/**
 * Text without what a Y.Text or a page cannot carry: halves of characters, and control characters. Bidirectional
 * controls stay: they are part of how the words read.
 */
function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\v\f\u0085\u2029]/g, lineBreak)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g, '')
  )
}
