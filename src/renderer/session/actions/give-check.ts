import { addCheck, weighedNow } from '../../../core/document/checks'
import { attachClaim } from '../../../core/document/claims'
import type { LiveClaim } from '../../../core/document/live-claims'
import { untrackedOrigin } from '../../../core/document/schema'
import { type Check, standingChecks } from '../../../core/model/check'
import { isConclusion } from '../../../core/model/claim-status'
import { mentionsOf } from '../../../core/model/for-me'
import { type CheckId, type ClaimId, type EvidenceId, newId } from '../../../core/model/ids'
import { mentionsIn } from '../../../core/model/mentions'
import { newSalt } from '../../../core/model/salt'
import type { Verdict, WorkStatus } from '../../../core/model/verdict'
import { strings } from '../../ui/strings'
import { houseWords } from '../house-words'
import type { LatestChecks, ProjectSession, UndoneChecks } from '../project-session'

/** What a person says of a claim. The verdict is null unless the work status is "checked". */
export interface Statement {
  readonly workStatus: WorkStatus
  readonly verdict: Verdict | null
}

/** Records this person's verdict on today's words, with the note they began. It takes the place of their earlier one. */
export function giveVerdict(session: ProjectSession, id: ClaimId, verdict: Verdict): void {
  state(session, id, { workStatus: 'checked', verdict }, houseWords(session.view.style).verdict(verdict))
}

/** Records where this person's work on the claim stands, with the note they began. */
export function setWorkStatus(
  session: ProjectSession,
  id: ClaimId,
  workStatus: Exclude<WorkStatus, 'checked'>
): void {
  state(session, id, { workStatus, verdict: null }, houseWords(session.view.style).workStatus(workStatus))
}

/** Records the note this person began, on top of what they said last. */
export function addNote(session: ProjectSession, id: ClaimId): void {
  const claim = session.view.claim(id)
  if (claim === undefined || (draftOf(session, id) === '' && correctionDraftOf(session, id) === '')) return
  const own = ownStanding(session, claim).at(-1)
  const statement = own ?? { workStatus: 'in progress' as const, verdict: null }
  // a note says nothing new of the words: it must not renew a verdict on words that changed, nor on newer evidence
  session.noteChecks([
    append(session, claim, statement, { ...groundsOf(session, own, claim), confirmsPlace: false })
  ])
  session.messages.say(strings.done.note(claim.number))
}

/**
 * Settles a dispute: this person's conclusion takes the place of every check so far, the replaced ones too, which would
 * stand again if only what replaced them were replaced.
 */
export function settleDispute(
  session: ProjectSession,
  id: ClaimId,
  statement: Statement,
  { reason, correction }: { readonly reason: string; readonly correction: string }
): void {
  const claim = session.view.claim(id)
  if (claim === undefined) return
  const supersedes = claim.checks
    .filter(({ ahead, words }) => !ahead || words === claim.words)
    .map((check) => check.id)
  session.noteChecks([append(session, claim, statement, { supersedes, note: reason, correction })])
  session.messages.say(strings.done.settled(claim.number))
}

/**
 * Takes checks back that this person made at once, each by another one: what they said before it stands again, or the
 * claim is open. Where one had settled a dispute, the colleagues' checks stand again too. The step that was made with
 * them is undone, too.
 */
export function takeBackChecks(session: ProjectSession, latest: LatestChecks): void {
  const rest = session.latestChecks.get().filter((each) => each !== latest)
  session.document.doc.transact(() => {
    for (const check of latest.checks) takeBackCheck(session, check)
  }, untrackedOrigin)
  const hasStep = latest.hasStep && session.undo.depth === latest.depth
  if (hasStep) session.undo.undo()
  const [only, ...more] = latest.checks.flatMap(({ claimId }) => session.view.claim(claimId) ?? [])
  if (only !== undefined) {
    const { takenBack, takenBackSeveral } = strings.done
    session.messages.say(more.length === 0 ? takenBack(only.number) : takenBackSeveral(more.length + 1))
  }
  session.latestChecks.set(rest)
  const { depth, redoDepth } = session.undo
  const undone = { checks: latest.checks, depth, redoDepth, hasStep }
  session.undoneChecks.set([...session.undoneChecks.get(), undone])
}

/**
 * Makes checks that undo took back again, on the words and evidence they were on, and the step that was undone with
 * them. What others said of the claims since stands beside them, and a claim that is gone is left out.
 */
