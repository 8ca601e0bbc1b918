import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RecordSet } from '../../../src/project/record-set'
import { Replica } from '../../../src/project/replica'
import { projectId, seededRandom, signerOf } from '../../support/project-world'

/** Each edit writes the article anew: 80 MB of edits, more than are kept one by one, of an article of 1 MB. */
const lettersInArticle = 1024 * 1024
const edits = 80

it('holds what many large edits come to, however often it makes one of those that it has', () => {
  const doc = new Y.Doc()
  doc.clientID = 5
  const text = doc.getText('article')
  const replica = new Replica({
    projectId,
    generation: 1,
    clientIds: [5],
    random: seededRandom(1),
    signer: signerOf(1)
  })
  const records = new RecordSet()
  let latest: Uint8Array = new Uint8Array()
  doc.on('update', (update: Uint8Array) => {
    latest = update
  })
  for (let edit = 0; edit < edits; edit += 1) {
    doc.transact(() => {
      text.delete(0, text.length)
      text.insert(0, String.fromCodePoint(97 + (edit % 26)).repeat(lettersInArticle))
    })
    const encoded = replica.encode([latest], records)
    replica.accept(encoded)
    records.absorb(replica.lane, encoded)
  }
  records.takeFresh()
  expect(records.isMerged).toBe(true)
  const { updates } = records
  expect(updates.length).toBeLessThan(10)
  const read = new Y.Doc()
  for (const update of updates) Y.applyUpdate(read, update)
  expect(read.getText('article').toString()).toBe(text.toString())
  expect(records.remember()?.lanes[0]?.edits).toHaveLength(edits)
  expect(Y.encodeStateVector(read)).toEqual(Y.encodeStateVector(doc))
}, 60_000)
