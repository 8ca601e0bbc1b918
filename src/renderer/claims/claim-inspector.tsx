import './claims.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ClaimId } from '../../core/model/ids'
import { pasteEvidence } from '../session/actions/paste-evidence'
import { CommandButton } from '../session/command-button'
import { commandOf, runCommand } from '../session/commands'
import { dropPlace } from '../session/drop-place'
import { noEvidence } from '../session/evidence-draft'
import type { ProjectSession } from '../session/project-session'
import { StateBadge } from '../session/state-badge'
import { useStore } from '../session/store'
import { useSelectedClaim } from '../session/use-project'
import { useWorkbench } from '../session/workbench-context'
import { ToolIcon } from '../ui/icons'
import { MenuButton } from '../ui/menu-button'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'
import { CheckHistory } from './check-history'
import { ChecklistSection } from './checklist-section'
import { ClaimActivity } from './claim-activity'
import { ClaimPlace } from './claim-place'
import { ClaimRanges } from './claim-ranges'
import { ClaimTraits } from './claim-traits'
import { ClaimCorrections, ClaimTalk } from './claim-wording'
import { ClaimWords } from './claim-words'
import { DisputeSection } from './dispute-section'
import { EarlierSection } from './earlier-section'
import { EvidenceSection } from './evidence-section'
import { NoteField } from './note-field'
import { OutsideSection } from './outside-section'
import { PlaceReview } from './place-review'
import { RelationsSection } from './relations-section'
import { SecondCheckSection } from './second-check-section'
import { VerdictButtons } from './verdict-buttons'

/** Everything about the selected claim. Pasting an address here links the page as evidence, pasting a file keeps it. */
export function ClaimInspector({ session }: { readonly session: ProjectSession }) {
  const view = useSelectedClaim(session)
  const isReviewing = useStore(session.reviewing)
  const root = useRef<HTMLElement>(null)
  const [formAsked, setFormAsked] = useState<ClaimId | null>(null)
  const shownClaim = view?.claim.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is read from its beginning
  useLayoutEffect(() => root.current?.scrollTo({ top: 0 }), [shownClaim])
  useEffect(() => setFormAsked((asked) => (asked === shownClaim ? asked : null)), [shownClaim])
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place === 'claim') root.current?.focus()
        const id = session.selectedClaim.get()
        // a form that is open keeps what was written into it
        if (place === 'evidence' && id !== null) {
          setFormAsked(id)
          if (!session.evidenceForms.get().has(id)) session.setEvidenceForm(id, noEvidence)
        }
      }),
    [session]
  )
  // a key that marks a claim while a correction is shown goes on to the claim: the cursor must not stay in its words
  useEffect(() => session.inspectorFocused.repeatUnheard(), [session])
  return (
    <ScrollRegion
      ref={root}
      className="inspector"
      label={view === null ? strings.inspector.nothing : strings.inspector.claim(view.number)}
      onPaste={(event) => pasteEvidence(session, view?.claim.id ?? null, event)}
      hearsClaimKeys
      {...(view === null ? {} : { drop: dropPlace({ claimId: view.claim.id, evidence: null }) })}
    >
      {isReviewing && <PlaceReview session={session} />}
      {view === null ? (
        <div className="list-empty">
          <p>{strings.inspector.nothing}</p>
          <p>{strings.inspector.nothingHint}</p>
        </div>
      ) : (
        <ClaimSections
          key={view.claim.id}
          session={session}
          view={view}
          isFormAsked={formAsked === view.claim.id}
        />
      )}
    </ScrollRegion>
  )
}

interface ClaimSectionsProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
  readonly isFormAsked: boolean
}

function ClaimSections({ session, view, isFormAsked }: ClaimSectionsProps) {
  return (
    <>
      <InspectorHead view={view} />
      <ClaimWords view={view} language={session.view.info.language} />
      <div className="inspector-status">
        <StateBadge state={view.status.state} />
        <span>{view.status.reason}</span>
      </div>
      <ClaimPlace session={session} view={view} />
      <ClaimRanges session={session} view={view} />
      {view.status.state === 'disputed' && <DisputeSection session={session} view={view} />}
      <OutsideSection session={session} view={view} />
      <SecondCheckSection session={session} view={view} />
      <VerdictButtons view={view} session={session} />
      <NoteField session={session} view={view} />
      <ChecklistSection session={session} view={view} />
      <EvidenceSection session={session} view={view} isFormAsked={isFormAsked} />
      <EarlierSection session={session} view={view} />
      <ClaimCorrections session={session} view={view} />
      <ClaimTalk session={session} view={view} />
      <RelationsSection session={session} view={view} />
      <ClaimTraits session={session} view={view} />
      <CheckHistory session={session} view={view} />
      <ClaimActivity session={session} view={view} />
    </>
  )
}

const menuIds = [
  'attach-claim',
  'add-range',
  'find-same-words',
  'split-claim',
  'merge-claims',
  'relate-claim',
  'confirm-place',
  'refuse-place',
  'work-to-check',
  'remove-mark'
] as const

function InspectorHead({ view }: { readonly view: LiveClaim }) {
  const workbench = useWorkbench()
  const entries = menuIds.map((id) => {
    const { label, keys, claimKeys } = commandOf(id)
    return { id, label, shortcut: claimKeys[0] ?? keys[0], run: () => void runCommand(id, workbench) }
  })
  return (
    <header className="inspector-head">
      <h2>{strings.inspector.claim(view.number)}</h2>
      <CommandButton command="previous-claim" look="quiet" isIcon>
        <ToolIcon name="up" />
      </CommandButton>
      <CommandButton command="next-claim" look="quiet" isIcon>
        <ToolIcon name="down" />
      </CommandButton>
      <MenuButton look="quiet" label={strings.inspector.actions} entries={entries}>
        <ToolIcon name="more" />
      </MenuButton>
    </header>
  )
}
