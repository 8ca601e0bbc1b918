import { join } from 'node:path'
import type { FillRandom } from '../core/model/ids'
import { replicasFolderName, segmentName } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import type { Lane } from './lane-header'
import type { ProjectRecord } from './record-codec'
import { encodeSegment, maxSegmentFileBytes } from './segment'
import { isSameBytes, sha256, toHex } from './sha256'
import { makeFolders, writeOnce } from './write-once'

export interface SegmentPlace {
  readonly fs: FsPort
  /** The project folder. */
  readonly folder: string
  readonly random: FillRandom
}

/** Writes records of one replica into the project folder as a file of their own. Throws when it cannot. */
export async function writeSegment(
  { fs, folder, random }: SegmentPlace,
  lane: Lane,
  records: readonly ProjectRecord[]
): Promise<void> {
  const bytes = encodeSegment(lane, records)
  const place = await makeFolders(fs, folder, [replicasFolderName, lane.replica])
  const sequence = records[0]?.sequence ?? 0
  const path = join(place, segmentName(sequence, toHex(sha256(bytes))))
  const there = await whatIsAt(fs, path, bytes)
  if (there === 'the same') return fs.syncFolder(place)
  // Something else under the name, such as the file damaged, is left as it is: the name says nothing to a reader.
  const spare = join(place, segmentName(sequence, toHex(random(new Uint8Array(10)))))
  await writeOnce(fs, there === 'nothing' ? path : spare, bytes, random)
}

async function whatIsAt(
  fs: FsPort,
  path: string,
  bytes: Uint8Array
): Promise<'nothing' | 'the same' | 'another'> {
  try {
    return isSameBytes(await fs.read(path, maxSegmentFileBytes), bytes) ? 'the same' : 'another'
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'nothing' : 'another'
  }
}
