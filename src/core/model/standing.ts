import type { PersonId } from './ids'

/** A dated statement that can take the place of earlier ones. */
export interface Statement {
  readonly id: string
  readonly by: PersonId
  readonly supersedes: readonly string[]
}

/**
 * The statements that no other has taken the place of, in the order given. A person replaces their own for good. That
 * somebody took the place of others' counts only while what they said stands itself: when it is taken back, the
 * others' stand again.
 */
export function standingOf<Each extends Statement>(statements: readonly Each[]): readonly Each[] {
  const replacing = new Map<string, Each[]>()
  for (const statement of statements) {
    for (const id of statement.supersedes) replacing.set(id, [...(replacing.get(id) ?? []), statement])
  }
  const known = new Map<string, boolean>()
  const stands = (statement: Each): boolean => {
    const answer = known.get(statement.id)
    if (answer !== undefined) return answer
    const others = replacing.get(statement.id) ?? []
    // only a forged record holds a circle; none of it stands, so that nothing is decided
    const result =
      !isInCircle(statement, replacing) && !others.some((other) => other.by === statement.by || stands(other))
    known.set(statement.id, result)
    return result
  }
  return statements.filter(stands)
}

/** Whether a statement is replaced, by way of others, by itself. */
function isInCircle<Each extends Statement>(
  statement: Each,
  replacing: ReadonlyMap<string, readonly Each[]>
): boolean {
  const seen = new Set<string>()
  const left = [...(replacing.get(statement.id) ?? [])]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.id === statement.id) return true
    if (seen.has(next.id)) continue
    seen.add(next.id)
    left.push(...(replacing.get(next.id) ?? []))
  }
  return false
}
