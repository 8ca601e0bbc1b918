import { succeed } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { SettingsFile } from '../settings-file'

/** Answers reading and keeping the person's own filters of claims, which go with them to every project. */
export function filterHandlers(settings: SettingsFile) {
  return {
    'filters:read': () => succeed(settings.current.filters),

    'filters:write': async (_window, filters) => {
      await settings.change({ filters })
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'filters'>>
}
