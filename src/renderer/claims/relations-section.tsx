import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimRelation, RelationKind } from '../../core/model/relation'
import { goToClaim } from '../session/actions/go-to-claim'
import { type RelationChoice, relate, standAlone, unrelate } from '../session/actions/relate-claims'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { StateBadge } from '../session/state-badge'
import { useStore } from '../session/store'
import { useFocusInLists } from '../session/use-focus-in-lists'
import { nameOf, useClaims, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { ClaimField } from './claim-field'

interface RelationsProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** How the claim has to do with others, each a way to the other; and a form that says so of one more. */
export function RelationsSection({ session, view }: RelationsProps) {
  const [isAsked, setAsked] = useState(false)
  const kindField = useRef<HTMLSelectElement>(null)
  const adding = useRef<HTMLDivElement>(null)
  const { section, press } = useFocusInLists(
    () =>
      adding.current?.querySelector('button') ??
      document.querySelector<HTMLElement>('#pane-inspector .inspector')
  )
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place !== 'relations') return
        // a form that is open takes the cursor anew
        setAsked(true)
        kindField.current?.focus()
      }),
    [session]
  )
  useEffect(() => {
    if (isAsked) kindField.current?.focus()
  }, [isAsked])
  useClaims(session)
  const { relations = [] } = view
  if (relations.length === 0 && !isAsked)
    return (
      <div ref={adding} className="button-row">
        <CommandButton command="relate-claim" look="quiet">
          {strings.relations.add}
        </CommandButton>
      </div>
    )
  return (
    <section ref={section} className="inspector-section" aria-label={strings.relations.title}>
      <h3 tabIndex={-1}>{strings.relations.title}</h3>
      {relations.length > 0 && (
        <ul className="relation-list" data-list="relations">
          {relations.map((relation) => (
            <RelationItem
              key={`${relation.kind} ${relation.isFrom} ${relation.other}`}
              session={session}
              view={view}
              relation={relation}
              press={press}
              onTakeBack={() => press(() => unrelate(session, relation))}
            />
          ))}
        </ul>
      )}
      {isAsked ? (
        <RelationForm
          session={session}
          view={view}
          kindField={kindField}
          onClose={() => press(() => setAsked(false))}
        />
      ) : (
        <div className="button-row">
          <CommandButton command="relate-claim">{strings.relations.add}</CommandButton>
        </div>
      )}
    </section>
  )
}

interface RelationItemProps extends RelationsProps {
  readonly relation: ClaimRelation
  /** Does what a button is pressed for: see useFocusInLists. */
  readonly press: (run: () => void) => void
  readonly onTakeBack: () => void
}

function RelationItem({ session, view: own, relation, press, onTakeBack }: RelationItemProps) {
  const people = usePeople(session)
  const { kind, isFrom, other, said } = relation
  const view = session.view.claim(other)
  if (view === undefined) return null
  const phrase = strings.relations.phrase(kind, isFrom)
  const names = [...new Set(said.map(({ by }) => nameOf(people, by)))]
  return (
    <li className="relation-item">
      <div className="relation-head">
        <span>{strings.relations.heads[phraseKey(kind, isFrom)]}</span>
        <Button
          look="link"
          name={strings.relations.toClaim(phrase, view.number)}
          onPress={() => goToClaim(session, other)}
        >
          {strings.inspector.claim(view.number)}
        </Button>
        <StateBadge state={view.status.state} />
        <Button
          look="quiet"
          label={strings.relations.takeBackNamed(phrase, view.number)}
          onPress={onTakeBack}
        >
          <ToolIcon name="close" size={14} />
        </Button>
      </div>
      <p className="relation-words" dir={directionOfText(view.words)}>
        {view.words}
      </p>
      <p className="quiet">
        <Named names={names} say={(...each) => strings.relations.by(each)} />
      </p>
      {kind === 'depends on' && (
        <StandsAlone session={session} view={own} relation={relation} number={view.number} press={press} />
      )}
    </li>
  )
}

