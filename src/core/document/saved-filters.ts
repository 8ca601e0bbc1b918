import * as Y from 'yjs'
import { z } from 'zod'
import { type ClaimFilter, longestFilter, parseFilter, serializeFilter } from '../model/claim-filter'
import { type FilterId, isId, type PersonId } from '../model/ids'
import { bearEntry, changeEntry } from './entry-map'
import type { ProjectDocument } from './schema'

/** A filter under a name. */
export interface KeptFilter {
  readonly id: FilterId
  readonly name: string
  readonly filter: ClaimFilter
}

/** A filter that is shared with a project, and by whom. */
export interface SharedFilter extends KeptFilter {
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
}

/** Longest name of a filter, in UTF-16 code units. */
export const longestFilterName = 120

/** Most shared filters that are read of a project. */
const mostFilters = 500

const stored = z.object({
  name: z.string().trim().min(1).max(longestFilterName),
  asked: z.string().max(longestFilter),
  by: z.custom<PersonId>((value) => isId('person', value)),
  at: z.string().max(64),
  removed: z.boolean().catch(false)
})

/** Shares a filter with everybody on the project, in the place of others. Undo takes it out again and puts those back. */
export function shareFilter(
  document: ProjectDocument,
  { id, name, filter, by, at }: SharedFilter,
  replaced: readonly FilterId[],
  origin: unknown
): void {
  bearEntry(document, document.filters, id, { name, asked: serializeFilter(filter), by, at })
  document.doc.transact(() => {
    changeEntry(document, document.filters, id, { removed: false }, origin)
    for (const other of replaced) removeSharedFilter(document, other, origin)
  }, origin)
}

/** Takes a shared filter out of the project, for everybody. */
export function removeSharedFilter(document: ProjectDocument, id: FilterId, origin: unknown): void {
  changeEntry(document, document.filters, id, { removed: true }, origin)
}

/** The shared filters by name; what is malformed is left out. */
export function readSharedFilters({ filters }: ProjectDocument): readonly SharedFilter[] {
  return [...filters.entries()]
    .flatMap(([id, value]) => {
      const fields = value instanceof Y.Map ? Object.fromEntries(value.entries()) : {}
      const { data } = stored.safeParse(fields)
      const filter = data === undefined || data.removed ? null : parseFilter(data.asked)
      if (data === undefined || filter === null || !isId('filter', id)) return []
      const { name, by, at } = data
      return [{ id, name, filter, by, at }]
    })
    .toSorted((left, right) => left.name.localeCompare(right.name) || (left.id < right.id ? -1 : 1))
    .slice(0, mostFilters)
}
