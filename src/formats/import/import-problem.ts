import type { ImportProblemCode } from '../../core/article/imported-article'
import { fail, type Problem, type Result } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'

/** Why a file did not become an article. */
export type ImportProblem = Problem<ImportProblemCode>

/** The outcome of reading a part of a file. */
export type ImportResult<T> = Result<T, ImportProblem>

type Refusal = ReturnType<typeof fail<ImportProblemCode>>

/** A file that opens with its format's mark and does not hold together. */
export function refuseDamaged(what: string, detail?: string): Refusal {
  return fail('damaged-file', importWords.refused.damaged(what), detail)
}

/** A file protected by a password. */
export function refuseEncrypted(): Refusal {
  return fail('encrypted-file', importWords.refused.encrypted)
}

/** A file that holds more than is reasonable for an article. */
export function refuseTooLarge(why: string, detail?: string): Refusal {
  return fail('too-large', importWords.refused.tooLarge(why), detail)
}

/** A file with nothing to read in it. */
export function refuseWithoutArticle(what: string): Refusal {
  return fail('no-article', importWords.refused.empty(what))
}
