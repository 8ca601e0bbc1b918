import { dirname } from 'node:path'
import { z } from 'zod'
import { longestHtml } from '../core/article/paste-limits'
import { describeVersion } from '../core/document/describe-version'
import { proveProject } from '../core/document/project-proof'
import { readHistory, readState } from '../core/document/read-history'
import { readLosses, readLost } from '../core/document/read-losses'
import { stateOfUpdates } from '../core/document/state-of-updates'
import type { OtherVersion } from '../core/ipc/other-version'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { Signing } from '../core/model/author'
import { confidentialChoices } from '../core/model/confidential'
import type { FileState } from '../core/model/evidence-file'
import { isId, type ProjectId, type ReplicaId } from '../core/model/ids'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'
import { refusalWords } from '../core/words/refusal-words'
import type { exportCopy as ExportCopy } from '../formats/export/export-copy'
import { mostImageBytes, snapshotFormats } from '../formats/export/export-options'
import { describeExport, type MadeExport } from '../formats/export/made-export'
import { compareWith, type Remaking } from '../project/compare-with'
import { copyKept } from '../project/copy-kept'
import { diskFs } from '../project/disk-fs'
import { EarlierCache } from '../project/earlier-cache'
import type { EarlierReading } from '../project/earlier-reading'
import { keepBytes, keepFile, stateOfFile } from '../project/evidence-files'
import { readExportFiles } from '../project/export-files'
import { folderProblem } from '../project/folder-problem'
import { readEarlier } from '../project/read-earlier'
import type { FolderReading } from '../project/read-folder'
import { readProject } from '../project/read-project'
import { type ReadRecords, readSegments } from '../project/read-segments'
import { readSourcesFile } from '../project/read-sources-file'
import { readStyleFile } from '../project/read-style-file'
import { recordReader } from '../project/record-files'
import type { FoundEdit } from '../project/record-set'
import { systemPorts } from '../project/system-ports'
import { unpackProject } from '../project/unpack-project'
import { Room } from './room'

const bytes = z.instanceof(Uint8Array)
const keptFile = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number() })
const original = z
  .object({ file: z.string(), name: z.string(), sha256: z.string(), size: z.number() })
  .nullable()
const lanes = z.array(z.object({ replica: z.string(), generation: z.number(), updates: z.array(bytes) }))

/** What the worker can be asked to do. Every job is answered with its own id. */
const jobSchema = z.discriminatedUnion('job', [
  z.object({ id: z.number(), job: z.literal('import'), bytes, fileName: z.string() }),
  z.object({ id: z.number(), job: z.literal('history'), lanes }),
  z.object({
    id: z.number(),
    job: z.literal('history-state'),
    lanes,
    state: z.object({ replica: z.string(), count: z.number() })
  }),
  z.object({
    id: z.number(),
    job: z.literal('unpack'),
    places: z.object({ file: z.string(), folder: z.string(), unfinished: z.string() })
  }),
  z.object({
    id: z.number(),
    job: z.literal('read-folder'),
    folder: z.string(),
    project: z.object({
      projectId: z.custom<ProjectId>((value) => isId('project', value)),
      formatVersion: z.number()
    }),
    known: z.map(
      z.string(),
      z.object({
        size: z.number(),
        changed: z.number(),
        isSettled: z.boolean(),
        warning: z.string().nullable()
      })
    ),
    /** Files to pass over, because reading them did not end. */
    skip: z.set(z.string())
  }),
  z.object({
    id: z.number(),
    job: z.literal('other-version'),
    folder: z.string(),
    replica: z.custom<ReplicaId>((value) => isId('replica', value))
  }),
  z.object({ id: z.number(), job: z.literal('losses'), lanes }),
  z.object({
    id: z.number(),
    job: z.literal('lost'),
    lanes,
    place: z.object({ replica: z.string(), from: z.number(), to: z.number() })
  }),
  z.object({
    id: z.number(),
    job: z.literal('verify'),
    path: z.string(),
    known: z.set(z.custom<PublicKey>((value) => parsePublicKey(value) !== null)),
    dataFolder: z.string(),
    held: z
      .object({
        projectId: z.custom<ProjectId>((value) => isId('project', value)),
        folder: z.string(),
        updates: z.array(bytes),
        signing: z.custom<Signing>((value) => typeof value === 'object' && value !== null),
        original
      })
      .nullable()
  }),
  z.object({
    id: z.number(),
    job: z.literal('state'),
    updates: z.array(bytes),
    projectId: z.custom<ProjectId>((value) => isId('project', value))
  }),
  z.object({
    id: z.number(),
    job: z.literal('keep-file'),
    folder: z.string(),
    /** A file of the disk, or bytes that came without one. */
    from: z.union([z.object({ path: z.string() }), z.object({ name: z.string(), bytes })])
  }),
  z.object({ id: z.number(), job: z.literal('file-states'), folder: z.string(), files: z.array(keptFile) }),
  z.object({
    id: z.number(),
    job: z.literal('copy-file'),
    folder: z.string(),
    file: keptFile.pick({ sha256: true }),
    /** Where the copy goes: a path, or a folder, into which it goes under `stem` and the ending of its kind. */
    to: z.union([z.object({ path: z.string() }), z.object({ folder: z.string(), stem: z.string() })])
  }),
  z.object({
    id: z.number(),
    job: z.literal('earlier'),
    folder: z.string(),
    /** The app's own data folder, for what was read before. */
    dataFolder: z.string(),
    /** The projects that may be asked. */
    trusted: z.array(z.object({ projectId: z.string(), path: z.string() })),
    /** Names of folders to pass over, because reading them did not end. */
    skip: z.set(z.string())
  }),
  z.object({ id: z.number(), job: z.literal('style'), path: z.string() }),
  z.object({ id: z.number(), job: z.literal('sources'), path: z.string() }),
  z.object({ id: z.number(), job: z.literal('paste'), html: z.string().max(longestHtml) }),
  z.object({
    id: z.number(),
    job: z.literal('export'),
    updates: z.array(bytes),
    /** Who wrote what: main has checked the signatures. */
    signing: z.custom<Signing>((value) => typeof value === 'object' && value !== null),
    projectId: z.custom<ProjectId>((value) => isId('project', value)),
    format: z.enum(snapshotFormats),
    /** The project's folder, for the pictures of the article. */
    folder: z.string(),
    options: z.object({
      exportedAt: z.string(),
      exportedBy: z.string(),
      appVersion: z.string(),
      withTalk: z.boolean().exactOptional()
    })
  }),
  z.object({
    id: z.number(),
    job: z.literal('record'),
    project: z.object({
      updates: z.array(bytes),
      signing: z.custom<Signing>((value) => typeof value === 'object' && value !== null),
      projectId: z.custom<ProjectId>((value) => isId('project', value)),
      original
    }),
    folder: z.string(),
    choices: z.object({
      confidential: z.enum(confidentialChoices),
      withTalk: z.boolean(),
      withLegal: z.boolean().exactOptional(),
      appVersion: z.string(),
      key: z.custom<PublicKey>((value) => parsePublicKey(value) !== null)
    })
  })
])
type Job = z.infer<typeof jobSchema>

