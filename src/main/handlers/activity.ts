import { succeed } from '../../core/ipc/result'
import type { SeenMarks } from '../../core/model/seen'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KeptHere } from '../kept-here'
import type { OpenProjects } from '../open-projects'

/** Answers what the person has seen of the open project. It is kept here, never in the project's folder. */
export function activityHandlers(projects: OpenProjects, files: KeptHere<SeenMarks>) {
  return {
    'activity:read-seen': async (window) => {
      const manifest = projects.manifestOf(window)
      return succeed(manifest === null ? null : await files.read(manifest.projectId))
    },

    'activity:write-seen': async (window, marks) => {
      const manifest = projects.manifestOf(window)
      if (manifest !== null) await files.write(manifest.projectId, marks)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'activity'>>
}
