import type { Problem } from '../core/ipc/result'

/** Why a project could not be made, opened, saved or read. */
export type ProjectProblemCode =
  /** Nothing is at the path. */
  | 'not-found'
  /** A folder without project.json, or a file. */
  | 'not-a-project'
  /** Made by a later Stet. */
  | 'newer-version'
  /** project.json is there and cannot be understood. */
  | 'damaged-project'
  /** A new project needs a folder of its own. */
  | 'folder-not-empty'
  /** The folder cannot be read or written now. */
  | 'folder-unreachable'
  /** This computer's own disk did not take the edit. */
  | 'not-saved'
  /** The edit is over the record limit. */
  | 'too-large'
  | 'closed'

export type ProjectProblem = Problem<ProjectProblemCode>
