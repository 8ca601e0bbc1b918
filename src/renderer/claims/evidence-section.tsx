import { useEffect, useRef, useState } from 'react'
import type { EvidencePatch } from '../../core/document/evidence'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ChangeRecord } from '../../core/model/activity'
import { type Evidence, stances } from '../../core/model/evidence'
import type { SourceId } from '../../core/model/ids'
import type { Source } from '../../core/model/source'
import { saveEvidence, setPrimary, takeEvidenceOff } from '../session/actions/add-evidence'
import { addChosenFiles } from '../session/actions/evidence-files'
import { openAddress } from '../session/actions/open-address'
import { CommandButton } from '../session/command-button'
import { dropPlace } from '../session/drop-place'
import { OriginLinks } from '../session/origin-links'
import type { ProjectSession } from '../session/project-session'
import { isPersonType, sourceDetail, sourceLabel } from '../session/source-label'
import { StatementAuthor } from '../session/statement-author'
import { useStore } from '../session/store'
import { useHiddenChecks } from '../session/use-hidden-checks'
import { nameOf, usePeople, useSources } from '../session/use-project'
import { Button } from '../ui/button'
import { Segmented, TextField } from '../ui/field'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { MenuButton } from '../ui/menu-button'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { EvidenceFiles } from './evidence-files'
import { EvidenceForm } from './evidence-form'
import { EvidenceStanding } from './evidence-standing'
import { QuoteFindings } from './quote-findings'
import { stanceOptions } from './stance-options'

interface EvidenceSectionProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
  /** Whether the person has just asked for the form. */
  readonly isFormAsked: boolean
}

/** What carries the claim or speaks against it, and the form that adds to it. */
export function EvidenceSection({ session, view, isFormAsked }: EvidenceSectionProps) {
  const sources = useSources(session)
  const form = useStore(session.evidenceForms).get(view.claim.id)
  useHiddenChecks(session, view)
  const shown = session.secondChecks.shownEvidenceOf(view)
  const shownSources = new Set(shown.map(({ sourceId }) => sourceId))
  const hiddenSources = new Set(
    view.evidence.flatMap(({ sourceId }) => (shownSources.has(sourceId) ? [] : sourceId))
  )
  const section = useShownAgain(form === undefined)
  return (
    <section className="inspector-section" ref={section}>
      <div className="section-head">
        <h3>{strings.inspector.evidence}</h3>
        {form === undefined && (
          <div className="section-tools">
            <CommandButton command="add-files" look="quiet">
              <ToolIcon name="clip" />
              {strings.files.add}
            </CommandButton>
            <CommandButton command="add-evidence" look="quiet">
              <ToolIcon name="plus" />
              {strings.evidence.add}
            </CommandButton>
          </div>
        )}
      </div>
      {shown.length < view.evidence.length && (
        <p className="quiet">{strings.second.evidenceHidden(view.evidence.length - shown.length)}</p>
      )}
      {view.evidence.length === 0 && form === undefined && (
        <p className="quiet">{strings.inspector.noEvidence}</p>
      )}
      <ul className="evidence-list">
        {shown.map((evidence) => (
          <EvidenceItem
            key={evidence.id}
            session={session}
            words={view.words}
            evidence={evidence}
            source={sources.find((source) => source.id === evidence.sourceId)}
            hiddenSources={hiddenSources}
            hasChanged={view.status.changedEvidence?.includes(evidence.id) === true}
          />
        ))}
      </ul>
      <EvidenceStanding session={session} view={view} shown={shown} sources={sources} />
      {form !== undefined && (
        <EvidenceForm session={session} claimId={view.claim.id} fields={form} isAsked={isFormAsked} />
      )}
    </section>
  )
}

/** Where the form was stands what lies below it: what came of the form is brought back into sight. */
function useShownAgain(isFormClosed: boolean) {
  const section = useRef<HTMLElement>(null)
  const wasClosed = useRef(isFormClosed)
  useEffect(() => {
    if (isFormClosed && !wasClosed.current) section.current?.scrollIntoView({ block: 'nearest' })
    wasClosed.current = isFormClosed
  }, [isFormClosed])
  return section
}

interface EvidenceItemProps {
  readonly session: ProjectSession
  readonly evidence: Evidence
  readonly source: Source | undefined
}

