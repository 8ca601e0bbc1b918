import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markClaim } from '../../../../src/core/document/claims'
import { CorrectionIndex } from '../../../../src/core/document/correction-index'
import {
  claimWordsWith,
  decideCorrection,
  decideSeveral,
  decideWithWords,
  proposeCorrection
} from '../../../../src/core/document/corrections'
import { addEvidence } from '../../../../src/core/document/evidence'
import { type LeftOut, planDecisions } from '../../../../src/core/document/plan-decisions'
import { addSource } from '../../../../src/core/document/sources'
import type { CorrectionView, Decision } from '../../../../src/core/model/correction'
import { type ClaimId, type CorrectionId, isId, newId } from '../../../../src/core/model/ids'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

const story = 'North Korea fired rockets.\nIt carried out seven weapons tests in the last month.'

function correctionsOf({ document, article, view }: Replica): readonly CorrectionView[] {
  return new CorrectionIndex(document, article, view).list
}

function rangeOf({ article }: Replica, words: string) {
  const start = article.toString().indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the article`)
  return { start, end: start + words.length }
}

function propose(replica: Replica, old: string, words: string, claimId: ClaimId | null = null): CorrectionId {
  const id = newId('correction', fillPseudoRandom)
  const said = { reason: 'The ministry counts so.', evidence: [], severity: 'must change' as const }
  const signed = { by: replica.person, at: '2022-02-02T00:00:00Z' }
  proposeCorrection(replica, rangeOf(replica, old), { id, claimId, words, ...said, ...signed }, own)
  replica.undo.stopCapturing()
  return id
}

function viewOf(replica: Replica, id: CorrectionId): CorrectionView {
  const found = correctionsOf(replica).find(({ correction }) => correction.id === id)
  if (found === undefined) throw new Error('the correction is not listed')
  return found
}

function decide(replica: Replica, id: CorrectionId, outcome: Decision['outcome'], words?: string): void {
  const view = viewOf(replica, id)
  const decision = {
    id: newId('decision', fillPseudoRandom),
    correctionId: id,
    by: replica.person,
    at: '2022-02-03T00:00:00Z',
    outcome,
    words: words ?? '',
    reason: '',
    supersedes: view.decisions.map((each) => each.id)
  }
  if (words === undefined || view.range === null) decideCorrection(replica.document, decision, own)
  else decideWithWords(replica, view.range, decision, own)
  replica.undo.stopCapturing()
}

describe('a proposed correction', () => {
  it('leaves the article alone, and says where it would change what', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven', 'six')
    mergeAll(alice, bob)
    expect(alice.article.toString()).toBe(`${story}\n`)
    const seen = viewOf(bob, id)
    expect(seen).toMatchObject({ state: 'open', wordsNow: 'seven', isAsSaid: true, number: 1 })
    expect(seen.correction).toMatchObject({ words: 'six', severity: 'must change', by: alice.person })
    expect(snapshotOf(bob).corrections).toEqual([seen])
  })

  it('goes with its words through edits, and says when they were changed under it', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven weapons', 'six missile')
    mergeAll(alice, bob)
    bob.document.article.insert(0, 'SEOUL. ')
    bob.document.article.insert(rangeOf(bob, 'weapons').start, 'known ')
    mergeAll(alice, bob)
    expect(viewOf(alice, id)).toMatchObject({
      state: 'open',
      wordsNow: 'seven known weapons',
      isAsSaid: false
    })
  })

  it('is not lost with its words', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven', 'six')
    mergeAll(alice, bob)
    const { start, end } = rangeOf(bob, ' seven weapons tests')
    bob.document.article.delete(start, end - start)
    mergeAll(alice, bob)
    expect(viewOf(alice, id)).toMatchObject({ state: 'open', range: null, isAsSaid: false })
  })

  it('is taken back by undo, and stays where a colleague has decided on it meanwhile', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven', 'six')
    alice.undo.undo()
    expect(correctionsOf(alice)).toEqual([])
    alice.undo.redo()
    mergeAll(alice, bob)
    decide(bob, id, 'rejected')
    alice.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(viewOf(replica, id).state).toBe('rejected')
  })
})

describe('accepting a correction', () => {
  it('changes the article and keeps the claim on the new words, in one step of undo and redo', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven')
    const id = propose(alice, 'seven', 'six', claim)
    mergeAll(alice, bob)
    decide(bob, id, 'accepted', 'six')
    mergeAll(alice, bob)
    const accepted = story.replace('seven', 'six')
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.article.toString()).toBe(`${accepted}\n`)
      expect(replica.view.claim(claim)?.words).toBe('six')
      expect(replica.view.claim(claim)?.anchorStates).toEqual(['exact'])
      expect(viewOf(replica, id)).toMatchObject({ state: 'accepted', wordsNow: 'six', isAsSaid: true })
    }
    bob.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.article.toString()).toBe(`${story}\n`)
      expect(replica.view.claim(claim)?.words).toBe('seven')
      expect(replica.view.claim(claim)?.anchorStates).toEqual(['exact'])
      expect(viewOf(replica, id)).toMatchObject({ state: 'open', wordsNow: 'seven', isAsSaid: true })
    }
    bob.undo.redo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.article.toString()).toBe(`${accepted}\n`)
      expect(replica.view.claim(claim)?.words).toBe('six')
      expect(viewOf(replica, id)).toMatchObject({ state: 'accepted', wordsNow: 'six', isAsSaid: true })
    }
  })

  it('puts other words in than were proposed, or none', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'carried out seven weapons tests')
    const id = propose(alice, 'seven', 'six', claim)
    decide(alice, id, 'accepted', 'at least six')
    expect(alice.view.claim(claim)?.words).toBe('carried out at least six weapons tests')
    expect(viewOf(alice, id)).toMatchObject({ state: 'accepted', wordsNow: 'at least six', isAsSaid: true })
    const cut = propose(alice, 'at least ', '')
    decide(alice, cut, 'accepted', '')
    expect(alice.article.toString()).toContain('carried out six weapons tests')
    expect(viewOf(alice, cut).state).toBe('accepted')
  })

  it('says so when two people accept it apart and the words stand there twice, and mends it when asked to', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven', 'all six')
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) decide(replica, id, 'accepted', 'all six')
    mergeAll(alice, bob)
    const twice = viewOf(alice, id)
    expect(twice).toMatchObject({ state: 'accepted', isAsSaid: false })
    expect(viewOf(bob, id)).toEqual(twice)
    decide(bob, id, 'accepted', 'all six')
    mergeAll(alice, bob)
    expect(alice.article.toString()).toBe(`${story.replace('seven', 'all six')}\n`)
    expect(viewOf(alice, id)).toMatchObject({ state: 'accepted', isAsSaid: true })
  })

  it('is a dispute where another rejects it apart, until somebody decides knowing both', () => {
    const { alice, bob } = openPair(story)
    const id = propose(alice, 'seven', 'six')
    mergeAll(alice, bob)
    decide(alice, id, 'accepted', 'six')
    decide(bob, id, 'rejected')
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) expect(viewOf(replica, id)).toMatchObject({ state: 'disputed' })
    decide(bob, id, 'rejected', 'seven')
    mergeAll(alice, bob)
    expect(viewOf(alice, id)).toMatchObject({ state: 'rejected', wordsNow: 'seven' })
    expect(viewOf(alice, id).decisions).toHaveLength(3)
    expect(alice.article.toString()).toBe(`${story}\n`)
  })

  it('keeps a claim that the passage only touches', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'weapons tests')
    const id = propose(alice, 'seven weapons', 'six missile')
    decide(alice, id, 'accepted', 'six missile')
    expect(alice.view.claim(claim)?.anchorStates).not.toEqual([])
    expect(alice.view.claims).toHaveLength(1)
  })
})

describe('the claim after a correction', () => {
  function checkedAhead(words: string) {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    const source = { id: newId('source', fillPseudoRandom), item: { type: 'report' as const }, origin: '' }
    const added = { addedBy: alice.person, addedAt: '2022-02-02T00:00:00Z' }
    addSource(alice.document, { ...source, primary: true, terms: 'on the record', ...added }, own)
    const evidence = { id: newId('evidence', fillPseudoRandom), claimId: claim, sourceId: source.id }
    addEvidence(alice.document, { ...evidence, stance: 'supports', locator: '', excerpt: '', ...added }, own)
    check(alice, claim, { verdict: 'inaccurate' })
    const id = propose(alice, 'seven', 'six', claim)
    const ahead = claimWordsWith(alice.article, alice.view.rangesOf(claim), rangeOf(alice, 'seven'), 'six')
    check(alice, claim, { verdict: 'accurate', words: ahead ?? '', ahead: true })
    mergeAll(alice, bob)
    expect(bob.view.claim(claim)?.status).toMatchObject({ state: 'needs change', verdict: 'inaccurate' })
    decide(bob, id, 'accepted', words)
    mergeAll(alice, bob)
    return alice.view.claim(claim)
  }

  it('is verified when whoever proposed it had checked these very words', () => {
    expect(checkedAhead('six')?.status).toMatchObject({ state: 'verified', verdict: 'accurate' })
  })

  it('is to be checked again when other words were put in', () => {
    const live = checkedAhead('some six')
    expect(live?.status).toMatchObject({
      state: 'changed since checked',
      checkedWords: 'seven weapons tests'
    })
  })

  it('is to be checked again when nobody had checked the new words', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    check(alice, claim, { verdict: 'inaccurate' })
    decide(alice, propose(alice, 'seven', 'six', claim), 'accepted', 'six')
    expect(alice.view.claim(claim)?.status.state).toBe('changed since checked')
  })
})

describe('what a check proposes', () => {
  it('is listed with the corrections and can be accepted, until its author says something else', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    check(alice, claim, { verdict: 'inaccurate', correction: 'six tests', note: 'The ministry.' })
    mergeAll(alice, bob)
    const [listed] = correctionsOf(bob)
    expect(listed).toMatchObject({ isOfCheck: true, state: 'open', wordsNow: 'seven weapons tests' })
    const id = listed?.correction.id
    if (!isId('correction', id)) throw new Error('nothing is listed')
    decide(bob, id, 'accepted', 'six tests')
    mergeAll(alice, bob)
    expect(alice.view.claim(claim)?.words).toBe('six tests')
    expect(viewOf(alice, id)).toMatchObject({ state: 'accepted', isAsSaid: true })
    const own = alice.view.claim(claim)?.checks.map((each) => each.id) ?? []
    check(alice, claim, { verdict: 'accurate', supersedes: own })
    expect(viewOf(alice, id).state).toBe('accepted')
  })

  it('is withdrawn with the check when nobody has decided', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'seven')
    check(alice, claim, { verdict: 'inaccurate', correction: 'six' })
    check(alice, claim, { supersedes: alice.view.claim(claim)?.checks.map((each) => each.id) ?? [] })
    expect(correctionsOf(alice)).toMatchObject([{ state: 'withdrawn' }])
  })
})

it('reads the same on every replica whatever was proposed, decided and undone in whatever order', () => {
  const act = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('propose', 'accept', 'reject', 'undo', 'redo', 'merge', 'type'),
    word: fc.constantFrom('seven', 'weapons', 'rockets', 'month'),
    at: fc.nat(80)
  })
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 25 }), (acts) => {
      const { alice, bob } = openPair(story)
      for (const { who, what, word, at } of acts) {
        const replica = who === 0 ? alice : bob
        const open = correctionsOf(replica).find(({ range }) => range !== null)?.correction.id
        if (what === 'propose' && replica.article.toString().includes(word))
          propose(replica, word, `${word}s`)
        if (what === 'accept' && open !== undefined) decide(replica, open, 'accepted', `[${word}]`)
        if (what === 'reject' && open !== undefined) decide(replica, open, 'rejected')
        if (what === 'undo') replica.undo.undo()
        if (what === 'redo') replica.undo.redo()
        if (what === 'merge') mergeAll(alice, bob)
        if (what === 'type') replica.document.article.insert(Math.min(at, replica.article.length - 1), 'x')
      }
      mergeAll(alice, bob)
      expect(alice.article.toString()).toBe(bob.article.toString())
      expect(correctionsOf(alice)).toEqual(correctionsOf(bob))
      expect(snapshotOf(alice).corrections).toEqual(correctionsOf(alice))
    }),
    { numRuns: 60 }
  )
})

/** Accepts all that can be accepted in a row; answers with why the others were left. */
function acceptAll(replica: Replica): readonly LeftOut[] {
  const { take, leave } = planDecisions(replica.article, correctionsOf(replica), 'accepted')
  const decided = take.map((view) => ({
    range: view.range,
    decision: {
      id: newId('decision', fillPseudoRandom),
      correctionId: view.correction.id,
      by: replica.person,
      at: '2022-02-03T00:00:00Z',
      outcome: 'accepted' as const,
      words: view.correction.words,
      reason: 'All agreed.',
      supersedes: view.decisions.map(({ id }) => id)
    }
  }))
  replica.undo.asOneStep(() => decideSeveral(replica, decided, own))
  return leave.map(({ why }) => why)
}

/** Where a replica's claims are, and what of them a reader sees. */
function claimsOf({ article, view }: Replica): unknown {
  view.settle()
  return view.claims.map(({ claim, words, anchorStates, status }) => ({
    id: claim.id,
    words,
    anchorStates,
    state: status.state,
    ranges: view.rangesOf(claim.id).map((range) => range && [range.start, range.end]),
    text: article.toString()
  }))
}

const words = story.split(/(?<=[ \n])/)

/** Ranges of whole words in the story, each in one paragraph. */
const passage = fc
  .record({ from: fc.nat(words.length - 1), count: fc.integer({ min: 1, max: 5 }) })
  .map(({ from, count }) => {
    const [line = ''] = words
      .slice(from, from + count)
      .join('')
      .split('\n')
    const start = words.slice(0, from).join('').length
    return { start, end: start + line.trimEnd().length }
  })
const newWords = fc.constantFrom('', 'six', 'a dozen other', 'seven weapons', 'It carried', 'test')
const claimsAndCorrections = fc.record({
  marks: fc.array(passage, { minLength: 1, maxLength: 3 }),
  corrections: fc.array(fc.tuple(passage, newWords), { minLength: 1, maxLength: 4 })
})

/** Alice and Bob with checked claims and proposed corrections that lie apart. */
function openCorrected({
  marks,
  corrections
}: typeof claimsAndCorrections extends fc.Arbitrary<infer T> ? T : never) {
  const { alice, bob } = openPair(story)
  for (const range of marks) {
    const id = newId('claim', fillPseudoRandom)
    const claim = { id, ranges: [range], kind: 'number' as const, by: alice.person, at: '' }
    markClaim(alice.document, alice.article, claim, own)
    check(alice, id, { verdict: 'accurate' })
  }
  const apart = corrections.filter(([range], index) =>
    corrections.slice(0, index).every(([other]) => other.end <= range.start || range.end <= other.start)
  )
  const ids = apart.map(([range, put]) => {
    const id = newId('correction', fillPseudoRandom)
    const said = { reason: '', evidence: [], severity: 'must change' as const, claimId: null, words: put }
    proposeCorrection(alice, range, { id, ...said, by: alice.person, at: '' }, own)
    return id
  })
  mergeAll(alice, bob)
  return { alice, bob, ids }
}

describe('claims, whatever corrections are accepted', () => {
  it('are back after undo, and where they were after redo, for everybody', () => {
    fc.assert(
      fc.property(claimsAndCorrections, fc.boolean(), (drawn, isAtOnce) => {
        const { alice, bob, ids } = openCorrected(drawn)
        const states = [claimsOf(bob)]
        if (isAtOnce) {
          acceptAll(bob)
          states.push(claimsOf(bob))
        } else
          for (const id of ids) {
            decide(bob, id, 'accepted', viewOf(bob, id).correction.words)
            states.push(claimsOf(bob))
          }
        const steps = states.length - 1
        for (let round = 0; round < 2; round += 1) {
          for (let step = steps - 1; step >= 0; step -= 1) {
            bob.undo.undo()
            expect(claimsOf(bob)).toEqual(states[step])
          }
          mergeAll(alice, bob)
          expect(claimsOf(alice)).toEqual(states[0])
          for (let step = 1; step <= steps; step += 1) {
            bob.undo.redo()
            expect(claimsOf(bob)).toEqual(states[step])
          }
          mergeAll(alice, bob)
          for (const replica of [alice, reload(bob)]) expect(claimsOf(replica)).toEqual(states[steps])
        }
      }),
      { numRuns: 100 }
    )
  })

  it('are after all at once as after one by one', () => {
    fc.assert(
      fc.property(claimsAndCorrections, (drawn) => {
        const { alice, bob } = openCorrected(drawn)
        const inOrder = correctionsOf(bob).map(({ correction }) => correction)
        acceptAll(alice)
        for (const { id, words: put } of inOrder) decide(bob, id, 'accepted', put)
        expect(claimsOf(alice)).toEqual(claimsOf(bob))
        for (const replica of [alice, bob]) expect(claimsOf(reload(replica))).toEqual(claimsOf(bob))
        alice.undo.undo()
        expect(alice.article.toString()).toBe(`${story}\n`)
      }),
      { numRuns: 150 }
    )
  })

  it('comes back as a whole where the correction replaced all its words', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests')
    const id = propose(alice, 'seven weapons tests', 'a dozen launches of rockets', claim)
    mergeAll(alice, bob)
    decide(bob, id, 'accepted', 'a dozen launches of rockets')
    bob.undo.undo()
    expect(bob.view.claim(claim)).toMatchObject({ words: 'seven weapons tests', anchorStates: ['exact'] })
    bob.undo.redo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)])
      expect(replica.view.claim(claim)).toMatchObject({
        words: 'a dozen launches of rockets',
        anchorStates: ['exact']
      })
  })

  it('keeps what is left of its words where one of several cuts into it', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests in the last month')
    check(alice, claim, { verdict: 'accurate' })
    propose(alice, 'out seven', 'out about twelve')
    propose(alice, 'weapons', 'missile')
    propose(alice, 'last', 'past', claim)
    mergeAll(alice, bob)
    acceptAll(bob)
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.view.claim(claim)?.words).toContain('missile tests in the past month')
      expect(replica.view.claim(claim)?.status.state).toBe('changed since checked')
    }
    bob.undo.undo()
    expect(bob.view.claim(claim)).toMatchObject({ words: 'seven weapons tests in the last month' })
    expect(bob.undo.depth).toBe(0)
  })
})

describe('accepting several corrections at once', () => {
  const corrected = 'North Korea fired missiles.\nIt carried out six missile tests in the past month.'

  it('writes the whole of the new words into a claim at the end of an article that becomes shorter', () => {
    const long =
      'The minister, who has held the office since the year of the great flood, resigned.\nHe took five million.'
    const { alice, bob } = openPair(long)
    const claim = mark(alice, 'He took five million')
    propose(alice, ', who has held the office since the year of the great flood,', '')
    propose(alice, 'five', 'six')
    expect(acceptAll(alice)).toEqual([])
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.view.claim(claim)?.anchorStates).toEqual(['exact'])
      expect(replica.view.claim(claim)?.claim.anchors[0]?.quote.exact).toBe('He took six million')
    }
  })

  it('changes the article in one step, and keeps claims on all the new words', () => {
    const { alice, bob } = openPair(story)
    const claim = mark(alice, 'seven weapons tests in the last month')
    const other = mark(alice, 'rockets')
    const ids = [
      propose(alice, 'rockets', 'missiles'),
      propose(alice, 'seven weapons', 'six missile', claim),
      propose(alice, 'last', 'past', claim)
    ]
    mergeAll(alice, bob)
    expect(acceptAll(bob)).toEqual([])
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(bob)]) {
      expect(replica.article.toString()).toBe(`${corrected}\n`)
      expect(replica.view.claim(claim)).toMatchObject({
        words: 'six missile tests in the past month',
        anchorStates: ['exact']
      })
      expect(replica.view.claim(other)).toMatchObject({ words: 'missiles', anchorStates: ['exact'] })
      for (const id of ids) expect(viewOf(replica, id)).toMatchObject({ state: 'accepted', isAsSaid: true })
    }
    bob.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob]) {
      expect(replica.article.toString()).toBe(`${story}\n`)
      expect(replica.view.claim(claim)?.words).toBe('seven weapons tests in the last month')
      for (const id of ids) expect(viewOf(replica, id).state).toBe('open')
    }
    bob.undo.redo()
    mergeAll(alice, bob)
    expect(alice.article.toString()).toBe(`${corrected}\n`)
    for (const id of ids) expect(viewOf(alice, id).state).toBe('accepted')
  })

  it('leaves those that have to be read by themselves: about the same words, changed, gone, decided or disputed', () => {
    const { alice, bob } = openPair(story)
    propose(alice, 'seven weapons', 'six weapons')
    propose(alice, 'weapons tests', 'missile tests')
    propose(alice, 'rockets', 'missiles')
    propose(alice, 'last month', 'past month')
    const rejected = propose(alice, 'It', 'Pyongyang')
    const disputed = propose(alice, 'North', 'South')
    const taken = propose(alice, 'carried out', 'made')
    decide(alice, rejected, 'rejected')
    mergeAll(alice, bob)
    decide(alice, disputed, 'rejected')
    decide(bob, disputed, 'accepted', 'South')
    mergeAll(alice, bob)
    bob.document.article.insert(rangeOf(bob, 'rockets').start + 1, 'x')
    const { start, end } = rangeOf(bob, ' in the last month')
    bob.document.article.delete(start, end - start)
    mergeAll(alice, bob)
    expect(acceptAll(bob).toSorted()).toEqual([
      'changed',
      'decided',
      'disputed',
      'gone',
      'overlaps',
      'overlaps'
    ])
    expect(viewOf(bob, taken).state).toBe('accepted')
    expect(bob.article.toString()).toContain('It made seven weapons tests')
  })

  it('adds up with what a colleague accepts apart, on every replica alike', () => {
    const { alice, bob } = openPair(story)
    propose(alice, 'rockets', 'missiles')
    propose(alice, 'seven', 'six')
    mergeAll(alice, bob)
    propose(bob, 'month', 'year')
    acceptAll(alice)
    acceptAll(bob)
    mergeAll(alice, bob)
    expect(alice.article.toString()).toBe(bob.article.toString())
    expect(correctionsOf(alice).map(({ state }) => state)).toEqual(
      correctionsOf(bob).map(({ state }) => state)
    )
    expect(alice.article.toString()).toContain('last year')
  })
})
