import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { changeClaim, markClaim, removeMark } from '../../../../src/core/document/claims'
import { addEvidence, removeEvidence } from '../../../../src/core/document/evidence'
import { rememberPerson } from '../../../../src/core/document/people'
import { ProjectView } from '../../../../src/core/document/project-view'
import { addSource, changeSource } from '../../../../src/core/document/sources'
import { type ClaimId, newId, type SourceId } from '../../../../src/core/model/ids'
import type { Source } from '../../../../src/core/model/source'
import { format, moveParagraphToEnd, remove, typeAfter, typeBefore } from '../../../support/edit-article'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  openTeam,
  own,
  type Replica
} from '../../../support/replica'

const story = [
  'Ministers of both countries spoke on Wednesday.',
  'North Korea conducted seven weapons tests in January.',
  'It was the first such launch since 2017.'
].join('\n')

function open(): Replica {
  return openPair(story).alice
}

function wordsInOrder({ view }: Replica): readonly string[] {
  return view.claims.map(({ number, words }) => `${number} ${words}`)
}

function source(replica: Replica, primary = true): Source {
  const id: SourceId = newId('source', fillPseudoRandom)
  const item = { type: 'webpage' as const, title: 'Launch report', URL: 'https://example.org/launch' }
  return {
    id,
    item,
    primary,
    terms: 'on the record',
    origin: '',
    addedBy: replica.person,
    addedAt: '2022-02-02'
  }
}

function support(replica: Replica, claimId: ClaimId, { id: sourceId }: Source) {
  const id = newId('evidence', fillPseudoRandom)
  const told = {
    stance: 'supports' as const,
    locator: 'p. 3',
    excerpt: '',
    addedBy: replica.person,
    addedAt: '2022-02-02'
  }
  addEvidence(replica.document, { id, claimId, sourceId, ...told }, own)
  return id
}

describe('the list of claims', () => {
  it('is in reading order, whatever the order of marking', () => {
    const alice = open()
    mark(alice, 'since 2017')
    mark(alice, 'seven weapons tests')
    mark(alice, 'Wednesday')
    mark(alice, 'North Korea conducted seven weapons tests')
    expect(wordsInOrder(alice)).toEqual([
      '1 Wednesday',
      '2 North Korea conducted seven weapons tests',
      '3 seven weapons tests',
      '4 since 2017'
    ])
  })

  it('numbers anew when a paragraph with a claim moves, orphans last', () => {
    const alice = open()
    mark(alice, 'Ministers of both countries')
    mark(alice, 'seven weapons tests')
    mark(alice, 'since 2017')
    moveParagraphToEnd('Ministers')(alice)
    remove('seven weapons tests ')(alice)
    expect(wordsInOrder(alice)).toEqual([
      '1 since 2017',
      '2 Ministers of both countries',
      '3 seven weapons tests'
    ])
  })

  it('leaves a claim out when its mark goes, and keeps it while somebody else’s check speaks of it', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'since 2017')
    mergeAll(alice, bob)
    removeMark(alice.document, id, own)
    expect(alice.view.claims).toEqual([])
    check(bob, id)
    mergeAll(alice, bob)
    expect(alice.view.claims.map(({ claim }) => [claim.id, claim.removed])).toEqual([[id, true]])
    expect(bob.view.claims).toEqual(alice.view.claims)
  })

  it('tells the words of several ranges as one line', () => {
    const alice = open()
    const text = alice.article.toString()
    const ranges = ['seven', 'since 2017'].map((words) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length }
    })
    const id = newId('claim', fillPseudoRandom)
    markClaim(
      alice.document,
      alice.article,
      { id, ranges, kind: 'number', by: alice.person, at: '2022-02-02' },
      own
    )
    expect(alice.view.claim(id)?.words).toBe('seven … since 2017')
    remove('seven ')(alice)
    expect(alice.view.claim(id)).toMatchObject({ words: 'since 2017', anchorStates: ['orphan', 'exact'] })
    expect(alice.view.rangesOf(id)[0]).toBeNull()
    expect(alice.view.claimsAt(alice.article.toString().indexOf('2017'))).toEqual([id])
  })
})

