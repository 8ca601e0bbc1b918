import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { isId, newId } from '../../../src/core/model/ids'
import { makeCheckSignature } from '../../../src/project/check-signature'
import type { Lane } from '../../../src/project/lane-header'
import { readProject } from '../../../src/project/read-project'
import { decodeRecords, encodeRecord } from '../../../src/project/record-codec'
import { decodeSegment, encodeSegment, type Segment } from '../../../src/project/segment'
import { sha256 } from '../../../src/project/sha256'
import { signLane } from '../../../src/project/sign-lane'
import { recordMessage } from '../../../src/project/signed-messages'
import { verifyRecords } from '../../../src/project/verify-records'
import {
  article,
  Computer,
  folder,
  idOf,
  okValue,
  projectId,
  seededRandom,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

const rule = { mustBeSigned: true, check: makeCheckSignature() }
let alice: Computer
let last = ''

beforeEach(async () => {
  alice = new Computer(1)
  await alice.start()
  await alice.makeProject()
  const writer = new Writer(await alice.open())
  writer.type(' Twice.')
  okValue(await writer.store.close())
  last = [...(await alice.filesIn(folder)).keys()].filter((name) => name.endsWith('.seg')).at(-1) ?? ''
})

async function readLast(): Promise<Segment> {
  const reading = decodeSegment(await alice.fs.read(join(folder, last), 1 << 20))
  if (reading.kind !== 'whole') throw new Error(reading.kind)
  return reading.segment
}

async function read() {
  return okValue(await readProject({ fs: alice.fs, folder }))
}

describe('an edit in a new project', () => {
  it('is signed by its writer, and so is the lane it stands in', async () => {
    const { lane, records } = await readLast()
    expect(lane.signed?.publicKey).toBe(alice.signer.publicKey)
    expect(verifyRecords(lane, records, rule)).toMatchObject({ records, refused: 0 })
  })

  it('is wrong when any bit of its signature, its key, its lane or its hash is another', async () => {
    const { lane, records } = await readLast()
    const [record] = records
    if (lane.signed === null || record === undefined) throw new Error('not signed')
    const flip = (bytes: Uint8Array, bit: number) =>
      bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
    const refused = (changed: Lane, one = record) => verifyRecords(changed, [one], rule).refused
    for (let bit = 0; bit < 512; bit += 1) {
      expect(refused(lane, { ...record, signature: flip(record.signature, bit) })).toBe(1)
      const signed = { ...lane.signed, signature: flip(lane.signed.signature, bit) }
      expect(refused({ ...lane, signed })).toBe(1)
    }
    for (let bit = 0; bit < 256; bit += 1) {
      const hash = Buffer.from(flip(Buffer.from(record.hash, 'hex'), bit)).toString('hex')
      expect(refused(lane, { ...record, hash })).toBe(1)
    }
    expect(refused({ ...lane, generation: lane.generation + 1 })).toBe(1)
    expect(refused({ ...lane, clientIds: [...lane.clientIds, 5] })).toBe(1)
    expect(refused({ ...lane, replica: newId('replica', seededRandom(9)) })).toBe(1)
    expect(refused({ ...lane, projectId: idOf('another'.replace('o', '0')) })).toBe(1)
    expect(refused({ ...lane, signed: { ...lane.signed, publicKey: signerOf(2).publicKey } })).toBe(1)
  })

  it('is proven by the signature of a later one that names it, and by no other', async () => {
    const { lane } = await readLast()
    if (lane.signed === null) throw new Error('not signed')
    const { publicKey } = lane.signed
    const sign = (hash: Uint8Array) => alice.signer.sign(recordMessage(lane, publicKey, hash))
    const wrong = () => new Uint8Array(64)
    const first = encodeRecord(lane.replica, 1, '', seedOf('one'), { sign: wrong })
    const second = encodeRecord(lane.replica, 2, first.hash, seedOf('two'), { sign: wrong })
    const third = encodeRecord(lane.replica, 3, second.hash, seedOf('three'), { sign })
    const stranger = encodeRecord(lane.replica, 2, '', seedOf('other'), { sign: wrong })
    let checks = 0
    const counting: typeof rule = {
      ...rule,
      check: (...signed) => {
        checks += 1
        return rule.check(...signed)
      }
    }
    expect(verifyRecords(lane, [first, second, third], counting).records).toEqual([first, second, third])
    expect(checks).toBe(2)
    expect(verifyRecords(lane, [first, stranger, third], rule).records).toEqual([third])
    expect(verifyRecords(lane, [first, second], rule).records).toEqual([])
    expect(verifyRecords(lane, [third, second, first], rule).records).toEqual([third])
  })

  it('is quarantined and told of when its signature was exchanged, and the file stays', async () => {
    const { lane, records } = await readLast()
    const forged = records.map((record) => ({
      ...record,
      bytes: withSignature(record.bytes, new Uint8Array(64))
    }))
    const bytes = encodeSegment(lane, forged)
    await alice.put(join(folder, last), bytes)
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings.join()).toMatch(new RegExp(`${last}.*whose signature is wrong.*left as it is`))
    expect(await alice.fs.read(join(folder, last), 1 << 20)).toEqual(bytes)
  })

  it('is read when a copy with a wrong signature stands before it', async () => {
    const { lane, records } = await readLast()
    const forged = records.map((record) => ({
      ...record,
      bytes: withSignature(record.bytes, new Uint8Array(64))
    }))
    await alice.put(join(folder, 'replicas/0.seg'), encodeSegment(lane, forged))
    expect(textOf((await read()).updates)).toBe(`${article} Twice.`)
  })

  it('comes back from this computer’s own copy when its signature in the folder was damaged', async () => {
    const { lane, records } = await readLast()
    const forged = records.map((record) => ({
      ...record,
      bytes: withSignature(record.bytes, new Uint8Array(64))
    }))
    await alice.put(join(folder, last), encodeSegment(lane, forged))
    okValue(await (await alice.open()).close())
    expect(textOf((await read()).updates)).toBe(`${article} Twice.`)
  })
})

