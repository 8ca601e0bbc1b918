import { fail, type Result, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'
import {
  readHistoryInWorker,
  readLossesInWorker,
  readLostInWorker,
  readOtherVersionInWorker,
  readStateInWorker
} from '../worker-host'

/** Answers what the article was earlier. */
export function historyHandlers(projects: OpenProjects) {
  return {
    'history:read': async (window) => {
      const lanes = await projects.lanesOf(window)
      return lanes.ok ? readHistoryInWorker(lanes.value) : lanes
    },

    'history:state': async (window, place) => {
      const lanes = await projects.lanesOf(window)
      if (!lanes.ok) return lanes
      if (!lanes.value.some(({ replica }) => replica === place.replica)) return unknownState()
      return readStateInWorker(lanes.value, place)
    },

    'history:other-versions': (window) => succeed(projects.forkedReplicasOf(window)),

    'history:other-version': async (window, replica) => {
      const folder = projects.folderOf(window)
      if (folder === null || !projects.forkedReplicasOf(window).includes(replica)) return unknownState()
      return readOtherVersionInWorker(folder, replica)
    },

    'history:losses': async (window) => {
      const lanes = await projects.lanesOf(window)
      return lanes.ok ? readLossesInWorker(lanes.value) : lanes
    },

    'history:lost': async (window, place) => {
      const lanes = await projects.lanesOf(window)
      if (!lanes.ok) return lanes
      if (!lanes.value.some(({ replica }) => replica === place.replica)) return unknownState()
      return readLostInWorker(lanes.value, place)
    }
  } satisfies Handlers<ChannelsOf<'history'>>
}

function unknownState(): Result<never> {
  return fail('unknown-state', refusalWords.stateGone)
}
