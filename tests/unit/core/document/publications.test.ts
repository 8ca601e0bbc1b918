import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addNotice, addPublicationStep, publicationOf } from '../../../../src/core/document/publications'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { addSignoff } from '../../../../src/core/document/signoffs'
import { stateOfUpdates } from '../../../../src/core/document/state-of-updates'
import { countClaims } from '../../../../src/core/model/coverage-counts'
import { newId } from '../../../../src/core/model/ids'
import type { Person } from '../../../../src/core/model/person'
import type { Notice, PublicationStep } from '../../../../src/core/model/publication'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import { describeStanding } from '../../../../src/formats/export/copy-standing'
import { exportCorrectionsMemo } from '../../../../src/formats/export/corrections-memo'
import { exportText } from '../../../../src/formats/export/plain-text'
import type { Signer } from '../../../../src/project/signing-key'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { signOff } from '../../../support/sign-off'
import {
  alice,
  anna,
  ben,
  bob,
  signedProject,
  signedProjectId,
  signing
} from '../../../support/signed-project'

const random = seededRandom(9)
const state = 'a'.repeat(64)
const at = '2022-02-03T08:00:00.000Z'

function stepOf(act: PublicationStep['act'], more: Partial<PublicationStep> = {}): PublicationStep {
  const said = { on: '2022-02-03', place: 'Website', url: 'https://news.example/a', note: '' }
  return { id: newId('publication', random), act, state, ...said, by: anna.id, at, after: [], ...more }
}

function noticeOf(wording: string, more: Partial<Notice> = {}): Notice {
  const id = newId('notice', random)
  return { id, kind: 'correction', wording, claims: [], state, by: ben.id, at, supersedes: [], ...more }
}

/** Two people at one project: what one does the other sees after merge(). */
function pair(): { alice: ProjectDocument; bob: ProjectDocument; merge: () => void } {
  const [alice, bob] = [openDocument(new Y.Doc()), openDocument(new Y.Doc())]
  const merge = (): void => {
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc))
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(alice.doc))
  }
  return { alice, bob, merge }
}

/** The signed project as one computer has it. */
function openedProject(): ProjectDocument {
  const doc = new Y.Doc()
  for (const update of signedProject()) Y.applyUpdate(doc, update)
  return openDocument(doc)
}

function merge(...documents: readonly ProjectDocument[]): void {
  const updates = documents.map(({ doc }) => Y.encodeStateAsUpdate(doc))
  for (const { doc } of documents) for (const update of updates) Y.applyUpdate(doc, update)
}

/** Signs the article as it stands on this computer. */
function sign(document: ProjectDocument, signer: Signer, person: Person): void {
  const article = new ArticleText(document.article)
  const state = new ArticleStateReader(document, article, signedProjectId).read()
  addSignoff(document, signOff(signer, person, { project: signedProjectId, state: state.hash }), state)
}

function readinessOf({ doc }: ProjectDocument) {
  const { snapshot, proof } = proveProject([Y.encodeStateAsUpdate(doc)], signedProjectId, signing)
  const { isReady, blocks } = proof.readiness
  const counts = countClaims(snapshot.claims.map(({ status }) => status))
  return { isReady, blocks, copy: describeStanding(counts, proof.readiness).name }
}

