import { describe, expect, it } from 'vitest'
import { addRange } from '../../../../src/core/document/claim-ranges'
import { attachClaim, changeClaim, removeMark } from '../../../../src/core/document/claims'
import { addEvidence, changeEvidence, removeEvidence } from '../../../../src/core/document/evidence'
import { noteMoment } from '../../../../src/core/document/moments'
import { newId } from '../../../../src/core/model/ids'
import { reachedBy, recording, told } from '../../../support/recording'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  reload
} from '../../../support/replica'

const story = 'Seven tests in a month.\nThe ministers spoke on Monday.'

function pair() {
  const { alice, bob } = openPair(story)
  return { alice: recording(alice), bob: recording(bob) }
}

function typeOver(replica: Replica, words: string, replacement: string): void {
  const at = replica.article.toString().indexOf(words)
  replica.article.change(
    [...(at > 0 ? [{ retain: at }] : []), { insert: replacement }, { delete: words.length }],
    own
  )
}

describe('the record of changes', () => {
  it('says what a field was and what it became, once, and not of its birth', () => {
    const { alice } = pair()
    const id = mark(alice, 'Seven tests', 'number')
    changeClaim(alice.document, id, { kind: 'date', legal: true }, own)
    changeClaim(alice.document, id, { kind: 'date' }, own)
    expect(told(alice.activity.ofClaims([id]))).toEqual([
      'marked',
      'claim kind: number > date',
      'claim legal: false > true'
    ])
  })

  it('records an undo and a redo as the changes they are', () => {
    const { alice } = pair()
    const id = mark(alice, 'Seven tests')
    removeMark(alice.document, id, own)
    alice.undo.undo()
    alice.undo.redo()
    expect(told(alice.activity.ofClaims([id]))).toEqual([
      'marked',
      'claim removed: false > true',
      'claim removed: true > false',
      'claim removed: false > true'
    ])
  })

  it('keeps both of two changes made apart, though the claim shows one', () => {
    const { alice, bob } = pair()
    const id = mark(alice, 'Seven tests', 'number')
    mergeAll(alice, bob)
    changeClaim(alice.document, id, { kind: 'date' }, own)
    changeClaim(bob.document, id, { kind: 'place' }, own)
    mergeAll(alice, bob)
    for (const { activity } of [alice, bob]) {
      const changes = told(activity.ofClaims([id]))
      expect(changes).toContain('claim kind: number > date')
      expect(changes).toContain('claim kind: number > place')
    }
    expect(told(bob.activity.list)).toEqual(told(alice.activity.list))
  })

  it('records nothing of what others changed', () => {
    const { alice, bob } = pair()
    const id = mark(alice, 'Seven tests')
    mergeAll(alice, bob)
    changeClaim(alice.document, id, { risk: 'high' }, own)
    mergeAll(alice, bob)
    expect(bob.document.activity.size).toBe(1)
  })

  it('says how a claim read before and after it was typed over, when the writing pauses', () => {
    const { alice } = pair()
    const id = mark(alice, 'Seven tests')
    typeOver(alice, 'even', 'i')
    typeOver(alice, 'Si ', 'Six ')
    expect(told(alice.activity.ofClaims([id]))).toEqual(['marked'])
    alice.recorder.writeWords()
    alice.recorder.writeWords()
    expect(told(alice.activity.ofClaims([id]))).toEqual(['marked', 'claim words: Seven tests > Six tests'])
  })

  it('says at once that a claim was given other words', () => {
    const { alice } = pair()
    const id = mark(alice, 'Seven tests')
    attachClaim(alice.document, alice.article, id, [{ start: 0, end: 22 }], own, alice.person)
    addRange(
      alice.document,
      alice.article,
      { id },
      { id: newId('range', fillPseudoRandom), range: { start: 24, end: 37 } },
      own
    )
    expect(told(alice.activity.ofClaims([id]))).toContain('claim words: Seven tests > Seven tests in a month')
    expect(told(alice.activity.ofClaims([id]))).toContain(
      'claim words: Seven tests in a month > Seven tests in a month … The ministers'
    )
  })

  it('names the claim that evidence was taken off', () => {
    const { alice } = pair()
    const claimId = mark(alice, 'Seven tests')
    const id = newId('evidence', fillPseudoRandom)
    const sourceId = newId('source', fillPseudoRandom)
    const said = { stance: 'supports', locator: '', excerpt: '' } as const
    addEvidence(
      alice.document,
      { id, claimId, sourceId, ...said, addedBy: alice.person, addedAt: '2026-11-24T10:00:00Z' },
      own
    )
    changeEvidence(alice.document, id, { stance: 'contradicts' }, own)
    removeEvidence(alice.document, id, own)
    expect(told(alice.activity.ofClaims([claimId]))).toEqual([
      'marked',
      'evidence',
      'evidence stance: supports > contradicts',
      'evidence removed: false > true'
    ])
  })
})

