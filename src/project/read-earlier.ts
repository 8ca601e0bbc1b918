import { basename, dirname, join } from 'node:path'
import { describeEarlier, describeTitle } from '../core/document/describe-earlier'
import { snapshotOfUpdates } from '../core/document/snapshot-of-updates'
import type { EarlierProject } from '../core/model/earlier-claim'
import { earlierWords } from '../core/words/earlier-words'
import type { EarlierCache } from './earlier-cache'
import { type EarlierReading, nothingEarlier } from './earlier-reading'
import { fingerprintOf } from './folder-fingerprint'
import type { FsPort } from './fs-port'
import { type Manifest, readManifest } from './manifest'
import { readProject } from './read-project'

export interface EarlierOptions {
  readonly fs: FsPort
  /** The folder of the project that asks. Its siblings are looked for beside it, where the person opened it. */
  readonly folder: string
  /** Whether a folder is looked at at all; absent for all of them. What is not is not named, either. */
  readonly isLookedAt?: (folder: string) => boolean
  /** Whether a project may be asked: one that the person has not said they trust may not. */
  readonly mayAsk: (project: Manifest, folder: string) => boolean
  /** What was read before; null to read everything. */
  readonly cache: EarlierCache | null
  /** Folders that are passed over, by name: reading one of them did not end. */
  readonly skip?: ReadonlySet<string>
  /** Called before each project is read, with the name of its folder. */
  readonly reads?: (name: string) => void
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number
  /** How long may be read, ms; what was kept before is told in any case. */
  readonly longest?: number
}

/** Projects that are looked through: those of a desk in a year. */
const mostProjects = 300

/** Most edits of one project that are read. */
const most = { bytes: 64 * 1024 * 1024, files: 5000 }

/** Most claims told of all projects together. */
const mostClaims = 20_000

const longestReading = 45_000

/** The ending of project folders. */
const ending = /\.stet$/iu

/**
 * Reads what was checked in the projects beside one, and writes nothing into any of them. Links are not followed; another copy
 * of the project that asks is none; of copies of one project the first counts.
 */
export async function readEarlier(options: EarlierOptions): Promise<EarlierReading> {
  const { fs, folder, cache, clock, isLookedAt = () => true, longest = longestReading } = options
  const parent = dirname(folder)
  const listed = await listProjects(fs, parent, basename(folder))
  if (listed === null) return { ...nothingEarlier, notes: [earlierWords.folderSilent] }
  const names = listed.filter((name) => isLookedAt(join(parent, name)))
  const own = await readManifest(fs, folder)
  const seen = new Set<string>(own.ok ? [own.value.projectId] : [])
  const asked = names.slice(0, mostProjects)
  const end = clock() + longest
  const projects: EarlierProject[] = []
  const notes: string[] = []
  const notAsked: string[] = []
  let late = 0
  let claims = 0
  for (const name of asked) {
    const read = await readOne(options, join(parent, name), seen, clock() < end)
    if (read === 'late') late += 1
    else if (read === 'not asked') notAsked.push(name)
    else if (read !== null) {
      if (read.note !== null) notes.push(read.note)
      if (read.project === null || claims + read.project.claims.length > mostClaims) continue
      claims += read.project.claims.length
      projects.push(read.project)
    }
  }
  if (late > 0) notes.push(earlierWords.notYet(late))
  if (names.length > asked.length) notes.push(earlierWords.tooMany(names.length - asked.length))
  await cache?.keepOnly(asked)
  return { projects, notes, notAsked, isCut: late > 0 }
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

/** What was read of a project, or a sentence why it was not. */
interface Told {
  readonly project: EarlierProject | null
  readonly note: string | null
}

/** One project; null for what is none, or one that was read already, 'late' for one that is to be read another time. */
async function readOne(
  options: EarlierOptions,
  folder: string,
  seen: Set<string>,
  isInTime: boolean
): Promise<Told | 'late' | 'not asked' | null> {
  const { fs, mayAsk, cache, skip, reads } = options
  const name = basename(folder)
  if (skip?.has(name)) return untold(earlierWords.unread(name))
  // before anything of it is looked at: a share may hang at the first file
  reads?.(name)
  const manifest = await readManifest(fs, folder)
  if (!manifest.ok)
    return manifest.problem.code === 'not-a-project' ? null : untold(earlierWords.unread(name))
  const { projectId } = manifest.value
  if (seen.has(projectId)) return null
  if (!mayAsk(manifest.value, folder)) return 'not asked'
  const print = await fingerprintOf(fs, folder, most).catch(() => null)
  if (print === null) return untold(earlierWords.unread(name))
  if (print === 'too large') return untold(earlierWords.tooLarge(name))
  const kept = (await cache?.read(name, print.mark)) ?? null
  if (kept === null && !isInTime) return 'late'
  const told =
    kept === null
      ? await readAnew(options, folder, manifest.value, print.mark)
      : { project: kept, note: null }
  // of copies of one project the first that can be read
  if (told.project !== null) seen.add(projectId)
  return told
}

async function readAnew(
  { fs, cache }: EarlierOptions,
  folder: string,
  { projectId }: Manifest,
  mark: string
): Promise<Told> {
  const name = basename(folder)
  const read = await readProject({ fs, folder })
  if (!read.ok) return untold(earlierWords.unread(name))
  const { updates, signing, warnings } = read.value
  const snapshot = snapshotOfUpdates(updates, projectId, signing)
  const { language } = snapshot.info
  const title = describeTitle(snapshot)
  const project = { projectId, folder: name, title, language, claims: describeEarlier(snapshot) }
  if (warnings.length > 0) return { project, note: earlierWords.partly(name) }
  await cache?.write(mark, project)
  return { project, note: null }
}

function untold(note: string): Told {
  return { project: null, note }
}
