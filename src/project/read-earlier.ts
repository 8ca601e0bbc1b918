import { basename, dirname, join } from 'node:path'
import { describeProject } from '../core/document/describe-earlier'
import { snapshotOfUpdates } from '../core/document/snapshot-of-updates'
import type { EarlierProject } from '../core/model/earlier-claim'
import { earlierWords } from '../core/words/earlier-words'
import { type EarlierReading, nothingEarlier } from './earlier-reading'
import { fsInTime } from './fs-in-time'
import type { FsPort } from './fs-port'
import { type Looked, type LookOptions, lookBeside, type ProjectBeside } from './look-beside'
import { readManifest } from './manifest'
import { readProject } from './read-project'

export interface EarlierOptions extends LookOptions {
  /** The folder of the project that asks. Its siblings are looked for beside it, where the person opened it. */
  readonly folder: string
  /** Whether a folder is looked at at all; absent for all of them. What is not is not named, either. */
  readonly isLookedAt?: (folder: string) => boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  /** How long may be read, ms; what was kept before is told in any case. No project has more than half of it. */
  readonly longest?: number
  /** Most claims told of all projects together. */
  readonly mostClaims?: number
}

/** Projects that are looked through: those of a desk in a year. */
const mostProjects = 300

/** The ending of project folders. */
const ending = /\.stet$/iu

/**
 * Reads what was checked in the projects beside one, and writes nothing into any of them: first what is kept of those that
 * are as they were, then the others, the cheapest first, and last those some of whose files did not answer before. Links are
 * not followed; another copy of the project that asks is none; of copies of one project the first that can be read counts.
 */
export async function readEarlier(options: EarlierOptions): Promise<EarlierReading> {
  const { fs, folder, cache, isLookedAt = () => true } = options
  const parent = dirname(folder)
  const listed = await listProjects(fs, parent, basename(folder))
  if (listed === null) return { ...nothingEarlier, notes: [earlierWords.folderSilent] }
  const names = listed.filter((name) => isLookedAt(join(parent, name)))
  const asked = names.slice(0, mostProjects)
  const manifest = await readManifest(fs, folder)
  const own = manifest.ok ? manifest.value.projectId : null
  const looked: Looked[] = []
  for (const name of asked) {
    const look = await lookBeside(options, join(parent, name), own)
    if (look !== null) looked.push(look)
  }
  const reading = new Reading(options)
  for (const copies of inTurn(looked)) await reading.takeOneOf(copies)
  await cache?.keepOnly(asked)
  return reading.end(looked, names.length - asked.length)
}

/** Names of the project folders in a folder, but for one; null where it cannot be listed. */
async function listProjects(fs: FsPort, parent: string, own: string): Promise<readonly string[] | null> {
  const entries = await fs.list(parent).catch(() => null)
  return (
    entries
      ?.filter(({ name, kind }) => kind === 'folder' && ending.test(name) && name !== own)
      .map(({ name }) => name)
      .sort() ?? null
  )
}

/** The projects to ask in the order they are read in, each with its copies, by name. */
function inTurn(looked: readonly Looked[]): readonly (readonly ProjectBeside[])[] {
  const byId = new Map<string, ProjectBeside[]>()
  for (const look of looked) {
    if (!('found' in look)) continue
    const { found } = look
    const copies = byId.get(found.projectId)
    if (copies === undefined) byId.set(found.projectId, [found])
    else copies.push(found)
  }
  const turnOf = ([first]: readonly ProjectBeside[]): readonly [turn: number, cost: number] => {
    const turn = first?.kept?.isDue === false ? 0 : first?.kept === null ? 1 : 2
    return [turn, first?.cost ?? 0]
  }
  return [...byId.values()].toSorted((left, right) => {
    const [[turn, cost], [otherTurn, otherCost]] = [turnOf(left), turnOf(right)]
    return turn - otherTurn || cost - otherCost
  })
}

/** How a project was not read: its files, it took all the time that one has, or the time of all was up. */
type Unread = 'unread' | 'too slow' | 'late'

