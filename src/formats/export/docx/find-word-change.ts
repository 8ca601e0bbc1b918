import { textOfBlock } from '../../../core/article/block-schema'
import type { ImportedArticle } from '../../../core/article/imported-article'
import type { ReadChange } from '../../../core/model/file-verdict'
import { importWords } from '../../../core/words/import-words'
import { readComments } from '../../import/docx-comments'
import { importArticle } from '../../import/import-article'
import { openZip } from '../../import/open-zip'
import type { RemadeFrom } from '../compare-export'
import { differing } from '../compare-pages'
import { exportAnnotatedDocx } from './word-copies'

/**
 * Where an annotated copy that was changed, by Word or by anybody, reads otherwise than one that is made anew of the
 * version it shows: the first paragraph, else the first claim by its state and words. Both are read as an import reads
 * them, before their tracked changes and after. Undefined where it is no Word file that can be read.
 */
export async function findWordChange(
  bytes: Uint8Array,
  exportedAt: string,
  { snapshot, ...from }: RemadeFrom
): Promise<ReadChange | undefined> {
  const options = { ...from, exportedAt, exportedBy: '', appVersion: '', withTalk: false }
  const [made, found] = [await readCopy(await exportAnnotatedDocx(snapshot, options)), await readCopy(bytes)]
  if (made === null || found === null) return undefined
  const lines = firstLine(made.before, found.before) ?? firstLine(made.after, found.after)
  if (lines !== null) return { of: 'paragraph', ...lines }
  for (const number of [...new Set([...made.claims.keys(), ...found.claims.keys()])].toSorted(byNumber)) {
    const [was = '', words = ''] = [made.claims.get(number), found.claims.get(number)]
    if (was !== words) return { of: 'claim', number, ...around(words, was) }
  }
  return { of: 'rest' }
}

interface ReadCopy {
  /** The paragraphs as they read before the tracked changes. */
  readonly before: readonly string[]
  /** As they read after them. */
  readonly after: readonly string[]
  /** What the copy says of each claim, in two lines: its state and what it is on. */
  readonly claims: ReadonlyMap<number, string>
}

async function readCopy(bytes: Uint8Array): Promise<ReadCopy | null> {
  const article = await importArticle(bytes, '.docx')
  const claims = await readClaims(bytes)
  if (!article.ok || claims === null) return null
  return { before: linesOf(article.value.original ?? article.value), after: linesOf(article.value), claims }
}

function linesOf({ blocks }: Pick<ImportedArticle, 'blocks'>): readonly string[] {
  return blocks.map(textOfBlock)
}

async function readClaims(bytes: Uint8Array): Promise<ReadonlyMap<number, string> | null> {
  const zip = await openZip(bytes, importWords.kinds.word)
  if (!zip.ok) return null
  try {
    const part = 'word/comments.xml'
    const xml = zip.value.names.has(part) ? new TextDecoder().decode(await zip.value.read(part)) : ''
    const { list } = xml === '' ? { list: [] } : readComments(xml, '', new Map())
    return new Map(
      list.flatMap(({ text }) => {
        const [, number] = /^Claim (\d{1,9}): /.exec(text) ?? []
        return number === undefined
          ? []
          : [[Number(number), text.split('\n').slice(0, 2).join('\n')] as const]
      })
    )
  } catch {
    return null
  }
}

/** The first line that is another, from 1, with what stands there: "" for nothing, where a line was added or taken out. */
function firstLine(
  made: readonly string[],
  found: readonly string[]
): { readonly number: number; readonly words: string; readonly was: string } | null {
  const length = Math.max(made.length, found.length)
  const at = Array.from({ length }).findIndex((_, index) => made[index] !== found[index])
  if (at < 0) return null
  const [was, words] = [made[at], found[at]]
  const isAdded =
    was === undefined || (words !== undefined && found.length > made.length && found[at + 1] === was)
  const isGone = words === undefined || (made.length > found.length && made[at + 1] === words)
  return { number: at + 1, ...around(isGone ? '' : words, isAdded ? '' : was) }
}

function around(words: string, was: string): { readonly words: string; readonly was: string } {
  return { words: differing(words, was), was: differing(was, words) }
}

function byNumber(left: number, right: number): number {
  return left - right
}
