import { foldWords } from '../model/words-of-claim'
import { diffLetters } from './diff-letters'

/** Equal letters in a row that count: shorter runs are the same in any two texts of a language. */
const shortestRun = 3

/** Part of either text that must stand in the other, for the one to be called a change of the other. */
const leastInCommon = 0.5

/** Whether the words are the same, however they are spaced or broken into paragraphs. */
export function isSameWords(left: string, right: string): boolean {
  return left === right || foldWords(left) === foldWords(right)
}

/** Whether `words` can be an edited form of `quoted`: half of the one stands in the other, in order. */
export function resembles(quoted: string, words: string): boolean {
  const shorter = Math.min(quoted.length, words.length)
  if (shorter < shortestRun || words.length > 4 * quoted.length + 2000) return false
  const runs = diffLetters(quoted, words).map((step) => (step.kind === 'keep' ? step.length : 0))
  const common = runs.reduce((sum, length) => (length < shortestRun ? sum : sum + length), 0)
  return common / shorter >= leastInCommon
}
