import { dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { FillRandom, ProjectId } from '../core/model/ids'
import {
  gitAttributes,
  manifestName,
  originalFileName,
  originalFolderName,
  replicasFolderName
} from './folder-layout'
import { folderReason } from './folder-problem'
import { FolderPublisher } from './folder-publisher'
import { codeOf, type FsPort } from './fs-port'
import { Journal } from './journal'
import { currentFormat, encodeManifest, type Manifest } from './manifest'
import { ProjectStore } from './project-store'
import { newClientId, Replica } from './replica'
import { sha256, toHex } from './sha256'
import { systemTimers, type Timers } from './timers'
import { readClientIds } from './update-clients'
import { makeFolders, writeOnce } from './write-once'

export interface CreateOptions {
  readonly fs: FsPort
  /** The project folder to make. Nothing may be there yet. */
  readonly folder: string
  /** The app's own data folder, which keeps the journals. */
  readonly dataFolder: string
  readonly random: FillRandom
  readonly now: () => Date
  readonly timers?: Timers
  readonly projectId: ProjectId
  readonly title: string
  /** The article as it was received; null for a project that begins without a file. */
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null
  /** The first Yjs update: the article as imported. */
  readonly seed: Uint8Array
}

/** Makes a project folder and opens it. project.json comes last: a folder without it is no project yet. */
export async function createProject(options: CreateOptions): Promise<Result<ProjectStore>> {
  const { fs, folder, seed } = options
  const seedClients = readClientIds(seed)
  if (seedClients === null)
    return fail('damaged-update', 'The article could not be prepared, so no project was made.')
  try {
    await fs.makeFolder(folder)
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? alreadyThere() : notMade(error)
  }
  try {
    await fs.syncFolder(dirname(folder))
    return await fill({ ...options, folder: await fs.realPath(folder) }, seedClients)
  } catch (error) {
    return notMade(error)
  }
}

async function fill(options: CreateOptions, seedClients: readonly number[]): Promise<Result<ProjectStore>> {
  const { fs, folder, dataFolder, random, projectId, seed, timers = systemTimers } = options
  await makeFolders(fs, folder, [replicasFolderName])
  await writeOnce(fs, join(folder, gitAttributes.name), new TextEncoder().encode(gitAttributes.text), random)
  const manifest = describe(options)
  await writeOriginal(options, manifest)
  const replica = new Replica(projectId, 1, seedClients, random)
  const journal = new Journal(fs, { dataFolder, projectId, home: folder })
  const publisher = new FolderPublisher({ fs, folder, projectId, random })
  const clientId = newClientId(new Set(seedClients), random)
  const records = replica.encode([seed])
  await journal.append(replica.lane, records)
  replica.accept(records)
  publisher.add(replica.lane, records)
  const published = await publisher.publishUnchecked()
  if (!published.ok) return notMade(published.problem.detail)
  await writeOnce(fs, join(folder, manifestName), encodeManifest(manifest), random)
  replica.declare([clientId])
  const updates = [seed]
  return succeed(
    new ProjectStore({ manifest, updates, warnings: [], clientId, replica, journal, publisher, timers })
  )
}

function describe({ projectId, title, now, original }: CreateOptions): Manifest {
  return {
    format: 'stet-project',
    formatVersion: currentFormat,
    projectId,
    title: title.slice(0, longestTitle),
    created: now().toISOString(),
    original: original && {
      file: originalFileName(original.name),
      name: original.name.slice(0, longestName),
      sha256: toHex(sha256(original.bytes)),
      bytes: original.bytes.length
    }
  }
}

const longestTitle = 10_000
const longestName = 1024

async function writeOriginal(
  { fs, folder, random, original }: CreateOptions,
  manifest: Manifest
): Promise<void> {
  if (original === null || manifest.original === null) return
  const place = await makeFolders(fs, folder, [originalFolderName])
  await writeOnce(fs, join(place, manifest.original.file), original.bytes, random)
}

function alreadyThere(): Result<never> {
  return fail(
    'already-there',
    'There is already something in this place. It was not touched. Choose another name.'
  )
}

function notMade(error: unknown): Result<never> {
  return fail(
    'not-made',
    `The project could not be made. ${folderReason(error)} Your article file is unchanged. Choose another place; what was begun here may be deleted.`,
    String(error)
  )
}
