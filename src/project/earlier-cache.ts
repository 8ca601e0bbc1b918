import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { standings } from '../core/model/author'
import type { EarlierProject } from '../core/model/earlier-claim'
import { stances } from '../core/model/evidence'
import type { FillRandom } from '../core/model/ids'
import { roles } from '../core/model/person'
import { cslTypes } from '../core/model/source'
import { verdicts, workStatuses } from '../core/model/verdict'
import { earlierFolder } from './folder-layout'
import { codeOf, type FsPort } from './fs-port'
import { makeDataFolders, writeOnce } from './write-once'

/** Where this computer keeps what it read of other projects' checks. */
export interface EarlierPlace {
  readonly fs: FsPort
  /** The app's own data folder. */
  readonly dataFolder: string
  readonly random: FillRandom
  readonly now: () => Date
}

/** What was learnt of a project, as it is kept. */
export interface KeptReading {
  readonly project: EarlierProject
  /** It is to be read again all the same, because files did not answer a while ago. */
  readonly isDue: boolean
}

/** Another form of what is kept is read anew. */
const version = 2

/** How long it counts what was read of a project some of whose files did not answer, ms: a share may be back by then. */
const retryAfter = 600_000

/** Largest file that is read, bytes: 2000 claims with all that may be told of them are some megabytes. */
const mostBytes = 32 * 1024 * 1024

/** Most files kept; above it, those of other folders go. */
const mostKept = 2000

const name = z.object({
  family: z.string().exactOptional(),
  given: z.string().exactOptional(),
  literal: z.string().exactOptional()
})
const date = z.object({ 'date-parts': z.array(z.array(z.number())) })
const keptSchema = z.object({
  version: z.literal(version),
  fingerprint: z.string(),
  /** When files did not answer, ms since 1970; null where only a change of the folder would tell more. */
  unansweredAt: z.number().nullable(),
  project: z.object({
    projectId: z.string(),
    folder: z.string(),
    title: z.string(),
    language: z.string(),
    isPartly: z.boolean(),
    claims: z.array(
      z.object({
        number: z.number(),
        words: z.string(),
        isChanged: z.boolean(),
        checks: z.array(
          z.object({
            name: z.string(),
            role: z.enum(roles).nullable(),
            at: z.string(),
            workStatus: z.enum(workStatuses),
            verdict: z.enum(verdicts).nullable(),
            note: z.string(),
            correction: z.string(),
            standing: z.enum(standings)
          })
        ),
        sources: z.array(
          z.object({
            item: z.object({
              type: z.enum(cslTypes),
              title: z.string().exactOptional(),
              author: z.array(name).exactOptional(),
              'container-title': z.string().exactOptional(),
              publisher: z.string().exactOptional(),
              issued: date.exactOptional(),
              accessed: date.exactOptional(),
              URL: z.string().exactOptional(),
              page: z.string().exactOptional(),
              genre: z.string().exactOptional()
            }),
            primary: z.boolean(),
            stance: z.enum(stances),
            locator: z.string(),
            excerpt: z.string(),
            files: z.number(),
            isOutside: z.boolean()
          })
        )
      })
    )
  })
})

/** What was read of the checks in other projects, one file each, of the folder that they are in. */
export class EarlierCache {
  readonly #place: EarlierPlace
  readonly #folder: string
  /** Stands before the names of all files of this parent folder. */
  readonly #prefix: string

  constructor(place: EarlierPlace, parent: string) {
    this.#place = place
    this.#folder = earlierFolder(place.dataFolder)
    this.#prefix = `${shortHash(parent)}-`
  }

  /** What was kept of a project folder that still has this fingerprint; null for nothing sound. */
  async read(folder: string, fingerprint: string): Promise<KeptReading | null> {
    try {
      const bytes = await this.#place.fs.read(this.#pathOf(folder), mostBytes)
      const { data } = keptSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
      if (data?.fingerprint !== fingerprint) return null
      const { project, unansweredAt } = data
      // a clock that was set back makes it due, too
      const age = unansweredAt === null ? 0 : this.#now() - unansweredAt
      return { project, isDue: age < 0 || age >= retryAfter }
    } catch {
      return null
    }
  }

  /** Keeps it in place of what was kept of that folder. It is comfort only: a disk that takes nothing is no problem. */
  async write(
    folder: string,
    fingerprint: string,
    { project, isUnanswered }: { readonly project: EarlierProject; readonly isUnanswered: boolean }
  ): Promise<void> {
    const { fs, dataFolder, random } = this.#place
    const unansweredAt = isUnanswered ? this.#now() : null
    const kept = { version, fingerprint, unansweredAt, project }
    const bytes = new TextEncoder().encode(JSON.stringify(kept))
    try {
      await makeDataFolders(fs, dataFolder, this.#folder)
      await writeOnce(fs, this.#pathOf(folder), bytes, random)
    } catch (error) {
      if (codeOf(error) === '') throw error
    }
  }

  /** Forgets what was kept of folders of this parent that are not among these. */
  async keepOnly(folders: readonly string[]): Promise<void> {
    const { fs } = this.#place
    const kept = new Set(folders.map((folder) => this.#nameOf(folder)))
    const entries = await fs.list(this.#folder).catch(() => [])
    const isTooMany = entries.length > mostKept
    const gone = entries.filter((entry) =>
      entry.name.startsWith(this.#prefix) ? !kept.has(entry.name) : isTooMany
    )
    for (const entry of gone) await fs.remove(join(this.#folder, entry.name)).catch(() => undefined)
  }

  #now(): number {
    return this.#place.now().getTime()
  }

  #pathOf(folder: string): string {
    return join(this.#folder, this.#nameOf(folder))
  }

  #nameOf(folder: string): string {
    return `${this.#prefix}${shortHash(folder)}.json`
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20)
}
