import { resolveAnchor } from '../../../core/anchoring/resolve-anchor'
import { untrackedOrigin } from '../../../core/document/schema'
import { addPost, beginThread } from '../../../core/document/threads'
import type { Anchor } from '../../../core/model/anchor'
import { minuteOfDue } from '../../../core/model/due'
import { type ClaimId, newId, type ThreadId } from '../../../core/model/ids'
import { mentionsIn } from '../../../core/model/mentions'
import { newSalt } from '../../../core/model/salt'
import type { ContactWay, PostAct, ThreadPurpose, ThreadView } from '../../../core/model/thread'
import { dayOf } from '../../ui/format-date'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { setWorkStatus } from './give-check'

/** What a new thread says. */
export interface NewThread {
  readonly purpose: ThreadPurpose
  readonly claimId: ClaimId | null
  readonly text: string
  /** Whom a query goes to; "" for a discussion. */
  readonly to: string
  /** Makes a query an approach for comment: until when an answer is asked for. A day ends where this person is. */
  readonly replyBy?: string
  /** A discussion that stays out of copies and records. */
  readonly forLawyers?: true
}

/** Begins a discussion or puts a query. A claim that nobody has judged is "query" from then on. */
export function startThread(
  session: ProjectSession,
  { purpose, claimId, text, to, replyBy, forLawyers }: NewThread
): void {
  const id = newId('thread', session.fillRandom)
  const claim = claimId === null ? undefined : session.view.claim(claimId)
  const signed = session.sign()
  const mentions = mentionsIn(text, session.view.people)
  beginThread(
    session.document,
    {
      id,
      purpose,
      claimId,
      words: claim?.words ?? '',
      to: to.trim(),
      ...(replyBy === undefined ? {} : { replyBy: minuteOfDue(replyBy) }),
      ...(forLawyers === undefined ? {} : { forLawyers }),
      ...signed,
      salt: newSalt(session.fillRandom)
    },
    {
      id: newId('post', session.fillRandom),
      threadId: id,
      act: purpose === 'query' ? 'ask' : 'comment',
      text: text.trim(),
      ...signed,
      salt: newSalt(session.fillRandom),
      after: [],
      ...(mentions.length === 0 ? {} : { mentions })
    },
    untrackedOrigin
  )
  const isUnjudged = claim?.status.state === 'to check' || claim?.status.state === 'in progress'
  if (purpose === 'query' && claimId !== null && isUnjudged) setWorkStatus(session, claimId, 'query')
  session.messages.say(strings.talk.begun[purpose])
}

/** What is added to a thread. */
export interface NewPost {
  readonly act: PostAct
  readonly text?: string
  readonly way?: ContactWay
  readonly on?: string
}

/** Adds a post behind everything that is there. */
export function post(session: ProjectSession, id: ThreadId, { act, text = '', way, on }: NewPost): void {
  const view = session.threads.get(id)
  if (view === undefined) return
  const mentions = mentionsIn(text, session.view.people)
  addPost(
    session.document,
    {
      id: newId('post', session.fillRandom),
      threadId: id,
      act,
      text: text.trim(),
      ...session.sign(),
      salt: newSalt(session.fillRandom),
      after: view.last,
      ...(way === undefined ? {} : { way }),
      ...(on === undefined || on === '' ? {} : { on }),
      ...(mentions.length === 0 ? {} : { mentions })
    },
    untrackedOrigin
  )
  session.messages.say(strings.talk.posted[act])
}

/** Shows the words in the article that a thread is about. */
export function showWords(session: ProjectSession, place: Anchor): void {
  const { range } = resolveAnchor(session.article, place)
  if (range === null || range.end <= range.start) session.messages.say(strings.talk.wordsGone)
  else session.revealed.emit({ range, isSelected: true })
}

/**
 * Makes a discussion one for the lawyers: it stays out of copies and records from now on. No later post unmakes it; what
 * was handed on before is handed on.
 */
export function putToLawyers(session: ProjectSession, { thread, last }: ThreadView): void {
  addPost(
    session.document,
    {
      id: newId('post', session.fillRandom),
      threadId: thread.id,
      act: 'comment',
      text: '',
      ...session.sign(),
      after: last,
      forLawyers: true
    },
    untrackedOrigin
  )
  session.messages.say(strings.talk.putToLawyersDone)
}

/** Notes for each query that its question was sent today. */
export function noteAllAsSent(session: ProjectSession, queries: readonly ThreadView[]): void {
  const on = dayOf(session.now())
  for (const { thread } of queries) post(session, thread.id, { act: 'sent', way: 'mail', on })
}

/** A message puts questions for the first time, or reminds of those that were asked. */
export type MessageKind = 'to ask' | 'asked'

/** A message with the questions of these queries, to be pasted into a mail. */
export function messageOf(
  session: ProjectSession,
  kind: MessageKind,
  queries: readonly ThreadView[]
): string {
  const [first] = queries
  const questions = queries.map(({ thread, posts }, index) => {
    const question = posts.findLast(({ act }) => act === 'ask')?.text ?? ''
    const claim = thread.claimId === null ? undefined : session.view.claim(thread.claimId)
    const words = claim?.words ?? thread.words
    const number = queries.length > 1 ? `${index + 1}. ` : ''
    return words === '' ? `${number}${question}` : `${number}“${words}”\n${question}`
  })
  return strings.talk.message[kind](first?.thread.to ?? '', session.view.info.title, questions.join('\n\n'), {
    name: session.person.get().name
  })
}
