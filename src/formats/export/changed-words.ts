import { splitWords } from '../../core/article/split-words'

/** Two texts with the part that differs cut out of each. */
export interface ChangedWords {
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
}

/** Finds the one stretch of whole words in which two texts differ. `before` and `after` are common to both. */
export function findChangedWords(oldText: string, newText: string): ChangedWords {
  const oldWords = splitWords(oldText)
  const newWords = splitWords(newText)
  const shorter = Math.min(oldWords.length, newWords.length)
  let head = 0
  while (head < shorter && oldWords[head] === newWords[head]) head += 1
  let tail = 0
  while (tail < shorter - head && oldWords.at(-1 - tail) === newWords.at(-1 - tail)) tail += 1
  return {
    before: oldWords.slice(0, head).join(''),
    removed: oldWords.slice(head, oldWords.length - tail).join(''),
    added: newWords.slice(head, newWords.length - tail).join(''),
    after: oldWords.slice(oldWords.length - tail).join('')
  }
}
