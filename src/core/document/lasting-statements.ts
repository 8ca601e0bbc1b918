import * as Y from 'yjs'
import { isRoot, writtenTo } from './written-values'

/**
 * The maps of statements that are written once and count whoever deletes them or writes something else in their place:
 * those that prove themselves, by a signature or by the hash that they stand under, and those of what became of the article
 * outside. Nothing that Stet does takes one away.
 */
const statementMaps = ['notices', 'publications', 'roster', 'signedStates', 'signoffs'] as const

/** Keeps, for a document's gcFilter, what such entries said. False keeps an item. */
export function dropsStatements({ parent }: Y.Item): boolean {
  return !(parent instanceof Y.AbstractType && statementMaps.some((map) => isRoot(parent, map)))
}

/** Every value that one of these maps has, or ever had, whoever wrote it. */
export function everStated(entries: Y.Map<unknown>): readonly unknown[] {
  return [...entries._map.values()].flatMap(valuesOf)
}

/** Every value that a key of one of these maps has, or ever had. */
export function everUnder(entries: Y.Map<unknown>, key: string): readonly unknown[] {
  const latest = entries._map.get(key)
  return latest === undefined ? [] : valuesOf(latest)
}

function valuesOf(latest: Y.Item): readonly unknown[] {
  return writtenTo(latest).map(({ value }) => value)
}
