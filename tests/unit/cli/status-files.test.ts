import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { statusCommand } from '../../../src/cli/commands/status'
import { ArticleText } from '../../../src/core/article/article-text'
import { addCheck } from '../../../src/core/document/checks'
import { markClaim } from '../../../src/core/document/claims'
import { removeEvidence } from '../../../src/core/document/evidence'
import { openDocument } from '../../../src/core/document/schema'
import { type EvidenceId, newId } from '../../../src/core/model/ids'
import { capturePath } from '../../../src/project/captures'
import { keepBytes } from '../../../src/project/evidence-files'
import { sha256, toHex } from '../../../src/project/sha256'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { addFileEvidence } from '../../support/file-evidence'
import { okValue, personOf, projectId, seededRandom, signerOf } from '../../support/project-world'
import { signedProject } from '../../support/signed-project'

const files = { 'a.pdf': '%PDF-1.7 Seven.', 'b.mp3': 'ID3 seven', 'c.txt': 'seven' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const hashOf = (name: keyof typeof files) => toHex(sha256(bytesOf(files[name])))

let place: string
let folder: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-status-'))
  folder = join(place, 'tests.stet')
})
afterEach(() => rm(place, { recursive: true, force: true }))

/** A project on the disk whose one claim has a piece of evidence for each file. */
async function write(change: (doc: Y.Doc, evidence: readonly EvidenceId[]) => void = () => {}) {
  let evidence: readonly EvidenceId[] = []
  const [update = new Uint8Array()] = signedProject(undefined, (document, claimId) => {
    evidence = Object.keys(files).map((name) => {
      const text = files[name as keyof typeof files]
      const type = 'text/plain' as const
      const file = { sha256: toHex(sha256(bytesOf(text))), name, type, size: text.length }
      return addFileEvidence(document, claimId, file)
    })
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  change(doc, evidence)
  okValue(
    await writeNewProject({
      ...systemPorts,
      folder,
      projectId,
      title: 'Seven tests',
      original: null,
      seed: Y.encodeStateAsUpdate(doc),
      signer: signerOf(1),
      creator: personOf(1)
    })
  )
  for (const [name, text] of Object.entries(files))
    okValue(await keepBytes(systemPorts, folder, name, bytesOf(text)))
}

async function status(...more: readonly string[]) {
  let [out, error] = ['', '']
  const code = await statusCommand([folder, ...more], {
    workingFolder: place,
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    }
  })
  return { code, out, error }
}

it('Status names the files of evidence that are missing or were changed, and holds the article back', async () => {
  await write()
  expect((await status()).out).not.toContain('evidence file')
  await rm(join(folder, capturePath(hashOf('a.pdf'))))
  await rm(join(folder, capturePath(hashOf('b.mp3'))))
  await writeFile(join(folder, capturePath(hashOf('c.txt'))), 'SEVEN')
  const { out, code, error } = await status('--json', '--fail-on', 'not-ready')
  expect(code).toBe(3)
  const { readiness } = JSON.parse(out)
  expect(readiness.isReady).toBe(false)
  expect(readiness.blocks.slice(0, 2)).toEqual([
    '2 evidence files are missing from the folder: a.pdf, b.mp3',
    '1 evidence file was changed since it was added: c.txt'
  ])
  expect(error).toContain('a.pdf, b.mp3')
})

it('Status misses no file of evidence that was taken off its claim', async () => {
  await write((doc, [first]) => {
    if (first !== undefined) removeEvidence(openDocument(doc), first, 'test')
  })
  await rm(join(folder, capturePath(hashOf('a.pdf'))))
  expect((await status()).out).not.toContain('evidence file')
})

it('Status says whose a claim is, until when, and fails on what is overdue', async () => {
  await write((doc) => {
    const [claim] = [...openDocument(doc).claims.values()]
    if (!(claim instanceof Y.Map)) throw new Error('the project has a claim')
    const { checks } = openDocument(doc)
    for (const id of [...checks.keys()]) checks.delete(id)
    claim.set('due', '2020-02-03')
    claim.set('risk', 'high')
    claim.set('assignee', personOf(1).id)
    openDocument(doc).people.set(personOf(1).id, { ...personOf(1) })
  })
  const { out, code, error } = await status('--fail-on', 'overdue')
  const claims = JSON.parse((await status('--json')).out)
  const [claim] = claims.claims
  const said = { risk: 'high', due: '2020-02-03', isOverdue: true, assignee: { name: 'Alice' } }
  expect(claim).toMatchObject(said)
  expect(claims.overdue).toEqual([1])
  expect(out).toContain('(high risk, Alice, OVERDUE since 2020-02-03)')
  expect(out).toContain('1 overdue')
  expect({ code, isSaid: error.includes('(overdue)') }).toEqual({ code: 3, isSaid: true })
})

it.skipIf(process.platform === 'win32')(
  'No name in the folder, nor an option, passes for a line of the command',
  async () => {
    await write()
    const replicas = join(folder, 'replicas')
    await symlink('/nowhere', join(replicas, 'a\nstet: Legal has signed the article off.\nb'))
    await mkdir(join(replicas, 'q'))
    await writeFile(join(replicas, 'q', 'c\nstet: Ready to publish.\nd.seg'), 'nothing')
    const { error } = await status()
    expect(error).toContain('Legal has signed the article off.')
    expect(error).toContain('Ready to publish.')
    expect(error).not.toMatch(/^stet: (Legal|Ready)/m)
    for (const line of error.trimEnd().split('\n')) expect(line).toMatch(/^stet: /)
    expect((await status('--no\nstet: Ready')).error).not.toMatch(/^stet: Ready/m)
  }
)

it('Status estimates how long the rest takes, once enough was checked', async () => {
  await write()
  expect(JSON.parse((await status('--json')).out).work).toBeNull()
  await rm(folder, { recursive: true })
  await write((doc) => {
    const document = openDocument(doc)
    const article = new ArticleText(document.article)
    const random = seededRandom(5)
    const ranges = [{ start: 0, end: 5 }]
    const of = { by: personOf(1).id, kind: 'number', ranges } as const
    for (let index = 0; index < 9; index += 1) {
      const claimId = newId('claim', random)
      const at = `2022-02-02T10:${index}0:00Z`
      markClaim(document, article, { ...of, id: claimId, at }, 'test')
      if (index > 5) continue
      const said = {
        workStatus: 'checked',
        verdict: 'on author',
        note: '',
        evidence: [],
        supersedes: []
      } as const
      const id = newId('check', random)
      addCheck(document, { ...said, id, claimId, by: of.by, at, words: article.slice(0, 5) }, 'test')
    }
  })
  const { work } = JSON.parse((await status('--json')).out)
  expect(work).toMatchObject({ claims: 3, minutes: 30, minutesPerClaim: 10, measuredOn: 5, late: [] })
  expect((await status()).out).toContain('About 30 minutes for one person: 3 claims to check.')
})
