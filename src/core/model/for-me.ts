import { type Check, standingChecks } from './check'
import type { Claim } from './claim'
import type { ClaimStatus } from './claim-status'
import type { Person } from './person'
import { isWaiting, type ThreadView, unansweredMentions } from './thread'

/**
 * Why a claim asks something of a person. `assigned`: it was given to them. `mentions`: a check speaks to them, or a
 * post in a thread on the claim, and they have said nothing since. `waits`: it cannot go on without them.
 */
export const reasonsForMe = ['assigned', 'mentions', 'waits'] as const
export type ReasonForMe = (typeof reasonsForMe)[number]

/** What of a claim it hangs on. */
export interface ConcerningClaim {
  readonly claim: Pick<Claim, 'assignee'> & Partial<Pick<Claim, 'legal'>>
  readonly status: Pick<ClaimStatus, 'state' | 'isOpen'>
  /** In the order of orderChecks. */
  readonly checks: readonly Check[]
}

/** What is said around the claim. */
export interface AroundClaim {
  readonly threads?: readonly ThreadView[]
  /** A correction of it is still to be decided. */
  readonly awaitsDecision?: boolean
}

/**
 * Why the claim is for this person; nothing where it is not. It waits for them when it is open and theirs, when others
 * disagree with them, when the words they judged have changed, and when it asks for their part: the author is queried, a
 * correction waits for the editor's call, and a claim that needs a legal eye waits until this lawyer has checked it.
 */
export function reasonsFor(
  { claim, status, checks }: ConcerningClaim,
  { id, role }: Pick<Person, 'id' | 'role'>,
  { threads = [], awaitsDecision = false }: AroundClaim = {}
): readonly ReasonForMe[] {
  const isAssigned = claim.assignee === id
  const judgedIt = standingChecks(checks).some(
    (check) => check.by === id && check.workStatus !== 'to check' && check.workStatus !== 'in progress'
  )
  const isReopened = status.state === 'disputed' || status.state === 'changed since checked'
  const isAsked =
    (role === 'author' && status.state === 'query') ||
    (role === 'editor' && awaitsDecision) ||
    (role === 'legal' && claim.legal === true && !checks.some(({ by }) => by === id))
  const waits = (isAssigned && status.isOpen) || (judgedIt && isReopened) || isAsked
  return [
    ...(isAssigned ? (['assigned'] as const) : []),
    ...(isUnanswered(checks, id) || threads.some((view) => unansweredMentions(view, id).length > 0)
      ? (['mentions'] as const)
      : []),
    ...(waits ? (['waits'] as const) : [])
  ]
}

/** Whether a thread asks something of this person: it names them, hands on the answer to their query, or asks the author. */
export function isThreadFor(view: ThreadView, { id, role }: Pick<Person, 'id' | 'role'>): boolean {
  if (view.state === 'resolved') return false
  const asker = view.posts.findLast(({ act }) => act === 'ask')?.by
  return (
    unansweredMentions(view, id).length > 0 ||
    (view.state === 'answered' && asker === id) ||
    (role === 'author' && isWaiting(view))
  )
}

/** Whether a check of somebody else's speaks to the person and none of theirs answers it. See Check.answers. */
function isUnanswered(checks: readonly Check[], id: Person['id']): boolean {
  const answered = new Set(checks.flatMap(({ by, answers = [] }) => (by === id ? answers : [])))
  return mentionsOf(checks, id).some((check) => !answered.has(check.id))
}

/** The checks of others that speak to this person. */
export function mentionsOf(checks: readonly Check[], id: Person['id']): readonly Check[] {
  return checks.filter(({ mentions = [], by }) => by !== id && mentions.includes(id))
}
