import { describe, expect, it } from 'vitest'
import type { Check } from '../../../../src/core/model/check'
import type { ClaimState } from '../../../../src/core/model/claim-status'
import { isThreadFor, reasonsFor } from '../../../../src/core/model/for-me'
import { newId, type PersonId, type PostId } from '../../../../src/core/model/ids'
import type { Role } from '../../../../src/core/model/person'
import { type PostAct, readThread } from '../../../../src/core/model/thread'
import { checksOf, countingBytes } from '../../../support/checks'

const { alice, bob } = checksOf('seven tests')
const me = alice({}).by
const mine = { id: me, role: 'checker' } as const

function reasons(
  state: ClaimState,
  checks: readonly Check[],
  assignee?: PersonId,
  person: Parameters<typeof reasonsFor>[1] = mine
) {
  const isOpen = state !== 'verified'
  return reasonsFor(
    { claim: { ...(assignee === undefined ? {} : { assignee }) }, status: { state, isOpen }, checks },
    person
  )
}

describe('what is for a person', () => {
  it('waits for whom it was assigned to, as long as it is open', () => {
    expect(reasons('to check', [], me)).toEqual(['assigned', 'waits'])
    expect(reasons('verified', [], me)).toEqual(['assigned'])
    expect(reasons('to check', [], bob({}).by)).toEqual([])
  })

  it('mentions them until a check of theirs answers it, whenever that was made', () => {
    const question = bob({ workStatus: 'in progress', note: '@Alice?', mentions: [me] })
    expect(reasons('in progress', [question])).toEqual(['mentions'])
    const unaware = alice({ workStatus: 'in progress' })
    expect(reasons('in progress', [question, unaware])).toEqual(['mentions'])
    const answer = alice({ workStatus: 'in progress', answers: [question.id] })
    expect(reasons('in progress', [question, unaware, answer])).toEqual([])
    expect(reasons('in progress', [alice({ workStatus: 'in progress', mentions: [me] })])).toEqual([])
  })

  it('mentions them in a thread on the claim until they have written behind it', () => {
    const fill = countingBytes()
    const [id, first, second] = [newId('thread', fill), newId('post', fill), newId('post', fill)]
    const at = '2022-02-02T00:00:00Z'
    const thread = {
      id,
      purpose: 'discussion',
      claimId: null,
      words: '',
      to: '',
      by: bob({}).by,
      at
    } as const
    const said = { threadId: id, act: 'comment', text: '@Alice?', at } as const
    const asked = { ...said, id: first, by: bob({}).by, after: [], mentions: [me] }
    const claim = { claim: {}, status: { state: 'verified', isOpen: false }, checks: [] } as const
    expect(reasonsFor(claim, mine, { threads: [readThread(thread, [asked])] })).toEqual(['mentions'])
    const answer = { ...said, id: second, by: me, after: [first] }
    expect(reasonsFor(claim, mine, { threads: [readThread(thread, [asked, answer])] })).toEqual([])
  })

  it('waits for those who disagree and for those whose words were changed', () => {
    const verdict = alice({ verdict: 'accurate' })
    const other = bob({ verdict: 'inaccurate' })
    expect(reasons('disputed', [verdict, other])).toEqual(['waits'])
    expect(reasons('disputed', [verdict, other], undefined, { id: other.by, role: 'checker' })).toEqual([
      'waits'
    ])
    expect(reasons('changed since checked', [verdict])).toEqual(['waits'])
    expect(reasons('changed since checked', [other])).toEqual([])
  })

  it('waits for the lawyer where a legal eye is needed, until they have checked it', () => {
    const lawyer = { id: me, role: 'legal' } as const
    const claim = { claim: { legal: true }, status: { state: 'verified', isOpen: false } } as const
    const checked = [bob({ verdict: 'accurate' })]
    expect(reasonsFor({ ...claim, checks: checked }, lawyer)).toEqual(['waits'])
    expect(reasonsFor({ ...claim, checks: checked }, mine)).toEqual([])
    expect(reasonsFor({ ...claim, claim: { legal: false }, checks: checked }, lawyer)).toEqual([])
    expect(reasonsFor({ ...claim, checks: [...checked, alice({ verdict: 'accurate' })] }, lawyer)).toEqual([])
  })

  it('waits for the editor while a correction of it is to be decided', () => {
    const claim = { claim: {}, status: { state: 'needs change', isOpen: true }, checks: [] } as const
    const editor = { id: me, role: 'editor' } as const
    expect(reasonsFor(claim, editor, { awaitsDecision: true })).toEqual(['waits'])
    expect(reasonsFor(claim, editor)).toEqual([])
    expect(reasonsFor(claim, mine, { awaitsDecision: true })).toEqual([])
  })

  it('waits for the author where a query is open', () => {
    const query = bob({ workStatus: 'query' })
    expect(reasons('query', [query], undefined, { id: me, role: 'author' })).toEqual(['waits'])
    expect(reasons('query', [query])).toEqual([])
  })
})

describe('a thread', () => {
  const fill = countingBytes()
  const at = '2022-02-02T00:00:00Z'
  const ids = Array.from({ length: 4 }, () => newId('post', fill))
  const them = bob({}).by
  const query = {
    id: newId('thread', fill),
    purpose: 'query',
    claimId: null,
    words: '',
    to: 'The author',
    by: me,
    at
  } as const
  const said = (index: number, act: PostAct, by: PersonId) => ({
    id: ids[index] as PostId,
    threadId: query.id,
    act,
    text: 'Which count?',
    by,
    at,
    after: index === 0 ? [] : [ids[index - 1] as PostId]
  })
  const isFor = (person: PersonId, role: Role, acts: readonly (readonly [PostAct, PersonId])[]): boolean =>
    isThreadFor(
      readThread(
        query,
        acts.map(([act, by], index) => said(index, act, by))
      ),
      { id: person, role }
    )

  it('asks the author while a query waits', () => {
    expect(isFor(them, 'author', [['ask', me]])).toBe(true)
    expect(isFor(them, 'checker', [['ask', me]])).toBe(false)
    expect(
      isFor(them, 'author', [
        ['ask', me],
        ['sent', me],
        ['answer', me]
      ])
    ).toBe(false)
  })

  it('comes back to whoever asked when it is answered, until it is resolved', () => {
    const answered = [
      ['ask', me],
      ['sent', me],
      ['answer', them]
    ] as const
    expect(
      isFor(me, 'checker', [
        ['ask', me],
        ['sent', me]
      ])
    ).toBe(false)
    expect(isFor(me, 'checker', answered)).toBe(true)
    expect(isFor(them, 'checker', answered)).toBe(false)
    expect(isFor(me, 'checker', [...answered, ['resolve', me]])).toBe(false)
  })
})
