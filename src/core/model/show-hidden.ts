/**
 * Text about the article with its hidden characters made visible, as in ⟦U+202E⟧: bidirectional embeddings, overrides
 * and isolates, control characters and halves of surrogate pairs. Tabs stay; line breaks of every kind become "\n".
 */
export function showHidden(text: string): string {
  if (!hidden.test(text)) return text
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(hiddenEach, (character) => {
    if (character === '\n' || character === '\t') return character
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `⟦U+${code}⟧`
  })
}

/** The same on one line, so that nobody's words can pass for a line of ours. */
export function showOnOneLine(text: string): string {
  return showHidden(text).replace(/\s+/g, ' ').trim()
}

const hidden = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]/u
const hiddenEach = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
