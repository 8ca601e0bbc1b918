import { uncoveredOf } from '../../core/model/sentence-counts'
import { openLosses } from './actions/bring-back'
import { trimRange } from './actions/mark-claim'
import { isToConfirm } from './actions/review-places'
import { selectedClaim } from './actions/selected-claim'
import { canRedo, canUndo } from './actions/undo-redo'
import { type Command, type CommandId, whileReading } from './commands'
import type { ProjectSession } from './project-session'
import { unconfirmedOf } from './unconfirmed-of'
import type { Workbench } from './workbench'

/**
 * Whether a command would do something now beyond saying why it cannot. A key may always be pressed and be told; a menu
 * offers only what would be done.
 */
export function wouldAct({ id, isEnabled }: Command, workbench: Workbench): boolean {
  const { session } = workbench
  if (!isEnabled(workbench)) return false
  if (session === null) return true
  if (session.reading.get() && !whileReading.has(id) && !ofTheWindow.has(id)) return false
  const use = uses[id]
  // a menu that is described while the article opens must not have all claims read before the text is seen
  return use === undefined || (session.view.isRead && use(session))
}

/** What has nothing to do with the article, and can be done while it is read through. */
const ofTheWindow: ReadonlySet<CommandId> = new Set([
  'new-article',
  'open-project',
  'open-packed',
  'verify-file',
  'command-palette',
  'shortcuts',
  'guide',
  'theme-system',
  'theme-light',
  'theme-dark',
  'about'
])

const hasWords = (session: ProjectSession): boolean =>
  trimRange(session, session.textSelection.get()) !== null
const hasCursor = ({ textSelection }: ProjectSession): boolean => textSelection.get() !== null
const hasClaims = ({ view }: ProjectSession): boolean => view.counts.total > 0
const hasRange = (session: ProjectSession): boolean => {
  const claim = selectedClaim(session)
  return claim !== null && session.view.rangesOf(claim.claim.id).some((range) => range !== null)
}
const isUncertain = (session: ProjectSession): boolean => {
  const claim = selectedClaim(session)
  return claim !== null && isToConfirm(claim)
}
const isAnyUncertain = ({ view }: ProjectSession): boolean => view.claims.some(isToConfirm)
const hasOpenSentence = ({ coverage }: ProjectSession): boolean => uncoveredOf(coverage.counts) > 0

const uses: Partial<Record<CommandId, (session: ProjectSession) => boolean>> = {
  'mark-claim': hasWords,
  'mark-sentence': hasCursor,
  'nothing-to-check': hasCursor,
  'nothing-in-paragraph': hasCursor,
  'add-fact': hasCursor,
  'add-range': hasWords,
  'attach-claim': hasWords,
  'split-claim': (session) => hasCursor(session) && hasRange(session),
  'find-same-words': hasRange,
  'extend-end': hasRange,
  'shorten-end': hasRange,
  'extend-start': hasRange,
  'shorten-start': hasRange,
  'extend-to-sentence': hasRange,
  'confirm-place': isUncertain,
  'refuse-place': isUncertain,
  'review-places': isAnyUncertain,
  'confirm-all-places': isAnyUncertain,
  'make-primary': (session) => {
    const claim = selectedClaim(session)
    return claim !== null && session.secondChecks.shownEvidenceOf(claim).length > 0
  },
  'change-chosen': ({ chosenClaims }) => chosenClaims.now.get().size > 0,
  'confirm-outside': (session) => {
    const claim = selectedClaim(session)
    return claim !== null && unconfirmedOf(session, claim).length > 0
  },
  'merge-claims': ({ chosenClaims, selectedClaim: selected }) => {
    const chosen = chosenClaims.now.get()
    const claim = selected.get()
    return chosen.size + (claim === null || chosen.has(claim) ? 0 : 1) > 1
  },
  'propose-correction': (session) => hasWords(session) || hasRange(session),
  'decide-chosen': ({ chosenCorrections, shownCorrection }) =>
    chosenCorrections.now.get().size > 0 || shownCorrection.get() !== null,
  'next-correction': ({ corrections }) => corrections.undecided > 0,
  'next-claim': hasClaims,
  'previous-claim': hasClaims,
  'next-open-claim': ({ view }) => view.counts.open > 0,
  'next-unread': ({ activity }) => activity.view.get().unreadClaims.size > 0,
  'mark-all-read': ({ activity }) => activity.view.get().unread > 0,
  'next-open-sentence': hasOpenSentence,
  'previous-open-sentence': hasOpenSentence,
  'bring-back': (session) => openLosses(session).length > 0,
  undo: canUndo,
  redo: canRedo
}
