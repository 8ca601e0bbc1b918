import type { LiveClaim } from '../../../core/document/live-claims'
import type { ClaimId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** Selects a claim and brings its words into view. The cursor stays where it is. */
export function goToClaim(session: ProjectSession, id: ClaimId): void {
  session.selectedClaim.set(id)
  session.reveal(id)
}

/**
 * Goes to the claim after (1) or before (-1) the selected one, or after the cursor; round at the ends. Where the list is
 * filtered or in another order, it goes through what the list shows.
 */
export function goToNeighbour(session: ProjectSession, step: 1 | -1): void {
  const { claims } = session.view
  const shown = session.shownClaims.list()
  const selected = session.selectedClaim.get()
  const place =
    shown === claims || selected === null ? -1 : shown.findIndex(({ claim }) => claim.id === selected)
  if (place >= 0) {
    const next = shown.at((place + step + shown.length) % shown.length)
    if (next !== undefined) goToClaim(session, next.claim.id)
    return
  }
  const start = startIndex(session, step)
  for (let steps = 1; steps <= claims.length; steps += 1) {
    const next = claims.at((start + step * steps) % claims.length)
    if (next === undefined || !session.shownClaims.shows(next)) continue
    goToClaim(session, next.claim.id)
    return
  }
  session.messages.say(claims.length === 0 ? strings.done.noClaims : strings.list.noMatch)
}

/** Goes to the next claim that still asks for work; round at the end. */
export function goToNextOpen(session: ProjectSession): void {
  const claims = session.view.claims
  const start = startIndex(session, 1) + 1
  const inTurn = [...claims.slice(start), ...claims.slice(0, start)]
  const next = inTurn.find((claim) => claim.status.isOpen)
  if (next === undefined) session.messages.say(strings.done.noOpenClaim)
  else goToClaim(session, next.claim.id)
}

/** Goes to the next claim to which others did something that this person has not looked at; round at the end. */
export function goToNextUnread(session: ProjectSession): void {
  const { unreadClaims } = session.activity.view.get()
  const claims = session.view.claims
  const start = startIndex(session, 1) + 1
  const inTurn = [...claims.slice(start), ...claims.slice(0, start)]
  const next = inTurn.find(({ claim }) =>
    [claim.id, ...(claim.mergedFrom ?? [])].some((id) => unreadClaims.has(id))
  )
  if (next === undefined) session.messages.say(strings.activity.nothingNew)
  else goToClaim(session, next.claim.id)
}

/** Index of the selected claim; without one, of the claim just before (or for -1 just after) the cursor. */
function startIndex(session: ProjectSession, step: 1 | -1): number {
  const claims = session.view.claims
  const id = session.selectedClaim.get()
  const selected = id === null ? undefined : session.view.claim(id)
  if (selected !== undefined) return selected.number - 1
  const cursor = session.textSelection.get()?.start ?? 0
  const after = claims.findIndex((claim) => startOf(session, claim) >= cursor)
  if (step === 1) return (after === -1 ? claims.length : after) - 1
  return after === -1 ? claims.length : after
}

function startOf(session: ProjectSession, claim: LiveClaim): number {
  return (
    session.view.rangesOf(claim.claim.id).find((range) => range !== null)?.start ?? Number.MAX_SAFE_INTEGER
  )
}
