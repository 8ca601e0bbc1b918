import { describe, expect, it } from 'vitest'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import { findMissingReplies, listApproaches } from '../../../../src/core/model/approach'
import { countClaims } from '../../../../src/core/model/coverage-counts'
import { type ClaimId, newId, type PostId } from '../../../../src/core/model/ids'
import { isWaiting, type Post, readThread, type Thread } from '../../../../src/core/model/thread'
import { fillPseudoRandom } from '../../../support/replica'

const by = newId('person', fillPseudoRandom)
const at = '2022-02-05T23:00:00Z'

/** A thread with these acts, one after the other. */
function approach(acts: readonly Post['act'][], over: Partial<Thread> = {}) {
  const id = newId('thread', fillPseudoRandom)
  const base = {
    id,
    purpose: 'query',
    claimId: null,
    words: 'was late twice',
    to: 'The ministry',
    by,
    at
  } as const
  const posts: Post[] = []
  for (const act of acts) {
    const after: readonly PostId[] = posts.slice(-1).map((post) => post.id)
    posts.push({ id: newId('post', fillPseudoRandom), threadId: id, act, text: act, by, at, after })
  }
  return readThread({ ...base, replyBy: '2022-02-05T22:00Z', ...over }, posts)
}

const outcomeOf = (acts: readonly Post['act'][]) => listApproaches([approach(acts)])[0]?.outcome

describe('an approach for comment', () => {
  it('waits from when it is sent until it is answered, or noted as unanswered', () => {
    expect(outcomeOf(['ask'])).toBe('not sent')
    expect(outcomeOf(['ask', 'sent', 'comment'])).toBe('waiting')
    expect(outcomeOf(['ask', 'sent', 'sent', 'answer', 'resolve'])).toBe('answered')
    expect(outcomeOf(['ask', 'sent', 'silent', 'resolve'])).toBe('no answer')
    expect(outcomeOf(['ask', 'sent', 'silent', 'answer'])).toBe('answered')
    expect(outcomeOf(['ask', 'sent', 'answer', 'ask'])).toBe('waiting')
    expect(outcomeOf(['ask', 'sent', 'resolve'])).toBe('waiting')
    expect(approach(['ask', 'sent', 'silent']).state).toBe('unanswered')
    expect(isWaiting(approach(['ask', 'sent', 'silent']))).toBe(false)
  })

  it('comes to the same whatever the ids of what was said apart', () => {
    for (let round = 0; round < 20; round += 1) {
      const view = approach(['ask', 'sent'])
      const of = (act: Post['act'], after: readonly PostId[]): Post => {
        const id = newId('post', fillPseudoRandom)
        return { id, threadId: view.thread.id, act, text: '', by, at, after }
      }
      const outcome = (...more: readonly Post[]) => {
        const read = readThread(view.thread, [...view.posts, ...more])
        return [listApproaches([read])[0]?.outcome, read.state]
      }
      const [answer, silent, again] = [
        of('answer', view.last),
        of('silent', view.last),
        of('sent', view.last)
      ]
      const aside = of('comment', [answer.id])
      expect(outcome(answer, silent)).toEqual(['answered', 'answered'])
      expect(outcome(answer, aside, of('silent', [aside.id]))).toEqual(['no answer', 'unanswered'])
      expect(outcome(answer, again)).toEqual(['waiting', 'asked'])
      expect(outcome(silent, again)).toEqual(['waiting', 'asked'])
      expect(outcome(answer, of('ask', view.last))).toEqual(['waiting', 'to ask'])
      expect(outcome(answer, again, of('answer', [again.id]))).toEqual(['answered', 'answered'])
    }
  })

  it('waits until its time, whoever notes before that no answer came', () => {
    const [own, said] = [newId('thread', fillPseudoRandom), { text: '', by }]
    const thread = { id: own, purpose: 'query', claimId: null, words: '', to: 'A', by, at } as const
    const [sent, silent] = [newId('post', fillPseudoRandom), newId('post', fillPseudoRandom)]
    for (const [replyBy, noted, outcome] of [
      ['2022-02-05T12:30Z', '2022-02-05T12:29:59Z', 'waiting'],
      ['2022-02-05T12:30Z', '2022-02-05T12:30:00Z', 'no answer'],
      ['2022-02-05T12:30Z', '', 'waiting']
    ] as const) {
      const view = readThread({ ...thread, replyBy }, [
        { id: sent, threadId: own, act: 'sent', after: [], at: '2022-02-01T00:00:00Z', ...said },
        { id: silent, threadId: own, act: 'silent', after: [sent], at: noted, ...said }
      ])
      expect(listApproaches([view])[0]?.outcome).toBe(outcome)
      expect(isWaiting(view)).toBe(outcome === 'waiting')
    }
  })

  it('is a query with a time, and keeps every follow-up', () => {
    const { replyBy: _, ...plain } = approach(['ask']).thread
    expect(listApproaches([{ thread: plain, posts: [] }])).toEqual([])
    const [found] = listApproaches([approach(['ask', 'sent', 'sent', 'answer'])])
    expect([found?.sent.length, found?.replies.length]).toEqual([2, 1])
  })

  it('keeps that no answer had come by the time, whatever came after', () => {
    const repliesOf = (acts: readonly Post['act'][]) =>
      listApproaches([approach(acts)])[0]?.replies.map(({ act }) => act)
    expect(repliesOf(['ask', 'sent', 'silent', 'answer'])).toEqual(['silent', 'answer'])
    expect(repliesOf(['ask', 'sent', 'silent', 'sent', 'silent'])).toEqual(['silent', 'silent'])
    expect(repliesOf(['ask', 'sent', 'silent', 'ask'])).toEqual(['silent'])
  })
})

