import { type Ref, useEffect, useId, useState } from 'react'
import { dueOf, localDue } from '../../core/model/due'
import { strings } from './strings'

interface DueFieldProps {
  readonly value: string | undefined
  /** Null for no time. */
  readonly onChange: (due: string | null) => void
  readonly ref?: Ref<HTMLInputElement>
  /** What the day is; that it is due then, where nothing else is said. */
  readonly label?: string
}

/** A day and, where wanted, a time until which something is to be done. What is half written changes nothing. */
export function DueField({ value, onChange, ref, label = strings.due.day }: DueFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState(localDue(value))
  useEffect(() => setDraft(localDue(value)), [value])
  const change = (next: typeof draft): void => {
    setDraft(next)
    const due = dueOf(next)
    if (next.day === '' ? value !== undefined : due !== null && due !== value) onChange(due)
  }
  return (
    <div className="field-row">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-day`}>
          {label}
        </label>
        <input
          {...(ref === undefined ? {} : { ref })}
          id={`${id}-day`}
          className="input"
          type="date"
          max="9999-12-31"
          value={draft.day}
          onChange={(event) => change({ ...draft, day: event.target.value })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-time`}>
          {strings.due.time}
        </label>
        <input
          id={`${id}-time`}
          className="input"
          type="time"
          value={draft.time}
          disabled={draft.day === ''}
          onChange={(event) => change({ ...draft, time: event.target.value })}
        />
      </div>
    </div>
  )
}