describe('typing', () => {
  it('moves the ranges behind it and changes no claim', () => {
    const alice = open()
    const ids = ['Ministers', 'seven weapons tests', 'since 2017'].map((words) => mark(alice, words))
    const before = alice.view.claims
    const onClaims = vi.fn()
    const onRanges = vi.fn()
    alice.view.subscribe(onClaims)
    alice.view.subscribeRanges(onRanges)
    typeBefore('of both', 'and diplomats ')(alice)
    expect(alice.view.claims).toBe(before)
    expect(onClaims).not.toHaveBeenCalled()
    expect(onRanges).toHaveBeenCalledOnce()
    const text = alice.article.toString()
    for (const id of ids) {
      const [range] = alice.view.rangesOf(id)
      expect(text.slice(range?.start, range?.end)).toBe(alice.view.claim(id)?.words)
    }
  })

  it('in a claim changes that claim alone', () => {
    const alice = open()
    const first = mark(alice, 'Ministers')
    const second = mark(alice, 'seven weapons tests')
    const [untouched] = alice.view.claims
    typeBefore('weapons', 'nuclear ')(alice)
    expect(alice.view.claim(first)).toBe(untouched)
    expect(alice.view.claim(second)).toMatchObject({
      words: 'seven nuclear weapons tests',
      anchorStates: ['edited']
    })
  })

  it('leaves a list alone that was handed out, and hands the same one out until a claim is another', () => {
    const alice = open()
    const id = mark(alice, 'seven weapons tests')
    const before = alice.view.claims
    const copy = [...before]
    typeBefore('weapons', 'big ')(alice)
    typeBefore('weapons', 'new ')(alice)
    expect(before).toEqual(copy)
    const after = alice.view.claims
    expect(after.map(({ words }) => words)).toEqual(['seven big new weapons tests'])
    expect(after).toEqual([alice.view.claim(id)])
    typeAfter('It was', ' perhaps')(alice)
    expect(alice.view.claims).toBe(after)
  })

  it('of formats moves and changes nothing', () => {
    const alice = open()
    mark(alice, 'seven weapons tests')
    const before = alice.view.claims
    format('weapons', { bold: true })(alice)
    expect(alice.view.claims).toBe(before)
  })

  it('makes a checked claim fall back, and an Enter in it does not', () => {
    const alice = open()
    const id = mark(alice, 'seven weapons tests')
    check(alice, id)
    typeBefore('weapons', '\n')(alice)
    expect(alice.view.claim(id)?.status.state).toBe('on author')
    typeBefore('weapons', 'nuclear ')(alice)
    expect(alice.view.claim(id)?.status).toMatchObject({
      state: 'changed since checked',
      checkedWords: 'seven weapons tests'
    })
    expect(alice.view.counts).toMatchObject({ total: 1, changed: 1, open: 1 })
  })
})

describe('the claims at a place', () => {
  it('are those that hold it, one inside the other too', () => {
    const alice = open()
    const outer = mark(alice, 'North Korea conducted seven weapons tests')
    const inner = mark(alice, 'seven weapons')
    const at = (words: string): readonly ClaimId[] =>
      alice.view.claimsAt(alice.article.toString().indexOf(words))
    expect(at('North')).toEqual([outer])
    expect(at('weapons')).toEqual([outer, inner])
    expect(at(' in January')).toEqual([])
    expect(alice.view.claimsIn({ start: 0, end: alice.article.length })).toEqual([outer, inner])
  })
})

describe('evidence and sources', () => {
  it('decide whether an accurate claim is verified', () => {
    const alice = open()
    const id = mark(alice, 'seven weapons tests')
    check(alice, id, { verdict: 'accurate' })
    expect(alice.view.claim(id)?.status.state).toBe('needs evidence')
    const report = source(alice, false)
    addSource(alice.document, report, own)
    const link = support(alice, id, report)
    expect(alice.view.claim(id)?.status.state).toBe('needs evidence')
    changeSource(alice.document, report.id, { primary: true }, own)
    expect(alice.view.claim(id)?.status.state).toBe('verified')
    removeEvidence(alice.document, link, own)
    expect(alice.view.claim(id)).toMatchObject({ evidence: [], status: { state: 'needs evidence' } })
  })

  it('keep a source that bob uses when alice undoes adding it', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    const report = source(alice)
    addSource(alice.document, report, own)
    mergeAll(alice, bob)
    support(bob, id, report)
    alice.undo.undo()
    expect(alice.view.sources).toEqual([])
    mergeAll(alice, bob)
    expect(alice.view.sources).toEqual([report])
    expect(bob.view.sources).toEqual([report])
  })
})

