import './sources.css'
import { useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { cslTypes, type Source, sourceTerms } from '../../core/model/source'
import { parseUrl } from '../../core/model/source-from-url'
import { saveSource } from '../session/actions/add-evidence'
import { goToClaim } from '../session/actions/go-to-claim'
import { openAddress } from '../session/actions/open-address'
import type { ProjectSession } from '../session/project-session'
import { isPersonType } from '../session/source-label'
import { useStore } from '../session/store'
import { useClaims, useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { StateIcon, ToolIcon } from '../ui/icons'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { type CslFields, fieldsOfItem, itemOfFields, readDate } from './csl-fields'

const typeOptions = cslTypes.map((type) => ({ value: type, label: strings.cslTypes[type] }))
const termsOptions = sourceTerms.map((terms) => ({ value: terms, label: strings.terms[terms] }))

/** The shown source in full, to be edited, with the claims that rest on it. */
export function SourceEditor({ session }: { readonly session: ProjectSession }) {
  const id = useStore(session.shownSource)
  const source = useSources(session).find((each) => each.id === id)
  return (
    <ScrollRegion className="inspector" label={strings.source.title}>
      {source === undefined ? (
        <p className="list-empty">{strings.evidence.needsSource}</p>
      ) : (
        <>
          <header className="inspector-head">
            <h2>{strings.source.title}</h2>
            <Button look="quiet" label={strings.source.back} onPress={() => session.shownSource.set(null)}>
              <ToolIcon name="close" />
            </Button>
          </header>
          <SourceForm key={source.id} session={session} source={source} />
          <SourceUses session={session} source={source} />
        </>
      )}
    </ScrollRegion>
  )
}

function SourceForm({ session, source }: { readonly session: ProjectSession; readonly source: Source }) {
  const [shown, setShown] = useState(source)
  const [fields, setFields] = useState(() => fieldsOfItem(source.item))
  const [rest, setRest] = useState(() => restOf(source))
  if (shown !== source) {
    // changed from elsewhere or undone: what the person is writing here stays
    setShown(source)
    if (isSameJson(fields, fieldsOfItem(shown.item))) setFields(fieldsOfItem(source.item))
    if (isSameJson(rest, restOf(shown))) setRest(restOf(source))
  }
  const change = (patch: Partial<CslFields>): void => setFields({ ...fields, ...patch })
  const problems = problemsOf(fields)
  const save = (): void => {
    if (problems.url !== undefined || problems.issued !== undefined || problems.accessed !== undefined) return
    const url = parseUrl(fields.url) ?? ''
    const item = itemOfFields(source.item, { ...fields, url })
    saveSource(session, source.id, { item, ...rest, origin: rest.origin.trim() })
  }
  return (
    <form
      className="inspector-section source-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <SelectField
        label={strings.source.type}
        value={fields.type}
        options={typeOptions}
        onChange={(type) => change({ type })}
      />
      <ItemFields fields={fields} change={change} problems={problems} />
      <Checkbox
        label={strings.source.primary}
        hint={strings.evidence.primaryHint}
        isChecked={rest.primary}
        onChange={(primary) => setRest({ ...rest, primary })}
      />
      <SelectField
        label={strings.source.terms}
        value={rest.terms}
        options={termsOptions}
        onChange={(terms) => setRest({ ...rest, terms })}
      />
      <TextField
        label={strings.source.origin}
        hint={strings.source.originHint}
        value={rest.origin}
        onChange={(origin) => setRest({ ...rest, origin })}
      />
      <div className="button-row">
        <Button look="primary" type="submit">
          {strings.common.save}
        </Button>
        {source.item.URL !== undefined && (
          <Button onPress={() => void openAddress(session, source.item.URL ?? '')}>
            {strings.evidence.openLink}
          </Button>
        )}
      </div>
    </form>
  )
}

function restOf({ primary, terms, origin }: Source) {
  return { primary, terms, origin }
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

interface ItemFieldsProps {
  readonly fields: CslFields
  readonly change: (patch: Partial<CslFields>) => void
  readonly problems: FieldProblems
}

interface FieldProblems {
  readonly url: string | undefined
  readonly issued: string | undefined
  readonly accessed: string | undefined
}

function problemsOf(fields: CslFields): FieldProblems {
  const dateProblem = (text: string): string | undefined =>
    text.trim() === '' || readDate(text) !== null ? undefined : strings.source.dateProblem
  const isUrlFine = fields.url.trim() === '' || parseUrl(fields.url) !== null
  return {
    url: isUrlFine ? undefined : strings.evidence.urlProblem,
    issued: dateProblem(fields.issued),
    accessed: dateProblem(fields.accessed)
  }
}

function ItemFields(props: ItemFieldsProps) {
  return isPersonType(props.fields.type) ? <PersonFields {...props} /> : <PublicationFields {...props} />
}

function PersonFields({ fields, change, problems }: ItemFieldsProps) {
  return (
    <>
      <TextField
        label={strings.source.person}
        rows={1}
        hint={strings.source.authorsHint}
        value={fields.authors}
        onChange={(authors) => change({ authors })}
      />
      <TextField
        label={strings.source.subject}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <div className="field-row">
        <TextField
          label={strings.source.genre}
          value={fields.genre}
          onChange={(genre) => change({ genre })}
        />
        <TextField
          label={strings.source.heldOn}
          value={fields.issued}
          problem={problems.issued}
          onChange={(issued) => change({ issued })}
        />
      </div>
      <TextField
        label={strings.source.note}
        rows={2}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

const containerLabels: Readonly<Record<string, string>> = strings.source.container

function PublicationFields({ fields, change, problems }: ItemFieldsProps) {
  return (
    <>
      <TextField
        label={strings.source.itemTitle}
        rows={1}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label={strings.source.authors}
        rows={1}
        hint={strings.source.authorsHint}
        value={fields.authors}
        onChange={(authors) => change({ authors })}
      />
      <div className="field-row">
        <TextField
          label={containerLabels[fields.type] ?? strings.source.container.other}
          value={fields.container}
          onChange={(container) => change({ container })}
        />
        <TextField
          label={fields.type === 'legal_case' ? strings.source.court : strings.source.publisher}
          value={fields.publisher}
          onChange={(publisher) => change({ publisher })}
        />
      </div>
      <TextField
        label={strings.source.url}
        value={fields.url}
        problem={problems.url}
        onChange={(url) => change({ url })}
      />
      <div className="field-row">
        <TextField
          label={strings.source.issued}
          value={fields.issued}
          problem={problems.issued}
          placeholder="2022-02-02"
          onChange={(issued) => change({ issued })}
        />
        <TextField
          label={strings.source.accessed}
          value={fields.accessed}
          problem={problems.accessed}
          placeholder="2022-02-02"
          onChange={(accessed) => change({ accessed })}
        />
      </div>
      <TextField label={strings.source.page} value={fields.page} onChange={(page) => change({ page })} />
      <TextField
        label={strings.source.note}
        rows={2}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

function SourceUses({ session, source }: { readonly session: ProjectSession; readonly source: Source }) {
  const claims = useClaims(session).filter((claim) =>
    claim.evidence.some((evidence) => evidence.sourceId === source.id)
  )
  return (
    <section className="inspector-section">
      <h3>{strings.source.usedBy}</h3>
      {claims.length === 0 ? (
        <p className="quiet">{strings.source.notUsed}</p>
      ) : (
        <ul className="source-uses">
          {claims.map((claim) => (
            <li key={claim.claim.id}>
              <Button look="quiet" className="source-use" onPress={() => openClaim(session, claim)}>
                <StateIcon state={claim.status.state} />
                <span>{claim.number}</span>
                <span className="source-use-words" dir="auto">
                  {claim.words}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function openClaim(session: ProjectSession, claim: LiveClaim): void {
  session.shownSource.set(null)
  session.listTab.set('claims')
  goToClaim(session, claim.claim.id)
  session.inspectorFocused.emit('claim')
}
