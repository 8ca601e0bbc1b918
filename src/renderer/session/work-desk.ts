import type { StetApi, WorkUnderWay } from '../../core/ipc/contract'
import { Store } from './store'

/** What takes a while in main, and that the person may end it. */
export class WorkDesk {
  /** What can be ended, and how far it is; null for nothing. */
  readonly underWay = new Store<WorkUnderWay | null>(null)

  constructor(private readonly api: StetApi) {
    api.onEvent('work:under-way', this.underWay.set)
  }

  cancel(): void {
    void this.api.request('work:cancel')
  }
}
