import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { verifyCommand } from '../../../src/cli/commands/verify'
import { proveProject } from '../../../src/core/document/project-proof'
import { addPublicationStep } from '../../../src/core/document/publications'
import { openDocument } from '../../../src/core/document/schema'
import { stateOfUpdates } from '../../../src/core/document/state-of-updates'
import { describeVerdict } from '../../../src/core/model/file-verdict'
import { newId, type ProjectId } from '../../../src/core/model/ids'
import type { PublicationAct } from '../../../src/core/model/publication'
import { exportAnnotatedDocx } from '../../../src/formats/export/docx/word-copies'
import { describeExport } from '../../../src/formats/export/made-export'
import { readAndVerify } from '../../../src/project/read-and-verify'
import { signExport } from '../../../src/project/sign-export'
import { systemPorts } from '../../../src/project/system-ports'
import { verifyHere } from '../../../src/project/verify-here'
import { writeNewProject } from '../../../src/project/write-new-project'
import { exportedByAlice } from '../../support/export-options'
import { okValue, seededRandom } from '../../support/project-world'
import { readWordFile } from '../../support/read-word-file'
import {
  alice,
  anna,
  creator,
  exportSigned,
  signedProject,
  signedProjectId,
  signing
} from '../../support/signed-project'
import { makeZip, zipPart } from '../../support/zip-fixture'

let place: string
let file: string

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-verify-'))
  file = join(place, 'story.html')
  const { bytes, signature } = exportSigned('html')
  await writeFile(file, bytes)
  await writeFile(`${file}.sig`, signature)
})
afterAll(() => rm(place, { recursive: true }))

/** The project as it is after this version of it was published, and changed since; published again, or reopened. */
function publishedAndChanged(later: PublicationAct | null = null): readonly Uint8Array[] {
  const updates = signedProject()
  const { hash } = stateOfUpdates(updates, signedProjectId)
  const doc = new Y.Doc({ gc: false })
  for (const update of updates) Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const step = { id: newId('publication', seededRandom(3)), act: 'published' as const, state: hash }
  const said = { url: '', note: '', by: anna.id, at: '2022-02-02T18:00:00.000Z', after: [] }
  addPublicationStep(document, { ...step, ...said, on: '2022-02-02', place: 'Website', salt: 'a'.repeat(32) })
  document.info.set('title', 'Eight tests')
  if (later !== null) {
    const next = { id: newId('publication', seededRandom(4)), act: later, state: 'b'.repeat(64) }
    const about = { ...said, on: later === 'published' ? '2022-02-03' : '', place: '', after: [step.id] }
    addPublicationStep(document, { ...next, ...about, salt: 'a'.repeat(32) })
  }
  return [Y.encodeStateAsUpdate(doc)]
}

const nothingSaid = {
  file: async () => undefined,
  changed: async () => undefined,
  record: async () => undefined
}

async function verdictWith(projectId: ProjectId | null, known = new Set([alice.publicKey])) {
  const held =
    projectId === null
      ? null
      : { projectId, folder: place, updates: publishedAndChanged(), signing, original: null }
  const verified = await verifyHere(file, { known, dataFolder: place, held }, () => nothingSaid)
  if (!verified.ok) throw new Error(verified.problem.message)
  return verified.value
}

