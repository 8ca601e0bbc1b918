import type { ImportProblemCode } from '../../core/article/imported-article'
import { fail, type Problem, type Result } from '../../core/ipc/result'

/** Why a file did not become an article. */
export type ImportProblem = Problem<ImportProblemCode>

/** The outcome of reading a part of a file. */
export type ImportResult<T> = Result<T, ImportProblem>

type Refusal = ReturnType<typeof fail<ImportProblemCode>>

/** A file that opens with its format's mark and does not hold together. */
export function refuseDamaged(what: string, detail?: string): Refusal {
  return fail(
    'damaged-file',
    `This ${what} is damaged: part of it is missing or garbled. Nothing was changed. Ask for it again, or open it in the program it was made with, save it anew and import that.`,
    detail
  )
}

/** A file protected by a password. */
export function refuseEncrypted(): Refusal {
  return fail(
    'encrypted-file',
    'This document is protected by a password. Nothing was changed. Open it in Word, take the password off, save it as .docx and import that.'
  )
}

/** A file that holds more than is reasonable for an article. */
export function refuseTooLarge(why: string, detail?: string): Refusal {
  return fail(
    'too-large',
    `${why} Nothing was changed. Save the article alone as plain text or Word and import that.`,
    detail
  )
}

/** A file with nothing to read in it. */
export function refuseWithoutArticle(what: string): Refusal {
  return fail(
    'no-article',
    `This ${what} holds no text to check. Nothing was changed. If its words are in pictures or in a script, copy them into a text file and import that.`
  )
}
