import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addEvidence } from '../../../src/core/document/evidence'
import { proveProject } from '../../../src/core/document/project-proof'
import { openDocument, type ProjectDocument } from '../../../src/core/document/schema'
import { addSource } from '../../../src/core/document/sources'
import type { Confidential } from '../../../src/core/model/confidential'
import type { KeptEvidenceFile } from '../../../src/core/model/evidence-file'
import { type ClaimId, newId } from '../../../src/core/model/ids'
import { newSalt } from '../../../src/core/model/salt'
import { exportSnapshot } from '../../../src/formats/export/export-snapshot'
import { type MadeRecord, makeRecord } from '../../../src/formats/export/record/make-record'
import { findAbsentFiles } from '../../../src/project/absent-files'
import { capturePath } from '../../../src/project/captures'
import { diskFs } from '../../../src/project/disk-fs'
import { examineFolder } from '../../../src/project/doctor/examine-folder'
import { repairFolder } from '../../../src/project/doctor/repair-folder'
import { keepBytes } from '../../../src/project/evidence-files'
import { packProject } from '../../../src/project/pack-project'
import { readAndVerify } from '../../../src/project/read-and-verify'
import { recordReader } from '../../../src/project/record-files'
import { sha256, toHex } from '../../../src/project/sha256'
import { systemPorts } from '../../../src/project/system-ports'
import { unfinishedFolder, unpackProject } from '../../../src/project/unpack-project'
import { writeNewProject } from '../../../src/project/write-new-project'
import { zipRecord } from '../../../src/project/zip-record'
import { exportedByAlice } from '../../support/export-options'
import { okValue, personOf, projectId, seededRandom, seedOf, signerOf } from '../../support/project-world'
import {
  alice,
  anna,
  ben,
  creator,
  signedProject,
  signedProjectId,
  signing
} from '../../support/signed-project'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const contents = {
  report: bytesOf('%PDF-1.7 Seven tests were counted.'),
  interview: bytesOf('ID3\u0003 what Okonkwo said'),
  memo: bytesOf('A memo on the tests.')
}
const at = '2022-02-02T13:00:00.000Z'
const verifier = join(import.meta.dirname, '../../second-reader/verify_exports.py')
const hasPython = spawnSync('python3', ['--version']).status === 0

let place: string
let project: string
let kept: Readonly<Record<keyof typeof contents, KeptEvidenceFile>>

const keep = async (name: string, bytes: Uint8Array) =>
  okValue(await keepBytes(systemPorts, project, name, bytes))

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-evidence-'))
  project = join(place, 'tests.stet')
  const seed = new Y.Doc()
  Y.applyUpdate(seed, seedOf('All seven tests succeeded.'))
  addFilesOfAll(openDocument(seed), newId('claim', seededRandom(7)), named(contents))
  okValue(
    await writeNewProject({
      ...systemPorts,
      folder: project,
      projectId,
      title: 'Seven tests',
      original: null,
      seed: Y.encodeStateAsUpdate(seed),
      signer: signerOf(1),
      creator: personOf(1)
    })
  )
  kept = {
    report: await keep('Report.pdf', contents.report),
    interview: await keep('Interview.mp3', contents.interview),
    memo: await keep('okonkwo_memo.txt', contents.memo)
  }
})
afterEach(() => rm(place, { recursive: true, force: true }))

/** The files as they will be kept. */
function named(files: typeof contents): Readonly<Record<keyof typeof contents, KeptEvidenceFile>> {
  const hash = (bytes: Uint8Array) => toHex(sha256(bytes))
  return {
    report: {
      sha256: hash(files.report),
      name: 'Report.pdf',
      type: 'application/pdf',
      size: files.report.length
    },
    interview: {
      sha256: hash(files.interview),
      name: 'Interview.mp3',
      type: 'audio/mpeg',
      size: files.interview.length
    },
    memo: { sha256: hash(files.memo), name: 'okonkwo_memo.txt', type: 'text/plain', size: files.memo.length }
  }
}

