import * as Y from 'yjs'
import type { Draft } from '../model/draft'
import { parseDraft } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'

/**
 * Writes down that a draft was received, not applied yet. Undo never takes this back: the bytes are in the folder, and
 * the record says whose they are. Can be said again of the same draft, as long as it was not applied.
 */
export function recordDraft(document: ProjectDocument, draft: Omit<Draft, 'isApplied'>): void {
  const { id, ...fields } = draft
  const entry = new Y.Map<unknown>(Object.entries({ ...fields, isApplied: false }))
  document.doc.transact(() => document.drafts.set(id, entry), untrackedOrigin)
}

/** Says, inside the step that applies a draft, that the article reads like it now. Undo takes it back with the step. */
export function markDraftApplied(document: ProjectDocument, id: Draft['id']): void {
  const entry = document.drafts.get(id)
  if (entry instanceof Y.Map) entry.set('isApplied', true)
}

/** All drafts received after the first, in the order in which they say they came. Malformed entries are left out. */
export function readDrafts(document: ProjectDocument): readonly Draft[] {
  return [...document.drafts.entries()]
    .flatMap(([id, value]) => parseDraft(id, value) ?? [])
    .toSorted((left, right) => compare(left.receivedAt, right.receivedAt) || compare(left.id, right.id))
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
