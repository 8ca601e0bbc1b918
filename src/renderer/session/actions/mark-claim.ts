import { sentencesAround } from '../../../core/article/move-edge'
import { snapRange } from '../../../core/article/word-ranges'
import { changeClaim, markClaim, removeMark } from '../../../core/document/claims'
import type { TextRange } from '../../../core/model/anchor'
import type { ClaimKind, Risk } from '../../../core/model/claim'
import { guessKind } from '../../../core/model/guess-kind'
import { type ClaimId, newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { focusClaim } from './move-focus'
import { undoAction } from './undo-redo'

/**
 * Marks the words selected in the article as a claim of a guessed kind, selects it and moves the cursor into the
 * inspector. Words that are a claim already are selected instead of marked twice.
 */
export function markClaimAtSelection(session: ProjectSession): void {
  const range = trimRange(session, session.textSelection.get())
  if (range === null) {
    session.messages.say(strings.done.selectFirst)
    return
  }
  markRange(session, range)
}

/** Marks the sentence with the cursor, or those that the selected words touch, as markClaimAtSelection does. */
export function markSentence(session: ProjectSession): void {
  const selected = session.textSelection.get()
  const place = trimRange(session, selected) ?? (selected && { start: selected.start, end: selected.start })
  const range = place && sentencesAround(session.article, place, session.view.info.language)
  if (range === null) session.messages.say(strings.done.cursorFirst)
  else markRange(session, range)
}

function markRange(session: ProjectSession, range: TextRange): void {
  markFact(session, [range])
}

/**
 * Marks words of one or several places as one claim, as markClaimAtSelection does. Answers with the new claim; null where
 * the words were one already.
 */
export function markFact(
  session: ProjectSession,
  ranges: readonly TextRange[],
  knownKind?: ClaimKind
): ClaimId | null {
  const existing = claimOfRanges(session, ranges)
  if (existing !== null) {
    session.messages.say(strings.done.alreadyMarked(numberOf(session, existing)))
    goTo(session, existing)
    return null
  }
  const id = newId('claim', session.fillRandom)
  const kind =
    knownKind ?? guessKind(ranges.map(({ start, end }) => session.article.slice(start, end)).join(' '))
  const signature = session.sign()
  session.step(() =>
    markClaim(session.document, session.article, { id, ranges, kind, ...signature }, session.origin)
  )
  goTo(session, id)
  session.messages.say(strings.done.marked(numberOf(session, id), kind), undoAction(session))
  return id
}

/** Takes the claim's mark off the article. Undo brings it back with everything said about it. */
export function takeMarkOff(session: ProjectSession, id: ClaimId): void {
  const number = numberOf(session, id)
  session.step(() => removeMark(session.document, id, session.origin))
  if (session.selectedClaim.get() === id) session.selectedClaim.set(null)
  session.messages.say(strings.done.unmarked(number), undoAction(session))
}

/** Sets what sort of fact the claim asserts. */
export function setKind(session: ProjectSession, id: ClaimId, kind: ClaimKind): void {
  session.step(() => changeClaim(session.document, id, { kind }, session.origin))
  session.messages.say(strings.done.kind(numberOf(session, id), kind), undoAction(session))
}

/** Sets how much hangs on the claim. */
export function setRisk(session: ProjectSession, id: ClaimId, risk: Risk): void {
  session.step(() => changeClaim(session.document, id, { risk }, session.origin))
  session.messages.say(strings.done.risk(numberOf(session, id), strings.risks[risk]), undoAction(session))
}

/** Sets whether the claim needs a lawyer's eye. */
export function setLegal(session: ProjectSession, id: ClaimId, legal: boolean): void {
  session.step(() => changeClaim(session.document, id, { legal }, session.origin))
  const say = legal ? strings.done.legalOn : strings.done.legalOff
  session.messages.say(say(numberOf(session, id)), undoAction(session))
}

/** The range in whole characters, without the white space at its ends; null when nothing is left. */
export function trimRange(session: ProjectSession, selected: TextRange | null): TextRange | null {
  if (selected === null) return null
  const range = snapRange(session.article, selected)
  const words = session.article.slice(range.start, range.end)
  const start = range.start + (words.length - words.trimStart().length)
  const end = range.end - (words.length - words.trimEnd().length)
  return end > start ? { start, end } : null
}

function claimOfRanges(session: ProjectSession, ranges: readonly TextRange[]): ClaimId | null {
  const [first] = ranges
  const found =
    first &&
    session.view.claimsIn(first).find((id) => {
      const known = session.view.rangesOf(id)
      return (
        known.length === ranges.length &&
        known.every(
          (range, index) => range?.start === ranges[index]?.start && range?.end === ranges[index]?.end
        )
      )
    })
  return found ?? null
}

function numberOf(session: ProjectSession, id: ClaimId): number {
  return session.view.claim(id)?.number ?? 0
}

function goTo(session: ProjectSession, id: ClaimId): void {
  session.listTab.set('claims')
  session.selectedClaim.set(id)
  focusClaim(session)
}
