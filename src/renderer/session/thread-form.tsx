import './words.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ClaimId } from '../../core/model/ids'
import type { ThreadPurpose } from '../../core/model/thread'
import { Button } from '../ui/button'
import { DueField } from '../ui/due-field'
import { Checkbox, TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { focusClaim, focusList } from './actions/move-focus'
import { startThread } from './actions/talk'
import { MentionField } from './mention-field'
import type { ProjectSession } from './project-session'
import { useDraft } from './use-draft'

interface ThreadFormProps {
  readonly session: ProjectSession
  readonly purpose: ThreadPurpose
  readonly claimId: ClaimId | null
}

/** Begins a discussion, or puts a query to somebody. */
export function ThreadForm({ session, purpose, claimId }: ThreadFormProps) {
  const isQuery = purpose === 'query'
  const place = `${purpose} ${claimId ?? ''}`
  const [to, setTo] = useDraft(session, `to ${place}`)
  const [text, setText] = useDraft(session, place)
  // what is said of the words comes back with them
  const [isApproach, setApproach] = useTick(session, `approach ${place}`)
  const [isForLawyers, setForLawyers] = useTick(session, `lawyers ${place}`)
  const [replyBy, setReplyBy] = useDraft(session, `reply-by ${place}`)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const words = useRef<{ focus(): void }>(null)
  useEffect(() => {
    if (isQuery) first.current?.focus()
    else words.current?.focus()
  }, [isQuery])
  const begin = (): void => {
    if (text.trim() === '' || (isQuery && to.trim() === '')) {
      setProblem(isQuery ? strings.talk.needsQuery : strings.talk.needsText)
      const missing = isQuery && to.trim() === '' ? first : words
      missing.current?.focus()
      return
    }
    if (isApproach && replyBy === '') {
      setProblem(strings.talk.needsReplyBy)
      return
    }
    const until = isQuery && isApproach && replyBy !== '' ? { replyBy } : {}
    const legal = !isQuery && isForLawyers ? { forLawyers: true as const } : {}
    startThread(session, { purpose, claimId, text, to: isQuery ? to : '', ...until, ...legal })
    setTo('')
    setText('')
    setApproach(false)
    setForLawyers(false)
    setReplyBy('')
    leave()
  }
  // the form goes with the cursor in it: single keys are for the claim again
  const leave = (): void => {
    session.threadAsked.set(null)
    if (claimId === null) focusList(session)
    else focusClaim(session)
  }
  const beginByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) begin()
  }
  return (
    <div className="thread thread-form">
      {isQuery && (
        <TextField
          ref={first}
          label={strings.talk.to}
          placeholder={strings.talk.toPlaceholder}
          value={to}
          onChange={setTo}
          onKeyDown={beginByKeys}
        />
      )}
      <MentionField
        session={session}
        ref={words}
        label={isQuery ? strings.talk.question : strings.talk.fields.comment}
        value={text}
        onChange={setText}
        onKeyDown={beginByKeys}
        problem={problem}
      />
      {isQuery && (
        <Checkbox
          label={strings.talk.approach}
          hint={strings.talk.approachHint}
          isChecked={isApproach}
          onChange={setApproach}
        />
      )}
      {!isQuery && (
        <Checkbox
          label={strings.talk.forLawyers}
          hint={strings.talk.forLawyersHint}
          isChecked={isForLawyers}
          onChange={setForLawyers}
        />
      )}
      {isQuery && isApproach && (
        <DueField
          label={strings.talk.replyBy}
          value={replyBy === '' ? undefined : replyBy}
          onChange={(due) => setReplyBy(due ?? '')}
        />
      )}
      <div className="button-row">
        <Button look="primary" shortcut="Mod+Enter" onPress={begin}>
          {strings.talk.begin[purpose]}
        </Button>
        <Button onPress={leave}>{strings.common.cancel}</Button>
      </div>
    </div>
  )
}

/** A tick that is kept as a draft is: see useDraft. */
function useTick(session: ProjectSession, place: string): readonly [boolean, (isTicked: boolean) => void] {
  const [kept, keep] = useDraft(session, place)
  return [kept !== '', (isTicked) => keep(isTicked ? 'yes' : '')]
}
