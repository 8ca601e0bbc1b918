import { webcrypto } from 'node:crypto'
import { diskFs } from './disk-fs'
import type { ProjectPorts } from './project-ports'

/** The real disk, clock, timers and randomness of this computer. */
export const systemPorts: ProjectPorts = {
  fs: diskFs,
  random: (bytes) => webcrypto.getRandomValues(bytes),
  timers: {
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    }
  },
  now: () => new Date()
}
