import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProjectId } from '../core/model/ids'
import { writeFileAtomically } from '../project/write-file-atomically'
import { log } from './log'

/** How what is kept is told from a damaged file. */
interface Schema<T> {
  safeParse(value: unknown): { readonly data?: T | undefined }
}

/**
 * What this computer keeps of each project for its person, and never the project's folder: one small file a project in
 * the app's data folder. One that is missing or damaged reads as null; no work that was given hangs on it.
 */
export class KeptHere<T> {
  readonly #folder: string
  #writing: Promise<void> = Promise.resolve()

  constructor(
    dataFolder: string,
    readonly name: 'seen' | 'unfinished' | 'places',
    private readonly schema: Schema<T>
  ) {
    this.#folder = join(dataFolder, name)
  }

  async read(projectId: ProjectId): Promise<T | null> {
    try {
      const text = await readFile(this.#pathOf(projectId), 'utf8')
      return this.schema.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  }

  /** Writes one after the other; null takes the file away. What cannot be written is logged. */
  write(projectId: ProjectId, kept: T | null): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        if (kept === null) return await rm(this.#pathOf(projectId), { force: true })
        await mkdir(this.#folder, { recursive: true })
        await writeFileAtomically(this.#pathOf(projectId), Buffer.from(JSON.stringify(kept)))
      } catch (error) {
        log.error(`What is kept of a project here (${this.name}) could not be written down.`, error)
      }
    })
    return this.#writing
  }

  #pathOf(projectId: ProjectId): string {
    return join(this.#folder, `${projectId}.json`)
  }
}
