import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { addCheck } from '../../../../src/core/document/checks'
import { changeClaim, markClaim, removeMark } from '../../../../src/core/document/claims'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { confirmEntries } from '../../../../src/core/document/confirmations'
import { CorrectionIndex } from '../../../../src/core/document/correction-index'
import { decideCorrection, proposeCorrection } from '../../../../src/core/document/corrections'
import { changeEntry } from '../../../../src/core/document/entry-map'
import { addEvidence, removeEvidence } from '../../../../src/core/document/evidence'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { listKept } from '../../../../src/core/document/list-kept'
import { listUnconfirmed, unconfirmedKept } from '../../../../src/core/document/list-unconfirmed'
import { markNothing, takeNothingBack } from '../../../../src/core/document/nothing-to-check'
import { markPassed, takePassBack } from '../../../../src/core/document/passes'
import { ProjectAuthors } from '../../../../src/core/document/project-authors'
import { proveProject } from '../../../../src/core/document/project-proof'
import { ProjectView } from '../../../../src/core/document/project-view'
import { letStandAlone, relateClaims, takeRelationBack } from '../../../../src/core/document/relations'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { addSource, changeSource } from '../../../../src/core/document/sources'
import { ThreadIndex } from '../../../../src/core/document/thread-index'
import { addPost, beginThread } from '../../../../src/core/document/threads'
import { addTick } from '../../../../src/core/document/ticks'
import { versionOfPart } from '../../../../src/core/document/version-of-part'
import type { ClientAuthor, KeyOwner } from '../../../../src/core/model/author'
import type { Check } from '../../../../src/core/model/check'
import type { Outcome } from '../../../../src/core/model/correction'
import type { Stance } from '../../../../src/core/model/evidence'
import { type HouseStyle, plainStyle } from '../../../../src/core/model/house-style'
import {
  type ClaimId,
  type DecisionId,
  type EvidenceId,
  type NothingId,
  newId,
  type PostId
} from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { PostAct } from '../../../../src/core/model/thread'
import type { Signer } from '../../../../src/project/signing-key'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

const random = seededRandom(3)
const project = newId('project', random)

interface Seat {
  readonly signer: Signer
  readonly person: Person
  readonly clientId: number
}

function seat(number: number, name: string): Seat {
  return { signer: signerOf(number), person: personOf(number, name), clientId: number * 11 }
}

const [alice, bob, carol, dave] = [seat(1, 'Alice'), seat(2, 'Bob'), seat(3, 'Carol'), seat(4, 'Dave')]
const everybody = [alice, bob, carol, dave]
const authors: readonly ClientAuthor[] = everybody.map(({ clientId, signer }) => ({
  clientId,
  key: signer.publicKey
}))
const creator: KeyOwner = { key: alice.signer.publicKey, person: alice.person }

/** The project at somebody's computer, who knows of these keys. */
function open({ signer, person, clientId }: Seat, known = authors) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = clientId
  Y.applyUpdate(doc, seedUpdate('Seven tests in a month.'), 'folder')
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const keys = { own: signer.publicKey, creator, isCreatorChanged: false, pinned: [], statements: [] }
  const people = new ProjectAuthors({
    document,
    projectId: project,
    keys,
    authors: known,
    person: () => person
  })
  const view = new ProjectView(document, article, people)
  view.read()
  document.people.set(person.id, { ...person })
  return { document, article, view, people, person }
}
type Computer = ReturnType<typeof open>

function merge(...computers: readonly Computer[]): void {
  const updates = computers.map(({ document }) => Y.encodeStateAsUpdate(document.doc))
  for (const { document } of computers)
    for (const update of updates) Y.applyUpdate(document.doc, update, 'folder')
}

function markWords({ document, article, person }: Computer, words = 'Seven tests'): ClaimId {
  const id = newId('claim', random)
  const ranges = [{ start: 0, end: words.length }]
  markClaim(document, article, { id, ranges, kind: 'number', by: person.id, at: '' }, 'test')
  return id
}

function check({ document, person, view }: Computer, claimId: ClaimId, over: Partial<Check> = {}): Check {
  const said = {
    workStatus: 'checked',
    verdict: 'on author',
    note: '',
    evidence: [],
    supersedes: []
  } as const
  const words = view.claim(claimId)?.words ?? ''
  const made = { id: newId('check', random), claimId, by: person.id, at: '', words, ...said, ...over }
  addCheck(document, made, 'test')
  return made
}

function contradict(computer: Computer, claimId: ClaimId): EvidenceId {
  return bring(computer, claimId, 'contradicts')
}

function bring({ document, person }: Computer, claimId: ClaimId, stance: Stance): EvidenceId {
  const [source, evidence] = [newId('source', random), newId('evidence', random)]
  const added = { addedBy: person.id, addedAt: '' }
  addSource(
    document,
    {
      id: source,
      item: { type: 'report', title: 'Register' },
      terms: 'on the record',
      primary: true,
      origin: '',
      ...added
    },
    'test'
  )
  addEvidence(
    document,
    { id: evidence, claimId, sourceId: source, stance, locator: '', excerpt: 'Six', ...added },
    'test'
  )
  return evidence
}

function entryOf(entries: Y.Map<unknown>, id: string): Y.Map<unknown> {
  const entry = entries.get(id)
  if (!(entry instanceof Y.Map)) throw new Error('an entry of fields is expected')
  return entry
}

/** What is proven from somebody's bytes. */
function proofOf(document: Computer['document']) {
  const { snapshot, proof } = proveProject([Y.encodeStateAsUpdate(document.doc)], project, {
    creator,
    authors,
    statements: []
  })
  return { readiness: proof.readiness, counts: snapshot.coverage?.counts }
}

function enrol({ document }: Computer, { signer, person }: Seat, more: object = {}): void {
  const line = { project, key: signer.publicKey, person, ...more }
  addStatement(document, signStatement(alice.signer, line))
}

/** What every computer and a proof from the bytes say of the claim and of readiness. */
function told(claimId: ClaimId, ...computers: readonly Computer[]) {
  const [first] = computers
  if (first === undefined) throw new Error('somebody has to look')
  const { snapshot, proof } = proveProject([Y.encodeStateAsUpdate(first.document.doc)], project, {
    creator,
    authors,
    statements: []
  })
  const status = snapshot.claims.find(({ claim }) => claim.id === claimId)?.status
  for (const { view } of computers) expect(view.claim(claimId)?.status).toEqual(status)
  const block = proof.readiness.blocks.find((each) => each.includes('list:')) ?? ''
  return { state: status?.state, restsOn: status?.restsOn, reason: status?.reason ?? '', block }
}

