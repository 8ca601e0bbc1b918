import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { RecordSet } from '../../../src/project/record-set'
import { Replica } from '../../../src/project/replica'
import { craftUpdate } from '../../support/hostile/craft-update'
import { hostileRecords } from '../../support/hostile/member'
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

const typed = (client: number) =>
  craftUpdate([{ client, clock: 0, structs: [{ parent: 'article', content: { text: 'a' } }] }])

it('remembers whose a client is that two lanes declare', () => {
  const [honest, other] = [5, 666]
  const bob = hostileRecords({ seed: 2, generation: 1, clientIds: [honest] }, [{ update: typed(honest) }])
  const mallory = hostileRecords({ seed: 66, generation: 9, clientIds: [other, honest] }, [
    { update: typed(other) }
  ])
  for (const parts of [
    [bob, mallory],
    [mallory, bob]
  ]) {
    const records = new RecordSet()
    for (const { lane, records: found } of parts) records.add(lane, found)
    records.takeFresh()
    const keyOf = (set: RecordSet) => set.authors.find(({ clientId }) => clientId === honest)?.key
    expect(keyOf(records)).toBe(signerOf(2).publicKey)
    const remembered = records.remember()
    if (remembered === null) throw new Error('nothing was left out')
    const again = new RecordSet()
    again.recall(remembered)
    expect(keyOf(again)).toBe(signerOf(2).publicKey)
    expect(again.clientIds).toEqual(records.clientIds)
  }
})
