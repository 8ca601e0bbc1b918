import { type Problem, type Result, succeed } from '../core/ipc/result'
import type { ProjectId } from '../core/model/ids'
import { publishProblem } from './folder-problem'
import { FsError } from './fs-port'
import type { Lane } from './lane-header'
import { readManifest } from './manifest'
import type { ProjectRecord } from './record-codec'
import { segmentBytes } from './segment'
import { type SegmentPlace, writeSegment } from './write-segment'

export interface PublishTarget extends SegmentPlace {
  readonly projectId: ProjectId
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

  get waitingHashes(): readonly string[] {
    return this.#waiting.map(({ record }) => record.hash)
  }

  add(lane: Lane, records: readonly ProjectRecord[]): void {
    for (const record of records) this.#waiting.push({ lane, record })
  }

  /** Publishes everything that waits. One call at a time. */
  async publish(): Promise<Result<null>> {
    if (!this.hasWaiting) return succeed(null)
    const problem = await this.#findProblem()
    if (problem !== null) return { ok: false, problem }
    try {
      while (this.hasWaiting) {
        const part = firstSegment(this.#waiting)
        // The last lane: it declares the client ids of those before it, too.
        const lane = part.at(-1)?.lane
        const records = part.map(({ record }) => record)
        if (lane !== undefined) await writeSegment(this.#target, lane, records)
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
