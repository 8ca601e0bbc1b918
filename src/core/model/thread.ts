import type { Anchor } from './anchor'
import { timeOfDue } from './due'
import type { FromFile } from './from-file'
import type { ClaimId, PersonId, PostId, ThreadId } from './ids'
import { orderByAfter } from './order-behind'

/** What a thread is for: a conversation in the newsroom, or a question to the author or a source. */
export const threadPurposes = ['discussion', 'query'] as const
export type ThreadPurpose = (typeof threadPurposes)[number]

/** A conversation on a claim or on the whole article. Never removed, whatever becomes of the claim. */
export interface Thread {
  readonly id: ThreadId
  readonly purpose: ThreadPurpose
  /** Null for the whole article. */
  readonly claimId: ClaimId | null
  /**
   * The claim's words when the thread was begun: they say what it was about when the claim is gone. Without a claim, the
   * words of the article that it is about; "" for all of it.
   */
  readonly words: string
  /** Where these words stand in the article. Only of a thread without a claim. */
  readonly place?: Anchor
  /** Whom a query goes to, in words; "" for a discussion. */
  readonly to: string
  /** Until which minute, in UTC, whom it is about is asked to comment: see minuteInUtc. Absent where a query is no approach for comment. */
  readonly replyBy?: string
  /** A discussion for the lawyers: it stays out of copies and records unless somebody chooses otherwise. */
  readonly forLawyers?: true
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
}

/**
 * What a post does. `comment`: says something. `ask`: puts the question of a query, or a further one. `sent`: says that
 * it was put to whom it is for. `answer`: hands on what they said. `silent`: no answer came by the time. `resolve` closes the thread, `reopen` opens it again.
 */
export const postActs = ['comment', 'ask', 'sent', 'answer', 'silent', 'resolve', 'reopen'] as const
export type PostAct = (typeof postActs)[number]

/** By what way somebody outside was asked or has answered. */
export const contactWays = ['mail', 'phone', 'in person', 'message', 'other'] as const
export type ContactWay = (typeof contactWays)[number]

/** One thing said in a thread. Appended, never edited. */
export interface Post {
  readonly id: PostId
  readonly threadId: ThreadId
  readonly act: PostAct
  readonly text: string
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** The posts that it follows: the last ones its author knew. */
  readonly after: readonly PostId[]
  /** How somebody outside was asked or has answered; absent for the rest. */
  readonly way?: ContactWay
  /** The day on which that was, as the person says: 2022-02-02. */
  readonly on?: string
  readonly mentions?: readonly PersonId[]
  /** Who said it by a file that came from outside: `by` only brought it in. */
  readonly fromFile?: FromFile
  /** Makes a discussion one for the lawyers from then on; no post unmakes it. */
  readonly forLawyers?: true
}

/** Where a thread stands. A discussion is open or resolved; the rest are stations of a query. */
export const threadStates = ['open', 'to ask', 'asked', 'answered', 'unanswered', 'resolved'] as const
export type ThreadState = (typeof threadStates)[number]

/** A thread with all that was said in it. */
export interface ThreadView {
  readonly thread: Thread
  readonly state: ThreadState
  /** Each behind those that it follows; those written apart by their ids, which every replica orders alike. */
  readonly posts: readonly Post[]
  /** The posts that nobody has followed: what the next post names. */
  readonly last: readonly PostId[]
}

/**
 * Orders a thread's posts and tells where it stands. It is resolved only when whoever resolved it had read everything:
 * a word written apart from that keeps it open. Clocks decide nothing.
 */
