import * as Y from 'yjs'
import type { PersonId } from '../model/ids'
import type { Outside, SaidBy } from './outside'
import type { ProjectDocument } from './schema'

const saying = ['kind', 'from', 'to', 'by']

/**
 * The relations that somebody on the project's list made and that say something else, or nothing that can be read, since
 * people outside it wrote into them, where it is not known any more what they said. Those that somebody on the list has taken back are settled.
 */
export function listTurnedRelations(document: ProjectDocument, outside: Outside): readonly SaidBy[] {
  return [...document.relations].flatMap(([id, value]) => {
    if (!(value instanceof Y.Map) || outside.keptEntry('relations', id) !== null) return []
    const isSettled = value.get('removed') === true && !outside.isTakenAway('relations', id)
    const isTurned = saying.some((field) => outside.hasTurned('relations', id, field))
    return isTurned && !isSettled ? [{ id, by: value.get('by') as PersonId }] : []
  })
}
