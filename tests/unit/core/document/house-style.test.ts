import { describe, expect, it } from 'vitest'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { changeClaim } from '../../../../src/core/document/claims'
import { addEvidenceFromSource } from '../../../../src/core/document/evidence'
import { chooseStyle, countUnfinished, readChosenStyle } from '../../../../src/core/document/house-style'
import { requiredRoles } from '../../../../src/core/document/judge-signoffs'
import { plainStyle } from '../../../../src/core/model/house-style'
import { newId } from '../../../../src/core/model/ids'
import { shippedStyles } from '../../../../src/core/model/shipped-styles'
import { recording, told } from '../../../support/recording'
import {
  check,
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

const { investigation, magazine } = shippedStyles
const wire = shippedStyles['wire-desk']

function pair() {
  const { alice, bob } = openPair('Seven tests in a month.')
  return { alice: recording(alice), bob: recording(bob) }
}

function claimWithTwoSources(alice: Replica) {
  const claim = mark(alice, 'Seven tests', 'number')
  for (const title of ['One', 'Two']) {
    const said = { addedBy: alice.person, addedAt: '2022-02-02T00:00:00Z' }
    const sourceId = newId('source', fillPseudoRandom)
    const item = { type: 'webpage', title } as const
    const source = {
      id: sourceId,
      item,
      primary: false,
      terms: 'on the record',
      origin: '',
      ...said
    } as const
    const evidence = {
      claimId: claim,
      sourceId,
      stance: 'supports',
      locator: '',
      excerpt: '',
      ...said
    } as const
    const id = newId('evidence', fillPseudoRandom)
    addEvidenceFromSource(alice.document, source, { id, ...evidence }, own)
  }
  check(alice, claim, { verdict: 'accurate' })
  alice.undo.stopCapturing()
  return claim
}

describe('the house style of a project', () => {
  it('is Stet’s own until somebody chooses one, and decides from then on what suffices', () => {
    const { alice } = pair()
    const claim = claimWithTwoSources(alice)
    const state = () => alice.view.claim(claim)?.status.state
    expect(alice.view.style).toEqual(plainStyle)
    expect(state()).toBe('needs evidence')
    chooseStyle(alice.document, wire, own)
    expect(state()).toBe('verified')
    changeClaim(alice.document, claim, { risk: 'high' }, own)
    expect(alice.view.claim(claim)?.status.reason).toContain('2 primary sources or 2 more independent')
    expect(snapshotOf(alice).claims[0]?.status).toEqual(alice.view.claim(claim)?.status)
    expect(reload(alice).view.style).toEqual(wire)
  })

  it('is one on every computer when two are chosen apart, and both are told of', () => {
    const { alice, bob } = pair()
    chooseStyle(alice.document, magazine, own)
    chooseStyle(bob.document, investigation, own)
    mergeAll(alice, bob)
    expect(readChosenStyle(alice.document)).toEqual(readChosenStyle(bob.document))
    expect(alice.view.style).toEqual(bob.view.style)
    for (const { activity } of [alice, bob]) {
      expect(
        told(activity.list)
          .filter((line) => line.startsWith('style'))
          .toSorted()
      ).toEqual(['style name: Plain > Investigation', 'style name: Plain > Magazine'])
    }
  })

  it('is undone in one step, and redone', () => {
    const { alice } = pair()
    const claim = claimWithTwoSources(alice)
    chooseStyle(alice.document, wire, own)
    expect(alice.undo.nextUndo).toBe('style')
    alice.undo.undo()
    expect(alice.view.style.name).toBe('Plain')
    expect(alice.view.claim(claim)?.status.state).toBe('needs evidence')
    alice.undo.redo()
    expect(alice.view.style).toEqual(wire)
  })

  it('is part of what is signed', () => {
    const { alice } = pair()
    const states = new ArticleStateReader(alice.document, alice.article, projectId)
    const before = states.read().hash
    chooseStyle(alice.document, magazine, own)
    expect(states.read().hash).not.toBe(before)
  })

  it('says who has to sign, and which checklists have to be finished', () => {
    const { alice } = pair()
    const claim = claimWithTwoSources(alice)
    expect(requiredRoles(alice.view.claims, wire)).toEqual(['editor'])
    expect(requiredRoles(alice.view.claims, investigation)).toEqual(['checker', 'editor', 'legal'])
    expect(countUnfinished(magazine, alice.view.claims)).toBe(0)
    expect(countUnfinished(investigation, alice.view.claims)).toBe(1)
    changeClaim(alice.document, claim, { legal: true }, own)
    expect(requiredRoles(alice.view.claims, wire)).toEqual(['editor', 'legal'])
    expect(countUnfinished(magazine, alice.view.claims)).toBe(1)
  })

  it('is Stet’s own where something else stands in its place', () => {
    const { alice } = pair()
    for (const value of [
      null,
      'Magazine',
      { format: 'stet-house-style-9' },
      { ...magazine, evidence: { primary: 0 } }
    ]) {
      alice.document.style.set('chosen', value)
      expect(alice.view.style).toEqual(plainStyle)
    }
  })
})
