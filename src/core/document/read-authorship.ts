import type { Authorship, Signing } from '../model/author'
import type { CheckId, TickId } from '../model/ids'
import { ProjectAuthors } from './project-authors'
import { parseCheck, parseTick } from './read-entries'
import type { ProjectDocument } from './schema'

/** Who wrote what, as the project's list of people has it. */
export interface ReadAuthorship {
  /** Who made each check and each tick of a checklist; empty where nothing is signed. */
  readonly authorship: ReadonlyMap<CheckId | TickId, Authorship>
  /** The checks by people who are not on the list. */
  readonly outside: ReadonlySet<CheckId>
}

/** Reads who made each check and each tick. */
export function readAuthorship(
  document: ProjectDocument,
  projectId: string,
  { creator, authors, statements }: Signing
): ReadAuthorship {
  if (creator === null) return { authorship: new Map(), outside: new Set() }
  const keys = { own: creator.key, creator, isCreatorChanged: false, pinned: [], statements }
  const people = new ProjectAuthors({ document, projectId, keys, authors, person: () => creator.person })
  const found = new Map<CheckId | TickId, Authorship>()
  const outside = new Set<CheckId>()
  for (const [id, value] of document.checks.entries()) {
    const check = parseCheck(id, value)
    if (check === null) continue
    found.set(check.id, people.of(document.checks, id, check.by))
    if (people.isOutside(check)) outside.add(check.id)
  }
  for (const [id, value] of document.ticks.entries()) {
    const tick = parseTick(id, value)
    if (tick !== null) found.set(tick.id, people.of(document.ticks, id, tick.by))
  }
  people.destroy()
  return { authorship: found, outside }
}