describe('an edit that only this computer has', () => {
  it('is signed again on its way to the folder when its signature here was damaged', async () => {
    const writer = new Writer(await alice.open())
    for (const words of [' Once.', ' More.', ' Still.']) {
      writer.type(words)
      await writer.settle()
    }
    alice.crash()
    const journals = join('/data', 'journals')
    for (const [name, bytes] of await alice.filesIn(journals)) {
      const records = decodeRecords(bytes.subarray(new DataView(bytes.buffer).getUint16(10))).records
      const middle = records[1]
      if (middle === undefined || name.includes('published')) continue
      const changed = bytes.slice()
      const at = middle.signature.byteOffset - bytes.byteOffset
      changed[at] = (changed[at] ?? 0) ^ 1
      await alice.put(join(journals, name), changed)
    }
    okValue(await (await alice.open()).close())
    const { text, refused } = await everySignatureOf(folder)
    expect({ text, refused }).toEqual({ text: `${article} Twice. Once. More. Still.`, refused: 0 })
  })

  async function everySignatureOf(project: string) {
    let refused = 0
    for (const [name, bytes] of await alice.filesIn(join(project, 'replicas'))) {
      const reading = decodeSegment(bytes)
      if (!('segment' in reading)) throw new Error(`${name}: ${reading.kind}`)
      const { lane, records } = reading.segment
      for (const record of records) refused += verifyRecords(lane, [record], rule).refused
    }
    return { text: textOf((await read()).updates), refused }
  }
})

