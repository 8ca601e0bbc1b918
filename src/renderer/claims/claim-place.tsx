import { useEffect, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { isUncertain } from '../../core/document/claim-ranges'
import type { LiveClaim } from '../../core/document/live-claims'
import { attachToRange, attachToSelection } from '../session/actions/attach-claim'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { WordDifference } from './claim-words'
import { type FoundPassage, findPassages, passageAt } from './find-passages'

interface ClaimPlaceProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** What is uncertain about where the claim's words are, with the ways to make it certain; nothing when all is well. */
export function ClaimPlace({ session, view }: ClaimPlaceProps) {
  const { anchorStates } = view
  if (anchorStates.includes('orphan')) return <OrphanPlace session={session} view={view} />
  if (anchorStates.includes('moved')) {
    return (
      <UncertainPlace
        session={session}
        view={view}
        text={strings.place.moved}
        hint={strings.place.movedHint}
      />
    )
  }
  if (anchorStates.includes('edited')) {
    return (
      <UncertainPlace
        session={session}
        view={view}
        text={strings.place.edited}
        hint={strings.place.editedHint}
      />
    )
  }
  return null
}

interface UncertainPlaceProps extends ClaimPlaceProps {
  readonly text: string
  readonly hint: string
}

function UncertainPlace({ session, view, text, hint }: UncertainPlaceProps) {
  return (
    <section className="inspector-section notice">
      <p>
        <strong>{text}</strong> {hint}
      </p>
      <OldAgainstNew session={session} view={view} />
      <div className="button-row">
        <CommandButton command="confirm-place">{strings.place.confirm}</CommandButton>
        <CommandButton command="refuse-place">{strings.place.refuse}</CommandButton>
        <AttachButton session={session} view={view} label={strings.place.reattach} />
      </div>
    </section>
  )
}

/** The claim's own words against those that stand where it was found, with what stands around them. */
function OldAgainstNew({ session, view }: ClaimPlaceProps) {
  const ranges = session.view.rangesOf(view.claim.id)
  return view.claim.anchors.map(({ quote, start }, index) => {
    const range = ranges[index]
    if (!range || !isUncertain(view.anchorStates[index])) return null
    const { before, words, after } = passageAt(session.article, range)
    return (
      <figure key={start.join()} className="place-words" aria-label={strings.place.before}>
        <WordDifference before={quote.exact} after={words} around={{ before, after }} />
      </figure>
    )
  })
}

function AttachButton({ session, view, label }: ClaimPlaceProps & { readonly label: string }) {
  const selection = useStore(session.textSelection)
  const hasWords = selection !== null && selection.end > selection.start
  return (
    <Button
      isDisabled={!hasWords}
      {...(hasWords ? {} : { tooltip: strings.place.attachFirst })}
      onPress={() => attachToSelection(session, view.claim.id)}
    >
      {label}
    </Button>
  )
}

/** How long a person stays on an orphan before its words are looked for, ms. */
const lookDelay = 250

function OrphanPlace({ session, view }: ClaimPlaceProps) {
  const [sought, setSought] = useState(view.words)
  const [passages, setPassages] = useState<readonly FoundPassage[] | null>(null)
  // places found before an edit are places no more
  useEffect(() => session.article.observe(() => setPassages(null)), [session])
  const look = (): void => setPassages(findPassages(session.article, sought))
  const old = view.words
  // not in the way of whoever only passes by on the way to another claim
  useEffect(() => {
    const timer = setTimeout(() => setPassages(findPassages(session.article, old)), lookDelay)
    return () => clearTimeout(timer)
  }, [session, old])
  return (
    <section className="inspector-section notice">
      <p>
        <strong>{strings.place.orphan}</strong> {strings.place.orphanHint}
      </p>
      <Refusals session={session} view={view} />
      <AttachButton session={session} view={view} label={strings.place.attach} />
      <TextField
        label={strings.place.searchLabel}
        type="search"
        value={sought}
        onChange={setSought}
        onKeyDown={(event) => {
          if (event.key === 'Enter') look()
        }}
      />
      <Button onPress={look}>
        <ToolIcon name="search" />
        {strings.place.search}
      </Button>
      {passages !== null && (
        <p role="status">
          {passages.length === 0 ? strings.place.noResults : strings.place.results(passages.length)}
        </p>
      )}
      <ul className="passages">
        {(passages ?? []).map((passage) => (
          <PassageItem key={passage.range.start} session={session} view={view} passage={passage} />
        ))}
      </ul>
    </section>
  )
}

/** Who refused which words; and who gave the claim its words, who may have meant the same ones. */
function Refusals({ session, view }: ClaimPlaceProps) {
  const people = usePeople(session)
  const { refusals = [], placedBy } = view.claim
  if (refusals.length === 0) return null
  return (
    <ul className="refusals">
      {refusals.map(({ key, by, place }) => (
        <li key={key}>
          <Named
            names={[nameOf(people, by), place.quote.exact]}
            say={(name = '', words = '') => strings.place.refusedBy(name, words)}
          />
        </li>
      ))}
      {placedBy !== undefined && (
        <li>
          <Named names={[nameOf(people, placedBy)]} say={strings.place.confirmedToo} />
        </li>
      )}
    </ul>
  )
}

function PassageItem({ session, view, passage }: ClaimPlaceProps & { readonly passage: FoundPassage }) {
  return (
    <li>
      <p dir={directionOfText(passage.before + passage.words + passage.after)}>
        {passage.before}
        <mark>{passage.words}</mark>
        {passage.after} <span className="quiet">{strings.place.alike(Math.round(passage.score * 100))}</span>
      </p>
      <div className="button-row">
        <Button look="link" onPress={() => session.revealRange(passage.range)}>
          {strings.place.show}
        </Button>
        <Button look="link" onPress={() => attachToRange(session, view.claim.id, passage.range)}>
          {strings.place.attachHere}
        </Button>
      </div>
    </li>
  )
}
