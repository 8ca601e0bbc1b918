import type { FillRandom } from '../core/model/ids'
import type { FsPort } from './fs-port'

/** Runs something later. */
export interface Timers {
  /** Calls `run` once after the given milliseconds, unless the returned function is called first. */
  after(milliseconds: number, run: () => void): () => void
}

/** All that a project takes from its surroundings, so that tests can repeat a run exactly. */
export interface ProjectPorts {
  readonly fs: FsPort
  readonly random: FillRandom
  readonly now: () => Date
  readonly timers: Timers
}
