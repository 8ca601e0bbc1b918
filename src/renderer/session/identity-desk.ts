import type { IdentityView, StetApi } from '../../core/ipc/contract'
import type { Result } from '../../core/ipc/result'
import { Store } from './store'

/** The key that this person signs with, as the window knows it. Every request answers "" or what went wrong. */
export class IdentityDesk {
  readonly view: Store<IdentityView>

  constructor(
    private readonly api: StetApi,
    view: IdentityView
  ) {
    this.view = new Store(view)
  }

  unlock(passphrase: string): Promise<string> {
    return this.take(this.api.request('identity:unlock', passphrase))
  }

  keep(passphrase: string): Promise<string> {
    return this.take(this.api.request('identity:keep', passphrase))
  }

  startAnew(): Promise<string> {
    return this.take(this.api.request('identity:start-anew'))
  }

  private async take(asked: Promise<Result<IdentityView>>): Promise<string> {
    const outcome = await asked
    if (!outcome.ok) return outcome.problem.message
    this.view.set(outcome.value)
    return ''
  }
}
