import './corrections.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { type Correction, type CorrectionView, isUndecided } from '../../core/model/correction'
import { timeInFile } from '../../core/model/from-file'
import {
  acceptCorrection,
  goToNextUndecided,
  rejectCorrection,
  turnCorrection
} from '../session/actions/corrections'
import { goToClaim } from '../session/actions/go-to-claim'
import { useHouseWords } from '../session/house-words'
import type { ProjectSession } from '../session/project-session'
import { ProposedWords } from '../session/proposed-words'
import { sourceLabel } from '../session/source-label'
import { StatementAuthor } from '../session/statement-author'
import { useStore } from '../session/store'
import { useDraft } from '../session/use-draft'
import { nameOf, usePeople, useSources } from '../session/use-project'
import { useCorrections } from '../session/use-words'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { QuotedWords } from '../ui/quoted-words'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { CorrectionForm } from './correction-form'

/** A correction in full, to be decided on; or the form for a new one. */
export function CorrectionInspector({ session }: { readonly session: ProjectSession }) {
  const draft = useStore(session.correctionDraft)
  const id = useStore(session.shownCorrection)
  const view = useCorrections(session).find(({ correction }) => correction.id === id)
  const title = draft !== null ? strings.corrections.newTitle : strings.corrections.title(view?.number ?? 0)
  const close = (): void => {
    session.endCorrection()
    session.shownCorrection.set(null)
    session.focusArticle()
  }
  return (
    <ScrollRegion className="inspector" label={title}>
      <header className="inspector-head">
        <h2>{title}</h2>
        <Button look="quiet" label={strings.corrections.close} onPress={close}>
          <ToolIcon name="close" />
        </Button>
      </header>
      {draft !== null ? (
        <CorrectionForm key={draft.old} session={session} draft={draft} onCancel={close} />
      ) : view === undefined ? (
        <p className="list-empty">{strings.corrections.takenBack}</p>
      ) : (
        <CorrectionDetails key={view.correction.id} session={session} view={view} />
      )}
    </ScrollRegion>
  )
}

interface CorrectionPartProps {
  readonly session: ProjectSession
  readonly view: CorrectionView
}

function CorrectionDetails({ session, view }: CorrectionPartProps) {
  const people = usePeople(session)
  const { correction, state } = view
  const claim = correction.claimId === null ? undefined : session.view.claim(correction.claimId)
  return (
    <>
      <blockquote className="claim-words">
        <ProposedWords correction={correction} />
      </blockquote>
      <p className="inspector-status">
        <span className={`correction-state correction-${state}`}>{strings.corrections.states[state]}</span>
        <span>{strings.corrections.severities[correction.severity]}</span>
      </p>
      {!view.isAsSaid && <StandsOtherwise view={view} />}
      <section className="inspector-section">
        {correction.reason !== '' && <p dir={directionOfText(correction.reason)}>{correction.reason}</p>}
        <CorrectionSources session={session} view={view} />
        <p className="quiet">
          <WhoProposed correction={correction} name={nameOf(people, correction.by)} />
          <StatementAuthor
            session={session}
            entries={view.isOfCheck ? session.document.checks : session.document.corrections}
            id={correction.id}
            by={correction.by}
          />
        </p>
        {claim !== undefined && (
          <Button
            look="link"
            className="correction-claim"
            onPress={() => {
              session.shownCorrection.set(null)
              goToClaim(session, claim.claim.id)
            }}
          >
            {strings.corrections.toClaim(claim.number)}
          </Button>
        )}
      </section>
      <Decisions session={session} view={view} />
      <DecisionForm session={session} view={view} />
    </>
  )
}

/** Who proposed it and when; of one from a file also who the file says it was. */
function WhoProposed({ correction, name }: { readonly correction: Correction; readonly name: string }) {
  const { fromFile } = correction
  const { corrections, talk } = strings
  const when = formatMoment(correction.at)
  if (fromFile === undefined)
    return <Named names={[name]} say={(proposer = '') => corrections.by(proposer, when)} />
  const time = timeInFile(fromFile)
  return (
    <Named
      names={[fromFile.name, name]}
      say={(typed = '', bringer = '') => corrections.broughtIn(talk.fromFile(typed, time), bringer, when)}
    />
  )
}

/** What the article reads where the correction is, when that is not what it should be. */
function StandsOtherwise({ view }: Pick<CorrectionPartProps, 'view'>) {
  const { state, wordsNow } = view
  const says = state === 'accepted' ? strings.corrections.readsOtherwise : strings.corrections.changedSince
  return (
    <p className="correction-warning" role="note">
      {wordsNow === null ? strings.corrections.wordsGone : says}
      {wordsNow !== null && (
        <>
          {' '}
          <QuotedWords words={wordsNow} />
        </>
      )}
    </p>
  )
}

