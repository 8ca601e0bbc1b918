interface Run<Value> {
  readonly from: number
  to: number
  readonly value: Value
}

/**
 * A value for each stretch of each Yjs client's clocks, and none for most. Stretches of a client are set in the order of
 * their clocks; neighbours with one value are kept as one.
 */
export class ClockRuns<Value> {
  readonly #runs = new Map<number, Run<Value>[]>()
  readonly #isSame: (a: Value, b: Value) => boolean

  constructor(isSame: (a: Value, b: Value) => boolean) {
    this.#isSame = isSame
  }

  /** Sets the value of the client's clocks from `from` up to, without, `to`. */
  set(client: number, from: number, to: number, value: Value): void {
    const runs = this.#runs.get(client) ?? []
    this.#runs.set(client, runs)
    const last = runs.at(-1)
    if (last?.to === from && this.#isSame(last.value, value)) last.to = to
    else runs.push({ from, to, value })
  }

  get(client: number, clock: number): Value | undefined {
    const runs = this.#runs.get(client) ?? []
    let [low, high] = [0, runs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((runs[middle]?.to ?? 0) <= clock) low = middle + 1
      else high = middle
    }
    const run = runs[low]
    return run !== undefined && run.from <= clock ? run.value : undefined
  }

  /** Everything that was set, client by client. */
  *entries(): Generator<{ client: number; from: number; to: number; value: Value }> {
    for (const [client, runs] of this.#runs)
      for (const { from, to, value } of runs) yield { client, from, to, value }
  }
}
