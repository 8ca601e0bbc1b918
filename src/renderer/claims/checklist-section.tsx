import { useEffect, useId, useRef } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { type ItemView, isOfItem, type Tick } from '../../core/model/checklist'
import { tickItem } from '../session/actions/tick-item'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { StatementAuthor } from '../session/statement-author'
import { nameOf, usePeople } from '../session/use-project'
import { formatMoment } from '../ui/format-date'
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
  return (
    <li>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={isDone}
          aria-describedby={note}
          onChange={() => tickItem(session, view, item, !isDone)}
        />
        <span>{item.text}</span>
      </label>
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
      {say(nameOf(people, tick.by), formatMoment(tick.at))}{' '}
      <StatementAuthor session={session} entries={session.document.ticks} id={tick.id} by={tick.by} />
      {!isOfItem(tick, item) && (
        <span className="checklist-then">{strings.checklist.readThen(tick.text)}</span>
      )}
    </p>
  )
}