describe('a check by somebody who is not on the project’s list', () => {
  it('is counted and shown, and is said of a claim that nobody else has checked', () => {
    const [a, d] = [open(alice), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, d)
    check(d, claim)
    merge(a, d)
    expect(told(claim, a, d)).toEqual({
      state: 'on author',
      restsOn: [dave.person.id],
      reason:
        'The author answers for it. Checked only by somebody who is not on the project’s list of people.',
      block: '1 claim rests on checks by people who are not on the project’s list: Dave'
    })
    const [theirs] = a.view.claim(claim)?.checks ?? []
    check(a, claim, { supersedes: theirs === undefined ? [] : [theirs.id] })
    merge(a, d)
    expect(told(claim, a, d)).toMatchObject({ restsOn: undefined, block: '' })
  })

  it('counts as any other from when they are put on the list, and no longer when they are taken off it', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, d)
    check(d, claim)
    merge(a, b, d)
    expect(told(claim, a, b, d).restsOn).toEqual([dave.person.id])
    enrol(a, dave)
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ restsOn: undefined, block: '' })
    const replaces = a.people.roster.get(dave.signer.publicKey)?.statements ?? []
    enrol(a, dave, { isMember: false, replaces })
    merge(a, b, d)
    expect(told(claim, a, b, d).restsOn).toEqual([dave.person.id])
  })

  it.each(['their own name', 'the listed person’s name'])(
    'does not take the place of a listed person’s in %s, whatever it says',
    (name) => {
      for (const said of [
        { verdict: 'on author' },
        { workStatus: 'to check', verdict: null },
        { workStatus: 'not checkable', verdict: null }
      ] as const) {
        const [a, b, c, d] = [open(alice), open(bob), open(carol), open(dave)]
        enrol(a, bob)
        enrol(a, carol)
        const claim = markWords(a)
        merge(a, b, c, d)
        check(c, claim)
        const dissent = check(b, claim, { verdict: 'inaccurate' })
        merge(a, b, c, d)
        expect(told(claim, a, b, c, d).state).toBe('disputed')
        const by = name === 'their own name' ? dave.person.id : bob.person.id
        check(d, claim, { by, supersedes: [dissent.id], ...said })
        merge(a, b, c, d)
        expect(told(claim, a, b, c, d).state).toBe('disputed')
      }
    }
  )

  it('does not take a claim off the list that a listed person has found wrong', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    const dissent = check(b, claim, { verdict: 'inaccurate', words: 'Seven tests' })
    merge(a, b, d)
    removeMark(a.document, claim, 'test')
    check(d, claim, { by: alice.person.id, supersedes: [dissent.id] })
    merge(a, b, d)
    expect(told(claim, a, b, d).state).toBe('disputed')
  })

  it('is replaced by another from outside, and by any of a listed person', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, b, d)
    const first = check(d, claim, { verdict: 'inaccurate' })
    const second = check(d, claim, { supersedes: [first.id] })
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'on author', restsOn: [dave.person.id] })
    check(b, claim, { verdict: 'inaccurate', supersedes: [second.id] })
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'needs change', restsOn: undefined })
  })

  it('takes a listed person’s place from when its writer is put on the list', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, b, d)
    const dissent = check(b, claim, { verdict: 'inaccurate' })
    merge(a, b, d)
    check(d, claim, { supersedes: [dissent.id] })
    merge(a, b, d)
    expect(told(claim, a, b, d).state).toBe('disputed')
    enrol(a, dave)
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'on author', restsOn: undefined })
  })

  it('weighs no evidence against a claim for those on the list', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, b, d)
    check(b, claim)
    const against = contradict(a, claim)
    merge(a, b, d)
    check(d, claim, { evidence: [against] })
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'in progress' })
    check(a, claim, { evidence: [against] })
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'on author', restsOn: undefined })
  })

  it('is not said of where nobody but the maker was ever listed, or nothing is signed', () => {
    const [a, d] = [open(alice), open(dave)]
    const claim = markWords(a)
    check(a, claim)
    const other = markWords(d)
    check(d, other)
    merge(a, d)
    expect(told(claim, a, d)).toMatchObject({ state: 'on author', restsOn: undefined, block: '' })
    expect(told(other, a, d)).toMatchObject({ state: 'on author', restsOn: undefined, block: '' })
  })

  it('is told rightly as soon as it is known whose key has written', () => {
    const known = authors.filter(({ clientId }) => clientId !== bob.clientId)
    const [a, b] = [open(alice, known), open(bob)]
    enrol(a, bob)
    const claim = markWords(a)
    merge(a, b)
    check(b, claim)
    merge(a, b)
    expect(a.view.claim(claim)?.status.restsOn).toEqual([bob.person.id])
    const causes: string[] = []
    a.view.subscribe((cause) => causes.push(cause))
    a.people.addAuthors(authors)
    expect(a.view.claim(claim)?.status.restsOn).toBeUndefined()
    expect(causes).toEqual(['entries'])
  })
})

describe('the second, independent check', () => {
  function secondChecked() {
    const [a, b, c, d] = [open(alice), open(bob), open(carol), open(dave)]
    enrol(a, bob)
    enrol(a, carol)
    a.document.info.set('secondCheck', 'all')
    const claim = markWords(a)
    merge(a, b, c, d)
    return { a, b, c, d, claim }
  }

  it('is not made by somebody outside the list', () => {
    const { a, b, c, d, claim } = secondChecked()
    check(b, claim)
    check(d, claim)
    merge(a, b, c, d)
    const { state, reason } = told(claim, a, b, c, d)
    expect(state).toBe('in progress')
    expect(reason).toContain('not on the project’s list of people is not counted')
    check(c, claim)
    merge(a, b, c, d)
    expect(told(claim, a, b, c, d)).toMatchObject({ state: 'on author', restsOn: undefined, block: '' })
  })

  it('is not made by somebody outside the list in a listed person’s name', () => {
    const { a, b, d, claim } = secondChecked()
    check(b, claim)
    check(d, claim, { by: carol.person.id })
    merge(a, b, d)
    expect(told(claim, a, b, d).state).toBe('in progress')
  })

  it('counts from when they are put on the list', () => {
    const { a, b, d, claim } = secondChecked()
    check(b, claim)
    check(d, claim)
    enrol(a, dave)
    merge(a, b, d)
    expect(told(claim, a, b, d)).toMatchObject({ state: 'on author', restsOn: undefined })
  })
})

