import './words.css'
import { type KeyboardEvent, useState } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import { isApproach } from '../../core/model/approach'
import { timeOfDue } from '../../core/model/due'
import { timeInFile } from '../../core/model/from-file'
import { showOnOneLine } from '../../core/model/show-hidden'
import {
  type ContactWay,
  contactWays,
  isWaiting,
  type Post,
  type PostAct,
  type Thread,
  type ThreadView
} from '../../core/model/thread'
import { Button } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { formatDue, formatMoment } from '../ui/format-date'
import { ToolIcon } from '../ui/icons'
import { Named } from '../ui/named'
import { QuotedWords } from '../ui/quoted-words'
import { strings } from '../ui/strings'
import { goToClaim } from './actions/go-to-claim'
import { post, putToLawyers, showWords } from './actions/talk'
import { MentionField } from './mention-field'
import { MentionText } from './mention-text'
import type { ProjectSession } from './project-session'
import { StatementAuthor } from './statement-author'
import { useStore } from './store'
import { useDraft } from './use-draft'
import { useMinute } from './use-minute'
import { nameOf, usePeople } from './use-project'

const wayOptions = contactWays.map((value) => ({ value, label: strings.talk.ways[value] }))

interface ThreadCardProps {
  readonly session: ProjectSession
  readonly view: ThreadView
  /** Says which claim it is on, where that is not plain from the place; the reply is folded away there. */
  readonly namesClaim?: boolean
}

/** A discussion or a query: all that was said, and what can be said next. */
export function ThreadCard({ session, view, namesClaim = false }: ThreadCardProps) {
  const { thread, state, posts } = view
  const title =
    thread.purpose === 'discussion'
      ? strings.talk.discussion
      : isApproach(thread)
        ? strings.talk.approachTo(showOnOneLine(thread.to))
        : strings.talk.queryTo(showOnOneLine(thread.to))
  return (
    <article className="thread" aria-label={title}>
      <header className="thread-head">
        <strong dir="auto">{title}</strong>
        {thread.forLawyers && (
          <span className="thread-legal" title={strings.talk.forLawyersHint}>
            <ToolIcon name="scales" size={13} />
            {strings.talk.forLawyers}
          </span>
        )}
        <span className={state === 'resolved' ? 'quiet' : 'correction-state'}>
          {strings.talk.states[state]}
        </span>
      </header>
      {isApproach(thread) && <ReplyBy session={session} view={view} replyBy={thread.replyBy} />}
      {namesClaim && <ThreadPlace session={session} view={view} />}
      <ol className="thread-posts">
        {posts.map((each) => (
          <ThreadPost key={each.id} session={session} said={each} isQuery={thread.purpose === 'query'} />
        ))}
      </ol>
      <LawyersButton session={session} view={view} />
      {state === 'resolved' ? (
        <Button look="link" onPress={() => post(session, thread.id, { act: 'reopen' })}>
          {strings.talk.reopen}
        </Button>
      ) : namesClaim ? (
        <details>
          <summary>{strings.talk.reply}</summary>
          <ThreadReply session={session} view={view} />
        </details>
      ) : (
        <ThreadReply session={session} view={view} />
      )}
    </article>
  )
}

/** For an editor or a lawyer: what began as a discussion of the desk becomes one for the lawyers. */
function LawyersButton({ session, view }: Pick<ThreadCardProps, 'session' | 'view'>) {
  const { role } = useStore(session.person)
  const { purpose, forLawyers } = view.thread
  if (purpose !== 'discussion' || forLawyers || (role !== 'editor' && role !== 'legal')) return null
  return (
    <div className="button-row">
      <Button
        look="quiet"
        tooltip={strings.talk.putToLawyersHint}
        onPress={() => putToLawyers(session, view)}
      >
        {strings.talk.putToLawyers}
      </Button>
    </div>
  )
}

interface ReplyByProps extends Pick<ThreadCardProps, 'session' | 'view'> {
  readonly replyBy: string
}

/** Until when an answer is asked for, and whether that time has passed while none came. */
function ReplyBy({ session, view, replyBy }: ReplyByProps) {
  const now = useMinute(session)
  const isLate = isWaiting(view) && timeOfDue(replyBy) <= now
  const until = formatDue(replyBy)
  return (
    <p className={isLate ? 'claim-row-count is-overdue' : 'quiet'}>
      {isLate && <ToolIcon name="warning" size={12} />}
      {isLate ? strings.talk.replyWasDue(until) : strings.talk.replyIsDue(until)}
    </p>
  )
}

/** The claim it is on, or what that claim read when it is not listed any more. */
function ThreadPlace({ session, view }: Pick<ThreadCardProps, 'session' | 'view'>) {
  const { claimId, words } = view.thread
  if (claimId === null) return <WordsOfThread session={session} thread={view.thread} />
  const claim = session.view.claim(claimId)
  return (
    <p className="thread-about">
      {claim === undefined ? (
        <span className="quiet">{strings.talk.claimGone} </span>
      ) : (
        <Button look="link" onPress={() => goToClaim(session, claimId)}>
          {strings.inspector.claim(claim.number)}
        </Button>
      )}{' '}
      <QuotedWords words={words} />
    </p>
  )
}

