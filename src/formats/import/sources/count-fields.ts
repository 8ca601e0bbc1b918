import type { ReadSources } from '../../../core/model/read-sources'

/** Counts the fields that are not kept, by their names. */
export class FieldCount {
  readonly #counts = new Map<string, number>()

  add(field: string): void {
    const name = field.slice(0, 60)
    // a file of nothing but names of fields must not fill the memory
    if (this.#counts.size < 200 || this.#counts.has(name)) {
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    }
  }

  /** The most frequent first. */
  get list(): ReadSources['leftOut'] {
    return [...this.#counts]
      .map(([field, count]) => ({ field, count }))
      .toSorted((left, right) => right.count - left.count || (left.field < right.field ? -1 : 1))
  }
}
