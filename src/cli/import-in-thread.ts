import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ImportedArticle } from '../core/article/imported-article'
import { fail, type Result } from '../core/ipc/result'

/** Longest time that reading a file may take, ms, as in the app. */
const importWithin = 10_000
/** Largest heap of the reading thread, MB, as in the app. */
const heapMegabytes = 512
/** Files above this size, bytes, are not read into memory at all: importers refuse far smaller ones. */
const largestFile = 256 * 1024 * 1024

const tooSlow = fail(
  'too-slow',
  'Reading this file took longer than 10 seconds and was stopped. Nothing was written. Save it in a simpler form and try again.'
)
const tooLarge = fail(
  'too-large',
  'This file holds more than Stet can take in. Nothing was written. Save it in a simpler form and try again.'
)

export interface ReadFile {
  readonly article: ImportedArticle
  readonly original: { readonly name: string; readonly bytes: Uint8Array }
}

/** Reads an article file in a thread with a limit on time and memory, because the file may be anything. */
export async function importFile(path: string): Promise<Result<ReadFile>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const name = basename(path)
  const imported = await importInThread(bytes.value, name)
  return imported.ok
    ? { ok: true, value: { article: imported.value, original: { name, bytes: bytes.value } } }
    : imported
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path)
    if (size > largestFile) return tooLarge
    return { ok: true, value: new Uint8Array(await readFile(path)) }
  } catch (error) {
    return fail(
      'file-unreadable',
      `${path} could not be read. Check the name and that you may open it.`,
      String(error)
    )
  }
}

function importInThread(bytes: Uint8Array, fileName: string): Promise<Result<ImportedArticle>> {
  return new Promise((resolve) => {
    const thread = new Worker(fileURLToPath(new URL('../worker/index.js', import.meta.url)), {
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
    })
    const answer = (result: Result<ImportedArticle>): void => {
      clearTimeout(deadline)
      void thread.terminate()
      resolve(result)
    }
    const deadline = setTimeout(() => answer(tooSlow), importWithin)
    thread.on('message', ({ result }: { readonly result: Result<ImportedArticle> }) => answer(result))
    thread.on('error', (error) => answer(isOutOfMemory(error) ? tooLarge : damaged(error)))
    thread.postMessage({ id: 1, job: 'import', bytes, fileName })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function damaged(error: unknown): Result<never> {
  return fail(
    'damaged-file',
    'This file could not be read; it seems to be damaged. Nothing was written. Save it anew in the program it was made with and try again.',
    String(error)
  )
}
