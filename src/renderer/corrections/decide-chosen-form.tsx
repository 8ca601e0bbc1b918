import './corrections.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { chosenCorrections, decideChosen, planChosen } from '../session/actions/decide-chosen'
import { focusList } from '../session/actions/move-focus'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { ProposedWords } from '../session/proposed-words'
import { useStore } from '../session/store'
import { useDraft } from '../session/use-draft'
import { useCorrections } from '../session/use-words'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

/** Decides on all chosen corrections with one reason. Says before which of them cannot be accepted like that. */
export function DecideChosenForm({ session }: { readonly session: ProjectSession }) {
  const house = useHouseWords()
  const me = useStore(session.person)
  useCorrections(session)
  useStore(session.chosenCorrections.now)
  const [reason, setReason] = useDraft(session, 'decision-of-chosen')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const chosen = chosenCorrections(session)
  const words = strings.corrections
  const isEmpty = chosen.length === 0
  useEffect(() => {
    if (isEmpty) session.isDecidingChosen.set(false)
  }, [isEmpty, session])
  const accepting = planChosen(session, 'accepted')
  const rejecting = planChosen(session, 'rejected')
  const left = new Map(accepting.leave.map(({ view, why }) => [view.correction.id, why]))
  const close = (): void => {
    session.isDecidingChosen.set(false)
    focusList(session)
  }
  const decide = (outcome: 'accepted' | 'rejected'): void => {
    const said = decideChosen(session, outcome, reason)
    setProblem(said)
    if (said !== null) return
    setReason('')
    focusList(session)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && accepting.take.length > 0)
      decide('accepted')
  }
  return (
    <ScrollRegion className="inspector" label={words.decideTitle(chosen.length)}>
      <form
        className="correction-form"
        aria-label={words.decideTitle(chosen.length)}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onKeyDown}
      >
        <header className="inspector-head">
          <h2>{words.decideTitle(chosen.length)}</h2>
        </header>
        <p className="quiet">{words.decideHint}</p>
        {me.role !== 'editor' && <p className="quiet">{words.notEditor(house.role(me.role))}</p>}
        <TextField
          ref={field}
          label={words.reasonForAll}
          rows={2}
          value={reason}
          onChange={setReason}
          problem={problem ?? undefined}
        />
        <div className="button-row">
          <Button
            look="primary"
            shortcut="Mod+Enter"
            isDisabled={accepting.take.length === 0}
            onPress={() => decide('accepted')}
          >
            {words.acceptAll(accepting.take.length)}
          </Button>
          <Button isDisabled={rejecting.take.length === 0} onPress={() => decide('rejected')}>
            {words.rejectAll(rejecting.take.length)}
          </Button>
          <Button look="quiet" onPress={close}>
            {strings.common.cancel}
          </Button>
        </div>
        <ul className="chosen-corrections" aria-label={words.chosenList}>
          {chosen.map(({ correction, number }) => {
            const why = left.get(correction.id)
            return (
              <li key={correction.id}>
                <p className="correction-row-words">
                  <span className="claim-row-number">{number}</span> <ProposedWords correction={correction} />
                </p>
                {why !== undefined && (
                  <p className="correction-warning">{words.notAccepted(words.leftOut[why])}</p>
                )}
              </li>
            )
          })}
        </ul>
      </form>
    </ScrollRegion>
  )
}
