import * as Y from 'yjs'
import { isKeptWhenDeleted } from './lasting-entries'

type YjsEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/**
 * Calls the listener with the ids of the entries that each change of one of the document's maps concerns, those too of
 * which another value stands still: what is kept of an entry goes by every value that it had. Answers with what ends that.
 */
export function followEntries(
  entries: Y.Map<unknown>,
  listener: (ids: ReadonlySet<string>) => void
): () => void {
  const observer = (events: YjsEvents): void => listener(changedIds(entries, events))
  entries.observeDeep(observer)
  const { doc } = entries
  const look = (transaction: Y.Transaction): void => {
    const ids = idsInDeleted(entries, transaction)
    if (ids.size > 0) listener(ids)
  }
  const isLasting = isKeptWhenDeleted(entries)
  if (isLasting) doc?.on('beforeObserverCalls', look)
  return () => {
    entries.unobserveDeep(observer)
    if (isLasting) doc?.off('beforeObserverCalls', look)
  }
}

function changedIds(entries: Y.Map<unknown>, events: YjsEvents): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.target === entries && event instanceof Y.YMapEvent) {
      // event.keys leaves out a value that was written over before it came here
      for (const id of event.keysChanged) ids.add(id)
    } else if (typeof event.path[0] === 'string') ids.add(event.path[0])
  }
  return ids
}

/** The deleted entries that fields were written into: Yjs tells no observer of that. */
function idsInDeleted(entries: Y.Map<unknown>, transaction: Y.Transaction): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const [client, after] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    const structs = transaction.doc.store.clients.get(client)
    if (after <= before || structs === undefined) continue
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index += 1) {
      const struct = structs[index]
      const entry =
        struct instanceof Y.Item && struct.parent instanceof Y.AbstractType ? struct.parent._item : null
      if (entry?.deleted && entry.parent === entries && entry.parentSub !== null) ids.add(entry.parentSub)
    }
  }
  return ids
}
