import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ActivityIndex } from '../../../../src/core/document/activity-index'
import { addCheck } from '../../../../src/core/document/checks'
import { markClaim } from '../../../../src/core/document/claims'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { confirmEntries } from '../../../../src/core/document/confirmations'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { listKept } from '../../../../src/core/document/list-kept'
import { unconfirmedKept } from '../../../../src/core/document/list-unconfirmed'
import { ProjectAuthors } from '../../../../src/core/document/project-authors'
import { proveProject } from '../../../../src/core/document/project-proof'
import { ProjectView } from '../../../../src/core/document/project-view'
import { relateClaims, takeRelationBack } from '../../../../src/core/document/relations'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { addTick } from '../../../../src/core/document/ticks'
import type { Check } from '../../../../src/core/model/check'
import type { Tick } from '../../../../src/core/model/checklist'
import { plainStyle } from '../../../../src/core/model/house-style'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import type { Verdict } from '../../../../src/core/model/verdict'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

const random = seededRandom(8)
const project = newId('project', random)

function seat(number: number, name: string) {
  return { signer: signerOf(number), person: personOf(number, name), clientId: number * 11 }
}
type Seat = ReturnType<typeof seat>

const [alice, bob, dave] = [seat(1, 'Alice'), seat(2, 'Bob'), seat(4, 'Dave')]
const authors = [alice, bob, dave].map(({ clientId, signer }) => ({ clientId, key: signer.publicKey }))
const creator = { key: alice.signer.publicKey, person: alice.person }

/** The project at somebody's computer. */
function open({ signer, person, clientId }: Seat) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = clientId
  Y.applyUpdate(doc, seedUpdate('Seven tests in a month.'), 'folder')
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const keys = { own: signer.publicKey, creator, isCreatorChanged: false, pinned: [], statements: [] }
  const people = new ProjectAuthors({ document, projectId: project, keys, authors, person: () => person })
  const view = new ProjectView(document, article, people)
  view.read()
  const activity = new ActivityIndex(document)
  for (const _pause of activity.read());
  document.people.set(person.id, { ...person })
  return { document, article, view, people, person, activity }
}
type Computer = ReturnType<typeof open>

function merge(...computers: readonly Computer[]): void {
  const updates = computers.map(({ document }) => Y.encodeStateAsUpdate(document.doc))
  for (const { document } of computers)
    for (const update of updates) Y.applyUpdate(document.doc, update, 'folder')
}

/** Alice made the project, put Bob on its list and marked a claim; Dave is a stranger. */
function team() {
  const computers = [open(alice), open(bob), open(dave)] as const
  const [a] = computers
  enlist(a, true)
  const claim = newId('claim', random)
  const mark = { id: claim, ranges: [{ start: 0, end: 11 }], kind: 'number', by: alice.person.id, at: '' }
  markClaim(a.document, a.article, mark as Parameters<typeof markClaim>[2], 'test')
  merge(...computers)
  return { claim, computers }
}

function enlist({ document }: Computer, isMember: boolean): void {
  const line = { project, key: bob.signer.publicKey, person: bob.person, isMember }
  addStatement(document, signStatement(alice.signer, line))
}

function check({ document, person }: Computer, claimId: ClaimId, verdict: Verdict): Check {
  const said = {
    workStatus: 'checked',
    note: '',
    evidence: [],
    supersedes: [],
    words: 'Seven tests'
  } as const
  const made = { id: newId('check', random), claimId, by: person.id, at: '', verdict, ...said }
  addCheck(document, made, 'test')
  return made
}

/** What each computer, and a proof from all its bytes, says of the claim, who made its checks, and what is noted. */
function told(claimId: ClaimId, ...computers: readonly Computer[]) {
  const each = computers.map(({ document, view, people }) => {
    const signing = { creator, authors, statements: [] }
    const { snapshot, proof } = proveProject([Y.encodeStateAsUpdate(document.doc)], project, signing)
    const proven = snapshot.claims.find(({ claim }) => claim.id === claimId)
    const live = view.claim(claimId)
    expect(live?.status).toEqual(proven?.status)
    const standings = (live?.checks ?? []).map(({ id, by }) => people.of(document.checks, id, by))
    expect(standings.map(({ owner }) => owner?.name)).toEqual(
      (proven?.checks ?? []).map(({ id }) => snapshot.authorship?.get(id)?.owner?.name)
    )
    const notes = proof.readiness.notes.filter((note) => note.includes('another program'))
    return {
      state: live?.status.state,
      by: standings.map(({ owner }) => owner?.name).toSorted(),
      notes,
      items: live?.checklist.items.map(({ state }) => state)
    }
  })
  for (const other of each) expect(other).toEqual(each[0])
  return each[0]
}

