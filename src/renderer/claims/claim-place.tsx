import { useEffect, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import { attachToRange, attachToSelection } from '../session/actions/attach-claim'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { findPassages, type Passage } from './find-passages'

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
      <div className="button-row">
        <CommandButton command="confirm-place">{strings.place.confirm}</CommandButton>
        <AttachButton session={session} view={view} label={strings.place.reattach} />
      </div>
    </section>
  )
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

function OrphanPlace({ session, view }: ClaimPlaceProps) {
  const [sought, setSought] = useState(view.words)
  const [passages, setPassages] = useState<readonly Passage[] | null>(null)
  // places found before an edit are places no more
  useEffect(() => session.article.observe(() => setPassages(null)), [session])
  const look = (): void => setPassages(findPassages(session.article, sought))
  return (
    <section className="inspector-section notice">
      <p>
        <strong>{strings.place.orphan}</strong> {strings.place.orphanHint}
      </p>
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

function PassageItem({ session, view, passage }: ClaimPlaceProps & { readonly passage: Passage }) {
  return (
    <li>
      <p dir={directionOfText(passage.before + passage.words + passage.after)}>
        {passage.before}
        <mark>{passage.words}</mark>
        {passage.after}
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
