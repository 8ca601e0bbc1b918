import type * as Y from 'yjs'
import { type LostMap, lostMaps } from '../model/lost-things'
import type { Outside } from './outside'
import type { ProjectDocument } from './schema'

/** The maps whose entries nothing that Stet does deletes, and of which nothing stays when somebody does. */
const goneMaps = ['claims', 'corrections', 'decisions', 'evidence', 'sources'] as const
export type GoneMap = (typeof goneMaps)[number]

/** Entries by people who are on the list, or were, that nobody can read any more: past Stet, and nobody knows by whom. */
export interface Gone {
  readonly of: GoneMap
  readonly how: 'deleted' | 'unreadable'
  readonly count: number
}

/** Whether what is deleted there can be brought back: see restoreLost. */
export function isRestorable(of: GoneMap): of is GoneMap & LostMap {
  return lostMaps.some((map) => map === of)
}

/** Tells what is gone. `isRead` tells of an entry that is there whether it could be read. */
export function listGone(
  document: ProjectDocument,
  outside: Pick<Outside, 'wasWritten'>,
  isRead: (of: GoneMap, id: string) => boolean
): readonly Gone[] {
  return goneMaps.flatMap((of) => {
    const entries: Y.Map<unknown> = document[of]
    const counts = { deleted: 0, unreadable: 0 }
    for (const [id, { deleted }] of entries._map) {
      if (!deleted && isRead(of, id)) continue
      if (outside.wasWritten(of, id)) counts[deleted ? 'deleted' : 'unreadable'] += 1
    }
    return (['deleted', 'unreadable'] as const).flatMap((how) =>
      counts[how] === 0 ? [] : { of, how, count: counts[how] }
    )
  })
}