interface StandsAloneProps extends Omit<RelationItemProps, 'onTakeBack'> {
  /** Of the claim that it depends on. */
  readonly number: number
}

/** That a claim does not hang on the other one, and why; an editor or a lawyer says so, and takes it back. */
function StandsAlone({ session, view, relation, number, press }: StandsAloneProps) {
  const people = usePeople(session)
  const { role } = useStore(session.person)
  const [isAsked, setAsked] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isAsked) field.current?.focus()
  }, [isAsked])
  const { isFrom, standsAlone } = relation
  const mayDecide = isFrom && (role === 'editor' || role === 'legal')
  const words = strings.relations
  if (standsAlone !== undefined)
    return (
      <>
        <p>
          <Named
            names={[nameOf(people, standsAlone.by), standsAlone.reason]}
            say={(name = '', reason = '') => words.standsAlone(name, reason)}
          />
        </p>
        {mayDecide && (
          <Button look="link" onPress={() => press(() => standAlone(session, view.claim.id, relation, null))}>
            {words.dependsAgain}
          </Button>
        )}
      </>
    )
  if (!mayDecide) return null
  if (!isAsked)
    return (
      <Button look="link" name={words.standAloneNamed(number)} onPress={() => setAsked(true)}>
        {words.standAlone}
      </Button>
    )
  const say = (): void => {
    const said = standAlone(session, view.claim.id, relation, reason)
    setProblem(said ?? undefined)
    if (said === null) setAsked(false)
  }
  return (
    <form
      className="relation-form"
      onSubmit={(event) => {
        event.preventDefault()
        say()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        press(() => setAsked(false))
      }}
    >
      <TextField
        ref={field}
        label={words.standAloneWhy}
        value={reason}
        onChange={(next) => {
          setReason(next)
          setProblem(undefined)
        }}
        problem={problem}
        maxLength={1000}
      />
      <div className="button-row">
        <Button look="primary" onPress={() => press(say)}>
          {words.standAloneSay}
        </Button>
        <Button look="quiet" onPress={() => press(() => setAsked(false))}>
          {strings.common.cancel}
        </Button>
      </div>
    </form>
  )
}

interface RelationFormProps extends RelationsProps {
  readonly kindField: RefObject<HTMLSelectElement | null>
  readonly onClose: () => void
}

const choices: readonly RelationChoice[] = [
  { kind: 'depends on', isFrom: true },
  { kind: 'depends on', isFrom: false },
  { kind: 'contradicts', isFrom: true },
  { kind: 'same as', isFrom: true }
]

function RelationForm({ session, view, kindField, onClose }: RelationFormProps) {
  const [chosen, setChosen] = useState(0)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const { id } = view.claim
  const isItself = useCallback((other: LiveClaim) => other.claim.id === id, [id])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the fields in it
    <div
      className="relation-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <SelectField
        ref={kindField}
        label={strings.relations.how}
        value={String(chosen)}
        options={choices.map(({ kind, isFrom }, index) => ({
          value: String(index),
          label: strings.relations.heads[phraseKey(kind, isFrom)]
        }))}
        onChange={(next) => setChosen(Number(next))}
      />
      <ClaimField
        session={session}
        label={strings.relations.other}
        without={isItself}
        problem={problem}
        onTake={(other) => {
          const choice = choices[chosen]
          const said = choice === undefined ? null : relate(session, id, choice, other.claim.id)
          setProblem(said ?? undefined)
          if (said === null) onClose()
        }}
      />
      <div className="button-row">
        <Button look="quiet" onPress={onClose}>
          {strings.common.cancel}
        </Button>
      </div>
    </div>
  )
}

function phraseKey(kind: RelationKind, isFrom: boolean): keyof typeof strings.relations.heads {
  return kind === 'depends on' && !isFrom ? 'is needed by' : kind
}
