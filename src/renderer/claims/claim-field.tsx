import { type KeyboardEvent, type Ref, useDeferredValue, useId, useMemo, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ProjectSession } from '../session/project-session'
import { useClaims } from '../session/use-project'
import { TextField } from '../ui/field'
import { OptionList, optionListProps } from '../ui/option-list'
import { strings } from '../ui/strings'
import { searchClaims } from './claim-search'

/** Claims offered at once. */
const mostOffered = 6

interface ClaimFieldProps {
  readonly session: ProjectSession
  readonly label: string
  /** Claims that are not offered. */
  readonly without: (claim: LiveClaim) => boolean
  readonly problem?: string | undefined
  readonly onTake: (claim: LiveClaim) => void
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/**
 * A field that finds a claim by its number or its words; Enter takes the one that is marked: the first once something
 * is written, before that none until the arrows mark one.
 */
export function ClaimField({ session, label, without, problem, onTake, ref }: ClaimFieldProps) {
  const id = useId()
  const claims = useClaims(session)
  const [text, setText] = useState('')
  const [marked, setMarked] = useState<number | null>(null)
  const asked = useDeferredValue(text)
  const others = useMemo(() => claims.filter((claim) => !without(claim)), [claims, without])
  const offered = useMemo(() => searchClaims(others, asked, mostOffered), [others, asked])
  const first = text.trim() === '' ? -1 : 0
  const at = Math.min(marked ?? first, offered.length - 1)
  const take = (claim: LiveClaim | undefined): void => {
    if (claim === undefined) return
    setText('')
    setMarked(null)
    onTake(claim)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || offered.length === 0) return
    if (event.key === 'ArrowDown') setMarked((at + 1) % offered.length)
    else if (event.key === 'ArrowUp') setMarked((Math.max(at, 0) + offered.length - 1) % offered.length)
    else if (event.key === 'Enter') take(searchClaims(others, text, mostOffered)[at])
    else return
    event.preventDefault()
  }
  return (
    <div className="claim-field">
      <TextField
        ref={ref ?? null}
        label={label}
        hint={strings.relations.fieldHint}
        problem={problem}
        value={text}
        onChange={(next) => {
          setMarked(null)
          setText(next)
        }}
        onKeyDown={onKeyDown}
        {...optionListProps(id, offered.length, at)}
      />
      <OptionList
        id={id}
        label={strings.relations.offered}
        className="claim-options"
        options={offered}
        keyOf={({ claim }) => claim.id}
        active={at}
        onTake={take}
      >
        {({ number, words }) => (
          <>
            <span className="claim-row-number">{number}</span>
            <span className="claim-option-words" dir={directionOfText(words)}>
              {words}
            </span>
          </>
        )}
      </OptionList>
    </div>
  )
}
