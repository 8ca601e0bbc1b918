import { dirname, join } from 'node:path'
import { doctorWords } from '../../core/words/doctor-words'
import { gitAttributes, manifestName, originalFileName, setAsideFolderName } from '../folder-layout'
import type { FsPort } from '../fs-port'
import { packedLimits } from '../packed-limits'
import { type ReadRecords, readSegments } from '../read-segments'
import type { RecordSet } from '../record-set'
import { sha256, toHex } from '../sha256'
import type { ProjectPorts } from '../system-ports'
import { makeFolders, writeOnce } from '../write-once'
import { writeSegment } from '../write-segment'
import { type Examination, examineFolder } from './examine-folder'
import { type KeptFile, readKeptFile } from './kept-files'
import { findManifest } from './mend-manifest'

/**
 * Mends what can be mended from the folder itself and from other copies of the project: puts project.json back, fetches
 * edits, originals and pictures that are missing or damaged here, and sets aside damaged files that are whole elsewhere
 * in the folder. Bytes are only added or moved, never dropped or changed. Answers a sentence for each thing done; throws
 * the file system's error.
 */
export async function repairFolder(
  ports: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[]
): Promise<readonly string[]> {
  const done: string[] = []
  let examined = await examineFolder(ports.fs, folder)
  if (!examined.ok) {
    done.push(...(await mendManifest(ports, folder, copies)))
    examined = done.length === 0 ? examined : await examineFolder(ports.fs, folder)
  }
  for (const repair of repairs) {
    if (!examined.ok) return done
    const mended = await repair(ports, folder, copies, examined.value)
    done.push(...mended)
    // what one mended may bring to light what the next is for
    if (mended.length > 0) examined = await examineFolder(ports.fs, folder)
  }
  return done
}

type Repair = (
  ports: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[],
  examination: Examination
) => Promise<readonly string[]>

const repairs: readonly Repair[] = [mendSegments, fetchEdits, fetchKeptFiles, addGitAttributes]

async function mendManifest(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[]
): Promise<readonly string[]> {
  const found = await findManifest(fs, folder, copies)
  if (found === null) return []
  const done: string[] = []
  const damaged = await readOf(fs, folder, manifestName)
  if (damaged !== null) done.push(await setAside({ fs, random }, folder, manifestName, damaged))
  await writeOnce(fs, join(folder, manifestName), found.bytes, random)
  return [...done, doctorWords.mended.putBackFrom(manifestName, found.path)]
}

/** Writes the edits of another copy that this folder lacks, in the lanes they belong to. */
async function fetchEdits(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[],
  { manifest, records }: Examination
): Promise<readonly string[]> {
  const done: string[] = []
  for (const copy of copies) {
    const { parts } = await readSegments(fs, copy, manifest)
    let count = 0
    for (const part of parts) {
      const missing = missingOf(part, records)
      if (missing.length === 0) continue
      await writeSegment({ fs, folder, random }, part.lane, missing)
      records.add(part.lane, missing)
      count += missing.length
    }
    if (count > 0) done.push(doctorWords.mended.fetchedEdits(count, copy))
  }
  return done
}

function missingOf({ lane, records: found }: ReadRecords, records: RecordSet): ReadRecords['records'] {
  return found.filter((record) => !records.has(lane, record))
}

async function fetchKeptFiles(
  ports: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[],
  { findings, keptFiles }: Examination
): Promise<readonly string[]> {
  const { fs, random } = ports
  const done: string[] = []
  const lacking = new Set(findings.map(({ file }) => file))
  for (const file of keptFiles.filter(({ path }) => lacking.has(path))) {
    const found = await findKeptFile(fs, copies, file)
    if (found === null) continue
    const damaged = await readOf(fs, folder, file.path)
    if (damaged !== null) done.push(await setAside(ports, folder, file.path, damaged))
    await makeFolders(fs, folder, file.path.split('/').slice(0, -1))
    await writeOnce(fs, placeOf(folder, file.path), found.bytes, random)
    done.push(doctorWords.mended.fetched(file.path, found.copy))
  }
  return done
}