/** An open source with a report and, by another piece of evidence, a memo whose name tells; a confidential one with a recording. */
function addFilesOfAll(document: ProjectDocument, claimId: ClaimId, files: ReturnType<typeof named>): void {
  const random = seededRandom(41)
  const said = { stance: 'supports', locator: '', excerpt: '' } as const
  const added = () => ({ addedBy: ben.id, addedAt: at, salt: newSalt(random) })
  const [open, secret] = [newId('source', random), newId('source', random)]
  const paper = { type: 'report', title: 'Yearly report' } as const
  const talk = { type: 'interview', author: [{ given: 'Chidi', family: 'Okonkwo' }] } as const
  const plain = { primary: true, origin: '' }
  addSource(document, { id: open, item: paper, terms: 'on the record', ...plain, ...added() }, 'test')
  addSource(document, { id: secret, item: talk, terms: 'confidential', ...plain, ...added() }, 'test')
  for (const [sourceId, file] of [
    [open, files.report],
    [open, files.memo],
    [secret, files.interview]
  ] as const) {
    const id = newId('evidence', random)
    const entry = { id, claimId, sourceId, files: [{ ...file, by: ben.id, at }], ...said, ...added() }
    addEvidence(document, entry, 'test')
  }
}

const updates = () =>
  signedProject('All seven tests succeeded.', (document, claimId) => addFilesOfAll(document, claimId, kept))

function record(confidential: Confidential): Promise<MadeRecord> {
  return makeRecord(
    { updates: updates(), projectId: signedProjectId, signing, original: null },
    { confidential, withTalk: true, appVersion: '0.1.0', key: alice.publicKey },
    recordReader(diskFs, project)
  )
}

const pathsOf = ({ parts }: MadeRecord) =>
  parts.map(({ path }) => path).filter((path) => path.startsWith('files/'))
