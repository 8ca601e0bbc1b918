import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** Trusts whoever made the project, in the folder it is in: its pictures are shown from now on. */
export async function trustProject(session: ProjectSession): Promise<void> {
  const outcome = await session.api.request('project:trust')
  if (!outcome.ok) {
    session.messages.warn(outcome.problem.message)
    return
  }
  session.isTrusted.set(true)
  session.messages.say(strings.trust.done)
}
