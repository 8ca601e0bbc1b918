import type { Person } from '../model/person'
import { parsePerson } from './read-entries'
import type { ProjectDocument } from './schema'

/** Writes down who somebody is, where it is not known or has changed. Outside undo. */
export function rememberPerson(document: ProjectDocument, person: Person, origin: unknown): void {
  const known = parsePerson(person.id, document.people.get(person.id))
  if (known?.name === person.name && known.role === person.role) return
  const { id, name, role } = person
  document.doc.transact(() => document.people.set(id, { id, name, role }), origin)
}
