import type { ClaimId, NoticeId, PersonId, PublicationId } from './ids'
import { orderByAfter } from './order-behind'
import type { Person } from './person'

/** What became of the article outside: it was published, or taken up again after that. */
export const publicationActs = ['published', 'reopened'] as const
export type PublicationAct = (typeof publicationActs)[number]

/** A step of an article's life after its check. Appended, never edited. */
export interface PublicationStep {
  readonly id: PublicationId
  readonly act: PublicationAct
  /** The state of the project that was published, or that stood when it was reopened: see core/document/article-state. */
  readonly state: string
  /** The day, as the person says: 2022-02-02; "" where it was reopened. */
  readonly on: string
  /** Where, in words: "Website", "Print, page 3"; "" where it was reopened. */
  readonly place: string
  /** Web address; "" for none. */
  readonly url: string
  /** Why it was reopened, or a remark. */
  readonly note: string
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  /** The steps that it follows: the last ones its author knew. */
  readonly after: readonly PublicationId[]
}

/** What a notice after publication is. */
export const noticeKinds = ['correction', 'clarification', 'update'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What readers are told was changed after publication. Appended; a later one takes the place of those it names. */
export interface Notice {
  readonly id: NoticeId
  readonly kind: NoticeKind
  /** The public wording; "" takes the notices that it supersedes back. */
  readonly wording: string
  readonly claims: readonly ClaimId[]
  /** The state that was published and that it corrects. A sign-off covers the notice, and so names that state. */
  readonly state: string
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  readonly supersedes: readonly NoticeId[]
}

/** Where an article stands. */
export type PublicationStatus = 'not published' | 'published' | 'reopened'

/** An article's life after its check. */
export interface Publication {
  readonly status: PublicationStatus
  /** Each behind those that it follows. */
  readonly steps: readonly PublicationStep[]
  /** The steps that nobody has followed: what the next one names. */
  readonly last: readonly PublicationId[]
  /** The latest publication; null for none. */
  readonly published: PublicationStep | null
  /** Those that stand, oldest first as the clocks claim. */
  readonly notices: readonly Notice[]
}

/** A version that was published, and what became of it. */
export interface PublishedVersion extends Pick<PublicationStep, 'state' | 'on' | 'place' | 'url'> {
  /** Who marked it as published. */
  readonly by: string
  /** Of the publication that took its place; null while none has. */
  readonly superseded: Pick<PublicationStep, 'on' | 'place'> | null
  /** The article is being worked on again, and no later version is out. */
  readonly isReopened: boolean
}

/** The versions that were published, in order. The same version published twice stands there twice. */
export function publishedVersions(
  { steps, published, status }: Pick<Publication, 'steps' | 'published' | 'status'>,
  people: readonly Person[]
): readonly PublishedVersion[] {
  return steps
    .filter(({ act }) => act === 'published')
    .map(({ state, on, place, url, by }) => {
      const isLatest = published === null || published.state === state
      return {
        state,
        on,
        place,
        url,
        by: people.find(({ id }) => id === by)?.name ?? '',
        superseded: isLatest ? null : { on: published.on, place: published.place },
        isReopened: isLatest && status === 'reopened'
      }
    })
}

/** Tells from its steps where an article stands. Who reopens it while somebody else publishes it apart keeps it open. */
export function readPublication(steps: readonly PublicationStep[], notices: readonly Notice[]): Publication {
  const ordered = orderByAfter(steps)
  const followed = new Set(ordered.flatMap(({ after }) => after))
  const last = ordered.filter(({ id }) => !followed.has(id))
  const isOpen = last.some(({ act }) => act === 'reopened')
  const replaced = new Set(notices.flatMap(({ supersedes }) => supersedes))
  return {
    status: last.length === 0 ? 'not published' : isOpen ? 'reopened' : 'published',
    steps: ordered,
    last: last.map(({ id }) => id),
    published: ordered.findLast(({ act }) => act === 'published') ?? null,
    notices: notices
      .filter(({ id, wording }) => wording !== '' && !replaced.has(id))
      .toSorted((left, right) => compare(left.at, right.at) || compare(left.id, right.id))
  }
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
