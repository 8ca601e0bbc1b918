import { restoreLost } from '../../../core/document/restore-lost'
import { newId } from '../../../core/model/ids'
import type { Loss } from '../../../core/model/loss'
import { keyOfLoss } from '../../../core/model/lost-things'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Brings back what somebody took away in bulk, as a new change: nothing that was done since is touched. */
export async function bringBack(session: ProjectSession, loss: Loss): Promise<void> {
  if (session.busy.get() !== null) return
  session.busy.set(strings.losses.bringingBack)
  const { replica, from, to } = loss
  const flushed = await session.flush()
  const outcome = flushed.ok ? await session.api.request('history:lost', { replica, from, to }) : flushed
  session.busy.set(null)
  if (!outcome.ok || outcome.value === null) {
    session.messages.warn(outcome.ok ? strings.losses.nothingMissing : outcome.problem.message)
    return
  }
  const { document, article, view, origin } = session
  const restoration = {
    place: { replica, from, to },
    lost: outcome.value,
    ...session.sign(),
    key: newId('change', session.fillRandom)
  }
  session.step(() => restoreLost(document, article, view, restoration, origin))
  session.messages.say(strings.losses.broughtBack(strings.losses.parts(loss.missing)), undoAction(session))
  await session.losses.read()
}

/** Brings back the latest of what others took away that this person has not put aside. */
export async function bringBackLatest(session: ProjectSession): Promise<void> {
  const latest = openLosses(session).at(-1)
  if (latest === undefined) session.messages.say(strings.losses.nothingMissing)
  else await bringBack(session, latest)
}

/** What others took away in bulk, is not back, and was not put aside by this person. */
export function openLosses(session: ProjectSession): readonly Loss[] {
  const me = session.person.get().id
  return session.losses.losses
    .get()
    .filter((loss) => loss.by !== me && isMissing(loss) && !session.activity.isPutAside(keyOfLoss(loss)))
}

/** Whether any of it is not back. */
export function isMissing({ missing }: Loss): boolean {
  return Object.values(missing).some((count) => count > 0)
}
