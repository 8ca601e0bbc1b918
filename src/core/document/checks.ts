import type { Check } from '../model/check'
import type { Salted } from '../model/salt'
import type { ProjectDocument } from './schema'

/** Appends a check. Checks are outside undo: a statement once made is taken back by another one. */
export function addCheck(document: ProjectDocument, check: Salted<Check>, origin: unknown): void {
  document.doc.transact(() => document.checks.set(check.id, structuredClone(check)), origin)
}
