import { dirname, join } from 'node:path'
import type { ImageFile } from '../core/article/image-file'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { ProjectId } from '../core/model/ids'
import type { Person } from '../core/model/person'
import { folderWords } from '../core/words/folder-words'
import { writeCapture } from './captures'
import {
  gitAttributes,
  manifestName,
  originalFileName,
  originalFolderName,
  replicasFolderName
} from './folder-layout'
import { folderReason } from './folder-problem'
import { codeOf, type FsPort } from './fs-port'
import type { Lane } from './lane-header'
import { encodeManifest, type Manifest, signManifest } from './manifest'
import { maxUpdateBytes, type ProjectRecord } from './record-codec'
import { RecordSet } from './record-set'
import { Replica } from './replica'
import { sha256, toHex } from './sha256'
import type { Signer } from './signing-key'
import type { ProjectPorts } from './system-ports'
import { makeFolders, writeOnce } from './write-once'
import { writeSegment } from './write-segment'
import { readClientIds } from './yjs-updates'

/** What one person wrote before anybody else did. */
export interface NewProjectTurn {
  readonly signer: Signer
  readonly updates: readonly Uint8Array[]
}

export interface NewProject extends Omit<ProjectPorts, 'timers'> {
  /** The project folder to make, in a folder that exists. Nothing may be there yet. */
  readonly folder: string
  readonly projectId: ProjectId
  readonly title: string
  /** The article as it was received; null for a project that begins without a file. */
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null
  /** The article's pictures. */
  readonly images?: readonly ImageFile[]
  /** The first Yjs V1 update: the article as imported. */
  readonly seed: Uint8Array
  /**
   * What had been written into it already, as in a sample, turn by turn: each turn builds on all before it. Everybody
   * has a lane of their own, signed by them.
   */
  readonly turns?: readonly NewProjectTurn[]
  /** Who makes the project: their key is in project.json, and vouches for everybody else's. */
  readonly creator: Person
  readonly signer: Signer
}

/** Makes a project folder. When that fails, nothing of it is left. */
export async function writeNewProject(project: NewProject): Promise<Result<Manifest>> {
  const { fs, folder, seed } = project
  if (seed.length > maxUpdateBytes) return fail('too-large', tooLarge)
  const clientIds = readClientIds(seed)
  if (clientIds === null) return fail('damaged-update', notPrepared)
  try {
    await fs.makeFolder(folder)
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? fail('already-there', alreadyThere) : notMade(error)
  }
  try {
    return succeed(await fillFolder(project, clientIds))
  } catch (error) {
    // Best effort: a disk that failed may fail again, and what is left has no project.json.
    await removeAll(fs, folder).catch(() => undefined)
    return notMade(error)
  }
}

/** project.json comes last: a folder without it is no project yet. */
async function fillFolder(project: NewProject, clientIds: readonly number[]): Promise<Manifest> {
  const { fs, folder, random, original } = project
  const manifest = describeProject(project)
  await fs.syncFolder(dirname(folder))
  await writeOnce(fs, join(folder, gitAttributes.name), new TextEncoder().encode(gitAttributes.text), random)
  if (original !== null && manifest.original !== null) {
    const place = await makeFolders(fs, folder, [originalFolderName])
    await writeOnce(fs, join(place, manifest.original.file), original.bytes, random)
  }
  for (const image of project.images ?? []) await writeCapture({ fs, folder, random }, image)
  await makeFolders(fs, folder, [replicasFolderName])
  for (const { lane, records } of recordsOf(project, clientIds)) {
    await writeSegment({ fs, folder, random }, lane, records)
  }
  await writeOnce(fs, join(folder, manifestName), encodeManifest(manifest), random)
  return manifest
}

/** The records of the seed, and those of each person who had written into it. */
function recordsOf(
  { projectId, random, seed, signer, turns = [] }: NewProject,
  clientIds: readonly number[]
): readonly { readonly lane: Lane; readonly records: readonly ProjectRecord[] }[] {
  const known = new RecordSet()
  const write = (replica: Replica, updates: readonly Uint8Array[]) => {
    const records = replica.encode(updates, known)
    replica.accept(records)
    known.addOwn(replica.lane, records)
    return records
  }
  const first = new Replica({ projectId, random, generation: 1, clientIds, signer })
  const written = new Map([[first, write(first, [seed])]])
  const replicas = new Map<Signer, Replica>()
  for (const { signer: writer, updates } of turns) {
    const ids = updates.flatMap((update) => readClientIds(update) ?? [])
    const replica =
      replicas.get(writer) ??
      new Replica({ projectId, random, generation: 2, clientIds: [...new Set(ids)], signer: writer })
    replicas.set(writer, replica)
    replica.declare(ids)
    written.set(replica, [...(written.get(replica) ?? []), ...write(replica, updates)])
  }
  return [...written].map(([{ lane }, records]) => ({ lane, records }))
}

const longestTitle = 2000
const longestName = 1000
const longestPersonName = 120

function describeProject({ projectId, title, now, original, creator, signer }: NewProject): Manifest {
  const described = {
    projectId,
    title: title.slice(0, longestTitle),
    created: now().toISOString(),
    original: original && {
      file: originalFileName(original.name),
      name: original.name.slice(0, longestName),
      sha256: toHex(sha256(original.bytes)),
      size: original.bytes.length
    }
  }
  const { id, name, role } = creator
  return signManifest(described, { person: id, name: name.slice(0, longestPersonName), role }, signer)
}

async function removeAll(fs: FsPort, folder: string): Promise<void> {
  for (const { name, kind } of await fs.list(folder)) {
    const path = join(folder, name)
    if (kind === 'folder') await removeAll(fs, path)
    else await fs.remove(path)
  }
  await fs.removeFolder(folder)
}

function notMade(error: unknown): Result<never> {
  return fail('not-made', folderWords.making.notMade(folderReason(error)), String(error))
}

const alreadyThere = folderWords.making.alreadyThere
const notPrepared = folderWords.making.notPrepared
const tooLarge = folderWords.making.tooLarge
