import { describe, expect, it } from 'vitest'
import { proveProject } from '../../../src/core/document/project-proof'
import { describeVerdict } from '../../../src/core/model/file-verdict'
import type { PublishedVersion } from '../../../src/core/model/publication'
import { sha256 } from '../../../src/project/sha256'
import { verifyFile } from '../../../src/project/verify-file'
import { signerOf } from '../../support/project-world'
import {
  alice,
  bob,
  exportSigned,
  signedProject,
  signedProjectId,
  signing
} from '../../support/signed-project'

const known = new Set([alice.publicKey])

function replaceIn(bytes: Uint8Array, words: string, by: string): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8')
  expect(text).toContain(words)
  return new Uint8Array(Buffer.from(text.replace(words, by)))
}

describe('verifying an exported file', () => {
  it('finds it intact, and says who signed the article off and who made it', () => {
    const { bytes, signature } = exportSigned('html')
    const verdict = verifyFile(bytes, signature, { known })
    expect(verdict.verdict).toBe('intact')
    expect(verdict.record).toMatchObject({
      copy: 'Verified copy',
      title: 'Seven tests',
      maker: { isKnown: true }
    })
    expect(
      verdict.record?.signoffs.map(({ name, role, isKnown }) => [name, role, isKnown]).toSorted()
    ).toEqual([
      ['Anna Moreau', 'editor', true],
      ['Ben Ortega', 'checker', true]
    ])
    expect(describeVerdict(verdict).answer).toMatch(
      /^Intact\. Made by Anna Moreau \(editor\), who says that it shows the version signed off by .* and .*\.$/
    )
    const signed = describeVerdict(verdict).lines.filter((line) => line.startsWith('Signed off by'))
    expect(signed).toHaveLength(2)
    for (const line of signed) expect(line).toMatch(/, \d{4}-\d\d-\d\d \d\d:\d\d UTC, key /)
  })

  it('verifies a page alone, by the record in it', () => {
    const { bytes } = exportSigned('html')
    expect(verifyFile(bytes, null, { known }).verdict).toBe('intact')
    const changed = verifyFile(replaceIn(bytes, 'succeeded, the', 'failed, the'), null, { known })
    expect(changed.verdict).toBe('changed')
    expect(changed.change?.words).toContain('failed')
  })

  it('says where it was changed: a word, a line taken out, something added', () => {
    for (const format of ['html', 'text'] as const) {
      const { bytes, signature } = exportSigned(format)
      const swapped = verifyFile(replaceIn(bytes, 'succeeded, the', 'failed, the'), signature, { known })
      expect(swapped).toMatchObject({ verdict: 'changed', record: { copy: 'Verified copy' } })
      expect(swapped.change?.words).toContain('failed')
      expect(describeVerdict(swapped).answer).toContain('near line')
      const cut = verifyFile(replaceIn(bytes, 'the office said', ''), signature, { known })
      expect(cut.verdict).toBe('changed')
      const added = new Uint8Array([...bytes, 32])
      expect(verifyFile(added, signature, { known })).toMatchObject({
        verdict: 'changed',
        change: { end: added.length }
      })
    }
  })

  it('tells a stripped signature, another signature and unknown keys apart', () => {
    const { bytes, signature } = exportSigned('text')
    expect(verifyFile(bytes, null, { known }).verdict).toBe('not signed')
    expect(verifyFile(bytes, '', { known })).toMatchObject({ verdict: 'changed', change: null })
    const mallory = exportSigned('text', signerOf(66))
    expect(verifyFile(mallory.bytes, mallory.signature, { known }).verdict).toBe('unknown keys')
    expect(verifyFile(bytes, signature, { known: new Set() }).verdict).toBe('unknown keys')
    const bobs = exportSigned('text', bob)
    expect(verifyFile(bobs.bytes, bobs.signature, { known }).verdict).toBe('intact')
  })

  it('does not take a page’s own record for the signature of the file, nor the other way round', () => {
    const { bytes } = exportSigned('html')
    const inside = /<template id="stet-record">([^<]*)</.exec(Buffer.from(bytes).toString())?.[1] ?? ''
    const record = Buffer.from(inside, 'base64').toString()
    expect(verifyFile(bytes, record, { known }).verdict).toBe('changed')
  })

  it('says that it is the copy that was published, and that a later project is no alarm', () => {
    const { bytes, signature } = exportSigned('html')
    const { proof } = proveProject(signedProject(), signedProjectId, signing)
    const of = (state: string, on: string): PublishedVersion => ({
      state,
      on,
      place: 'Website',
      url: '',
      by: 'Anna',
      superseded: null,
      isReopened: false
    })
    const published = [of(proof.state, '2022-02-02'), of('e'.repeat(64), '2022-02-03')]
    const answerOf = (state: string, id: string = signedProjectId): string =>
      describeVerdict(verifyFile(bytes, signature, { known, project: { id, state, published } })).answer
    expect(answerOf('f'.repeat(64))).toMatch(
      /^Intact\. Made by .* Its version is the one published on 2022-02-02 \(Website\), as Anna wrote down\. It is the latest that was published; the project has changed since\.$/
    )
    expect(answerOf(proof.state)).toMatch(
      / Its version is the one published on 2022-02-02 \(Website\), as Anna wrote down\. It is the latest that was published\.$/
    )
    expect(answerOf(proof.state, 'other')).not.toContain('published')
    expect(
      describeVerdict(
        verifyFile(Buffer.concat([bytes, bytes]), signature, {
          known,
          project: { id: signedProjectId, state: '', published }
        })
      ).answer
    ).toMatch(/^Changed after signing/)
  })

  it('says whether it shows the project as it stands', () => {
    const { bytes, signature } = exportSigned('html')
    const { proof } = proveProject(signedProject(), signedProjectId, signing)
    const held = { id: signedProjectId, state: proof.state }
    expect(verifyFile(bytes, signature, { known, project: held }).version).toBe('current')
    expect(verifyFile(bytes, signature, { known, project: { ...held, state: 'f'.repeat(64) } }).version).toBe(
      'earlier'
    )
    expect(verifyFile(bytes, signature, { known, project: { ...held, id: 'other' } }).version).toBe(
      'other project'
    )
  })

  it('takes a few times as long as hashing for 50 MB, which is less than two seconds', () => {
    const { signature } = exportSigned('text')
    const large = new Uint8Array(50 * 1024 * 1024).fill(97)
    const timeOf = (work: () => unknown): number => {
      const started = performance.now()
      work()
      return performance.now() - started
    }
    const hashing = timeOf(() => sha256(large))
    expect(timeOf(() => verifyFile(large, signature, { known }))).toBeLessThan(10 * hashing + 100)
  })
})
