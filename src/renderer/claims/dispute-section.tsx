import { useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { standingChecks } from '../../core/model/check'
import { verdicts } from '../../core/model/verdict'
import { type Statement, settleDispute } from '../session/actions/give-check'
import type { ProjectSession } from '../session/project-session'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { statementLabel } from './check-history'

const conclusions: readonly { value: string; label: string; statement: Statement }[] = [
  ...verdicts.map((verdict) => ({
    value: verdict,
    label: strings.verdicts[verdict],
    statement: { workStatus: 'checked', verdict } as const
  })),
  ...(['cannot confirm', 'not checkable', 'cut', 'query'] as const).map((workStatus) => ({
    value: workStatus,
    label: strings.workStatuses[workStatus],
    statement: { workStatus, verdict: null }
  }))
]

/** Who disagrees, and the form that settles it with a conclusion and its reason. */
export function DisputeSection({
  session,
  view
}: {
  readonly session: ProjectSession
  readonly view: LiveClaim
}) {
  const people = usePeople(session)
  const standing = standingChecks(view.checks).filter((check) => check.workStatus !== 'to check')
  const [conclusion, setConclusion] = useState<string>(standing[0]?.verdict ?? 'accurate')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const settle = (): void => {
    setTried(true)
    const chosen = conclusions.find((each) => each.value === conclusion)
    if (reason.trim() === '' || chosen === undefined) return
    settleDispute(session, view.claim.id, chosen.statement, reason.trim())
    session.inspectorFocused.emit('claim')
  }
  return (
    <section className="inspector-section notice">
      <h3>
        <ToolIcon name="warning" />
        {strings.dispute.title}
      </h3>
      <ul>
        {standing.map((check) => (
          <li key={check.id}>
            {nameOf(people, check.by)}: <strong>{statementLabel(check)}</strong>
          </li>
        ))}
      </ul>
      <p className="quiet">{strings.dispute.explanation}</p>
      <SelectField
        label={strings.dispute.conclusion}
        value={conclusion}
        options={conclusions}
        onChange={(value) => setConclusion(value)}
      />
      <TextField
        label={strings.dispute.reason}
        rows={2}
        value={reason}
        onChange={setReason}
        problem={isTried && reason.trim() === '' ? strings.dispute.needsReason : undefined}
      />
      <Button look="primary" onPress={settle}>
        {strings.dispute.settle}
      </Button>
    </section>
  )
}
