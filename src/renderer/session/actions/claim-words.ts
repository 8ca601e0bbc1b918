import { type EdgeMove, extendToSentence, moveEdge } from '../../../core/article/move-edge'
import { addRange, type ClaimPlace, changeRanges } from '../../../core/document/claim-ranges'
import type { LiveClaim } from '../../../core/document/live-claims'
import { partsOfClaim, splitClaim } from '../../../core/document/split-claim'
import type { TextRange } from '../../../core/model/anchor'
import type { Evidence } from '../../../core/model/evidence'
import { type ClaimId, newId } from '../../../core/model/ids'
import { newSalt } from '../../../core/model/salt'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { trimRange } from './mark-claim'
import { undoAction } from './undo-redo'

/** Adds the words selected in the article to a claim: the same assertion stands there too. */
export function addSelection(session: ProjectSession, id: ClaimId): void {
  const range = trimRange(session, session.textSelection.get())
  if (range === null) session.messages.say(strings.place.attachFirst)
  else addWords(session, id, range)
}

/** Adds these words to a claim. Words that are the claim's already are not added twice. */
export function addWords(session: ProjectSession, id: ClaimId, range: TextRange): void {
  const place = placeOf(session, id)
  if (place === null) return
  if (place.ranges.some((each) => each !== null && each.start <= range.start && range.end <= each.end)) {
    session.messages.say(strings.ranges.already(numberOf(session, id)))
    return
  }
  const added = { id: newId('range', session.fillRandom), range }
  session.step(() => addRange(session.document, session.article, place.claim, added, session.origin))
  session.messages.say(strings.ranges.added(numberOf(session, id)), undoAction(session))
}

/** Takes one range off a claim that has others. */
export function removeRange(session: ProjectSession, id: ClaimId, index: number): void {
  change(session, id, () => new Map([[index, []]]), strings.ranges.removed)
}

/** Moves the end of the claim's last range, or the start of its first, by a word. */
export function moveClaimEdge(session: ProjectSession, id: ClaimId, move: EdgeMove): void {
  const { article, view } = session
  changeEdge(session, id, move.startsWith('end'), (range) =>
    moveEdge(article, range, move, view.info.language)
  )
}

/** Extends the claim to whole sentences, and then to the next one. */
export function extendClaimToSentence(session: ProjectSession, id: ClaimId): void {
  const { article, view } = session
  changeEdge(session, id, true, (range) => extendToSentence(article, range, view.info.language))
}

/**
 * Makes a part of the claim a claim of its own and selects it: the words selected in the article, or those behind the
 * cursor where nothing is selected.
 */
export function splitAtSelection(session: ProjectSession, id: ClaimId): void {
  const place = placeOf(session, id)
  const selection = session.textSelection.get()
  const claim = session.view.claim(id)
  if (place === null || claim === undefined) return
  const part = selection === null ? null : partOf(session, selection)
  const parts = part === null ? null : partsOfClaim(session.article, place.ranges, part)
  if (parts === null) {
    session.messages.say(strings.ranges.splitWhere)
    return
  }
  const evidence = copiedEvidence(session, claim).map((of) => ({
    id: newId('evidence', session.fillRandom),
    of,
    salt: newSalt(session.fillRandom)
  }))
  const split = { ...parts, id: newId('claim', session.fillRandom), ...session.sign(), evidence }
  session.step(() => splitClaim(session.document, session.article, place, split, session.origin))
  session.selectedClaim.set(split.id)
  session.messages.say(
    strings.ranges.split(numberOf(session, id), numberOf(session, split.id)),
    undoAction(session)
  )
}

/**
 * What goes along to a claim that is split off, as this person's word. What they are not shown yet does not, nor what
 * people outside the project's list brought for the claim: a copy in this person's name would count.
 */
function copiedEvidence(session: ProjectSession, claim: LiveClaim): readonly Evidence[] {
  const { isOutside } = session.authors.outside
  return session.secondChecks
    .shownEvidenceOf(claim)
    .filter(
      ({ id, addedBy, stance }) => stance === 'contradicts' || !isOutside('evidence', { id, by: addedBy })
    )
}

/** A claim's anchors with where they are now; null for a claim that is not listed. */
export function placeOf(session: ProjectSession, id: ClaimId): ClaimPlace | null {
  const live = session.view.claim(id)
  if (live === undefined) return null
  return { claim: live.claim, states: live.anchorStates, ranges: session.view.rangesOf(id) }
}

function partOf(session: ProjectSession, selection: TextRange): TextRange {
  const chosen = trimRange(session, selection)
  return chosen ?? { start: selection.start, end: session.article.length }
}

function changeEdge(
  session: ProjectSession,
  id: ClaimId,
  isLast: boolean,
  move: (range: TextRange) => TextRange | null
): void {
  change(
    session,
    id,
    ({ ranges }) => {
      const found = ranges.flatMap((range, index) => (range === null ? [] : [{ range, index }]))
      const inOrder = found.toSorted((left, right) => left.range.start - right.range.start)
      const edge = inOrder.at(isLast ? -1 : 0)
      const moved = edge === undefined ? null : move(edge.range)
      return edge === undefined || moved === null ? null : new Map([[edge.index, [moved]]])
    },
    strings.ranges.extended
  )
}

type Changes = ReadonlyMap<number, readonly TextRange[]>

function change(
  session: ProjectSession,
  id: ClaimId,
  changesOf: (place: ClaimPlace) => Changes | null,
  say: (number: number) => string
): void {
  const place = placeOf(session, id)
  const changes = place === null ? null : changesOf(place)
  if (place === null || changes === null) {
    session.messages.say(strings.ranges.noFurther)
    return
  }
  const { by } = session.sign()
  session.step(() => changeRanges(session.document, session.article, place, changes, session.origin, by))
  session.messages.say(say(numberOf(session, id)), undoAction(session))
}

function numberOf(session: ProjectSession, id: ClaimId): number {
  return session.view.claim(id)?.number ?? 0
}
