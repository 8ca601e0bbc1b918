import type { Authorship, Signing } from '../model/author'
import type { CheckId, TickId } from '../model/ids'
import { ProjectAuthors } from './project-authors'
import { parseCheck, parseTick } from './read-entries'
import type { ProjectDocument } from './schema'

/** Who made each check and each tick of a checklist, as the project's list of people has it; empty where nothing is signed. */
export function readAuthorship(
  document: ProjectDocument,
  projectId: string,
  { creator, authors, statements }: Signing
): ReadonlyMap<CheckId | TickId, Authorship> {
  if (creator === null) return new Map()
  const keys = { own: creator.key, creator, isCreatorChanged: false, pinned: [], statements }
  const people = new ProjectAuthors({ document, projectId, keys, authors, person: () => creator.person })
  const found = new Map<CheckId | TickId, Authorship>()
  for (const [id, value] of document.checks.entries()) {
    const check = parseCheck(id, value)
    if (check !== null) found.set(check.id, people.of(document.checks, id, check.by))
  }
  for (const [id, value] of document.ticks.entries()) {
    const tick = parseTick(id, value)
    if (tick !== null) found.set(tick.id, people.of(document.ticks, id, tick.by))
  }
  people.destroy()
  return found
}
