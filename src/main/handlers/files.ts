import { basename } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import type { ExportOutcome, KeptFiles } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import type { KeptEvidenceFile } from '../../core/model/evidence-file'
import { cleanFileName } from '../../core/model/file-name'
import { type MediaType, mediaFacts } from '../../core/model/media-type'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
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
        return fail('refused', refusalWords.notChosen.added)
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
      return fail('not-opened', refusalWords.noProgram(basename(path)), problem)
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
        return fail('missing', refusalWords.fileMissing)
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
  const why = opens === 'asked' ? dialogWords.openFile.mayRun(kind) : ''
  const { response } = await dialog.showMessageBox(window, {
    type: isTrusted ? 'question' : 'warning',
    message: dialogWords.openFile.message(name),
    detail: [why, isTrusted ? '' : dialogWords.openFile.stranger].filter((line) => line !== '').join('\n\n'),
    buttons: [dialogWords.openFile.open, dialogWords.openFile.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}

const noProject = fail('no-project', refusalWords.nothingDone)

const inProjectFolder = fail('in-project-folder', refusalWords.inProjectFolder.copy)