/** One reading of the projects beside one, while it goes on. */
class Reading {
  readonly #options: EarlierOptions
  readonly #longest: number
  readonly #end: number
  /** What was learnt, by the names of the folders. */
  readonly #told = new Map<string, EarlierProject>()
  readonly #unread = new Map<string, Unread>()
  #claims = 0
  #leftOut = 0

  constructor(options: EarlierOptions) {
    this.#options = options
    this.#longest = options.longest ?? 45_000
    // looking at the folders costs no project its time: one that is slow to look at would never be read
    this.#end = options.clock() + this.#longest
  }

  /** Takes in the first of these copies of one project that can be read. */
  async takeOneOf(copies: readonly ProjectBeside[]): Promise<void> {
    for (const copy of copies) {
      const name = basename(copy.folder)
      const told = await this.#tell(copy)
      if (typeof told !== 'string') return this.#take(name, told)
      this.#unread.set(name, told)
      // a copy may be older than the one that is yet to be read
      if (told === 'late') return
    }
  }

  /** What came of it. `tooMany`: projects that were not even looked at. */
  end(looked: readonly Looked[], tooMany: number): EarlierReading {
    const told = [...this.#told].sort(([left], [right]) => (left < right ? -1 : 1))
    const known = new Set<string>(told.map(([, { projectId }]) => projectId))
    const namesOf = (how: Unread) => [...this.#unread].flatMap(([name, each]) => (each === how ? name : []))
    const tooSlow = namesOf('too slow')
    const late = namesOf('late').length
    const notes = [
      ...looked.flatMap((look) => ('note' in look ? look.note : [])),
      ...namesOf('unread').map(earlierWords.unread),
      ...tooSlow.map(earlierWords.passedOver),
      ...told.flatMap(([, { isPartly, folder }]) => (isPartly ? earlierWords.partly(folder) : []))
    ]
    if (this.#leftOut > 0) notes.push(earlierWords.tooManyClaims(this.#leftOut))
    if (tooMany > 0) notes.push(earlierWords.tooMany(tooMany))
    return {
      projects: told.map(([, project]) => project),
      notes,
      notAsked: looked.flatMap((look) => ('notAsked' in look && !known.has(look.notAsked) ? look.name : [])),
      tooSlow,
      late
    }
  }

  #take(name: string, told: EarlierProject): void {
    const { mostClaims = 20_000 } = this.#options
    const claims = this.#claims + told.claims.length
    if (claims > mostClaims) {
      this.#leftOut += 1
      return
    }
    this.#claims = claims
    this.#told.set(name, told)
  }

  async #tell(copy: ProjectBeside): Promise<EarlierProject | Unread> {
    const { kept } = copy
    if (kept?.isDue === false) return kept.project
    const { clock, cache } = this.#options
    const until = Math.min(this.#end, clock() + this.#longest / 2)
    const isShort = until === this.#end
    if (clock() >= until) return kept?.project ?? 'late'
    const read = await this.#read(copy, () => clock() >= until)
    if (read !== null && read !== 'over') return read
    if (kept === null) return read === null ? 'unread' : isShort ? 'late' : 'too slow'
    // it is not tried again and again
    await cache?.write(basename(copy.folder), copy.mark, { project: kept.project, isUnanswered: true })
    return kept.project
  }

  /** Reads a project and keeps what it says; 'over' where its time was up before everything was read. */
  async #read(
    { folder, mark, projectId }: ProjectBeside,
    isOver: () => boolean
  ): Promise<EarlierProject | 'over' | null> {
    const { fs, cache, reads } = this.#options
    const name = basename(folder)
    reads?.(name)
    const read = await readProject({ fs: fsInTime(fs, isOver), folder })
    // what was refused for want of time counts as unread there
    if (isOver()) return 'over'
    if (!read.ok) return null
    const { updates, signing, warnings, isUnanswered } = read.value
    const snapshot = snapshotOfUpdates(updates, projectId, signing)
    const project = describeProject(snapshot, name, warnings.length > 0)
    await cache?.write(name, mark, { project, isUnanswered })
    return project
  }
}
