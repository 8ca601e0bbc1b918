import { dirname } from 'node:path'
import { z } from 'zod'
import { type FillRandom, isId, type ProjectId, type ReplicaId } from '../core/model/ids'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'
import { ByteReader, ByteWriter } from './byte-writer'
import { concatBytes } from './concat-bytes'
import { snapshotPath } from './folder-layout'
import type { FsPort } from './fs-port'
import type { SeenFile } from './read-segments'
import type { RememberedLane, RememberedRecords } from './record-set'
import { hashBytes, isSameBytes, sha256 } from './sha256'
import { makeDataFolders, writeOnce } from './write-once'

/**
 * What this computer has read of a project and verified, in a file of the app's own data folder: so that a project of
 * many edits opens without reading them all again, and so that it is known what was in the folder once. Nobody else
 * reads it. One that is damaged, of another version or of another folder is as good as none.
 */
export interface LocalSnapshot {
  readonly projectId: ProjectId
  readonly formatVersion: number
  /** The project folder it was read from. */
  readonly folder: string
  /** The segments that were in the folder, whole, by their path in it. */
  readonly files: ReadonlyMap<string, SeenFile>
  /** All that is in the records stands in these files. It does not after somebody went on without some that are gone. */
  readonly isWhole: boolean
  readonly records: RememberedRecords
}

export interface SnapshotPlace {
  readonly fs: FsPort
  /** The app's own data folder. */
  readonly dataFolder: string
}

const magic = new TextEncoder().encode('stet-snp')
const version = 6

/** Largest snapshot read, bytes: one of a few million edits. */
const maxSnapshotBytes = 1024 * 1024 * 1024

const headSchema = z.object({
  projectId: z.custom<ProjectId>((value) => isId('project', value)),
  formatVersion: z.number(),
  folder: z.string(),
  isWhole: z.boolean(),
  files: z.array(z.tuple([z.string(), z.number(), z.number()])),
  lanes: z.array(
    z.object({
      replica: z.custom<ReplicaId>((value) => isId('replica', value)),
      publicKey: z.custom<PublicKey | null>((value) => value === null || parsePublicKey(value) !== null),
      generation: z.number(),
      clientIds: z.array(z.number()),
      isStrange: z.boolean().default(false)
    })
  ),
  depths: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]))
})

/** What stands before an edit's hash: whether it names the one before it, nobody or another one. */
const previousKinds = { follows: 0, none: 1, named: 2 }

/** The bytes of a snapshot: magic, version, a JSON head, the edits of each lane, the document, and the hash of it all. */
export function encodeSnapshot({
  projectId,
  formatVersion,
  folder,
  files,
  isWhole,
  records
}: LocalSnapshot): Uint8Array {
  const head = {
    projectId,
    formatVersion,
    folder,
    isWhole,
    files: [...files].map(([name, { size, changed }]) => [name, size, changed]),
    lanes: records.lanes.map(({ replica, publicKey, generation, clientIds, isStrange }) => ({
      replica,
      publicKey,
      generation,
      clientIds: [...clientIds],
      isStrange
    })),
    depths: records.depths.map(({ client, from, to, value }) => [client, from, to, value])
  } satisfies z.input<typeof headSchema>
  const writer = new ByteWriter()
  const json = new TextEncoder().encode(JSON.stringify(head))
  writer.raw(magic)
  writer.uint32(version)
  writer.uint32(json.length)
  writer.raw(json)
  for (const lane of records.lanes) writeLane(writer, lane)
  writer.uint32(records.document.length)
  writer.raw(records.document)
  const { written } = writer
  return concatBytes([written, sha256(written)])
}

