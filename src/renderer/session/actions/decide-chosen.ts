import { decideSeveral } from '../../../core/document/corrections'
import { type LeftOut, type PlannedDecisions, planDecisions } from '../../../core/document/plan-decisions'
import { type CorrectionView, isUndecided } from '../../../core/model/correction'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { decisionOn } from './corrections'
import { undoAction } from './undo-redo'

/** Opens the form that decides on all chosen corrections, or on the one that is looked at where none is chosen. */
export function startDecidingChosen(session: ProjectSession): void {
  const shown = session.shownCorrection.get()
  if (chosenCorrections(session).length === 0 && shown !== null) session.chosenCorrections.change([shown])
  if (chosenCorrections(session).length === 0) session.messages.say(strings.corrections.chooseFirst)
  else {
    session.endCorrection()
    session.shownSource.set(null)
    session.isChangingChosen.set(false)
    session.isDecidingChosen.set(true)
  }
}

/** The chosen corrections that are still there, in reading order. */
export function chosenCorrections(session: ProjectSession): readonly CorrectionView[] {
  const chosen = session.chosenCorrections.now.get()
  if (chosen.size === 0) return []
  return session.secondChecks.shownCorrections().filter(({ correction }) => chosen.has(correction.id))
}

/** What would become of the chosen corrections. */
export function planChosen(session: ProjectSession, outcome: 'accepted' | 'rejected'): PlannedDecisions {
  return planDecisions(session.article, chosenCorrections(session), outcome)
}

/**
 * Accepts or rejects all chosen corrections with one reason, which is one step for undo. What could not be done is named
 * and stays chosen. Answers with a sentence when nothing can be, and says nothing then.
 */
export function decideChosen(
  session: ProjectSession,
  outcome: 'accepted' | 'rejected',
  reason: string
): string | null {
  const words = strings.corrections
  if (outcome === 'rejected' && reason.trim() === '') return words.needsReasonForAll
  const { take, leave } = planChosen(session, outcome)
  if (take.length === 0) return words.noneCanBe(leave.map(nameLeft))
  const decided = take.map((view) => ({
    range: outcome === 'accepted' ? view.range : null,
    decision: {
      ...decisionOn(session, view, outcome, reason),
      words: outcome === 'accepted' ? view.correction.words : ''
    }
  }))
  session.step(() => decideSeveral(session, decided, session.origin))
  session.chosenCorrections.change(
    [],
    take.map(({ correction }) => correction.id)
  )
  session.isDecidingChosen.set(false)
  session.messages.say(words.decidedAll[outcome](take.length, leave.map(nameLeft)), undoAction(session))
  return null
}

/** Chooses of these corrections all that somebody still has to decide. */
export function chooseUndecided(session: ProjectSession, views: readonly CorrectionView[]): void {
  session.chosenCorrections.change(
    views.flatMap(({ state, correction }) => (isUndecided(state) ? [correction.id] : []))
  )
}

function nameLeft({ view, why }: { readonly view: CorrectionView; readonly why: LeftOut }): string {
  return strings.corrections.left(view.number, strings.corrections.leftOut[why])
}
