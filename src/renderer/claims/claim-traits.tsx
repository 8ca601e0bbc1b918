import { useEffect, useRef } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { risks } from '../../core/model/claim'
import { type ClaimId, isId } from '../../core/model/ids'
import { needsSecondCheck, secondCheckChoices } from '../../core/model/second-check'
import { showOnOneLine } from '../../core/model/show-hidden'
import { assignClaim } from '../session/actions/assign-claim'
import { setKind, setLegal, setRisk } from '../session/actions/mark-claim'
import { addTag, removeTag, setDue } from '../session/actions/plan-claim'
import { setSecondCheck } from '../session/actions/second-check'
import { AuthorTag, useAuthors } from '../session/author-tag'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, useArticleInfo, useKnownTags, usePeople } from '../session/use-project'
import { DueField } from '../ui/due-field'
import { Checkbox, SelectField } from '../ui/field'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { TagField } from '../ui/tag-field'

const riskOptions = risks.map((risk) => ({ value: risk, label: strings.risks[risk] }))

/** What sort of fact the claim is and what hangs on it. */
export function ClaimTraits({
  session,
  view
}: {
  readonly session: ProjectSession
  readonly view: LiveClaim
}) {
  const people = usePeople(session)
  const me = useStore(session.person)
  const authors = useAuthors(session)
  const words = useHouseWords()
  const knownTags = useKnownTags(session)
  const assigneeField = useRef<HTMLSelectElement>(null)
  const dueField = useRef<HTMLInputElement>(null)
  const tagField = useRef<HTMLInputElement>(null)
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place === 'assignee') assigneeField.current?.focus()
        if (place === 'due') dueField.current?.focus()
        if (place === 'tags') tagField.current?.focus()
      }),
    [session]
  )
  const { id, kind, risk, legal, assignee, due, secondCheck, tags = [] } = view.claim
  const { secondCheck: rule } = useArticleInfo(session)
  const { markedBy, markedAt, splitFrom, mergedFrom = [] } = view.claim
  const numberOf = (claim: ClaimId): number | null => session.view.claim(claim)?.number ?? null
  return (
    <section className="inspector-section">
      <div className="field-row">
        <SelectField
          label={strings.inspector.kind}
          value={kind}
          options={words
            .kindsWith(kind)
            .map((each) => ({ value: each, label: capitalise(words.kind(each)) }))}
          onChange={(next) => setKind(session, id, next)}
        />
        <SelectField
          label={strings.inspector.risk}
          value={risk}
          options={riskOptions}
          onChange={(next) => setRisk(session, id, next)}
        />
      </div>
      <SelectField
        ref={assigneeField}
        label={strings.inspector.assignee}
        value={assignee ?? ''}
        options={[
          { value: '', label: strings.inspector.nobody },
          { value: me.id, label: strings.activity.you(showOnOneLine(me.name)) },
          ...people
            .filter(({ id }) => id !== me.id)
            .map(({ id }) => ({ value: id, label: nameOf(people, id) }))
        ]}
        onChange={(value) => assignClaim(session, id, isId('person', value) ? value : null)}
      />
      <SelectField
        label={strings.second.claim}
        value={secondCheck ?? 'risk'}
        options={[
          { value: 'risk' as const, label: strings.second.byRule(needsSecondCheck({ risk }, rule)) },
          ...secondCheckChoices.map((value) => ({ value, label: strings.second.choices[value] }))
        ]}
        onChange={(next) => setSecondCheck(session, id, next === 'risk' ? null : next)}
      />
      <DueField ref={dueField} value={due} onChange={(next) => setDue(session, id, next)} />
      <TagField
        ref={tagField}
        label={strings.tags.tags}
        tags={tags}
        known={knownTags}
        onAdd={(tag) => addTag(session, id, tag)}
        onRemove={(tag) => removeTag(session, id, tag)}
      />
      <Checkbox
        label={strings.inspector.legal}
        isChecked={legal}
        onChange={(next) => setLegal(session, id, next)}
      />
      <p className="quiet">
        <Named
          names={[nameOf(people, markedBy)]}
          say={(name = '') => strings.inspector.marked(name, formatMoment(markedAt))}
        />{' '}
        <AuthorTag
          session={session}
          authorship={authors.of(session.document.claims, id, markedBy)}
          name={nameOf(people, markedBy)}
        />
      </p>
      {splitFrom !== undefined && <p className="quiet">{strings.ranges.splitFrom(numberOf(splitFrom))}</p>}
      {mergedFrom.length > 0 && <p className="quiet">{strings.ranges.mergedFrom(mergedFrom.length)}</p>}
    </section>
  )
}

function capitalise(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}
