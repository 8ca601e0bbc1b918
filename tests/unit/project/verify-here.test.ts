import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addPublicationStep } from '../../../src/core/document/publications'
import { openDocument } from '../../../src/core/document/schema'
import { stateOfUpdates } from '../../../src/core/document/state-of-updates'
import { newId } from '../../../src/core/model/ids'
import { verifyHere } from '../../../src/project/verify-here'
import { seededRandom } from '../../support/project-world'
import { alice, anna, exportSigned, signedProject, signedProjectId } from '../../support/signed-project'

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

/** The project as it is after this version of it was published, and changed since. */
function publishedAndChanged(): readonly Uint8Array[] {
  const updates = signedProject()
  const { hash } = stateOfUpdates(updates, signedProjectId)
  const doc = new Y.Doc({ gc: false })
  for (const update of updates) Y.applyUpdate(doc, update)
  const document = openDocument(doc)
  const step = { id: newId('publication', seededRandom(3)), act: 'published' as const, state: hash }
  const said = { url: '', note: '', by: anna.id, at: '2022-02-02T18:00:00.000Z', after: [] }
  addPublicationStep(document, { ...step, ...said, on: '2022-02-02', place: 'Website', salt: 'a'.repeat(32) })
  document.info.set('title', 'Eight tests')
  return [Y.encodeStateAsUpdate(doc)]
}

async function verdictWith(projectId: string | null, known = new Set([alice.publicKey])) {
  const held = projectId === null ? null : { projectId, updates: publishedAndChanged() }
  const verified = await verifyHere(file, { known, dataFolder: place, held })
  if (!verified.ok) throw new Error(verified.problem.message)
  return verified.value
}

describe('a file verified on this computer', () => {
  it('is held against the open project, and known as what was published', async () => {
    expect(await verdictWith(signedProjectId)).toMatchObject({
      verdict: 'intact',
      version: 'earlier',
      published: { on: '2022-02-02', place: 'Website' }
    })
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
})
