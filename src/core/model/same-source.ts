import type { CslItem } from './source'

/**
 * What a source is known by: its web address, its DOI, and its title with its year and first author. Two that have one of
 * these in common are the same.
 */
export function sourceMarks(item: CslItem): readonly string[] {
  const { URL: url, title, author, issued } = item
  const doi = doiOf(item)
  const name = author?.[0]
  const first = fold(name?.family ?? name?.literal ?? '')
  const year = issued?.['date-parts'][0]?.[0]
  const folded = fold(title ?? '')
  // a short title alone ("Editorial", "Interview") is many sources'
  const isTelling = first !== '' || folded.length >= 20
  return [
    ...(url === undefined ? [] : [`url ${addressMark(url)}`]),
    ...(doi === null ? [] : [`doi ${doi}`]),
    ...(folded === '' || !isTelling ? [] : [`title ${folded} ${year ?? ''} ${first}`])
  ]
}

/** The DOI is one whatever address it stands in, and whatever the case of its letters. */
function doiOf(item: CslItem): string | null {
  const said: unknown = 'DOI' in item ? item.DOI : undefined
  const text = typeof said === 'string' ? said : (item.URL ?? '')
  return /10\.\d{4,9}\/\S+/.exec(text)?.[0].toLowerCase() ?? null
}

/** http and https, a last slash and what stands behind "#" make no other page. */
function addressMark(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '')
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