export function redoChecks(session: ProjectSession, undone: UndoneChecks): void {
  const rest = session.undoneChecks.get().filter((each) => each !== undone)
  if (undone.hasStep) session.undo.redo()
  const checks = session.document.doc.transact(
    () =>
      undone.checks.flatMap((check) => {
        const claim = session.view.claim(check.claimId)
        if (claim === undefined) return []
        const supersedes = [...new Set([...check.supersedes, ...replacedByNext(session, claim)])]
        const options = {
          ...groundsOf(session, check, claim),
          note: check.note,
          confirmsPlace: false,
          supersedes
        }
        return append(session, claim, check, options)
      }),
    untrackedOrigin
  )
  if (checks.length > 0) session.noteChecks(checks, undone.hasStep)
  session.undoneChecks.set(rest)
}

function takeBackCheck(session: ProjectSession, check: Check): void {
  const claim = session.view.claim(check.claimId)
  if (claim === undefined) return
  const earlier = claim.checks.filter((each) => isReplacedOwn(each, check)).at(-1)
  const statement = earlier ?? { workStatus: 'to check' as const, verdict: null }
  const options = { ...groundsOf(session, earlier, claim), note: earlier?.note ?? '', confirmsPlace: false }
  const standing = ownStanding(session, claim).map((own) => own.id)
  // others' checks are not named: they stand again with the settlement gone
  append(session, claim, statement, { ...options, supersedes: [...new Set([...standing, check.id])] })
}

/**
 * Records where this person's work on several claims stands, with the step that was made before it if there was one.
 * Notes that were begun stay, and edited words are confirmed by nobody: they were not read one by one.
 */
export function setWorkStatusOfAll(
  session: ProjectSession,
  ids: readonly ClaimId[],
  workStatus: Exclude<WorkStatus, 'checked'>,
  hasStep: boolean
): void {
  const checks = session.document.doc.transact(
    () =>
      ids.flatMap((id) => {
        const claim = session.view.claim(id)
        const options = { note: '', confirmsPlace: false }
        return claim === undefined ? [] : append(session, claim, { workStatus, verdict: null }, options)
      }),
    untrackedOrigin
  )
  session.noteChecks(checks, hasStep)
}

/**
 * Says of a claim what these checks of others on today's words say, in this person's name and on today's evidence: one
 * check, for they say the same. It is taken back with the step
 * that was made before it if there was one. What the others wrote beside it stays theirs.
 */
export function repeatChecks(
  session: ProjectSession,
  id: ClaimId,
  ids: readonly CheckId[],
  hasStep: boolean
): void {
  const claim = session.view.claim(id)
  const [repeated] =
    claim?.checks.filter((check) => ids.includes(check.id) && check.words === claim.words) ?? []
  if (claim === undefined || repeated === undefined) return
  const { correction = '' } = repeated
  session.noteChecks([append(session, claim, repeated, { note: '', correction })], hasStep)
}

/** Records a note on a claim that was just marked: one undo takes the note and the mark back. */
export function noteWithStep(session: ProjectSession, id: ClaimId, note: string): void {
  const claim = session.view.claim(id)
  if (claim === undefined) return
  const statement = { workStatus: 'to check' as const, verdict: null }
  const check = session.document.doc.transact(
    () => append(session, claim, statement, { note, confirmsPlace: false }),
    untrackedOrigin
  )
  session.noteChecks([check], true)
}

/** Records every note that was begun and not given with a check, so that closing loses none. */
export function keepNoteDrafts(session: ProjectSession): void {
  const begun = [...session.noteDrafts.get().keys(), ...session.correctionDrafts.get().keys()]
  for (const id of new Set(begun)) addNote(session, id)
}

interface AppendOptions {
  readonly words?: string
  readonly evidence?: readonly EvidenceId[]
  readonly supporting?: readonly EvidenceId[]
  readonly weighed?: Check['weighed'] | undefined
  readonly note?: string
  readonly correction?: string
  readonly supersedes?: readonly CheckId[]
  /** Whether a verdict on edited words ties the claim to them. */
  readonly confirmsPlace?: boolean
}

function state(session: ProjectSession, id: ClaimId, statement: Statement, label: string): void {
  const claim = session.view.claim(id)
  if (claim === undefined) return
  const made = session.noteChecks([append(session, claim, statement, {})])
  session.messages.say(strings.done.verdict(claim.number, label), {
    label: strings.common.undo,
    run: () => takeBackChecks(session, made)
  })
}

