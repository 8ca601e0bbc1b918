import { mostFilesAtOnce } from '../core/ipc/contract'
import { fail, type Result } from '../core/ipc/result'

/** Refuses (`too-many`) more files than are kept in one go, rather than a part of them; null for as many as are. */
export function refuseTooManyFiles(paths: readonly string[]): Result<never> | null {
  if (paths.length <= mostFilesAtOnce) return null
  return fail(
    'too-many',
    `You chose ${paths.length} files, and Stet adds at most ${mostFilesAtOnce} at once. Nothing was added. Choose them in several parts.`
  )
}
