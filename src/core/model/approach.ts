import type { Claim } from './claim'
import type { ClaimStatus } from './claim-status'
import { isClosedWithReason, type Post, stationOf, type Thread, type ThreadView } from './thread'
import { foldWords } from './words-of-claim'

/** A query that asks its subject for comment, until a time. */
export type ApproachThread = Thread & { readonly replyBy: string }

/** An approach for comment with what became of it: the log of who was asked when, and of what they said. */
export interface Approach {
  readonly thread: ApproachThread
  /** What they were asked, the first question and further ones. */
  readonly questions: readonly Post[]
  /** When it was put to them: the first time, then each follow-up. */
  readonly sent: readonly Post[]
  /** The answers, and each note that none had come, in their order. */
  readonly replies: readonly Post[]
  readonly outcome: 'not sent' | 'waiting' | 'answered' | 'no answer'
}

/** Whether a thread asks its subject for comment. */
export function isApproach(thread: Thread): thread is ApproachThread {
  return thread.purpose === 'query' && thread.replyBy !== undefined
}

/** The approaches among these threads, in their order. */
export function listApproaches(
  threads: readonly Pick<ThreadView, 'thread' | 'posts'>[]
): readonly Approach[] {
  return threads.flatMap(({ thread, posts }) => (isApproach(thread) ? [readApproach(thread, posts)] : []))
}

/** An answer after the time counts as one; a question asked since makes it wait again. */
function readApproach(thread: ApproachThread, posts: readonly Post[]): Approach {
  const of = (act: Post['act']): readonly Post[] => posts.filter((post) => post.act === act)
  const sent = of('sent')
  const station = stationOf(thread, posts)
  const outcome =
    station === 'answered'
      ? 'answered'
      : sent.length === 0
        ? 'not sent'
        : station === 'unanswered'
          ? 'no answer'
          : 'waiting'
  const replies = posts.filter(({ act }) => act === 'answer' || act === 'silent')
  return { thread, questions: of('ask'), sent, replies, outcome }
}

/** What of a style's demand for a right of reply is not met. */
export interface MissingReplies {
  /** Approaches that were made and neither answered nor noted as unanswered after their time. */
  readonly waiting: readonly ApproachThread[]
  /** The numbers of claims with the legal flag whose subject was never asked. */
  readonly unasked: readonly number[]
  /** The numbers of those whose subject was asked about other words than the claim has today. */
  readonly changed: readonly number[]
}

/** What of a claim tells whether whom it is about has to be asked. */
export interface AskedClaim {
  readonly number: number
  readonly claim: Pick<Claim, 'id' | 'mergedFrom' | 'legal'>
  readonly words: string
  readonly status: Pick<ClaimStatus, 'state'>
}

/**
 * Tells what is missing before the other side has had its say. An approach is none that was closed before it was sent, or,
 * while it waited, with words that say why; and for one on a claim that is cut or gone nobody waits.
 */
export function findMissingReplies(
  claims: readonly AskedClaim[],
  threads: readonly Pick<ThreadView, 'thread' | 'posts' | 'state' | 'last'>[]
): MissingReplies {
  const approaches = threads.flatMap((view) => {
    const { thread, posts, state } = view
    if (!isApproach(thread)) return []
    const approach = readApproach(thread, posts)
    return approach.outcome === 'waiting' && isClosedWithReason(view) ? [] : { ...approach, state }
  })
  const present = new Set<string>(
    claims.flatMap(({ claim, status }) =>
      status.state === 'cut' ? [] : [claim.id, ...(claim.mergedFrom ?? [])]
    )
  )
  const made = approaches.filter(({ outcome }) => outcome !== 'not sent')
  const missing = claims.flatMap(({ number, claim, words, status }) => {
    if (!claim.legal || status.state === 'cut' || status.state === 'not checkable') return []
    const ids: readonly (string | null)[] = [claim.id, ...(claim.mergedFrom ?? [])]
    const about = made.filter(({ thread }) => ids.includes(thread.claimId))
    const isAsked = about.some(({ thread }) => foldWords(thread.words) === foldWords(words))
    return isAsked ? [] : { number, isUnasked: about.length === 0 }
  })
  return {
    waiting: approaches.flatMap(({ thread, outcome, state }) =>
      (thread.claimId === null || present.has(thread.claimId)) &&
      (outcome === 'waiting' || (outcome === 'not sent' && state !== 'resolved'))
        ? thread
        : []
    ),
    unasked: missing.flatMap(({ number, isUnasked }) => (isUnasked ? number : [])),
    changed: missing.flatMap(({ number, isUnasked }) => (isUnasked ? [] : number))
  }
}
