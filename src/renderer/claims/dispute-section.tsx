import { type KeyboardEvent, useRef, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { type Check, standingChecks } from '../../core/model/check'
import { isConclusion } from '../../core/model/claim-status'
import { verdicts } from '../../core/model/verdict'
import { type Statement, settleDispute } from '../session/actions/give-check'
import { focusClaim } from '../session/actions/move-focus'
import { useHouseWords } from '../session/house-words'
import { MentionField } from '../session/mention-field'
import { MentionText } from '../session/mention-text'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useDraft } from '../session/use-draft'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { QuotedWords } from '../ui/quoted-words'
import { strings } from '../ui/strings'
import { statementLabel } from './check-history'
import { CorrectionWords } from './correction-words'

const conclusions: readonly { value: string; statement: Statement }[] = [
  ...verdicts.map((verdict) => ({
    value: verdict,
    statement: { workStatus: 'checked', verdict } as const
  })),
  ...(['cannot confirm', 'not checkable', 'cut', 'query'] as const).map((workStatus) => ({
    value: workStatus,
    statement: { workStatus, verdict: null }
  }))
]

/** Nothing is chosen for the person: whoever settles says which it is. */
const undecided = { value: '', label: strings.dispute.choose }

/** Who disagrees and in what words, and the form that settles it with a conclusion and its reason. */
export function DisputeSection({
  session,
  view
}: {
  readonly session: ProjectSession
  readonly view: LiveClaim
}) {
  const words = useHouseWords()
  const sides = standingChecks(view.checks).filter(isConclusion)
  const [conclusion, setConclusion] = useState('')
  const [correction, setCorrection] = useDraft(session, `settled-words ${view.claim.id}`)
  const [reason, setReason] = useDraft(session, `settling ${view.claim.id}`)
  const [isTried, setTried] = useState(false)
  const reasonField = useRef<{ focus(): void }>(null)
  const chosen = conclusions.find(({ value }) => value === conclusion)
  const settle = (): void => {
    setTried(true)
    if (chosen !== undefined && reason.trim() === '') reasonField.current?.focus()
    if (reason.trim() === '' || chosen === undefined) return
    const words = { reason: reason.trim(), correction: correction.trim() }
    settleDispute(session, view.claim.id, chosen.statement, words)
    setCorrection('')
    setReason('')
    focusClaim(session)
  }
  const settleByKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    settle()
  }
  const take = (side: Check): void => {
    setConclusion(side.verdict ?? side.workStatus)
    setCorrection(side.correction ?? '')
    // the reason is written next: on the button its letters would be verdicts
    reasonField.current?.focus()
  }
  return (
    <section className="inspector-section notice">
      <h3>
        <ToolIcon name="warning" />
        {strings.dispute.title(new Set(sides.map(({ by }) => by)).size)}
      </h3>
      <ul className="dispute-sides">
        {sides.map((side) => (
          <Side key={side.id} session={session} side={side} today={view.words} onTake={() => take(side)} />
        ))}
      </ul>
      <p className="quiet">{strings.dispute.explanation(sides.length)}</p>
      <SelectField
        label={strings.dispute.conclusion}
        value={conclusion}
        options={[
          undecided,
          ...conclusions.map(({ value, statement }) => ({ value, label: statementLabel(statement, words) }))
        ]}
        onChange={setConclusion}
        problem={isTried && chosen === undefined ? strings.dispute.needsConclusion : undefined}
      />
      <TextField
        label={strings.inspector.correction}
        rows={1}
        value={correction}
        placeholder={strings.inspector.correctionPlaceholder}
        onChange={setCorrection}
        onKeyDown={settleByKeys}
      />
      <MentionField
        ref={reasonField}
        session={session}
        label={strings.dispute.reason}
        value={reason}
        onChange={setReason}
        onKeyDown={settleByKeys}
        problem={isTried && reason.trim() === '' ? strings.dispute.needsReason : undefined}
      />
      <Button look="primary" shortcut="Mod+Enter" onPress={settle}>
        {strings.dispute.settle}
      </Button>
    </section>
  )
}

interface SideProps {
  readonly session: ProjectSession
  readonly side: Check
  readonly today: string
  readonly onTake: () => void
}

/** One of those who disagree, with everything they said. */
function Side({ session, side, today, onTake }: SideProps) {
  const people = usePeople(session)
  const me = useStore(session.person).id
  const name = nameOf(people, side.by)
  const words = useHouseWords()
  return (
    <li>
      <p>
        <Named names={[name]} {...(side.by === me ? { say: strings.activity.you } : {})} />:{' '}
        <strong>{statementLabel(side, words)}</strong>
      </p>
      {side.correction !== undefined && <CorrectionWords words={side.correction} />}
      {side.note !== '' && (
        <p className="check-note">
          <MentionText text={side.note} people={people} />
        </p>
      )}
      {side.words !== today && side.words !== '' && (
        <p className="check-words">
          {strings.inspector.onWords}: <QuotedWords words={side.words} />
        </p>
      )}
      <p className="quiet">{formatMoment(side.at)}</p>
      <Button look="link" name={strings.dispute.takeSide(name)} onPress={onTake}>
        {strings.dispute.take}
      </Button>
    </li>
  )
}
