import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { createUndo } from '../../../../src/core/document/article-undo'
import { addCheck } from '../../../../src/core/document/checks'
import { changeClaim, markClaim } from '../../../../src/core/document/claims'
import { dropsContent } from '../../../../src/core/document/confidential-names'
import { decideCorrection, proposeCorrection } from '../../../../src/core/document/corrections'
import { addEvidence } from '../../../../src/core/document/evidence'
import { chooseStyle } from '../../../../src/core/document/house-style'
import { ProjectAuthors } from '../../../../src/core/document/project-authors'
import { proveProject } from '../../../../src/core/document/project-proof'
import { ProjectView } from '../../../../src/core/document/project-view'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { addSource } from '../../../../src/core/document/sources'
import { type HouseStyle, plainStyle } from '../../../../src/core/model/house-style'
import { newId } from '../../../../src/core/model/ids'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

const random = seededRandom(12)
const project = newId('project', random)

function seat(number: number, name: string) {
  return { signer: signerOf(number), person: personOf(number, name), clientId: number * 11 }
}
const [alice, bob, dave] = [seat(1, 'Alice'), seat(2, 'Bob'), seat(4, 'Dave')]
const authors = [alice, bob, dave].map(({ clientId, signer }) => ({ clientId, key: signer.publicKey }))
const creator = { key: alice.signer.publicKey, person: alice.person }

