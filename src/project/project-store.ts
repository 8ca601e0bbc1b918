import type { SavedNotice } from '../core/ipc/contract'
import { fail, type Result } from '../core/ipc/result'
import type { Manifest } from './manifest'
import type { ProjectPorts } from './project-ports'
import type { ProjectProblem } from './project-problem'
import type { WriteProjectOptions } from './write-new-project'

export interface OpenProjectOptions extends ProjectPorts {
  /** The project folder, an absolute path. */
  readonly folder: string
  /** The app's own folder on this computer's disk; the journals of unpublished edits are kept in it. */
  readonly dataFolder: string
}

/** An open project: takes edits, keeps them safe on this computer and publishes them to the folder. */
export interface ProjectStore {
  readonly folder: string
  readonly manifest: Manifest
  /** The Yjs client id that this session's edits must carry. Fresh at each opening. */
  readonly clientId: number
  /** Problems met while opening, one sentence each. */
  readonly warnings: readonly string[]
  /** Everything that makes up the document, this session's own edits included. */
  readonly updates: readonly Uint8Array[]
  /** Where the latest edits are now. */
  readonly saved: SavedNotice
  /** Takes one Yjs V1 update; resolves when it is safe on this computer's disk. Call it in the order of the edits. */
  append(update: Uint8Array): Promise<Result<null, ProjectProblem>>
  /** Puts every edit into the project folder now. It also happens by itself, 1 to 5 seconds after an edit. */
  publish(): Promise<Result<null, ProjectProblem>>
  onDidSave(listener: (notice: SavedNotice) => void): () => void
  /**
   * Publishes and ends. Fails with 'folder-unreachable' when edits wait on this computer for the next opening (closed all the
   * same), and with 'not-saved' when an edit is on no disk (then the project stays open, and closing can be tried again).
   */
  close(): Promise<Result<null, ProjectProblem>>
}

export interface CreateProjectOptions extends OpenProjectOptions, WriteProjectOptions {}

/** Makes a project folder and opens it. */
export async function createProject(
  _options: CreateProjectOptions
): Promise<Result<ProjectStore, ProjectProblem>> {
  return fail('not-a-project', 'Making projects is not built yet.')
}

/** Opens a project folder for editing, and publishes edits that an earlier session left on this computer. */
export async function openProject(
  _options: OpenProjectOptions
): Promise<Result<ProjectStore, ProjectProblem>> {
  return fail('not-a-project', 'Opening projects is not built yet.')
}
