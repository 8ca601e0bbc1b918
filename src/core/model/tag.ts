/** Longest tag, in UTF-16 code units: it is the name of a field. */
export const longestTag = 60

/** Most tags that are read of one claim. */
export const mostTags = 100

/** A tag as it is stored: one line, single blanks, composed, without a "#" before it; null for nothing or too long. */
export function tagOf(text: string): string | null {
  const tag = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/^[\s#]+|(?<!\s)\s+$/g, '')
  return tag === '' || tag.length > longestTag ? null : tag
}

/** The tag in the spelling that is in use, whatever its capitals, the same on every computer; else as it was written. */
export function spellTag(tag: string, known: Iterable<string>): string {
  const folded = tag.toLowerCase()
  for (const each of known) if (each.toLowerCase() === folded) return each
  return tag
}
