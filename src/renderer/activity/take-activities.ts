import { type Activity, type ActivityKind, kindOfActivity } from '../../core/model/activity'
import type { PersonId } from '../../core/model/ids'

/** Which activities the list shows. */
export interface ActivityFilter {
  readonly scope: 'all' | 'since here' | 'unread' | 'claim'
  readonly person: PersonId | 'anybody'
  readonly kind: ActivityKind | 'any'
}

/** The filter that shows everything. */
export const noActivityFilter: ActivityFilter = { scope: 'all', person: 'anybody', kind: 'any' }

/** What of the scopes cannot be told from an activity alone. */
export interface ScopeDuties {
  readonly isUnread: (key: string) => boolean
  readonly isSinceHere: (key: string) => boolean
  /** Whether the person is not shown it yet. */
  readonly isHidden?: (activity: Activity) => boolean
}

/** The latest that pass, and whether there are more of them. */
export interface TakenActivities {
  readonly latest: readonly Activity[]
  readonly hasMore: boolean
}

/**
 * The latest `most` activities that pass the filter, latest first. Looks no further back than it must, so that a long
 * history costs nothing until somebody asks for it. For the scope of a claim, hand in that claim's.
 */
export function takeActivities(
  oldestFirst: readonly Activity[],
  filter: ActivityFilter,
  duties: ScopeDuties,
  most: number
): TakenActivities {
  const latest: Activity[] = []
  for (let index = oldestFirst.length - 1; index >= 0; index -= 1) {
    const activity = oldestFirst[index]
    if (activity === undefined || !passes(activity, filter, duties)) continue
    if (latest.length === most) return { latest, hasMore: true }
    latest.push(activity)
  }
  return { latest, hasMore: false }
}

function passes(activity: Activity, { scope, person, kind }: ActivityFilter, duties: ScopeDuties): boolean {
  if (duties.isHidden?.(activity)) return false
  if (person !== 'anybody' && activity.by !== person) return false
  if (kind !== 'any' && kindOfActivity(activity) !== kind) return false
  if (scope === 'unread') return duties.isUnread(activity.key)
  return scope !== 'since here' || duties.isSinceHere(activity.key)
}
