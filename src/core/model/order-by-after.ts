/** What was said or done, each behind what it follows; what was done apart by ids, which every replica orders alike. */
export function orderByAfter<Step extends { readonly id: string; readonly after: readonly string[] }>(
  steps: readonly Step[]
): readonly Step[] {
  const known = new Map(steps.map((step): readonly [string, Step] => [step.id, step]))
  const ordered = new Set<Step>()
  const entered = new Set<Step>()
  const pending = steps.toSorted((left, right) => (left.id < right.id ? 1 : -1))
  while (pending.length > 0) {
    const step = pending.at(-1)
    if (step === undefined) break
    // a circle, which only a forged record holds, is cut where it is entered
    const before = entered.has(step)
      ? []
      : step.after.flatMap((id) => known.get(id) ?? []).filter((other) => !entered.has(other))
    entered.add(step)
    if (before.length > 0) pending.push(...before.toSorted((left, right) => (left.id < right.id ? 1 : -1)))
    else {
      ordered.add(step)
      pending.pop()
    }
  }
  return [...ordered]
}
