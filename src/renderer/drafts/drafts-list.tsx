import './drafts.css'
import { useMemo, useState } from 'react'
import type { ProjectSession } from '../session/project-session'
import { nameOf, usePeople } from '../session/use-project'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { formatMoment } from '../ui/format-date'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { CompareVersions } from './compare-versions'
import { type ListedDraft, useDrafts, versionOfDraft, versionOfToday } from './use-drafts'

/** Every draft that was received: who brought it and when, what became of it, and any two of them compared. */
export function DraftsList({ session }: { readonly session: ProjectSession }) {
  const drafts = useDrafts(session)
  const people = usePeople(session)
  const [chosen, setChosen] = useState<readonly [string, string] | null>(null)
  const versions = useMemo(
    () => [...(drafts ?? []).map((draft) => versionOfDraft(session, draft)), versionOfToday(session)],
    [session, drafts]
  )
  const [older, newer] = chosen ?? [versions.at(-2)?.key ?? 'today', 'today']
  return (
    <DialogWindow title={strings.versions.drafts} isFull onClose={() => session.versions.set(null)}>
      <div className="draft-review">
        <div className="draft-facts">
          {drafts === null && <p role="status">{strings.versions.loading}</p>}
          {drafts?.length === 0 && <p>{strings.versions.noFirst}</p>}
          <ol className="version-list">
            {drafts?.map((draft) => (
              <li key={draft.number}>
                <Button
                  look="quiet"
                  className="version-entry"
                  isPressed={older === `draft ${draft.number}`}
                  onPress={() => setChosen([`draft ${draft.number}`, 'today'])}
                >
                  <DraftFacts
                    draft={draft}
                    person={draft.received === null ? '' : nameOf(people, draft.received.receivedBy)}
                  />
                </Button>
              </li>
            ))}
          </ol>
        </div>
        {drafts !== null && (
          <CompareVersions
            session={session}
            versions={versions}
            older={older}
            newer={newer}
            onChoose={(left, right) => setChosen([left, right])}
          />
        )}
      </div>
    </DialogWindow>
  )
}

function DraftFacts({ draft, person }: { readonly draft: ListedDraft; readonly person: string }) {
  const { number, kept, received, receivedAt } = draft
  const { versions } = strings
  const when = formatMoment(receivedAt)
  const state = received === null ? versions.isFirst : received.isApplied ? versions.applied : versions.undone
  return (
    <span className="version-facts">
      <span className="version-name" dir="auto">
        <Named names={[kept.name]} say={(name = '') => versions.draftTitle(number, name)} />
      </span>
      <span className="quiet">
        {received === null ? (
          versions.firstReceived(when)
        ) : (
          <Named names={[person]} say={(name = '') => versions.received(name, when)} />
        )}
      </span>
      <span className="quiet">
        {versions.size(kept.size)} · {state}
      </span>
    </span>
  )
}
