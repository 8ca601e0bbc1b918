import type { Hint, StetApi } from '../../core/ipc/contract'
import { Store } from './store'

/** The hints in the order in which somebody meets them. Not read from the contract: its schemas are not for the window. */
const everyHint: readonly Hint[] = ['mark', 'settle', 'export']

/**
 * What a newcomer is told once. A hint that was shown is remembered in the person's settings at once, stays in this
 * window until it is dismissed or no longer fits, and does not come again.
 */
export class HintDesk {
  /** The hints that may be shown in this window. */
  readonly left: Store<ReadonlySet<Hint>>
  private seen: ReadonlySet<Hint>

  constructor(
    private readonly api: StetApi,
    seen: readonly Hint[]
  ) {
    this.seen = new Set(seen)
    this.left = new Store<ReadonlySet<Hint>>(new Set(everyHint.filter((hint) => !this.seen.has(hint))))
  }

  /** The person has it before their eyes. */
  show(hint: Hint): void {
    if (!this.seen.has(hint)) this.remember([...this.seen, hint])
  }

  /** The person wants it out of the way. */
  dismiss(hint: Hint): void {
    this.left.set(new Set([...this.left.get()].filter((each) => each !== hint)))
  }

  /** Begins again, as for a newcomer. */
  showAgain(): void {
    this.remember([])
    this.left.set(new Set(everyHint))
  }

  private remember(seen: readonly Hint[]): void {
    this.seen = new Set(seen)
    // where it cannot be written, a hint is shown once more: that is no reason to disturb anybody
    void this.api.request('settings:write-hints', [...this.seen])
  }
}
