import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { changeClaim } from '../../../../src/core/document/claims'
import { chooseStyle, listUnfinished } from '../../../../src/core/document/house-style'
import { mergeClaims } from '../../../../src/core/document/merge-claims'
import { openDocument } from '../../../../src/core/document/schema'
import { compareStates } from '../../../../src/core/document/state-changes'
import { addTick } from '../../../../src/core/document/ticks'
import { type ItemView, readChecklist, type Tick } from '../../../../src/core/model/checklist'
import { plainStyle } from '../../../../src/core/model/house-style'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import { recording, told } from '../../../support/recording'
import {
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  projectId,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

const story = 'He said: “We will not wait.”\nSeven tests in a month.'

function itemOf(replica: Replica, claim: ClaimId, id: string): ItemView {
  const view = replica.view.claim(claim)
  const found = [...(view?.checklist.items ?? []), ...(view?.checklist.former ?? [])].find(
    (item) => item.id === id
  )
  if (found === undefined) throw new Error(`no item ${id}`)
  expect(snapshotOf(replica).claims.find((each) => each.claim.id === claim)?.checklist).toEqual(
    view?.checklist
  )
  return found
}

function tick(replica: Replica, claim: ClaimId, id: string, isDone = true): void {
  const { text, standing } = itemOf(replica, claim, id)
  const words = replica.view.claim(claim)?.words ?? ''
  const signed = { by: replica.person, at: '2022-02-02T00:00:00Z' }
  const supersedes = standing.map((each) => each.id)
  const fresh = newId('tick', fillPseudoRandom)
  addTick(
    replica.document,
    { id: fresh, claimId: claim, item: id, text, isDone, words, ...signed, supersedes },
    own
  )
}

function pair() {
  const { alice, bob } = openPair(story)
  const claim = mark(alice, 'We will not wait.', 'quote')
  mergeAll(alice, bob)
  return { alice: recording(alice), bob: recording(bob), claim }
}

describe('a checklist', () => {
  it('asks of a quotation who, when, where, the exact words, the context and the translation', () => {
    const { alice, claim } = pair()
    expect(alice.view.claim(claim)?.checklist.items.map(({ id }) => id)).toEqual([
      'who',
      'when',
      'where',
      'words',
      'context',
      'translation'
    ])
  })

  it('keeps who ticked what; a tick is taken back by another, and both stay on record', () => {
    const { alice, bob, claim } = pair()
    tick(alice, claim, 'who')
    mergeAll(alice, bob)
    expect(itemOf(bob, claim, 'who')).toMatchObject({ state: 'done', standing: [{ by: alice.person }] })
    tick(bob, claim, 'who', false)
    mergeAll(alice, bob)
    expect(itemOf(alice, claim, 'who')).toMatchObject({ state: 'open', standing: [{ by: bob.person }] })
    expect(itemOf(reload(alice), claim, 'who').ticks.map(({ by }) => by)).toEqual([alice.person, bob.person])
    for (const { activity } of [alice, bob])
      expect(told(activity.ofClaims([claim])).filter((line) => line === 'ticked')).toHaveLength(2)
    tick(alice, claim, 'who')
    expect(itemOf(alice, claim, 'who').state).toBe('done')
  })

  it('is ticked once by two people apart, and stays open where one ticked what the other took back', () => {
    const { alice, bob, claim } = pair()
    tick(alice, claim, 'when')
    tick(bob, claim, 'when')
    mergeAll(alice, bob)
    expect(itemOf(alice, claim, 'when')).toMatchObject({ state: 'done' })
    expect(itemOf(alice, claim, 'when').standing).toHaveLength(2)
    tick(alice, claim, 'when', false)
    tick(bob, claim, 'when')
    mergeAll(alice, bob)
    expect(itemOf(alice, claim, 'when').state).toBe('disputed')
    expect(itemOf(bob, claim, 'when')).toEqual(itemOf(alice, claim, 'when'))
  })

  it('says nothing of words that were changed since, until they are back', () => {
    const { alice, claim } = pair()
    tick(alice, claim, 'words')
    const at = alice.article.toString().indexOf('not')
    alice.article.change([{ retain: at }, { insert: 'never' }, { delete: 3 }], own)
    alice.view.settle()
    expect(itemOf(alice, claim, 'words').state).toBe('changed')
    expect(alice.view.claim(claim)?.checklist.done).toBe(0)
    alice.undo.undo()
    expect(itemOf(alice, claim, 'words').state).toBe('done')
  })

  it('is under no undo', () => {
    const { alice, claim } = pair()
    changeClaim(alice.document, claim, { risk: 'high' }, own)
    tick(alice, claim, 'who')
    alice.undo.undo()
    expect(alice.view.claim(claim)?.claim.risk).toBe('normal')
    expect(itemOf(alice, claim, 'who').state).toBe('done')
  })

  it('keeps what was ticked when the claim gets another kind or is merged', () => {
    const { alice, claim } = pair()
    tick(alice, claim, 'translation')
    changeClaim(alice.document, claim, { kind: 'number' }, own)
    expect(itemOf(alice, claim, 'translation').state).toBe('done')
    expect(alice.view.claim(claim)?.checklist.former.map(({ id }) => id)).toEqual(['translation'])
    const other = mark(alice, 'Seven tests', 'number')
    tick(alice, other, 'sum')
    const [head, absorbed] = [claim, other].map((id) => alice.view.claim(id)?.claim)
    if (head === undefined || absorbed === undefined) throw new Error('the claims are gone')
    mergeClaims(alice.document, [head, absorbed], own)
    expect(itemOf(alice, claim, 'sum').state).toBe('changed')
  })

  it('is not done by a tick on an item of the same name that asked for something else', () => {
    const { alice, bob, claim } = pair()
    changeClaim(alice.document, claim, { kind: 'causal' }, own)
    tick(alice, claim, 'who')
    expect(itemOf(alice, claim, 'who').state).toBe('done')
    changeClaim(alice.document, claim, { kind: 'quote' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(itemOf(replica, claim, 'who')).toMatchObject({
        state: 'reworded',
        text: 'Who said it: name and title',
        standing: [{ text: 'Who says that one caused the other' }]
      })
      expect(replica.view.claim(claim)?.checklist.done).toBe(0)
    }
    // bob makes sure of what it reads now, while alice takes the kind back
    tick(bob, claim, 'who')
    changeClaim(alice.document, claim, { kind: 'causal' }, own)
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(itemOf(replica, claim, 'who')).toMatchObject({
        state: 'reworded',
        standing: [{ by: bob.person }]
      })
    }
  })

  it('is not done by a tick from before the house style had other words, until they are back', () => {
    const { alice, bob, claim } = pair()
    const styleWith = (text: string) => ({
      ...plainStyle,
      name: text,
      checklists: { quote: [{ id: 'who', text }] },
      requires: { ...plainStyle.requires, checklists: 'all' as const }
    })
    chooseStyle(alice.document, styleWith('Who said it: name and title'), own)
    tick(alice, claim, 'who')
    const unfinished = () => listUnfinished(alice.view.style, alice.view.claims)
    expect(unfinished()).toHaveLength(0)
    mergeAll(alice, bob)
    chooseStyle(bob.document, styleWith('Recording heard in full'), own)
    mergeAll(alice, bob)
    expect(itemOf(alice, claim, 'who').state).toBe('reworded')
    expect(unfinished()).toHaveLength(1)
    expect(itemOf(reload(bob), claim, 'who').state).toBe('reworded')
    chooseStyle(alice.document, styleWith('Who said it:  name and\u00a0title'), own)
    expect(itemOf(alice, claim, 'who').state).toBe('done')
    expect(unfinished()).toHaveLength(0)
  })

  it('is part of what is signed, and of what changed since', () => {
    const { alice, claim } = pair()
    const states = new ArticleStateReader(alice.document, alice.article, projectId)
    const before = states.read()
    tick(alice, claim, 'who')
    expect(states.read().hash).not.toBe(before.hash)
    const changes = compareStates(alice.document, before.text, states.read().text)
    expect([...(changes?.claims.get(claim) ?? [])]).toEqual(['checks'])
    expect(changes).toMatchObject({ isStyleOther: false, isInfoOther: false, corrections: 0 })
    alice.document.info.set('title', 'Another')
    const renamed = compareStates(alice.document, before.text, states.read().text)
    expect(renamed).toMatchObject({ isStyleOther: false, isInfoOther: true })
    chooseStyle(alice.document, shippedStyles['wire-desk'], own)
    expect(compareStates(alice.document, before.text, states.read().text)?.isStyleOther).toBe(true)
  })

  it('takes no malformed or circular tick for a word', () => {
    const doc = new Y.Doc()
    const document = openDocument(doc)
    document.ticks.set('nonsense', { isDone: true })
    expect(new ArticleText(document.article).length).toBe(0)
    const [first, second] = [newId('tick', fillPseudoRandom), newId('tick', fillPseudoRandom)]
    const by = newId('person', fillPseudoRandom)
    const claimId = newId('claim', fillPseudoRandom)
    const said = { claimId, item: 'who', text: 'Who', isDone: true, words: 'w', by, at: '' }
    const ticks: readonly Tick[] = [
      { ...said, id: first, supersedes: [second] },
      { ...said, id: second, supersedes: [first] }
    ]
    expect(readChecklist([{ id: 'who', text: 'Who' }], ticks, 'w').items[0]?.state).toBe('open')
  })
})
