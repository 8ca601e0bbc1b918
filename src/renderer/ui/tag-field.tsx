import './tag-field.css'
import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import { spellTag, tagOf } from '../../core/model/tag'
import { Button } from './button'
import { ToolIcon } from './icons'
import { strings } from './strings'

interface TagFieldProps {
  readonly label: string
  readonly tags: readonly string[]
  /** Tags in use, which are offered. */
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** Tags as they are, each with a way to take it off, and a field for more: Enter or a comma adds what was written. */
export function TagField({ label, tags, known, onAdd, onRemove, ref }: TagFieldProps) {
  const id = useId()
  const [text, setText] = useState('')
  const add = (): void => {
    const tag = tagOf(text)
    setText('')
    if (tag === null) return
    const spelled = spellTag(tag, known)
    if (!tags.includes(spelled)) onAdd(spelled)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isAdding = event.key === 'Enter' || event.key === ','
    if (!isAdding || event.nativeEvent.isComposing || tagOf(text) === null) return
    event.preventDefault()
    add()
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {tags.length > 0 && (
        <ul className="tags" aria-label={label}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <bdi>{tag}</bdi>
              <Button look="quiet" label={strings.tags.remove(tag)} onPress={() => onRemove(tag)}>
                <ToolIcon name="close" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...(ref === undefined ? {} : { ref })}
        id={id}
        className="input"
        list={`${id}-known`}
        value={text}
        placeholder={strings.tags.add}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
      <datalist id={`${id}-known`}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}
