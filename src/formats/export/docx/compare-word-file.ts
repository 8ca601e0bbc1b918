import type { FileContent } from '../../../core/model/file-verdict'
import { importWords } from '../../../core/words/import-words'
import { openZip } from '../../import/open-zip'
import type { RemadeFrom } from '../compare-export'
import { compareParts, free, isSameBut } from '../compare-pages'
import { exportAnnotatedDocx } from './word-copies'

/**
 * Holds a Word file against one that is made anew of the same version, as compareExport does with pages. Undefined where
 * it is no file that can be read, and where only the rest differs.
 */
export async function compareWordFile(
  bytes: Uint8Array,
  exportedAt: string,
  { snapshot, ...from }: RemadeFrom
): Promise<FileContent | undefined> {
  const file = await readParts(bytes)
  if (file === null) return undefined
  const make = async (withTalk: boolean): Promise<Parts> => {
    const options = { ...from, exportedAt, exportedBy: free.by, appVersion: free.version, withTalk }
    return (await readParts(await exportAnnotatedDocx(snapshot, options))) ?? new Map()
  }
  const remade = await make(false)
  if (isSame(remade, file) || isSame(await make(true), file)) return { isSame: true }
  return compareParts(shownIn(remade), file.has(article) ? shownIn(file) : null)
}

type Parts = ReadonlyMap<string, string>

const article = 'word/document.xml'
const comments = 'word/comments.xml'

/** The parts of a zip as text, a byte a character where it is none; null where it cannot be read. */
async function readParts(bytes: Uint8Array): Promise<Parts | null> {
  const zip = await openZip(bytes, importWords.kinds.word)
  if (!zip.ok) return null
  const parts = new Map<string, string>()
  try {
    for (const name of zip.value.names) {
      const part = await zip.value.read(name)
      parts.set(name, new TextDecoder(/\.(?:xml|rels)$/.test(name) ? 'utf-8' : 'latin1').decode(part))
    }
    return parts
  } catch {
    return null
  }
}

function isSame(remade: Parts, file: Parts): boolean {
  return isSameBut(asOne(remade), asOne(file), /[<>\n]/)
}

function asOne(parts: Parts): string {
  return [...parts].map(([name, text]) => `${name}\n${text}\n`).join('')
}

/** The article's text, and of each claim its state and words. */
function shownIn(parts: Parts): readonly string[] {
  const claims = (parts.get(comments) ?? '')
    .split('<w:comment ')
    .map((comment) => wordsOf(comment.slice(comment.indexOf('>') + 1)))
    .filter((text) => /^Claim \d+: /.test(text))
    .map((text) => text.split('\n').slice(0, 2).join('\n'))
  return [wordsOf(parts.get(article) ?? ''), ...claims]
}

function wordsOf(xml: string): string {
  return xml.replaceAll('</w:p>', '\n').replace(/<[^<>]*>/g, '')
}
