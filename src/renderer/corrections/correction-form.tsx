import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { type Severity, severities } from '../../core/model/correction'
import type { EvidenceId } from '../../core/model/ids'
import { submitCorrection } from '../session/actions/corrections'
import type { CorrectionDraft, ProjectSession } from '../session/project-session'
import { sourceLabel } from '../session/source-label'
import { useDraft } from '../session/use-draft'
import { useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'

const severityOptions = severities.map((value) => ({ value, label: strings.corrections.severities[value] }))

interface CorrectionFormProps {
  readonly session: ProjectSession
  readonly draft: CorrectionDraft
  readonly onCancel: () => void
}

/** What the words should read instead, why, on what evidence, and how much hangs on it. */
export function CorrectionForm({ session, draft, onCancel }: CorrectionFormProps) {
  const sources = useSources(session)
  const claim = draft.claimId === null ? undefined : session.view.claim(draft.claimId)
  const evidence = claim === undefined ? [] : session.secondChecks.shownEvidenceOf(claim)
  const place = `${draft.claimId ?? ''} ${draft.old}`
  const [words, setWords] = useDraft(session, `proposal ${place}`, draft.old)
  const [reason, setReason] = useDraft(session, `proposal-reason ${place}`)
  const [severity, setSeverity] = useState<Severity>('must change')
  const [chosen, setChosen] = useState<ReadonlySet<EvidenceId>>(
    () => new Set(evidence.filter(({ stance }) => stance !== 'context').map(({ id }) => id))
  )
  const [isChecked, setChecked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const propose = (): void => {
    const said = { words, reason, severity, evidence: [...chosen], isChecked }
    const refused = submitCorrection(session, draft, said)
    setProblem(refused)
    if (refused === null) letGo()
  }
  const letGo = (): void => {
    setWords(draft.old)
    setReason('')
  }
  const proposeByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) propose()
  }
  return (
    <section className="inspector-section correction-form">
      <blockquote
        className="claim-words"
        dir={directionOfText(draft.old)}
        aria-label={strings.corrections.old}
      >
        {draft.old}
      </blockquote>
      <TextField
        ref={field}
        label={strings.inspector.correction}
        rows={2}
        value={words}
        onChange={setWords}
        onKeyDown={proposeByKeys}
        hint={strings.corrections.emptyCuts}
        problem={problem ?? undefined}
      />
      <TextField
        label={strings.corrections.reason}
        rows={2}
        value={reason}
        onChange={setReason}
        onKeyDown={proposeByKeys}
      />
      <SelectField
        label={strings.corrections.severity}
        value={severity}
        options={severityOptions}
        onChange={setSeverity}
      />
      {evidence.length > 0 && (
        <fieldset className="correction-evidence">
          <legend className="field-label">{strings.corrections.restsOn}</legend>
          {evidence.map(({ id, sourceId }) => {
            const source = sources.find((each) => each.id === sourceId)
            return (
              <Checkbox
                key={id}
                label={source === undefined ? strings.source.untitled : sourceLabel(source)}
                isChecked={chosen.has(id)}
                onChange={(isOn) => setChosen(toggled(chosen, id, isOn))}
              />
            )
          })}
        </fieldset>
      )}
      {draft.claimId !== null && (
        <Checkbox
          label={strings.corrections.isChecked}
          hint={strings.corrections.isCheckedHint}
          isChecked={isChecked}
          onChange={setChecked}
        />
      )}
      <div className="button-row">
        <Button look="primary" shortcut="Mod+Enter" onPress={propose}>
          {strings.corrections.propose}
        </Button>
        <Button
          onPress={() => {
            letGo()
            onCancel()
          }}
        >
          {strings.common.cancel}
        </Button>
      </div>
    </section>
  )
}

function toggled(chosen: ReadonlySet<EvidenceId>, id: EvidenceId, isOn: boolean): ReadonlySet<EvidenceId> {
  const next = new Set(chosen)
  if (isOn) next.add(id)
  else next.delete(id)
  return next
}