function open({ signer, person, clientId }: typeof alice) {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = clientId
  Y.applyUpdate(doc, seedUpdate('Seven tests in a month.'), 'folder')
  const document = openDocument(doc)
  const article = new ArticleText(document.article)
  const keys = { own: signer.publicKey, creator, isCreatorChanged: false, pinned: [], statements: [] }
  const people = new ProjectAuthors({ document, projectId: project, keys, authors, person: () => person })
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

const ours: HouseStyle = { ...plainStyle, name: 'Ours' }

/** Alice, with Bob on her list, has a settled article under her house style; Dave is a stranger. */
function settled() {
  const computers = [open(alice), open(bob), open(dave)] as const
  const [a] = computers
  const { document, article, person } = a
  addStatement(
    document,
    signStatement(alice.signer, { project, key: bob.signer.publicKey, person: bob.person })
  )
  chooseStyle(document, ours, 'test')
  document.info.set('secondCheck', 'none')
  const [claim, source, evidence, correction, decision] = [
    newId('claim', random),
    newId('source', random),
    newId('evidence', random),
    newId('correction', random),
    newId('decision', random)
  ]
  const by = person.id
  const ranges = [{ start: 0, end: 11 }]
  markClaim(document, article, { id: claim, ranges, kind: 'number', by, at: '' }, 'test')
  const added = { addedBy: by, addedAt: '' }
  const item = { type: 'report', title: 'Register' } as const
  addSource(
    document,
    { id: source, item, terms: 'on the record', primary: true, origin: '', ...added },
    'test'
  )
  const stance = 'supports' as const
  addEvidence(
    document,
    { id: evidence, claimId: claim, sourceId: source, stance, locator: '', excerpt: '7', ...added },
    'test'
  )
  addCheck(
    document,
    {
      id: newId('check', random),
      claimId: claim,
      by,
      at: '',
      words: 'Seven tests',
      workStatus: 'checked',
      verdict: 'on author',
      note: '',
      evidence: [],
      supersedes: []
    },
    'test'
  )
  proposeCorrection(
    a,
    { start: 15, end: 22 },
    {
      id: correction,
      claimId: null,
      words: 'a year',
      reason: '',
      evidence: [],
      severity: 'must change',
      by,
      at: ''
    },
    'test'
  )
  decideCorrection(
    document,
    {
      id: decision,
      correctionId: correction,
      by,
      at: '',
      outcome: 'rejected',
      words: '',
      reason: 'No.',
      supersedes: []
    },
    'test'
  )
  merge(...computers)
  return { computers, claim, source, evidence, correction, decision }
}

/** What keeps the article from being ready, and what is noted of another program, by a proof of each computer's bytes. */
function told(...computers: readonly Computer[]) {
  const each = computers.map(({ document, view }) => {
    const signing = { creator, authors, statements: [] }
    const { snapshot, proof } = proveProject([Y.encodeStateAsUpdate(document.doc)], project, signing)
    expect(view.gone).toEqual(snapshot.gone ?? [])
    const notes = proof.readiness.notes.filter((note) => note.includes('another program'))
    return { blocks: proof.readiness.blocks.filter((block) => !block.endsWith('sign-off missing')), notes }
  })
  for (const other of each) expect(other).toEqual(each[0])
  return each[0]
}

describe('what somebody on the list wrote, and was deleted with another program', () => {
  it.each(['claims', 'evidence', 'sources'] as const)('keeps the article from being ready: %s', (of) => {
    const team = settled()
    const { computers } = team
    expect(told(...computers)).toEqual({ blocks: [], notes: [] })
    const id = { claims: team.claim, evidence: team.evidence, sources: team.source }[of]
    computers[2].document[of].delete(id)
    merge(...computers)
    expect(told(...computers)?.blocks).toContainEqual(
      expect.stringMatching(/^1 .*deleted with another program than Stet: bring it back$/)
    )
  })

  it.each(['corrections', 'decisions'] as const)('is told of: %s', (of) => {
    const team = settled()
    const { computers } = team
    computers[2].document[of].delete(of === 'decisions' ? team.decision : team.correction)
    merge(...computers)
    expect(told(...computers)?.notes).toEqual([expect.stringContaining('deleted with another program')])
  })

  it.each([
    ['claims', 'markedAt'],
    ['evidence', 'stance'],
    ['sources', 'item']
  ] as const)('is told of where it only became unreadable: %s by its field %s', (of, field) => {
    for (const meddle of [
      (entry: Y.Map<unknown>) => void entry.set(field, 5),
      (entry: Y.Map<unknown>) => entry.delete(field)
    ]) {
      const team = settled()
      const { computers } = team
      const id = { claims: team.claim, evidence: team.evidence, sources: team.source }[of]
      meddle(entryOf(computers[2], of, id))
      merge(...computers)
      expect(told(...computers)?.notes).toEqual([expect.stringContaining('made unreadable with another')])
    }
  })

  it('is of no concern where nobody on the list wrote it', () => {
    const { computers } = settled()
    const [, , d] = computers
    const id = newId('claim', random)
    const mark = { id, ranges: [{ start: 6, end: 11 }], kind: 'number', by: d.person.id, at: '' } as const
    markClaim(d.document, d.article, mark, 'test')
    d.document.claims.delete(id)
    merge(...computers)
    expect(told(...computers)).toEqual({ blocks: [], notes: [] })
  })
})

describe('what was set by somebody on the list, and deleted with another program', () => {
  it.each([
    ['the house style', 'style', 'chosen'],
    ['that no claim needs a second check', 'info', 'secondCheck']
  ] as const)('asks for no less in silence: %s', (what, map, key) => {
    const { computers } = settled()
    const [a, , d] = computers
    d.document[map].delete(key)
    merge(...computers)
    expect(told(...computers)?.blocks).toContainEqual(
      expect.stringMatching(new RegExp(`^${what} was .*gives no name$`))
    )
    if (map === 'style') chooseStyle(a.document, ours, 'test')
    else a.document.info.set('secondCheck', 'none')
    merge(...computers)
    expect(told(...computers)?.blocks).toEqual([])
  })

  it.each([
    ['legal', { legal: true }],
    ['risk', { risk: 'high' }]
  ] as const)('makes no less of a claim in silence: %s', (field, set) => {
    const { computers, claim } = settled()
    const [a, , d] = computers
    changeClaim(a.document, claim, set, 'test')
    merge(...computers)
    entryOf(d, 'claims', claim).delete(field)
    merge(...computers)
    expect(told(...computers)?.blocks).toContainEqual(expect.stringMatching(/^1 claim is less to check/))
  })

  it('may be taken back by undo', () => {
    const [a, b] = [open(alice), open(bob)]
    addStatement(
      a.document,
      signStatement(alice.signer, { project, key: bob.signer.publicKey, person: bob.person })
    )
    const undo = createUndo(a.document, a.article, a.view, 'test')
    chooseStyle(a.document, ours, 'test')
    expect(a.view.style.name).toBe('Ours')
    undo.undo()
    merge(a, b)
    expect(a.view.style).toEqual(plainStyle)
    expect(told(a, b)?.blocks.filter((block) => block.includes('house style'))).toEqual([])
  })
})

function entryOf({ document }: Computer, of: 'claims' | 'evidence' | 'sources', id: string): Y.Map<unknown> {
  const entry = document[of].get(id)
  if (!(entry instanceof Y.Map)) throw new Error('an entry of fields is expected')
  return entry
}
