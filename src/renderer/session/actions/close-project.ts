import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/**
 * Hands over the last edits and closes the project. False, with the reason said, when they could not be saved. Edits
 * that are on this computer alone keep no project open: that they are is said.
 */
export async function closeProject(session: ProjectSession): Promise<boolean> {
  if (session.isLeaving.get()) return false
  session.isLeaving.set(true)
  const isClosed = await handOverAndClose(session)
  if (!isClosed) session.isLeaving.set(false)
  return isClosed
}

async function handOverAndClose(session: ProjectSession): Promise<boolean> {
  keepNoteDrafts(session)
  const flushed = await session.flush()
  await session.unfinished.keep()
  await session.place.keep()
  if (flushed.ok) await session.activity.leave()
  const outcome = flushed.ok ? await session.api.request('project:close') : flushed
  if (outcome.ok) return true
  const { code, message } = outcome.problem
  const isClosed = code === 'folder-not-reachable'
  session.messages.warn(isClosed ? message : strings.saved.notSavedAtClose(message))
  return isClosed
}
