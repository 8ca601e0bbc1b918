import type { Authorship, Signing, StatementId } from '../model/author'
import type { PersonId } from '../model/ids'
import { type LastingMap, lastingIds } from './lasting-entries'
import { nobodyOutside, type Outside } from './outside'
import { ProjectAuthors } from './project-authors'
import {
  parseCheck,
  parseCorrection,
  parseDecision,
  parseNotice,
  parsePost,
  parsePublicationStep,
  parseTick
} from './read-entries'
import type { ProjectDocument } from './schema'

/** Who wrote what, as the project's list of people has it. */
export interface ReadAuthorship {
  /** Who made each statement; empty where nothing is signed. */
  readonly authorship: ReadonlyMap<StatementId, Authorship>
  /** Tells what is by people who are not on the list, while the document is as it was read. */
  readonly outside: Outside
}

type StatementMap = 'checks' | 'ticks' | 'posts' | 'corrections' | 'decisions' | 'publications' | 'notices'

interface Statement {
  readonly id: StatementId
  readonly by: PersonId
}

/** Reads who made each check, tick, correction, decision, post, step of publication and notice. */
export function readAuthorship(
  document: ProjectDocument,
  projectId: string,
  { creator, authors, statements }: Signing
): ReadAuthorship {
  if (creator === null) return { authorship: new Map(), outside: nobodyOutside }
  const keys = { own: creator.key, creator, isCreatorChanged: false, pinned: [], statements }
  const people = new ProjectAuthors({ document, projectId, keys, authors, person: () => creator.person })
  const found = new Map<StatementId, Authorship>()
  const storedIn = (map: LastingMap, id: string): unknown =>
    people.outside.keptEntry(map, id)?.fields ?? document[map].get(id)
  const note = (map: StatementMap, said: Statement | null): void => {
    if (said !== null) found.set(said.id, people.of(document[map], said.id, said.by))
  }
  for (const id of lastingIds(document, 'checks')) note('checks', parseCheck(id, storedIn('checks', id)))
  for (const id of lastingIds(document, 'ticks')) note('ticks', parseTick(id, storedIn('ticks', id)))
  for (const id of lastingIds(document, 'posts')) note('posts', parsePost(id, storedIn('posts', id)))
  for (const [id, stored] of document.corrections.entries()) note('corrections', parseCorrection(id, stored))
  for (const [id, stored] of document.decisions.entries()) note('decisions', parseDecision(id, stored))
  for (const [id, stored] of document.publications.entries())
    note('publications', parsePublicationStep(id, stored))
  for (const [id, stored] of document.notices.entries()) note('notices', parseNotice(id, stored))
  people.destroy()
  return { authorship: found, outside: people.outside }
}
