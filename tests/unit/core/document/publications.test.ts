import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { proveProject } from '../../../../src/core/document/project-proof'
import { addNotice, addPublicationStep, publicationOf } from '../../../../src/core/document/publications'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { stateOfUpdates } from '../../../../src/core/document/state-of-updates'
import { newId } from '../../../../src/core/model/ids'
import type { Notice, PublicationStep } from '../../../../src/core/model/publication'
import { exportAnnotatedHtml } from '../../../../src/formats/export/annotated-html'
import { exportCorrectionsMemo } from '../../../../src/formats/export/corrections-memo'
import { exportText } from '../../../../src/formats/export/plain-text'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { anna, ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

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

  it('is no part of what a sign-off covers, but the notices are, and they name the version that they correct', () => {
    const plain = signedProject()
    const marked = signedProject(undefined, (document) => addPublicationStep(document, stepOf('published')))
    const told = signedProject(undefined, (document) => addNotice(document, noticeOf('Eight.')))
    const hashes = [plain, marked, told].map((updates) => stateOfUpdates(updates, signedProjectId).hash)
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
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
