import { describe, expect, it } from 'vitest'
import { attachClaim, removeMark } from '../../../../src/core/document/claims'
import { addEvidence } from '../../../../src/core/document/evidence'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import {
  addWords,
  confirm,
  merge,
  moveEdgeOf,
  rangeOf,
  refuse,
  splitOff
} from '../../../support/claim-operations'
import { moveParagraphToEnd, remove, typeAfter, typeBefore, typeOver } from '../../../support/edit-article'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  openTeam,
  own,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

const story = [
  'North Korea tested seven weapons',
  'Tokyo, Feb 2. Ministers of both countries spoke on Wednesday.',
  'North Korea conducted seven weapons tests in January, officials said.',
  'It was the first such launch since 2017.'
].join('\n')

/** All listed claims with their states, as everybody reads them: live, after settling, and after a restart. */
function expectClaims(replicas: readonly Replica[], expected: Readonly<Record<string, string>>): void {
  for (const replica of replicas) {
    replica.view.settle()
    for (const each of [replica, reload(replica)]) {
      const claims = each.view.claims.map(({ words, status }) => [words, status.state])
      expect({ [each.name]: Object.fromEntries(claims) }).toEqual({ [each.name]: expected })
      expect(claims).toHaveLength(Object.keys(expected).length)
    }
    const opened = snapshotOf(replica).claims.map(({ words, status }) => [words, status.state])
    expect(Object.fromEntries(opened)).toEqual(expected)
  }
}

function undoAndShare(alice: Replica, bob: Replica): void {
  alice.undo.undo()
  mergeAll(alice, bob)
}

describe('a claim of several ranges', () => {
  it('keeps what alice and bob add to it apart, in reading order, and undo takes back one’s own', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    mergeAll(alice, bob)
    addWords(alice, id, 'tested seven weapons')
    addWords(bob, id, 'first such launch')
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'tested seven weapons … seven weapons tests … first such launch': 'to check'
    })
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests … first such launch': 'to check' })
  })

  it('says words once that two people add apart', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'since 2017')
    mergeAll(alice, bob)
    addWords(alice, id, 'tested seven')
    addWords(bob, id, 'seven weapons')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'tested seven weapons … since 2017': 'to check' })
  })

  it('loses its verdict when words are added, and has it again when they are taken off', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    check(alice, id)
    mergeAll(alice, bob)
    addWords(bob, id, 'tested seven weapons')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'tested seven weapons … seven weapons tests': 'changed since checked' })
    bob.undo.undo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests': 'on author' })
  })

  it('keeps added words through a deletion that is undone, also for who opens the project later', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    addWords(alice, id, 'first such launch')
    remove('first such launch ')(alice)
    mergeAll(alice, bob)
    undoAndShare(alice, bob)
    expect(bob.view.claim(id)?.anchorStates).toEqual(['exact', 'exact'])
    expectClaims([alice, bob], { 'seven weapons tests … first such launch': 'to check' })
  })
})

describe('a claim that is split', () => {
  const whole = 'North Korea conducted seven weapons tests in January'

  it('keeps its checks, which fall back, and gives the new claim its kind and a copy of its evidence', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, whole, 'number')
    const evidence = newId('evidence', fillPseudoRandom)
    const said = { stance: 'supports', locator: 'p. 1', excerpt: 'Seven.' } as const
    const sourceId = newId('source', fillPseudoRandom)
    const added = { addedBy: alice.person, addedAt: '2022-02-02T00:00:00Z' }
    addEvidence(alice.document, { id: evidence, claimId: id, sourceId, ...said, ...added }, own)
    check(alice, id)
    mergeAll(alice, bob)
    const part = splitOff(bob, id, 'in January')
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'North Korea conducted seven weapons tests': 'changed since checked',
      'in January': 'to check'
    })
    const made = reload(alice).view.claim(part)
    expect(made?.claim).toMatchObject({ kind: 'number', splitFrom: id, markedBy: bob.person })
    expect(made?.evidence).toMatchObject([{ ...said, sourceId, addedBy: bob.person }])
    expect(made?.evidence[0]?.id).not.toBe(evidence)
    bob.undo.undo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [whole]: 'on author' })
    bob.undo.redo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'North Korea conducted seven weapons tests': 'changed since checked',
      'in January': 'to check'
    })
  })

  it('gives away words from its middle', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, whole)
    splitOff(alice, id, 'conducted seven')
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'North Korea … weapons tests in January': 'to check',
      'conducted seven': 'to check'
    })
  })

  it('loses no word when alice and bob split it apart at different places', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, whole)
    mergeAll(alice, bob)
    splitOff(alice, id, 'in January')
    splitOff(bob, id, 'tests in January')
    mergeAll(alice, bob)
    const words = alice.view.claims.map((claim) => claim.words)
    expect(words).toHaveLength(3)
    expect(words).toEqual(expect.arrayContaining(['in January', 'tests in January']))
    expect(bob.view.claims.map((claim) => claim.words)).toEqual(words)
    expect(words[0]).toMatch(/^North Korea conducted seven weapons/)
  })
})

