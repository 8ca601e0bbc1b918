/** One pair of places that belong together, `before` in one list and its partner in another. */
export interface WeightedPlace {
  readonly before: number
  /** What keeping it in the chain is worth; above 0. */
  readonly weight: number
}

/**
 * The heaviest chain of places whose `before` rises: what can stay where it is, while the rest moves past it. Answers
 * with indices into the list. n log n, by a Fenwick tree over the best chain that ends at or below each place.
 */
export function risingChain(places: readonly WeightedPlace[]): ReadonlySet<number> {
  const size = places.reduce((most, { before }) => Math.max(most, before + 1), 0)
  const best = new Array<number>(size + 1).fill(-1)
  const total: number[] = []
  const previous: number[] = []
  const weightOf = (index: number): number => (index < 0 ? 0 : (total[index] ?? 0))
  places.forEach(({ before, weight }, index) => {
    let last = -1
    for (let place = before; place > 0; place -= place & -place) {
      const candidate = best[place] ?? -1
      if (weightOf(candidate) > weightOf(last)) last = candidate
    }
    previous.push(last)
    total.push(weightOf(last) + weight)
    for (let place = before + 1; place <= size; place += place & -place) {
      if (weightOf(index) > weightOf(best[place] ?? -1)) best[place] = index
    }
  })
  let end = -1
  for (let index = 0; index < places.length; index += 1) if (weightOf(index) > weightOf(end)) end = index
  const chain = new Set<number>()
  for (let index = end; index >= 0; index = previous[index] ?? -1) chain.add(index)
  return chain
}
