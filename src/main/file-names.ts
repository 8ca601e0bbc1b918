import { isDeviceName } from '../core/model/file-name'

/** Longest name taken from a title, characters: room for an ending under every file system's 255 bytes. */
const longestName = 60

/**
 * A plain file name made from a title: a-z, 0-9 and dashes, so that it is legal everywhere and survives every sync
 * service. Titles without such letters give "article".
 */
export function fileNameFromTitle(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let name = words[0]?.slice(0, longestName) ?? 'article'
  for (const word of words.slice(1)) {
    if (name.length + word.length >= longestName) break
    name = `${name}-${word}`
  }
  return isDeviceName(name) ? `article-${name}` : name
}

/** The path with the ending, added where it is missing. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) ? path : `${path}${ending}`
}
