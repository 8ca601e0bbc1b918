interface Named {
  readonly id: string
}

/**
 * What was said or done, each behind what it follows, whose ids `followed` gives; what was done apart by ids, which every
 * replica orders alike: clocks are not believed.
 */
export function orderBehind<Step extends Named>(
  steps: readonly Step[],
  followed: (step: Step) => readonly string[]
): readonly Step[] {
  if (steps.length < 2) return steps
  const known = new Map(steps.map((step): readonly [string, Step] => [step.id, step]))
  const ordered = new Set<Step>()
  const entered = new Set<Step>()
  const pending = steps.toSorted(byIdLast)
  while (pending.length > 0) {
    const step = pending.at(-1)
    if (step === undefined) break
    // a circle, which only a forged record holds, is cut where it is entered
    const before = entered.has(step)
      ? []
      : followed(step)
          .flatMap((id) => known.get(id) ?? [])
          .filter((other) => !entered.has(other))
    entered.add(step)
    if (before.length > 0) pending.push(...before.toSorted(byIdLast))
    else {
      ordered.add(step)
      pending.pop()
    }
  }
  return [...ordered]
}

/** The last is taken first. */
function byIdLast(left: Named, right: Named): number {
  return left.id < right.id ? 1 : -1
}

/** Steps behind those that they say they came after. */
export function orderByAfter<Step extends Named & { readonly after: readonly string[] }>(
  steps: readonly Step[]
): readonly Step[] {
  return orderBehind(steps, ({ after }) => after)
}
