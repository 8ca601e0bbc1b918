import { resolve } from 'node:path'

/**
 * The paths a person pointed out: chosen in a dialog, dropped on a window, given on the command line, written by an
 * export or opened before. A page may name only these, so that a page gone astray reads no other file.
 */
export class KnownPaths {
  readonly #paths = new Set<string>()
  readonly #wasOpened: (path: string) => boolean

  constructor(wasOpened: (path: string) => boolean) {
    this.#wasOpened = wasOpened
  }

  add(path: string): void {
    this.#paths.add(resolve(path))
  }

  has(path: string): boolean {
    return this.#paths.has(resolve(path)) || this.#wasOpened(resolve(path))
  }
}
