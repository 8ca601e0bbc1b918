import * as Y from 'yjs'
import type { Moment } from '../model/moment'
import { parseMoment } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** Moments of one session that are read: a year of writing without a pause. */
const mostMoments = 500_000

/**
 * Writes down that this client has written this far by now. Call it with or after edits, never without any: an idle
 * project must not grow. Undo does not know of it.
 */
export function noteMoment(document: ProjectDocument, moment: Omit<Moment, 'clock'>): void {
  const { doc, sessions } = document
  const clock = Y.getState(doc.store, doc.clientID)
  const key = String(doc.clientID)
  doc.transact(() => {
    const known = sessions.get(key)
    const moments = known instanceof Y.Array ? known : new Y.Array<unknown>()
    if (moments !== known) sessions.set(key, moments)
    moments.push([{ clock, ...moment }])
  }, untrackedOrigin)
}

/** The moments that each client wrote down, in their order. What others wrote wrongly is left out. */
export function readMoments(document: ProjectDocument): ReadonlyMap<number, readonly Moment[]> {
  const moments = new Map<number, readonly Moment[]>()
  for (const [key, entries] of document.sessions.entries()) {
    if (!/^\d{1,16}$/.test(key) || !(entries instanceof Y.Array) || entries.length > mostMoments) continue
    moments.set(
      Number(key),
      entries.toArray().flatMap((entry) => parseMoment(entry) ?? [])
    )
  }
  return moments
}
