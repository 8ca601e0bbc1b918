import { join } from 'node:path'
import { type Problem, type Result, succeed } from '../core/ipc/result'
import type { FillRandom, ProjectId } from '../core/model/ids'
import { replicasFolderName, segmentName } from './folder-layout'
import { publishProblem } from './folder-problem'
import { codeOf, FsError, type FsPort } from './fs-port'
import type { Lane } from './lane-header'
import { readManifest } from './manifest'
import type { ProjectRecord } from './record-codec'
import { encodeSegment, maxSegmentFileBytes, segmentBytes } from './segment'
import { isSameBytes, sha256, toHex } from './sha256'
import { makeFolders, writeOnce } from './write-once'

export interface PublishTarget {
  readonly fs: FsPort
  /** The project folder. */
  readonly folder: string
  readonly projectId: ProjectId
  readonly random: FillRandom
}

interface WaitingRecord {
  readonly lane: Lane
  readonly record: ProjectRecord
}

/** Puts records that are safe on this computer into the project folder, in order, and holds those not there yet. */
export class FolderPublisher {
  readonly #target: PublishTarget
  readonly #waiting: WaitingRecord[] = []

  constructor(target: PublishTarget) {
    this.#target = target
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0
  }

  add(lane: Lane, records: readonly ProjectRecord[]): void {
    for (const record of records) this.#waiting.push({ lane, record })
  }

  /** Publishes everything that waits. One call at a time. */
  async publish(): Promise<Result<null>> {
    if (!this.hasWaiting) return succeed(null)
    const problem = await this.#findProblem()
    if (problem !== null) return { ok: false, problem }
    return this.publishUnchecked()
  }

  /** The same for a folder that is still being made and has no project.json yet. */
  async publishUnchecked(): Promise<Result<null>> {
    try {
      while (this.hasWaiting) {
        const part = firstSegment(this.#waiting)
        await writeSegment(this.#target, part)
        this.#waiting.splice(0, part.length)
      }
      return succeed(null)
    } catch (error) {
      return { ok: false, problem: publishProblem(error) }
    }
  }

  /** An empty folder may be the place where a share is mounted at other times: nothing is written into it. */
  async #findProblem(): Promise<Problem | null> {
    const { fs, folder, projectId } = this.#target
    const manifest = await readManifest(fs, folder)
    if (manifest.ok && manifest.value.projectId === projectId) return null
    const detail = manifest.ok ? 'another project' : (manifest.problem.detail ?? manifest.problem.code)
    return { ...publishProblem(new FsError('ENOENT', 'read', folder)), detail }
  }
}

/** What goes into the next segment: records of one replica up to its size, and one at least. */
function firstSegment(waiting: readonly WaitingRecord[]): readonly WaitingRecord[] {
  const replica = waiting[0]?.record.replica
  let size = 0
  const end = waiting.findIndex(({ record }, index) => {
    size += record.bytes.length
    return record.replica !== replica || (index > 0 && size > segmentBytes)
  })
  return waiting.slice(0, end < 0 ? waiting.length : end)
}

async function writeSegment(target: PublishTarget, part: readonly WaitingRecord[]): Promise<void> {
  const { fs, folder, random } = target
  const last = part.at(-1)
  const first = part[0]
  if (first === undefined || last === undefined) return
  // The last lane: it declares the client ids of those before it, too.
  const bytes = encodeSegment(
    last.lane,
    part.map(({ record }) => record)
  )
  const replica = await makeFolders(fs, folder, [replicasFolderName, last.lane.replica])
  const hash = toHex(sha256(bytes))
  const path = join(replica, segmentName(first.record.sequence, hash))
  const there = await whatIsAt(fs, path, bytes)
  if (there === 'the same') return
  const spare = join(replica, segmentName(first.record.sequence, toHex(random(new Uint8Array(10)))))
  await writeOnce(fs, there === 'nothing' ? path : spare, bytes, random)
}

/** A damaged file under the name is left as it is; the segment takes another. */
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
