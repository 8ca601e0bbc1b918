import { succeed } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { RecentProjects } from '../recent-projects'

/** Answers what the start screen asks for. */
export function startHandlers(recent: RecentProjects) {
  return {
    'start:recent': async () => succeed(await recent.list()),

    'start:forget-recent': async (_window, path) => {
      await recent.forget(path)
      return succeed(await recent.list())
    }
  } satisfies Handlers<ChannelsOf<'start'>>
}
