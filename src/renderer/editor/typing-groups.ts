import type { DeltaOp } from '../../core/article/article-delta'

/** Longest insertion that still counts as typing: a composed character or an autocorrected ending, not a paste. */
const longestTyped = 4

/** Tells whether an edit goes on typing or deleting where the last one stopped: what one undo takes back. */
export class TypingGroups {
  private last: { readonly kind: 'insert' | 'delete'; readonly at: number } | null = null

  /** Whether the edit belongs to the same undo step as the one before. Remembers it for the next. */
  continues(delta: readonly DeltaOp[]): boolean {
    const step = describeStep(delta)
    const last = this.last
    this.last = step === null ? null : { kind: step.kind, at: step.end }
    if (step === null || last === null || step.kind !== last.kind) return false
    return step.kind === 'insert'
      ? step.start === last.at
      : step.start === last.at || step.start + step.length === last.at
  }

  /** The next edit begins a new step. */
  reset(): void {
    this.last = null
  }
}

interface Step {
  readonly kind: 'insert' | 'delete'
  readonly start: number
  readonly length: number
  readonly end: number
}

function describeStep(delta: readonly DeltaOp[]): Step | null {
  const [first, second] = delta
  const start = first !== undefined && 'retain' in first && first.attributes === undefined ? first.retain : 0
  const op = start > 0 ? second : first
  if (op === undefined || delta.length > (start > 0 ? 2 : 1) || 'retain' in op) return null
  if ('delete' in op) {
    return op.delete > longestTyped ? null : { kind: 'delete', start, length: op.delete, end: start }
  }
  if (op.insert.length > longestTyped || op.insert.includes('\n')) return null
  return { kind: 'insert', start, length: op.insert.length, end: start + op.insert.length }
}
