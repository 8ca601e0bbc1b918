import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { judgeSignoffs, requiredRoles, rolesNobodyHolds } from '../../../../src/core/document/judge-signoffs'
import { judgeReadiness } from '../../../../src/core/document/readiness'
import { makeRosterReader } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import {
  addSignoff,
  proveSignoff,
  readSignedState,
  SignoffReader
} from '../../../../src/core/document/signoffs'
import type { Authorship, SignedStatement } from '../../../../src/core/model/author'
import { countClaims } from '../../../../src/core/model/coverage-counts'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { Thread } from '../../../../src/core/model/thread'
import type { Signer } from '../../../../src/project/signing-key'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { signOff, signSignoff } from '../../../support/sign-off'
import { signStatement } from '../../../support/sign-statement'

const project = newId('project', seededRandom(1))
const other = newId('project', seededRandom(2))
const [alice, bob] = [1, 2].map(signerOf) as [Signer, Signer]
const anna = personOf(1, 'Anna')
const ben: Person = { ...personOf(2, 'Ben'), role: 'checker' }
const state = 'a'.repeat(64)
const later = 'b'.repeat(64)

const creator = { key: alice.publicKey, person: anna }
const roster = makeRosterReader(project, creator).read([
  signStatement(alice, { project, key: bob.publicKey, person: ben })
])
const byKey: (standing: Authorship['standing']) => () => Authorship = (standing) => () => ({
  standing,
  key: null,
  owner: null
})

function judged(
  signed: readonly SignedStatement[],
  now = state,
  standing: Authorship['standing'] = 'member'
) {
  const proven = new SignoffReader(project).prove(signed)
  return judgeSignoffs(proven, { state: now, roster, judge: byKey(standing) })
}

function doubtsOf(signed: SignedStatement, now = state, standing: Authorship['standing'] = 'member') {
  return judged([signed], now, standing)[0]?.doubts
}

describe('a sign-off', () => {
  it('counts for the article it was given for, by somebody on the list, in the role they have there', () => {
    expect(doubtsOf(signOff(bob, ben, { project, state }))).toEqual([])
    expect(doubtsOf(signOff(alice, anna, { project, state }))).toEqual([])
  })

  it('is for an earlier version once anything has changed, and stands again when that is undone', () => {
    const signed = signOff(bob, ben, { project, state })
    expect(doubtsOf(signed, later)).toEqual(['stale'])
    expect(doubtsOf(signed, state)).toEqual([])
  })

  it('does not count in another role, by somebody who is not listed, or with another key', () => {
    expect(doubtsOf(signOff(bob, { ...ben, role: 'legal' }, { project, state }))).toEqual(['other role'])
    expect(doubtsOf(signOff(signerOf(9), ben, { project, state }), state, 'unlisted')).toEqual(['not listed'])
    expect(doubtsOf(signOff(bob, ben, { project, state }), state, 'former')).toEqual(['not listed'])
    expect(doubtsOf(signOff(signerOf(9), ben, { project, state }), state, 'changed')).toEqual(['other key'])
    expect(doubtsOf(signOff(bob, anna, { project, state }), state, 'other person')).toEqual(['other key'])
  })

  it('is nothing at all in another project', () => {
    const signed = signOff(bob, ben, { project, state })
    expect(proveSignoff(signed, project)).not.toBeNull()
    expect(proveSignoff(signed, other)).toBeNull()
  })

  it('is taken back by its signer alone', () => {
    const signed = signOff(bob, ben, { project, state })
    const id = new SignoffReader(project).prove([signed])[0]?.id ?? ''
    const back = { project, state, withdraws: id, note: 'A source called.' }
    expect(judged([signed, signOff(bob, ben, back)]).map(({ doubts }) => doubts)).toEqual([['withdrawn']])
    expect(judged([signed, signOff(alice, anna, back)]).map(({ doubts }) => doubts)).toEqual([[]])
  })

  it('has one spelling: no second member, no white space, no other member, no shorter form', () => {
    const { payload } = signOff(bob, ben, { project, state })
    const spellings = [
      payload.replace('{', '{ '),
      payload.replace('"role":"checker"', '"role":"legal","role":"checker"'),
      payload.replace('}', ',"more":1}'),
      payload.replace('"note":"",', ''),
      payload.replace('"checker"', '"\\u0063hecker"'),
      payload.replace('"parts":""', '"parts":"All but the box"'),
      `\ufeff${payload}`
    ]
    expect(proveSignoff(signSignoff(bob, payload), project)).not.toBeNull()
    for (const spelling of spellings) expect(proveSignoff(signSignoff(bob, spelling), project)).toBeNull()
  })

  it('keeps the state it is about, which nobody can put another text under', () => {
    const document = openDocument(new Y.Doc())
    document.article.insert(0, 'Seven tests.\n')
    const now = new ArticleStateReader(document, new ArticleText(document.article), project).read()
    addSignoff(document, signOff(bob, ben, { project, state: now.hash }), now)
    expect(readSignedState(document, now.hash)).toBe(now.text)
    expect(new SignoffReader(project).read(document.signoffs)).toHaveLength(1)
    document.signedStates.set(now.hash, now.text.replace('Seven', 'Eight'))
    expect(readSignedState(document, now.hash)).toBeNull()
  })
})