export interface JobReply {
  readonly id: number
  readonly result: Result<unknown>
}

/** What a job says while it goes on. */
export type JobNews = { readonly id: number } & (
  | { readonly reads: string }
  | { readonly found: FolderReading['parts'][number] }
  | { readonly begins: true }
  | { readonly share: number }
)

/** Whoever asked for a reading has taken in one of the parts that were found. */
const tookSchema = z.object({ id: z.number(), took: z.literal(true) })

/** Parts of a folder that may be on their way: more of them would fill the memory of whoever takes them in. */
const partsOnTheWay = 8

/** The room of each reading that goes on, by its job's id. */
const rooms = new Map<number, Room>()

/** Whether a message only says that a part has been taken in; the reading it is of goes on then. */
export function hearTaken(message: unknown): boolean {
  const { success, data } = tookSchema.safeParse(message)
  if (success) rooms.get(data.id)?.give()
  return success
}

/**
 * Carries out a message that asks for a job, and says on the way how far it is. A message that is none is answered with
 * the problem 'refused'.
 */
export async function answerJob(
  message: unknown,
  say: (news: JobNews) => void = () => {}
): Promise<JobReply> {
  const parsed = jobSchema.safeParse(message)
  if (!parsed.success) {
    return {
      id: 0,
      result: fail('refused', refusalWords.notUnderstood, parsed.error.message)
    }
  }
  return { id: parsed.data.id, result: await runJob(parsed.data, say) }
}

/** Carries out a job and says when it begins: until then a busy computer may take seconds that are not the file's fault. */
async function runJob(job: Job, say: (news: JobNews) => void): Promise<Result<unknown>> {
  // whoever has a folder read waits from file to file
  if (job.job === 'read-folder') return readFolder(job, say)
  const work = await loadJob(job, say)
  say({ id: job.id, begins: true })
  return work()
}

type Work = () => Result<unknown> | Promise<Result<unknown>>

