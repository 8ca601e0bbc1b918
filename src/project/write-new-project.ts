import { fail, type Result } from '../core/ipc/result'
import type { ProjectId } from '../core/model/ids'
import type { Manifest } from './manifest'
import type { ProjectPorts } from './project-ports'
import type { ProjectProblem } from './project-problem'

export interface WriteProjectOptions extends ProjectPorts {
  /** Where the project folder is to be: nothing, or an empty folder, inside a folder that exists. */
  readonly folder: string
  readonly projectId: ProjectId
  readonly title: string
  /** The article file as received, kept byte for byte; null for none. */
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null
  /** One Yjs V1 update that holds the whole first document. */
  readonly seed: Uint8Array
}

/** Writes a project folder without opening it; open it with openProject. project.json is written last, so a half-made folder is no project. */
export async function writeNewProject(
  _options: WriteProjectOptions
): Promise<Result<Manifest, ProjectProblem>> {
  return fail('not-saved', 'Making projects is not built yet.')
}
