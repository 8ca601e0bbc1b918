import type { Authorship, Signing } from '../model/author'
import type { CheckId, TickId } from '../model/ids'
import { lastingIds } from './lasting-entries'
import { nobodyOutside, type Outside } from './outside'
import { ProjectAuthors } from './project-authors'
import { parseCheck, parseTick } from './read-entries'
import type { ProjectDocument } from './schema'

/** Who wrote what, as the project's list of people has it. */
export interface ReadAuthorship {
  /** Who made each check and each tick of a checklist; empty where nothing is signed. */
  readonly authorship: ReadonlyMap<CheckId | TickId, Authorship>
  /** Tells what is by people who are not on the list, while the document is as it was read. */
  readonly outside: Outside
}

/** Reads who made each check and each tick. */
export function readAuthorship(
  document: ProjectDocument,
  projectId: string,
  { creator, authors, statements }: Signing
): ReadAuthorship {
  if (creator === null) return { authorship: new Map(), outside: nobodyOutside }
  const keys = { own: creator.key, creator, isCreatorChanged: false, pinned: [], statements }
  const people = new ProjectAuthors({ document, projectId, keys, authors, person: () => creator.person })
  const found = new Map<CheckId | TickId, Authorship>()
  const storedIn = (map: 'checks' | 'ticks', id: string): unknown =>
    people.outside.keptEntry(map, id)?.fields ?? document[map].get(id)
  for (const id of lastingIds(document, 'checks')) {
    const check = parseCheck(id, storedIn('checks', id))
    if (check !== null) found.set(check.id, people.of(document.checks, id, check.by))
  }
  for (const id of lastingIds(document, 'ticks')) {
    const tick = parseTick(id, storedIn('ticks', id))
    if (tick !== null) found.set(tick.id, people.of(document.ticks, id, tick.by))
  }
  people.destroy()
  return { authorship: found, outside: people.outside }
}
