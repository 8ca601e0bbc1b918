import type { ProjectSession } from '../project-session'

/** Opens a source's web address in the browser; main shows the host and asks first. */
export async function openAddress(session: ProjectSession, address: string): Promise<void> {
  const outcome = await session.api.request('shell:open-external', address)
  if (!outcome.ok) session.messages.warn(outcome.problem.message)
}
