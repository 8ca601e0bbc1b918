import { type KeyboardEvent, useState } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { sourceTerms } from '../../core/model/source'
import { parseUrl } from '../../core/model/source-from-url'
import { linkNewSource, linkSource, webSource } from '../session/actions/add-evidence'
import type { ProjectSession } from '../session/project-session'
import { matchesSource, sourceDetail, sourceLabel } from '../session/source-label'
import { useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { Checkbox, Segmented, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'
import {
  contacts,
  type EvidenceFields,
  itemOf,
  noEvidence,
  problemOf,
  publicationTypes
} from './evidence-draft'
import { stanceOptions } from './stance-options'

const fromOptions = [
  { value: 'web', label: strings.evidence.fromWeb },
  { value: 'publication', label: strings.evidence.fromPublication },
  { value: 'person', label: strings.evidence.fromPerson },
  { value: 'existing', label: strings.evidence.fromExisting }
] as const
const typeOptions = publicationTypes.map((type) => ({ value: type, label: strings.cslTypes[type] }))
const contactOptions = contacts.map((contact) => ({
  value: contact,
  label: strings.evidence.contacts[contact]
}))
const termsOptions = sourceTerms.map((terms) => ({ value: terms, label: strings.terms[terms] }))

interface EvidenceFormProps {
  readonly session: ProjectSession
  readonly claimId: ClaimId
  /** Words pasted from the source, to begin with. */
  readonly excerpt: string
  readonly onDone: () => void
}

interface PartProps {
  readonly fields: EvidenceFields
  readonly change: (patch: Partial<EvidenceFields>) => void
  readonly problem: string | undefined
}

/** Links a new or known source to the claim, with what it says and where. Enter adds, also from a long field with Ctrl. */
export function EvidenceForm({ session, claimId, excerpt, onDone }: EvidenceFormProps) {
  const [fields, setFields] = useState<EvidenceFields>({ ...noEvidence, excerpt })
  const [isTried, setTried] = useState(false)
  const change = (patch: Partial<EvidenceFields>): void => setFields({ ...fields, ...patch })
  const missing = problemOf(fields)
  const submit = (): void => {
    setTried(true)
    if (missing !== '') return
    save(session, claimId, fields)
    onDone()
    session.inspectorFocused.emit('claim')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }
  const part = { fields, change, problem: isTried && missing !== '' ? missing : undefined }
  return (
    <form
      ref={showWhole}
      className="evidence-form"
      aria-label={strings.evidence.title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <SelectField
        label={strings.evidence.what}
        value={fields.from}
        options={fromOptions}
        onChange={(from) => change({ from, primary: from === 'person' })}
      />
      <SourcePart key={fields.from} {...part} session={session} />
      <StatementPart {...part} />
      <div className="button-row">
        <Button look="primary" type="submit">
          {strings.evidence.save}
        </Button>
        <Button onPress={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}

/** As a ref: brings the form into view when it appears. */
function showWhole(form: HTMLFormElement | null): void {
  form?.scrollIntoView({ block: 'start' })
}

function save(session: ProjectSession, claimId: ClaimId, fields: EvidenceFields): void {
  const { stance, primary, terms } = fields
  const says = { stance, locator: fields.locator.trim(), excerpt: fields.excerpt.trim() }
  if (fields.from === 'existing') {
    const source = session.view.sources.find((each) => each.id === fields.existing)
    if (source !== undefined) linkSource(session, claimId, source, says)
    return
  }
  const url = fields.from === 'web' ? parseUrl(fields.url) : null
  const item = url === null ? itemOf(fields) : webSource(session, url, fields.title).item
  linkNewSource(session, claimId, { item, primary, terms }, says)
}

function SourcePart(props: PartProps & { readonly session: ProjectSession }) {
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

function WebPart({ fields, change, problem }: PartProps) {
  return (
    <>
      <TextField
        ref={takeFocus}
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

function PublicationPart({ fields, change, problem }: PartProps) {
  return (
    <>
      <TextField
        ref={takeFocus}
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

function PersonPart({ fields, change, problem }: PartProps) {
  return (
    <>
      <TextField
        ref={takeFocus}
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
  problem
}: PartProps & { readonly session: ProjectSession }) {
  const sources = useSources(session)
  const [search, setSearch] = useState('')
  const found = sources.filter((source) => matchesSource(source, search)).slice(0, 50)
  return (
    <>
      <TextField
        ref={takeFocus}
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
              {sourceLabel(source)} ({sourceDetail(source)})
            </option>
          ))}
        </select>
      )}
    </>
  )
}

function PrimaryPart({ fields, change }: Omit<PartProps, 'problem'>) {
  return (
    <Checkbox
      label={strings.evidence.primary}
      hint={strings.evidence.primaryHint}
      isChecked={fields.primary}
      onChange={(primary) => change({ primary })}
    />
  )
}

function StatementPart({ fields, change }: PartProps) {
  return (
    <>
      <Segmented
        label={strings.evidence.stance}
        value={fields.stance}
        options={stanceOptions}
        onChange={(stance) => change({ stance })}
      />
      <TextField
        label={strings.evidence.excerpt}
        rows={2}
        value={fields.excerpt}
        onChange={(text) => change({ excerpt: text })}
      />
      <TextField
        label={strings.evidence.locator}
        value={fields.locator}
        onChange={(locator) => change({ locator })}
      />
    </>
  )
}