export function readThread(thread: Thread, posts: readonly Post[]): ThreadView {
  const ordered = orderByAfter(posts)
  const followed = new Set(posts.flatMap(({ after }) => after))
  const last = ordered.filter(({ id }) => !followed.has(id))
  const isResolved = last.length > 0 && last.every(({ act }) => act === 'resolve')
  const state = isResolved
    ? 'resolved'
    : thread.purpose === 'discussion'
      ? 'open'
      : (stationOf(thread, ordered) ?? 'to ask')
  const isMarked = thread.purpose === 'discussion' && posts.some(({ forLawyers }) => forLawyers)
  return {
    thread: isMarked ? { ...thread, forLawyers: true } : thread,
    state,
    posts: ordered,
    last: last.map(({ id }) => id)
  }
}

/** Whether a thread was closed with words, which say why. */
export function isClosedWithReason({ state, posts, last }: Omit<ThreadView, 'thread'>): boolean {
  return state === 'resolved' && posts.some(({ id, text }) => last.includes(id) && text.trim() !== '')
}

/** Whether somebody noted that no answer had come before it was too late for one: that does not count. */
function isNotedEarly({ replyBy }: Pick<Thread, 'replyBy'>, { act, at }: Post): boolean {
  return act === 'silent' && replyBy !== undefined && !(Date.parse(at) >= timeOfDue(replyBy))
}

/** The threads without those for the lawyers. */
export function withoutLegal<View extends Pick<ThreadView, 'thread'>>(
  threads: readonly View[]
): readonly View[] {
  return threads.some(({ thread }) => thread.forLawyers)
    ? threads.filter(({ thread }) => !thread.forLawyers)
    : threads
}

/** Whether a query still waits: for its question to be put, or for the answer. */
export function isWaiting({ thread, state }: Pick<ThreadView, 'thread' | 'state'>): boolean {
  return thread.purpose === 'query' && (state === 'to ask' || state === 'asked')
}

/** The thread as if these posts had never been written: who followed one has read what it followed. */
export function readThreadWithout({ thread, posts }: ThreadView, left: ReadonlySet<PostId>): ThreadView {
  const known = new Map(posts.map((post) => [post.id, post]))
  const followed = (after: readonly PostId[], seen: Set<PostId>): readonly PostId[] =>
    after.flatMap((id) => {
      if (!left.has(id)) return [id]
      if (seen.has(id)) return []
      seen.add(id)
      return followed(known.get(id)?.after ?? [], seen)
    })
  const kept = posts.filter(({ id }) => !left.has(id))
  return readThread(
    thread,
    kept.map((post) => ({ ...post, after: followed(post.after, new Set()) }))
  )
}

/** The posts of others that speak to this person and that no later post of theirs in the thread follows. */
export function unansweredMentions({ posts }: ThreadView, person: PersonId): readonly Post[] {
  const read = followedBy(
    posts.filter(({ by }) => by === person),
    posts
  )
  return posts.filter(
    ({ id, by, mentions = [] }) => by !== person && mentions.includes(person) && !read.has(id)
  )
}

const stations = [
  ['ask', 'to ask'],
  ['sent', 'asked'],
  ['answer', 'answered'],
  ['silent', 'unanswered']
] as const

/**
 * Where a query stands by the steps that no other step follows, so that of what was said apart a question waits for its
 * own answer, and an answer counts whoever had noted that none came. Null before any step.
 */
export function stationOf(
  thread: Pick<Thread, 'replyBy'>,
  posts: readonly Post[]
): (typeof stations)[number][1] | null {
  const steps = posts.filter(
    (post) => stations.some(([act]) => act === post.act) && !isNotedEarly(thread, post)
  )
  const followed = followedBy(steps, posts)
  const latest = new Set(steps.flatMap(({ id, act }) => (followed.has(id) ? [] : act)))
  return stations.find(([act]) => latest.has(act))?.[1] ?? null
}

/** What these posts follow, however many lie between. */
function followedBy(some: readonly Post[], posts: readonly Post[]): ReadonlySet<PostId> {
  const known = new Map(posts.map((post) => [post.id, post]))
  const found = new Set<PostId>()
  const pending = some.flatMap(({ after }) => after)
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue
    found.add(id)
    pending.push(...(known.get(id)?.after ?? []))
  }
  return found
}
