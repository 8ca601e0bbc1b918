import { addStatement, type RosterEntry } from '../../../core/document/roster'
import type { PersonId } from '../../../core/model/ids'
import type { Person } from '../../../core/model/person'
import type { PublicKey } from '../../../core/model/public-key'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** A line for the project's list of people. */
export interface PersonLine {
  readonly key: PublicKey
  readonly person: Person
  readonly isMember: boolean
  readonly mayEnroll: boolean
}

/** Whether this person may write the list: who made the project, and whom they allowed to. */
export function mayWriteList(session: ProjectSession): boolean {
  const own = session.authors.roster.get(session.keys.own)
  return own?.isMember === true && own.mayEnroll
}

/** Whether this person made the project. */
export function isCreator(session: ProjectSession): boolean {
  return session.keys.creator?.key === session.keys.own
}

/** Whether this person may change a line: the creator every one but their own, others those that they wrote. */
export function mayChangeLine(session: ProjectSession, entry: RosterEntry): boolean {
  if (entry.key === session.keys.creator?.key || !mayWriteList(session)) return false
  return isCreator(session) || (entry.by === session.keys.own && entry.key !== session.keys.own)
}

/** Signs a line and writes it into the project. Answers whether that was done. */
export async function writeLine(session: ProjectSession, line: PersonLine): Promise<boolean> {
  const { key, person, isMember, mayEnroll } = line
  const replaces = [...(session.authors.roster.get(key)?.statements ?? [])]
  const { id, name, role } = person
  const signed = await session.api.request('people:sign', {
    key,
    person: id,
    name,
    role,
    isMember,
    mayEnroll,
    replaces
  })
  if (!signed.ok) {
    session.messages.warn(signed.problem.message)
    return false
  }
  addStatement(session.document, signed.value)
  session.messages.say(isMember ? strings.people.listed(name) : strings.people.takenOff(name))
  return true
}

/** This person has made sure whose key it is: from now on it counts as theirs on this computer. */
export async function confirmKey(
  session: ProjectSession,
  person: PersonId,
  key: PublicKey,
  name: string
): Promise<void> {
  session.authors.pin([{ person, key }])
  const kept = await session.api.request('people:remember', { pinned: [{ person, key }], statements: [] })
  if (kept.ok) session.messages.say(strings.people.confirmed(name))
  else session.messages.warn(kept.problem.message)
}