describe('a project that was just opened', () => {
  it('reads the claims when it is told to or asked for them, and tells once', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    const view = new ProjectView(alice.document, alice.article)
    const onChange = vi.fn()
    view.subscribe(onChange)
    typeBefore('Ministers', 'The ')(alice)
    expect(view.isRead).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
    expect(view.claim(claim)?.words).toBe('seven weapons tests')
    expect(view.rangesOf(claim)).toEqual(alice.view.rangesOf(claim))
    view.read()
    view.read()
    expect(onChange).toHaveBeenCalledOnce()
  })
})

describe('everything else', () => {
  it('follows people and info', () => {
    const alice = open()
    const onChange = vi.fn()
    alice.view.subscribe(onChange)
    rememberPerson(alice.document, { id: alice.person, name: 'Alice', role: 'checker' }, own)
    expect(alice.view.people).toEqual([{ id: alice.person, name: 'Alice', role: 'checker' }])
    rememberPerson(alice.document, { id: alice.person, name: 'Alice', role: 'checker' }, own)
    expect(onChange).toHaveBeenCalledOnce()
    alice.document.info.set('byline', 'Kyodo')
    expect(alice.view.info).toMatchObject({ title: 'Seven tests', byline: 'Kyodo' })
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('stays the same object when an equal value is written', () => {
    const alice = open()
    const id = mark(alice, 'seven weapons tests')
    const before = alice.view.claims
    changeClaim(alice.document, id, { kind: 'other', risk: 'normal' }, own)
    expect(alice.view.claims).toBe(before)
    changeClaim(alice.document, id, { risk: 'high', legal: true }, own)
    expect(alice.view.claim(id)?.claim).toMatchObject({ risk: 'high', legal: true })
  })

  it('is silent after destroy', () => {
    const alice = open()
    const onChange = vi.fn()
    alice.view.subscribe(onChange)
    alice.view.subscribeRanges(onChange)
    alice.view.destroy()
    mark(alice, 'seven weapons tests')
    typeBefore('Ministers', 'The ')(alice)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('comes in one notice for everything a colleague did', () => {
    const { alice, bob } = openPair(story)
    mark(bob, 'since 2017')
    typeBefore('Ministers', 'The ')(bob)
    mark(bob, 'seven weapons tests')
    const onChange = vi.fn()
    alice.view.subscribe(onChange)
    Y.applyUpdate(alice.document.doc, Y.encodeStateAsUpdate(bob.document.doc), 'folder')
    expect(onChange).toHaveBeenCalledOnce()
    expect(alice.view.claims).toEqual(bob.view.claims)
  })
})

describe('words that were lost', () => {
  it('come back at once when they are typed again where they were, wherever that has moved to', () => {
    const alice = open()
    const id = mark(alice, 'launch since 2017')
    remove('launch since 2017')(alice)
    typeBefore('Ministers', 'then '.repeat(40))(alice)
    expect(alice.view.claim(id)?.anchorStates).toEqual(['orphan'])
    for (const [index, letter] of [...'launch since 2017'].entries()) {
      typeAfter(`such ${'launch since 2017'.slice(0, index)}`, letter)(alice)
    }
    expect(alice.view.claim(id)).toMatchObject({ anchorStates: ['exact'], words: 'launch since 2017' })
  })

  it('are looked for again when the person pauses', () => {
    const [alice] = openTeam(`${story}\nMinisters of both countries met.`, ['alice'])
    if (alice === undefined) throw new Error('alice is expected')
    const id = mark(alice, 'seven weapons tests')
    remove('North Korea conducted seven weapons tests in January.\n')(alice)
    expect(alice.view.claim(id)?.anchorStates).toEqual(['orphan'])
    for (const letter of 'Korea conducted seven weapons tests in January and')
      typeBefore(' met.', letter)(alice)
    expect(alice.view.claim(id)?.anchorStates).toEqual(['orphan'])
    alice.view.settle()
    expect(alice.view.claim(id)).toMatchObject({ anchorStates: ['moved'], words: 'seven weapons tests' })
  })
})
