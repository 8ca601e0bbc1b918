import type { KeptFilter } from '../../../core/document/saved-filters'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Keeps the list's filter under a name, for oneself or for everybody on the project. */
export async function keepFilter(session: ProjectSession, name: string, isShared: boolean): Promise<boolean> {
  const isKept = await session.filters.keep(name, session.filter.get(), isShared)
  const { kept, shared, notKept } = strings.filters
  if (!isKept) session.messages.warn(notKept)
  else if (isShared) session.messages.say(shared(name), undoAction(session))
  else session.messages.say(kept(name))
  return isKept
}

/** Lets go of a kept filter. */
export async function removeFilter(
  session: ProjectSession,
  { id, name }: KeptFilter,
  isShared: boolean
): Promise<void> {
  const isGone = await session.filters.remove(id)
  const { removed, notKept } = strings.filters
  if (!isGone) session.messages.warn(notKept)
  else if (isShared) session.messages.say(removed(name), undoAction(session))
  else session.messages.say(removed(name))
}
