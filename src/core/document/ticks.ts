import type { Tick } from '../model/checklist'
import type { ProjectDocument } from './schema'

/** Appends a tick of a checklist. Like checks, ticks are outside undo: another tick takes one back. */
export function addTick(document: ProjectDocument, tick: Tick, origin: unknown): void {
  document.doc.transact(() => document.ticks.set(tick.id, structuredClone(tick)), origin)
}
