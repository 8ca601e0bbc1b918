import type { Result } from '../core/ipc/result'
import { openProject } from './open-project'
import type { ProjectStore } from './project-store'
import type { ProjectPorts } from './system-ports'
import { type NewProject, writeNewProject } from './write-new-project'

export interface CreateOptions extends NewProject, ProjectPorts {
  /** The app's own data folder, which keeps the journals. */
  readonly dataFolder: string
}

/** Makes a project folder and opens it. */
export async function createProject(options: CreateOptions): Promise<Result<ProjectStore>> {
  const made = await writeNewProject(options)
  return made.ok ? openProject(options) : made
}
