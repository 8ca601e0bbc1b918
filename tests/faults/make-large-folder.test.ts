import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readProject } from '../../src/project/read-project'
import { systemPorts } from '../../src/project/system-ports'
import { makeLargeFolder } from '../support/faults/make-large-folder'
import { lettersInParagraph, RewrittenParagraphs } from '../support/faults/rewritten-paragraphs'
import { okValue, seedOf } from '../support/project-world'

const place = mkdtempSync(join(tmpdir(), 'stet-large-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('Edits made without a document are byte for byte those that Yjs writes', () => {
  const made = new RewrittenParagraphs(7)
  const seed = seedOf(made.first(), 7)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  const text = doc.getText('article')
  let written: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    written = update
  })
  for (let edit = 0; edit < 500; edit += 1) {
    doc.clientID = 10 + Math.floor(edit / 100)
    const clock = (edit % 100) * lettersInParagraph
    const { update } = made.next(doc.clientID, clock)
    const [item] = Y.decodeUpdate(update).structs
    if (!(item instanceof Y.Item) || item.rightOrigin === null) throw new Error('an edit without an item')
    const end = Y.createRelativePositionFromTypeIndex(text, 0)
    end.item = item.rightOrigin
    const at = (Y.createAbsolutePositionFromRelativePosition(end, doc)?.index ?? 0) - lettersInParagraph
    doc.transact(() => {
      text.delete(at, lettersInParagraph)
      text.insert(at, String(item.content.getContent().join('')))
    })
    expect(Buffer.compare(update, written)).toBe(0)
  }
})

test('A large folder is read like any other, every edit of it', async () => {
  const folder = join(place, 'large.stet')
  const large = { folder, dataFolder: join(place, 'data'), segments: 30, records: 300, recordsInSession: 100 }
  await makeLargeFolder(large)
  const { updates, warnings, signing } = okValue(await readProject({ fs: systemPorts.fs, folder }))
  expect(warnings).toEqual([])
  expect(updates).toHaveLength(301)
  expect(signing.authors).toHaveLength(4)
  const lanes = readdirSync(join(folder, 'replicas'))
  expect(lanes.flatMap((lane) => readdirSync(join(folder, 'replicas', lane)))).toHaveLength(31)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  expect(doc.getText('article').toString()).toHaveLength(60 * (lettersInParagraph + 1))
})
