import { mostFilesAtOnce } from '../core/ipc/contract'
import { fail, type Result } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'

/** Refuses (`too-many`) more files than are kept in one go, rather than a part of them; null for as many as are. */
export function refuseTooManyFiles(paths: readonly string[]): Result<never> | null {
  if (paths.length <= mostFilesAtOnce) return null
  return fail('too-many', refusalWords.tooManyFiles(paths.length, mostFilesAtOnce))
}
