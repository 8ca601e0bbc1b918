import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ClaimId } from '../../core/model/ids'
import { parseUrl } from '../../core/model/source-from-url'
import { linkNewSource, linkSource, webSource } from '../session/actions/add-evidence'
import { focusClaim } from '../session/actions/move-focus'
import { type EvidenceFields, itemOf, noEvidence, problemOf } from '../session/evidence-draft'
import type { ProjectSession } from '../session/project-session'
import { Button } from '../ui/button'
import { Segmented, SelectField, TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { type PartProps, SourcePart } from './evidence-source-part'
import { stanceOptions } from './stance-options'

const fromOptions = [
  { value: 'web', label: strings.evidence.fromWeb },
  { value: 'publication', label: strings.evidence.fromPublication },
  { value: 'person', label: strings.evidence.fromPerson },
  { value: 'existing', label: strings.evidence.fromExisting }
] as const

interface EvidenceFormProps {
  readonly session: ProjectSession
  readonly claimId: ClaimId
  readonly fields: EvidenceFields
  /** Whether the person has just asked for it: only then does it take the cursor. */
  readonly isAsked: boolean
}

/** Links a new or known source to the claim, with what it says and where. Enter adds, also from a long field with Ctrl. */
export function EvidenceForm({ session, claimId, fields, isAsked }: EvidenceFormProps) {
  const [takesFocus, setTakesFocus] = useState(isAsked)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isAskedFirst = useRef(isAsked)
  useEffect(() => {
    if (isAskedFirst.current) form.current?.scrollIntoView({ block: 'start' })
    return session.inspectorFocused.on((place) => {
      if (place === 'evidence') form.current?.querySelector('select')?.focus()
    })
  }, [session])
  const change = (patch: Partial<EvidenceFields>): void =>
    session.setEvidenceForm(claimId, { ...fields, ...patch })
  const onDone = (): void => session.setEvidenceForm(claimId, null)
  const missing = problemOf(fields)
  const submit = (): void => {
    setTried(true)
    if (missing !== '') return
    save(session, claimId, fields)
    onDone()
    focusClaim(session)
  }
  const cancel = (): void => {
    onDone()
    focusClaim(session)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
    // Escape goes back to the article; a form with nothing in it does not stay behind
    if (event.key === 'Escape' && fields === noEvidence) onDone()
  }
  const part = { fields, change, problem: isTried && missing !== '' ? missing : undefined, takesFocus }
  return (
    <form
      ref={form}
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
        onChange={(from) => {
          // the cursor stays: an arrow key chooses each of them on its way to the one that is meant
          setTakesFocus(false)
          change({ from, primary: from === 'person' })
        }}
      />
      <SourcePart key={fields.from} {...part} session={session} />
      <StatementPart fields={fields} change={change} />
      <div className="button-row">
        <Button look="primary" type="submit">
          {strings.evidence.save}
        </Button>
        <Button onPress={cancel}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
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

function StatementPart({ fields, change }: Pick<PartProps, 'fields' | 'change'>) {
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
