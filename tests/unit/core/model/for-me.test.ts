import { describe, expect, it } from 'vitest'
import type { Check } from '../../../../src/core/model/check'
import type { ClaimState } from '../../../../src/core/model/claim-status'
import { reasonsFor } from '../../../../src/core/model/for-me'
import { newId, type PersonId } from '../../../../src/core/model/ids'
import { readThread } from '../../../../src/core/model/thread'
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
    expect(reasonsFor(claim, mine, [readThread(thread, [asked])])).toEqual(['mentions'])
    const answer = { ...said, id: second, by: me, after: [first] }
    expect(reasonsFor(claim, mine, [readThread(thread, [asked, answer])])).toEqual([])
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

  it('waits for the author where a query is open', () => {
    const query = bob({ workStatus: 'query' })
    expect(reasons('query', [query], undefined, { id: me, role: 'author' })).toEqual(['waits'])
    expect(reasons('query', [query])).toEqual([])
  })
})