describe('what somebody outside the list does', () => {
  const said = 'read by nobody'

  function gated(more: Partial<HouseStyle['requires']> = {}) {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    chooseStyle(
      a.document,
      {
        ...plainStyle,
        requires: { checklists: 'none', signoffs: ['editor'], ...more },
        checklists: { number: [{ id: 'sum', text: 'Sums' }] }
      },
      'test'
    )
    const claim = markWords(a)
    merge(a, b, d)
    check(b, claim)
    merge(a, b, d)
    return { a, b, d, claim }
  }

  /** What blocks besides the sign-off, the same at everybody's computer. */
  function blocks(...computers: readonly Computer[]): readonly string[] {
    const told = computers.map(({ document }) =>
      proveProject([Y.encodeStateAsUpdate(document.doc)], project, {
        creator,
        authors,
        statements: []
      }).proof.readiness.blocks.filter((block) => !block.includes('sign-off'))
    )
    for (const each of told) expect(each).toEqual(told[0])
    return told[0] ?? []
  }

  function tick(
    { document, person }: Computer,
    claimId: ClaimId,
    over: Partial<Parameters<typeof addTick>[1]> = {}
  ) {
    const about = { claimId, item: 'sum', text: 'Sums', words: 'Seven tests', by: person.id, at: '' }
    const made = { id: newId('tick', random), isDone: true, supersedes: [], ...about, ...over }
    addTick(document, made, 'test')
    return made.id
  }

  it('finishes no checklist that the house style demands', () => {
    const { a, b, d, claim } = gated({ checklists: 'all' })
    expect(blocks(a, b, d)).toEqual(['1 unfinished checklist (claim 1)'])
    tick(d, claim)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([
      '1 checklist rests on ticks by people who are not on the project’s list: Dave'
    ])
    const own = tick(b, claim)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    const back = tick(a, claim, { isDone: false, supersedes: [own] })
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 unfinished checklist (claim 1)'])
    tick(d, claim, { by: bob.person.id, supersedes: [back] })
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([
      '1 checklist rests on ticks by people who are not on the project’s list: Dave, somebody who signs as Bob'
    ])
    enrol(a, dave)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([
      '1 checklist rests on ticks by people who are not on the project’s list: somebody who signs as Bob'
    ])
  })

  it('ends no second pass that the house style demands', () => {
    const { a, b, d } = gated({ secondPass: true })
    const line = a.article.toString().indexOf('\n')
    a.article.change([{ retain: line }, { retain: 1, attributes: { heading: 1 } }], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 passage of the second pass not read again'])
    const words = 'Seven tests in a month.'
    const pass = ({ document, article, person }: Computer) => {
      const about = { id: newId('pass', random), claimId: null, words, by: person.id, at: '' }
      markPassed({ document, article }, [{ ...about, range: { start: 0, end: words.length } }], 'test')
      return about.id
    }
    pass(d)
    merge(a, b, d)
    const block = '1 passage of the second pass rests on readings by people who are not on the project’s list'
    expect(blocks(a, b, d)).toEqual([`${block}: Dave`])
    const own = pass(b)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    takePassBack(b.document, [own], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([`${block}: Dave`])
    changeEntry(d.document, d.document.passes, own, { removed: false }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([`${block}: Dave`])
  })

  it('decides no correction', () => {
    const { a, b, d, claim } = gated()
    const id = newId('correction', random)
    proposeCorrection(
      a,
      { start: 0, end: 5 },
      {
        id,
        claimId: claim,
        severity: 'must change',
        words: 'Eight',
        reason: said,
        by: a.person.id,
        at: '',
        evidence: []
      },
      'test'
    )
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 undecided correction'])
    const decide = (
      { document, person }: Computer,
      outcome: Outcome,
      supersedes: readonly DecisionId[] = [],
      by = person.id
    ): DecisionId => {
      const decision = newId('decision', random)
      const about = { correctionId: id, words: '', reason: said, by, at: '' }
      decideCorrection(document, { id: decision, outcome, supersedes, ...about }, 'test')
      return decision
    }
    const theirs = decide(d, 'rejected')
    merge(a, b, d)
    const block = '1 correction rests on decisions by people who are not on the project’s list'
    expect(blocks(a, b, d)).toEqual([`${block}: Dave`])
    const reopened = decide(b, 'reopened', [theirs])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 undecided correction'])
    decide(d, 'withdrawn', [theirs, reopened], alice.person.id)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([`${block}: Dave, somebody who signs as Alice`])
    decide(b, 'rejected', [theirs, reopened])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 undecided correction'])
  })

  it('answers and closes no query', () => {
    const { a, b, d } = gated()
    const [threadId, question] = [newId('thread', random), newId('post', random)]
    const by = { by: b.person.id, at: '' }
    beginThread(
      b.document,
      { id: threadId, purpose: 'query', claimId: null, words: '', to: 'The office', ...by },
      { id: question, threadId, act: 'sent', text: 'Is it seven?', after: [], ...by },
      'test'
    )
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 unanswered query'])
    const post = ({ document, person }: Computer, act: PostAct, after: readonly PostId[]): PostId => {
      const id = newId('post', random)
      addPost(document, { id, threadId, act, text: 'yes', by: person.id, at: '', after }, 'test')
      return id
    }
    const answer = post(d, 'answer', [question])
    merge(a, b, d)
    const block = '1 query rests on answers by people who are not on the project’s list: Dave'
    expect(blocks(a, b, d)).toEqual([block])
    const closing = post(d, 'resolve', [answer])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([block])
    const closed = post(a, 'resolve', [closing])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    const reopened = post(b, 'reopen', [closed])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([block])
    post(b, 'answer', [reopened])
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
  })

  describe('of whom was asked for comment', () => {
    const block =
      '1 approach for comment rests on what was said or changed by people who are not on the project’s list'
    const waits = '1 approach for comment waits for an answer (until 2022-02-05 23:59 UTC)'

    function approached() {
      const computers = gated({ rightOfReply: true })
      const { a, b, d, claim } = computers
      changeClaim(a.document, claim, { legal: true }, 'test')
      const [id, question] = [newId('thread', random), newId('post', random)]
      const by = { by: b.person.id, at: '' }
      const thread = {
        ...({ id, purpose: 'query', claimId: claim, words: 'Seven tests' } as const),
        ...{ to: 'The minister', replyBy: '2022-02-05', ...by }
      } as const
      const sent = {
        id: question,
        threadId: id,
        act: 'sent',
        text: 'Is it seven?',
        after: [],
        ...by
      } as const
      beginThread(b.document, thread, sent, 'test')
      merge(a, b, d)
      const post = (
        { document, person }: Computer,
        act: PostAct,
        after: readonly PostId[],
        text = 'said'
      ): PostId => {
        const own = newId('post', random)
        addPost(document, { id: own, threadId: id, act, text, by: person.id, at: '', after }, 'test')
        merge(a, b, d)
        return own
      }
      return { ...computers, thread, sent, post }
    }
    const repliesOf = (...computers: readonly Computer[]): readonly string[] =>
      blocks(...computers).filter((each) => each.includes('approach') || each.includes('comment'))

    it('answers nothing, also where somebody on it had closed the thread', () => {
      const { a, b, d, sent, post } = approached()
      const closed = post(b, 'resolve', [sent.id], '')
      expect(repliesOf(a, b, d)).toEqual([waits])
      const answer = post(d, 'answer', [closed])
      expect(repliesOf(a, b, d)).toEqual([`${block}: Dave`])
      post(a, 'answer', [answer])
      expect(repliesOf(a, b, d)).toEqual([])
    })

    it('makes no conversation of it', () => {
      const { a, b, d, thread, sent, post } = approached()
      d.document.threads.set(thread.id, { ...thread, purpose: 'discussion' })
      merge(a, b, d)
      expect(repliesOf(a, b, d)).toEqual([waits])
      const closed = post(d, 'resolve', [sent.id], 'No need.')
      expect(repliesOf(a, b, d)).toContain(`${block}: Dave`)
      post(a, 'resolve', [closed], 'It was put to the wrong ministry.')
      expect(repliesOf(a, b, d).join()).not.toContain(block)
    })

    it('writes over no question', () => {
      const { a, b, d, sent, post } = approached()
      const again = post(b, 'ask', [post(b, 'answer', [sent.id])])
      expect(repliesOf(a, b, d)).toEqual([waits])
      const now = d.document.posts.get(again)
      d.document.posts.set(again, { ...Object(now), act: 'comment' })
      merge(a, b, d)
      expect(repliesOf(a, b, d)).toEqual([waits])
    })

    it('asks nobody in the name of those on it', () => {
      const { a, b, d, claim } = gated({ rightOfReply: true })
      changeClaim(a.document, claim, { legal: true }, 'test')
      const unasked = 'claim 1 with the legal flag, of which nobody was asked for comment'
      merge(a, b, d)
      expect(repliesOf(a, b, d)).toEqual([unasked])
      const [id, first, second] = [newId('thread', random), newId('post', random), newId('post', random)]
      const by = { by: d.person.id, at: '' }
      const thread = { purpose: 'query', claimId: claim, words: 'Seven tests', to: 'A', ...by } as const
      const sent = { id: first, threadId: id, act: 'sent', text: 'Is it?', after: [], ...by } as const
      beginThread(d.document, { id, replyBy: '2022-02-05', ...thread }, sent, 'test')
      addPost(d.document, { ...sent, id: second, act: 'answer', after: [first] }, 'test')
      merge(a, b, d)
      expect(repliesOf(a, b, d)).toEqual([`${block}: Dave`])
    })
  })

  /** What readiness has to say besides, the same at everybody's computer. */
  function notes(...computers: readonly Computer[]): readonly string[] {
    const told = computers.map(({ document }) => proofOf(document).readiness.notes)
    for (const each of told) expect(each).toEqual(told[0])
    return (told[0] ?? []).filter((note) => note.includes('list'))
  }

  /** What readiness says of what was done past Stet. */
  function kept(...computers: readonly Computer[]): readonly string[] {
    return notes(...computers).filter((note) => note.includes('another program'))
  }

  /** Says that what was deleted or written over stays as it was. */
  function keep({ document, people, person }: Computer): readonly string[] {
    const made = unconfirmedKept(listKept(document, people.outside))
      .flatMap(({ entries }) => entries)
      .map((entry) => ({ ...entry, id: newId('confirmation', random), claimId: null }))
    confirmEntries(document, made, { by: person.id, at: '' }, 'test')
    return made.map(({ id }) => id)
  }

  it('takes no mark off that somebody on the list made, until somebody on it does', () => {
    const { a, b, d } = gated()
    const open = markWords(a, 'Seven')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 open claim'])
    removeMark(d.document, open, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 open claim'])
    for (const { view } of [a, b, d]) expect(view.claim(open)?.status.state).toBe('to check')
    expect(notes(a, b, d)).toEqual([
      '1 claim was taken off or merged by people who are not on the project’s list: Dave. It stays until somebody on it does so.'
    ])
    removeMark(b.document, open, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    expect(notes(a, b, d)).toEqual([])
    for (const { view } of [a, b, d]) expect(view.claim(open)).toBeUndefined()
  })

  it('takes its own mark off', () => {
    const { a, b, d } = gated()
    const own = markWords(d, 'Seven')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 open claim'])
    removeMark(d.document, own, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    expect(notes(a, b, d)).toEqual([])
  })

  it('merges no claim away into another', () => {
    const { a, b, d, claim } = gated()
    const open = markWords(a, 'Seven')
    merge(a, b, d)
    changeEntry(d.document, d.document.claims, open, { mergedInto: claim, absorbed: true }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 open claim'])
    expect(notes(a, b, d)[0]).toContain('1 claim was taken off or merged')
    enrol(a, dave)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    for (const { view } of [a, b, d]) expect(view.claim(open)).toBeUndefined()
  })

  it.each([
    ['kind', { kind: 'opinion' }],
    ['risk', { risk: 'low' }],
    ['legal', { legal: false }],
    ['second check', { secondCheck: 'not needed' }]
  ] as const)('makes no less of a claim by its %s', (_, patch) => {
    const { a, b, d, claim } = gated()
    changeClaim(a.document, claim, { risk: 'high', legal: true, secondCheck: 'needed' }, 'test')
    check(a, claim)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    changeClaim(d.document, claim, patch, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([
      '1 claim is less to check (its kind, risk, lawyer or second check) by what was said by people who are not on the project’s list: Dave'
    ])
  })

  it('settles no claim of its own by a kind that nobody has to check', () => {
    const { a, b, d } = gated()
    const own = markWords(d, 'Seven')
    changeClaim(d.document, own, { kind: 'opinion' }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)[0]).toContain('1 claim is less to check')
    check(b, own, { workStatus: 'not checkable', verdict: null })
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
  })

  it('takes no correction and no decision back that somebody on the list made', () => {
    const { a, b, d, claim } = gated()
    const id = newId('correction', random)
    const said = { claimId: claim, severity: 'must change', by: a.person.id, at: '', evidence: [] } as const
    proposeCorrection(a, { start: 0, end: 5 }, { id, words: 'Eight', reason: '', ...said }, 'test')
    merge(a, b, d)
    changeEntry(d.document, d.document.corrections, id, { removed: true }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 undecided correction'])
    expect(notes(a, b, d)).toEqual([
      '1 correction was taken back by people who are not on the project’s list: Dave. It stands until somebody on it decides.'
    ])
    const decide = (outcome: Outcome, supersedes: readonly DecisionId[] = []): DecisionId => {
      const decision = newId('decision', random)
      const about = { correctionId: id, words: '', reason: '', by: b.person.id, at: '' }
      decideCorrection(b.document, { id: decision, outcome, supersedes, ...about }, 'test')
      return decision
    }
    const rejected = decide('rejected')
    const reopened = decide('reopened', [rejected])
    merge(a, b, d)
    changeEntry(d.document, d.document.decisions, reopened, { removed: true }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['1 undecided correction'])
    expect(notes(a, b, d).at(-1)).toContain('1 decision was taken back by people who are not on')
    changeEntry(b.document, b.document.decisions, reopened, { removed: true }, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
  })

  it.each([
    ['kind', 'same as'],
    ['kind', 'refutes'],
    ['from', newId('claim', random)],
    ['to', newId('claim', random)],
    ['by', 5],
    ['kind', null],
    ['to', null]
  ])('makes no relation of two claims disappear in silence: %s %s', (field, value) => {
    const { a, b, d, claim } = gated()
    const other = newId('claim', random)
    const ranges = [{ start: 15, end: 22 }]
    markClaim(a.document, a.article, { id: other, ranges, kind: 'other', by: a.person.id, at: '' }, 'test')
    merge(a, b, d)
    check(b, other)
    const id = newId('relation', random)
    const said = { id, kind: 'contradicts', from: claim, to: other, by: a.person.id, at: '' } as const
    relateClaims(a.document, said, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['claims 1 and 2 contradict each other, and both stand'])
    if (value === null) entryOf(d.document.relations, id).delete(field)
    else entryOf(d.document.relations, id).set(field, value)
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual(['claims 1 and 2 contradict each other, and both stand'])
    expect(kept(a, b, d)).toEqual([
      value === null
        ? '1 relation of two claims was deleted with another program than Stet. It stays as somebody on the project’s list wrote it; one of them can confirm that.'
        : '1 relation of two claims was changed with another program than Stet, by: Dave. It stays as somebody on the project’s list wrote it; one of them can confirm that.'
    ])
    for (const { view } of [a, b, d])
      expect(view.claim(claim)?.relations).toMatchObject([{ kind: 'contradicts', other }])
    takeRelationBack(d.document, [id], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toHaveLength(1)
    takeRelationBack(b.document, [id], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    expect(kept(a, b, d)).toEqual([])
  })

  it('deletes no relation, until somebody on the list takes it back', () => {
    const { a, b, d, claim } = gated()
    const other = newId('claim', random)
    const ranges = [{ start: 15, end: 22 }]
    markClaim(a.document, a.article, { id: other, ranges, kind: 'other', by: a.person.id, at: '' }, 'test')
    merge(a, b, d)
    check(b, other)
    const id = newId('relation', random)
    relateClaims(
      a.document,
      { id, kind: 'contradicts', from: claim, to: other, by: a.person.id, at: '' },
      'test'
    )
    merge(a, b, d)
    d.document.relations.delete(id)
    merge(a, b, d)
    const stands = ['claims 1 and 2 contradict each other, and both stand']
    expect(blocks(a, b, d)).toEqual(stands)
    expect(kept(a, b, d)).toEqual([
      '1 relation of two claims was deleted with another program than Stet. It stays as somebody on the project’s list wrote it; one of them can confirm that.'
    ])
    const own = keep(b)
    merge(a, b, d)
    expect(kept(a, b, d)).toEqual([])
    expect(blocks(a, b, d)).toEqual(stands)
    expect(a.people.confirmationsOn([null]).map((each) => each.id)).toEqual(own)
    d.document.relations.set(id, new Y.Map(Object.entries({ kind: 'same as', removed: false })))
    merge(a, b, d)
    expect(kept(a, b, d)).toHaveLength(1)
    expect(blocks(a, b, d)).toEqual(stands)
    takeRelationBack(b.document, [id], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    expect(kept(a, b, d)).toEqual([])
  })

  describe('to a claim that hangs on another', () => {
    function hanging() {
      const computers = gated()
      const { a, b, d, claim } = computers
      const other = newId('claim', random)
      const ranges = [{ start: 15, end: 22 }]
      markClaim(a.document, a.article, { id: other, ranges, kind: 'other', by: a.person.id, at: '' }, 'test')
      merge(a, b, d)
      check(b, claim, { verdict: 'inaccurate' })
      check(b, other)
      const id = newId('relation', random)
      const said = { id, kind: 'depends on', from: other, to: claim, by: a.person.id, at: '' } as const
      relateClaims(a.document, said, 'test')
      merge(a, b, d)
      const hangs = () => blocks(a, b, d).filter((each) => each.includes('rest') || each.includes('depend'))
      const reasons = () =>
        [a, b, d].map(({ view }) => view.claim(other)?.relations?.map((each) => each.standsAlone?.reason))
      return { ...computers, other, id, hangs, reasons }
    }

    it.each([
      ['Bob', 'somebody who signs as Bob'],
      ['Dave', 'Dave']
    ])('says in nobody else’s name that it stands by itself: %s', (writer, name) => {
      const { a, b, d, id, hangs, reasons } = hanging()
      expect(hangs()).toHaveLength(1)
      const whose = { by: a.person.id, at: '', reason: 'I, Alice, say so.' }
      letStandAlone((writer === 'Bob' ? b : d).document, [id], whose, 'test')
      merge(a, b, d)
      expect(hangs()).toHaveLength(1)
      expect(reasons()).toEqual([[undefined], [undefined], [undefined]])
      expect(notes(a, b, d)).toEqual([
        `1 claim was said to stand by itself by people who are not on the project’s list: ${name}. It depends on the other until somebody on it says so.`
      ])
      letStandAlone(b.document, [id], { by: b.person.id, at: '', reason: 'Another source.' }, 'test')
      merge(a, b, d)
      expect(hangs()).toEqual([])
      expect(notes(a, b, d)).toEqual([])
      expect(reasons()).toEqual([['Another source.'], ['Another source.'], ['Another source.']])
    })
  })

  describe('to a reason why a claim stands by itself', () => {
    it.each([
      ['deleted', 'before'],
      ['deleted', 'after'],
      ['written over', 'before'],
      ['written over', 'after']
    ])('takes it not away, nor keeps it off: relation %s, reason given %s', (how, when) => {
      const { a, b, d, claim } = gated()
      const other = newId('claim', random)
      const ranges = [{ start: 15, end: 22 }]
      markClaim(a.document, a.article, { id: other, ranges, kind: 'other', by: a.person.id, at: '' }, 'test')
      merge(a, b, d)
      check(b, other)
      const id = newId('relation', random)
      const said = { id, kind: 'depends on', from: other, to: claim, by: a.person.id, at: '' } as const
      relateClaims(a.document, said, 'test')
      merge(a, b, d)
      const reasons = () =>
        [a, b, d].map(({ view }) => view.claim(other)?.relations?.[0]?.standsAlone?.reason ?? null)
      const give = () => {
        const reason = { by: b.person.id, at: '', reason: 'Another source.' }
        letStandAlone(b.document, [id], reason, 'test')
        merge(a, b, d)
      }
      const meddle = () => {
        const { id: _, ...fields } = said
        const others = { ...fields, kind: 'same as', removed: false }
        if (how === 'deleted') d.document.relations.delete(id)
        else d.document.relations.set(id, new Y.Map<unknown>(Object.entries(others)))
        merge(a, b, d)
      }
      for (const act of when === 'before' ? [give, meddle] : [meddle, give]) act()
      expect(reasons()).toEqual(['Another source.', 'Another source.', 'Another source.'])
      expect(kept(a, b, d)[0]).toContain(how === 'deleted' ? 'was deleted with' : 'by: Dave')
      letStandAlone(b.document, [id], null, 'test')
      merge(a, b, d)
      expect(reasons()).toEqual([null, null, null])
    })
  })

  it('takes a deleted relation back where somebody on the list does', () => {
    const { a, b, d, claim } = gated()
    const other = newId('claim', random)
    const ranges = [{ start: 15, end: 22 }]
    markClaim(a.document, a.article, { id: other, ranges, kind: 'other', by: a.person.id, at: '' }, 'test')
    merge(a, b, d)
    check(b, other)
    const id = newId('relation', random)
    relateClaims(
      a.document,
      { id, kind: 'contradicts', from: claim, to: other, by: a.person.id, at: '' },
      'test'
    )
    merge(a, b, d)
    d.document.relations.delete(id)
    merge(a, b, d)
    takeRelationBack(b.document, [id], 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    expect(kept(a, b, d)).toEqual([])
  })

  describe('to what is said', () => {
    const words = 'Is it seven, and who says so?'

    function asked() {
      const computers = gated()
      const { a, b, d, claim } = computers
      const [threadId, question] = [newId('thread', random), newId('post', random)]
      const by = { by: b.person.id, at: '' }
      const thread = {
        id: threadId,
        purpose: 'query',
        claimId: claim,
        words: '',
        to: 'The office',
        ...by
      } as const
      const first = { id: question, threadId, act: 'sent', text: words, after: [], ...by } as const
      beginThread(b.document, thread, first, 'test')
      merge(a, b, d)
      return { ...computers, thread, first }
    }

    const said = (...computers: readonly Computer[]) =>
      computers.map(({ document, people }) =>
        new ThreadIndex(document, people).list.map(({ thread, posts }) => [
          thread.to,
          thread.purpose,
          thread.forLawyers,
          posts.map(({ text }) => text)
        ])
      )

    it.each([
      ['threads', 'deleted', '1 query or discussion was deleted with another program than Stet.'],
      ['posts', 'deleted', '1 post of a query or discussion was deleted with another program than Stet.'],
      [
        'threads',
        'written over',
        '1 query or discussion was changed with another program than Stet, by: Dave.'
      ],
      [
        'posts',
        'written over',
        '1 post of a query or discussion was changed with another program than Stet, by: Dave.'
      ]
    ] as const)('does nothing in silence: %s %s', (map, meddling, note) => {
      const { a, b, d, thread, first } = asked()
      const entry = map === 'threads' ? thread : first
      const before = said(a)[0]
      if (meddling === 'deleted') d.document[map].delete(entry.id)
      else d.document[map].set(entry.id, { ...entry, text: 'Eight.', purpose: 'discussion', to: '' })
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual(['1 unanswered query'])
      expect(kept(a, b, d).map((each) => each.split(' It stays')[0])).toEqual([note])
      for (const each of said(a, b, d)) expect(each).toEqual(before)
      const [index, later] = [new ThreadIndex(a.document, a.people), open(carol)]
      expect(index.list).toHaveLength(1)
      merge(a, b, d, later)
      for (const each of said(later)) expect(each).toEqual(before)
      keep(d)
      merge(a, b, d)
      expect(kept(a, b, d)).toHaveLength(1)
      keep(b)
      merge(a, b, d)
      expect(kept(a, b, d)).toEqual([])
      for (const each of said(a, b, d)) expect(each).toEqual(before)
      d.document[map].set(entry.id, { ...entry, text: 'Nine.', to: 'Nobody' })
      merge(a, b, d)
      expect(kept(a, b, d)).toHaveLength(1)
      for (const each of said(a, b, d)) expect(each).toEqual(before)
    })

    it('leaves to people outside what they said themselves', () => {
      const { a, b, d, thread, first } = asked()
      const own = newId('post', random)
      const post = {
        ...first,
        id: own,
        act: 'comment' as const,
        text: 'Hm.',
        by: d.person.id,
        threadId: thread.id
      }
      addPost(d.document, post, 'test')
      merge(a, b, d)
      d.document.posts.delete(own)
      merge(a, b, d)
      expect(kept(a, b, d)).toEqual([])
      expect(said(a)[0]?.[0]?.[3]).toEqual([words])
    })
  })

  it('raises and lowers no coverage', () => {
    const [a, b, d] = [open(alice), open(bob), open(dave)]
    enrol(a, bob)
    merge(a, b, d)
    const sentence = { start: 0, end: 'Seven tests in a month.'.length }
    const say = (who: Computer): NothingId => {
      const id = newId('nothing', random)
      markNothing(who, [{ id, range: sentence }], { by: who.person.id, at: '' }, 'test')
      return id
    }
    say(d)
    merge(a, b, d)
    const covered = () => [a, b, d].map(({ document }) => proofOf(document).counts)
    for (const counts of covered()) expect(counts).toMatchObject({ total: 1, nothing: 0, changed: 0 })
    expect(notes(a, b, d)).toEqual([
      'Once it was said or changed that there is nothing to check in a sentence by people who are not on the project’s list: Dave. That does not count for the coverage.'
    ])
    const own = say(b)
    merge(a, b, d)
    for (const counts of covered()) expect(counts).toMatchObject({ nothing: 1 })
    takeNothingBack(d.document, [own], 'test')
    merge(a, b, d)
    for (const counts of covered()) expect(counts).toMatchObject({ nothing: 1 })
    takeNothingBack(b.document, [own], 'test')
    merge(a, b, d)
    for (const counts of covered()) expect(counts).toMatchObject({ nothing: 0 })
    changeEntry(d.document, d.document.nothingToCheck, own, { removed: false }, 'test')
    merge(a, b, d)
    for (const counts of covered()) expect(counts).toMatchObject({ nothing: 0 })
  })

  describe('with evidence', () => {
    const uncounted =
      '1 claim lacks evidence, and what is not counted is by people who are not on the project’s list: Dave'

    function judgedAccurate() {
      const made = gated()
      const [earlier] = made.b.view.claim(made.claim)?.checks ?? []
      check(made.b, made.claim, {
        verdict: 'accurate',
        supersedes: earlier === undefined ? [] : [earlier.id]
      })
      merge(made.a, made.b, made.d)
      expect(blocks(made.a, made.b, made.d)).toEqual([
        '1 open claim',
        '1 judged accurate without enough evidence'
      ])
      return made
    }

    it('makes no claim right', () => {
      const { a, b, d, claim } = judgedAccurate()
      bring(d, claim, 'supports')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([
        '1 open claim',
        '1 judged accurate without enough evidence',
        uncounted
      ])
      expect(a.view.claim(claim)?.status.reason).toContain('is not counted')
      expect(a.view.claim(claim)?.evidence).toHaveLength(1)
      enrol(a, dave)
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
    })

    it('does not make a source primary, nor take evidence off or its contradiction away', () => {
      const { a, b, d, claim } = judgedAccurate()
      const id = bring(a, claim, 'supports')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      const sourceId = a.view.claim(claim)?.evidence[0]?.sourceId
      if (sourceId === undefined) throw new Error('the evidence has a source')
      removeEvidence(d.document, id, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      expect(notes(a, b, d)[0]).toContain('1 piece of evidence was taken off by people who are not on')
      changeSource(a.document, sourceId, { primary: false }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toContain('1 judged accurate without enough evidence')
      changeSource(d.document, sourceId, { primary: true }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toContain(uncounted)
    })

    it('brings nothing back that somebody on the list took off', () => {
      const { a, b, d, claim } = judgedAccurate()
      const id = bring(a, claim, 'supports')
      removeEvidence(a.document, id, 'test')
      merge(a, b, d)
      changeEntry(d.document, d.document.evidence, id, { removed: false }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toContain(uncounted)
      removeEvidence(a.document, id, 'test')
      merge(a, b, d)
      d.document.doc.transact(() => entryOf(d.document.evidence, id).set('removed', true))
      merge(a, b, d)
      expect(blocks(a, b, d)).toContain(uncounted)
    })
  })

  it('chooses no house style and no rule for second checks', () => {
    const { a, b, d } = gated()
    a.document.info.set('secondCheck', 'none')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
    d.document.info.set('secondCheck', 'none')
    chooseStyle(d.document, plainStyle, 'test')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([
      'the house style was chosen or taken away by people who are not on the project’s list: Dave',
      'that no claim needs a second check was said by people who are not on the project’s list: Dave'
    ])
    chooseStyle(b.document, plainStyle, 'test')
    b.document.info.set('secondCheck', 'none')
    merge(a, b, d)
    expect(blocks(a, b, d)).toEqual([])
  })

  describe('once somebody on the list has confirmed it', () => {
    /** Confirms all that is unconfirmed on a claim, but checks; answers what that was. */
    function confirmAll(computer: Computer, claimId: ClaimId) {
      const { document, article, view, people, person } = computer
      const live = view.claim(claimId)
      if (live === undefined) throw new Error('the claim is listed')
      const corrections = new CorrectionIndex(document, article, view, people).list
      const found = listUnconfirmed({
        view: live,
        sourceOf: (id) => view.sources.find((source) => source.id === id),
        corrections,
        threads: new ThreadIndex(document).list,
        passes: [],
        outside: people.outside
      })
      const made = found
        .flatMap(({ entries }) => entries)
        .map((entry) => ({ ...entry, id: newId('confirmation', random), claimId }))
      confirmEntries(document, made, { by: person.id, at: '' }, 'test')
      return { kinds: found.map(({ kind, of }) => (kind === 'trait' ? of : kind)), made }
    }

    const takeBack = ({ document }: Computer, { made }: ReturnType<typeof confirmAll>): void => {
      for (const { id } of made) changeEntry(document, document.confirmations, id, { removed: true }, 'test')
    }

    it('counts what was set, until that is taken back, or set anew from outside', () => {
      const { a, b, d, claim } = gated()
      changeClaim(a.document, claim, { risk: 'high' }, 'test')
      merge(a, b, d)
      changeClaim(d.document, claim, { risk: 'low', assignee: bob.person.id }, 'test')
      merge(a, b, d)
      const block = [expect.stringContaining('1 claim is less to check')]
      expect(blocks(a, b, d)).toEqual(block)
      const confirmed = confirmAll(b, claim)
      expect(confirmed.kinds).toEqual(['risk', 'assignee'])
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      expect(confirmAll(a, claim).kinds).toEqual([])
      takeBack(b, confirmed)
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual(block)
      confirmAll(a, claim)
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      changeClaim(d.document, claim, { risk: 'normal' }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual(block)
    })

    it('counts a mark, and evidence with its source, which its writer cannot take away any more', () => {
      const { a, b, d } = gated()
      const own = markWords(d, 'Seven')
      const evidence = bring(d, own, 'supports')
      merge(a, b, d)
      check(b, own, { verdict: 'accurate' })
      merge(a, b, d)
      expect(blocks(a, b, d).at(-1)).toContain('1 claim lacks evidence')
      expect(confirmAll(b, own).kinds).toEqual(['mark', 'evidence'])
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      removeEvidence(d.document, evidence, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      expect(notes(a, b, d)[0]).toContain('1 piece of evidence was taken off')
      removeEvidence(b.document, evidence, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toContain('1 judged accurate without enough evidence')
      changeEntry(d.document, d.document.evidence, evidence, { removed: false }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d).at(-1)).toContain('1 claim lacks evidence')
    })

    it('counts ticks', () => {
      const { a, b, d, claim } = gated({ checklists: 'all' })
      tick(d, claim)
      merge(a, b, d)
      expect(confirmAll(b, claim).kinds).toEqual(['tick'])
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
    })

    it('is worth nothing from outside, in whoever’s name', () => {
      const { a, b, d, claim } = gated({ checklists: 'all' })
      const ticked = tick(d, claim)
      merge(a, b, d)
      const block = ['1 checklist rests on ticks by people who are not on the project’s list: Dave']
      const confirm = (computer: Computer, by: Seat) => {
        const about = { id: newId('confirmation', random), of: 'ticks', entry: ticked, parts: [''] } as const
        confirmEntries(
          computer.document,
          [{ ...about, claimId: claim }],
          { by: by.person.id, at: '' },
          'test'
        )
        merge(a, b, d)
        return about.id
      }
      confirm(d, dave)
      confirm(d, bob)
      expect(blocks(a, b, d)).toEqual(block)
      const own = confirm(b, bob)
      expect(blocks(a, b, d)).toEqual([])
      changeEntry(d.document, d.document.confirmations, own, { removed: true }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
      changeEntry(b.document, b.document.confirmations, own, { removed: true }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual(block)
      changeEntry(d.document, d.document.confirmations, own, { removed: false }, 'test')
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual(block)
    })

    it('confirms in spite of fields that nobody reads', () => {
      for (const field of [
        'x'.repeat(201),
        '__proto__',
        'range:'.padEnd(250, 'x'),
        'tag:#'.padEnd(80, 'x')
      ]) {
        const { a, b, d } = gated()
        const own = markWords(d, 'Seven')
        entryOf(d.document.claims, own).set(field, true)
        const evidence = bring(d, own, 'supports')
        entryOf(d.document.evidence, evidence).set(field, true)
        merge(a, b, d)
        check(b, own, { verdict: 'accurate' })
        merge(a, b, d)
        expect(blocks(a, b, d).at(-1)).toContain('1 claim lacks evidence')
        expect(confirmAll(b, own).kinds).toEqual(['mark', 'evidence'])
        merge(a, b, d)
        expect(blocks(a, b, d)).toEqual([])
        expect(confirmAll(b, own).kinds).toEqual([])
      }
    })

    it('makes nothing outside of what a member wrote by a field that nobody reads', () => {
      const { a, b, d, claim } = gated()
      entryOf(d.document.claims, claim).set('__proto__', 'x')
      entryOf(d.document.claims, claim).set('note', 'x')
      merge(a, b, d)
      expect(confirmAll(b, claim).kinds).toEqual([])
      entryOf(d.document.claims, claim).set('range:x', 'x')
      merge(a, b, d)
      expect(confirmAll(b, claim).kinds).toEqual(['place'])
    })

    it('lists checks on today’s words that no member has concluded on, and no others', () => {
      const { a, b, d } = gated()
      const own = markWords(a, 'Seven')
      merge(a, b, d)
      check(d, own, { words: 'Eight' })
      merge(a, b, d)
      expect(confirmAll(b, own).kinds).toEqual([])
      check(d, own)
      merge(a, b, d)
      expect(confirmAll(b, own).kinds).toEqual(['check'])
      check(b, own, { workStatus: 'in progress', verdict: null })
      merge(a, b, d)
      expect(confirmAll(a, own).kinds).toEqual(['check'])
      check(b, own, { verdict: 'inaccurate' })
      merge(a, b, d)
      expect(confirmAll(a, own).kinds).toEqual([])
      expect(confirmAll(b, own).kinds).toEqual([])
    })

    it('counts for the value that was seen, not for another at its place in a second history', () => {
      const { a, b, d, claim } = gated()
      changeClaim(a.document, claim, { risk: 'high' }, 'test')
      merge(a, b, d)
      const [clone, c] = [open(dave), open(carol)]
      for (const { document } of [clone, c])
        Y.applyUpdate(document.doc, Y.encodeStateAsUpdate(d.document.doc), 'folder')
      changeClaim(d.document, claim, { risk: 'normal' }, 'test')
      changeClaim(clone.document, claim, { risk: 'low' }, 'test')
      Y.applyUpdate(b.document.doc, Y.encodeStateAsUpdate(d.document.doc), 'folder')
      Y.applyUpdate(c.document.doc, Y.encodeStateAsUpdate(clone.document.doc), 'folder')
      const before = Y.encodeStateVector(b.document.doc)
      expect(confirmAll(b, claim).kinds).toEqual(['risk'])
      Y.applyUpdate(c.document.doc, Y.encodeStateAsUpdate(b.document.doc, before), 'folder')
      const risks = [b, c].map(({ view }) => view.claim(claim)?.claim.risk)
      expect(risks).toEqual(['normal', 'low'])
      expect(blocks(b)).toEqual([])
      expect(blocks(c)).toEqual([expect.stringContaining('1 claim is less to check')])
    })

    it('is known with who confirmed it while it counts, and can be taken back though somebody outside did so', () => {
      const { a, b, d, claim } = gated({ checklists: 'all' })
      const ticked = tick(d, claim)
      merge(a, b, d)
      const block = blocks(a, b, d)
      const { made } = confirmAll(b, claim)
      merge(a, b, d)
      for (const { id } of made)
        changeEntry(d.document, d.document.confirmations, id, { removed: true }, 'test')
      merge(a, b, d)
      const found = a.people.confirmationsOn([claim])
      expect(found).toMatchObject([{ of: 'ticks', entry: ticked, by: bob.person.id }])
      expect(blocks(a, b, d)).toEqual([])
      for (const { id } of found)
        changeEntry(a.document, a.document.confirmations, id, { removed: true }, 'test')
      merge(a, b, d)
      expect(b.people.confirmationsOn([claim])).toEqual([])
      expect(blocks(a, b, d)).toEqual(block)
    })

    it('leaves out what is no confirmation', () => {
      const { a, b, d, claim } = gated({ checklists: 'all' })
      const ticked = tick(d, claim)
      merge(a, b, d)
      const place = versionOfPart(b.document.ticks, ticked, '') ?? ''
      const good = { of: 'ticks', entry: ticked, claimId: claim, by: bob.person.id, at: '', removed: false }
      for (const [index, more] of [
        { versions: { '': 7 } },
        { versions: { '': `${place} ` } },
        { versions: { '': place.slice(0, place.lastIndexOf(':')) } },
        { versions: { '': place.replace(/.{64}$/, '0'.repeat(64)) } },
        { versions: Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`${n}`, place])) },
        { versions: { '': place }, of: 'checks' },
        { versions: { '': place }, by: 'Bob' },
        { versions: place }
      ].entries()) {
        const fields = Object.entries({ ...good, ...more })
        b.document.confirmations.set(`${index}`.padStart(20, '0'), new Y.Map<unknown>(fields))
      }
      merge(a, b, d)
      expect(blocks(a, b, d)).toHaveLength(1)
      b.document.confirmations.set(
        'a'.padStart(20, '0'),
        new Y.Map<unknown>(Object.entries({ ...good, versions: { '': place } }))
      )
      merge(a, b, d)
      expect(blocks(a, b, d)).toEqual([])
    })
  })
})
