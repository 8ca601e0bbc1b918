import { callOf } from '../../core/document/call-of'
import type { Activity } from '../../core/model/activity'
import type { CallKind } from '../../core/model/call-kind'
import type { ProjectSession } from './project-session'

/** Calls that come within this time make one notice, ms. */
const together = 1000

/** Has the person called, outside the window, when a colleague does something that calls them. Main decides whether it is shown. */
export function followCalls(session: ProjectSession): () => void {
  let waiting: { readonly activity: Activity; readonly kind: CallKind }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = (): void => {
    timer = undefined
    const [first] = waiting
    const more = waiting.length - 1
    waiting = []
    if (first === undefined) return
    const { activity, kind } = first
    const claim = activity.claimId === null ? undefined : session.view.claim(activity.claimId)
    const name = session.view.people.find(({ id }) => id === activity.by)?.name ?? ''
    void session.api.request('notices:show', {
      kind,
      name: name.slice(0, 120),
      number: claim?.number ?? null,
      claimId: claim?.claim.id ?? null,
      more
    })
  }
  const stop = session.activity.index.subscribe((changes) => {
    // what was done before the project was opened is told too, as the last step of reading it, and calls nobody
    if (!session.activity.view.get().isRead) return
    if (!session.isTrusted.get() || !session.switches.isOn('notices')) return
    for (const { before, after } of changes) {
      if (before !== null || after === null || !isFromColleague(session, after)) continue
      const kind = callOf(after, session.document, session.person.get())
      if (kind === null) continue
      waiting.push({ activity: after, kind })
      timer ??= setTimeout(send, together)
    }
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Nobody is called in the name of somebody whose key did not sign it, nor by a first check that they are not to see. */
function isFromColleague(session: ProjectSession, activity: Activity): boolean {
  const { client, by } = activity
  if (client === session.document.doc.clientID) return false
  const { standing } = session.authors.ofClient(client, by)
  if (standing === 'other person' || standing === 'changed') return false
  return !session.secondChecks.hidesActivity(activity)
}
