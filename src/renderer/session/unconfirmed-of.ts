import { type Kept, listKept } from '../../core/document/list-kept'
import {
  listUnconfirmed,
  listUnconfirmedApart,
  type Unconfirmed,
  unconfirmedKept
} from '../../core/document/list-unconfirmed'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ProjectSession } from './project-session'

/** What of a claim counts for no gate because people outside the list wrote it, without what is hidden from this person. */
export function unconfirmedOf(session: ProjectSession, view: LiveClaim): readonly Unconfirmed[] {
  const { id, mergedFrom = [] } = view.claim
  const isOn = (claimId: LiveClaim['claim']['id'] | null): boolean =>
    claimId !== null && [id, ...mergedFrom].includes(claimId)
  const hidden = session.secondChecks.hiddenOf(view)
  const said = listUnconfirmed({
    view: {
      ...view,
      checks: view.checks.filter((check) => !hidden.has(check.id)),
      evidence: session.secondChecks.shownEvidenceOf(view)
    },
    sourceOf: (source) => session.view.sources.find((each) => each.id === source),
    corrections: session.secondChecks.shownCorrections().filter(({ correction }) => isOn(correction.claimId)),
    threads: session.threads.ofClaims([id, ...mergedFrom]),
    passes: [...session.passes.all].filter(({ removed, claimId }) => !removed && isOn(claimId)),
    outside: session.authors.outside
  })
  return [...said, ...unconfirmedKept(keptOf(session).filter(({ claims }) => claims.some(isOn)))]
}

/** What was deleted or written over past Stet and stays, of this one entry. */
export function keptThing(session: ProjectSession, thing: Unconfirmed): Kept | undefined {
  return keptOf(session).find(({ of, id }) => thing.key === `kept ${of} ${id}`)
}

function keptOf({ document, authors }: ProjectSession): readonly Kept[] {
  return listKept(document, authors.outside)
}

/** What belongs to no claim and counts for no gate because people outside the list said, decided or read it. */
export function unconfirmedApart(session: ProjectSession): readonly Unconfirmed[] {
  const { corrections, threads, passes, authors, view } = session
  const listed = new Set(view.claims.flatMap(({ claim: { id, mergedFrom = [] } }) => [id, ...mergedFrom]))
  const kept = keptOf(session).filter(({ claims }) => !claims.some((id) => listed.has(id)))
  const said = listUnconfirmedApart({
    corrections: corrections.list.filter(({ correction }) => correction.claimId === null),
    threads: threads.list.filter(({ thread }) => thread.claimId === null),
    passes: [...passes.all].filter(({ removed, claimId }) => !removed && claimId === null),
    outside: authors.outside
  })
  return [...said, ...unconfirmedKept(kept)]
}

/** Whether this person, with the key they sign with here, is on the project's list of people. */
export function isOnList({ authors, keys, person }: ProjectSession): boolean {
  const entry = authors.roster.get(keys.own)
  return entry?.isMember === true && entry.person.id === person.get().id
}
