import * as Y from 'yjs'
import { ActivityIndex } from '../../src/core/document/activity-index'
import { type ChangeRecorder, recordChanges } from '../../src/core/document/record-changes'
import { firstSeen, type SeenState, UnreadActivity } from '../../src/core/document/unread-activity'
import type { Activity } from '../../src/core/model/activity'
import { newId } from '../../src/core/model/ids'
import { fillPseudoRandom, type Replica } from './replica'

/** A replica that writes down what it changes, as a window does, and knows who did what. */
export interface RecordingReplica extends Replica {
  readonly recorder: ChangeRecorder
  readonly activity: ActivityIndex
  readonly unread: UnreadActivity
}

/** Has the replica write down its changes and follow everybody's. */
export function recording(
  replica: Replica,
  seen: SeenState = firstSeen(reachedBy(replica))
): RecordingReplica {
  const { document, view, person } = replica
  let second = 0
  const recorder = recordChanges({
    document,
    view,
    isOwn: (origin) => origin !== 'folder',
    sign: () => {
      second += 1
      return { by: person, at: new Date(Date.UTC(2026, 10, 24, 10, 0, second)).toISOString() }
    },
    newKey: () => newId('change', fillPseudoRandom)
  })
  const activity = new ActivityIndex(document)
  const unread = new UnreadActivity(seen, ({ by }) => by === person)
  activity.subscribe((changes) => unread.follow(changes))
  for (const _ of activity.read());
  return { ...replica, recorder, activity, unread }
}

/** How far everybody's edits have come in the replica. */
export function reachedBy({ document }: Pick<Replica, 'document'>): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(document.doc))
}

/** The activities in a few words each, oldest first. */
export function told(activities: readonly Activity[]): readonly string[] {
  return activities.map(({ deed }) => {
    if (deed.kind === 'changed') {
      const { of, field, from, to } = deed.change
      return `${of} ${field}: ${from} > ${to}`
    }
    return deed.kind === 'checked' ? `checked: ${deed.verdict ?? deed.workStatus}` : deed.kind
  })
}
