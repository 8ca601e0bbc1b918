import './talk.css'
import { useMemo, useRef, useState } from 'react'
import type { ThreadView } from '../../core/model/thread'
import { messageOf } from '../session/actions/talk'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { ThreadCard } from '../session/thread-card'
import { ThreadForm } from '../session/thread-form'
import { useSelectedClaim } from '../session/use-project'
import { useThreads } from '../session/use-words'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { EmptyScope } from '../ui/empty-scope'
import { SelectField, TextField } from '../ui/field'
import { ScrollRegion } from '../ui/scroll-region'
import { strings } from '../ui/strings'

const scopes = ['open queries', 'open', 'all'] as const
type Scope = (typeof scopes)[number]
const scopeOptions = scopes.map((value) => ({ value, label: strings.talk.scopes[value] }))

/** Longest list at once; older threads are asked for. */
const mostShown = 50

/** Open queries, discussions, and all threads of the project, those on claims that are gone too. */
export function TalkList({ session }: { readonly session: ProjectSession }) {
  const threads = useThreads(session)
  const asked = useStore(session.threadAsked)
  const selected = useSelectedClaim(session)
  const [scope, setScope] = useState<Scope>('open')
  const [most, setMost] = useState(mostShown)
  const [message, setMessage] = useState<string | null>(null)
  const shown = useMemo(() => threads.filter((view) => isIn(scope, view)), [threads, scope])
  const toAsk = threads.filter((view) => isIn('open queries', view))
  const recipients = [...new Set(toAsk.map(({ thread }) => thread.to))]
  return (
    <div className="sources-list">
      <div className="list-filter">
        <div className="list-status">
          <SelectField
            label={strings.talk.scope}
            isLabelHidden
            value={scope}
            options={scopeOptions}
            onChange={setScope}
          />
          <span className="talk-buttons">
            <Button onPress={() => beginOnArticle(session, 'query')}>{strings.talk.ask}</Button>
            <Button onPress={() => beginOnArticle(session, 'discussion')}>{strings.talk.discuss}</Button>
          </span>
        </div>
        <p className="list-count" role="status">
          {strings.talk.count(toAsk.length, threads.length)}
        </p>
      </div>
      <ScrollRegion className="talk-threads" label={strings.list.talk}>
        {asked !== null && selected === null && (
          <ThreadForm key={asked} session={session} purpose={asked} claimId={null} />
        )}
        {recipients.map((to) => (
          <Button
            key={to}
            look="link"
            onPress={() =>
              setMessage(
                messageOf(
                  session,
                  toAsk.filter(({ thread }) => thread.to === to)
                )
              )
            }
          >
            {strings.talk.writeMessage(to)}
          </Button>
        ))}
        {shown.length === 0 && asked === null && (
          <EmptyScope
            words={threads.length === 0 || scope === 'all' ? strings.talk.none : strings.talk.noneIn[scope]}
            all={threads.length}
            onShowAll={() => setScope('all')}
          />
        )}
        {shown
          .toReversed()
          .slice(0, most)
          .map((view) => (
            <ThreadCard key={view.thread.id} session={session} view={view} namesClaim />
          ))}
        {shown.length > most && (
          <Button onPress={() => setMost(most + mostShown)}>{strings.activity.showOlder}</Button>
        )}
      </ScrollRegion>
      {message !== null && (
        <MessageDialog session={session} text={message} onClose={() => setMessage(null)} />
      )}
    </div>
  )
}

interface MessageDialogProps {
  readonly session: ProjectSession
  readonly text: string
  readonly onClose: () => void
}

/** The message, to be changed and copied. */
function MessageDialog({ session, text, onClose }: MessageDialogProps) {
  const [message, setMessage] = useState(text)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const copy = (): void => {
    field.current?.select()
    // the window may not ask for the clipboard; what is selected it may copy
    const isCopied = document.execCommand('copy')
    session.messages.say(isCopied ? strings.talk.copied : strings.talk.notCopied)
    if (isCopied) onClose()
  }
  return (
    <DialogWindow title={strings.talk.messageTitle} onClose={onClose}>
      <div className="talk-message">
        <TextField
          ref={field}
          label={strings.talk.messageText}
          rows={12}
          value={message}
          onChange={setMessage}
        />
        <div className="button-row">
          <Button look="primary" onPress={copy}>
            {strings.talk.copy}
          </Button>
          <Button onPress={onClose}>{strings.common.cancel}</Button>
        </div>
      </div>
    </DialogWindow>
  )
}

function beginOnArticle(session: ProjectSession, purpose: 'query' | 'discussion'): void {
  session.selectedClaim.set(null)
  session.threadAsked.set(purpose)
}

function isIn(scope: Scope, { thread, state }: ThreadView): boolean {
  if (scope === 'all') return true
  return state !== 'resolved' && (scope === 'open' || thread.purpose === 'query')
}
