import type { BrowserWindow } from 'electron'
import type { OpenedProject } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import { addImage, chooseImage, readImageFile } from '../added-images'
import type { AppWindows } from '../app-windows'
import type { CancellableWorks } from '../cancellable-works'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import { isPackedProject, openPacked } from '../open-packed'
import type { OpenProjects } from '../open-projects'
import { chooseProjectFolder } from '../project-dialogs'
import type { DiskOwner } from '../project-disk'
import type { RecentProjects } from '../recent-projects'
import { sampleProjectFolder } from '../sample-project'

export interface ProjectDuties {
  readonly recent: RecentProjects
  readonly windows: AppWindows
  readonly projects: OpenProjects
  readonly known: KnownPaths
  readonly owner: DiskOwner
  readonly works: CancellableWorks
}

/** Answers opening, writing and closing the project of a window. */
export function projectHandlers({ windows, projects, known, owner, recent, works }: ProjectDuties) {
  const open = (window: BrowserWindow, path: string) =>
    works.run(window, (long) => projects.open(window, path, long))
  return {
    'project:choose': async (window): Promise<Result<OpenedProject | null>> => {
      const folder = await chooseProjectFolder(window)
      return folder === null ? succeed(null) : open(window, folder)
    },

    'project:open': async (window, path) => {
      if (!known.has(path)) {
        return fail('refused', refusalWords.notChosen.opened)
      }
      return open(window, path)
    },

    'project:open-sample': async (window) => {
      const sample = await sampleProjectFolder(owner)
      return sample.ok ? open(window, sample.value) : sample
    },

    'project:pending': (window) => openPending(window, { windows, projects, works }),

    'project:follow': (window) => projects.follow(window),

    'project:trust': (window) => projects.trust(window),

    'project:whereabouts': (window, where) => projects.say(window, where),

    'project:append': (window, update) => projects.append(window, update),

    'project:add-image': (window, bytes) => addImage(projects.folderOf(window), bytes),

    'project:choose-image': async (window): Promise<Result<string | null>> => {
      const path = await chooseImage(window)
      if (path === null) return succeed(null)
      const bytes = await readImageFile(path)
      return bytes.ok ? addImage(projects.folderOf(window), bytes.value) : bytes
    },

    'project:write-back': (window) => projects.writeBack(window),

    'project:titled': async (window, title) => {
      const folder = projects.folderOf(window)
      if (folder !== null) await recent.retitle(folder, title)
      return succeed(null)
    },

    'project:close': (window) => projects.close(window)
  } satisfies Handlers<Exclude<ChannelsOf<'project'>, 'project:export' | 'project:print'>>
}

/** The project a window was made for; after a reload or a crash of its page, the one it had open. */
async function openPending(
  window: BrowserWindow,
  { windows, projects, works }: Pick<ProjectDuties, 'windows' | 'projects' | 'works'>
): Promise<Result<OpenedProject | null>> {
  const path = windows.takePending(window) ?? projects.folderOf(window)
  if (path === null) return succeed(null)
  if (isPackedProject(path)) return openPacked(window, { projects, works }, path)
  return works.run(window, (long) => projects.open(window, path, long))
}