async function findKeptFile(fs: FsPort, copies: readonly string[], file: KeptFile) {
  for (const copy of copies) {
    const bytes = await readKeptFile(fs, copy, file)
    if (bytes !== null) return { copy, bytes }
  }
  return null
}

/**
 * A segment's name holds the beginning of its hash, so that a damaged one says which bytes it was: when the same are in
 * the folder under another name it is set aside, when another copy has them they take its place.
 */
async function mendSegments(
  ports: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  copies: readonly string[],
  { findings, content }: Examination
): Promise<readonly string[]> {
  const { fs, random } = ports
  const damaged = findings.flatMap(({ kind, file }) => (kind === 'segment' && file !== null ? [file] : []))
  if (damaged.length === 0) return []
  const sound = [...content.seen.keys()].filter((file) => !damaged.includes(file))
  const whole = await hashesOf(fs, folder, sound)
  const done: string[] = []
  for (const file of damaged) {
    const named = hashInName(file)
    const bytes = await readOf(fs, folder, file)
    if (named === null || bytes === null || hashOf(bytes).startsWith(named)) continue
    const twin = await findTwin(fs, copies, file, named)
    if (twin === null && !whole.some((hash) => hash.startsWith(named))) continue
    done.push(await setAside(ports, folder, file, bytes))
    if (twin === null) continue
    await writeOnce(fs, placeOf(folder, file), twin.bytes, random)
    done.push(doctorWords.mended.fetched(file, twin.copy))
  }
  return done
}

function hashInName(file: string): string | null {
  return /-([0-9a-f]{20})[^/]*$/i.exec(file)?.[1]?.toLowerCase() ?? null
}

async function findTwin(fs: FsPort, copies: readonly string[], file: string, named: string) {
  for (const copy of copies) {
    const bytes = await readOf(fs, copy, file)
    if (bytes !== null && hashOf(bytes).startsWith(named)) return { copy, bytes }
  }
  return null
}

async function hashesOf(fs: FsPort, folder: string, files: readonly string[]): Promise<readonly string[]> {
  const hashes: string[] = []
  for (const file of files) {
    const bytes = await readOf(fs, folder, file)
    if (bytes !== null) hashes.push(hashOf(bytes))
  }
  return hashes
}

function hashOf(bytes: Uint8Array): string {
  return toHex(sha256(bytes))
}

function placeOf(folder: string, file: string): string {
  return join(folder, ...file.split('/'))
}

/** The bytes of any file of a project; null when it cannot be read. */
function readOf(fs: FsPort, folder: string, file: string): Promise<Uint8Array | null> {
  return fs.read(placeOf(folder, file), packedLimits.largestFile).catch(() => null)
}

/** Copies the bytes, and only when they are on the disk takes the file away. */
async function setAside(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  file: string,
  bytes: Uint8Array
): Promise<string> {
  const aside = await makeFolders(fs, folder, [setAsideFolderName])
  const name = `${hashOf(bytes).slice(0, 12)}-${originalFileName(file)}`
  await writeOnce(fs, join(aside, name), bytes, random)
  const place = placeOf(folder, file)
  await fs.remove(place)
  await fs.syncFolder(dirname(place))
  return doctorWords.mended.setAside(file, `${setAsideFolderName}/${name}`)
}

async function addGitAttributes(
  { fs, random }: Pick<ProjectPorts, 'fs' | 'random'>,
  folder: string,
  _copies: readonly string[],
  { findings }: Examination
): Promise<readonly string[]> {
  if (!findings.some(({ kind }) => kind === 'settings for git')) return []
  await writeOnce(fs, join(folder, gitAttributes.name), new TextEncoder().encode(gitAttributes.text), random)
  return [doctorWords.mended.putBack(gitAttributes.name)]
}
