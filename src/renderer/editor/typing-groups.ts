import type { DeltaOp } from '../../core/article/article-delta'

/** Longest insertion that still counts as typing: a composed character or an autocorrected ending, not a paste. */
const longestTyped = 4

/** Tells whether an edit goes on typing or deleting where the last one stopped: what one undo takes back. */
export class TypingGroups {
  private last: { readonly kind: 'insert' | 'delete'; readonly at: number } | null = null
  private wasComposing = false

  /**
   * Whether the edit belongs to the same undo step as the one before. Remembers it for the next. An input method
   * writes and rewrites its letters until it is done: all of that is one step.
   */
  continues(delta: readonly DeltaOp[], isComposing = false): boolean {
    const step = describeStep(delta)
    const { last, wasComposing } = this
    this.wasComposing = isComposing
    this.last = step === null ? null : { kind: step.kind === 'delete' ? 'delete' : 'insert', at: step.end }
    if (isComposing && wasComposing) return true
    if (step === null || last === null || step.kind !== last.kind) return false
    return step.kind === 'insert'
      ? step.start === last.at
      : step.start === last.at || step.start + step.length === last.at
  }

  /** The next edit begins a new step. */
  reset(): void {
    this.last = null
    this.wasComposing = false
  }
}

/** One place changed. A replacement begins a step, and typing goes on from its end. */
interface Step {
  readonly kind: 'insert' | 'delete' | 'replace'
  readonly start: number
  readonly length: number
  readonly end: number
}

function describeStep(delta: readonly DeltaOp[]): Step | null {
  const [first] = delta
  const start = first !== undefined && 'retain' in first && first.attributes === undefined ? first.retain : 0
  const [op, second, ...others] = start > 0 ? delta.slice(1) : delta
  if (op === undefined || others.length > 0) return null
  if (second !== undefined) return describeReplacement(start, op, second)
  if ('delete' in op) {
    return op.delete > longestTyped ? null : { kind: 'delete', start, length: op.delete, end: start }
  }
  return isTyped(op)
    ? { kind: 'insert', start, length: op.insert.length, end: start + op.insert.length }
    : null
}

function describeReplacement(start: number, left: DeltaOp, right: DeltaOp): Step | null {
  const put = isTyped(left) ? left : isTyped(right) ? right : null
  const taken = 'delete' in left ? left : 'delete' in right ? right : null
  if (put === null || taken === null) return null
  return { kind: 'replace', start, length: taken.delete, end: start + put.insert.length }
}

function isTyped(op: DeltaOp): op is Extract<DeltaOp, { insert: string }> {
  return 'insert' in op && op.insert.length <= longestTyped && !op.insert.includes('\n')
}