function append(
  session: ProjectSession,
  claim: LiveClaim,
  statement: Statement,
  options: AppendOptions
): Check {
  const { id } = claim.claim
  const {
    words,
    evidence,
    supporting = [],
    weighed,
    confirmsPlace = true
  } = { ...groundsToday(session, claim), ...options }
  const note = options.note ?? draftOf(session, id)
  const begun = options.note === undefined ? correctionDraftOf(session, id) : ''
  const correction = begun === '' ? (options.correction ?? '') : begun
  const mentions = mentionsIn(note, session.view.people)
  const hidden = session.secondChecks.hiddenOf(claim)
  const shown = claim.checks.filter((each) => !hidden.has(each.id))
  const answers = mentionsOf(shown, session.person.get().id).map((check) => check.id)
  const seen = conclusionsShown(session, claim, statement, words)
  const check: Check = {
    id: newId('check', session.fillRandom),
    claimId: id,
    ...session.sign(),
    workStatus: statement.workStatus,
    verdict: statement.verdict,
    note,
    evidence,
    ...(supporting.length === 0 ? {} : { supporting }),
    ...(weighed === undefined ? {} : { weighed }),
    words,
    supersedes: options.supersedes ?? replacedByNext(session, claim),
    ...(correction === '' ? {} : { correction }),
    ...(mentions.length === 0 ? {} : { mentions }),
    ...(answers.length === 0 ? {} : { answers }),
    ...(seen.length === 0 ? {} : { seen })
  }
  if (confirmsPlace) confirmEdited(session, claim)
  addCheck(session.document, { ...check, salt: newSalt(session.fillRandom) }, untrackedOrigin)
  if (options.note === undefined) {
    session.setNoteDraft(id, '')
    session.setCorrectionDraft(id, '')
  }
  return check
}

/** What others had concluded on these words, as far as this person was shown it. */
function conclusionsShown(
  session: ProjectSession,
  claim: LiveClaim,
  statement: Statement,
  words: string
): readonly CheckId[] {
  if (!isConclusion(statement)) return []
  const me = session.person.get().id
  const hidden = session.secondChecks.hiddenOf(claim)
  return claim.checks
    .filter((each) => each.by !== me && each.words === words && isConclusion(each) && !hidden.has(each.id))
    .map(({ id }) => id)
}

type Grounds = Required<Pick<Check, 'words' | 'evidence' | 'supporting'>> & {
  readonly weighed: Check['weighed'] | undefined
}

/** What a check is on: the words, the evidence and the correction of the one it repeats, or today's and none. */
function groundsOf(
  session: ProjectSession,
  repeated: Check | undefined,
  claim: LiveClaim
): Grounds & Pick<Check, 'correction'> {
  if (repeated !== undefined) {
    const { words, evidence, supporting = [], weighed, correction } = repeated
    return { words, evidence, supporting, weighed, ...(correction === undefined ? {} : { correction }) }
  }
  return groundsToday(session, claim)
}

/** Nobody's check rests on evidence that they were not shown. */
function groundsToday(session: ProjectSession, claim: LiveClaim): Grounds {
  const shown = session.secondChecks.shownEvidenceOf(claim)
  const evidence = shown.map(({ id }) => id)
  // what somebody rewrote whose check is not shown yet was not read as it stands
  const stored = new Map(claim.evidence.map((item) => [item.id, item]))
  const asStored = shown.flatMap(({ id, excerpt, stance }) => {
    const now = stored.get(id)
    return now?.excerpt === excerpt && now.stance === stance ? id : []
  })
  return {
    words: claim.words,
    evidence,
    weighed: weighedNow(session.document, asStored).weighed,
    supporting: shown.flatMap(({ id, stance }) => (stance === 'supports' ? id : []))
  }
}

/** Whoever judges edited words in their place has read them: the anchor need not ask again. */
function confirmEdited(session: ProjectSession, claim: LiveClaim): void {
  const { anchorStates } = claim
  const isSure = anchorStates.every((anchor) => anchor === 'exact' || anchor === 'edited')
  if (!isSure || !anchorStates.includes('edited')) return
  const ranges = session.view.rangesOf(claim.claim.id).filter((range) => range !== null)
  attachClaim(session.document, session.article, claim.claim.id, ranges, untrackedOrigin)
}

function isReplacedOwn(each: Check, by: Check): boolean {
  return each.by === by.by && by.supersedes.includes(each.id)
}

/** This person's standing checks, and others' that these settled: to say more must not reopen a settled dispute. */
function replacedByNext(session: ProjectSession, claim: LiveClaim): readonly CheckId[] {
  const own = ownStanding(session, claim)
  const ofOthers = own.flatMap((check) =>
    check.supersedes.filter((id) => claim.checks.some((each) => each.id === id && each.by !== check.by))
  )
  return [...new Set([...own.map((check) => check.id), ...ofOthers])]
}

function ownStanding(session: ProjectSession, claim: LiveClaim): readonly Check[] {
  const me = session.person.get().id
  // what was said of words that a correction proposes stands until the claim reads like them
  return standingChecks(claim.checks).filter(
    ({ by, ahead, words }) => by === me && (!ahead || words === claim.words)
  )
}

function correctionDraftOf(session: ProjectSession, id: ClaimId): string {
  return session.correctionDrafts.get().get(id)?.trim() ?? ''
}

function draftOf(session: ProjectSession, id: ClaimId): string {
  return session.noteDrafts.get().get(id)?.trim() ?? ''
}
