import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FindQuery } from '../../core/article/find-text'
import { commandOf } from '../session/commands'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { Checkbox, TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import type { FindDesk, FindState } from './find-desk'

/** The bar over the article that finds and replaces its words. */
export function FindBar({ desk }: { readonly desk: FindDesk }) {
  const state = useStore(desk.state)
  return state.isOpen ? <OpenFindBar desk={desk} state={state} /> : null
}

interface BarProps {
  readonly desk: FindDesk
  readonly state: FindState
}

function OpenFindBar({ desk, state }: BarProps) {
  const { query, isReplacing } = state
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    event.preventDefault()
    desk.close()
  }
  const options: readonly [keyof FindQuery & ('matchCase' | 'wholeWords' | 'ignoreDiacritics'), string][] = [
    ['matchCase', strings.find.matchCase],
    ['wholeWords', strings.find.wholeWords],
    ['ignoreDiacritics', strings.find.ignoreDiacritics]
  ]
  return (
    <search className="find-bar" aria-label={strings.find.title} onKeyDown={onKeyDown}>
      <FindRow desk={desk} state={state} />
      {isReplacing && <ReplaceRow desk={desk} state={state} />}
      <div className="find-options">
        {options.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            isChecked={query[name]}
            onChange={(isOn) => desk.look({ ...query, [name]: isOn })}
          />
        ))}
      </div>
    </search>
  )
}

function FindRow({ desk, state }: BarProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const { query, count, ordinal, isDone, isReplacing } = state
  // opened again by its key, also while it is open: the words are there to be typed over
  useEffect(() => desk.onOpen(() => field.current?.select()), [desk])
  useEffect(() => field.current?.select(), [])
  return (
    <div className="find-row">
      <TextField
        label={strings.find.words}
        isLabelHidden
        placeholder={strings.find.words}
        value={query.words}
        ref={field}
        onChange={(words) => desk.look({ ...query, words })}
        onKeyDown={(event) => onEnter(event, () => desk.step(event.shiftKey ? -1 : 1))}
      />
      <span role="status" className="find-count">
        {query.words === '' ? '' : strings.find.count(ordinal, count, isDone)}
      </span>
      <Button
        look="quiet"
        label={strings.find.previous}
        shortcut={commandOf('find-previous').keys[0]}
        onPress={() => desk.step(-1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        look="quiet"
        label={strings.find.next}
        shortcut={commandOf('find-next').keys[0]}
        onPress={() => desk.step(1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
      {!isReplacing && (
        <Button look="quiet" onPress={() => desk.open(true)}>
          {strings.find.replaceToo}
        </Button>
      )}
      <Button look="quiet" label={strings.common.close} shortcut="Escape" onPress={() => desk.close()}>
        <ToolIcon name="close" />
      </Button>
    </div>
  )
}

function ReplaceRow({ desk, state }: BarProps) {
  const isNothing = state.isDone && state.count === 0
  return (
    <div className="find-row">
      <TextField
        label={strings.find.replacement}
        isLabelHidden
        placeholder={strings.find.replacement}
        value={state.replacement}
        onChange={(replacement) => desk.setReplacement(replacement)}
        onKeyDown={(event) => onEnter(event, () => desk.replaceOne())}
      />
      <Button isDisabled={isNothing} onPress={() => desk.replaceOne()}>
        {strings.find.replaceOne}
      </Button>
      <Button isDisabled={isNothing} onPress={() => desk.replaceAll()}>
        {strings.find.replaceAll}
      </Button>
    </div>
  )
}

function onEnter(event: KeyboardEvent, run: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  run()
}
