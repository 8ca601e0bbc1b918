import * as Y from 'yjs'
import { type LostEntry, lostMaps } from '../model/lost-things'
import type { ProjectDocument } from './schema'

/** What some transactions took away and put back. */
export interface SeenLosses {
  readonly gone: readonly { readonly key: string; readonly isOutright: boolean; readonly entry: LostEntry }[]
  /** Keys of entries that were put back. */
  readonly back: readonly string[]
  /** Characters of the article. */
  readonly deleted: number
  readonly isByDraft: boolean
}

/** Collects what transactions take away, until it is taken. */
export function watchLosses(document: ProjectDocument): { take(): SeenLosses } {
  let gone: SeenLosses['gone'][number][] = []
  let back: string[] = []
  let deleted = 0
  let isByDraft = false
  document.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      const isText = struct instanceof Y.Item && struct.content instanceof Y.ContentString
      if (isText && struct.parent === document.article) deleted += struct.length
    })
  })
  document.drafts.observeDeep((events) => {
    isByDraft ||= events.some(
      ({ target, keys }) =>
        keys.has('isApplied') && target instanceof Y.Map && target.get('isApplied') === true
    )
  })
  for (const of of lostMaps) {
    const entries = document[of]
    entries.observeDeep((events) => {
      for (const event of events) {
        if (event.target === entries) {
          for (const [id, { action, oldValue }] of event.keys) {
            const key = `${of} ${id}`
            if (action === 'add') back.push(key)
            if (action !== 'delete') continue
            gone.push({ key, isOutright: true, entry: { of, id, fields: fieldsOfDeleted(oldValue) } })
          }
        } else if (event.path.length === 1 && event.keys.has('removed') && event.target instanceof Y.Map) {
          const id = String(event.path[0])
          const isRemoved = event.target.get('removed') === true
          const wasRemoved = event.keys.get('removed')?.oldValue === true
          if (isRemoved === wasRemoved) continue
          if (isRemoved) gone.push({ key: `${of} ${id}`, isOutright: false, entry: { of, id, fields: null } })
          else back.push(`${of} ${id}`)
        }
      }
    })
  }
  return {
    take: () => {
      const taken = { gone, back, deleted, isByDraft }
      gone = []
      back = []
      deleted = 0
      isByDraft = false
      return taken
    }
  }
}

/** What a deleted entry said. A deleted Y.Map does not tell, but in a document without forgetting it still holds it. */
function fieldsOfDeleted(value: unknown): Readonly<Record<string, unknown>> {
  if (!(value instanceof Y.Map)) return typeof value === 'object' && value !== null ? { ...value } : {}
  return Object.fromEntries(
    [...value._map].map(([field, item]) => [field, item.content.getContent().at(-1) as unknown])
  )
}
