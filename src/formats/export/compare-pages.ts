import type { FileContent } from '../../core/model/file-verdict'
import { missingPicture } from './figure-html'

/** What stands, in a page that is made again, for a text that differs with whoever exports. */
export const free = { by: '\uE0F0exporter\uE0F0', version: '\uE0F1version\uE0F1' } as const

/** Most characters that stand in such a place. */
const longestFree = 300

/** Whether the file is the template with a text, the same each time and without what `closes`, in each of its free places. */
export function isSameBut(template: string, file: string, closes: RegExp): boolean {
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

/**
 * Where two lists of the same parts (the article's text, and each claim with what was found) begin to differ: `mine` is made
 * again, `theirs` stands in the file, null where it has no such parts. Undefined where they do not differ.
 */
export function compareParts(
  mine: readonly string[] | null,
  theirs: readonly string[] | null
): FileContent | undefined {
  if (mine === null) return undefined
  if (theirs === null) return { isSame: false, words: '' }
  const first = theirs.findIndex((piece, index) => piece !== mine[index])
  if (first < 0 && mine.length === theirs.length) return undefined
  return { isSame: false, words: differing(theirs[first] ?? '', mine[first] ?? '') }
}

/** The article's text and each claim with what was found, as a page shows them; null where it has no such parts. */
export function shownInPage(file: string): readonly string[] | null {
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
  return [withoutPictures(article), ...heads].map(textOf)
}

/** Stands for a picture's words while its box is made. */
const altMark = '\uE0F4'
const withAlt = String(missingPicture('picture', altMark))
const withoutAlt = String(missingPicture('picture', ''))

/** A page with the box in place of each picture: where the pages are made, other ones may be at hand. */
function withoutPictures(article: string): string {
  return article.replace(/<img src="[^"<>]*" alt="([^"<>]*)">/g, (_picture, alt: string) =>
    alt === '' ? withoutAlt : withAlt.replace(altMark, () => alt)
  )
}

/** The words of markup that begins within a tag. What a browser would show as words, such as "<3", is none. */
function textOf(markup: string): string {
  return markup.replace(/^[^<>]*>/, '').replace(/<\/?[a-z][^<>]*>/gi, '')
}

export function splitOnce(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + by.length)]
}

/** Characters that are shown before and behind the first difference. */
const shownBefore = 40
const shownBehind = 160

/** Where the text begins to be another, with some words around. */
export function differing(text: string, other: string): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at += 1
  return text
    .slice(Math.max(0, at - shownBefore), at + shownBehind)
    .toWellFormed()
    .trim()
}
