import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/** Hands over the last edits and closes the project. False, with the reason said, when they could not be saved. */
export async function closeProject(session: ProjectSession): Promise<boolean> {
  keepNoteDrafts(session)
  const flushed = await session.flush()
  const outcome = flushed.ok ? await session.api.request('project:close') : flushed
  if (!outcome.ok) session.messages.warn(strings.saved.notSavedAtClose(outcome.problem.message))
  return outcome.ok
}
