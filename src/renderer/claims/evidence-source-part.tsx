import { useState } from 'react'
import { sourceTerms } from '../../core/model/source'
import { contacts, type EvidenceFields, publicationTypes } from '../session/evidence-draft'
import type { ProjectSession } from '../session/project-session'
import { matchesSource, sourceDetail, sourceLabel } from '../session/source-label'
import { useSources } from '../session/use-project'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'

const typeOptions = publicationTypes.map((type) => ({ value: type, label: strings.cslTypes[type] }))
const contactOptions = contacts.map((contact) => ({
  value: contact,
  label: strings.evidence.contacts[contact]
}))
const termsOptions = sourceTerms.map((terms) => ({ value: terms, label: strings.terms[terms] }))

/** What a part of the evidence form is given: the fields, the way to change them, and what is missing. */
export interface PartProps {
  readonly fields: EvidenceFields
  readonly change: (patch: Partial<EvidenceFields>) => void
  readonly problem: string | undefined
  /** Whether the first field takes the cursor as it appears. */
  readonly takesFocus: boolean
}

/** The fields that say where the evidence comes from, by the sort of source. */
export function SourcePart(props: PartProps & { readonly session: ProjectSession }) {
  switch (props.fields.from) {
    case 'web':
      return <WebPart {...props} />
    case 'publication':
      return <PublicationPart {...props} />
    case 'person':
      return <PersonPart {...props} />
    case 'existing':
      return <ExistingPart {...props} />
  }
}

function WebPart({ fields, change, problem, takesFocus }: PartProps) {
  return (
    <>
      <TextField
        {...(takesFocus ? { ref: takeFocus } : {})}
        label={strings.evidence.url}
        type="url"
        value={fields.url}
        onChange={(url) => change({ url })}
        problem={problem}
      />
      <TextField
        label={strings.evidence.sourceTitle}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <PrimaryPart fields={fields} change={change} />
    </>
  )
}

function PublicationPart({ fields, change, problem, takesFocus }: PartProps) {
  return (
    <>
      <TextField
        {...(takesFocus ? { ref: takeFocus } : {})}
        label={strings.evidence.sourceTitle}
        value={fields.title}
        onChange={(title) => change({ title })}
        problem={problem}
      />
      <div className="field-row">
        <SelectField
          label={strings.evidence.type}
          value={fields.type}
          options={typeOptions}
          onChange={(type) => change({ type })}
        />
        <TextField
          label={strings.evidence.publisher}
          value={fields.publisher}
          onChange={(publisher) => change({ publisher })}
        />
      </div>
      <PrimaryPart fields={fields} change={change} />
    </>
  )
}

function PersonPart({ fields, change, problem, takesFocus }: PartProps) {
  return (
    <>
      <TextField
        {...(takesFocus ? { ref: takeFocus } : {})}
        label={strings.evidence.personName}
        value={fields.name}
        onChange={(name) => change({ name })}
        problem={problem}
      />
      <div className="field-row">
        <SelectField
          label={strings.evidence.contact}
          value={fields.contact}
          options={contactOptions}
          onChange={(contact) => change({ contact })}
        />
        <DateField
          label={strings.evidence.contactDate}
          value={fields.date}
          onChange={(date) => change({ date })}
        />
      </div>
      <SelectField
        label={strings.evidence.terms}
        value={fields.terms}
        options={termsOptions}
        onChange={(terms) => change({ terms })}
      />
      <PrimaryPart fields={fields} change={change} />
    </>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input className="input" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

function ExistingPart({
  session,
  fields,
  change,
  problem,
  takesFocus
}: PartProps & { readonly session: ProjectSession }) {
  const sources = useSources(session)
  const [search, setSearch] = useState('')
  const found = sources.filter((source) => matchesSource(source, search)).slice(0, 50)
  return (
    <>
      <TextField
        {...(takesFocus ? { ref: takeFocus } : {})}
        label={strings.evidence.search}
        type="search"
        value={search}
        onChange={setSearch}
        problem={problem}
      />
      {found.length === 0 ? (
        <p className="quiet">{strings.evidence.noMatch}</p>
      ) : (
        <select
          className="input source-choice"
          aria-label={strings.evidence.fromExisting}
          size={Math.min(6, Math.max(2, found.length))}
          value={fields.existing ?? ''}
          onChange={(event) =>
            change({ existing: found.find((source) => source.id === event.target.value)?.id ?? null })
          }
        >
          {found.map((source) => (
            <option key={source.id} value={source.id}>
              {strings.evidence.namedSource(sourceLabel(source), sourceDetail(source))}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

function PrimaryPart({ fields, change }: Pick<PartProps, 'fields' | 'change'>) {
  return (
    <Checkbox
      label={strings.evidence.primary}
      hint={strings.evidence.primaryHint}
      isChecked={fields.primary}
      onChange={(primary) => change({ primary })}
    />
  )
}
