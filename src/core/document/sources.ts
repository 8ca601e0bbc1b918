import * as Y from 'yjs'
import type { SourceId } from '../model/ids'
import { isSalt, type Salted } from '../model/salt'
import { isConfidential, type OriginLink, type Source } from '../model/source'
import { changeEntry, createEntries, createEntry } from './entry-map'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** What can be changed of a source. */
export type SourcePatch = Partial<Pick<Source, 'item' | 'primary' | 'terms' | 'origin' | 'givesAway'>>

/** Adds a source. Undo hides it, unless evidence rests on it. */
export function addSource(document: ProjectDocument, source: Salted<Source>, origin: unknown): void {
  const { id, ...fields } = structuredClone(source)
  createEntry(document, document.sources, id, fields, origin)
}

/** Adds sources that came together; one undo hides them, but for those that evidence rests on. */
export function addSources(
  document: ProjectDocument,
  sources: readonly Salted<Source>[],
  origin: unknown
): void {
  const fields = sources.map((source) => {
    const { id, ...own } = structuredClone(source)
    return [id, own] as const
  })
  createEntries(document, document.sources, new Map(fields), origin)
}

/** Changes parts of a source; the CSL item is replaced as a whole. */
export function changeSource(
  document: ProjectDocument,
  id: SourceId,
  patch: SourcePatch,
  origin: unknown
): void {
  changeEntry(document, document.sources, id, structuredClone(patch), origin)
}

/** What the names of a source's fields begin with that say whether it shares an origin with another source. */
export const originPrefix = 'origin:'

/** What was said of two sources' origin; null for nothing. */
export function originLinkOf(left: Source, right: Source): OriginLink | null {
  const [keeper, other] = left.id < right.id ? [left, right] : [right, left]
  return keeper.originLinks?.find((link) => link.other === other.id) ?? null
}

/**
 * Says that two sources share an origin, that they are independent, or takes what was said back (null). There is one
 * field for each two sources, so what people say of different ones adds up.
 */
export function setSharedOrigin(
  document: ProjectDocument,
  [left, right]: readonly [SourceId, SourceId],
  isShared: boolean | null,
  origin: unknown
): void {
  if (left === right) return
  const [keeper, other] = left < right ? [left, right] : [right, left]
  changeEntry(document, document.sources, keeper, { [`${originPrefix}${other}`]: isShared }, origin)
}

/**
 * Gives a confidential source and its evidence salts where they lack them, so that they can be left out of a record
 * and be proved later. Outside undo.
 */
export function saltSource(document: ProjectDocument, id: SourceId, newSalt: () => string): void {
  const source = document.sources.get(id)
  if (!(source instanceof Y.Map) || !isConfidential({ terms: source.get('terms') })) return
  const rests = [...document.evidence.values()].filter(
    (entry) => entry instanceof Y.Map && entry.get('sourceId') === id
  )
  document.doc.transact(() => {
    for (const entry of [source, ...rests]) {
      if (entry instanceof Y.Map && !isSalt(entry.get('salt'))) entry.set('salt', newSalt())
    }
  }, untrackedOrigin)
}
