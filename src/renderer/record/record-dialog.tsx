import './record.css'
import { useId, useMemo, useState } from 'react'
import { filesWithheldToo } from '../../core/document/files-withheld-too'
import type { Confidential } from '../../core/model/confidential'
import { isConfidential } from '../../core/model/source'
import { exportRecord } from '../session/actions/export-project'
import type { ProjectSession } from '../session/project-session'
import { sourceLabel } from '../session/source-label'
import { useStore } from '../session/store'
import { useSources } from '../session/use-project'
import { useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { Checkbox } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

const choices: readonly Confidential[] = ['redact', 'leave out', 'include']

/** Most files that are named. */
const mostNamed = 5

/** What goes into a record package: confidential sources, queries and discussion. */
export function RecordDialog({ session }: { readonly session: ProjectSession }) {
  const isShown = useStore(session.exports.isRecordShown)
  return isShown ? <RecordChoices session={session} /> : null
}

function RecordChoices({ session }: { readonly session: ProjectSession }) {
  const sources = useSources(session)
  const count = sources.filter(isConfidential).length
  const withheld = useMemo(
    () =>
      filesWithheldToo(
        session.view.claims.map((view) => ({ evidence: session.secondChecks.shownEvidenceOf(view) })),
        sources
      ),
    [session, sources]
  )
  const [confidential, setConfidential] = useState<Confidential>('redact')
  const [withTalk, setWithTalk] = useState(true)
  const [withLegal, setWithLegal] = useState(false)
  const legal = useThreads(session).filter(({ thread }) => thread.forLawyers).length
  const words = strings.record
  const close = (): void => session.exports.isRecordShown.set(false)
  const make = (): void => {
    close()
    void exportRecord(session, { confidential, withTalk, withLegal: withLegal && withTalk })
  }
  return (
    <DialogWindow title={words.title} onClose={close}>
      <form
        className="dialog-body record"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        <p>{words.what}</p>
        <ConfidentialChoice count={count} value={confidential} onChange={setConfidential} />
        {confidential !== 'include' && withheld.length > 0 && (
          <p role="status">
            {words.withheldToo(
              withheld.length,
              withheld.slice(0, mostNamed).map(({ name, source }) => words.fileOf(name, sourceLabel(source)))
            )}
          </p>
        )}
        {confidential === 'include' && count > 0 && (
          <p role="status" className="record-warning">
            <ToolIcon name="warning" />
            <span>{words.namesThem(count)}</span>
          </p>
        )}
        <Checkbox label={words.talk} hint={words.talkHint} isChecked={withTalk} onChange={setWithTalk} />
        {legal > 0 && withTalk && (
          <Checkbox
            label={words.legal(legal)}
            hint={words.legalHint}
            isChecked={withLegal}
            onChange={setWithLegal}
          />
        )}
        <div className="button-row">
          <Button look="primary" type="submit">
            {words.make}
          </Button>
          <Button onPress={close}>{strings.common.cancel}</Button>
        </div>
      </form>
    </DialogWindow>
  )
}

interface ConfidentialChoiceProps {
  readonly count: number
  readonly value: Confidential
  readonly onChange: (value: Confidential) => void
}

function ConfidentialChoice({ count, value, onChange }: ConfidentialChoiceProps) {
  const name = useId()
  const words = strings.record
  return (
    <fieldset className="record-choices">
      <legend>{words.confidential(count)}</legend>
      {choices.map((choice) => (
        <label key={choice} className="checkbox">
          <input type="radio" name={name} checked={choice === value} onChange={() => onChange(choice)} />
          <span>
            {words.choices[choice]}
            <span className="field-hint"> {words.hints[choice]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
