import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { changeClaim } from '../../../../src/core/document/claims'
import { addEvidenceFromSource } from '../../../../src/core/document/evidence'
import {
  chooseStyle,
  listUnfinished,
  readChosenStyle,
  readStyleFaults
} from '../../../../src/core/document/house-style'
import { requiredRoles } from '../../../../src/core/document/judge-signoffs'
import { proveProject } from '../../../../src/core/document/project-proof'
import type { ProjectDocument } from '../../../../src/core/document/schema'
import { plainStyle } from '../../../../src/core/model/house-style'
import { newId } from '../../../../src/core/model/ids'
import { parseStyle, serializeStyle } from '../../../../src/core/model/parse-style'
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

function readinessOf({ doc }: ProjectDocument) {
  const updates = [Y.encodeStateAsUpdate(doc)]
  return proveProject(updates, projectId, { creator: null, authors: [], statements: [] }).proof.readiness
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
    expect(listUnfinished(magazine, alice.view.claims)).toEqual([])
    expect(listUnfinished(investigation, alice.view.claims)).toEqual([1])
    changeClaim(alice.document, claim, { legal: true }, own)
    expect(requiredRoles(alice.view.claims, wire)).toEqual(['editor', 'legal'])
    expect(listUnfinished(magazine, alice.view.claims)).toEqual([1])
  })

  it('is Stet’s own where something else stands in its place, and nothing is ready by it', () => {
    const { alice } = pair()
    for (const value of [null, 'Magazine', { format: 'stet-house-style-9' }, new Y.Map()]) {
      alice.document.style.set('chosen', value)
      expect(alice.view.style).toEqual(plainStyle)
      expect(readStyleFaults(alice.document).blocks).toEqual([
        'the house style cannot be used as it stands (all of it): choose one anew'
      ])
    }
  })

  it('keeps its rules when words of it are refused, and both computers say which', () => {
    const { alice, bob } = pair()
    const stored = {
      format: 'stet-house-style-1',
      ...investigation,
      states: {
        'to check': 'Verified',
        verified: 'Passed',
        cut: 'Pass\u0435d',
        query: 'x'.repeat(99),
        later: 'Later'
      },
      verdicts: 'none',
      colors: { verified: { light: '#ffffff', dark: '#8fd0a2' } },
      kinds: [
        { kind: 'quote', name: 'Quotation' },
        { kind: 'quote', name: '' },
        { kind: 'smell', name: '' }
      ],
      requires: { ...investigation.requires, signoffs: ['checker', 'checker', 'editor', 'legal', 'legal'] }
    }
    alice.document.style.set('chosen', stored)
    mergeAll(alice, bob)
    for (const { view, document } of [alice, bob, reload(bob)]) {
      expect(view.style).toEqual({
        ...investigation,
        states: { verified: 'Passed' },
        verdicts: {},
        colors: {},
        kinds: [{ kind: 'quote', name: 'Quotation' }]
      })
      const { blocks, notes } = readStyleFaults(document)
      expect(readinessOf(document).notes).toContain(notes[0])
      expect(blocks).toEqual([])
      expect(notes).toHaveLength(1)
      expect(notes[0]).toContain('“Investigation”')
      expect(notes[0]).toContain('states › to check “Verified” is Stet’s own word for “verified”')
      expect(notes[0]).toContain('states › cut “Pass\u0435d” is the same word as for “verified”')
      expect(notes[0]).toContain('states › later “Later” is not known here')
    }
  })

  it('blocks what is ready while one of its rules cannot be read, and keeps the others', () => {
    const { alice } = pair()
    for (const [broken, field] of [
      [{ evidence: { primary: 0, secondary: 2 } }, 'evidence › primary'],
      [{ requires: { checklists: 'all', signoffs: ['publisher'] } }, 'requires › signoffs[1]'],
      [{ requires: { checklists: 'all', signoffs: ['legal'], thirdPass: true } }, 'requires › thirdPass'],
      [{ embargo: true }, 'embargo']
    ] as const) {
      alice.document.style.set('chosen', { format: 'stet-house-style-1', ...investigation, ...broken })
      expect(alice.view.style.checklists).toEqual(investigation.checklists)
      expect(alice.view.style.requires.checklists).toBe('all')
      const { blocks } = readStyleFaults(alice.document)
      expect(blocks).toEqual([`the house style cannot be used as it stands (${field}): choose one anew`])
      expect(readinessOf(alice.document).blocks).toContain(blocks[0])
      const style = { ...alice.view.style }
      chooseStyle(alice.document, style, own)
      expect(readStyleFaults(alice.document)).toEqual({ blocks: [], notes: [] })
    }
  })

  it('ends in a style of this version whatever stands in its place, and never throws', () => {
    const { alice } = pair()
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(investigation)), fc.jsonValue()), (broken) => {
        alice.document.style.set('chosen', { format: 'stet-house-style-1', ...investigation, ...broken })
        const read = readChosenStyle(alice.document)
        expect(parseStyle(serializeStyle(read)).ok).toBe(true)
        const { blocks, notes } = readStyleFaults(alice.document)
        // what a style leaves out has its usual value
        const written = JSON.stringify({ format: 'stet-house-style-1', ...investigation, ...broken })
        if (blocks.length + notes.length === 0) expect(parseStyle(written)).toEqual({ ok: true, style: read })
      }),
      { numRuns: 300 }
    )
  })
})
