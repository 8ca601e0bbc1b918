import { Store } from './store'

/** Which things are chosen, as the screen follows it: another object after every change, over one set. */
export interface Choice<Id extends string> extends Iterable<Id> {
  readonly size: number
  has(id: Id): boolean
}

/** The things of a list that a person has chosen for what is done to several. A change costs what it changes. */
export class IdChoice<Id extends string> {
  private readonly ids = new Set<Id>()
  readonly now = new Store<Choice<Id>>(viewOf(this.ids))

  /** Chooses some and lets go of others. */
  change(add: Iterable<Id>, remove: Iterable<Id> = []): void {
    for (const id of remove) this.ids.delete(id)
    for (const id of add) this.ids.add(id)
    this.now.set(viewOf(this.ids))
  }

  toggle(id: Id): void {
    if (this.ids.has(id)) this.change([], [id])
    else this.change([id])
  }

  clear(): void {
    this.change([], [...this.ids])
  }
}

function viewOf<Id extends string>(ids: ReadonlySet<Id>): Choice<Id> {
  const { size } = ids
  return { size, has: (id) => ids.has(id), [Symbol.iterator]: () => ids[Symbol.iterator]() }
}
