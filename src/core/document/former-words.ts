import type { Tells } from '../model/telling-words'
import { foldWords, rangesOfWords } from '../model/words-of-claim'

/**
 * Whether words that the article once had tell who a source is, and are in it no more: what it gives its readers, in this
 * text of it, is no secret. White space counts for nothing, and of a claim with several ranges each is looked for by itself.
 */
export function makeTellsFormer(tells: Tells, article: string): Tells {
  const today = foldWords(article)
  return (text) => tells(text) && !rangesOfWords(text).every((range) => today.includes(foldWords(range)))
}