function writeLane(writer: ByteWriter, { edits, reached }: RememberedLane): void {
  writer.uint32(edits.length)
  let before = ''
  for (const { hash, previous, sequence } of edits) {
    writer.number(sequence)
    const kind = previous === '' ? 'none' : previous === before ? 'follows' : 'named'
    writer.uint8(previousKinds[kind])
    if (kind === 'named') writer.hex(previous)
    writer.hex(hash)
    before = hash
  }
  writer.uint32(reached.length)
  for (const { client, counts, clocks } of reached) {
    writer.uint32(client)
    writer.uint32(counts.length)
    for (const [index, count] of counts.entries()) {
      writer.uint32(count)
      writer.number(clocks[index] ?? 0)
    }
  }
}

/** The snapshot that these bytes are; null for anything that is not one, whole and of this version. */
export function decodeSnapshot(bytes: Uint8Array): LocalSnapshot | null {
  const end = bytes.length - hashBytes
  if (end < magic.length || !isSameBytes(bytes.subarray(0, magic.length), magic)) return null
  if (!isSameBytes(sha256(bytes.subarray(0, end)), bytes.subarray(end))) return null
  try {
    const reader = new ByteReader(bytes.subarray(0, end))
    reader.raw(magic.length)
    return reader.uint32() === version ? readSnapshot(reader) : null
  } catch {
    return null
  }
}

function readSnapshot(reader: ByteReader): LocalSnapshot {
  const json: unknown = JSON.parse(new TextDecoder().decode(reader.raw(reader.uint32())))
  const { projectId, formatVersion, folder, isWhole, files, lanes, depths } = headSchema.parse(json)
  const read = lanes.map((lane) => ({ ...lane, ...readLane(reader) }))
  const document = reader.raw(reader.uint32()).slice()
  return {
    projectId,
    formatVersion,
    folder,
    isWhole,
    files: new Map(
      files.map(([name, size, changed]) => [name, { size, changed, isSettled: false, warning: null }])
    ),
    records: {
      lanes: read,
      depths: depths.map(([client, from, to, value]) => ({ client, from, to, value })),
      document
    }
  }
}

function readLane(reader: ByteReader): Pick<RememberedLane, 'edits' | 'reached'> {
  let before = ''
  const edits = Array.from({ length: reader.uint32() }, () => {
    const sequence = reader.number()
    const kind = reader.uint8()
    const previous =
      kind === previousKinds.named ? reader.hex(hashBytes) : kind === previousKinds.follows ? before : ''
    const hash = reader.hex(hashBytes)
    before = hash
    return { sequence, previous, hash }
  })
  const reached = Array.from({ length: reader.uint32() }, () => {
    const client = reader.uint32()
    const counts: number[] = []
    const clocks: number[] = []
    for (let left = reader.uint32(); left > 0; left -= 1) {
      counts.push(reader.uint32())
      clocks.push(reader.number())
    }
    return { client, counts, clocks }
  })
  return { edits, reached }
}

/** The snapshot this computer keeps of a project as it is in this folder; null when it keeps none that is sound. */
export async function readLocalSnapshot(
  { fs, dataFolder }: SnapshotPlace,
  { projectId, formatVersion, folder }: Pick<LocalSnapshot, 'projectId' | 'formatVersion' | 'folder'>
): Promise<LocalSnapshot | null> {
  const bytes = await fs.read(snapshotPath(dataFolder, projectId), maxSnapshotBytes).catch(() => null)
  const snapshot = bytes === null ? null : decodeSnapshot(bytes)
  const isOfThis =
    snapshot?.projectId === projectId &&
    snapshot.formatVersion === formatVersion &&
    snapshot.folder === folder
  return isOfThis ? snapshot : null
}

/** Writes the snapshot in place of the one before it. Throws the file system's error; the one before it stays then. */
export async function writeLocalSnapshot(
  { fs, dataFolder, random }: SnapshotPlace & { readonly random: FillRandom },
  snapshot: LocalSnapshot
): Promise<void> {
  const path = snapshotPath(dataFolder, snapshot.projectId)
  await makeDataFolders(fs, dataFolder, dirname(path))
  await writeOnce(fs, path, encodeSnapshot(snapshot), random)
}
