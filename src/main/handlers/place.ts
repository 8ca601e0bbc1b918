import { succeed } from '../../core/ipc/result'
import type { LeftPlace } from '../../core/model/left-place'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KeptHere } from '../kept-here'
import type { OpenProjects } from '../open-projects'

/** Keeps where the person is in the open project, for when they come back. It is kept here, never in the project's folder. */
export function placeHandlers(projects: OpenProjects, places: KeptHere<LeftPlace>) {
  return {
    'place:write': async (window, projectId, place) => {
      const manifest = projects.manifestOf(window)
      // a window may hold another project by now
      if (manifest?.projectId === projectId) await places.write(manifest.projectId, place)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'place'>>
}
