import { addCheck, weighedNow } from '../../../core/document/checks'
import {
  claimWordsWith,
  decideCorrection,
  decideWithWords,
  proposeCorrection
} from '../../../core/document/corrections'
import { untrackedOrigin } from '../../../core/document/schema'
import type { Check } from '../../../core/model/check'
import { type CorrectionView, isUndecided, type Outcome, type Severity } from '../../../core/model/correction'
import { type ClaimId, type CorrectionId, type EvidenceId, newId } from '../../../core/model/ids'
import { newSalt } from '../../../core/model/salt'
import { strings } from '../../ui/strings'
import type { CorrectionDraft, ProjectSession } from '../project-session'
import { trimRange } from './mark-claim'
import { uncoverInspector } from './move-focus'
import { selectedClaim } from './selected-claim'
import { undoAction } from './undo-redo'

/** What somebody proposes, as the form holds it. */
export interface Proposal {
  readonly words: string
  readonly reason: string
  readonly severity: Severity
  readonly evidence: readonly EvidenceId[]
  /** They have checked the new words on that evidence. */
  readonly isChecked: boolean
}

/**
 * Opens the form for a correction of the words selected in the article, or else of the selected claim: also where that
 * was gone to since the words were selected.
 */
export function startCorrection(session: ProjectSession): void {
  const claim = selectedClaim(session)
  const selection = trimRange(session, session.meantWords.now())
  const ranges = claim === null ? [] : session.view.rangesOf(claim.claim.id)
  const range = selection ?? (ranges.length === 1 ? ranges[0] : null) ?? null
  if (range === null) {
    session.messages.say(strings.corrections.selectFirst)
    return
  }
  if (session.article.slice(range.start, range.end).includes('\n')) {
    session.messages.say(strings.corrections.oneParagraph)
    return
  }
  const around = session.view
    .claimsIn(range)
    .find((id) =>
      session.view.rangesOf(id).some((each) => each && each.start <= range.start && range.end <= each.end)
    )
  uncoverInspector(session)
  session.startCorrection(range, around ?? null)
}

/** Proposes what the form says. Answers with a sentence when it cannot, and says nothing then. */
export function submitCorrection(
  session: ProjectSession,
  draft: CorrectionDraft,
  proposal: Proposal
): string | null {
  const range = draft.followed.now()
  if (range.end <= range.start) return strings.corrections.goneMeanwhile
  const old = session.article.slice(range.start, range.end)
  const words = oneLine(proposal.words)
  if (words === old) return strings.corrections.sameWords
  const id = newId('correction', session.fillRandom)
  const { claimId } = draft
  const { reason, severity, evidence } = proposal
  const signed = session.sign()
  const said = { claimId, words, reason: reason.trim(), severity, evidence }
  const salt = newSalt(session.fillRandom)
  session.step(() => proposeCorrection(session, range, { id, ...said, ...signed, salt }, session.origin))
  const ahead =
    claimId === null ? null : claimWordsWith(session.article, session.view.rangesOf(claimId), range, words)
  if (proposal.isChecked && claimId !== null && ahead !== null) {
    const supporting = supportingOf(session, claimId, evidence)
    const weighed = weighedNow(session.document, evidence)
    const check = {
      id: newId('check', session.fillRandom),
      claimId,
      ...signed,
      evidence,
      ...supporting,
      ...weighed
    }
    const statement = { workStatus: 'checked', verdict: 'accurate', ahead: true } as const
    addCheck(
      session.document,
      {
        ...check,
        ...statement,
        note: reason.trim(),
        words: ahead,
        supersedes: [],
        salt: newSalt(session.fillRandom)
      },
      untrackedOrigin
    )
  }
  session.endCorrection()
  session.decisionAsked.set(id)
  session.shownCorrection.set(id)
  session.messages.say(strings.corrections.proposed, undoAction(session))
  return null
}

