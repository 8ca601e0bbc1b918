import { app, type UtilityProcess, utilityProcess } from 'electron'
import { z } from 'zod'
import type { Block } from '../core/article/block-schema'
import type { ImportedArticle } from '../core/article/imported-article'
import type { UpdateLane } from '../core/document/update-lane'
import type { OtherVersion } from '../core/ipc/other-version'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { Signing } from '../core/model/author'
import type { FileState, KeptEvidenceFile } from '../core/model/evidence-file'
import type { FileVerdict } from '../core/model/file-verdict'
import type { HouseStyle } from '../core/model/house-style'
import type { ReplicaId } from '../core/model/ids'
import type { Loss, LossPlace } from '../core/model/loss'
import type { LostThings } from '../core/model/lost-things'
import type { HistoryPlace, HistoryStretch } from '../core/model/moment'
import type { PublicKey } from '../core/model/public-key'
import type { ReadSources } from '../core/model/read-sources'
import { jobWords } from '../core/words/job-words'
import { refusalWords } from '../core/words/refusal-words'
import type { ExportOptions, SnapshotFormat } from '../formats/export/export-options'
import type { MadeExport } from '../formats/export/made-export'
import type { MadeRecord, RecordChoices, RecordedProject } from '../formats/export/record/make-record'
import type { CopiedFile, CopyPlace } from '../project/copy-kept'
import { type EarlierReading, nothingEarlier } from '../project/earlier-reading'
import type { NamedFile } from '../project/evidence-files'
import type { LongWork } from '../project/long-work'
import type { UnpackedProject, UnpackPlaces } from '../project/unpack-project'
import type { HeldHere } from '../project/verify-here'
import { workerFile } from './built-files'
import type { ReadingProcess } from './folder-reader'
import { log } from './log'
import type { TrustedProject } from './settings'

/** How often a job's memory is looked at, ms. A bomb unpacks some 100 MB in that time. */
const sampleEvery = 150

/** How long a process may take to start and load what its job needs, ms: on a busy computer that is not the file's fault. */
const longestStart = 60_000

/** How long a process that is ended may take to be gone, ms. */
const longestEnd = 2000

/** What one job may cost from its beginning, and what the person reads when it costs more. */
interface Caps {
  readonly milliseconds: number
  readonly megabytes: number
  readonly tooSlow: string
  readonly tooLarge: string
  readonly broken: string
}

const importCaps: Caps = {
  milliseconds: 10_000,
  megabytes: 512,
  ...jobWords.import
}

/** An export works on the person's own project, which may be a long report with thousands of claims. */
const exportCaps: Caps = {
  milliseconds: 60_000,
  megabytes: 1024,
  ...jobWords.export
}

/** Earlier states of the article are made from all edits there ever were. */
const historyCaps: Caps = {
  milliseconds: 60_000,
  megabytes: 1024,
  ...jobWords.history
}

/** What is signed is read anew from all edits. */
const signCaps: Caps = {
  milliseconds: 60_000,
  megabytes: 1024,
  ...jobWords.sign
}

/** A file may be hundreds of megabytes, with a signature that somebody made to be slow. */
const verifyCaps: Caps = {
  milliseconds: 60_000,
  megabytes: 2048,
  ...jobWords.verify
}

/** A house style is a small file. */
const styleCaps: Caps = {
  milliseconds: 10_000,
  megabytes: 512,
  ...jobWords.style
}

/** TeX is slow to read: thousands of entries take seconds. */
const sourcesCaps: Caps = {
  milliseconds: 60_000,
  megabytes: 1024,
  ...jobWords.sources
}

/** A file of up to 128 MB, from or onto a slow share. */
const fileCaps: Caps = {
  milliseconds: 180_000,
  megabytes: 1024,
  ...jobWords.file
}

/** One project of another article at a time, on a slow share; which one it is, is said each time. */
const earlierCaps: Caps = {
  milliseconds: 30_000,
  megabytes: 1024,
  ...jobWords.earlier
}

