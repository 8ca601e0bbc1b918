import * as Y from 'yjs'
import type { Moment } from '../model/moment'
import { parseMoment } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** Moments of one session that are read: a year of writing without a pause. */
const mostMoments = 500_000

/**
 * Writes down that this client has written this far by now, and what it had seen of others. Call it with or after edits, never without any: an idle
 * project must not grow. Undo does not know of it.
 */
export function noteMoment(document: ProjectDocument, moment: Omit<Moment, 'clock' | 'seen'>): void {
  const { doc, sessions } = document
  const clock = Y.getState(doc.store, doc.clientID)
  const key = String(doc.clientID)
  doc.transact(() => {
    const known = sessions.get(key)
    const moments = known instanceof Y.Array ? known : new Y.Array<unknown>()
    if (moments !== known) sessions.set(key, moments)
    moments.push([{ clock, ...moment, seen: seenSince(doc, moments) }])
  }, untrackedOrigin)
}

/** How far each other client was reached at a moment, where the one before had not said so, by client id. */
export function seenAt(moment: Moment | null): ReadonlyMap<number, number> {
  try {
    return moment?.seen === undefined ? new Map() : Y.decodeStateVector(moment.seen)
  } catch {
    // another replica's bytes may be anything
    return new Map()
  }
}

/** What this client has of others and did not have at its earlier moments. */
function seenSince(doc: Y.Doc, moments: Y.Array<unknown>): Uint8Array {
  const seen = Y.decodeStateVector(Y.encodeStateVector(doc))
  seen.delete(doc.clientID)
  const earlier = moments.doc === null ? [] : moments.toArray()
  for (const entry of earlier) {
    for (const [client, clock] of seenAt(parseMoment(entry)))
      if (seen.get(client) === clock) seen.delete(client)
  }
  return Y.encodeStateVector(seen)
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
