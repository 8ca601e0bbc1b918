import type * as Y from 'yjs'
import type { PersonId } from '../../core/model/ids'
import { AuthorTag, useAuthors } from './author-tag'
import type { ProjectSession } from './project-session'
import { nameOf, usePeople } from './use-project'

interface StatementAuthorProps {
  readonly session: ProjectSession
  /** The map of the document in which the statement is stored. */
  readonly entries: Y.Map<unknown>
  readonly id: string
  /** Whose it says it is. */
  readonly by: PersonId
}

/** How an author stands, where the reader should know it before relying on what they say. */
export function StatementAuthor({ session, entries, id, by }: StatementAuthorProps) {
  const people = usePeople(session)
  const authorship = useAuthors(session).of(entries, id, by)
  if (authorship.standing === 'member' || authorship.standing === 'self') return null
  return <AuthorTag session={session} authorship={authorship} name={nameOf(people, by)} />
}
