import type { LiveClaim } from '../../core/document/live-claims'
import { openCorrection } from '../session/actions/corrections'
import { CommandButton } from '../session/command-button'
import type { ProjectSession } from '../session/project-session'
import { ProposedWords } from '../session/proposed-words'
import { useStore } from '../session/store'
import { ThreadCard } from '../session/thread-card'
import { ThreadForm } from '../session/thread-form'
import { useCorrections, useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'

interface ClaimPartProps {
  readonly session: ProjectSession
  readonly view: LiveClaim
}

/** What is proposed that the claim, or a part of it, should read. */
export function ClaimCorrections({ session, view }: ClaimPartProps) {
  const { id, mergedFrom = [] } = view.claim
  const own = useCorrections(session).filter(
    ({ correction }) => correction.claimId !== null && [id, ...mergedFrom].includes(correction.claimId)
  )
  return (
    <section className="inspector-section">
      <div className="section-head">
        <h3>{strings.list.corrections}</h3>
        <CommandButton command="propose-correction" look="quiet">
          <ToolIcon name="plus" />
          {strings.corrections.propose}
        </CommandButton>
      </div>
      <ul className="claim-corrections">
        {own.map(({ correction, state }) => (
          <li key={correction.id}>
            <Button
              look="quiet"
              className="claim-correction"
              onPress={() => openCorrection(session, correction.id)}
            >
              <ProposedWords correction={correction} />
              <span className={`correction-state correction-${state}`}>
                {strings.corrections.states[state]}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is discussed and asked about the claim. */
export function ClaimTalk({ session, view }: ClaimPartProps) {
  const { id, mergedFrom = [] } = view.claim
  const asked = useStore(session.threadAsked)
  const threads = useThreads(session).filter(
    ({ thread }) => thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId)
  )
  return (
    <section className="inspector-section">
      <div className="section-head">
        <h3>{strings.list.talk}</h3>
        <CommandButton command="ask-query" look="quiet">
          {strings.talk.ask}
        </CommandButton>
        <CommandButton command="discuss" look="quiet">
          {strings.talk.discuss}
        </CommandButton>
      </div>
      {asked !== null && <ThreadForm key={asked} session={session} purpose={asked} claimId={id} />}
      {threads.map((thread) => (
        <ThreadCard key={thread.thread.id} session={session} view={thread} />
      ))}
    </section>
  )
}