describe('readiness', () => {
  const open = { state: 'to check', isOpen: true } as const
  const disputed = { state: 'disputed', isOpen: true } as const
  const verified = { state: 'verified', isOpen: false } as const
  const roles = requiredRoles([{ claim: { legal: true } }])

  it('says in words what blocks', () => {
    const counts = countClaims([open, open, disputed, verified])
    const signoffs = judged([
      signOff(bob, ben, { project, state }),
      signOff(alice, anna, { project, state: later })
    ])
    const corrections = [{ state: 'open' }, { state: 'accepted' }] as const
    const thread = { purpose: 'query' } as Thread
    const threads = [
      { thread, state: 'asked' },
      { thread, state: 'answered' }
    ] as const
    expect(judgeReadiness({ counts, roles, signoffs, corrections, threads }).blocks).toEqual([
      '3 open claims',
      '1 disputed',
      '1 undecided correction',
      '1 unanswered query',
      'editor sign-off is for an earlier version',
      'legal sign-off missing'
    ])
  })

  it('tells which sign-offs cannot come from anybody on the list', () => {
    const asked = ['checker', 'editor', 'legal'] as const
    const held = [...roster.values()].map(({ person }) => person.role)
    expect(rolesNobodyHolds(asked, roster)).toEqual(asked.filter((role) => !held.includes(role)))
    const listed = signStatement(alice, { project, key: bob.publicKey, person: ben })
    const reader = makeRosterReader(project, creator)
    const replaces = reader.read([listed]).get(bob.publicKey)?.statements ?? []
    const takenOff = { project, key: bob.publicKey, person: ben, isMember: false, replaces }
    const without = reader.read([listed, signStatement(alice, takenOff)])
    expect(rolesNobodyHolds(['checker'], without)).toEqual(['checker'])
    // a project of the first format has no list, and everybody counts
    expect(rolesNobodyHolds(asked, new Map())).toEqual([])
  })

  it('says how many sentences are undecided, where the house style wants every one decided', () => {
    const counts = countClaims([verified])
    const sentences = { total: 9, claimed: 4, part: 1, nothing: 3, changed: 1 }
    const input = { counts, roles: [], signoffs: [], sentences }
    expect(judgeReadiness({ ...input, asksForCoverage: true })).toMatchObject({
      isReady: false,
      blocks: ['2 sentences with neither a claim nor “nothing to check”'],
      notes: ['1 sentence with a claim has a number, a name or quoted words that no claim holds.']
    })
    expect(judgeReadiness(input)).toMatchObject({ isReady: true, blocks: [] })
    const whole = { ...sentences, claimed: 6 }
    expect(judgeReadiness({ ...input, sentences: whole, asksForCoverage: true }).isReady).toBe(true)
  })

  it('is given when every claim is settled and every role has signed the article as it stands', () => {
    const signoffs = judged([
      signOff(bob, ben, {
        project,
        state,
        parts: 'All but the infographic',
        reason: 'Its data came too late.'
      }),
      signOff(alice, anna, { project, state })
    ])
    const readiness = judgeReadiness({ counts: countClaims([verified]), roles: requiredRoles([]), signoffs })
    expect(readiness).toMatchObject({ isReady: true, blocks: [] })
    expect(readiness.partial.map(({ parts }) => parts)).toEqual(['All but the infographic'])
  })
})
