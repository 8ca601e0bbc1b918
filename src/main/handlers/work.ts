import { succeed } from '../../core/ipc/result'
import type { CancellableWorks } from '../cancellable-works'
import type { ChannelsOf, Handlers } from '../ipc-main'

/** Answers ending what is under way for a window. */
export function workHandlers(works: CancellableWorks) {
  return {
    'work:cancel': (window) => {
      works.cancel(window)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'work'>>
}
