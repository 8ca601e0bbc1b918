import { confirmEntries } from '../../../core/document/confirmations'
import { changeEntry } from '../../../core/document/entry-map'
import type { Unconfirmed } from '../../../core/document/list-unconfirmed'
import type { LiveClaim } from '../../../core/document/live-claims'
import { type Confirmation, mostConfirmedParts } from '../../../core/model/confirmation'
import { type CheckId, type ClaimId, newId } from '../../../core/model/ids'
import { foldWords } from '../../../core/model/words-of-claim'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { isOnList, unconfirmedApart, unconfirmedOf } from '../unconfirmed-of'
import { repeatChecks } from './give-check'
import { undoAction } from './undo-redo'

/**
 * Makes what people outside the list wrote on a claim this person's: entries as they stand, checks by one of their own
 * that says the same. One undo takes all of it back.
 */
export function confirmOutside(
  session: ProjectSession,
  view: LiveClaim,
  things: readonly Unconfirmed[]
): void {
  const before = session.undo.depth
  writeConfirmed(session, view.claim.id, things)
  const checks = things.flatMap(({ kind, of }) => (kind === 'check' ? [of as CheckId] : []))
  if (checks.length > 0) repeatChecks(session, view.claim.id, checks, session.undo.depth > before)
  const now = session.view.claim(view.claim.id)
  const left = new Set((now === undefined ? [] : unconfirmedOf(session, now)).map(({ key }) => key))
  const count = things.filter(({ key }) => !left.has(key)).length
  const { done, notDone } = strings.outside
  if (count < things.length) session.messages.say(notDone(view.number, things.length - count))
  else session.messages.say(done(view.number, count), undoAction(session))
}

/** Makes something this person's that people outside the list said, decided or read apart from any claim. */
export function confirmApart(session: ProjectSession, thing: Unconfirmed): void {
  writeConfirmed(session, null, [thing])
  const isLeft = unconfirmedApart(session).some(({ key }) => key === thing.key)
  const { doneApart, notDoneApart } = strings.outside
  if (isLeft) session.messages.say(notDoneApart)
  else session.messages.say(doneApart, undoAction(session))
}

/** The same of all that is listed apart from any claim, as one step for undo. */
export function confirmAllApart(session: ProjectSession): void {
  const things = unconfirmedApart(session)
  const { doneAllApart, notDoneAllApart, onlyMembers } = strings.outside
  if (things.length === 0) return
  if (!isOnList(session)) {
    session.messages.say(onlyMembers)
    return
  }
  writeConfirmed(session, null, things)
  const before = new Set(things.map(({ key }) => key))
  const left = unconfirmedApart(session).filter(({ key }) => before.has(key)).length
  if (left > 0) session.messages.say(notDoneAllApart(things.length, left), undoAction(session))
  else session.messages.say(doneAllApart(things.length), undoAction(session))
}

function writeConfirmed(
  session: ProjectSession,
  claimId: ClaimId | null,
  things: readonly Unconfirmed[]
): void {
  const confirmed = things
    .flatMap(({ entries }) => entries)
    .flatMap(({ parts, ...entry }) =>
      parts.length === 0 ? [{ ...entry, parts }] : chunksOf(parts).map((some) => ({ ...entry, parts: some }))
    )
    .map((entry) => ({ ...entry, id: newId('confirmation', session.fillRandom), claimId }))
  if (confirmed.length === 0) return
  const signature = session.sign()
  session.step(() => confirmEntries(session.document, confirmed, signature, session.origin))
}

/** Confirms everything on a claim that people outside the list wrote, or says why not. */
export function confirmAllOutside(session: ProjectSession, view: LiveClaim): void {
  const things = unconfirmedOf(session, view)
  const { outside } = strings
  if (things.length === 0) session.messages.say(outside.nothing(view.number))
  else if (!isOnList(session)) session.messages.say(outside.onlyMembers)
  else if (disagree(view, things)) session.messages.say(outside.disagree)
  else confirmOutside(session, view, things)
}

/**
 * Takes confirmations back, of what is on the claim with this number or on none, also those that somebody outside the list
 * took back: undo brings them again.
 */
export function takeConfirmedBack(
  session: ProjectSession,
  number: number | null,
  confirmed: readonly Confirmation[]
): void {
  const { document, origin } = session
  session.step(() =>
    document.doc.transact(() => {
      for (const { id } of confirmed)
        changeEntry(document, document.confirmations, id, { removed: true }, origin)
    }, origin)
  )
  const { takenBack, takenBackApart } = strings.outside
  session.messages.say(number === null ? takenBackApart : takenBack(number), undoAction(session))
}

/** Checks that contradict each other cannot all become one person's. */
function disagree({ checks }: LiveClaim, things: readonly Unconfirmed[]): boolean {
  const said = things.flatMap(({ kind, of }) =>
    kind === 'check' ? checks.filter(({ id }) => id === of) : []
  )
  const corrections = new Set(said.flatMap(({ correction = '' }) => foldWords(correction) || []))
  const verdicts = new Set(said.map(({ workStatus, verdict }) => `${workStatus} ${verdict ?? ''}`))
  return verdicts.size > 1 || corrections.size > 1
}

/** A confirmation names only so many parts. */
function chunksOf(parts: readonly string[]): readonly (readonly string[])[] {
  const chunks = Math.ceil(parts.length / mostConfirmedParts)
  return Array.from({ length: chunks }, (_, index) =>
    parts.slice(index * mostConfirmedParts, (index + 1) * mostConfirmedParts)
  )
}
