import { basename, dirname } from 'node:path'
import type { Problem } from '../core/ipc/result'
import { folderWords } from '../core/words/folder-words'

/** Share of the segments that were in the folder once, from which on their absence is no sync app's usual delay. */
const mostMissing = 0.2

/**
 * The segments by others that a project folder is known to have held, and what is wrong when many of them are not there:
 * absence is never deletion. Those by this computer it writes anew by itself.
 */
export class MissingSegments {
  readonly #known: Set<string>
  /** By their paths. */
  #gone: readonly string[] = []
  #isAccepted = false

  readonly #own: ReadonlySet<string>

  /** By their paths in the folder. `own` are the replica ids of this computer's sessions. */
  constructor(known: Iterable<string>, own: ReadonlySet<string>) {
    this.#own = own
    this.#known = new Set([...known].filter((name) => this.#isByOthers(name)))
  }

  /** Says which segments are there now. */
  look(there: ReadonlySet<string>): void {
    const gone = [...this.#known].filter((name) => !there.has(name))
    // sync apps rename and move: the stem of a segment's name holds the hash of its bytes
    const names = gone.length === 0 ? '' : [...there].join('\n')
    this.#gone = gone.filter((name) => !names.includes(basename(name, '.seg')))
    for (const name of there) if (this.#isByOthers(name)) this.#known.add(name)
  }

  /** Somebody decided that they are gone for good, and that the folder goes on without them. */
  accept(): void {
    this.#isAccepted = true
  }

  /** The paths of those that are not there. */
  get gone(): readonly string[] {
    return this.#gone
  }

  get isAccepted(): boolean {
    return this.#isAccepted
  }

  /** `replicas/<replica id>/<name>`, unless a sync app moved it. */
  #isByOthers(name: string): boolean {
    return !this.#own.has(basename(dirname(name)))
  }

  get problem(): Problem<'folder-incomplete'> | null {
    const known = this.#known.size
    if (this.#isAccepted || this.#gone.length <= mostMissing * known) return null
    return {
      code: 'folder-incomplete',
      message: folderWords.incomplete.filesGone(this.#gone.length, known)
    }
  }
}
