import { isPersonSource, type Source } from './source'

/** Shorter words would be found in too many places, code points. */
const shortest = 3

/**
 * Whether a text says who or what one of these sources is: a name of it, its title or address, or a word that somebody
 * said gives it away. Letter case, kinds of spaces and of letters (NFKC) make no difference.
 */
export function makeTells(sources: readonly Pick<Source, 'item' | 'givesAway'>[]): (text: string) => boolean {
  const words = [...new Set(sources.flatMap(tellingWords).map(fold))].filter(
    (word) => [...word].length >= shortest || /[\p{Lo}]/u.test(word)
  )
  if (words.length === 0) return () => false
  return (text) => {
    const folded = fold(text)
    return words.some((word) => holdsWord(folded, word))
  }
}

function tellingWords(source: Pick<Source, 'item' | 'givesAway'>): readonly string[] {
  const { item, givesAway = '' } = source
  const names = (item.author ?? []).flatMap(({ given = '', family = '', literal = '' }) => [
    literal,
    `${given} ${family}`,
    family,
    // a name that was typed in one piece: its last part is what notes call the person by
    isPersonSource(source as Source) ? (literal.trim().split(/\s+/).at(-1) ?? '') : ''
  ])
  const address = item.URL ?? ''
  const title = isPersonSource(source as Source) ? '' : (item.title ?? '')
  return [...names, title, address, ...givesAway.split(/[,\n;]/)].filter((word) => word.trim() !== '')
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Between letters of scripts that part words by spaces, a word is no part of a longer one. */
function holdsWord(text: string, word: string): boolean {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const before = text.slice(0, start)
    const after = text.slice(start + word.length)
    const isPart =
      (/[\p{Ll}\p{N}]$/u.test(before) && /^[\p{Ll}\p{N}]/u.test(word)) ||
      (/^[\p{Ll}\p{N}]/u.test(after) && /[\p{Ll}\p{N}]$/u.test(word))
    if (!isPart) return true
  }
  return false
}
