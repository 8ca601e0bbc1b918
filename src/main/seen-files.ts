import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seenSchema } from '../core/ipc/contract'
import type { ProjectId } from '../core/model/ids'
import type { SeenMarks } from '../core/model/seen'
import { writeFileAtomically } from '../project/write-file-atomically'
import { log } from './log'

/**
 * What the person has seen of each project: one small file a project in the app's data folder. One that is missing or
 * damaged means that nothing is marked as new; nothing else hangs on it.
 */
export class SeenFiles {
  readonly #folder: string
  #writing: Promise<void> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'seen')
  }

  async read(projectId: ProjectId): Promise<SeenMarks | null> {
    try {
      const text = await readFile(this.#pathOf(projectId), 'utf8')
      return seenSchema.safeParse(JSON.parse(text)).data ?? null
    } catch {
      return null
    }
  }

  /** Writes one after the other. What cannot be written is logged: the next visit marks more as new than it need. */
  write(projectId: ProjectId, marks: SeenMarks): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        await mkdir(this.#folder, { recursive: true })
        await writeFileAtomically(this.#pathOf(projectId), Buffer.from(JSON.stringify(marks)))
      } catch (error) {
        log.error('What was seen of a project could not be written down.', error)
      }
    })
    return this.#writing
  }

  #pathOf(projectId: ProjectId): string {
    return join(this.#folder, `${projectId}.json`)
  }
}
