import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCheckScript } from '../../../src/core/document/check-script'
import { proveProject } from '../../../src/core/document/project-proof'
import { originLinkOf } from '../../../src/core/document/sources'
import { describeVerdict } from '../../../src/core/model/file-verdict'
import { suggestSharedOrigins } from '../../../src/core/model/suggest-origins'
import { exportSnapshot } from '../../../src/formats/export/export-snapshot'
import { describeExport } from '../../../src/formats/export/made-export'
import { makeSample } from '../../../src/main/make-sample'
import { diskFs } from '../../../src/project/disk-fs'
import { readProject } from '../../../src/project/read-project'
import { signExport } from '../../../src/project/sign-export'
import { verifyFile } from '../../../src/project/verify-file'
import { exportedByAlice } from '../../support/export-options'
import { personOf, signerOf } from '../../support/project-world'

const resources = fileURLToPath(new URL('../../../resources/sample/', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'stet-sample-'))
const owner = signerOf(1)
const nora = personOf(1, 'Nora Newcomer')

async function openSample() {
  const folder = join(place, 'sample.stet')
  const made = await makeSample({ resources, folder, creator: nora, signer: owner })
  if (!made.ok) throw new Error(made.problem.message)
  const read = await readProject({ fs: diskFs, folder })
  if (!read.ok) throw new Error(read.problem.message)
  const { manifest, updates, signing, warnings } = read.value
  return { ...proveProject(updates, manifest.projectId, signing), warnings, manifest }
}

let sample: Awaited<ReturnType<typeof openSample>>
beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => rmSync(place, { recursive: true }))

describe('the sample project', () => {
  it('is read without a warning, everybody’s words being signed by themselves', () => {
    expect(sample.warnings).toEqual([])
    const { claims, authorship } = sample.snapshot
    const checks = claims.flatMap((claim) => claim.checks)
    expect(checks.map(({ id }) => authorship?.get(id)?.standing)).toEqual(checks.map(() => 'member'))
  })

  it('is checked to the end', () => {
    const { claims, sources } = sample.snapshot
    expect(claims.filter(({ status }) => status.isOpen).map(({ words, status }) => [words, status])).toEqual(
      []
    )
    expect(claims.length).toBeGreaterThanOrEqual(16)
    expect(claims.length).toBeLessThanOrEqual(25)
    expect(new Set(claims.flatMap(({ evidence }) => evidence.map(({ sourceId }) => sourceId))).size).toBe(
      sources.length
    )
    expect(claims.map(({ status }) => status.verdict)).toContain('on author')
  })

  it('leaves nobody to ask whether two sources are one', () => {
    const { claims, sources } = sample.snapshot
    const asked = claims.flatMap(({ evidence }) => {
      const supporting = evidence.filter(({ stance }) => stance === 'supports')
      const quoted = sources
        .filter(({ id }) => supporting.some(({ sourceId }) => sourceId === id))
        .map((source) => ({
          source,
          excerpts: supporting.flatMap(({ sourceId, excerpt }) => (sourceId === source.id ? excerpt : []))
        }))
      return suggestSharedOrigins(quoted).filter(
        ({ left, right }) =>
          originLinkOf(left, right) === null && (left.origin === '' || left.origin !== right.origin)
      )
    })
    expect(asked.map(({ left, right, reason }) => [left.item.title, right.item.title, reason])).toEqual([])
  })

  it('has everything on its checklists made sure of, but where the author answers alone', () => {
    const left = sample.snapshot.claims.filter(({ checklist: { items, done } }) => done < items.length)
    expect(left.map(({ status }) => status.verdict)).toEqual(['on author'])
  })

  it('has its slips corrected, as the editor decided', () => {
    const text = sample.snapshot.blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ')
    expect(text).toContain('Hayashi and Blinken also spoke of Ukraine')
    expect(text).toContain('shortly before 8 a.m. on 30 January')
    expect(text).toContain('the seventh missile test of the year')
    expect(text).toContain('nuclear weapons and long-range missiles')
    expect(sample.snapshot.corrections?.map(({ state }) => state).toSorted()).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'rejected'
    ])
  })

  it('is ready: signed off by the checker, the lawyer and the editor as it stands', () => {
    const notes = ['10 sentences with a claim have a number, a name or quoted words that no claim holds.']
    expect(sample.proof.readiness).toEqual({ isReady: true, blocks: [], notes, partial: [] })
    const { counts, part = [] } = sample.snapshot.coverage ?? {}
    expect(counts).toMatchObject({ total: 27, claimed: 23, nothing: 4, part: part.length })
    expect(part.flatMap(({ unmarked }) => unmarked)).toContain('Hwasong-12')
    expect(part.flatMap(({ unmarked }) => unmarked)).not.toContain('António Guterres')
    expect(sample.proof.signoffs.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Tom Weber', []],
      ['Ruth Okonkwo', []],
      ['Amina Diallo', []]
    ])
  })

  it('is exported as a verified copy, which verifying confirms', () => {
    const { snapshot, proof, manifest } = sample
    const page = exportSnapshot(snapshot, 'html', { ...exportedByAlice, proof })
    const facts = {
      ...describeExport(snapshot, proof),
      project: manifest.projectId,
      creator: { key: owner.publicKey, person: nora },
      by: nora,
      at: exportedByAlice.exportedAt
    }
    const { bytes, signature } = signExport(page, true, facts, owner)
    const verdict = verifyFile(bytes, signature, { known: new Set([owner.publicKey]) })
    expect(verdict.record?.copy).toBe('Verified copy')
    expect(describeVerdict(verdict).answer).toMatch(
      /^Intact\. Made by Nora .*, who says that it shows the version signed off by .*Amina Diallo.*\.$/
    )
  })

  it('was checked over a working day', () => {
    const script = parseCheckScript(readFileSync(join(resources, 'check.json'), 'utf8'))
    const times = script.claims.flatMap(({ at, checks }) => [at, ...checks.map((check) => check.at)])
    expect(times.toSorted().at(0)).toMatch(/^08:/)
    expect(times.toSorted().at(-1)).toMatch(/^15:/)
  })
})
