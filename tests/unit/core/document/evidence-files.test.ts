import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleStateReader } from '../../../../src/core/document/article-state'
import { addEvidenceFromSource, addFiles, removeFile } from '../../../../src/core/document/evidence'
import { parseEvidence } from '../../../../src/core/document/read-entries'
import { splitClaim } from '../../../../src/core/document/split-claim'
import type { EvidenceFile } from '../../../../src/core/model/evidence-file'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import { newSalt } from '../../../../src/core/model/salt'
import { recording, told } from '../../../support/recording'
import {
  fillPseudoRandom,
  mark,
  mergeAll,
  openPair,
  own,
  projectId,
  type Replica,
  reload,
  snapshotOf
} from '../../../support/replica'

const at = '2026-11-26T10:00:00Z'

function fileOf(replica: Replica, name: string, digit: string): EvidenceFile {
  const sha256 = digit.repeat(64)
  return { sha256, name, type: 'application/pdf', size: 1234, by: replica.person, at }
}

/** Links a report to the claim, with these files. */
function link(replica: Replica, claimId: ClaimId, files: readonly EvidenceFile[] = []) {
  const said = { addedBy: replica.person, addedAt: at }
  const source = {
    id: newId('source', fillPseudoRandom),
    item: { type: 'report' as const, title: 'Test report' },
    primary: false,
    terms: 'on the record' as const,
    origin: '',
    ...said
  }
  const id = newId('evidence', fillPseudoRandom)
  addEvidenceFromSource(
    replica.document,
    source,
    { id, claimId, sourceId: source.id, stance: 'supports', locator: '', excerpt: '', files, ...said },
    own
  )
  replica.undo.stopCapturing()
  return id
}

function filesOf(replica: Replica, claim: ClaimId): readonly string[] {
  const live = replica.view.claim(claim)?.evidence.map(({ files = [] }) => files.map(({ name }) => name))
  const { claims } = snapshotOf(replica)
  expect(claims.find(({ claim: { id } }) => id === claim)?.evidence).toEqual(
    replica.view.claim(claim)?.evidence
  )
  return live?.flat() ?? []
}

function pair() {
  const { alice, bob } = openPair('Seven tests in a month. The eighth failed.')
  const claim = mark(alice, 'Seven tests in a month')
  const evidence = link(alice, claim, [fileOf(alice, 'report.pdf', 'a')])
  mergeAll(alice, bob)
  return { alice, bob, claim, evidence }
}

function evidenceOf(replica: Replica, claim: ClaimId) {
  const [item] = replica.view.claim(claim)?.evidence ?? []
  if (item === undefined) throw new Error('the claim has evidence')
  return item
}

