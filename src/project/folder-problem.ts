import { basename } from 'node:path'
import type { Problem } from '../core/ipc/result'
import { codeOf, isPlaceTaken } from './fs-port'

const reasons: Readonly<Record<string, string>> = {
  ENOENT:
    'The project folder cannot be found. It may be on a disk or share that is not connected, or have been moved.',
  ENOTDIR: 'The project folder cannot be found. Something else is in its place.',
  EACCES: 'Stet may not read or write in the project folder.',
  EPERM: 'Stet may not read or write in the project folder.',
  EROFS: 'The project folder is on a disk that cannot be written to.',
  ENOSPC: 'The disk with the project folder is full.',
  EDQUOT: 'Your space on the disk with the project folder is used up.'
}

/** Why a project folder could not be read or written, and nothing more: what is safe depends on who asked. */
export function folderReason(error: unknown): string {
  if (isPlaceTaken(error))
    return `In the project folder a link or a file is where the folder “${basename(error.path)}” belongs, and Stet writes nothing through links. Put the folder itself back in its place.`
  return reasons[codeOf(error)] ?? 'The disk or share with the project folder answered with an error.'
}

/** The problem of a folder that cannot be read. */
export function folderProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: `${folderReason(error)} Nothing was changed. Check the folder and open the project again.`,
    detail: String(error)
  }
}

/** The problem of a folder that edits cannot be published to now. */
export function publishProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: `${folderReason(error)} Your edits are safe on this computer. Stet puts them into the folder as soon as it can be written to.`,
    detail: String(error)
  }
}

/** The problem of a folder that an open project cannot read any more. */
export function awayProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: `${folderReason(error)} Your edits are safe on this computer. When it can be reached again, Stet puts them into it and shows what others wrote.`,
    detail: String(error)
  }
}
