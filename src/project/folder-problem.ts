import { basename } from 'node:path'
import type { Problem } from '../core/ipc/result'
import { folderWords } from '../core/words/folder-words'
import { codeOf, isPlaceTaken } from './fs-port'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: folderWords.reasons.notFound,
  ENOTDIR: folderWords.reasons.taken,
  EACCES: folderWords.reasons.forbidden,
  EPERM: folderWords.reasons.forbidden,
  EROFS: folderWords.reasons.readOnly,
  ENOSPC: folderWords.reasons.full,
  EDQUOT: folderWords.reasons.quota
}

/** Why a project folder could not be read or written, and nothing more: what is safe depends on who asked. */
export function folderReason(error: unknown): string {
  if (isPlaceTaken(error)) return folderWords.reasons.linkInPlace(basename(error.path))
  return reasons[codeOf(error)] ?? folderWords.reasons.unknown
}

/** The problem of a folder that cannot be read. */
export function folderProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: folderWords.reasons.notRead(folderReason(error)),
    detail: String(error)
  }
}

/** The problem of a folder that edits cannot be published to now. */
export function publishProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: folderWords.reasons.notPublished(folderReason(error)),
    detail: String(error)
  }
}

/** The problem of a folder that an open project cannot read any more. */
export function awayProblem(error: unknown): Problem<'folder-not-reachable'> {
  return {
    code: 'folder-not-reachable',
    message: folderWords.reasons.away(folderReason(error)),
    detail: String(error)
  }
}
