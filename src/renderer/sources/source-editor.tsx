import './sources.css'
import { useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { cslTypes, isConfidential, type Source, sourceTerms } from '../../core/model/source'
import { parseUrl } from '../../core/model/source-from-url'
import { addProjectSource, saveSource } from '../session/actions/add-evidence'
import { goToClaim } from '../session/actions/go-to-claim'
import { focusClaim } from '../session/actions/move-focus'
import { openAddress } from '../session/actions/open-address'
import { OriginLinks } from '../session/origin-links'
import { newSource, type ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useClaims, useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { Checkbox, SelectField, TextField } from '../ui/field'
import { StateIcon, ToolIcon } from '../ui/icons'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { type CslFields, fieldsOfItem, itemOfFields } from './csl-fields'
import { ItemFields, problemsOf } from './source-fields'

const typeOptions = cslTypes.map((type) => ({ value: type, label: strings.cslTypes[type] }))
const termsOptions = sourceTerms.map((terms) => ({ value: terms, label: strings.terms[terms] }))

/** The shown source in full, to be edited, with the claims that rest on it. */
export function SourceEditor({ session }: { readonly session: ProjectSession }) {
  const id = useStore(session.shownSource)
  const source = useSources(session).find((each) => each.id === id)
  return (
    <ScrollRegion className="inspector" label={strings.source.title}>
      {id === newSource ? (
        <>
          <header className="inspector-head">
            <h2>{strings.source.newTitle}</h2>
            <Button look="quiet" label={strings.source.back} onPress={() => session.shownSource.set(null)}>
              <ToolIcon name="close" />
            </Button>
          </header>
          <SourceForm key={newSource} session={session} source={blank} isNew />
        </>
      ) : source === undefined ? (
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
          <section className="inspector-section">
            <h3>{strings.source.origins}</h3>
            <OriginLinks session={session} source={source} />
          </section>
          <SourceUses session={session} source={source} />
        </>
      )}
    </ScrollRegion>
  )
}

interface SourceFormProps {
  readonly session: ProjectSession
  readonly source: SourceParts
  readonly isNew?: boolean
}

/** What of a source is written by hand. */
type SourceParts = Pick<Source, 'item' | 'primary' | 'terms' | 'origin'> &
  Partial<Pick<Source, 'id' | 'givesAway'>>

/** A source of which nothing is known. It is in the project only once something was written and saved. */
const blank: SourceParts = { item: { type: 'document' }, primary: false, terms: 'on the record', origin: '' }

function SourceForm({ session, source, isNew = false }: SourceFormProps) {
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
  const isBlank = isNew && isSameJson({ ...fields, type: '' }, { ...fieldsOfItem(blank.item), type: '' })
  const save = (): void => {
    if (
      isBlank ||
      problems.url !== undefined ||
      problems.issued !== undefined ||
      problems.accessed !== undefined
    )
      return
    const url = parseUrl(fields.url) ?? ''
    const item = itemOfFields(source.item, { ...fields, url })
    const { primary, terms } = rest
    const givesAway = rest.givesAway.trim()
    // an empty field that was never filled in is no change
    const told = givesAway === (source.givesAway ?? '') ? {} : { givesAway }
    const written = { item, primary, terms, origin: rest.origin.trim(), ...told }
    if (source.id === undefined) session.shownSource.set(addProjectSource(session, written))
    else saveSource(session, source.id, written)
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
      {isConfidential(rest) && (
        <TextField
          label={strings.source.givesAway}
          hint={strings.source.givesAwayHint}
          value={rest.givesAway}
          onChange={(givesAway) => setRest({ ...rest, givesAway })}
        />
      )}
      <TextField
        label={strings.source.origin}
        hint={strings.source.originHint}
        value={rest.origin}
        onChange={(origin) => setRest({ ...rest, origin })}
      />
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={isBlank}>
          {isNew ? strings.list.addSource : strings.common.save}
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

function restOf({ primary, terms, origin, givesAway = '' }: SourceParts) {
  return { primary, terms, origin, givesAway }
}

function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function SourceUses({ session, source }: { readonly session: ProjectSession; readonly source: Source }) {
  const claims = useClaims(session).filter((claim) =>
    session.secondChecks.shownEvidenceOf(claim).some((evidence) => evidence.sourceId === source.id)
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
  session.listTab.set('claims')
  goToClaim(session, claim.claim.id)
  focusClaim(session)
}