/** The words of the article that it is about, and where they stand. */
function WordsOfThread({ session, thread }: { readonly session: ProjectSession; readonly thread: Thread }) {
  const { words, place } = thread
  if (words === '' && place === undefined) return <p className="quiet">{strings.talk.onArticle}</p>
  return (
    <div>
      {words !== '' && (
        <>
          <p className="quiet">{strings.talk.onWords}</p>
          <p className="thread-about">
            <QuotedWords words={words} />
          </p>
        </>
      )}
      {place !== undefined && (
        <Button look="link" onPress={() => showWords(session, place)}>
          {strings.talk.showWords}
        </Button>
      )}
    </div>
  )
}

interface ThreadPostProps {
  readonly session: ProjectSession
  readonly said: Post
  readonly isQuery: boolean
}

function ThreadPost({ session, said, isQuery }: ThreadPostProps) {
  const people = usePeople(session)
  const { id, act, text, way, on, by, at, fromFile, forLawyers } = said
  const outside = [way === undefined ? '' : strings.talk.ways[way], on ?? ''].filter(Boolean).join(', ')
  return (
    <li className="thread-post">
      {(isQuery || act !== 'comment') && (
        <p>
          <strong>{strings.talk.acts[act]}</strong>
          {outside !== '' && (
            <span className="quiet">
              {' · '}
              <Named names={[outside]} />
            </span>
          )}
        </p>
      )}
      {forLawyers && (
        <p>
          <strong>{strings.talk.puttingToLawyers}</strong>
        </p>
      )}
      {text !== '' && (
        <p dir={directionOfText(text)}>
          <MentionText text={text} people={people} />
        </p>
      )}
      <p className="quiet">
        {fromFile === undefined ? (
          <>
            <Named names={[nameOf(people, by)]} /> · {formatMoment(at)}
          </>
        ) : (
          <>
            <span title={strings.talk.fromFileHint}>
              <Named
                names={[fromFile.name]}
                say={(name = '') => strings.talk.fromFile(name, timeInFile(fromFile))}
              />
            </span>{' '}
            ·{' '}
            <Named
              names={[nameOf(people, by)]}
              say={(name = '') => strings.talk.broughtIn(name, formatMoment(at))}
            />
          </>
        )}
        <StatementAuthor session={session} entries={session.document.posts} id={id} by={by} />
      </p>
    </li>
  )
}

/** What is written now; with a query also how and when somebody outside was asked or has answered. */
function ThreadReply({ session, view }: Pick<ThreadCardProps, 'session' | 'view'>) {
  const { thread, state } = view
  const isQuery = thread.purpose === 'query'
  const [text, setText] = useDraft(session, `reply ${thread.id}`)
  const [way, setWay] = useState<ContactWay>('mail')
  const [on, setOn] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const say = (act: PostAct): void => {
    if (text.trim() === '' && (act === 'comment' || act === 'answer' || act === 'ask')) {
      setProblem(strings.talk.needsText)
      return
    }
    if (act === 'silent' && isApproach(thread) && timeOfDue(thread.replyBy) > session.now().getTime()) {
      setProblem(strings.talk.notLateYet(formatDue(thread.replyBy)))
      return
    }
    const outside = act === 'sent' || act === 'answer' ? { way, on: on.trim() } : {}
    post(session, thread.id, { act, text, ...outside })
    setText('')
    setOn('')
    setProblem(undefined)
  }
  const next: PostAct = !isQuery
    ? 'comment'
    : state === 'asked'
      ? 'answer'
      : state === 'to ask'
        ? 'sent'
        : 'ask'
  const isFollowed = isApproach(thread) && state === 'asked'
  const others: readonly PostAct[] = isQuery
    ? [
        ...(isFollowed ? (['sent', 'silent'] as const) : []),
        ...(['answer', 'ask', 'comment', 'resolve'] as const).filter((act) => act !== next)
      ]
    : ['resolve']
  const sayByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say(next)
  }
  return (
    <div className="thread-form">
      <MentionField
        session={session}
        label={strings.talk.fields[next]}
        value={text}
        onChange={setText}
        onKeyDown={sayByKeys}
        problem={problem}
      />
      {isQuery && (
        <div className="thread-row">
          <SelectField label={strings.talk.way} value={way} options={wayOptions} onChange={setWay} />
          <TextField label={strings.talk.on} value={on} onChange={setOn} maxLength={40} />
        </div>
      )}
      <div className="button-row">
        <Button look="primary" shortcut="Mod+Enter" onPress={() => say(next)}>
          {strings.talk.says[next]}
        </Button>
        {others.map((act) => (
          <Button key={act} look="quiet" onPress={() => say(act)}>
            {act === 'sent' && isFollowed ? strings.talk.followUp : strings.talk.says[act]}
          </Button>
        ))}
      </div>
    </div>
  )
}
