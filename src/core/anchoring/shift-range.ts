import { type DeltaOp, shiftOffset } from '../article/article-delta'
import type { TextRange } from '../model/anchor'

/** The range after a change of the text. What is typed at its edges stays outside; what it held may all be gone. */
export function shiftRange(range: TextRange, delta: readonly DeltaOp[]): TextRange {
  const start = shiftOffset(delta, range.start, 'right')
  return { start, end: Math.max(start, shiftOffset(delta, range.end, 'left')) }
}
