import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { FileContent } from '../../core/model/file-verdict'
import { memoWords } from '../../core/words/memo-words'
import type { ExportOptions, SnapshotFormat } from './export-options'
import { exportSnapshot } from './export-snapshot'

/** What a file is made of again: the project as it stands and what its folder holds. */
export interface RemadeFrom extends Pick<ExportOptions, 'proof' | 'images' | 'absentFiles'> {
  readonly snapshot: ProjectSnapshot
}

/**
 * Holds an export against one that is made anew of the same version. The same is one that differs in nothing but the name of
 * whoever exported and the version of Stet. Another text of the article, or another claim or finding, is a difference;
 * where only the rest differs (sign-offs and discussion that came later, names, another version's form) nothing is said.
 * `bytes` are those of a page without its record. Undefined for what cannot be compared: a PDF, a form that is not known.
 */
export function compareExport(
  bytes: Uint8Array,
  exportedAt: string,
  { snapshot, ...from }: RemadeFrom
): FileContent | undefined {
  const file = new TextDecoder().decode(bytes)
  const format = formatOf(file)
  if (format === null) return undefined
  const make = (withTalk: boolean): string => {
    const options = { ...from, exportedAt, exportedBy: free.by, appVersion: free.version, withTalk }
    return new TextDecoder().decode(exportSnapshot(snapshot, format, options))
  }
  const remade = make(false)
  const closes = format === 'text' ? /\n/ : /[<>\n]/
  if (isSameBut(remade, file, closes) || isSameBut(make(true), file, closes)) return { isSame: true }
  if (format === 'memo' || format === 'claims') return undefined
  const [mine, theirs] = [shownIn(remade, format), shownIn(file, format)]
  if (mine === null) return undefined
  if (theirs === null) return { isSame: false, words: '' }
  const first = theirs.findIndex((piece, index) => piece !== mine[index])
  if (first < 0 && mine.length === theirs.length) return undefined
  return { isSame: false, words: differing(theirs[first] ?? '', mine[first] ?? '') }
}

/** What stands for a text that differs with whoever exports. */
const free = { by: '\uE0F0exporter\uE0F0', version: '\uE0F1version\uE0F1' } as const

/** Most characters that stand in such a place. */
const longestFree = 300

function formatOf(file: string): SnapshotFormat | null {
  if (file.startsWith('%PDF')) return null
  if (file.startsWith('Number,Claim,State,')) return 'claims'
  if (!/^<!doctype html>/i.test(file)) return 'text'
  return file.includes(`<title>${memoWords.title}: `) ? 'memo' : 'html'
}

/** Whether the file is the template with a text, the same each time and without what `closes`, in each of its free places. */
function isSameBut(template: string, file: string, closes: RegExp): boolean {
  const [place] = Object.values(free)
    .filter((each) => template.includes(each))
    .toSorted((left, right) => template.indexOf(left) - template.indexOf(right))
  if (place === undefined) return template === file
  const start = template.indexOf(place)
  const [behind = ''] = template.slice(start + place.length, start + place.length + 8).split(/[\uE0F0\uE0F1]/)
  const value = file.slice(start, file.indexOf(behind, start))
  if (closes.test(value) || value.length > longestFree || value.includes('\uE0F0')) return false
  return isSameBut(
    template.replaceAll(place, () => value),
    file,
    closes
  )
}

/** The article's text and each claim with what was found, as the file shows them; null where it has no such parts. */
function shownIn(file: string, format: SnapshotFormat): readonly string[] | null {
  return format === 'text' ? shownInText(file) : shownInPage(file)
}

function shownInText(file: string): readonly string[] | null {
  const [, rest] = splitOnce(file, '\n\nARTICLE\n\n')
  const [article, behind] = splitOnce(rest, '\n\nCLAIMS\n\n')
  const [claims, sources] = splitOnce(behind, '\n\nSOURCES\n\n')
  if (sources === '') return null
  const heads = [...claims.matchAll(/^\[\d+\] .*\n {4}.*$/gm)].map(([head]) => head)
  return [article, ...heads]
}

function shownInPage(file: string): readonly string[] | null {
  const [, rest] = splitOnce(file, '<section class="text" id="article"')
  const [article, behind] = splitOnce(rest, '</section>')
  const [claims, sources] = splitOnce(behind, '<section class="source-list"')
  if (sources === '') return null
  const heads = claims
    .split('<h3 id="claim-')
    .slice(1)
    .map((claim) => {
      const [words, behind] = splitOnce(claim, '<p class="status">')
      const [status] = splitOnce(behind, '</p>')
      return words + status
    })
  return [article, ...heads].map(textOf)
}

/** The words of markup that begins within a tag. What a browser would show as words, such as "<3", is none. */
function textOf(markup: string): string {
  return markup.replace(/^[^<>]*>/, '').replace(/<\/?[a-z][^<>]*>/gi, '')
}

function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)]
}

/** Characters that are shown before and behind the first difference. */
const shownBefore = 40
const shownBehind = 160

/** Where the text begins to be another, with some words around. */
function differing(text: string, other: string): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at += 1
  return text
    .slice(Math.max(0, at - shownBefore), at + shownBehind)
    .toWellFormed()
    .trim()
}