const pasteCaps: Caps = {
  milliseconds: 4000,
  megabytes: 1024,
  ...jobWords.paste
}

/** A packed project may be gigabytes on a slow share. */
const unpackCaps: Caps = {
  milliseconds: 600_000,
  megabytes: 1024,
  ...jobWords.unpack
}

interface ExportJob {
  readonly updates: readonly Uint8Array[]
  readonly signing: Signing
  readonly projectId: string
  readonly folder: string
  readonly format: SnapshotFormat
  readonly options: ExportOptions
}

interface EarlierJob {
  readonly folder: string
  readonly dataFolder: string
  readonly trusted: readonly TrustedProject[]
  readonly skip: ReadonlySet<string>
}

interface RecordJob {
  readonly project: Omit<RecordedProject, 'projectId'> & { readonly projectId: string }
  readonly folder: string
  readonly choices: RecordChoices & { readonly appVersion: string; readonly key: PublicKey }
}

const problemSchema = z.object({ code: z.string(), message: z.string(), detail: z.string().optional() })
/** A job says once that it begins, and some say then how much is done, or what they read. */
const newsSchema = z.union([
  z.strictObject({ id: z.literal(1), begins: z.literal(true) }),
  z.strictObject({ id: z.literal(1), share: z.number() }),
  z.strictObject({ id: z.literal(1), reads: z.string() })
])
const replySchema = z.object({
  id: z.literal(1),
  result: z.union([
    z.object({ ok: z.literal(true), value: z.unknown() }),
    z.object({ ok: z.literal(false), problem: problemSchema })
  ])
})

/** Reads an article file in a process of its own. */
export function importInWorker(
  bytes: Uint8Array,
  fileName: string,
  signal?: AbortSignal
): Promise<Result<ImportedArticle>> {
  return runInWorker({ job: 'import', bytes, fileName }, importCaps, signal) as Promise<
    Result<ImportedArticle>
  >
}

/** Makes an export in a process of its own. */
export function exportInWorker(job: ExportJob, signal?: AbortSignal): Promise<Result<MadeExport>> {
  return runInWorker({ job: 'export', ...job }, exportCaps, signal) as Promise<Result<MadeExport>>
}

/** Makes a record, before it is signed, in a process of its own. */
export function recordInWorker(job: RecordJob, signal?: AbortSignal): Promise<Result<MadeRecord>> {
  return runInWorker({ job: 'record', ...job }, exportCaps, signal) as Promise<Result<MadeRecord>>
}

/** Finds the earlier states of an article, in a process of its own. */
export function readHistoryInWorker(
  lanes: readonly UpdateLane[]
): Promise<Result<readonly HistoryStretch[]>> {
  return runInWorker({ job: 'history', lanes }, historyCaps) as Promise<Result<readonly HistoryStretch[]>>
}

/** Makes an earlier state of an article, in a process of its own. */
export function readStateInWorker(
  lanes: readonly UpdateLane[],
  state: HistoryPlace
): Promise<Result<readonly Block[]>> {
  return runInWorker({ job: 'history-state', lanes, state }, historyCaps) as Promise<Result<readonly Block[]>>
}

/** Reads the version of a project that a copy of a computer wrote, in a process of its own. */
export function readOtherVersionInWorker(folder: string, replica: ReplicaId): Promise<Result<OtherVersion>> {
  return runInWorker({ job: 'other-version', folder, replica }, historyCaps) as Promise<Result<OtherVersion>>
}

/** The hash of the state that a sign-off is about, in a process of its own. */
export function readStateHashInWorker(
  updates: readonly Uint8Array[],
  projectId: string
): Promise<Result<string>> {
  return runInWorker({ job: 'state', updates, projectId }, signCaps) as Promise<Result<string>>
}