describe('activity', () => {
  it('is the same read afresh as followed', () => {
    const { alice, bob } = pair()
    const id = mark(alice, 'Seven tests')
    check(bob, id)
    mergeAll(alice, bob)
    check(bob, id, { verdict: 'inaccurate' })
    changeClaim(alice.document, id, { risk: 'high' }, own)
    mergeAll(alice, bob)
    const again = recording(reload(alice))
    expect(told(again.activity.list)).toEqual(told(alice.activity.list))
    expect(told(again.activity.list)).toContain('checked: inaccurate')
  })

  it('makes one stretch of a person writing on and on', () => {
    const { alice, bob } = pair()
    const write = (since: string, at: string) => noteMoment(alice.document, { since, at, by: alice.person })
    write('2026-11-24T10:00:00Z', '2026-11-24T10:01:00Z')
    write('2026-11-24T10:02:00Z', '2026-11-24T10:03:00Z')
    mergeAll(alice, bob)
    write('2026-11-24T12:02:00Z', '2026-11-24T12:03:00Z')
    write('2026-11-24T12:04:00Z', '2026-11-24T12:05:00Z')
    mergeAll(alice, bob)
    for (const { activity } of [alice, bob, recording(reload(bob))]) {
      expect(activity.list.map(({ at }) => at)).toEqual(['2026-11-24T10:03:00Z', '2026-11-24T12:05:00Z'])
    }
  })
})

describe('unread activity', () => {
  it('is what others did, until it is looked at, whatever their clocks say', () => {
    const { alice, bob } = pair()
    const id = mark(alice, 'Seven tests')
    check(alice, id, { at: '1999-01-01T00:00:00Z' })
    mergeAll(alice, bob)
    expect(alice.unread.size).toBe(0)
    expect([...bob.unread.claims]).toEqual([id])
    expect(bob.unread.of([id])).toHaveLength(2)
    bob.unread.look(bob.unread.of([id]))
    expect(bob.unread.size).toBe(0)
    check(alice, id, { at: '1998-01-01T00:00:00Z' })
    mergeAll(alice, bob)
    expect(bob.unread.of([id])).toHaveLength(1)
  })

  it('is kept over a restart, and what was done elsewhere before it comes as new', () => {
    const { alice, bob } = pair()
    const first = mark(alice, 'Seven tests')
    const second = mark(alice, 'The ministers')
    mergeAll(alice, bob)
    bob.unread.look(bob.unread.of([first]))
    const kept = bob.unread.stateAt(reachedBy(bob))
    // written before bob left, come after
    check(alice, first)
    const again = reload(bob)
    mergeAll(alice, again)
    const later = recording({ ...again, person: bob.person }, kept)
    expect(later.unread.of([first])).toHaveLength(1)
    expect(later.unread.of([second])).toHaveLength(1)
    const isNew = later.activity.list.filter((activity) => later.unread.isSinceHere(activity))
    expect(told(isNew)).toEqual(['checked: on author'])
    later.unread.lookAtAll()
    expect(later.unread.stateAt(reachedBy(later)).read.size).toBe(0)
  })
})