describe('a demanded right of reply', () => {
  const [one, two, three] = ['one', 'two', 'three'].map(() => newId('claim', fillPseudoRandom)) as [
    ClaimId,
    ClaimId,
    ClaimId
  ]
  const legal = (
    id: ClaimId,
    number: number,
    state: 'verified' | 'cut' = 'verified',
    mergedFrom: ClaimId[] = []
  ) => ({
    number,
    claim: { id, legal: true, ...(mergedFrom.length === 0 ? {} : { mergedFrom }) },
    words: 'was late twice',
    status: { state }
  })

  it('names legal claims of which nobody was asked, but those that are cut', () => {
    const threads = [approach(['ask', 'sent', 'answer'], { claimId: three })]
    const claims = [legal(one, 1), legal(two, 2, 'cut'), legal(two, 3, 'verified', [three])]
    expect(findMissingReplies(claims, threads)).toEqual({ waiting: [], unasked: [1], changed: [] })
  })

  it('is met by what was asked about the words of today alone, however they are spaced', () => {
    const before = approach(['ask', 'sent', 'answer'], { claimId: one, words: 'was late once' })
    const missing = findMissingReplies([legal(one, 1)], [before])
    expect(missing).toEqual({ waiting: [], unasked: [], changed: [1] })
    const { blocks } = judgeReadiness({
      ...{ counts: countClaims([]), roles: [], signoffs: [], threads: [before] },
      replies: missing
    })
    expect(blocks).toContain(
      'claim 1 with the legal flag, whose words were changed since comment was asked for: ask anew'
    )
    const anew = approach(['ask', 'sent', 'answer'], { claimId: one, words: 'was late \n twice' })
    expect(findMissingReplies([legal(one, 1)], [before, anew]).changed).toEqual([])
  })

  it('takes no approach for one that was never sent, and lets one go that was closed before', () => {
    const unsent = approach(['ask'], { claimId: one })
    expect(findMissingReplies([legal(one, 1)], [unsent])).toEqual({
      waiting: [unsent.thread],
      unasked: [1],
      changed: []
    })
    const closed = approach(['ask', 'resolve'], { claimId: one })
    expect(findMissingReplies([legal(one, 1)], [closed])).toEqual({ waiting: [], unasked: [1], changed: [] })
  })

  it('waits for nobody on a claim that is cut or gone, nor once somebody closed the thread and said why', () => {
    const sent = approach(['ask', 'sent'], { claimId: one })
    const nothing = { waiting: [], unasked: [], changed: [] }
    expect(findMissingReplies([legal(one, 1)], [sent])).toEqual({ ...nothing, waiting: [sent.thread] })
    expect(findMissingReplies([legal(one, 1, 'cut')], [sent])).toEqual(nothing)
    expect(findMissingReplies([], [sent])).toEqual(nothing)
    const merged = legal(two, 1, 'verified', [one])
    expect(findMissingReplies([merged], [sent]).waiting).toEqual([sent.thread])
    const whole = approach(['ask', 'sent'])
    expect(findMissingReplies([], [whole]).waiting).toEqual([whole.thread])
    const withdrawn = approach(['ask', 'sent', 'resolve'], { claimId: one })
    expect(findMissingReplies([legal(one, 1)], [withdrawn])).toEqual({ ...nothing, unasked: [1] })
    const unsaid = withdrawn.posts.map((post) => ({ ...post, text: ' ' }))
    const closed = readThread(withdrawn.thread, unsaid)
    expect(findMissingReplies([legal(one, 1)], [closed]).waiting).toEqual([closed.thread])
    const answered = approach(['ask', 'sent', 'answer', 'resolve'], { claimId: one })
    expect(findMissingReplies([legal(one, 1)], [answered])).toEqual(nothing)
  })

  it('keeps the article from being ready, in words with the time, and counts no approach twice', () => {
    const threads = [approach(['ask', 'sent'], { claimId: one, replyBy: '2022-02-05T12:30Z' })]
    const input = { counts: countClaims([]), roles: [], signoffs: [], threads }
    const without = judgeReadiness(input).blocks
    expect(without).toContain('1 unanswered query')
    const { blocks } = judgeReadiness({
      ...input,
      replies: findMissingReplies([legal(one, 6), legal(two, 7)], threads)
    })
    expect(blocks).toContain('1 approach for comment waits for an answer (until 2022-02-05 12:30 UTC)')
    expect(blocks.join()).not.toContain('The ministry')
    expect(blocks).toContain('claim 7 with the legal flag, of which nobody was asked for comment')
    expect(blocks).not.toContain('1 unanswered query')
  })
})
