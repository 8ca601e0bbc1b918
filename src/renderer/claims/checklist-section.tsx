import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import { type ItemView, isOfItem, longestTickNote, type Tick } from '../../core/model/checklist'
import { answerItem, tickItem } from '../session/actions/tick-item'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { StatementAuthor } from '../session/statement-author'
import { useStore } from '../session/store'
import { useDraft } from '../session/use-draft'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'

interface ChecklistSectionProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** What to make sure of for a claim of this kind, with who did and when. Space ticks and takes back. */
export function ChecklistSection({ session, view }: ChecklistSectionProps) {
  const house = useHouseWords()
  const list = useRef<HTMLUListElement>(null)
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place !== 'checklist') return
        const boxes = [...(list.current?.querySelectorAll('input') ?? [])]
        const next = boxes.find((box) => !box.checked) ?? boxes[0]
        next?.focus()
      }),
    [session]
  )
  const { items, former, done } = view.checklist
  if (items.length === 0 && former.length === 0) return null
  return (
    <section className="inspector-section">
      <div className="section-head">
        <h3>{strings.checklist.title(house.kind(view.claim.kind))}</h3>
        {items.length > 0 && (
          <span className="quiet" role="status">
            {strings.checklist.done(done, items.length)}
          </span>
        )}
      </div>
      <ul className="checklist" ref={list}>
        {items.map((item) => (
          <Item key={item.id} session={session} view={view} item={item} />
        ))}
      </ul>
      {former.length > 0 && (
        <details>
          <summary>{strings.checklist.former(former.length)}</summary>
          <ul className="checklist">
            {former.map((item) => (
              <Item key={item.id} session={session} view={view} item={item} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Item({ session, view, item }: ChecklistSectionProps & { readonly item: ItemView }) {
  const note = useId()
  const isDone = item.state === 'done'
  const [isAnswering, setAnswering] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const close = (): void => {
    setAnswering(false)
    // the field goes, and with it would the focus
    box.current?.focus()
  }
  return (
    <li className="checklist-item">
      <label className="checkbox">
        <input
          ref={box}
          type="checkbox"
          aria-keyshortcuts="Enter"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            setAnswering(true)
          }}
          checked={isDone}
          aria-describedby={note}
          onChange={() => tickItem(session, view, item, !isDone)}
        />
        <span>{item.text}</span>
      </label>
      <Button
        look="quiet"
        className="checklist-answer"
        isByKey
        shortcut="Enter"
        label={strings.checklist.answerTo(item.text)}
        onPress={() => setAnswering(!isAnswering)}
      >
        <ToolIcon name="pen" size={14} />
      </Button>
      {isAnswering && <AnswerField session={session} view={view} item={item} onDone={close} />}
      <div id={note} className="checklist-notes">
        {item.state === 'changed' && <p className="checklist-doubt">{strings.checklist.changed}</p>}
        {item.state === 'reworded' && <p className="checklist-doubt">{strings.checklist.reworded}</p>}
        {item.state === 'disputed' && <p className="checklist-doubt">{strings.checklist.disputed}</p>}
        {item.standing.map((tick) => (
          <TickNote key={tick.id} session={session} item={item} tick={tick} />
        ))}
      </div>
    </li>
  )
}

interface AnswerFieldProps extends ChecklistSectionProps {
  readonly item: ItemView
  readonly onDone: () => void
}

/** What was found, in a few words; with it the item is made sure of. */
function AnswerField({ session, view, item, onDone }: AnswerFieldProps) {
  const me = useStore(session.person)
  const own = item.standing.findLast(({ by, isDone }) => by === me.id && isDone)?.note ?? ''
  const [text, setText] = useDraft(session, `answer ${view.claim.id} ${item.id}`, own)
  // as they were when the field opened: they may be changed by somebody else while this person writes
  const [read] = useState({ words: view.words, text: item.text })
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const give = (): void => {
    answerItem(session, view, item, text, read)
    session.setTextDraft(`answer ${view.claim.id} ${item.id}`, null)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') give()
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="checklist-field">
      <TextField
        ref={field}
        label={strings.checklist.answer}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        maxLength={longestTickNote}
      />
      <Button shortcut="Enter" onPress={give}>
        {strings.checklist.give}
      </Button>
    </div>
  )
}

interface TickNoteProps {
  readonly session: ProjectSession
  readonly item: ItemView
  readonly tick: Tick
}

function TickNote({ session, item, tick }: TickNoteProps) {
  const people = usePeople(session)
  const say = tick.isDone ? strings.checklist.by : strings.checklist.takenBack
  return (
    <p className="quiet">
      <Named names={[nameOf(people, tick.by)]} say={(name = '') => say(name, formatMoment(tick.at))} />{' '}
      <StatementAuthor session={session} entries={session.document.ticks} id={tick.id} by={tick.by} />
      {tick.note !== undefined && (
        <span className="checklist-found" dir={directionOfText(tick.note)}>
          {tick.note}
        </span>
      )}
      {!isOfItem(tick, item) && (
        <span className="checklist-then">{strings.checklist.readThen(tick.text)}</span>
      )}
    </p>
  )
}
