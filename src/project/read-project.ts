import { fail, type Result } from '../core/ipc/result'
import type { FsPort } from './fs-port'
import type { Manifest } from './manifest'
import type { ProjectProblem } from './project-problem'

export interface ReadProject {
  readonly manifest: Manifest
  /** Verified Yjs V1 updates, each after those it builds on wherever those have arrived. */
  readonly updates: readonly Uint8Array[]
  /** A sentence for each file that could not be used; the rest was read. */
  readonly warnings: readonly string[]
}

/** Reads a project folder and changes nothing in it. */
export async function readProject(_options: {
  readonly fs: FsPort
  readonly folder: string
}): Promise<Result<ReadProject, ProjectProblem>> {
  return fail('not-a-project', 'Reading projects is not built yet.')
}
