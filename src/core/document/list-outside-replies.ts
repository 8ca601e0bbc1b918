import { type AskedClaim, findMissingReplies, isApproach, type MissingReplies } from '../model/approach'
import type { PersonId } from '../model/ids'
import { isClosedWithReason, readThreadWithout, type ThreadView } from '../model/thread'
import type { Outside } from './outside'

interface ReplySources {
  readonly claims: readonly AskedClaim[]
  readonly threads: readonly ThreadView[]
  readonly outside: Outside
}

/** A thread as those on the list have it, and who else has a hand in it. */
interface ThreadInside {
  readonly inside: ThreadView
  readonly isBegunOutside: boolean
  readonly isWrittenOver: boolean
  readonly hands: readonly (PersonId | null)[]
}

/**
 * The people outside the list who have a hand in each approach for comment that would be missing, or would wait, without
 * them. What was written over is not known any more: it counts as missing until those on the list close the thread and
 * say why.
 */
export function listOutsideReplies({
  claims,
  threads,
  outside
}: ReplySources): readonly (readonly (PersonId | null)[])[] {
  const views = threads.map((view) => readInside(view, outside))
  const touched = views.filter(({ hands }) => hands.length > 0)
  if (touched.length === 0) return []
  const told = findMissingReplies(claims, threads)
  const { waiting } = findMissingReplies(
    claims,
    views.map(({ inside }) => inside)
  )
  const inside = findMissingReplies(
    claims,
    views.filter(({ isBegunOutside }) => !isBegunOutside).map(({ inside }) => inside)
  )
  const waitingToo = new Set(waiting.map(({ id }) => id))
  for (const { id } of told.waiting) waitingToo.delete(id)
  const missing = unaskedOf(claims, told)
  const unaskedToo = new Set(unaskedOf(claims, inside).filter((id) => !missing.includes(id)))
  return touched
    .filter(
      ({ inside, isWrittenOver }) =>
        (isWrittenOver && !isClosedWithReason(inside)) ||
        waitingToo.has(inside.thread.id) ||
        (isApproach(inside.thread) && inside.thread.claimId !== null && unaskedToo.has(inside.thread.claimId))
    )
    .map(({ hands }) => hands)
}

function readInside(view: ThreadView, outside: Outside): ThreadInside {
  const { thread, posts } = view
  const others = posts.filter((post) => outside.isOutside('posts', post))
  const isBegunOutside = outside.isOutside('threads', thread)
  const isQuestion = posts.some(({ act }) => act === 'ask' || act === 'sent')
  return {
    inside: others.length === 0 ? view : readThreadWithout(view, new Set(others.map(({ id }) => id))),
    isBegunOutside,
    isWrittenOver:
      (isQuestion && outside.isWrittenOver('threads', thread.id)) ||
      others.some(({ id }) => outside.isWrittenOver('posts', id)),
    hands: [
      ...(isBegunOutside ? outside.handsOn('threads', thread) : []),
      ...others.flatMap((post) => outside.handsOn('posts', post))
    ]
  }
}

/** The claims whose subject was not asked about their words. */
function unaskedOf(claims: readonly AskedClaim[], { unasked, changed }: MissingReplies): readonly string[] {
  const numbers = new Set([...unasked, ...changed])
  return claims.flatMap(({ number, claim: { id, mergedFrom = [] } }) =>
    numbers.has(number) ? [id, ...mergedFrom] : []
  )
}