describe('an article after publication', () => {
  it('is published, reopened and published again, by what each step followed', () => {
    const { alice } = pair()
    expect(publicationOf(alice).status).toBe('not published')
    const first = stepOf('published')
    addPublicationStep(alice, first)
    expect(publicationOf(alice)).toMatchObject({ status: 'published', last: [first.id], published: first })
    // clocks decide nothing: the second says it was earlier
    const second = stepOf('reopened', { after: [first.id], at: '2001-01-01T00:00:00.000Z' })
    addPublicationStep(alice, second)
    expect(publicationOf(alice)).toMatchObject({ status: 'reopened', published: first })
    const third = stepOf('published', { after: [second.id], state: 'b'.repeat(64) })
    addPublicationStep(alice, third)
    expect(publicationOf(alice)).toMatchObject({
      status: 'published',
      steps: [first, second, third],
      published: third
    })
  })

  it('stays open when somebody reopened it apart from who published it, on both computers', () => {
    const { alice, bob, merge } = pair()
    const first = stepOf('published')
    addPublicationStep(alice, first)
    merge()
    addPublicationStep(alice, stepOf('published', { after: [first.id] }))
    addPublicationStep(bob, stepOf('reopened', { after: [first.id] }))
    merge()
    expect(publicationOf(alice).status).toBe('reopened')
    expect(publicationOf(bob)).toEqual(publicationOf(alice))
  })

  it('keeps both notices that two people gave apart; a later one takes the place of those it names', () => {
    const { alice, bob, merge } = pair()
    const [one, other] = [noticeOf('Eight, not seven.'), noticeOf('It was Sunday.')]
    addNotice(alice, one)
    addNotice(bob, other)
    merge()
    expect(
      publicationOf(bob)
        .notices.map(({ wording }) => wording)
        .toSorted()
    ).toEqual(['Eight, not seven.', 'It was Sunday.'])
    addNotice(bob, noticeOf('', { supersedes: [one.id] }))
    merge()
    expect(publicationOf(alice).notices).toEqual([other])
  })

  it('leaves out what is malformed, and addresses that are not of the web', () => {
    const { alice } = pair()
    alice.publications.set('x', { act: 'published' })
    alice.notices.set(newId('notice', random), { kind: 'secret', wording: 'x' })
    const step = stepOf('published', { url: 'javascript:alert(1)' })
    addPublicationStep(alice, step)
    expect(publicationOf(alice)).toMatchObject({ steps: [{ id: step.id, url: '' }], notices: [] })
  })

  it('is no part of what a sign-off covers, but reopenings and notices are, and these name the version that they correct', () => {
    const plain = signedProject()
    const marked = signedProject(undefined, (document) => addPublicationStep(document, stepOf('published')))
    const told = signedProject(undefined, (document) => addNotice(document, noticeOf('Eight.')))
    const taken = signedProject(undefined, (document) => addPublicationStep(document, stepOf('reopened')))
    const hashes = [plain, marked, told, taken].map(
      (updates) => stateOfUpdates(updates, signedProjectId).hash
    )
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
    expect(hashes[3]).not.toBe(hashes[0])
  })

  it('is not ready once it is reopened, until everybody who has to sign has signed knowing of it', () => {
    const [alices, bobs] = [openedProject(), openedProject()]
    const first = stepOf('published')
    addPublicationStep(alices, first)
    expect(readinessOf(alices)).toMatchObject({ isReady: true, copy: 'Verified copy' })
    addPublicationStep(alices, stepOf('reopened', { after: [first.id] }))
    expect(readinessOf(alices)).toEqual({
      isReady: false,
      copy: 'Annotated draft',
      blocks: [
        'reopened after publication on 2022-02-03: sign off again',
        'checker sign-off is for an earlier version',
        'editor sign-off is for an earlier version'
      ]
    })
    // bob signs as checker apart, not knowing of the reopening, after having changed nothing
    sign(bobs, bob, ben)
    merge(alices, bobs)
    for (const document of [alices, bobs]) expect(readinessOf(document).blocks).toHaveLength(3)
    sign(bobs, bob, ben)
    merge(alices, bobs)
    for (const document of [alices, bobs])
      expect(readinessOf(document).blocks).toEqual([
        'reopened after publication on 2022-02-03: sign off again',
        'editor sign-off is for an earlier version'
      ])
    sign(alices, alice, anna)
    merge(alices, bobs)
    for (const document of [alices, bobs])
      expect(readinessOf(document)).toEqual({ isReady: true, copy: 'Verified copy', blocks: [] })
    // whoever publishes it anew leaves these sign-offs alone
    const { last } = publicationOf(alices)
    addPublicationStep(alices, stepOf('published', { after: last }))
    expect(readinessOf(alices).isReady).toBe(true)
  })

  it('counts no sign-off for two reopenings of which its signer knew one', () => {
    const [alices, bobs] = [openedProject(), openedProject()]
    const first = stepOf('published')
    addPublicationStep(alices, first)
    merge(alices, bobs)
    addPublicationStep(alices, stepOf('reopened', { after: [first.id] }))
    sign(alices, alice, anna)
    sign(alices, bob, ben)
    addPublicationStep(bobs, stepOf('reopened', { after: [first.id], note: 'Another error.' }))
    expect(readinessOf(alices).isReady).toBe(true)
    merge(alices, bobs)
    for (const document of [alices, bobs]) expect(readinessOf(document).isReady).toBe(false)
  })

  it('is told by every export: where, which version, by whom it was signed off, and what readers were told', () => {
    const updates = signedProject(undefined, (document, claimId) => {
      const first = stepOf('published')
      addPublicationStep(document, first)
      addPublicationStep(document, stepOf('reopened', { after: [first.id], note: 'A reader wrote.' }))
      addNotice(document, noticeOf('There were <eight> tests.', { claims: [claimId] }))
    })
    const { snapshot, proof } = proveProject(updates, signedProjectId, signing)
    const options = { ...exportedByAlice, proof }
    for (const bytes of [
      exportAnnotatedHtml(snapshot, options),
      exportCorrectionsMemo(snapshot, options),
      exportText(snapshot, options)
    ]) {
      const copy = new TextDecoder().decode(bytes).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
      for (const words of ['Website', 'A reader wrote.', 'There were <eight> tests.', state.slice(0, 16)]) {
        expect(copy).toContain(words)
      }
      // who signed off, in the memo too
      expect(copy).toContain('Ben Ortega')
      expect(copy).toContain(proof.state)
    }
  })
})
