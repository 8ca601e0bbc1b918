import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../core/ipc/result'

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

/** What the person reads where the job cost more, or broke. */
interface ThreadWords {
  readonly tooSlow: string
  readonly tooLarge: string
  readonly damaged: string
}

/** Has the worker do one job on what strangers made, in a thread with a limit on time and memory. */
export function runInThread<Value>(
  job: Readonly<Record<string, unknown>>,
  limits: ReadingLimits,
  words: ThreadWords
): Promise<Result<Value>> {
  return new Promise((resolve) => {
    const thread = new Worker(fileURLToPath(limits.worker), {
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }
    })
    const answer = (result: Result<Value>): void => {
      clearTimeout(deadline)
      void thread.terminate()
      resolve(result)
    }
    const tooSlow = (): void => answer(fail('too-slow', words.tooSlow))
    let deadline = setTimeout(tooSlow, longestStart)
    thread.on('message', (message: { readonly result: Result<Value> } | { readonly begins: true }) => {
      if ('result' in message) return answer(message.result)
      clearTimeout(deadline)
      deadline = setTimeout(tooSlow, limits.milliseconds)
    })
    thread.on('error', (error) =>
      answer(
        isOutOfMemory(error)
          ? fail('too-large', words.tooLarge)
          : fail('damaged-file', words.damaged, String(error))
      )
    )
    thread.postMessage({ id: 1, ...job })
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
