import { fail, type Result } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import { readHistoryInWorker, readStateInWorker } from '../worker-host'

/** Answers what the article was earlier. */
export function historyHandlers(projects: OpenProjects) {
  return {
    'history:read': async (window) => {
      const lanes = projects.lanesOf(window)
      return lanes === null ? noProject() : readHistoryInWorker(lanes)
    },

    'history:state': async (window, place) => {
      const lanes = projects.lanesOf(window)
      if (lanes === null) return noProject()
      if (!lanes.some(({ replica }) => replica === place.replica)) return unknownState()
      return readStateInWorker(lanes, place)
    }
  } satisfies Handlers<ChannelsOf<'history'>>
}

function noProject(): Result<never> {
  return fail('no-project', 'No project is open in this window. Open the project again.')
}

function unknownState(): Result<never> {
  return fail(
    'unknown-state',
    'This earlier state cannot be found any more. The article was not changed. Close the history and open it again.'
  )
}
