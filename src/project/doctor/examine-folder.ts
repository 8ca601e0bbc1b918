import { join } from 'node:path'
import { type Result, succeed } from '../../core/ipc/result'
import { doctorWords } from '../../core/words/doctor-words'
import { gitAttributes, isUnfinishedName, setAsideFolderName } from '../folder-layout'
import { folderProblem } from '../folder-problem'
import { codeOf, type FsPort } from '../fs-port'
import { type Manifest, readManifest } from '../manifest'
import { isPackedPath } from '../packed-path'
import { pathsUnder } from '../paths-under'
import { type FolderContent, readSegments } from '../read-segments'
import { RecordSet } from '../record-set'
import type { Finding } from './finding'
import { type KeptFile, keptFilesOf, readKeptFile } from './kept-files'

/** A project folder as the doctor found it. */
export interface Examination {
  readonly manifest: Manifest
  readonly content: FolderContent
  readonly records: RecordSet
  /** Edits that could be read, each once. */
  readonly edits: number
  readonly keptFiles: readonly KeptFile[]
  readonly findings: readonly Finding[]
}

/** Reads everything in a project folder, compares it with its proofs, and writes nothing. */
export async function examineFolder(fs: FsPort, folder: string): Promise<Result<Examination>> {
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok) return manifest
  try {
    return succeed(await examine(fs, folder, manifest.value))
  } catch (error) {
    return { ok: false, problem: folderProblem(error) }
  }
}

async function examine(fs: FsPort, folder: string, manifest: Manifest): Promise<Examination> {
  const content = await readSegments(fs, folder, manifest)
  const records = new RecordSet(manifest.creator?.key)
  for (const { lane, records: found } of content.parts) records.add(lane, found)
  const updates = records.takeFresh()
  const keptFiles = keptFilesOf(manifest, updates)
  const findings = [
    ...aboutSegments(content),
    ...records
      .warnings()
      .map((message) => ({ kind: 'edits', file: null, message, weight: 'damage' }) as const),
    ...(await aboutKeptFiles(fs, folder, keptFiles)),
    ...(await aboutOtherFiles(fs, folder)),
    ...(await aboutGit(fs, folder))
  ]
  return { manifest, content, records, edits: updates.length, keptFiles, findings }
}

function aboutSegments({ seen, warnings }: FolderContent): readonly Finding[] {
  const files = [...seen].flatMap(([file, { warning }]) =>
    warning === null ? [] : [{ file, message: warning }]
  )
  const said = new Set(files.map(({ message }) => message))
  const others = warnings.filter((message) => !said.has(message)).map((message) => ({ file: null, message }))
  return [...files, ...others].map((finding) => ({ kind: 'segment', weight: 'damage', ...finding }) as const)
}

async function aboutKeptFiles(
  fs: FsPort,
  folder: string,
  files: readonly KeptFile[]
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const file of files) {
    if ((await readKeptFile(fs, folder, file)) !== null) continue
    const isThere = await isFile(fs, join(folder, ...file.path.split('/')))
    findings.push({
      kind: file.kind,
      file: file.path,
      message: missingMessage(file, isThere),
      weight: 'damage'
    })
  }
  return findings
}

async function aboutOtherFiles(fs: FsPort, folder: string): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { path, isFile: isRegular } of await pathsUnder(fs, folder)) {
    if (path === setAsideFolderName) continue
    const message = isUnfinishedName(path) ? unfinished : isRegular ? null : notFollowed
    if (message !== null) findings.push({ kind: 'other file', file: path, message, weight: 'harmless' })
    else if (!path.includes('/') && !isPackedPath(path))
      findings.push({ kind: 'other file', file: path, message: foreign, weight: 'harmless' })
  }
  return findings
}

async function aboutGit(fs: FsPort, folder: string): Promise<readonly Finding[]> {
  const isThere = await isFile(fs, join(folder, gitAttributes.name))
  if (isThere) return []
  return [
    { kind: 'settings for git', file: gitAttributes.name, message: noGitAttributes, weight: 'harmless' }
  ]
}

async function isFile(fs: FsPort, path: string): Promise<boolean> {
  return fs.fileState(path).then(
    () => true,
    (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(codeOf(error))
  )
}

function missingMessage({ kind, name }: KeptFile, isThere: boolean): string {
  const what = thing[kind](name)
  return isThere ? doctorWords.found.damaged(what) : doctorWords.found.missing(what)
}

const thing: Readonly<Record<KeptFile['kind'], (name: string) => string>> = {
  original: doctorWords.found.originalFile,
  picture: doctorWords.found.picture,
  'evidence file': doctorWords.found.evidenceFile
}

const unfinished = doctorWords.found.unfinished
const notFollowed = doctorWords.found.notFollowed
const foreign = doctorWords.found.foreign
const noGitAttributes = doctorWords.found.noGitAttributes