describe('somebody who can write in the folder', () => {
  const mallory = signerOf(66)
  const replica = newId('replica', seededRandom(66))
  const claims = { projectId, replica, generation: 2, clientIds: [7] }

  it('is left out when they sign nothing', async () => {
    const record = encodeRecord(replica, 1, '', seedOf('forged'))
    await alice.put(join(folder, 'replicas/x.seg'), encodeSegment({ ...claims, signed: null }, [record]))
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article} Twice.`)
    expect(warnings.join()).toMatch(/x.seg.*that nobody signed/)
  })

  it('cannot write in the lane of another, whose key they do not have', async () => {
    const { lane, records } = await readLast()
    const [first] = records
    if (lane.signed === null || first === undefined) throw new Error('not signed')
    const { publicKey } = lane.signed
    const sign = (hash: Uint8Array) => mallory.sign(recordMessage(lane, publicKey, hash))
    const forged = encodeRecord(lane.replica, 2, first.hash, seedOf('forged'), { sign })
    await alice.put(join(folder, 'replicas/x.seg'), encodeSegment(lane, [forged]))
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article} Twice.`)
    expect(warnings.join()).toMatch(/x.seg.*whose signature is wrong/)
  })

  it('takes no client id from a lane that this computer saw first, however old they say they are', async () => {
    const { lane } = await readLast()
    okValue(await (await alice.open()).close())
    const claimed = { ...claims, generation: 0, clientIds: lane.clientIds }
    const own = signLane(claimed, mallory)
    const sign = (hash: Uint8Array) => mallory.sign(recordMessage(own, mallory.publicKey, hash))
    const record = encodeRecord(replica, 1, '', seedOf('forged'), { sign })
    await alice.put(join(folder, 'replicas/0.seg'), encodeSegment(own, [record]))
    for (const opening of ['first', 'second', 'third']) {
      const store = await alice.open()
      expect({ opening, text: textOf(store.updates) }).toEqual({ opening, text: `${article} Twice.` })
      okValue(await store.close())
    }
  })

  it('gets a lane of their own when they take another’s replica id, and hides nothing of it', async () => {
    const { lane } = await readLast()
    const own = signLane({ ...claims, replica: lane.replica, clientIds: [99] }, mallory)
    const sign = (hash: Uint8Array) => mallory.sign(recordMessage(own, mallory.publicKey, hash))
    const update = seedOf('forged')
    await alice.put(
      join(folder, 'replicas/0.seg'),
      encodeSegment(own, [encodeRecord(lane.replica, 1, '', update, { sign })])
    )
    expect(textOf((await read()).updates)).toContain(' Twice.')
  })

  it('cannot bring a record of another project, though its writer signed it there', async () => {
    const other = new Computer(1)
    await other.start()
    const elsewhere = { ...claims, projectId: idOf('another'.replace('o', '0')) }
    const there = signLane(elsewhere, other.signer)
    const here = signLane(claims, other.signer)
    const sign = (hash: Uint8Array) => other.signer.sign(recordMessage(there, other.signer.publicKey, hash))
    const record = encodeRecord(replica, 1, '', seedOf('forged'), { sign })
    expect(verifyRecords(there, [record], rule).refused).toBe(0)
    expect(verifyRecords(here, [record], rule).refused).toBe(1)
  })

  it('cannot sign with a key under which everybody signs', async () => {
    const { lane, records } = await readLast()
    const bytes = encodeSegment(lane, records)
    const identity = Uint8Array.of(1, ...new Uint8Array(31))
    bytes.set(identity, 60)
    const length = new DataView(bytes.buffer).getUint16(10)
    bytes.set(sha256(bytes.subarray(0, length - 32)), length - 32)
    await alice.put(join(folder, 'replicas/x.seg'), bytes)
    expect((await read()).warnings.join()).toMatch(/x.seg.*a key under which anybody could sign/)
  })

  it('cannot change project.json', async () => {
    const json = JSON.parse(
      new TextDecoder().decode(await alice.fs.read(join(folder, 'project.json'), 1 << 20))
    )
    const changes = [
      { title: 'Another' },
      { created: '2020-01-01T00:00:00.000Z' },
      { projectId: idOf('another'.replace('o', '0')) },
      { original: null },
      { creator: undefined },
      { signature: undefined },
      { creator: { ...json.creator, name: 'Mallory' } },
      { creator: { ...json.creator, key: mallory.publicKey } },
      { original: { ...json.original, sha256: '0'.repeat(64) } }
    ]
    for (const change of changes) {
      const text = JSON.stringify({ ...json, ...change })
      await alice.put(join(folder, 'project.json'), new TextEncoder().encode(text))
      const found = await readProject({ fs: alice.fs, folder })
      expect(found, text).toMatchObject({ ok: false, problem: { code: 'damaged-project' } })
    }
    expect(isId('project', json.projectId)).toBe(true)
  })
})

function withSignature(record: Uint8Array, signature: Uint8Array): Uint8Array {
  const changed = record.slice()
  changed.set(signature, changed.length - signature.length)
  return changed
}