const meddlings: readonly (readonly [string, (entries: Y.Map<unknown>, id: string) => void])[] = [
  ['deletes', (entries, id) => entries.delete(id)],
  [
    'writes over',
    (entries, id) => void entries.set(id, { ...Object(entries.get(id)), verdict: 'on author', isDone: true })
  ],
  [
    'writes over and deletes',
    (entries, id) => {
      entries.set(id, 'nothing')
      entries.delete(id)
    }
  ]
]

describe.each(meddlings)('a check that somebody outside the list %s with another program', (how, meddle) => {
  it('goes on to say what its writer said, and readiness tells of it until somebody on the list says that it stays', () => {
    const { claim, computers } = team()
    const [a, b, d] = computers
    check(a, claim, 'on author')
    const dissent = check(b, claim, 'inaccurate')
    merge(...computers)
    expect(told(claim, ...computers)).toMatchObject({ state: 'disputed', by: ['Alice', 'Bob'], notes: [] })
    d.document.doc.transact(() => meddle(d.document.checks, dissent.id))
    merge(...computers)
    const what = how === 'writes over' ? 'changed' : 'deleted'
    const after = told(claim, ...computers)
    expect(after).toMatchObject({ state: 'disputed', by: ['Alice', 'Bob'] })
    expect(after?.notes).toEqual([expect.stringContaining(`1 check was ${what} with another program`)])
    for (const { activity } of computers)
      expect(activity.list.filter(({ deed }) => deed.kind === 'checked')).toHaveLength(2)
    const [thing] = unconfirmedKept(listKept(a.document, a.people.outside))
    const entries = thing?.entries ?? []
    const said = { by: alice.person.id, at: '' }
    const confirmed = entries.map((each) => ({ ...each, id: newId('confirmation', random), claimId: claim }))
    confirmEntries(a.document, confirmed, said, 'test')
    merge(...computers)
    expect(told(claim, ...computers)).toEqual({ ...after, notes: [] })
  })

  it('stays, from outside then, when its writer is taken off the list, before or afterwards', () => {
    for (const isBefore of [true, false]) {
      const { claim, computers } = team()
      const [a, b, d] = computers
      check(a, claim, 'on author')
      const dissent = check(b, claim, 'inaccurate')
      merge(...computers)
      if (isBefore) enlist(a, false)
      merge(...computers)
      d.document.doc.transact(() => meddle(d.document.checks, dissent.id))
      merge(...computers)
      enlist(a, false)
      merge(...computers)
      expect(told(claim, ...computers)).toMatchObject({ state: 'disputed', by: ['Alice', 'Bob'] })
      for (const { people } of computers) expect(people.outside.isOutside('checks', dissent)).toBe(true)
    }
  })

  it('is its writer’s again, and told of no more, once somebody on the list brings it back', () => {
    const { claim, computers } = team()
    const [a, b, d] = computers
    check(a, claim, 'on author')
    const dissent = check(b, claim, 'inaccurate')
    merge(...computers)
    d.document.doc.transact(() => meddle(d.document.checks, dissent.id))
    merge(...computers)
    a.document.checks.set(dissent.id, structuredClone(dissent))
    merge(...computers)
    expect(told(claim, ...computers)).toMatchObject({ state: 'disputed', by: ['Alice', 'Bob'], notes: [] })
  })

  it('opens no checklist again', () => {
    const { claim, computers } = team()
    const [a, b, d] = computers
    const style = { ...plainStyle, checklists: { number: [{ id: 'unit', text: 'Unit?' }] } }
    chooseStyle(a.document, style, 'test')
    merge(...computers)
    const tick: Tick = {
      id: newId('tick', random),
      claimId: claim,
      item: 'unit',
      text: 'Unit?',
      isDone: true,
      words: 'Seven tests',
      by: alice.person.id,
      at: '',
      supersedes: []
    }
    addTick(a.document, tick, 'test')
    merge(...computers)
    const back = {
      ...tick,
      id: newId('tick', random),
      isDone: false,
      by: bob.person.id,
      supersedes: [tick.id]
    }
    addTick(b.document, back, 'test')
    merge(...computers)
    expect(told(claim, ...computers)?.items).toEqual(['open'])
    d.document.doc.transact(() => meddle(d.document.ticks, back.id))
    merge(...computers)
    expect(told(claim, ...computers)?.items).toEqual(['open'])
  })
})

