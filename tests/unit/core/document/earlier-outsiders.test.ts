import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { addCheck } from '../../../../src/core/document/checks'
import { markClaim } from '../../../../src/core/document/claims'
import { describeProject } from '../../../../src/core/document/describe-earlier'
import { changeEntry } from '../../../../src/core/document/entry-map'
import { addEvidence } from '../../../../src/core/document/evidence'
import { addStatement } from '../../../../src/core/document/roster'
import { openDocument } from '../../../../src/core/document/schema'
import { snapshotOfUpdates } from '../../../../src/core/document/snapshot-of-updates'
import { addSource } from '../../../../src/core/document/sources'
import { newId } from '../../../../src/core/model/ids'
import type { SourceTerms } from '../../../../src/core/model/source'
import { personOf, seededRandom, signerOf } from '../../../support/project-world'
import { seedUpdate } from '../../../support/replica'
import { signStatement } from '../../../support/sign-statement'

const random = seededRandom(3)
const project = newId('project', random)
const words = 'Seven tests in a month.'

/** Somebody at a computer of their own, with the project as it was made. */
function sit(number: number, name: string) {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = number * 11
  Y.applyUpdate(doc, seedUpdate(words), 'folder')
  const document = openDocument(doc)
  const person = personOf(number, name)
  document.people.set(person.id, { ...person })
  return { doc, document, person, signer: signerOf(number) }
}
type Seat = ReturnType<typeof sit>

/** Everybody has what everybody wrote. */
function merge(...seats: readonly Seat[]): void {
  const updates = seats.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of seats) for (const update of updates) Y.applyUpdate(doc, update, 'folder')
}

function bring(
  { document, person }: Seat,
  claimId: ReturnType<typeof mark>,
  terms: SourceTerms,
  title: string
) {
  const added = { addedBy: person.id, addedAt: '' }
  const [source, id] = [newId('source', random), newId('evidence', random)]
  const item = { type: 'report', title } as const
  addSource(document, { id: source, item, terms, primary: true, origin: '', ...added }, 'test')
  const says = { stance: 'supports', locator: '', excerpt: `${title} says so.` } as const
  addEvidence(document, { id, claimId, sourceId: source, ...says, ...added }, 'test')
  return { source, id }
}

function mark({ document, person }: Seat) {
  const id = newId('claim', random)
  const ranges = [{ start: 0, end: words.length }]
  markClaim(
    document,
    new ArticleText(document.article),
    { id, ranges, kind: 'number', by: person.id, at: '' },
    'test'
  )
  return id
}

/** A project that Alice made, with Bob on its list and Dave not, and a claim in it. */
function begin() {
  const [alice, bob, dave] = [sit(1, 'Alice'), sit(2, 'Bob'), sit(4, 'Dave')]
  const line = { project, key: bob.signer.publicKey, person: bob.person }
  addStatement(alice.document, signStatement(alice.signer, line))
  const claim = mark(alice)
  merge(alice, bob, dave)
  return { alice, bob, dave, claim }
}

/** Alice checks on this evidence; what the project then tells others of its sources, read from both computers' edits. */
function toldBy(
  seats: readonly Seat[],
  alice: Seat,
  claimId: ReturnType<typeof mark>,
  evidence: readonly { id: ReturnType<typeof bring>['id'] }[]
) {
  merge(...seats)
  const restsOn = evidence.map(({ id }) => id)
  const said = { workStatus: 'checked', verdict: 'accurate', note: '', words, supersedes: [] } as const
  const check = {
    id: newId('check', random),
    claimId,
    by: alice.person.id,
    at: '',
    evidence: restsOn,
    ...said
  }
  addCheck(alice.document, check, 'test')
  const authors = seats.map(({ doc, signer }) => ({ clientId: doc.clientID, key: signer.publicKey }))
  const creator = { key: alice.signer.publicKey, person: alice.person }
  const updates = seats.map(({ doc }) => Y.encodeStateAsUpdate(doc)).reverse()
  const { claims } = describeProject(
    snapshotOfUpdates(updates, project, { creator, authors, statements: [] }),
    'a.stet',
    false
  )
  return claims.flatMap(({ sources }) => sources.map(({ item, isOutside }) => [item.title, isOutside]))
}

describe('what people outside a project’s list brought to a check', () => {
  it('is said of evidence and sources that they added, and of those that they changed', () => {
    const { alice, bob, dave, claim } = begin()
    const theirs = bring(dave, claim, 'on the record', 'Blog')
    const ours = bring(bob, claim, 'on the record', 'Register')
    const turned = bring(alice, claim, 'on the record', 'Census')
    merge(alice, bob, dave)
    changeEntry(dave.document, dave.document.evidence, turned.id, { excerpt: 'Eight' }, 'test')
    const told = toldBy([alice, bob, dave], alice, claim, [theirs, ours, turned])
    expect(Object.fromEntries(told)).toEqual({ Blog: true, Register: false, Census: true })
  })

  it('does not put a source on the record that somebody on the list had on other terms', () => {
    const { alice, bob, dave, claim } = begin()
    const secret = bring(bob, claim, 'confidential', 'The night nurse')
    const open = bring(bob, claim, 'on the record', 'Register')
    merge(alice, bob, dave)
    changeEntry(dave.document, dave.document.sources, secret.source, { terms: 'on the record' }, 'test')
    expect(toldBy([alice, bob, dave], alice, claim, [secret, open])).toEqual([['Register', false]])
  })

  it('is not said where nobody but the maker is on the list', () => {
    const [alice, dave] = [sit(1, 'Alice'), sit(4, 'Dave')]
    const claim = mark(alice)
    merge(alice, dave)
    const theirs = bring(dave, claim, 'on the record', 'Blog')
    expect(toldBy([alice, dave], alice, claim, [theirs])).toEqual([['Blog', false]])
  })
})
