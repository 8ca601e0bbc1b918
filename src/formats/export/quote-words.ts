/** The marks to set around quoted words: none where they bring their own. */
export function quoteMarksFor(words: string): readonly [string, string] {
  const hasOwn = /^\s*["“”„«»‹›「『‘‚]/u.test(words) && /["“”»«‹›」』’‘]\s*$/u.test(words)
  return hasOwn ? ['', ''] : ['“', '”']
}
