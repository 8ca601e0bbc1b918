import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksFromSegments } from '../../src/core/article/block-delta'
import { ArticleStateReader } from '../../src/core/document/article-state'
import { addCheck } from '../../src/core/document/checks'
import { markClaim } from '../../src/core/document/claims'
import { proveProject } from '../../src/core/document/project-proof'
import { addStatement } from '../../src/core/document/roster'
import { openDocument, type ProjectDocument } from '../../src/core/document/schema'
import { seedArticle } from '../../src/core/document/seed-article'
import { addSignoff } from '../../src/core/document/signoffs'
import { type ClaimId, newId } from '../../src/core/model/ids'
import type { Person } from '../../src/core/model/person'
import type { PlainFormat } from '../../src/formats/export/export-options'
import { exportSnapshot } from '../../src/formats/export/export-snapshot'
import { describeExport } from '../../src/formats/export/made-export'
import { type SignedExport, signExport } from '../../src/project/sign-export'
import type { Signer } from '../../src/project/signing-key'
import { exportedByAlice } from './export-options'
import { personOf, seededRandom, signerOf } from './project-world'
import { signOff } from './sign-off'
import { signStatement } from './sign-statement'

export const signedProjectId = newId('project', seededRandom(1))
export const alice: Signer = signerOf(1)
export const bob: Signer = signerOf(2)
export const anna: Person = personOf(1, 'Anna Moreau')
export const ben: Person = { ...personOf(2, 'Ben Ortega'), role: 'checker' }
export const creator = { key: alice.publicKey, person: anna }
/** Ben's computer wrote everything. */
export const signing = { creator, statements: [], authors: [{ clientId: 5, key: bob.publicKey }] }

/** A checked article that its checker and its editor have signed off, as updates. */
export function signedProject(
  text = 'All seven tests succeeded, the office said.',
  before: (document: ProjectDocument, claimId: ClaimId, article: ArticleText) => void = () => {}
): readonly Uint8Array[] {
  // a folder keeps what was replaced, in the records
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 5
  const document = openDocument(doc)
  const blocks = blocksFromSegments([{ text: `${text}\n`, attributes: {} }])
  const info = { title: 'Seven tests', byline: '', dateline: '', language: 'en', direction: 'ltr' as const }
  seedArticle(document, { ...info, blocks, report: [], furniture: null }, 'story.txt')
  const article = new ArticleText(document.article)
  const random = seededRandom(7)
  const [id, check] = [newId('claim', random), newId('check', random)]
  const at = '2022-02-02T12:00:00.000Z'
  const words = text.slice(0, 15)
  markClaim(
    document,
    article,
    { id, ranges: [{ start: 0, end: 15 }], kind: 'number', by: ben.id, at },
    'test'
  )
  addCheck(
    document,
    {
      id: check,
      claimId: id,
      by: ben.id,
      at,
      workStatus: 'checked',
      verdict: 'on author',
      note: '',
      evidence: [],
      words,
      supersedes: []
    },
    'test'
  )
  document.people.set(anna.id, { ...anna })
  document.people.set(ben.id, { ...ben })
  addStatement(document, signStatement(alice, { project: signedProjectId, key: bob.publicKey, person: ben }))
  before(document, id, article)
  const state = new ArticleStateReader(document, article, signedProjectId).read()
  const about = { project: signedProjectId, state: state.hash }
  addSignoff(document, signOff(bob, ben, about), state)
  addSignoff(document, signOff(alice, anna, about), state)
  return [Y.encodeStateAsUpdate(doc)]
}

/** The project exported and signed by this key. */
export function exportSigned(
  format: PlainFormat,
  signer: Signer = alice,
  updates: readonly Uint8Array[] = signedProject()
): SignedExport {
  const { snapshot, proof } = proveProject(updates, signedProjectId, signing)
  const bytes = exportSnapshot(snapshot, format, { ...exportedByAlice, proof })
  const record = {
    ...describeExport(snapshot, proof),
    project: signedProjectId,
    creator,
    by: anna,
    at: exportedByAlice.exportedAt
  }
  return signExport(bytes, format === 'html', record, signer)
}
