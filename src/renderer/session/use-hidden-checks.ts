import type { LiveClaim } from '../../core/document/live-claims'
import type { CheckId } from '../../core/model/ids'
import type { ProjectSession } from './project-session'
import { useStore } from './store'

/** The checks on the claim that are not shown yet, kept up to date. */
export function useHiddenChecks(session: ProjectSession, view: LiveClaim): ReadonlySet<CheckId> {
  useStore(session.secondChecks.looks)
  useStore(session.activity.view)
  useStore(session.person)
  return session.secondChecks.hiddenOf(view)
}
