import type { StetApi, Switch } from '../../core/ipc/contract'
import { Store } from './store'

/** What a person can switch off for good. All of it is on until they do, and kept in their settings. */
export class SwitchDesk {
  readonly off: Store<ReadonlySet<Switch>>

  constructor(
    private readonly api: StetApi,
    off: readonly Switch[]
  ) {
    this.off = new Store<ReadonlySet<Switch>>(new Set(off))
  }

  isOn(one: Switch): boolean {
    return !this.off.get().has(one)
  }

  /** Switches it and answers whether it is on now. Where it cannot be written down it holds for this window. */
  toggle(one: Switch): boolean {
    const off = new Set(this.off.get())
    if (!off.delete(one)) off.add(one)
    this.off.set(off)
    void this.api.request('settings:write-switches', [...off])
    return this.isOn(one)
  }
}