function EvidenceItem({
  session,
  evidence,
  source,
  words,
  hiddenSources,
  hasChanged
}: EvidenceItemProps & {
  /** The claim's. */
  readonly words: string
  readonly hiddenSources: ReadonlySet<SourceId>
  /** It says something else than when the claim was checked. */
  readonly hasChanged: boolean
}) {
  const edit = useStore(session.evidenceEdits).get(evidence.id)
  const [areOriginsShown, showOrigins] = useState(false)
  const label = source === undefined ? strings.source.untitled : sourceLabel(source)
  if (edit !== undefined) {
    return (
      <li className="evidence">
        <p className="evidence-title">{label}</p>
        <EvidenceEdit session={session} evidence={evidence} edit={edit} />
      </li>
    )
  }
  return (
    <li className="evidence" {...dropPlace({ claimId: evidence.claimId, evidence: evidence.id })}>
      <div className="evidence-head">
        <span className="evidence-sign">
          <ToolIcon name={source !== undefined && isPersonType(source.item.type) ? 'person' : 'link'} />
        </span>
        <p className="evidence-title">{label}</p>
        <EvidenceMenu
          session={session}
          evidence={evidence}
          source={source}
          onEdit={() => {
            const { stance, locator, excerpt } = evidence
            session.setEvidenceEdit(evidence.id, { stance, locator, excerpt })
          }}
          onOrigins={() => showOrigins(!areOriginsShown)}
        />
      </div>
      <p className="evidence-facts">
        <span className={`stance stance-${evidence.stance}`}>{strings.stances[evidence.stance]}</span>
        {source !== undefined && <span>{sourceDetail(source)}</span>}
        {evidence.locator !== '' && <span>{evidence.locator}</span>}
        {source !== undefined && source.terms !== 'on the record' && (
          <span>{strings.terms[source.terms]}</span>
        )}
        {source !== undefined && <PrimarySwitch session={session} source={source} />}
        <StatementAuthor
          session={session}
          entries={session.document.evidence}
          id={evidence.id}
          by={evidence.addedBy}
        />
      </p>
      {evidence.excerpt !== '' && (
        <blockquote className="evidence-excerpt" dir="auto">
          {evidence.excerpt}
        </blockquote>
      )}
      {evidence.excerpt !== '' && <QuoteFindings words={words} excerpt={evidence.excerpt} />}
      {hasChanged && <ChangedSince session={session} evidence={evidence} />}
      <EvidenceFiles session={session} evidence={evidence} />
      {areOriginsShown && source !== undefined && (
        <OriginLinks session={session} source={source} hidden={hiddenSources} />
      )}
    </li>
  )
}

/** Who changed evidence since it was checked, when, and what it said before. */
function ChangedSince({ session, evidence }: Pick<EvidenceItemProps, 'session' | 'evidence'>) {
  const people = usePeople(session)
  const { index, view } = session.activity
  const { isRead } = useStore(view)
  const changes = isRead
    ? index.ofClaims([evidence.claimId]).flatMap(({ deed }) => {
        const change = deed.kind === 'changed' ? deed.change : null
        const isOfWords = change?.field === 'excerpt' || change?.field === 'stance'
        return change !== null && change.id === evidence.id && isOfWords ? change : []
      })
    : []
  const last = changes.at(-1)
  const { evidence: words } = strings
  return (
    <p className="standing-against">
      <ToolIcon name="warning" />
      <span>
        {last === undefined ? (
          words.changedSince
        ) : (
          <Named
            names={[nameOf(people, last.by), before(last)]}
            say={(name = '', was = '') => words.changedBy(name, formatMoment(last.at), was)}
          />
        )}
      </span>
    </p>
  )
}

/** What a change took away, in words. */
function before({ field, from }: ChangeRecord): string {
  if (typeof from !== 'string' || from === '') return ''
  const stance = stances.find((each) => each === from)
  return field === 'stance' && stance !== undefined ? strings.stances[stance] : from
}

function PrimarySwitch({ session, source }: { readonly session: ProjectSession; readonly source: Source }) {
  const { primary } = source
  return (
    <Button
      look="link"
      tooltip={primary ? strings.evidence.makeSecondary : strings.evidence.makePrimary}
      isPressed={primary}
      onPress={() => setPrimary(session, source, !primary)}
    >
      {primary ? strings.evidence.isPrimary : strings.evidence.isSecondary}
    </Button>
  )
}

function EvidenceMenu({
  session,
  evidence,
  source,
  onEdit,
  onOrigins
}: EvidenceItemProps & { readonly onEdit: () => void; readonly onOrigins: () => void }) {
  const url = source?.item.URL
  const entries = [
    ...(url === undefined
      ? []
      : [{ id: 'open', label: strings.evidence.openLink, run: () => void openAddress(session, url) }]),
    {
      id: 'file',
      label: strings.evidence.addFile,
      run: () => void addChosenFiles(session, { claimId: evidence.claimId, evidence: evidence.id })
    },
    { id: 'edit', label: strings.evidence.edit, run: onEdit },
    {
      id: 'source',
      label: strings.evidence.editSource,
      run: () => session.shownSource.set(evidence.sourceId)
    },
    { id: 'origins', label: strings.evidence.sharesWith, run: onOrigins },
    { id: 'remove', label: strings.evidence.remove, run: () => takeEvidenceOff(session, evidence) }
  ]
  return (
    <MenuButton look="quiet" label={strings.evidence.actions} entries={entries}>
      <ToolIcon name="more" />
    </MenuButton>
  )
}

interface EvidenceEditProps {
  readonly session: ProjectSession
  readonly evidence: Evidence
  readonly edit: Required<EvidencePatch>
}

function EvidenceEdit({ session, evidence, edit }: EvidenceEditProps) {
  const { stance, locator, excerpt } = edit
  const change = (patch: EvidencePatch): void => session.setEvidenceEdit(evidence.id, { ...edit, ...patch })
  const onDone = (): void => session.setEvidenceEdit(evidence.id, null)
  return (
    <form
      className="evidence-form"
      onSubmit={(event) => {
        event.preventDefault()
        saveEvidence(session, evidence, { stance, locator: locator.trim(), excerpt: excerpt.trim() })
        onDone()
      }}
    >
      <Segmented
        label={strings.evidence.stance}
        value={stance}
        options={stanceOptions}
        onChange={(next) => change({ stance: next })}
      />
      <TextField
        label={strings.evidence.locator}
        value={locator}
        onChange={(next) => change({ locator: next })}
      />
      <TextField
        label={strings.evidence.excerpt}
        rows={2}
        value={excerpt}
        onChange={(next) => change({ excerpt: next })}
      />
      <div className="button-row">
        <Button look="primary" type="submit">
          {strings.evidence.saveEdit}
        </Button>
        <Button onPress={onDone}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}
