import type { Authorship, Signing } from '../model/author'
import type { CheckId } from '../model/ids'
import { ProjectAuthors } from './project-authors'
import { parseCheck } from './read-entries'
import type { ProjectDocument } from './schema'

/** Who made each check, as the project's list of people has it; empty where nothing is signed. */
export function readAuthorship(
  document: ProjectDocument,
  projectId: string,
  { creator, authors, statements }: Signing
): ReadonlyMap<CheckId, Authorship> {
  if (creator === null) return new Map()
  const keys = { own: creator.key, creator, isCreatorChanged: false, pinned: [], statements }
  const people = new ProjectAuthors({ document, projectId, keys, authors, person: () => creator.person })
  const found = new Map<CheckId, Authorship>()
  for (const [id, value] of document.checks.entries()) {
    const check = parseCheck(id, value)
    if (check !== null) found.set(check.id, people.of(document.checks, id, check.by))
  }
  people.destroy()
  return found
}