describe('claims that are merged', () => {
  const words = ['tested seven weapons', 'seven weapons tests', 'first such launch'] as const

  function threeClaims(): { alice: Replica; bob: Replica; ids: readonly [ClaimId, ClaimId, ClaimId] } {
    const { alice, bob } = openPair(story)
    const ids = [mark(alice, words[0]), mark(alice, words[1]), mark(alice, words[2])] as const
    mergeAll(alice, bob)
    return { alice, bob, ids }
  }

  it('become one with all their words, checks and evidence, until undo', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    check(bob, b)
    mergeAll(alice, bob)
    merge(alice, a, b)
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'tested seven weapons … seven weapons tests': 'changed since checked',
      [words[2]]: 'to check'
    })
    expect(bob.view.claim(a)?.checks).toMatchObject([{ claimId: b, words: words[1] }])
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { [words[0]]: 'to check', [words[1]]: 'on author', [words[2]]: 'to check' })
  })

  it('add up when alice and bob merge apart', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b, c] = ids
    merge(alice, a, b)
    merge(bob, b, c)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [words.join(' … ')]: 'to check' })
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { [words[0]]: 'to check', [`${words[1]} … ${words[2]}`]: 'to check' })
  })

  it('are one when alice merges the one into the other and bob the other into the one', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    merge(alice, a, b)
    merge(bob, b, a)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [`${words[0]} … ${words[1]}`]: 'to check', [words[2]]: 'to check' })
  })

  it('do not vanish with a mark that somebody takes off apart', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    removeMark(alice.document, a, own)
    merge(bob, a, b)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [words[1]]: 'to check', [words[2]]: 'to check' })
  })

  it('go together when the mark of the whole is taken off, and come back together', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    merge(alice, a, b)
    removeMark(alice.document, a, own)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [words[2]]: 'to check' })
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { [`${words[0]} … ${words[1]}`]: 'to check', [words[2]]: 'to check' })
  })

  it('lose no words when one of them is split apart', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    merge(alice, a, b)
    splitOff(bob, b, 'tests')
    mergeAll(alice, bob)
    expectClaims([alice, bob], {
      'tested seven weapons … seven weapons': 'to check',
      tests: 'to check',
      [words[2]]: 'to check'
    })
  })

  it('are where they are attached, and say their old words again when that is undone', () => {
    const { alice, bob, ids } = threeClaims()
    const [a, b] = ids
    merge(alice, a, b)
    alice.undo.stopCapturing()
    attachClaim(alice.document, alice.article, a, [rangeOf(alice, 'since 2017')], own)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'since 2017': 'to check', [words[2]]: 'to check' })
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { [`${words[0]} … ${words[1]}`]: 'to check', [words[2]]: 'to check' })
  })

  it('that three people merge in a circle are one for all', () => {
    const [alice, bob, carol] = openTeam(story, ['alice', 'bob', 'carol'])
    if (!alice || !bob || !carol) throw new Error('three people')
    const [a, b, c] = [mark(alice, words[0]), mark(alice, words[1]), mark(alice, words[2])]
    mergeAll(alice, bob, carol)
    merge(alice, a, b)
    merge(bob, b, c)
    merge(carol, c, a)
    mergeAll(alice, bob, carol)
    expectClaims([alice, bob, carol], { [words.join(' … ')]: 'to check' })
  })
})

describe('a claim that is extended or shortened word by word', () => {
  it('loses its verdict with the first word and has it again on the old words', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    check(bob, id)
    mergeAll(alice, bob)
    check(bob, id)
    moveEdgeOf(alice, id, 'end-out')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests in': 'changed since checked' })
    moveEdgeOf(alice, id, 'start-out')
    moveEdgeOf(alice, id, 'end-in')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'changed since checked' })
    moveEdgeOf(alice, id, 'start-in')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests': 'on author' })
  })

  it('reads the same to both when they extend it apart', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    check(alice, id)
    mergeAll(alice, bob)
    moveEdgeOf(alice, id, 'end-out')
    moveEdgeOf(bob, id, 'start-out')
    mergeAll(alice, bob)
    expectClaims([alice, bob], { [alice.view.claim(id)?.words ?? '']: 'changed since checked' })
  })
})

