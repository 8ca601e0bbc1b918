import { webcrypto } from 'node:crypto'
import type { FillRandom } from '../core/model/ids'
import { diskFs } from './disk-fs'
import type { FsPort } from './fs-port'

/** What a project takes from its surroundings, so that tests can put something else there. */
export interface ProjectPorts {
  readonly fs: FsPort
  readonly random: FillRandom
  readonly now: () => Date
}

/** The real disk, randomness and clock of this computer. */
export const systemPorts: ProjectPorts = {
  fs: diskFs,
  random: (bytes) => webcrypto.getRandomValues(bytes),
  now: () => new Date()
}
