import type { ExportOutcome, OpenedProject } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { refusalWords } from '../../core/words/refusal-words'
import { isInsideFolder } from '../../project/is-inside-folder'
import { packProject } from '../../project/pack-project'
import { systemPorts } from '../../project/system-ports'
import type { CancellableWorks } from '../cancellable-works'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import { openPacked } from '../open-packed'
import type { OpenProjects } from '../open-projects'
import { choosePackedFile, choosePackedProject } from '../project-dialogs'

export interface PackedDuties {
  readonly projects: OpenProjects
  readonly known: KnownPaths
  readonly works: CancellableWorks
}

/** Answers sending a project in one file, and opening one that was sent. */
export function packedHandlers({ projects, known, works }: PackedDuties) {
  return {
    'packed:pack': async (window): Promise<Result<ExportOutcome>> => {
      const folder = projects.folderOf(window)
      if (folder === null) return fail('no-project', refusalWords.nothingToPack)
      const file = await choosePackedFile(window, folder)
      if (file === null) return succeed(null)
      if (await isInsideFolder(folder, file)) return inProjectFolder
      const packed = await works.run(window, async (long) => {
        const published = await projects.publish(window)
        if (!published.ok) return notPublished(published.problem.message)
        return packProject(systemPorts, folder, file, long)
      })
      if (!packed.ok) return packed
      // ended by the person before the file was there
      if (packed.value === null) return succeed(null)
      known.add(file)
      return succeed({ path: file })
    },

    'packed:unpack': async (window, path): Promise<Result<OpenedProject | null>> => {
      if (path !== null && !known.has(path)) {
        return fail('refused', refusalWords.notChosen.unpacked)
      }
      const file = path ?? (await choosePackedProject(window))
      return file === null ? succeed(null) : openPacked(window, { projects, works }, file)
    }
  } satisfies Handlers<ChannelsOf<'packed'>>
}

const inProjectFolder = fail('in-project-folder', refusalWords.inProjectFolder.packed)

function notPublished(why: string): Result<never> {
  return fail('not-packed', refusalWords.notPacked(why))
}
