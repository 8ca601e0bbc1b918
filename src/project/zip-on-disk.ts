import { close, read } from 'node:fs'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/**
 * An open file, as yauzl reads a zip from it. A directory may name places that are in no file: they are an error of the
 * file's, where the system's own reading would throw past whoever waits.
 */
export class ZipOnDisk extends RandomAccessReader {
  constructor(
    private readonly handle: number,
    /** In bytes. */
    private readonly size: number
  ) {
    super()
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { handle } = this
    const isWithin = this.#holds(start, end)
    let at = start
    // a stream of the system's would close the file when it is ended early
    return new Readable({
      read(most) {
        if (!isWithin) this.destroy(outside())
        else if (at === end) this.push(null)
        else {
          const length = Math.min(most, end - at)
          read(handle, Buffer.alloc(length), 0, length, at, (error, count, bytes): void => {
            if (error !== null || count === 0) {
              this.destroy(error ?? outside())
              return
            }
            at += count
            this.push(bytes.subarray(0, count))
          })
        }
      }
    })
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    answer: (error: Error | null, bytesRead?: number) => void
  ): void {
    if (this.#holds(position, position + length)) read(this.handle, buffer, offset, length, position, answer)
    else setImmediate(answer, outside())
  }

  override close(answer: (error: Error | null) => void): void {
    close(this.handle, (error) => answer(error ?? null))
  }

  #holds(start: number, end: number): boolean {
    return Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && end <= this.size
  }
}

function outside(): Error {
  return new Error('The directory names a place outside of the file.')
}
