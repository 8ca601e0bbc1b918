import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type ClaimKind, type Risk, risks } from '../../core/model/claim'
import { isId } from '../../core/model/ids'
import { type SecondCheckChoice, secondCheckChoices } from '../../core/model/second-check'
import { showOnOneLine } from '../../core/model/show-hidden'
import type { WorkStatus } from '../../core/model/verdict'
import { applyToChosen, type ClaimsPatch, listedChosen } from '../session/actions/change-claims'
import { focusList } from '../session/actions/move-focus'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, useKnownTags, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { DueField } from '../ui/due-field'
import { SelectField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { TagField } from '../ui/tag-field'

type WorkChoice = Exclude<WorkStatus, 'checked'>
const workChoices: readonly WorkChoice[] = [
  'to check',
  'in progress',
  'query',
  'cannot confirm',
  'not checkable',
  'cut'
]

/** What stands in the form; `keep` leaves the claims as they are. */
interface Answers {
  readonly assignee: string
  readonly dueChoice: 'keep' | 'none' | 'set'
  readonly due: string | undefined
  readonly risk: Risk | 'keep'
  readonly kind: ClaimKind | 'keep'
  readonly legal: 'keep' | 'yes' | 'no'
  readonly workStatus: WorkChoice | 'keep'
  readonly second: SecondCheckChoice | 'risk' | 'keep'
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

const nothing: Answers = {
  assignee: 'keep',
  dueChoice: 'keep',
  due: undefined,
  risk: 'keep',
  kind: 'keep',
  legal: 'keep',
  workStatus: 'keep',
  second: 'keep',
  add: [],
  remove: []
}

/** A form that changes all chosen claims at once, as one step for undo. What is not touched stays as it is. */
export function ChosenForm({ session }: { readonly session: ProjectSession }) {
  const house = useHouseWords()
  const chosen = useStore(session.chosenClaims.now)
  const people = usePeople(session)
  const me = useStore(session.person)
  const knownTags = useKnownTags(session)
  const tagsThere = useMemo(
    () => [...new Set([...chosen].flatMap((id) => session.view.claim(id)?.claim.tags ?? []))].toSorted(),
    [chosen, session]
  )
  const [answers, setAnswers] = useState(nothing)
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (chosen.size === 0) session.isChangingChosen.set(false)
  }, [chosen, session])
  const filter = useStore(session.filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown hangs on the filter
  const notShown = useMemo(
    () =>
      [...chosen].filter((id) => {
        const view = session.view.claim(id)
        return view !== undefined && !session.shownClaims.shows(view)
      }).length,
    [chosen, filter, session]
  )
  const put = (patch: Partial<Answers>): void => setAnswers({ ...answers, ...patch })
  const patch = patchOf(answers)
  const isEmpty = Object.keys(patch).length === 0
  const close = (): void => {
    session.isChangingChosen.set(false)
    focusList(session)
  }
  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    if (isEmpty) return
    applyToChosen(session, patch)
    focusList(session)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  const { chosen: words, inspector } = strings
  const keep = { value: 'keep' as const, label: words.keep }
  return (
    <ScrollRegion className="inspector" label={words.title(chosen.size)}>
      <form
        className="chosen-form"
        aria-label={words.title(chosen.size)}
        onSubmit={submit}
        onKeyDown={onKeyDown}
      >
        <header className="inspector-head">
          <h2>{words.title(chosen.size)}</h2>
        </header>
        <p className="quiet">{words.hint}</p>
        {notShown > 0 && <p role="note">{words.notShown(notShown)}</p>}
        <SelectField
          ref={first}
          label={inspector.assignee}
          value={answers.assignee}
          options={[
            { value: 'keep', label: words.keep },
            { value: '', label: inspector.nobody },
            { value: me.id, label: strings.activity.you(showOnOneLine(me.name)) },
            ...people
              .filter(({ id }) => id !== me.id)
              .map(({ id }) => ({ value: id, label: nameOf(people, id) }))
          ]}
          onChange={(assignee) => put({ assignee })}
        />
        <SelectField
          label={words.due}
          value={answers.dueChoice}
          options={[keep, { value: 'set', label: words.dueOn }, { value: 'none', label: words.dueNever }]}
          onChange={(dueChoice) => put({ dueChoice })}
        />
        {answers.dueChoice === 'set' && (
          <DueField value={answers.due} onChange={(due) => put({ due: due ?? undefined })} />
        )}
        <div className="field-row">
          <SelectField
            label={inspector.risk}
            value={answers.risk}
            options={[keep, ...risks.map((risk) => ({ value: risk, label: strings.risks[risk] }))]}
            onChange={(risk) => put({ risk })}
          />
          <SelectField
            label={inspector.kind}
            value={answers.kind}
            options={[keep, ...house.kinds.map((kind) => ({ value: kind, label: house.kind(kind) }))]}
            onChange={(kind) => put({ kind })}
          />
        </div>
        <SelectField
          label={inspector.legal}
          value={answers.legal}
          options={[keep, { value: 'yes', label: words.legalYes }, { value: 'no', label: words.legalNo }]}
          onChange={(legal) => put({ legal })}
        />
        <SelectField
          label={strings.second.claim}
          value={answers.second}
          options={[
            keep,
            { value: 'risk', label: strings.second.byRisk },
            ...secondCheckChoices.map((value) => ({ value, label: strings.second.choices[value] }))
          ]}
          onChange={(second) => put({ second })}
        />
        <SelectField
          label={words.work}
          value={answers.workStatus}
          options={[keep, ...workChoices.map((each) => ({ value: each, label: house.workStatus(each) }))]}
          onChange={(workStatus) => put({ workStatus })}
        />
        <TagField
          label={words.addTags}
          tags={answers.add}
          known={knownTags}
          onAdd={(tag) =>
            put({ add: [...answers.add, tag], remove: answers.remove.filter((each) => each !== tag) })
          }
          onRemove={(tag) => put({ add: answers.add.filter((each) => each !== tag) })}
        />
        {tagsThere.length > 0 && (
          <fieldset className="chosen-tags">
            <legend className="field-label">{words.removeTags}</legend>
            {tagsThere.map((tag) => (
              <label key={tag} className="checkbox">
                <input
                  type="checkbox"
                  checked={answers.remove.includes(tag)}
                  onChange={({ target }) =>
                    put({
                      remove: target.checked
                        ? [...answers.remove, tag]
                        : answers.remove.filter((each) => each !== tag)
                    })
                  }
                />
                <bdi>{tag}</bdi>
              </label>
            ))}
          </fieldset>
        )}
        <div className="button-row">
          <Button type="submit" look="primary" isDisabled={isEmpty} shortcut="Mod+Enter">
            {words.apply(listedChosen(session).length)}
          </Button>
          <Button onPress={close}>{strings.common.cancel}</Button>
        </div>
      </form>
    </ScrollRegion>
  )
}

function patchOf(answers: Answers): ClaimsPatch {
  const { assignee, dueChoice, due, risk, kind, legal, workStatus, second, add, remove } = answers
  return {
    ...(assignee === 'keep' ? {} : { assignee: isId('person', assignee) ? assignee : null }),
    ...(dueChoice === 'none' ? { due: null } : dueChoice === 'set' && due !== undefined ? { due } : {}),
    ...(risk === 'keep' ? {} : { risk }),
    ...(kind === 'keep' ? {} : { kind }),
    ...(legal === 'keep' ? {} : { legal: legal === 'yes' }),
    ...(second === 'keep' ? {} : { secondCheck: second === 'risk' ? null : second }),
    ...(workStatus === 'keep' ? {} : { workStatus }),
    ...(add.length + remove.length === 0 ? {} : { tags: { add, remove } })
  }
}
