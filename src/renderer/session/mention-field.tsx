import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import { mentionAt, peopleLike } from '../../core/model/mentions'
import type { Person } from '../../core/model/person'
import { TextField } from '../ui/field'
import { Named } from '../ui/named'
import { OptionList, optionListProps } from '../ui/option-list'
import { strings } from '../ui/strings'
import { useHouseWords } from './house-words'
import type { ProjectSession } from './project-session'
import { usePeople } from './use-project'

/** Names offered at once. */
const mostOffered = 6

interface MentionFieldProps {
  readonly session: ProjectSession
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly hint?: string
  readonly problem?: string | undefined
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly ref?: Ref<{ focus(): void }>
}

/** A field for words about a claim: "@" and the beginning of a name offer the people of the project. */
export function MentionField({ session, ref, value, onChange, onKeyDown, ...field }: MentionFieldProps) {
  const id = useId()
  const people = usePeople(session)
  const house = useHouseWords()
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [cursor, setCursor] = useState<number | null>(null)
  const [marked, setMarked] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const nextCursor = useRef<number | null>(null)
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }), [])
  useLayoutEffect(() => {
    if (nextCursor.current === null) return
    input.current?.setSelectionRange(nextCursor.current, nextCursor.current)
    nextCursor.current = null
  })
  const asked = cursor === null ? null : mentionAt(value, cursor)
  const offered =
    asked === null || asked.start === closedAt ? [] : peopleLike(asked.query, people).slice(0, mostOffered)
  const chosen = Math.min(marked, offered.length - 1)
  const followCursor = (): void => {
    const { selectionStart = null, selectionEnd = null } = input.current ?? {}
    const at = selectionStart === selectionEnd ? selectionStart : null
    if (at !== cursor) setCursor(at)
  }
  const take = (person: Person): void => {
    if (asked === null || cursor === null) return
    const before = `${value.slice(0, asked.start)}@${person.name} `
    nextCursor.current = before.length
    setCursor(before.length)
    setMarked(0)
    onChange(before + value.slice(cursor).replace(/^ /, ''))
  }
  const takeKey = (event: KeyboardEvent): boolean => {
    const person = offered[chosen]
    if (person === undefined || event.nativeEvent.isComposing) return false
    if (event.key === 'ArrowDown') setMarked((chosen + 1) % offered.length)
    else if (event.key === 'ArrowUp') setMarked((chosen + offered.length - 1) % offered.length)
    else if (event.key === 'Escape') setClosedAt(asked?.start ?? null)
    else if (isTaking(event)) take(person)
    else return false
    return true
  }
  return (
    <div className="mention-field">
      <TextField
        {...field}
        ref={input}
        rows={2}
        value={value}
        onChange={(text) => {
          if (asked === null) setClosedAt(null)
          setMarked(0)
          onChange(text)
        }}
        onSelect={followCursor}
        onBlur={() => setCursor(null)}
        onKeyDown={(event) => {
          if (takeKey(event)) event.preventDefault()
          else onKeyDown?.(event)
        }}
        {...optionListProps(id, offered.length, chosen)}
      />
      <OptionList
        id={id}
        label={strings.mentions.people}
        className="popover mention-people"
        options={offered}
        keyOf={(person) => person.id}
        active={chosen}
        onTake={take}
      >
        {(person) => (
          <>
            <Named names={[person.name]} />
            <span className="quiet">{house.role(person.role)}</span>
          </>
        )}
      </OptionList>
      <span className="visually-hidden" role="status">
        {offered.length > 0 && strings.mentions.offered(offered.length)}
      </span>
    </div>
  )
}

function isTaking({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !ctrlKey && !metaKey && !shiftKey && !altKey
}
