import {
  type KeptFilter,
  readSharedFilters,
  removeSharedFilter,
  type SharedFilter,
  shareFilter
} from '../../core/document/saved-filters'
import type { ProjectDocument } from '../../core/document/schema'
import type { StetApi } from '../../core/ipc/contract'
import type { ClaimFilter } from '../../core/model/claim-filter'
import { parseFilter, serializeFilter } from '../../core/model/claim-filter'
import { type FillRandom, type FilterId, isId, newId, type PersonId } from '../../core/model/ids'
import { Store } from './store'

/** What the desk works with. */
interface FilterDeskOptions {
  readonly api: StetApi
  readonly document: ProjectDocument
  readonly fillRandom: FillRandom
  /** Makes an edit that is one step for undo, with who makes it and when. */
  readonly edit: (
    make: (signature: { readonly by: PersonId; readonly at: string }, origin: unknown) => void
  ) => void
}

/** The filters that are kept under a name: the person's own, on this computer, and those shared with the project. */
export class FilterDesk {
  readonly own = new Store<readonly KeptFilter[]>([])
  readonly shared: Store<readonly SharedFilter[]>
  private readonly stop: () => void

  constructor(private readonly options: FilterDeskOptions) {
    const { document } = options
    this.shared = new Store(readSharedFilters(document))
    const follow = (): void => this.shared.set(readSharedFilters(document))
    document.filters.observeDeep(follow)
    this.stop = () => document.filters.unobserveDeep(follow)
    void this.readOwn()
  }

  /** Keeps a filter under a name, for oneself or for everybody; one of the same name there is replaced. */
  async keep(name: string, filter: ClaimFilter, isShared: boolean): Promise<boolean> {
    const id = newId('filter', this.options.fillRandom)
    if (!isShared) {
      const others = this.own.get().filter((each) => each.name !== name)
      return this.writeOwn([...others, { id, name, filter }])
    }
    const replaced = this.shared.get().filter((each) => each.name === name)
    this.options.edit((signature, origin) =>
      shareFilter(
        this.options.document,
        { id, name, filter, ...signature },
        replaced.map((each) => each.id),
        origin
      )
    )
    return true
  }

  /** Lets go of a kept filter. */
  async remove(id: FilterId): Promise<boolean> {
    const isOwn = this.own.get().some((each) => each.id === id)
    if (isOwn) return this.writeOwn(this.own.get().filter((each) => each.id !== id))
    this.options.edit((_, origin) => removeSharedFilter(this.options.document, id, origin))
    return true
  }

  /** Stops following the document. */
  destroy(): void {
    this.stop()
  }

  private async readOwn(): Promise<void> {
    const answer = await this.options.api.request('filters:read')
    if (!answer.ok || !Array.isArray(answer.value)) return
    this.own.set(
      answer.value.flatMap(({ id, name, asked }) => {
        const filter = parseFilter(asked)
        return filter === null || !isId('filter', id) ? [] : [{ id, name, filter }]
      })
    )
  }

  private async writeOwn(filters: readonly KeptFilter[]): Promise<boolean> {
    const ordered = filters.toSorted((left, right) => left.name.localeCompare(right.name))
    const asked = ordered.map(({ id, name, filter }) => ({ id, name, asked: serializeFilter(filter) }))
    const answer = await this.options.api.request('filters:write', asked)
    if (answer.ok) this.own.set(ordered)
    return answer.ok
  }
}
