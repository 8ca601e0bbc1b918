import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { ExportChoices, ExportFormat, ExportOutcome, PrintOutcome } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
import { holdsSignature, isArticleAlone, type SnapshotFormat } from '../../formats/export/export-options'
import type { MadeExport } from '../../formats/export/made-export'
import { isInsideFolder } from '../../project/is-inside-folder'
import type { Manifest } from '../../project/manifest'
import { signExport } from '../../project/sign-export'
import { type MadeFile, writeExport } from '../../project/write-export'
import { zipRecord } from '../../project/zip-record'
import type { CancellableWorks } from '../cancellable-works'
import { fileNameFromTitle, withEnding } from '../file-names'
import type { Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import { log } from '../log'
import type { OpenProjects, ProjectState } from '../open-projects'
import { printOnPaper } from '../print-on-paper'
import { printPdf } from '../print-pdf'
import type { DiskOwner } from '../project-disk'
import { exportInWorker, recordInWorker } from '../worker-host'

/** What each format is called, its ending, and what the worker makes for it. */
const formats: Readonly<Record<ExportFormat, FileFormat>> = {
  html: { name: dialogWords.files.webPage, ending: '.html', made: 'html', suffix: 'annotated' },
  pdf: { name: dialogWords.files.pdf, ending: '.pdf', made: 'print-html', suffix: 'annotated' },
  docx: { name: dialogWords.files.wordFile, ending: '.docx', made: 'docx', suffix: 'annotated' },
  text: { name: dialogWords.files.plainText, ending: '.txt', made: 'text', suffix: 'annotated' },
  memo: { name: dialogWords.files.webPage, ending: '.html', made: 'memo', suffix: 'corrections' },
  approaches: { name: dialogWords.files.webPage, ending: '.html', made: 'approaches', suffix: 'approaches' },
  standing: {
    name: dialogWords.files.webPage,
    ending: '.html',
    made: 'standing',
    suffix: 'where-we-stand'
  },
  claims: { name: dialogWords.files.table, ending: '.csv', made: 'claims', suffix: 'claims' },
  annotations: {
    name: dialogWords.files.annotations,
    ending: '.jsonld',
    made: 'annotations',
    suffix: 'annotations'
  },
  'sources-csl': { name: dialogWords.files.csl, ending: '.json', made: 'sources-csl', suffix: 'sources' },
  'sources-bib': { name: dialogWords.files.bibtex, ending: '.bib', made: 'sources-bib', suffix: 'sources' },
  'sources-ris': { name: dialogWords.files.ris, ending: '.ris', made: 'sources-ris', suffix: 'sources' },
  'claim-review': {
    name: dialogWords.files.claimReview,
    ending: '.jsonld',
    made: 'claim-review',
    suffix: 'claim-review'
  },
  article: { name: dialogWords.files.webPage, ending: '.html', made: 'article', suffix: 'article' },
  'article-docx': {
    name: dialogWords.files.wordFile,
    ending: '.docx',
    made: 'article-docx',
    suffix: 'article'
  },
  'article-text': {
    name: dialogWords.files.plainText,
    ending: '.txt',
    made: 'article-text',
    suffix: 'article'
  },
  record: { name: dialogWords.files.record, ending: '.zip', made: 'record', suffix: 'record' }
}

interface FileFormat {
  readonly name: string
  readonly ending: string
  readonly made: SnapshotFormat | 'record'
  /** What the file's name ends with. */
  readonly suffix: string
}

export interface ExportDuties {
  readonly projects: OpenProjects
  readonly owner: DiskOwner
  readonly known: KnownPaths
  readonly works: CancellableWorks
}

/** Answers exporting a window's project as it stands. */
export function exportHandlers({ projects, owner, known, works }: ExportDuties) {
  return {
    'project:print': async (window, choices, what): Promise<Result<PrintOutcome>> => {
      const project = projects.stateOf(window)
      if (project === null) return fail('no-project', refusalWords.nothingToPrint)
      const format = what === 'standing' ? 'standing' : 'print-html'
      return works.run(window, async (long) => {
        const made = await makeCopy(format, project, choices, owner, long.signal)
        return made.ok ? printOnPaper(made.value.bytes, long) : made
      })
    },
    'project:export': async (window, format, choices): Promise<Result<ExportOutcome>> => {
      const before = projects.stateOf(window)
      if (before === null) return fail('no-project', refusalWords.nothingToExport)
      const path = await chooseExportFile(window, format, before)
      if (path === null) return succeed(null)
      if (await isInsideFolder(before.folder, path)) return inProjectFolder
      const original = projects.manifestOf(window)?.original ?? null
      const project = { ...(projects.stateOf(window) ?? before), original }
      const made = await works.run(window, ({ signal }) => make(format, project, choices, owner, signal))
      if (!made.ok) return made
      // ended by the person before anything was written
      if (made.value === null) return succeed(null)
      const written = await write(path, made.value)
      if (written.ok) known.add(path)
      return written
    }
  } satisfies Handlers<'project:export' | 'project:print'>
}

const inProjectFolder = fail('in-project-folder', refusalWords.inProjectFolder.exported)

async function chooseExportFile(
  window: BrowserWindow,
  format: ExportFormat,
  { title, folder }: ProjectState
): Promise<string | null> {
  const { name, ending, suffix } = formats[format]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.choose.exportPlace.title,
    buttonLabel: dialogWords.choose.exportPlace.button,
    // Beside the project, never in its folder, which holds only what Stet keeps there.
    defaultPath: join(dirname(folder), `${fileNameFromTitle(title)}-${suffix}${ending}`),
    filters: [{ name, extensions: [ending.slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation']
  })
  return canceled || filePath === '' ? null : withEnding(filePath, ending)
}

/** Makes the file and signs it: what the article is, who signed it off, and that these are its bytes. */
async function make(
  format: ExportFormat,
  { projectId, title, updates, folder, signing, original }: ProjectState & Pick<Manifest, 'original'>,
  { confidential = 'redact', ...talk }: ExportChoices,
  { settings, identity }: DiskOwner,
  signal: AbortSignal
): Promise<Result<MadeFile>> {
  const { person } = settings.current
  const at = new Date().toISOString()
  const { creator } = signing
  const { signer } = identity
  const kind = formats[format].made
  if (kind === 'record') {
    const record = await recordInWorker(
      {
        project: { updates, projectId, signing, original },
        folder,
        choices: {
          confidential,
          withTalk: talk.withTalk ?? true,
          ...(talk.withLegal === undefined ? {} : { withLegal: talk.withLegal }),
          appVersion: app.getVersion(),
          key: signer.publicKey
        }
      },
      signal
    )
    if (!record.ok) return record
    const { parts, facts } = record.value
    const about = { ...facts, project: projectId, title: facts.title || title, creator, by: person, at }
    return succeed(await zipRecord(parts, about, signer))
  }
  const made = await makeCopy(kind, { updates, projectId, folder, signing }, talk, { settings }, signal, at)
  if (!made.ok) return made
  const { bytes, facts } = made.value
  const file = format === 'pdf' ? await print(bytes, signal) : succeed(bytes)
  if (!file.ok) return file
  if (isArticleAlone(kind)) return succeed({ bytes: file.value, signature: null })
  const record = { ...facts, project: projectId, title: facts.title || title, creator, by: person, at }
  return succeed(signExport(file.value, holdsSignature(kind), record, signer))
}

type CopiedProject = Pick<ProjectState, 'updates' | 'projectId' | 'folder' | 'signing'>

/** Makes a copy to read in a process of its own, in the name of this computer's person. */
function makeCopy(
  format: SnapshotFormat,
  { updates, projectId, folder, signing }: CopiedProject,
  { withTalk }: Pick<ExportChoices, 'withTalk'>,
  { settings }: Pick<DiskOwner, 'settings'>,
  signal: AbortSignal,
  exportedAt = new Date().toISOString()
): Promise<Result<MadeExport>> {
  const exportedBy = settings.current.person.name
  const said = withTalk === undefined ? {} : { withTalk }
  const options = { exportedAt, exportedBy, appVersion: app.getVersion(), ...said }
  return exportInWorker({ updates, projectId, folder, signing, format, options }, signal)
}

async function print(page: Uint8Array, signal: AbortSignal): Promise<Result<Uint8Array>> {
  try {
    return succeed(await printPdf(page, signal))
  } catch (error) {
    if (signal.aborted) return fail('cancelled', refusalWords.givenUp)
    log.error('The PDF could not be printed.', error)
    return fail('not-printed', refusalWords.noPdf, String(error))
  }
}

async function write(path: string, made: MadeFile): Promise<Result<ExportOutcome>> {
  try {
    await writeExport(path, made)
    return succeed({ path })
  } catch (error) {
    return fail('not-written', refusalWords.exportNotWritten(dirname(path)), String(error))
  }
}
