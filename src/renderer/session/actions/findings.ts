import type { FindingGroup } from '../../../core/consistency/finding'
import type { ListedFinding } from '../../../core/document/dismissed-findings'
import { markPassed, takePassBack } from '../../../core/document/passes'
import type { TextRange } from '../../../core/model/anchor'
import type { ClaimKind } from '../../../core/model/claim'
import { newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { noteWithStep } from './give-check'
import { markFact } from './mark-claim'
import { undoAction } from './undo-redo'

/** What sort of fact the claim asserts that is made of a finding; slips are guessed by their words. */
const kinds: Readonly<Partial<Record<FindingGroup, ClaimKind>>> = {
  names: 'name',
  dates: 'date',
  numbers: 'number',
  twice: 'number'
}

/** Shows the place of a finding that comes after the one shown last, round at the end. The cursor stays in the list. */
export function showNextPlace(session: ProjectSession, id: string): void {
  const finding = findingOf(session, id)
  if (finding === null) return
  const last = session.shownFinding.get()
  const at = last?.id === id ? (last.place + 1) % finding.places.length : 0
  const range = finding.places[at]
  if (range === undefined) return
  session.shownFinding.set({ id, place: at })
  session.showRange(range)
  if (finding.places.length > 1)
    session.messages.say(strings.consistency.place(at + 1, finding.places.length))
}

/** Chooses a finding and shows its first place. */
export function showFinding(session: ProjectSession, id: string): void {
  if (session.shownFinding.get()?.id === id) return
  session.shownFinding.set(null)
  const finding = findingOf(session, id)
  const [range] = finding?.places ?? []
  if (range === undefined) return
  session.shownFinding.set({ id, place: 0 })
  session.showRange(range)
}

/** Marks the words of a finding as a claim, with what was found as its first note. One undo takes both back. */
export function claimFinding(session: ProjectSession, id: string): void {
  const finding = findingOf(session, id)
  if (finding === null) return
  const marked = markFact(session, apart(finding.places), kinds[finding.group])
  if (marked !== null) noteWithStep(session, marked, finding.says)
}

/** Says of a finding that it is no problem as it reads now. */
export function dismissFinding(session: ProjectSession, id: string): void {
  const finding = findingOf(session, id)
  const [range] = finding?.places ?? []
  if (finding === null || range === undefined || finding.dismissals.length > 0) return
  const words = finding.places.map(({ start, end }) => session.article.slice(start, end)).join(' … ')
  const pass = {
    id: newId('pass', session.fillRandom),
    range,
    words,
    claimId: null,
    finding: finding.key,
    ...session.sign()
  }
  session.step(() => markPassed(session, [pass], session.origin))
  const left = session.consistency.now().findings.filter(({ dismissals }) => dismissals.length === 0).length
  session.messages.say(strings.consistency.dismissed(left), undoAction(session))
}

/** Takes it back that a finding is no problem, whoever said so. */
export function takeBackDismissal(session: ProjectSession, id: string): void {
  const ids = findingOf(session, id)?.dismissals.map((mark) => mark.id) ?? []
  if (ids.length === 0) return
  session.step(() => takePassBack(session.document, ids, session.origin))
  session.messages.say(strings.consistency.takenBack, undoAction(session))
}

/** The finding as the article stands now; null, and said, where it is gone. */
function findingOf(session: ProjectSession, id: string): ListedFinding | null {
  const found = session.consistency.now().findings.find((each) => each.id === id)
  if (found === undefined) session.messages.say(strings.consistency.gone)
  return found ?? null
}

/** The places in reading order, those that overlap as one. */
function apart(places: readonly TextRange[]): readonly TextRange[] {
  const joined: TextRange[] = []
  for (const place of places.toSorted((left, right) => left.start - right.start)) {
    const last = joined.at(-1)
    if (last !== undefined && place.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
    else joined.push(place)
  }
  return joined
}
