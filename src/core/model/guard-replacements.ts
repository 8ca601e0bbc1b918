import type { Statement } from './standing'

/**
 * The statements, in the order given, without the word of outsiders that they take the place of what people on the
 * project's list have said: nobody but these may settle, replace or take back what one of them said. Among themselves
 * outsiders replace what is theirs.
 */
export function guardReplacements<Each extends Statement>(
  statements: readonly Each[],
  isOutside: (statement: Each) => boolean
): readonly Each[] {
  const outside = new Set(statements.filter(isOutside).map(({ id }) => id))
  if (outside.size === 0) return statements
  const inside = new Set(statements.flatMap(({ id }) => (outside.has(id) ? [] : id)))
  return statements.map((statement) => {
    if (!outside.has(statement.id) || !statement.supersedes.some((id) => inside.has(id))) return statement
    return { ...statement, supersedes: statement.supersedes.filter((id) => !inside.has(id)) }
  })
}
