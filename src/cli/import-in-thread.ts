import { basename } from 'node:path'
import type { ImportedArticle } from '../core/article/imported-article'
import { fail, type Result } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'
import { codeOf } from '../project/fs-port'
import { readChosenFile } from '../project/read-chosen-file'
import { type ReadingLimits, runInThread } from './run-in-thread'

/** The limits of the app. */
const defaultLimits: ReadingLimits = {
  milliseconds: 10_000,
  megabytes: 512,
  worker: new URL('../worker/index.js', import.meta.url)
}

/** Files above this size, bytes, are not read into memory at all: importers refuse far smaller ones. */
const largestFile = 256 * 1024 * 1024

export interface ReadFile {
  readonly article: ImportedArticle
  readonly original: { readonly name: string; readonly bytes: Uint8Array }
}

/** Reads an article file in a thread with a limit on time and memory, because the file may be anything. */
export async function importFile(
  path: string,
  limits: ReadingLimits = defaultLimits
): Promise<Result<ReadFile>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const name = basename(path)
  const job = { job: 'import', bytes: bytes.value, fileName: name }
  const imported = await runInThread<ImportedArticle>(job, limits, cliWords.reading)
  return imported.ok
    ? { ok: true, value: { article: imported.value, original: { name, bytes: bytes.value } } }
    : imported
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: await readChosenFile(path, largestFile) }
  } catch (error) {
    if (codeOf(error) === 'EFBIG') return fail('too-large', cliWords.reading.tooLarge)
    if (codeOf(error) === 'EINVAL') return fail('file-unreadable', cliWords.reading.noFile(path))
    return fail('file-unreadable', cliWords.reading.unreadable(path), String(error))
  }
}
