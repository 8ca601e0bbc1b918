import { useEffect, useId, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { SentenceLine } from '../../core/document/coverage-index'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimId } from '../../core/model/ids'
import { addFact, sayNothing, sayUndecided, unmarkedIn } from '../session/actions/breakdown'
import { goToClaim } from '../session/actions/go-to-claim'
import { markFact } from '../session/actions/mark-claim'
import type { FactDraft } from '../session/fact-drafts'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { StateBadge } from '../session/state-badge'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { formatDay } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'

interface SentenceFactsProps {
  readonly session: ProjectSession
  readonly line: SentenceLine | null
  readonly claims: ReadonlyMap<ClaimId, LiveClaim>
}

/** What was decided on the chosen sentence, and what can be: its facts, one more, or nothing to check. */
export function SentenceFacts({ session, line, claims }: SentenceFactsProps) {
  const house = useHouseWords()
  const isAdding = useStore(session.addingFact)
  const setAdding = session.addingFact.set
  const { breakdown } = strings
  if (line === null) return <p className="sentence-facts quiet">{breakdown.choose}</p>
  const facts = line.claims.flatMap((id) => claims.get(id) ?? [])
  const words = session.article.slice(line.range.start, line.range.end)
  const draft = isAdding ? session.factDrafts.of(line.range, words) : null
  return (
    <section className="sentence-facts" aria-label={breakdown.facts}>
      <h2>{breakdown.facts}</h2>
      {line.state !== 'claimed' && <Decision session={session} line={line} />}
      {facts.length > 0 && (
        <ol className="fact-list">
          {facts.map(({ claim, number, status, words: own }) => (
            <li key={claim.id}>
              <Button
                look="quiet"
                name={`${breakdown.fact(number, house.state(status.state))}: ${own}`}
                onPress={() => goToClaim(session, claim.id)}
              >
                <span className="claim-row-number">{number}</span>
                <StateBadge state={status.state} />
                <span className="fact-words" dir={directionOfText(own)}>
                  {own}
                </span>
              </Button>
            </li>
          ))}
        </ol>
      )}
      {line.unmarked.length > 0 && <Unmarked session={session} line={line} />}
      {draft !== null ? (
        <FactForm
          key={draft.key}
          session={session}
          line={line}
          draft={draft}
          onClose={() => {
            session.factDrafts.end(draft)
            setAdding(false)
          }}
        />
      ) : (
        <div className="fact-buttons">
          <Button onPress={() => setAdding(true)}>{breakdown.addFact}</Button>
          {(line.state === 'nothing' || (line.state === 'claimed' && line.marks.length > 0)) && (
            <Button onPress={() => sayUndecided(session, [line])}>{breakdown.takeBack}</Button>
          )}
          {(line.state === 'open' || line.state === 'changed') && (
            <Button onPress={() => sayNothing(session, [line])}>{breakdown.sayNothing}</Button>
          )}
        </div>
      )}
    </section>
  )
}

/** What looks like a fact in the sentence and is in no claim, each to be marked at once. */
function Unmarked({ session, line }: { readonly session: ProjectSession; readonly line: SentenceLine }) {
  const { breakdown } = strings
  const id = useId()
  return (
    <div className="unmarked">
      <h3 id={id}>{breakdown.unmarked}</h3>
      <p className="quiet">{breakdown.unmarkedHint}</p>
      <ul className="fact-buttons" aria-labelledby={id}>
        {unmarkedIn(line).map((range) => {
          const words = session.article.slice(range.start, range.end)
          return (
            <li key={range.start}>
              <Button name={breakdown.markWords(words)} onPress={() => markFact(session, [range])}>
                <bdi>{words}</bdi>
              </Button>
            </li>
          )
        })}
        <li>
          <Button look="quiet" onPress={() => sayNothing(session, [line])}>
            {breakdown.nothingInRest}
          </Button>
        </li>
      </ul>
    </div>
  )
}

/** Whether anybody said that there is nothing to check, who and when, and of which words. */
function Decision({ session, line }: { readonly session: ProjectSession; readonly line: SentenceLine }) {
  const people = usePeople(session)
  const { breakdown } = strings
  if (line.state === 'claimed' || line.state === 'open')
    return (
      <>
        <p className="quiet">{breakdown.noFacts}</p>
        <FromOutside session={session} line={line} />
      </>
    )
  return (
    <>
      <FromOutside session={session} line={line} />
      <p className={`sentence-state sentence-${line.state}`}>{breakdown.states[line.state]}</p>
      {line.marks.map(({ id, by, at, place }) => (
        <p key={id} className="quiet">
          <Named names={[nameOf(people, by)]} say={(name = '') => breakdown.saidBy(name, formatDay(at))} />
          {line.state === 'changed' && <bdi className="fact-words"> {breakdown.was(place.quote.exact)}</bdi>}
        </p>
      ))}
    </>
  )
}

/** What people said of the sentence who are not on the project's list: it is shown, and does not count. */
function FromOutside({ session, line }: { readonly session: ProjectSession; readonly line: SentenceLine }) {
  const people = usePeople(session)
  return line.fromOutside.map(({ id, by, at }) => (
    <p key={id} className="quiet">
      <Named
        names={[nameOf(people, by)]}
        say={(name = '') => strings.breakdown.fromOutside(name, formatDay(at))}
      />
    </p>
  ))
}

interface FactFormProps {
  readonly session: ProjectSession
  readonly line: SentenceLine
  readonly draft: FactDraft
  readonly onClose: () => void
}

function FactForm({ session, line, draft, onClose }: FactFormProps) {
  const [text, setText] = useState(draft.text)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => (draft.text === draft.begun ? field.current?.select() : field.current?.focus()), [draft])
  const { breakdown } = strings
  const add = (): void => {
    const refused = addFact(session, line, text)
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <form
      className="fact-form"
      aria-label={breakdown.addFact}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <TextField
        label={breakdown.factWords}
        value={text}
        ref={field}
        hint={breakdown.factHint}
        rows={3}
        {...(problem === null ? {} : { problem })}
        onChange={(next) => {
          draft.text = next
          session.unfinished.changed()
          setText(next)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <div className="fact-buttons">
        <Button look="primary" onPress={add}>
          {breakdown.markFact}
        </Button>
        <Button onPress={onClose}>{strings.common.cancel}</Button>
      </div>
    </form>
  )
}
