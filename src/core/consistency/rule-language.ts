/** Which rules can be used: all of them in English, elsewhere those that need no words. */
export type RuleSet = 'all' | 'marks and tables'

/** Small words of English; where the language is not known, they tell it. */
const english =
  /(?<![\p{L}’'])(?:the|of|and|to|in|that|is|was|for|with|said|his|by|from|were|has|have)(?![\p{L}’'])/giu
const letters = /[\p{L}’']+/gu

/** Characters looked at. */
const sample = 4000

/** The rules for an article of this language, BCP 47; "und" or "" is told from its beginning. */
export function rulesFor(language: string, beginning: string): RuleSet {
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? ''
  if (primary === 'en') return 'all'
  if (primary !== '' && primary !== 'und') return 'marks and tables'
  const text = beginning.slice(0, sample)
  const words = text.match(letters)?.length ?? 0
  return words > 3 && (text.match(english)?.length ?? 0) > words / 8 ? 'all' : 'marks and tables'
}
