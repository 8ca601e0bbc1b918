import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ImportedArticle } from '../core/article/imported-article'
import { fail, type Result } from '../core/ipc/result'
import { cliWords } from '../core/words/cli-words'
import { codeOf } from '../project/fs-port'
import { readChosenFile } from '../project/read-chosen-file'

/** How long the thread may take to start and load what it reads with, ms: on a busy computer that is not the file's fault. */
const longestStart = 60_000

/** What reading a file may cost from its beginning, and the program that reads it. */
export interface ReadingLimits {
  readonly milliseconds: number
  /** Largest heap of the reading thread. */
  readonly megabytes: number
  /** The worker as it was built. */
  readonly worker: URL
}

/** The limits of the app. */
const defaultLimits: ReadingLimits = {
  milliseconds: 10_000,
  megabytes: 512,
  worker: new URL('../worker/index.js', import.meta.url)
}

/** Files above this size, bytes, are not read into memory at all: importers refuse far smaller ones. */
const largestFile = 256 * 1024 * 1024

const tooSlow = fail('too-slow', cliWords.reading.tooSlow)
const tooLarge = fail('too-large', cliWords.reading.tooLarge)

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
  const imported = await importInThread(bytes.value, name, limits)
  return imported.ok
    ? { ok: true, value: { article: imported.value, original: { name, bytes: bytes.value } } }
    : imported
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: await readChosenFile(path, largestFile) }
  } catch (error) {
    if (codeOf(error) === 'EFBIG') return tooLarge
    if (codeOf(error) === 'EINVAL') return fail('file-unreadable', cliWords.reading.noFile(path))
    return fail('file-unreadable', cliWords.reading.unreadable(path), String(error))
  }
}

function importInThread(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits
): Promise<Result<ImportedArticle>> {
  return new Promise((resolve) => {
    const thread = new Worker(fileURLToPath(limits.worker), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
    })
    const answer = (result: Result<ImportedArticle>): void => {
      clearTimeout(deadline)
      void thread.terminate()
      resolve(result)
    }
    let deadline = setTimeout(() => answer(tooSlow), longestStart)
    thread.on(
      'message',
      (message: { readonly result: Result<ImportedArticle> } | { readonly begins: true }) => {
        if ('result' in message) return answer(message.result)
        clearTimeout(deadline)
        deadline = setTimeout(() => answer(tooSlow), limits.milliseconds)
      }
    )
    thread.on('error', (error) => answer(isOutOfMemory(error) ? tooLarge : damaged(error)))
    thread.postMessage({ id: 1, job: 'import', bytes, fileName })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function damaged(error: unknown): Result<never> {
  return fail('damaged-file', cliWords.reading.damaged, String(error))
}
