import diff from 'fast-diff'
import { diffText, type TextStep } from '../article/diff-text'

/** Past this many characters on a side a diff letter by letter, which is quadratic, could be felt. */
const longText = 4000

/**
 * The steps from one text to another with as many letters kept as can be. The article's own diff keeps fewer: for
 * editing, a short common run between two changes is better typed anew; for comparing, it is what counts.
 */
export function diffLetters(before: string, after: string): readonly TextStep[] {
  if (before.length > longText || after.length > longText) return diffText(before, after)
  return diff(before, after).map(([kind, text]): TextStep => {
    if (kind === diff.INSERT) return { kind: 'insert', text }
    return { kind: kind === diff.DELETE ? 'delete' : 'keep', length: text.length }
  })
}