/** What a job needs alone is loaded with it: a process starts for each, and most are small. */
async function loadJob(
  job: Exclude<Job, { job: 'read-folder' }>,
  say: (news: JobNews) => void
): Promise<Work> {
  if (job.job === 'import') {
    const { importArticle } = await import('../formats/import/import-article')
    return () => importArticle(job.bytes, job.fileName)
  }
  if (job.job === 'history') return () => succeed(readHistory(job.lanes))
  if (job.job === 'history-state') return () => succeed(readState(job.lanes, job.state))
  if (job.job === 'unpack') return () => unpackProject(diskFs, job.places, sayShare(job.id, say))
  if (job.job === 'losses') return () => succeed(readLosses(job.lanes))
  if (job.job === 'lost') return () => succeed(readLost(job.lanes, job.place))
  if (job.job === 'other-version') return () => readOtherVersion(job.folder, job.replica)
  if (job.job === 'verify') {
    const { verifyHere } = await import('../project/verify-here')
    const { path, known, dataFolder, held } = job
    return () =>
      verifyHere(path, { known, dataFolder, held }, (project) => compareWith(diskFs, project, remaking))
  }
  if (job.job === 'state') return () => succeed(stateOfUpdates(job.updates, job.projectId).hash)
  if (job.job === 'keep-file') {
    const { folder, from } = job
    return () =>
      'path' in from
        ? keepFile(systemPorts, folder, from.path)
        : keepBytes(systemPorts, folder, from.name, from.bytes)
  }
  if (job.job === 'file-states') return () => readFileStates(job)
  if (job.job === 'copy-file') return () => copyKept(diskFs, job.folder, job.file, job.to)
  if (job.job === 'earlier') return () => readEarlierFor(job, say)
  if (job.job === 'style') return () => readStyleFile(job.path)
  if (job.job === 'sources') {
    const { readSources } = await import('../formats/import/sources/read-sources')
    return () => readSourcesFile(job.path, readSources)
  }
  if (job.job === 'paste') {
    const { readPastedHtml } = await import('../formats/import/pasted-html')
    return () => readPastedHtml(job.html)
  }
  if (job.job === 'record') {
    const { makeRecord } = await import('../formats/export/record/make-record')
    return async () => succeed(await makeRecord(job.project, job.choices, recordReader(diskFs, job.folder)))
  }
  const { exportCopy } = await import('../formats/export/export-copy')
  return () => makeExport(job, exportCopy)
}

/** Says which project it reads, for whoever has to pass it over. */
async function readEarlierFor(
  { id, folder, dataFolder, trusted, skip }: Extract<Job, { job: 'earlier' }>,
  say: (news: JobNews) => void
): Promise<Result<EarlierReading>> {
  const places = new Set(trusted.map(({ projectId, path }) => `${projectId} ${path}`))
  const cache = new EarlierCache({ ...systemPorts, dataFolder }, dirname(folder))
  return succeed(
    await readEarlier({
      fs: diskFs,
      folder,
      isLookedAt: (path) => trusted.some((each) => each.path === path),
      mayAsk: ({ projectId }, path) => places.has(`${projectId} ${path}`),
      cache,
      skip,
      reads: (name) => say({ id, reads: name }),
      clock: () => performance.now()
    })
  )
}

/** Says how much is done, by whole percents. */
function sayShare(id: number, say: (news: JobNews) => void): (share: number) => void {
  let said = 0
  return (share) => {
    const percent = Math.floor(share * 100)
    if (percent === said) return
    said = percent
    say({ id, share: percent / 100 })
  }
}

async function makeExport(
  job: Extract<Job, { job: 'export' }>,
  exportCopy: typeof ExportCopy
): Promise<Result<MadeExport>> {
  const { snapshot, proof } = proveProject(job.updates, job.projectId, job.signing)
  const files = await readExportFiles(diskFs, job.folder, { snapshot, proof }, mostImageBytes)
  const bytes = await exportCopy(snapshot, job.format, { ...job.options, ...files })
  return succeed({ bytes, facts: describeExport(snapshot, files.proof) })
}

const remaking: Remaking = {
  mostImageBytes,
  compareExport: async () => (await import('../formats/export/compare-copy')).compareCopy,
  findChange: async () => (await import('../formats/export/docx/find-word-change')).findWordChange,
  compareRecord: async () => (await import('../formats/export/record/compare-record')).compareRecord
}

async function readFileStates({
  folder,
  files
}: Extract<Job, { job: 'file-states' }>): Promise<Result<readonly FileState[]>> {
  const states: FileState[] = []
  // one after the other: each is held whole while it is read
  for (const file of files) states.push(await stateOfFile(diskFs, folder, file))
  return succeed(states)
}

/** File by file, so that nothing is held here longer than it takes to read it. */
async function readFolder(
  { id, folder, project, known, skip }: Extract<Job, { job: 'read-folder' }>,
  say: (news: JobNews) => void
): Promise<Result<FolderReading>> {
  const room = new Room(partsOnTheWay)
  rooms.set(id, room)
  try {
    const watch = {
      skip,
      reads: (name: string) => say({ id, reads: name }),
      reached: sayShare(id, say),
      found: async ({ lane, records }: ReadRecords) => {
        await room.take()
        say({ id, found: { lane, records: records.map(bareEdit) } })
      }
    }
    return succeed(await readSegments(diskFs, folder, project, known, watch))
  } catch (error) {
    return { ok: false, problem: folderProblem(error) }
  } finally {
    rooms.delete(id)
  }
}

/** Without the bytes of the record: they would take the whole file along. */
function bareEdit({
  sequence,
  previous,
  hash,
  dependencies,
  update,
  facts
}: ReadRecords['records'][number]): FoundEdit {
  const known = facts === undefined ? {} : { facts }
  return { sequence, previous, hash, dependencies: dependencies.slice(), update, ...known }
}

async function readOtherVersion(folder: string, otherBranchOf: ReplicaId): Promise<Result<OtherVersion>> {
  const read = await readProject({ fs: diskFs, folder, otherBranchOf })
  if (!read.ok) return read
  const { manifest, updates, signing } = read.value
  return succeed(describeVersion(proveProject(updates, manifest.projectId, signing).snapshot))
}
