import type { Check } from '../model/check'

/**
 * Checks with those before the ones that supersede them, and by id where nothing tells. Their clocks are not
 * believed. A circle of checks superseding each other, which only a hostile replica writes, is cut at its first id.
 */
export function orderChecks(checks: readonly Check[]): readonly Check[] {
  if (checks.length < 2) return checks
  const byId = new Map(checks.map((check) => [check.id, check]))
  const ordered = new Set<Check>()
  const entered = new Set<Check>()
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

function earlierThan(check: Check, byId: ReadonlyMap<Check['id'], Check>): readonly Check[] {
  return check.supersedes
    .flatMap((id) => byId.get(id) ?? [])
    .toSorted((left, right) => (left.id < right.id ? 1 : -1))
}
