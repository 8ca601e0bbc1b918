import type { ClaimId } from '../model/ids'
import { isMeddledWith, type LastingMap, lastingIds, lastingMaps } from './lasting-entries'
import type { KeptEntry, Outside } from './outside'
import { parseCheck, parsePost, parseRelation, parseThread, parseTick } from './read-entries'
import type { ProjectDocument } from './schema'

/** What somebody on the project's list wrote, and what was made of it past Stet, which counts for nothing. */
export interface Kept {
  readonly of: LastingMap
  readonly id: string
  readonly entry: KeptEntry
  /** The claims it is about; none for the whole article. */
  readonly claims: readonly ClaimId[]
  /**
   * What it says: a post's words, whom or what a thread is about, what a tick is on. "" for a relation, and for a check,
   * which may be hidden from whoever checks apart.
   */
  readonly text: string
}

/**
 * What was deleted or written over past Stet and of which nobody on the list has said that it stays,
 * or, of a relation, taken it back.
 */
export function listKept(document: ProjectDocument, outside: Outside): readonly Kept[] {
  return lastingMaps.flatMap((of) =>
    [...lastingIds(document, of)].flatMap((id) => {
      if (!isMeddledWith(document, of, id)) return []
      const entry = outside.keptEntry(of, id)
      const told = entry === null || entry.isConfirmed ? null : tell(document, outside, of, id, entry)
      return entry === null || told === null ? [] : { of, id, entry, ...told }
    })
  )
}

function tell(
  document: ProjectDocument,
  outside: Outside,
  of: LastingMap,
  id: string,
  { fields }: KeptEntry
): Pick<Kept, 'claims' | 'text'> | null {
  if (of === 'relations') {
    const relation = parseRelation(id, fields)
    return relation === null || relation.removed ? null : { claims: [relation.from, relation.to], text: '' }
  }
  if (of === 'checks') {
    const check = parseCheck(id, fields)
    return check === null ? null : { claims: [check.claimId], text: '' }
  }
  if (of === 'ticks') {
    const tick = parseTick(id, fields)
    return tick === null ? null : { claims: [tick.claimId], text: tick.text }
  }
  const post = of === 'posts' ? parsePost(id, fields) : null
  const threadId = of === 'threads' ? id : (post?.threadId ?? '')
  const kept = outside.keptEntry('threads', threadId)
  const thread = parseThread(threadId, kept?.fields ?? document.threads.get(threadId))
  if (of === 'posts' && post === null) return null
  const claims = thread?.claimId == null ? [] : [thread.claimId]
  return { claims, text: post?.text ?? (thread?.to || thread?.words || '') }
}
