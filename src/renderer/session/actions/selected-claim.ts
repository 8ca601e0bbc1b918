import type { LiveClaim } from '../../../core/document/live-claims'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** The selected claim; without one, says that one is needed and gives null. */
export function requireSelectedClaim(session: ProjectSession): LiveClaim | null {
  const claim = selectedClaim(session)
  if (claim === null) session.messages.say(strings.done.selectClaimFirst)
  return claim
}

/** The selected claim, or null. */
export function selectedClaim(session: ProjectSession): LiveClaim | null {
  const id = session.selectedClaim.get()
  return id === null ? null : (session.view.claim(id) ?? null)
}