describe('words that were edited or found elsewhere', () => {
  function moved(): { alice: Replica; bob: Replica; id: ClaimId } {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'conducted seven weapons tests')
    check(alice, id)
    moveParagraphToEnd('conducted seven')(alice)
    mergeAll(alice, bob)
    return { alice, bob, id }
  }

  it('have their verdict again when the very words are confirmed elsewhere', () => {
    const { alice, bob, id } = moved()
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'moved' })
    confirm(bob, id)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'on author' })
    bob.undo.undo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'moved' })
  })

  it('are to be confirmed again when many confirmations are undone, whatever their surroundings', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Number ${index} tested seven weapons.`)
    const block = lines.join('\n')
    const edge = 'Words that stand on either side, longer than what is kept of the surroundings.'
    const { alice, bob } = openPair([edge, block, edge, 'The end.', edge, edge].join('\n'))
    const ids = lines.map((_, index) => mark(alice, `${index} tested seven`))
    const statesOf = ({ view }: Replica) => ids.map((id) => view.claim(id)?.anchorStates[0])
    remove(`${block}\n`)(alice)
    typeAfter(`The end.\n${edge}\n`, `${block}\n`)(alice)
    alice.view.settle()
    expect(statesOf(alice)).toEqual(ids.map(() => 'moved'))
    for (const id of ids) confirm(alice, id)
    expect(statesOf(alice)).toEqual(ids.map(() => 'exact'))
    for (const _ of ids) alice.undo.undo()
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      replica.view.settle()
      expect(statesOf(replica)).not.toContain('exact')
    }
  })

  it('have no verdict when edited words are confirmed: the check speaks of the old ones', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    check(alice, id)
    typeOver('weapons tests', 'missile tests')(alice)
    mergeAll(alice, bob)
    confirm(bob, id)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'seven missile tests': 'changed since checked' })
    expect(alice.view.claim(id)?.anchorStates).toEqual(['exact'])
  })

  it('are not found again at a place that bob refused, not after typing there and not after a restart', () => {
    const { alice, bob, id } = moved()
    refuse(bob, id)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'orphan' })
    typeBefore('conducted', 'then ')(alice)
    typeOver('January', 'the winter')(alice)
    typeBefore('weapons tests in', 'nuclear ')(alice)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'orphan' })
    expect(reload(alice).view.claim(id)?.claim.refusals).toMatchObject([{ by: bob.person }])
  })

  it('are found again when bob takes his refusal back', () => {
    const { alice, bob, id } = moved()
    refuse(bob, id)
    bob.undo.undo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'moved' })
  })

  it('are the claim again at their own place when the cut is undone after the refusal', () => {
    const { alice, bob, id } = moved()
    refuse(bob, id)
    mergeAll(alice, bob)
    alice.undo.undo()
    alice.undo.undo()
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'on author' })
  })

  it('stay refused when alice confirms them apart, and both sayings are kept', () => {
    const { alice, bob, id } = moved()
    confirm(alice, id)
    refuse(bob, id)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'orphan' })
    const { claim } = reload(bob).view.claim(id) ?? {}
    expect(claim).toMatchObject({ placedBy: alice.person, refusals: [{ by: bob.person }] })
  })

  it('are the claim once somebody attaches it to them after all', () => {
    const { alice, bob, id } = moved()
    refuse(bob, id)
    mergeAll(alice, bob)
    attachClaim(alice.document, alice.article, id, [rangeOf(alice, 'conducted seven weapons tests')], own)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'conducted seven weapons tests': 'on author' })
  })

  it('leave an orphan with the old words when edited words are refused, until the edit is undone', () => {
    const { alice, bob } = openPair(story)
    const id = mark(alice, 'seven weapons tests')
    mergeAll(alice, bob)
    typeOver('weapons tests', 'missile tests')(alice)
    mergeAll(alice, bob)
    refuse(bob, id)
    mergeAll(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests': 'orphan' })
    undoAndShare(alice, bob)
    expectClaims([alice, bob], { 'seven weapons tests': 'to check' })
  })
})