describe('files of evidence', () => {
  it('are all read when two people together add more than one of them may', () => {
    const { alice, bob, claim } = pair()
    for (const [by, letter] of [
      [alice, 'c'],
      [bob, 'd']
    ] as const) {
      const files = Array.from({ length: 90 }, (_, index) => ({
        ...fileOf(by, `${letter} ${index}.pdf`, 'a'),
        sha256: index.toString(16).padStart(64, letter)
      }))
      addFiles(by.document, evidenceOf(by, claim), files, own)
    }
    mergeAll(alice, bob)
    expect(filesOf(alice, claim)).toHaveLength(181)
    expect(filesOf(bob, claim)).toHaveLength(181)
  })

  it('come to a colleague, and those that two people add apart are all there', () => {
    const { alice, bob, claim } = pair()
    expect(filesOf(bob, claim)).toEqual(['report.pdf'])
    addFiles(alice.document, evidenceOf(alice, claim), [fileOf(alice, 'table.pdf', 'b')], own)
    addFiles(bob.document, evidenceOf(bob, claim), [fileOf(bob, 'letter.pdf', 'c')], own)
    mergeAll(alice, bob)
    expect(filesOf(bob, claim).toSorted()).toEqual(['letter.pdf', 'report.pdf', 'table.pdf'])
    expect(filesOf(reload(alice), claim)).toEqual(filesOf(bob, claim))
  })

  it('are one when the same bytes are added again, under the name they had first', () => {
    const { alice, claim } = pair()
    addFiles(alice.document, evidenceOf(alice, claim), [fileOf(alice, 'copy of report.pdf', 'a')], own)
    expect(filesOf(alice, claim)).toEqual(['report.pdf'])
  })

  it('go and come back by undo, and what a colleague added meanwhile stays', () => {
    const { alice, bob, claim, evidence } = pair()
    removeFile(alice.document, evidence, 'a'.repeat(64), own)
    expect(filesOf(alice, claim)).toEqual([])
    addFiles(bob.document, evidenceOf(bob, claim), [fileOf(bob, 'letter.pdf', 'c')], own)
    mergeAll(alice, bob)
    alice.undo.undo()
    mergeAll(alice, bob)
    expect(filesOf(bob, claim).toSorted()).toEqual(['letter.pdf', 'report.pdf'])
    expect(filesOf(alice, claim)).toEqual(filesOf(bob, claim))
  })

  it('are told in the activity by their names, undo too', () => {
    const { alice: replica, claim } = pair()
    const alice = recording(replica)
    addFiles(alice.document, evidenceOf(alice, claim), [fileOf(alice, 'table.pdf', 'b')], own)
    alice.undo.undo()
    const lines = told(alice.activity.ofClaims([claim])).filter((line) => line.startsWith('evidence file'))
    expect(lines).toEqual(['evidence file: null > table.pdf', 'evidence file: table.pdf > null'])
  })

  it('are part of what is signed off: a swapped file makes another state', () => {
    const { alice, claim, evidence } = pair()
    const reader = new ArticleStateReader(alice.document, alice.article, projectId)
    const signed = reader.read().hash
    removeFile(alice.document, evidence, 'a'.repeat(64), own)
    addFiles(alice.document, evidenceOf(alice, claim), [fileOf(alice, 'report.pdf', 'd')], own)
    expect(reader.read().hash).not.toBe(signed)
  })

  it('go along to a claim that is split off', () => {
    const { alice, claim, evidence } = pair()
    const place = { claim: alice.view.claim(claim)?.claim, ranges: [{ start: 0, end: 22 }] }
    const id = newId('claim', fillPseudoRandom)
    const salt = newSalt(fillPseudoRandom)
    const copy = { id: newId('evidence', fillPseudoRandom), of: evidenceOf(alice, claim), salt }
    splitClaim(
      alice.document,
      alice.article,
      place as never,
      {
        id,
        by: alice.person,
        at,
        evidence: [copy],
        kept: [{ start: 0, end: 11 }],
        taken: [{ start: 12, end: 22 }]
      },
      own
    )
    expect(filesOf(alice, id)).toEqual(['report.pdf'])
    expect(evidenceOf(alice, id).id).not.toBe(evidence)
    const stored = alice.document.evidence.get(evidenceOf(alice, id).id)
    expect(stored instanceof Y.Map && stored.get('salt')).toBe(salt)
  })

  it('that somebody wrote by other means are read with limits, and made safe or left out', () => {
    const { alice, claim, evidence } = pair()
    const entry = alice.document.evidence.get(evidence) as Y.Map<unknown>
    const good = { name: 'a.pdf', type: 'application/pdf', size: 1, by: alice.person, at }
    const put = (key: string, value: unknown) => entry.set(`file:${key}`, value)
    put('b'.repeat(64), { ...good, name: '../../etc/pass\u202ewd\0', type: 'application/x-of-next-year' })
    put('../../../project.json', good)
    put('c'.repeat(64), { ...good, size: -1 })
    put('d'.repeat(64), { ...good, name: 7 })
    put('e'.repeat(64), 'a text')
    put('f'.repeat(64), new Y.Map())
    expect(evidenceOf(alice, claim).files).toEqual([
      fileOf(alice, 'report.pdf', 'a'),
      { ...good, sha256: 'b'.repeat(64), name: 'passwd', type: 'application/octet-stream' }
    ])
    // of the first 1,000 such fields in order, and one of them is no hash
    alice.document.doc.transact(() => {
      for (let index = 0; index < 2000; index += 1) put(String(index).padStart(64, '0'), good)
    })
    expect(parseEvidence(evidence, entry)?.files).toHaveLength(999)
  })
})