/** Which of this evidence supports the claim, as its check notes it. */
function supportingOf(
  session: ProjectSession,
  id: ClaimId,
  evidence: readonly EvidenceId[]
): Pick<Check, 'supporting'> {
  const supporting = (session.view.claim(id)?.evidence ?? []).flatMap((item) =>
    item.stance === 'supports' && evidence.includes(item.id) ? item.id : []
  )
  return supporting.length === 0 ? {} : { supporting }
}

/** Accepts a correction: the article is made to read these words. Answers with a sentence when it cannot. */
export function acceptCorrection(
  session: ProjectSession,
  id: CorrectionId,
  { words, reason }: { readonly words: string; readonly reason: string }
): string | null {
  const view = session.corrections.get(id)
  if (view === undefined) return null
  const { range } = view
  if (range === null) return strings.corrections.wordsGone
  if (session.article.slice(range.start, range.end).includes('\n')) return strings.corrections.oneParagraph
  const decision = decisionOn(session, view, 'accepted', reason)
  session.step(() => decideWithWords(session, range, { ...decision, words: oneLine(words) }, session.origin))
  session.messages.say(strings.corrections.accepted(view.number), undoAction(session))
  return null
}

/** Rejects a correction. Where somebody else has accepted it apart, the old words are put back. */
export function rejectCorrection(session: ProjectSession, id: CorrectionId, reason: string): string | null {
  const view = session.corrections.get(id)
  if (view === undefined) return null
  if (reason.trim() === '') return strings.corrections.needsReason
  const decision = decisionOn(session, view, 'rejected', reason)
  const { range, correction, state, wordsNow } = view
  const old = correction.place.quote.exact
  session.step(() => {
    if (state === 'disputed' && range !== null && wordsNow !== old)
      decideWithWords(session, range, { ...decision, words: old }, session.origin)
    else decideCorrection(session.document, decision, session.origin)
  })
  session.messages.say(strings.corrections.rejected(view.number), undoAction(session))
  return null
}

/** Withdraws a correction, or opens one again that was rejected or withdrawn. */
export function turnCorrection(
  session: ProjectSession,
  id: CorrectionId,
  outcome: 'withdrawn' | 'reopened'
): void {
  const view = session.corrections.get(id)
  if (view === undefined) return
  session.step(() =>
    decideCorrection(session.document, decisionOn(session, view, outcome, ''), session.origin)
  )
  session.messages.say(strings.corrections.turned[outcome](view.number), undoAction(session))
}

/**
 * Shows the next correction that somebody has to decide, after the one that is looked at; round at the end. The cursor
 * goes where it is decided. Answers whether there is one.
 */
export function goToNextUndecided(session: ProjectSession): boolean {
  const { list } = session.corrections
  const shown = session.shownCorrection.get()
  const from = list.findIndex(({ correction }) => correction.id === shown) + 1
  const next = [...list.slice(from), ...list.slice(0, from)].find(({ state }) => isUndecided(state))
  if (next === undefined) return false
  openCorrection(session, next.correction.id)
  return true
}

/** Shows a correction in the inspector and its words in the article. The cursor goes where it is decided, or stays. */
export function openCorrection(
  session: ProjectSession,
  id: CorrectionId,
  { keepsFocus = false }: { readonly keepsFocus?: boolean } = {}
): void {
  session.shownSource.set(null)
  session.isDecidingChosen.set(false)
  session.endCorrection()
  session.decisionAsked.set(keepsFocus ? null : id)
  session.shownCorrection.set(id)
  const range = session.corrections.get(id)?.range
  if (range) session.revealed.emit({ range, isSelected: false })
}

/** What every decision of this person's on a correction says; with it all known ones are replaced. */
export function decisionOn(session: ProjectSession, view: CorrectionView, outcome: Outcome, reason: string) {
  return {
    id: newId('decision', session.fillRandom),
    correctionId: view.correction.id,
    ...session.sign(),
    outcome,
    words: '',
    reason: reason.trim(),
    supersedes: view.decisions.map(({ id }) => id),
    salt: newSalt(session.fillRandom)
  }
}

function oneLine(words: string): string {
  return words.replace(/[\n\r\u2028]+/g, ' ')
}