/** Says whether a file is what was signed, in a process of its own. */
export function verifyInWorker(
  path: string,
  here: HeldHere,
  signal?: AbortSignal
): Promise<Result<FileVerdict>> {
  return runInWorker({ job: 'verify', path, ...here }, verifyCaps, signal) as Promise<Result<FileVerdict>>
}

/** Reads the file of a house style, in a process of its own. */
export function readStyleInWorker(path: string): Promise<Result<HouseStyle>> {
  return runInWorker({ job: 'style', path }, styleCaps) as Promise<Result<HouseStyle>>
}

/** Reads a file of sources, in a process of its own. */
export function readSourcesInWorker(path: string, signal?: AbortSignal): Promise<Result<ReadSources>> {
  return runInWorker({ job: 'sources', path }, sourcesCaps, signal) as Promise<Result<ReadSources>>
}

/** Keeps a file, or bytes that came without one, in the project folder, in a process of its own. */
export function keepFileInWorker(
  folder: string,
  from: { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array }
): Promise<Result<KeptEvidenceFile>> {
  return runInWorker({ job: 'keep-file', folder, from }, fileCaps) as Promise<Result<KeptEvidenceFile>>
}

/** How the bytes of kept files stand, in their order, all read in one process of their own. */
export function fileStatesInWorker(
  folder: string,
  files: readonly NamedFile[]
): Promise<Result<readonly FileState[]>> {
  return runInWorker({ job: 'file-states', folder, files }, fileCaps) as Promise<Result<readonly FileState[]>>
}

/** Writes a copy of a kept file, and says what its bytes are, in a process of its own. */
export function copyFileInWorker(
  folder: string,
  file: Pick<NamedFile, 'sha256'>,
  to: CopyPlace
): Promise<Result<CopiedFile>> {
  return runInWorker({ job: 'copy-file', folder, file, to }, fileCaps) as Promise<Result<CopiedFile>>
}

/** Makes a project folder of a packed project, in a process of its own. */
export function unpackInWorker(
  places: UnpackPlaces,
  { signal, reached }: Pick<LongWork, 'signal' | 'reached'>
): Promise<Result<UnpackedProject>> {
  return runInWorker({ job: 'unpack', places }, unpackCaps, signal, { reached }) as Promise<
    Result<UnpackedProject>
  >
}

/** Finds what was taken away in bulk, in a process of its own. */
export function readLossesInWorker(lanes: readonly UpdateLane[]): Promise<Result<readonly Loss[]>> {
  return runInWorker({ job: 'losses', lanes }, historyCaps) as Promise<Result<readonly Loss[]>>
}

/** Finds everything that a run of edits took away, in a process of its own. */
export function readLostInWorker(
  lanes: readonly UpdateLane[],
  place: LossPlace
): Promise<Result<LostThings>> {
  return runInWorker({ job: 'lost', lanes, place }, historyCaps) as Promise<Result<LostThings>>
}

/** Reads pasted HTML as blocks in a process of its own, which ends when the signal says so. */
export function readPasteInWorker(html: string, signal: AbortSignal): Promise<Result<readonly Block[]>> {
  return runInWorker({ job: 'paste', html }, pasteCaps, signal) as Promise<Result<readonly Block[]>>
}

/** Reads what was checked in the projects beside one, in a process of its own, which says what it reads. */
export async function readEarlierInWorker(
  job: EarlierJob,
  reads: (name: string) => void
): Promise<Result<EarlierReading>> {
  // no process for nothing: most projects have none beside them that may be asked
  if (job.trusted.length === 0) return succeed(nothingEarlier)
  return runInWorker({ job: 'earlier', ...job }, earlierCaps, undefined, { reads }) as Promise<
    Result<EarlierReading>
  >
}

/** Who hears what a job says on its way: how much is done, or what it reads now. */
interface Hears {
  readonly reached?: (share: number) => void
  readonly reads?: (name: string) => void
}

