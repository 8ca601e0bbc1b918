/** A word with what belongs into it (1,200.5 and U.S and don't are one), a white space, or signs that stand together. */
const token =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u200c\u200d]|[.,'’](?=[\p{L}\p{N}]))*|\s\p{M}*|[^\s\p{L}\p{N}]+/gu

/** Scripts that write without spaces: only a dictionary finds their words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const dictionary = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The text cut into words, white space and signs. Joined they are the text; no cut parts a grapheme. */
export function wordTokens(text: string): readonly string[] {
  const tokens: string[] = text.match(token) ?? []
  if (!unspaced.test(text)) return tokens
  return tokens.flatMap((word) =>
    unspaced.test(word) ? Array.from(dictionary.segment(word), ({ segment }) => segment) : word
  )
}

/** Whether a token says something: a word, a number. */
export function isWordToken(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text)
}

/**
 * Whether a token is so common that it proves nothing: signs, white space, and small words like "the" and "of". Only
 * small letters of up to three count as one, so that "UN", "3" and a Chinese word prove something.
 */
export function isCommonToken(text: string): boolean {
  return !isWordToken(text) || /^\p{Ll}{1,3}$/u.test(text)
}
