import { basename } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { ExportOutcome, KeptFiles } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import type { KeptEvidenceFile } from '../../core/model/evidence-file'
import { cleanFileName } from '../../core/model/file-name'
import { type MediaType, mediaFacts } from '../../core/model/media-type'
import { placeUnderHash } from '../../project/captures'
import { diskFs } from '../../project/disk-fs'
import { isInsideFolder } from '../../project/is-inside-folder'
import { pathExists } from '../../project/path-exists'
import { FileStates } from '../file-states'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import type { OpenProjects } from '../open-projects'
import type { OpenedCopies } from '../opened-copies'
import { chooseCopyFile, chooseEvidenceFiles } from '../project-dialogs'
import { refuseTooManyFiles } from '../refuse-too-many-files'
import { copyFileInWorker, fileStatesInWorker, keepFileInWorker } from '../worker-host'

export interface FileDuties {
  readonly projects: OpenProjects
  readonly known: KnownPaths
  readonly opened: OpenedCopies
}

/** Answers keeping files as evidence, and showing, opening and copying those that are kept. */
export function fileHandlers({ projects, known, opened }: FileDuties) {
  const states = new FileStates(diskFs, async (folder, files) => {
    const read = await fileStatesInWorker(folder, files)
    return read.ok ? read.value : files.map(() => 'unreachable')
  })
  const keepPaths = (folder: string, paths: readonly string[]): Promise<Result<KeptFiles>> =>
    keepEach(paths.map((path) => () => keepFileInWorker(folder, { path })))
  return {
    'files:choose': async (window): Promise<Result<KeptFiles | null>> => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      const paths = await chooseEvidenceFiles(window)
      if (paths.length === 0) return succeed(null)
      return refuseTooManyFiles(paths) ?? keepPaths(folder, paths)
    },

    'files:keep': async (window, paths) => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      if (!paths.every((path) => known.has(path))) {
        return fail('refused', 'Stet takes only files that you choose, drop or paste. Nothing was added.')
      }
      return keepPaths(folder, paths)
    },

    'files:keep-bytes': async (window, from) => {
      const folder = projects.folderOf(window)
      return folder === null ? noProject : keepEach([() => keepFileInWorker(folder, from)])
    },

    'files:states': async (window, files) => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      return succeed(await states.of(folder, files))
    },

    'files:open': async (window, { sha256, name }) => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      const copied = await copyFileInWorker(folder, { sha256 }, opened.placeFor(name))
      if (!copied.ok) return copied
      const { type, path } = copied.value
      if (!(await isWanted(window, cleanFileName(name), type, projects.isTrusted(window))))
        return succeed(null)
      const problem = await shell.openPath(path)
      if (problem === '') return succeed(null)
      return fail(
        'not-opened',
        `No program on this computer opened ${basename(path)}. Nothing was changed. Save a copy and open it with a program of your choice.`,
        problem
      )
    },

    'files:save-copy': async (window, { sha256, name }): Promise<Result<ExportOutcome>> => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      const path = await chooseCopyFile(window, folder, cleanFileName(name))
      if (path === null) return succeed(null)
      if (await isInsideFolder(folder, path)) return inProjectFolder
      const copied = await copyFileInWorker(folder, { sha256 }, { path })
      if (!copied.ok) return copied
      known.add(path)
      return succeed({ path })
    },

    'files:show': async (window, { sha256 }) => {
      const folder = projects.folderOf(window)
      if (folder === null) return noProject
      const path = placeUnderHash(folder, sha256)
      if (!(await pathExists(path))) {
        return fail('missing', 'The file is not in the project folder, so there is nothing to show.')
      }
      shell.showItemInFolder(path)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'files'>>
}

/** One after the other, each in a process of its own; what is refused does not keep out the rest. */
async function keepEach(
  works: readonly (() => Promise<Result<KeptEvidenceFile>>)[]
): Promise<Result<KeptFiles>> {
  const kept: KeptEvidenceFile[] = []
  const problems: string[] = []
  for (const work of works) {
    const result = await work()
    if (result.ok) kept.push(result.value)
    else problems.push(result.problem.message)
  }
  return succeed({ kept, problems })
}

/** Asks before a kind of file that some programs run, and before every file of a project that is not trusted. */
async function isWanted(
  window: BrowserWindow,
  name: string,
  type: MediaType,
  isTrusted: boolean
): Promise<boolean> {
  const { name: kind, opens } = mediaFacts(type)
  if (opens === 'at once' && isTrusted) return true
  const why = opens === 'asked' ? mayRun(kind) : ''
  const { response } = await dialog.showMessageBox(window, {
    type: isTrusted ? 'question' : 'warning',
    message: `Open ${name} in another program?`,
    detail: [why, isTrusted ? '' : stranger].filter((line) => line !== '').join('\n\n'),
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}

function mayRun(kind: string): string {
  return `It is a file of the kind ${kind}. Such files can hold programs, or fetch something from the network and so tell others that you opened it. Open it only if you trust where it comes from. You get a copy; the evidence stays as it is.`
}

const stranger =
  'This file comes from a project that you have not said you trust. Other programs may be open to files that were made to harm.'

const noProject = fail(
  'no-project',
  'No project is open in this window, so nothing was done. Open the project again.'
)

const inProjectFolder = fail(
  'in-project-folder',
  'A copy cannot go into the project folder, which holds only what Stet keeps there. Nothing was written. Choose another place.'
)
