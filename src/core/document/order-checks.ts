import type { Statement } from '../model/standing'

/**
 * Checks or ticks with those before the ones that supersede them, and by id where nothing tells. Their clocks are not
 * believed. A circle of checks superseding each other, which only a hostile replica writes, is cut at its first id.
 */
export function orderChecks<Each extends Statement>(checks: readonly Each[]): readonly Each[] {
  if (checks.length < 2) return checks
  const byId = new Map<string, Each>(checks.map((check) => [check.id, check]))
  const ordered = new Set<Each>()
  const entered = new Set<Each>()
  const pending = checks.toSorted((left, right) => (left.id < right.id ? 1 : -1))
  while (pending.length > 0) {
    const check = pending.at(-1)
    if (check === undefined) break
    const earlier = entered.has(check) ? [] : earlierThan(check, byId).filter((other) => !entered.has(other))
    entered.add(check)
    if (earlier.length > 0) pending.push(...earlier)
    else {
      ordered.add(check)
      pending.pop()
    }
  }
  return [...ordered]
}

function earlierThan<Each extends Statement>(check: Each, byId: ReadonlyMap<string, Each>): readonly Each[] {
  return check.supersedes
    .flatMap((id) => byId.get(id) ?? [])
    .toSorted((left, right) => (left.id < right.id ? 1 : -1))
}