describe('a check of somebody outside the list', () => {
  it('is gone when it is deleted: nobody on the list has answered for it', () => {
    const { claim, computers } = team()
    const [, , d] = computers
    const theirs = check(d, claim, 'inaccurate')
    merge(...computers)
    d.document.checks.delete(theirs.id)
    merge(...computers)
    expect(told(claim, ...computers)).toMatchObject({ by: [], notes: [] })
  })
})

describe('a relation by somebody who was taken off the list', () => {
  function related() {
    const { claim, computers } = team()
    const [a, b, d] = computers
    const other = newId('claim', random)
    const mark = { id: other, ranges: [{ start: 6, end: 11 }], kind: 'number', by: alice.person.id, at: '' }
    markClaim(a.document, a.article, mark as Parameters<typeof markClaim>[2], 'test')
    merge(...computers)
    const id = newId('relation', random)
    const said = { kind: 'contradicts', from: claim, to: other, by: bob.person.id, at: '' } as const
    relateClaims(b.document, { id, ...said }, 'test')
    merge(...computers)
    const kinds = () => computers.map(({ view }) => view.claim(claim)?.relations?.map(({ kind }) => kind))
    return { id, a, b, d, computers, kinds }
  }
  const stays = [['contradicts'], ['contradicts'], ['contradicts']]

  it.each(['deletes', 'turns'])('stays as it was when somebody outside %s it, who alone is blamed', (how) => {
    const { id, a, d, computers, kinds } = related()
    if (how === 'deletes') d.document.relations.delete(id)
    else entryOf(d.document.relations, id).set('kind', 'same as')
    merge(...computers)
    enlist(a, false)
    merge(...computers)
    expect(kinds()).toEqual(stays)
    for (const { people } of computers)
      expect(people.outside.keptEntry('relations', id)).toMatchObject({
        isByMember: false,
        hands: how === 'deletes' ? [] : [dave.person.id]
      })
  })

  it('is taken back by its writer as long as nobody meddles with it, and when somebody does', () => {
    const { id, a, b, d, computers, kinds } = related()
    takeRelationBack(b.document, [id], 'test')
    enlist(a, false)
    merge(...computers)
    expect(kinds()).toEqual([undefined, undefined, undefined])
    entryOf(d.document.relations, id).set('kind', 'same as')
    merge(...computers)
    expect(kinds()).toEqual([undefined, undefined, undefined])
  })

  it('gives its writer no say in what those on the list wrote', () => {
    const { a, b, d, computers, kinds } = related()
    enlist(a, false)
    const id = newId('relation', random)
    const [first] = [...a.document.relations.values()]
    const { from, to } = parseRelationFields(first)
    relateClaims(a.document, { id, kind: 'same as', from, to, by: alice.person.id, at: '' }, 'test')
    merge(...computers)
    takeRelationBack(b.document, [id], 'test')
    merge(...computers)
    d.document.relations.delete(id)
    merge(...computers)
    expect(kinds().map((each) => each?.toSorted())).toEqual(stays.map((each) => [...each, 'same as']))
  })
})

function entryOf(entries: Y.Map<unknown>, id: string): Y.Map<unknown> {
  const entry = entries.get(id)
  if (!(entry instanceof Y.Map)) throw new Error('an entry of fields is expected')
  return entry
}

function parseRelationFields(value: unknown): { from: ClaimId; to: ClaimId } {
  if (!(value instanceof Y.Map)) throw new Error('a relation is expected')
  return { from: value.get('from') as ClaimId, to: value.get('to') as ClaimId }
}