describe('a file verified on this computer', () => {
  it('is held against the open project, and known as what was published', async () => {
    expect(await verdictWith(signedProjectId)).toMatchObject({
      verdict: 'intact',
      version: 'earlier',
      published: {
        on: '2022-02-02',
        place: 'Website',
        by: 'Anna Moreau',
        superseded: null,
        isReopened: false
      }
    })
  })

  it('keeps the verdict of its signature where it cannot be held against the project', async () => {
    const asked: string[] = []
    const fails = async (): Promise<never> => {
      asked.push('')
      throw new Error('the share is gone')
    }
    const held = {
      projectId: signedProjectId,
      folder: place,
      updates: signedProject(),
      signing,
      original: null
    }
    const comparison = { file: fails, changed: fails, record: fails }
    const verified = await verifyHere(
      file,
      { known: new Set([alice.publicKey]), dataFolder: place, held },
      () => comparison
    )
    expect(asked).toHaveLength(1)
    expect(verified).toMatchObject({ ok: true, value: { verdict: 'intact', version: 'current' } })
    expect(verified.ok && verified.value.content).toBeUndefined()
  })

  it('keeps it on the command line, too, whichever way holding it fails', async () => {
    const state = stateOfUpdates(signedProject(), signedProjectId).hash
    const facts = {
      known: new Set([alice.publicKey]),
      project: { id: signedProjectId, state, published: [] }
    }
    const throws = (): never => {
      throw new Error('there is no memory left')
    }
    const rejects = async (): Promise<never> => throws()
    for (const fails of [throws, rejects]) {
      const verified = await readAndVerify(file, facts, { file: fails, changed: fails, record: fails })
      expect(verified).toMatchObject({ ok: true, value: { verdict: 'intact', version: 'current' } })
    }
  })

  it('is held against nothing where no project is open, or another', async () => {
    for (const open of [null, newId('project', seededRandom(9))]) {
      const verdict = await verdictWith(open)
      expect(verdict).toMatchObject({ verdict: 'intact', version: null })
      expect(verdict.published).toBeUndefined()
    }
  })

  it('is by unknown keys where nobody here knows its maker', async () => {
    expect((await verdictWith(null, new Set())).verdict).toBe('unknown keys')
  })

  it.each([
    [null, 'It is the latest that was published; the project has changed since.'],
    ['published', 'It is superseded: a later version was published on 2022-02-03.'],
    ['reopened', 'The article was reopened since, and no later version is published yet.']
  ] as const)(
    'gets the same answer in the window and on the command line (later %s)',
    async (later, what) => {
      const updates = publishedAndChanged(later)
      const folder = join(place, `story-${later}.stet`)
      const project = { projectId: signedProjectId, title: 'Seven tests', original: null }
      const [seed = new Uint8Array()] = updates
      okValue(
        await writeNewProject({ ...systemPorts, folder, ...project, seed, signer: alice, creator: anna })
      )
      const held = { projectId: signedProjectId, folder, updates, signing, original: null }
      const here = okValue(
        await verifyHere(
          file,
          { known: new Set([alice.publicKey]), dataFolder: place, held },
          () => nothingSaid
        )
      )
      const { answer } = describeVerdict(here)
      expect(answer).toContain(
        `Its version is the one published on 2022-02-02 (Website), as Anna Moreau wrote down. ${what}`
      )
      let out = ''
      const told = await verifyCommand([file, '--project', folder], {
        workingFolder: place,
        out: (text) => {
          out += text
        },
        error: (text) => {
          throw new Error(text)
        }
      })
      expect(told).toBe(0)
      expect(out.split('\n')[0]).toBe(answer)
    }
  )

  it('is told by its paragraph where it is a Word file that was changed and the project is at hand', async () => {
    const updates = signedProject()
    const [seed = new Uint8Array()] = updates
    const folder = join(place, 'word.stet')
    const project = { projectId: signedProjectId, title: 'Seven tests', original: null }
    okValue(await writeNewProject({ ...systemPorts, folder, ...project, seed, signer: alice, creator: anna }))
    const { proof, snapshot } = proveProject(updates, signedProjectId, signing)
    const bytes = await exportAnnotatedDocx(snapshot, { ...exportedByAlice, proof })
    const about = { project: signedProjectId, creator, by: anna, at: exportedByAlice.exportedAt }
    const signed = signExport(bytes, false, { ...describeExport(snapshot, proof), ...about }, alice)
    const { parts, xml } = await readWordFile(bytes)
    const lied = [...parts].map(([name, part]) =>
      zipPart(
        name,
        name === 'word/document.xml' ? xml(name).replaceAll('the office said', 'nobody said') : part
      )
    )
    const copy = join(place, 'story.docx')
    await writeFile(copy, makeZip(lied))
    await writeFile(`${copy}.sig`, signed.signature)
    const answer = async (...args: readonly string[]): Promise<string> => {
      let out = ''
      const told = await verifyCommand([copy, ...args], {
        workingFolder: place,
        out: (text) => {
          out += text
        },
        error: (text) => {
          throw new Error(text)
        }
      })
      expect(told).toBe(3)
      return out.split('\n')[0] ?? ''
    }
    expect(await answer()).toBe(
      'Changed after signing. Where cannot be told from its bytes, because the file is packed. Hold it against the project that it was made of: open that project, or name it on the command line.'
    )
    expect(await answer('--project', folder)).toMatch(
      /^Changed after signing\. Paragraph 1 reads: “.*nobody said\.”\. The project says: “.*the office said\.”\.$/
    )
  })
})
