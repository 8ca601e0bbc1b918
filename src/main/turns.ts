import { fail, type Result } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'

/** Works one after another, each after those before it, whatever became of them. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Begins the work when those before it have ended. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  /** The same; ended while it waits, it answers `cancelled` at once and is never begun. Once begun, its answer stands. */
  takeUnlessEnded<T>(signal: AbortSignal, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return new Promise((resolve, reject) => {
      const end = (): void => resolve(givenUp)
      if (signal.aborted) return end()
      signal.addEventListener('abort', end)
      const begin = async (): Promise<Result<T>> => {
        signal.removeEventListener('abort', end)
        return signal.aborted ? givenUp : work()
      }
      this.take(begin).then(resolve, reject)
    })
  }
}

const givenUp = fail('cancelled', refusalWords.givenUp)
