import { addCheck } from '../../src/core/document/checks'
import { addEvidence } from '../../src/core/document/evidence'
import { addSource } from '../../src/core/document/sources'
import { beginThread } from '../../src/core/document/threads'
import type { Confidential } from '../../src/core/model/confidential'
import { newId } from '../../src/core/model/ids'
import { newSalt } from '../../src/core/model/salt'
import {
  type MadeRecord,
  makeRecord,
  type RecordedProject,
  type RecordReader
} from '../../src/formats/export/record/make-record'
import { sha256, toHex } from '../../src/project/sha256'
import type { SignedExport } from '../../src/project/sign-export'
import type { Signer } from '../../src/project/signing-key'
import { zipRecord } from '../../src/project/zip-record'
import { exportedByAlice } from './export-options'
import { seededRandom } from './project-world'
import { alice, anna, ben, creator, signedProject, signedProjectId, signing } from './signed-project'

/** Everything that tells who the confidential source of recordProject is. */
export const secrets = ['Okonkwo', 'Deputy Director', 'third floor', 'he saw the ledger'] as const

/** A signed project with a named source, a confidential one, a note and a query that name it, and a discussion. */
export function recordProject({ isSalted = true } = {}): readonly Uint8Array[] {
  return signedProject('All seven tests succeeded, the office said.', (document, claimId) => {
    const random = seededRandom(40)
    const salt = isSalted ? { salt: newSalt(random) } : {}
    const at = '2022-02-02T13:00:00.000Z'
    const added = { addedBy: ben.id, addedAt: at, ...salt }
    const sourceId = newId('source', random)
    const named = newId('source', random)
    const item = { type: 'interview', author: [{ given: 'Chidi', family: 'Okonkwo' }] } as const
    const terms = 'confidential'
    addSource(
      document,
      { id: sourceId, item, primary: true, terms, origin: '', givesAway: 'Deputy Director', ...added },
      'test'
    )
    const paper = { type: 'report', title: 'Yearly report', publisher: 'The office' } as const
    addSource(
      document,
      { id: named, item: paper, primary: true, terms: 'on the record', origin: '', ...added },
      'test'
    )
    const evidence = newId('evidence', random)
    const said = { locator: 'third floor', excerpt: 'he saw the ledger', stance: 'supports' } as const
    addEvidence(document, { id: evidence, claimId, sourceId, ...said, ...added }, 'test')
    addEvidence(
      document,
      {
        id: newId('evidence', random),
        claimId,
        sourceId: named,
        ...said,
        locator: 'p. 7',
        excerpt: 'Seven.',
        ...added
      },
      'test'
    )
    const check = {
      id: newId('check', random),
      claimId,
      by: ben.id,
      at,
      evidence: [evidence],
      supersedes: []
    }
    addCheck(
      document,
      {
        ...check,
        workStatus: 'checked',
        verdict: 'on author',
        note: 'Okonkwo confirms it.',
        words: 'All seven tests',
        ...salt
      },
      'test'
    )
    const thread = { claimId, words: 'All seven tests', by: anna.id, at }
    for (const [purpose, to, text] of [
      ['query', 'Mr Okonkwo', 'Were there seven?'],
      ['discussion', '', 'Shall we run it today?']
    ] as const) {
      const threadId = newId('thread', random)
      const post = { id: newId('post', random), threadId, by: anna.id, at, after: [], text }
      const act = purpose === 'query' ? 'ask' : 'comment'
      beginThread(document, { id: threadId, purpose, to, ...thread }, { ...post, act }, 'test')
    }
  })
}

/** The article's file as it was received, with a comment that names the source. */
const original = new TextEncoder().encode('All seven tests succeeded. [Okonkwo]')

/** recordProject as records are made of it. */
export const recordedProject = (updates = recordProject()): RecordedProject => ({
  updates,
  projectId: signedProjectId,
  signing,
  original: { file: 'story.txt', name: 'Story.txt', sha256: toHex(sha256(original)), size: original.length }
})

/** What lies in its folder: the article's file. */
export const recordedFolder: RecordReader = {
  files: async ({ drafts, keepsDrafts }) =>
    drafts.map(({ file, name, sha256, size }) => ({
      path: `files/original/${file}`,
      name,
      what: 'The article as it was first received',
      sha256,
      size,
      bytes: keepsDrafts ? original : null,
      absence: keepsDrafts ? '' : 'Withheld.'
    })),
  absent: async () => new Map(),
  images: async () => new Map()
}

/** The files of a record of recordProject. */
export function partsOfRecord(
  confidential: Confidential,
  { updates = recordProject(), withTalk = true, appVersion = '0.1.0' } = {}
): Promise<MadeRecord> {
  const choices = { confidential, withTalk, appVersion, key: alice.publicKey }
  return makeRecord(recordedProject(updates), choices, recordedFolder)
}

/** A record of recordProject as it is written, signed by this key. */
export async function recordFile(
  confidential: Confidential,
  signer: Signer = alice,
  made?: MadeRecord
): Promise<SignedExport> {
  const { parts, facts } = made ?? (await partsOfRecord(confidential))
  const at = exportedByAlice.exportedAt
  return zipRecord(parts, { ...facts, project: signedProjectId, creator, by: anna, at }, signer)
}
