import { describe, expect, it } from 'vitest'
import { removeMark } from '../../../../src/core/document/claims'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { type ClaimId, newId, type ThreadId } from '../../../../src/core/model/ids'
import { type Post, type ThreadView, unansweredMentions } from '../../../../src/core/model/thread'
import {
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const story = 'North Korea fired rockets. It carried out seven weapons tests.'

function threadOf({ document }: Replica, id: ThreadId): ThreadView {
  const found = new ThreadIndex(document).get(id)
  if (found === undefined) throw new Error('the thread is not there')
  return found
}

function begin(replica: Replica, text: string, claimId: ClaimId | null = null, to = ''): ThreadId {
  const id = newId('thread', fillPseudoRandom)
  const signed = { by: replica.person, at: '2022-02-02T00:00:00Z' }
  const words = claimId === null ? '' : (replica.view.claim(claimId)?.words ?? '')
  const purpose = to === '' ? 'discussion' : 'query'
  const first = { id: newId('post', fillPseudoRandom), threadId: id, text, ...signed, after: [] }
  const act = to === '' ? ('comment' as const) : ('ask' as const)
  beginThread(replica.document, { id, purpose, claimId, words, to, ...signed }, { ...first, act }, own)
  return id
}

function say(replica: Replica, threadId: ThreadId, act: Post['act'], more: Partial<Post> = {}): void {
  const { last } = threadOf(replica, threadId)
  const id = newId('post', fillPseudoRandom)
  const signed = { by: replica.person, at: '2022-02-01T00:00:00Z' }
  addPost(replica.document, { id, threadId, act, text: '', ...signed, after: last, ...more }, own)
}

describe('a discussion', () => {
  it('is read alike by everybody, in the order in which people answered each other, whatever their clocks say', () => {
    const { alice, bob } = openPair(story)
    const id = begin(alice, 'Is this the right count?')
    mergeAll(alice, bob)
    say(bob, id, 'comment', { text: 'The ministry says six.' })
    mergeAll(alice, bob)
    say(alice, id, 'comment', { text: 'Then six.', at: '1999-01-01T00:00:00Z' })
    mergeAll(alice, bob)
    expect(threadOf(bob, id).posts.map(({ text }) => text)).toEqual([
      'Is this the right count?',
      'The ministry says six.',
      'Then six.'
    ])
    expect(threadOf(alice, id)).toEqual(threadOf(bob, id))
  })

  it('is resolved and opened again; a word written apart from the resolving keeps it open', () => {
    const { alice, bob } = openPair(story)
    const id = begin(alice, 'Is this the right count?')
    mergeAll(alice, bob)
    say(alice, id, 'resolve')
    expect(threadOf(alice, id).state).toBe('resolved')
    say(bob, id, 'comment', { text: 'Wait.' })
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(threadOf(replica, id).state).toBe('open')
    for (const replica of [alice, bob]) say(replica, id, 'resolve')
    mergeAll(alice, bob)
    expect(threadOf(alice, id).state).toBe('resolved')
    say(bob, id, 'reopen')
    expect(threadOf(bob, id).state).toBe('open')
  })

  it('is never lost when the claim is cut and its mark taken off', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    const id = begin(alice, 'Is this the right count?', claim)
    mergeAll(alice, bob)
    removeMark(bob.document, claim, own)
    const start = bob.article.toString().indexOf('seven')
    bob.document.article.delete(start, 'seven weapons tests'.length)
    mergeAll(alice, bob)
    expect(alice.view.claims).toEqual([])
    const [thread] = snapshotOf(alice).threads
    expect(thread?.thread).toMatchObject({ id, claimId: claim, words: 'seven weapons tests' })
    bob.undo.undo()
    bob.undo.undo()
    mergeAll(alice, bob)
    expect(alice.view.claim(claim)?.words).toBe('seven weapons tests')
    expect(new ThreadIndex(alice.document).ofClaims([claim])).toHaveLength(1)
  })

  it('asks something of a person until they have written behind it', () => {
    const { alice, bob } = openPair(story)
    const id = begin(alice, 'Is this the right count?')
    say(alice, id, 'comment', { text: '@Bob, do you know?', mentions: [bob.person] })
    mergeAll(alice, bob)
    expect(unansweredMentions(threadOf(bob, id), bob.person)).toHaveLength(1)
    say(bob, id, 'comment', { text: 'Six.' })
    expect(unansweredMentions(threadOf(bob, id), bob.person)).toHaveLength(0)
    say(alice, id, 'comment', { text: '@Bob, sure?', mentions: [bob.person] })
    mergeAll(alice, bob)
    expect(unansweredMentions(threadOf(bob, id), bob.person)).toHaveLength(1)
  })
})

