import type { ClaimId } from '../../core/model/ids'
import { Store } from './store'

/** Which claims are chosen, as the screen follows it: another object after every change, over one set. */
export interface Choice extends Iterable<ClaimId> {
  readonly size: number
  has(id: ClaimId): boolean
}

/** The claims that a person has chosen for what is done to several. A change costs what it changes. */
export class ClaimChoice {
  private readonly ids = new Set<ClaimId>()
  readonly now = new Store<Choice>(viewOf(this.ids))

  /** Chooses some and lets go of others. */
  change(add: Iterable<ClaimId>, remove: Iterable<ClaimId> = []): void {
    for (const id of remove) this.ids.delete(id)
    for (const id of add) this.ids.add(id)
    this.now.set(viewOf(this.ids))
  }

  toggle(id: ClaimId): void {
    if (this.ids.has(id)) this.change([], [id])
    else this.change([id])
  }

  clear(): void {
    this.change([], [...this.ids])
  }
}

function viewOf(ids: ReadonlySet<ClaimId>): Choice {
  const { size } = ids
  return { size, has: (id) => ids.has(id), [Symbol.iterator]: () => ids[Symbol.iterator]() }
}
