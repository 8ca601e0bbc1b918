import { webcrypto } from 'node:crypto'
import type { FillRandom } from '../core/model/ids'
import { diskFs } from './disk-fs'
import type { FsPort } from './fs-port'
import type { Timers } from './timers'

/** All that a project takes from its surroundings, so that tests can repeat a run exactly. */
export interface ProjectPorts {
  readonly fs: FsPort
  readonly random: FillRandom
  readonly now: () => Date
  readonly timers: Timers
}

/** This computer's own disks, randomness, clock and timers. */
export const systemPorts: ProjectPorts = {
  fs: diskFs,
  random: (bytes) => webcrypto.getRandomValues(bytes),
  now: () => new Date(),
  timers: {
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    }
  }
}
