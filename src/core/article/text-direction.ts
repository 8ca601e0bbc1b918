export type TextDirection = 'ltr' | 'rtl'

/** Letters of the scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and older ones. */
const rightToLeft =
  /(?=\p{L})[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Text looked at to tell its direction, characters. More does not change what most of it is. */
const sample = 4000

/** The direction that most of the text's letters run in; left to right where there are none. */
export function directionOfText(text: string): TextDirection {
  if (!rightToLeft.test(text)) return 'ltr'
  const part = text.slice(0, sample)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  const own = part.match(new RegExp(rightToLeft, 'gu'))?.length ?? 0
  return own * 2 > letters ? 'rtl' : 'ltr'
}

/**
 * The direction of one block in an article of the given direction, told from its words. By its first letter alone, as
 * browsers tell it, an Arabic sentence that begins with "NATO" would run the wrong way: in an article that runs from
 * right to left every block does that has any such letter, or none at all. In any other a block does if most of its
 * letters do.
 */
export function directionOfBlock(text: string, article: TextDirection): TextDirection {
  if (article === 'ltr') return directionOfText(text)
  return rightToLeft.test(text) || !/\p{L}/u.test(text) ? 'rtl' : 'ltr'
}
