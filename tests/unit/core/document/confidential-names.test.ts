import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCheck } from '../../../../src/core/document/checks'
import { readConfidentialNames } from '../../../../src/core/document/confidential-names'
import { addEvidence } from '../../../../src/core/document/evidence'
import { proveProject } from '../../../../src/core/document/project-proof'
import { readUpdates } from '../../../../src/core/document/read-updates'
import { openDocument, type ProjectDocument } from '../../../../src/core/document/schema'
import { addSource, changeSource } from '../../../../src/core/document/sources'
import { withhold } from '../../../../src/core/document/withhold'
import type { Evidence } from '../../../../src/core/model/evidence'
import { newId } from '../../../../src/core/model/ids'
import type { CslItem, Source } from '../../../../src/core/model/source'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { MergedDocument } from '../../../../src/project/merged-document'
import { exportedByAlice } from '../../../support/export-options'
import { seededRandom } from '../../../support/project-world'
import { partsOfRecord } from '../../../support/record-project'
import { ben, signedProject, signedProjectId, signing } from '../../../support/signed-project'

const random = seededRandom(61)
const id = newId('source', random)
const at = '2022-02-02T13:00:00.000Z'

function interviewWith(name: string): CslItem {
  return { type: 'interview', author: [{ literal: name }] }
}

function withSource(document: ProjectDocument, more: Partial<Source> = {}): void {
  const added = { addedBy: ben.id, addedAt: at, primary: true, origin: '' }
  addSource(
    document,
    { id, item: interviewWith('Chidi Okonkwo'), terms: 'confidential', ...added, ...more },
    'test'
  )
}

function projectSaying(note: string, change: (document: ProjectDocument) => void): readonly Uint8Array[] {
  return signedProject('All seven tests succeeded, the office said.', (document, claimId) => {
    change(document)
    const check = { id: newId('check', random), claimId, by: ben.id, at, evidence: [], supersedes: [] }
    const said = { workStatus: 'in progress', verdict: null, words: 'All seven tests', note } as const
    addCheck(document, { ...check, ...said }, 'test')
  })
}

function copyOf(updates: readonly Uint8Array[]): string {
  const { snapshot, proof } = proveProject(updates, signedProjectId, signing)
  return Buffer.from(exportSnapshot(snapshot, 'html', { ...exportedByAlice, proof })).toString('utf8')
}

/** As a large project is opened: from what this computer kept of it. */
function merged(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const document = new MergedDocument()
  document.add(updates)
  const whole = document.encode()
  document.destroy()
  return [whole]
}

function namesIn(document: ProjectDocument): readonly (string | undefined)[] {
  return readConfidentialNames(document).map(({ item }) => item.author?.[0]?.literal)
}

const cases: readonly (readonly [string, (document: ProjectDocument) => void])[] = [
  ['is in the project', (document) => withSource(document)],
  [
    'was taken back by undo, with nothing resting on it',
    (document) => {
      withSource(document)
      const entry = document.sources.get(id)
      if (entry instanceof Y.Map) entry.set('removed', true)
    }
  ],
  [
    'was renamed',
    (document) => {
      withSource(document)
      changeSource(document, id, { item: interviewWith('A clerk') }, 'test')
      changeSource(document, id, { item: interviewWith('Source 7') }, 'test')
    }
  ],
  [
    'is under terms of a later version',
    (document) => {
      withSource(document)
      const entry = document.sources.get(id)
      if (entry instanceof Y.Map) entry.set('terms', 'embargoed')
    }
  ],
  [
    'is gone from the document',
    (document) => {
      withSource(document)
      document.sources.delete(id)
    }
  ],
  [
    'was given away by words that were taken back',
    (document) => {
      withSource(document, { item: interviewWith('Somebody Else'), givesAway: 'Okonkwo' })
      changeSource(document, id, { givesAway: '' }, 'test')
    }
  ]
]

describe.each(cases)('a confidential source that %s', (_what, change) => {
  it.each(['Okonkwo confirms it.', 'seen: Okonkwos Brief'])(
    'is told by no copy whose note says “%s”',
    async (note) => {
      const updates = projectSaying(note, change)
      for (const each of [updates, merged(updates)]) {
        expect(copyOf(each)).toContain('Withheld: these words')
        expect(copyOf(each)).not.toContain('Okonkwo')
        const { parts } = await partsOfRecord('redact', { updates: each })
        for (const { bytes } of parts) expect(Buffer.from(bytes).toString('utf8')).not.toContain('Okonkwo')
      }
    }
  )

  it('leaves other notes alone', () => {
    expect(copyOf(projectSaying('The atlas says so.', change))).toContain('The atlas says so.')
  })
})

describe('names of sources', () => {
  it('are withheld from the names of files that other sources gave', () => {
    const updates = signedProject('All seven tests succeeded, the office said.', (document, claimId) => {
      withSource(document)
      const report = newId('source', random)
      const by = { addedBy: ben.id, addedAt: at }
      const item = { type: 'report', title: 'Yearly report' } as const
      addSource(
        document,
        { id: report, item, terms: 'on the record', primary: true, origin: '', ...by },
        'test'
      )
      const said = { claimId, sourceId: report, stance: 'supports', locator: '', excerpt: '', ...by } as const
      const files = ['okonkwo_call.png', 'page 3.png'].map((name, index) => {
        const sha256 = String(index).repeat(64)
        return { sha256, name, type: 'image/png', size: 10, by: ben.id, at } as const
      })
      addEvidence(document, { id: newId('evidence', random), ...said, files }, 'test')
      const other = {
        sha256: '2'.repeat(64),
        name: 'cover.png',
        type: 'image/png',
        size: 10,
        by: ben.id,
        at
      } as const
      addEvidence(document, { id: newId('evidence', random), ...said, files: [other] }, 'test')
    })
    const { snapshot } = proveProject(updates, signedProjectId, signing)
    const namesIn = (items: readonly Evidence[]) =>
      items.map(({ files = [] }) => files.map(({ name }) => name)).toSorted((a, b) => b.length - a.length)
    expect(namesIn(snapshot.evidence)).toEqual([['okonkwo_call.png', 'page 3.png'], ['cover.png']])
    const { claims, evidence } = withhold(snapshot, 'redact')
    const withheld = '[Withheld: these words would tell who a confidential source is.]'
    // files of one piece of evidence go together
    for (const items of [evidence, claims.flatMap((view) => view.evidence)])
      expect(namesIn(items)).toEqual([[withheld, withheld], ['cover.png']])
  })

  it('stay printed where the source is on the record', () => {
    const updates = projectSaying('Okonkwo confirms it.', (document) =>
      withSource(document, { terms: 'on the record' })
    )
    expect(copyOf(updates)).toContain('Okonkwo confirms it.')
  })

  it('count all, when two people renamed a source apart', () => {
    const [one, other] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })]
    withSource(openDocument(one))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    changeSource(openDocument(one), id, { item: interviewWith('Ada Obi') }, 'test')
    changeSource(openDocument(other), id, { item: interviewWith('Ben Eze') }, 'test')
    const updates = [one, other].map((doc) => Y.encodeStateAsUpdate(doc))
    for (const order of [updates, updates.toReversed(), merged(updates)]) {
      const names = readUpdates(order, namesIn)
      expect(new Set(names)).toEqual(new Set(['Ada Obi', 'Ben Eze', 'Chidi Okonkwo']))
    }
  })
})