function CorrectionSources({ session, view }: CorrectionPartProps) {
  const sources = useSources(session)
  const { evidence, claimId } = view.correction
  const known = claimId === null ? [] : (session.view.claim(claimId)?.evidence ?? [])
  const named = known.filter(({ id }) => evidence.includes(id))
  if (named.length === 0) return <p className="quiet">{strings.corrections.noSource}</p>
  return (
    <ul className="correction-sources" aria-label={strings.inspector.evidence}>
      {named.map(({ id, sourceId, locator }) => {
        const source = sources.find((each) => each.id === sourceId)
        return (
          <li key={id}>
            <bdi>{source === undefined ? strings.source.untitled : sourceLabel(source)}</bdi>
            {locator !== '' && `, ${locator}`}
          </li>
        )
      })}
    </ul>
  )
}

function Decisions({ session, view }: CorrectionPartProps) {
  const house = useHouseWords()
  const people = usePeople(session)
  if (view.decisions.length === 0) return null
  return (
    <section className="inspector-section">
      <h3>{strings.corrections.decisions}</h3>
      <ul className="check-list">
        {view.decisions.toReversed().map(({ id, outcome, words, reason, by, at }) => {
          const person = people.find((each) => each.id === by)
          return (
            <li key={id} className="check">
              <p className="check-head">
                <strong>{strings.activity.decided[outcome]}</strong>
              </p>
              {outcome === 'accepted' && words !== view.correction.words && (
                <p>
                  {strings.corrections.withOtherWords} <QuotedWords words={words} />
                </p>
              )}
              {reason !== '' && <p className="check-note">{reason}</p>}
              <p className="quiet">
                <Named names={[nameOf(people, by)]} />
                {person !== undefined && `, ${house.role(person.role)}`} · {formatMoment(at)}
                <StatementAuthor session={session} entries={session.document.decisions} id={id} by={by} />
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Accepts with the words as proposed or edited, rejects with a reason, withdraws or opens again. */
function DecisionForm({ session, view }: CorrectionPartProps) {
  const me = useStore(session.person)
  const { correction, state } = view
  const [words, setWords] = useDraft(session, `decided-words ${correction.id}`, correction.words)
  const [reason, setReason] = useDraft(session, `decision ${correction.id}`)
  const [problem, setProblem] = useState<string | null>(null)
  const wordsField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const reasonField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const house = useHouseWords()
  const canDecide = isUndecided(state) || (state === 'accepted' && !view.isAsSaid)
  useEffect(() => {
    const takeCursor = (): void => {
      if (!canDecide || session.decisionAsked.get() !== correction.id) return
      session.decisionAsked.set(null)
      wordsField.current?.focus()
    }
    takeCursor()
    return session.decisionAsked.subscribe(takeCursor)
  }, [canDecide, session, correction.id])
  /** What was written is let go of once it was said, and the next one is shown; the last one decided stays. */
  const goOn = (said: string | null): void => {
    setProblem(said)
    if (said !== null) return
    setWords(correction.words)
    setReason('')
    goToNextUndecided(session)
  }
  const accept = (): void => goOn(acceptCorrection(session, correction.id, { words, reason }))
  const reject = (): void => {
    if (reason.trim() === '') reasonField.current?.focus()
    goOn(rejectCorrection(session, correction.id, reason))
  }
  const acceptByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) accept()
  }
  if (!canDecide) {
    return state === 'accepted' ? null : (
      <div className="button-row">
        <Button onPress={() => turnCorrection(session, correction.id, 'reopened')}>
          {strings.corrections.reopen}
        </Button>
      </div>
    )
  }
  return (
    <section className="inspector-section correction-form">
      <h3>{strings.corrections.decide}</h3>
      {me.role !== 'editor' && <p className="quiet">{strings.corrections.notEditor(house.role(me.role))}</p>}
      <TextField
        ref={wordsField}
        label={strings.corrections.finalWords}
        rows={2}
        value={words}
        onChange={setWords}
        onKeyDown={acceptByKeys}
      />
      <TextField
        ref={reasonField}
        label={strings.corrections.decisionReason}
        rows={2}
        value={reason}
        onChange={setReason}
        onKeyDown={acceptByKeys}
        problem={problem ?? undefined}
      />
      <div className="button-row">
        <Button look="primary" shortcut="Mod+Enter" onPress={accept}>
          {strings.corrections.accept}
        </Button>
        {state !== 'accepted' && <Button onPress={reject}>{strings.corrections.reject}</Button>}
        {correction.by === me.id && state === 'open' && (
          <Button look="quiet" onPress={() => turnCorrection(session, correction.id, 'withdrawn')}>
            {strings.corrections.withdraw}
          </Button>
        )}
      </div>
    </section>
  )
}
