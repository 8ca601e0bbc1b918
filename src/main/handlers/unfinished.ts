import type { UnfinishedTexts } from '../../core/ipc/contract'
import { succeed } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KeptHere } from '../kept-here'
import type { OpenProjects } from '../open-projects'

/** Answers what the person had begun to write in the open project. It is kept here, never in the project's folder. */
export function unfinishedHandlers(projects: OpenProjects, files: KeptHere<UnfinishedTexts>) {
  return {
    'unfinished:read': async (window) => {
      const manifest = projects.manifestOf(window)
      return succeed(manifest === null ? [] : ((await files.read(manifest.projectId)) ?? []))
    },

    'unfinished:write': async (window, texts) => {
      const manifest = projects.manifestOf(window)
      if (manifest !== null) await files.write(manifest.projectId, texts.length === 0 ? null : texts)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'unfinished'>>
}
