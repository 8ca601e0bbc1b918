import type { PersonId } from '../model/ids'
import type { Person } from '../model/person'
import type { ClaimView } from './project-snapshot'
import type { Roster } from './roster'

/** What rests on checks of people who are not on the project's list. */
export interface Outsiders {
  /** How many claims are settled by nobody else. */
  readonly claims: number
  /** The names that these people give, in order; of whom the list knows with another key, that somebody signs as them. */
  readonly names: readonly string[]
}

/** Tells which settled claims nobody on the list has checked, and by whom they were. */
export function listOutsiders(
  claims: readonly Pick<ClaimView, 'status'>[],
  people: readonly Person[],
  roster: Roster
): Outsiders {
  const resting = claims.filter(({ status }) => status.restsOn !== undefined)
  const ids = new Set(resting.flatMap(({ status }) => status.restsOn ?? []))
  const members = [...roster.values()].filter(({ isMember }) => isMember)
  const names = [...ids].map((id) => {
    const member = members.find(({ person }) => person.id === id)
    return member === undefined ? nameOf(id, people) : `somebody who signs as ${member.person.name}`
  })
  return { claims: resting.length, names: [...new Set(names)].toSorted() }
}

function nameOf(id: PersonId, people: readonly Person[]): string {
  return people.find((person) => person.id === id)?.name ?? 'somebody who gives no name'
}