const everything = ({ parts }: MadeRecord) =>
  parts.map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('utf8')}`).join('\n')

async function verify({ parts, facts }: MadeRecord) {
  const about = { ...facts, project: signedProjectId, creator, by: anna, at }
  const { bytes, signature } = await zipRecord(parts, about, alice)
  const file = join(place, 'record.zip')
  await writeFile(file, bytes)
  await writeFile(`${file}.sig`, signature)
  const { verdict, findings } = okValue(await readAndVerify(file, { known: new Set([alice.publicKey]) }))
  if (hasPython) {
    const { stdout, stderr } = spawnSync('python3', [verifier, file, alice.publicKey], { encoding: 'utf8' })
    expect(`${stdout}${stderr}`).toContain(verdict)
  }
  return { verdict, isComplete: findings?.isComplete }
}

describe('a copy of a project with files of evidence', () => {
  it('says which of them are missing or were changed, and nothing of those that are whole', async () => {
    const { snapshot, proof } = proveProject(updates(), signedProjectId, signing)
    const files = snapshot.evidence.flatMap(({ files: each = [] }) => each)
    const options = {
      exportedAt: at,
      exportedBy: '',
      appVersion: '0.1.0',
      proof,
      confidential: 'include'
    } as const
    const copies = async () => {
      const absentFiles = await findAbsentFiles(diskFs, project, files)
      return (['html', 'text'] as const).map((format) =>
        Buffer.from(exportSnapshot(snapshot, format, { ...options, absentFiles })).toString()
      )
    }
    for (const copy of await copies()) {
      expect(copy).toContain('Report.pdf')
      expect(copy).not.toMatch(/missing from the project|changed after it was added/)
    }
    const report = join(project, capturePath(kept.report.sha256))
    await writeFile(report, '%PDF-1.7 Eight tests were counted')
    await rm(join(project, capturePath(kept.memo.sha256)))
    const sameSize = { ...kept.report, size: '%PDF-1.7 Eight tests were counted'.length }
    expect(await findAbsentFiles(diskFs, project, [sameSize])).toEqual(
      new Map([[kept.report.sha256, 'changed']])
    )
    // what is too much to be read whole is judged by its size
    expect(await findAbsentFiles(diskFs, project, [sameSize], 10)).toEqual(new Map())
    for (const copy of await copies()) {
      expect(copy).toMatch(/Report\.pdf[^\n]*changed after it was added/)
      expect(copy).toMatch(/okonkwo_memo\.txt[^\n]*missing from the project/)
      expect(copy).not.toMatch(/Interview\.mp3[^\n]*(missing|changed)/)
    }
  })
})

describe('a record of a project with files of evidence', () => {
  it('holds them all, under their hashes, when everything may be told, and is verified', async () => {
    const made = await record('include')
    expect(pathsOf(made).toSorted()).toEqual(
      [
        `files/evidence/${kept.report.sha256}.pdf`,
        `files/evidence/${kept.interview.sha256}.mp3`,
        `files/evidence/${kept.memo.sha256}.txt`
      ].toSorted()
    )
    expect(everything(made)).toContain(
      `<a href="files/evidence/${kept.report.sha256}.pdf"><bdi>Report.pdf</bdi></a>`
    )
    expect(await verify(made)).toEqual({ verdict: 'intact', isComplete: true })
  })

  it.each(['redact', 'leave out'] as const)(
    'neither holds nor names by its hash what a confidential source gave, or a name that tells: %s',
    async (choice) => {
      const made = await record(choice)
      expect(pathsOf(made)).toEqual([`files/evidence/${kept.report.sha256}.pdf`])
      const all = everything(made)
      for (const secret of [
        kept.interview.sha256,
        kept.memo.sha256,
        'okonkwo',
        'Interview.mp3',
        'A memo on'
      ]) {
        expect(all.toLowerCase()).not.toContain(secret.toLowerCase())
      }
      const told = JSON.parse(
        Buffer.from(made.parts.find(({ path }) => path === 'withheld.json')?.bytes ?? []).toString()
      )
      // each can be proved later: its entry names the file, and the entry's salted hash is here
      expect(told.entries.filter(({ map }: { map: string }) => map === 'evidence')).toEqual([
        { map: 'evidence', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { map: 'evidence', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
      ])
      expect(await verify(made)).toEqual({ verdict: 'intact', isComplete: true })
    }
  )

  it('says of a file that is missing or was changed that it is, with the hash it had', async () => {
    await writeFile(join(project, capturePath(kept.report.sha256)), 'Eight tests were counted.')
    await rm(join(project, capturePath(kept.memo.sha256)))
    const made = await record('include')
    expect(pathsOf(made)).toEqual([`files/evidence/${kept.interview.sha256}.mp3`])
    expect(everything(made)).toContain('It was changed after it was added')
    expect(everything(made)).toContain('It is missing from the project.')
    expect(await verify(made)).toEqual({ verdict: 'intact', isComplete: true })
  })

  it.each([
    ['page.html', '<!doctype html><title>T</title><script>fetch("https://example.org")</script>', 'html'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>', 'svg'],
    ['data.xml', '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><a/>', 'xml'],
    [
      'page.mhtml',
      'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n',
      'mhtml'
    ]
  ])('links %s as plain text, which no browser runs, and says so', async (name, text, ending) => {
    const report = await keep(name, Buffer.from(text))
    kept = { ...kept, report }
    const made = await record('include')
    const path = `files/evidence/${report.sha256}.${ending}.txt`
    expect(made.parts.find((part) => part.path === path)?.bytes).toEqual(new Uint8Array(Buffer.from(text)))
    const page = Buffer.from(made.parts.find((part) => part.path === 'index.html')?.bytes ?? []).toString()
    const links = [...page.matchAll(/<a href="(files\/[^"]*)"/g)].map(([, link]) => link)
    expect(links).toContain(path)
    expect(links.filter((link) => !/\.(pdf|mp3|txt)$/.test(link ?? ''))).toEqual([])
    expect(page).toContain(', linked as plain text')
    expect(page).toContain('linked as plain text so that nothing in it runs')
    expect(await verify(made)).toEqual({ verdict: 'intact', isComplete: true })
  })

  it('is not whole for either verifier when a file was left out without a word', async () => {
    const made = await record('include')
    const dropped = `files/evidence/${kept.report.sha256}.pdf`
    const parts = made.parts
      .filter(({ path }) => path !== dropped)
      .map((part) => {
        if (part.path !== 'manifest.sha256') return part
        const lines = Buffer.from(part.bytes).toString().split('\n')
        return { ...part, bytes: bytesOf(lines.filter((line) => !line.endsWith(dropped)).join('\n')) }
      })
    expect(await verify({ ...made, parts })).toEqual({ verdict: 'changed', isComplete: false })
  })
})

it('No record is a verified copy while a file of evidence on a claim is missing, a withheld one too', async () => {
  const [update = new Uint8Array()] = signedProject('All seven tests succeeded.', (document, claimId) =>
    addFilesOfAll(document, claimId, kept)
  )
  const made = async () =>
    makeRecord(
      { updates: [update], projectId: signedProjectId, signing, original: null },
      { confidential: 'redact', withTalk: false, appVersion: '1', key: null },
      recordReader(diskFs, project)
    )
  const whole = await made()
  expect(whole.facts.copy).toBe('Verified copy')
  await rm(join(project, capturePath(kept.interview.sha256)))
  const { facts, parts } = await made()
  expect(facts.copy).toBe('Annotated draft')
  const page = Buffer.from(parts.find(({ path }) => path === 'index.html')?.bytes ?? []).toString()
  expect(page).toContain('1 evidence file is missing from the folder')
  expect(page).not.toContain('Interview.mp3')
})

it('Annotated copies list each file with its size and hash, and none that would tell of a confidential source', () => {
  const { snapshot, proof } = proveProject(updates(), signedProjectId, signing)
  for (const format of ['html', 'print-html', 'text'] as const) {
    const copy = Buffer.from(exportSnapshot(snapshot, format, { ...exportedByAlice, proof })).toString()
    expect(copy).toContain('Report.pdf')
    expect(copy).toContain('PDF, 34 bytes')
    expect(copy).toContain(kept.report.sha256)
    for (const secret of [kept.interview.sha256, kept.memo.sha256, 'Interview.mp3', 'okonkwo_memo']) {
      expect(copy).not.toContain(secret)
    }
  }
})

describe('the folder’s own files', () => {
  it('are missed and found changed by the doctor, fetched from a copy, and kept when nothing names them', async () => {
    const stray = okValue(await keepBytes(systemPorts, project, 'stray.txt', bytesOf('nobody names me')))
    const { findings } = okValue(await examineFolder(diskFs, project))
    expect(findings).toEqual([])
    const copy = join(place, 'copy.stetz')
    okValue(await packProject(systemPorts, project, copy))
    const whole = join(place, 'whole.stet')
    okValue(
      await unpackProject(diskFs, {
        file: copy,
        folder: whole,
        unfinished: unfinishedFolder(whole, systemPorts.random)
      })
    )
    expect(new Uint8Array(await readFile(join(whole, capturePath(stray.sha256))))).toEqual(
      bytesOf('nobody names me')
    )

    const report = join(project, capturePath(kept.report.sha256))
    await writeFile(report, 'altered')
    await rm(dirname(join(project, capturePath(kept.interview.sha256))), { recursive: true })
    const examined = okValue(await examineFolder(diskFs, project))
    expect(examined.findings.map(({ kind, message }) => [kind, message.split('. ')[0]]).toSorted()).toEqual([
      ['evidence file', 'The file Interview.mp3, kept as evidence, is missing'],
      [
        'evidence file',
        'The file Report.pdf, kept as evidence, is damaged: its bytes are no longer those that were kept'
      ]
    ])
    const done = await repairFolder(systemPorts, project, [whole])
    expect(done.filter((line) => line.includes('was fetched'))).toHaveLength(2)
    expect(okValue(await examineFolder(diskFs, project)).findings).toEqual([])
    expect(new Uint8Array(await readFile(report))).toEqual(contents.report)
    expect(new Uint8Array(await readFile(join(project, capturePath(stray.sha256))))).toEqual(
      bytesOf('nobody names me')
    )
  })
})
