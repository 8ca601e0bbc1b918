import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'

interface FieldProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly problem?: string | undefined
}

interface FieldFrameProps extends FieldProps {
  readonly children: (ids: FieldIds) => ReactNode
}

interface FieldIds {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A labelled form field with a hint and what is wrong with it. */
function FieldFrame({ label, isLabelHidden = false, hint, problem, children }: FieldFrameProps) {
  const id = useId()
  const note = problem ?? hint
  const ids: FieldIds = {
    id,
    ...(note === undefined ? {} : { 'aria-describedby': `${id}-note` }),
    ...(problem === undefined ? {} : { 'aria-invalid': true })
  }
  return (
    <div className="field">
      <label className={isLabelHidden ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children(ids)}
      {note !== undefined && (
        <span id={`${id}-note`} className={problem === undefined ? 'field-hint' : 'field-problem'}>
          {note}
        </span>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly type?: 'text' | 'search' | 'url' | 'password'
  readonly rows?: number
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly onBlur?: () => void
  /** The cursor has moved, or something else is selected. */
  readonly onSelect?: () => void
  readonly maxLength?: number
  /** Of a list of completions, and the one that Enter takes. */
  readonly 'aria-controls'?: string
  readonly 'aria-activedescendant'?: string
  readonly 'aria-autocomplete'?: 'list'
}

/** A field for text: one line, or several with `rows`. */
export function TextField({ value, onChange, type = 'text', rows, ref, ...rest }: TextFieldProps) {
  const { label, isLabelHidden, hint, problem, ...input } = rest
  const frame = { label, isLabelHidden, hint, problem }
  const control = {
    ...input,
    className: 'input',
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    ...(ref === undefined ? {} : { ref })
  }
  return (
    <FieldFrame {...definedOnly(frame)}>
      {(ids) =>
        rows === undefined ? (
          <input {...ids} {...control} type={type} spellCheck={type === 'text'} autoComplete="off" />
        ) : (
          <textarea {...ids} {...control} rows={rows} />
        )
      }
    </FieldFrame>
  )
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly ref?: Ref<HTMLSelectElement>
}

/** A choice among a list of words, by the system's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, onChange, label, isLabelHidden, hint, problem, ref } = props
  return (
    <FieldFrame {...definedOnly({ label, isLabelHidden, hint, problem })}>
      {(ids) => (
        <select
          {...ids}
          {...(ref === undefined ? {} : { ref })}
          className="input"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface CheckboxProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly hint?: string
}

/** A switch with its words. */
export function Checkbox({ label, isChecked, onChange, hint }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className="field-hint"> {hint}</span>}
      </span>
    </label>
  )
}

interface SegmentedProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[]
  readonly onChange: (value: Value) => void
}

/** A choice of few, all in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="visually-hidden">{label}</legend>
      <div className="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface FrameParts {
  readonly label: string
  readonly isLabelHidden: boolean | undefined
  readonly hint: string | undefined
  readonly problem: string | undefined
}

function definedOnly({ label, isLabelHidden, hint, problem }: FrameParts): FieldProps {
  return {
    label,
    ...(isLabelHidden === undefined ? {} : { isLabelHidden }),
    ...(hint === undefined ? {} : { hint }),
    ...(problem === undefined ? {} : { problem })
  }
}
