import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { claimStates } from '../../core/model/claim-status'
import type { HouseStyle } from '../../core/model/house-style'
import { checkStyle, fieldName } from '../../core/model/parse-style'
import { roles } from '../../core/model/person'
import { verdicts, workStatuses } from '../../core/model/verdict'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { StyleColors } from './style-colors'
import { draftOf } from './style-draft'
import { StyleKinds } from './style-kinds'
import { StyleRules } from './style-rules'
import { StyleWords } from './style-words'

interface StyleFormProps {
  /** What it begins with. */
  readonly style: HouseStyle
  readonly onSave: (style: HouseStyle) => void
  readonly onCancel: () => void
}

/** Writes a house style. It is judged by the rules that a file of one is judged by, and saved as one is taken. */
export function StyleForm({ style, onSave, onCancel }: StyleFormProps) {
  const words = strings.style
  const [draft, setDraft] = useState(() => draftOf(style, words.copyName))
  const [isTold, setTold] = useState(false)
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const faults = useRef<HTMLUListElement>(null)
  useEffect(() => first.current?.focus(), [])
  const checked = useMemo(() => checkStyle(draft), [draft])
  const wrong = new Map(
    checked.ok ? [] : checked.faults.map(({ path, what }) => [fieldName(path), what] as const)
  )
  const problemOf = (path: string): string | undefined => wrong.get(path)
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (checked.ok) onSave(checked.style)
    else {
      setTold(true)
      faults.current?.focus()
    }
  }
  const part = { style: draft, onChange: setDraft, problemOf }
  return (
    <form className="style-form" aria-label={words.formTitle(draft.name)} onSubmit={save}>
      <h3>{words.formTitle(draft.name)}</h3>
      <TextField
        ref={first}
        label={words.name}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        problem={problemOf('name')}
      />
      <TextField
        label={words.about}
        rows={2}
        value={draft.about}
        onChange={(about) => setDraft({ ...draft, about })}
        problem={problemOf('about')}
      />
      <StyleRules {...part} />
      <StyleKinds {...part} />
      <StyleWords
        {...part}
        group="states"
        title={words.states}
        keys={claimStates}
        ownWord={(key) => strings.states[key]}
      />
      <StyleWords
        {...part}
        group="verdicts"
        title={words.verdicts}
        keys={verdicts}
        ownWord={(key) => strings.verdicts[key]}
      />
      <StyleWords
        {...part}
        group="workStatuses"
        title={words.workStatuses}
        keys={workStatuses}
        ownWord={(key) => strings.workStatuses[key]}
      />
      <StyleWords
        {...part}
        group="roles"
        title={words.roles}
        keys={roles}
        ownWord={(key) => strings.roles[key]}
      />
      <StyleColors {...part} />
      {isTold && wrong.size > 0 && (
        <ul ref={faults} tabIndex={-1} className="style-faults" role="alert" aria-label={words.faults}>
          {[...wrong].map(([path, what]) => (
            <li key={path}>{words.fault(path, what)}</li>
          ))}
        </ul>
      )}
      <div className="button-row">
        <Button look="primary" type="submit">
          {words.choose}
        </Button>
        <Button onPress={onCancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}