/** One job in one fresh process, which is ended when it answers, costs too much or fails. */
function runInWorker(
  job: object,
  caps: Caps,
  signal?: AbortSignal,
  { reached, reads }: Hears = {}
): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(fail('cancelled', refusalWords.givenUp))
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'Stet worker',
      execArgv: [`--max-old-space-size=${caps.megabytes}`],
      stdio: 'ignore'
    })
    let isAnswered = false
    const stop = (): boolean => {
      isAnswered = true
      clearTimeout(deadline)
      clearInterval(sampling)
      return child.kill()
    }
    const answer = (result: Result<unknown>) => {
      stop()
      resolve(result)
    }
    // until it is gone it may still write into what whoever waits takes away
    const end = (result: Result<unknown>) => {
      const late = setTimeout(resolve, longestEnd, result)
      const gone = () => {
        clearTimeout(late)
        resolve(result)
      }
      child.once('exit', gone)
      if (!stop()) gone()
    }
    const giveUp = () => end(fail('too-slow', caps.tooSlow))
    let deadline = setTimeout(giveUp, longestStart)
    const sampling = setInterval(() => {
      if (megabytesOf(child) > caps.megabytes) end(fail('too-large', caps.tooLarge))
    }, sampleEvery)
    signal?.addEventListener('abort', () => isAnswered || end(fail('cancelled', refusalWords.givenUp)))
    // ended before it was there, it could not be killed
    child.on('spawn', () => (isAnswered ? child.kill() : child.postMessage({ id: 1, ...job })))
    child.on('message', (message: unknown) => {
      if (isAnswered) return
      const news = newsSchema.safeParse(message)
      if (!news.success) return answer(readReply(message, caps))
      if ('share' in news.data) return reached?.(news.data.share)
      if ('reads' in news.data) reads?.(news.data.reads)
      clearTimeout(deadline)
      deadline = setTimeout(giveUp, caps.milliseconds)
    })
    child.on('error', (type) => answer(endedEarly(`fatal ${type}`, caps, true)))
    // it is ended when it has answered
    child.on('exit', (code) => isAnswered || answer(endedEarly(`exit ${code}`, caps, false)))
  })
}

function readReply(message: unknown, caps: Caps): Result<unknown> {
  const reply = replySchema.safeParse(message)
  if (!reply.success) return endedEarly('malformed reply', caps, false)
  const { result } = reply.data
  if (result.ok) return { ok: true, value: result.value }
  return fail(result.problem.code, result.problem.message, result.problem.detail)
}

/** A fatal error of V8 is its heap being full; any other end is the file's fault or ours. */
function endedEarly(how: string, caps: Caps, isOutOfMemory: boolean): Result<never> {
  log.warn(`The worker ended early: ${how}.`)
  return isOutOfMemory ? fail('too-large', caps.tooLarge, how) : fail('damaged-file', caps.broken, how)
}

function megabytesOf(child: UtilityProcess): number {
  const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid)
  return (metric?.memory.workingSetSize ?? 0) / 1024
}

/** A process that stays, to read project folders in. */
export function startReadingProcess(): ReadingProcess {
  const child = utilityProcess.fork(workerFile, [], { serviceName: 'Stet folder reader', stdio: 'ignore' })
  const waiting: unknown[] = []
  let isUp = false
  let isEnded = false
  child.on('spawn', () => {
    isUp = true
    if (isEnded) return void child.kill()
    for (const message of waiting) child.postMessage(message)
  })
  let hear = (_message: unknown) => {}
  let ended = (_how: string) => {}
  child.on('message', (message: unknown) => hear(message))
  child.on('error', (type) => ended(`fatal ${type}`))
  child.on('exit', (code) => ended(`exit ${code}`))
  return {
    post: (message) => void (isUp ? child.postMessage(message) : waiting.push(message)),
    kill: () => {
      isEnded = true
      ended = () => {}
      child.kill()
    },
    onMessage: (listener) => {
      hear = listener
    },
    onEnd: (listener) => {
      ended = listener
    },
    megabytes: () => megabytesOf(child)
  }
}
