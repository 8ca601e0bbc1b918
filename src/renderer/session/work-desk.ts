import type { StetApi } from '../../core/ipc/contract'
import { Store } from './store'

/** What takes a while in main, and that the person may end it. */
export class WorkDesk {
  /** Whether there is something that can be ended. */
  readonly isCancellable = new Store(false)

  constructor(private readonly api: StetApi) {
    api.onEvent('work:under-way', this.isCancellable.set)
  }

  cancel(): void {
    void this.api.request('work:cancel')
  }
}
