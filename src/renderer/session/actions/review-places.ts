import { confirmPlaces, isUncertain, refusePlaces } from '../../../core/document/claim-ranges'
import type { LiveClaim } from '../../../core/document/live-claims'
import { type ClaimId, newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { placeOf } from './claim-words'
import { goToClaim } from './go-to-claim'
import { focusClaim } from './move-focus'
import { undoAction } from './undo-redo'

/** Begins to go through the claims whose words were edited or found elsewhere, at the selected one or the first. */
export function startReview(session: ProjectSession): void {
  const first = nextUncertain(session, session.selectedClaim.get(), 0)
  if (first === null) {
    session.messages.say(strings.review.nothing)
    return
  }
  session.reviewing.set(true)
  goToClaim(session, first)
  focusClaim(session)
}

/** Confirms that the claim is where it was edited or found. Its verdicts stay on the words they were given on. */
export function confirmPlace(session: ProjectSession, id: ClaimId): void {
  const place = placeOf(session, id)
  if (place === null || !place.states.some(isUncertain)) {
    session.messages.say(strings.review.isSure)
    return
  }
  const next = nextUncertain(session, id, 1)
  const { by } = session.sign()
  session.step(() => confirmPlaces(session.document, session.article, place, session.origin, by))
  goOn(session, id, next)
  session.messages.say(strings.done.confirmed(numberOf(session, id)), undoAction(session))
}

/** Says that these words are not the claim: it is without words there until somebody attaches it. */
export function refusePlace(session: ProjectSession, id: ClaimId): void {
  const place = placeOf(session, id)
  if (place === null || !place.states.some(isUncertain)) {
    session.messages.say(strings.review.isSure)
    return
  }
  const next = nextUncertain(session, id, 1)
  const refusal = { ...session.sign(), newId: () => newId('range', session.fillRandom) }
  session.step(() => refusePlaces(session.document, session.article, place, refusal, session.origin))
  goOn(session, id, next)
  session.messages.say(strings.review.refused(numberOf(session, id)), undoAction(session))
}

/** Confirms all places that are still to confirm, as one step. Only from the review, which lists them. */
export function confirmAllPlaces(session: ProjectSession): void {
  if (!session.reviewing.get()) {
    startReview(session)
    return
  }
  const claims = session.view.claims.filter(isToConfirm)
  const { by } = session.sign()
  session.step(() =>
    session.document.doc.transact(() => {
      for (const { claim } of claims) {
        const place = placeOf(session, claim.id)
        if (place !== null) confirmPlaces(session.document, session.article, place, session.origin, by)
      }
    }, session.origin)
  )
  session.reviewing.set(false)
  session.messages.say(strings.review.confirmedAll(claims.length), undoAction(session))
}

/** Whether a person should say if the claim's words are still the claim. */
export function isToConfirm({ anchorStates }: LiveClaim): boolean {
  return anchorStates.some(isUncertain)
}

function goOn(session: ProjectSession, id: ClaimId, next: ClaimId | null): void {
  if (!session.reviewing.get()) session.reveal(id)
  else if (next !== null && next !== id) goToClaim(session, next)
  else session.reviewing.set(false)
}

/** The uncertain claim at the given one (0) or after it (1), round at the end; null for none. */
function nextUncertain(session: ProjectSession, from: ClaimId | null, step: 0 | 1): ClaimId | null {
  const { claims } = session.view
  const start =
    Math.max(
      0,
      claims.findIndex(({ claim }) => claim.id === from)
    ) + step
  const inTurn = [...claims.slice(start), ...claims.slice(0, start)]
  return inTurn.find(isToConfirm)?.claim.id ?? null
}

function numberOf(session: ProjectSession, id: ClaimId): number {
  return session.view.claim(id)?.number ?? 0
}