describe('a query', () => {
  it('goes from what is to ask to an answer, a further question and its end', () => {
    const { alice } = openPair(story)
    const id = begin(alice, 'How many tests were there?', null, 'The ministry')
    const states: string[] = [threadOf(alice, id).state]
    const acts = ['sent', 'answer', 'ask', 'comment', 'sent', 'answer', 'resolve', 'reopen'] as const
    for (const act of acts) {
      say(alice, id, act, act === 'sent' ? { way: 'mail', on: '2022-02-02' } : {})
      states.push(threadOf(alice, id).state)
    }
    expect(states).toEqual([
      'to ask',
      'asked',
      'answered',
      'to ask',
      'to ask',
      'asked',
      'answered',
      'resolved',
      'answered'
    ])
    expect(threadOf(alice, id).posts[1]).toMatchObject({ way: 'mail', on: '2022-02-02' })
  })

  it('leaves out what is no thread and no post, and ends in a circle of posts', () => {
    const { alice, bob } = openPair(story)
    const id = begin(alice, 'Is this the right count?')
    const [left, right] = [newId('post', fillPseudoRandom), newId('post', fillPseudoRandom)]
    const said = { threadId: id, act: 'comment', text: 'x', by: alice.person, at: '' } as const
    addPost(alice.document, { ...said, id: left, after: [right] }, own)
    addPost(alice.document, { ...said, id: right, after: [left] }, own)
    alice.document.posts.set(newId('post', fillPseudoRandom), { threadId: id, act: 'shout' })
    alice.document.threads.set(newId('thread', fillPseudoRandom), { purpose: 'party' })
    mergeAll(alice, bob)
    expect(threadOf(bob, id).posts).toHaveLength(3)
    expect(new ThreadIndex(bob.document).list).toHaveLength(1)
  })

  it('becomes one for the lawyers by a post, and no later one, also one written apart, makes it another', () => {
    const { alice, bob } = openPair(story)
    const id = begin(alice, 'Is this the right count?')
    mergeAll(alice, bob)
    expect(threadOf(bob, id).thread.forLawyers).toBeUndefined()
    say(bob, id, 'comment', { forLawyers: true })
    say(alice, id, 'comment', { text: 'Six.' })
    mergeAll(alice, bob)
    say(alice, id, 'resolve')
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(threadOf(replica, id).thread.forLawyers).toBe(true)
    expect(snapshotOf(alice).threads[0]?.thread.forLawyers).toBe(true)
    const query = begin(alice, 'How many?', null, 'The author')
    say(alice, query, 'comment', { forLawyers: true })
    expect(threadOf(alice, query).thread.forLawyers).toBeUndefined()
  })

  it('asks until the last minute that its day has in UTC, wherever it is read', () => {
    const { alice } = openPair(story)
    const id = newId('thread', fillPseudoRandom)
    const said = { by: alice.person, at: '2022-02-02T00:00:00Z' }
    const thread = {
      id,
      purpose: 'query',
      claimId: null,
      words: '',
      to: 'A',
      replyBy: '2022-02-05',
      ...said
    } as const
    const sent = {
      id: newId('post', fillPseudoRandom),
      threadId: id,
      act: 'sent',
      text: '',
      after: [],
      ...said
    } as const
    beginThread(alice.document, thread, sent, own)
    expect(threadOf(alice, id).thread.replyBy).toBe('2022-02-05T23:59Z')
    say(alice, id, 'silent', { at: '2022-02-05T23:58:59Z' })
    expect(threadOf(alice, id).state).toBe('asked')
    say(alice, id, 'silent', { at: '2022-02-05T23:59:00Z' })
    expect(threadOf(alice, id).state).toBe('unanswered')
  })

  it('tells those who follow it of every post, and of nothing else', () => {
    const { alice, bob } = openPair(story)
    const index = new ThreadIndex(alice.document)
    const stop = index.follow()
    let told = 0
    index.subscribe(() => {
      told += 1
    })
    const id = begin(bob, 'How many?', null, 'The author')
    mergeAll(alice, bob)
    bob.document.article.insert(0, 'x')
    mergeAll(alice, bob)
    say(bob, id, 'sent', { way: 'phone' })
    mergeAll(alice, bob)
    expect(told).toBe(2)
    expect(index.list).toEqual(snapshotOf(bob).threads)
    stop()
  })
})
