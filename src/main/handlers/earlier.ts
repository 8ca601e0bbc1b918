import { succeed } from '../../core/ipc/result'
import type { EarlierChecks } from '../earlier-checks'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { OpenProjects } from '../open-projects'

const nothingFound = { matches: [], more: 0, notes: [], isCut: false }

/** Answers what was checked before. A project that is not trusted asks nobody, and nobody is asked for it. */
export function earlierHandlers(projects: OpenProjects, checks: EarlierChecks) {
  return {
    'earlier:find': async (window, { words, language }) => {
      const folder = projects.folderOf(window)
      if (folder === null || !projects.isTrusted(window)) return succeed(nothingFound)
      return succeed(await checks.find(folder, words, language))
    }
  } satisfies Handlers<ChannelsOf<'earlier'>>
}
