import './talk.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { isApproach } from '../../core/model/approach'
import { isThreadFor } from '../../core/model/for-me'
import type { Person } from '../../core/model/person'
import { isWaiting, type ThreadView } from '../../core/model/thread'
import { type MessageKind, messageOf, noteAllAsSent } from '../session/actions/talk'
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

const scopes = ['open queries', 'open', 'mine', 'approaches', 'all'] as const
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
  const [message, setMessage] = useState<Message | null>(null)
  const me = useStore(session.person)
  const shown = useMemo(() => threads.filter((view) => isIn(scope, view, me)), [threads, scope, me])
  const openQueries = threads.filter((view) => isIn('open queries', view, me))
  const list = useRef<HTMLElement>(null)
  useEffect(() => session.listFocused.on(() => list.current?.focus()), [session])
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
          {strings.talk.count(openQueries.length, threads.length)}
        </p>
      </div>
      <ScrollRegion ref={list} className="talk-threads" label={strings.list.talk}>
        {asked !== null && selected === null && (
          <ThreadForm key={asked} session={session} purpose={asked} claimId={null} />
        )}
        {messagesFor(openQueries).map((each) => (
          <Button key={`${each.kind} ${each.to}`} look="link" onPress={() => setMessage(each)}>
            {strings.talk.writeMessage[each.kind](each.to, each.queries.length)}
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
        <MessageDialog session={session} message={message} onClose={() => setMessage(null)} />
      )}
    </div>
  )
}

/** What is to be written to one person. */
interface Message {
  readonly kind: MessageKind
  readonly to: string
  readonly queries: readonly ThreadView[]
}

/** One for what each person has still to be asked, and one for what they were asked and have not answered. */
function messagesFor(queries: readonly ThreadView[]): readonly Message[] {
  const waiting = queries.filter(isWaiting)
  return [...new Set(waiting.map(({ thread }) => thread.to))].flatMap((to) =>
    (['to ask', 'asked'] as const).flatMap((kind) => {
      const own = waiting.filter(({ thread, state }) => thread.to === to && state === kind)
      return own.length === 0 ? [] : [{ kind, to, queries: own }]
    })
  )
}

interface MessageDialogProps {
  readonly session: ProjectSession
  readonly message: Message
  readonly onClose: () => void
}

/** The message, to be changed and copied. */
function MessageDialog({ session, message: { kind, queries }, onClose }: MessageDialogProps) {
  const [text, setText] = useState(() => messageOf(session, kind, queries))
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const copy = (notes: boolean): void => {
    field.current?.select()
    // the window may not ask for the clipboard; what is selected it may copy
    const isCopied = document.execCommand('copy')
    if (!isCopied) {
      session.messages.say(strings.talk.notCopied)
      return
    }
    if (notes) noteAllAsSent(session, queries)
    session.messages.say(notes ? strings.talk.copiedAndNoted(queries.length) : strings.talk.copied[kind])
    onClose()
  }
  return (
    <DialogWindow title={strings.talk.messageTitle} onClose={onClose}>
      <div className="talk-message">
        <TextField ref={field} label={strings.talk.messageText} rows={12} value={text} onChange={setText} />
        <div className="button-row">
          {kind === 'to ask' && (
            <Button look="primary" onPress={() => copy(true)}>
              {strings.talk.copyAndNote}
            </Button>
          )}
          <Button look={kind === 'to ask' ? 'plain' : 'primary'} onPress={() => copy(false)}>
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

function isIn(scope: Scope, view: ThreadView, me: Person): boolean {
  const { thread, state } = view
  if (scope === 'all') return true
  if (scope === 'approaches') return isApproach(thread)
  if (scope === 'mine') return isThreadFor(view, me)
  return state !== 'resolved' && (scope === 'open' || thread.purpose === 'query')
}
