import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../src/core/model/ids'
import type { Lane } from '../../src/project/lane-header'
import { encodeRecord } from '../../src/project/record-codec'
import { RecordSet } from '../../src/project/record-set'
import { readUpdateFacts } from '../../src/project/update-facts'
import { craftUpdate, writeNumber } from '../support/hostile/craft-update'
import { projectId, seededRandom } from '../support/project-world'

/** Nothing a stranger writes may hold a reader longer than this, ms. */
const longest = 2000

/**
 * How long to try random edits, seconds, and from which seed on. In every run of the tests a moment; for a night:
 * STET_FUZZ_SECONDS=28800 npx vitest run --project unit tests/hostile/foreign-edits.test.ts
 */
const fuzzSeconds = Number(process.env.STET_FUZZ_SECONDS ?? 4)
const firstSeed = Number(process.env.STET_FUZZ_SEED ?? Date.now() % 1_000_000_000)

/** Time of the processor: a busy machine is nobody's attack. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, ms: (user + system) / 1000 }
}

describe('bytes that would hold a reader up', () => {
  const manyParts = (count: number) => craftUpdate([{ client: 9, clock: 0, structs: [], count }])
  const manyBlocks = (count: number) => {
    const out: number[] = []
    writeNumber(out, count)
    return Uint8Array.from(out)
  }
  const manyDeletions = (count: number) => {
    const out = [0, 1, 9]
    writeNumber(out, count)
    return Uint8Array.from(out)
  }
  const longString = Uint8Array.of(1, 1, 9, 0, 4, 1, 1, 97, 0xff, 0xff, 0xff, 0xff, 0x7f)
  const manyValues = Uint8Array.of(1, 1, 9, 0, 8, 1, 1, 97, 0xff, 0xff, 0xff, 0xff, 0x7f)
  const manyKeys = Uint8Array.of(1, 1, 9, 0, 8, 1, 1, 97, 1, 118, 0xff, 0xff, 0xff, 0xff, 0x7f)
  const endless = Uint8Array.from({ length: 100_000 }, () => 0xff)
  const deepValue = Uint8Array.from([
    1,
    1,
    9,
    0,
    8,
    1,
    1,
    97,
    1,
    ...Array<number[]>(100_000).fill([117, 1]).flat()
  ])
  const deepObject = Uint8Array.from([
    1,
    1,
    9,
    0,
    8,
    1,
    1,
    97,
    1,
    ...Array<number[]>(100_000).fill([118, 1, 1, 97]).flat()
  ])
  /** Twenty bytes of the second encoding that hold Yjs for minutes. */
  const secondEncoding = Y.convertUpdateFormatV1ToV2(
    craftUpdate([{ client: 9, clock: 0, structs: [{ gc: 3e7 }] }])
  )

  it.each([
    ['thirty million parts that are not there', manyParts(3e7)],
    ['more parts than numbers go', manyParts(2 ** 52)],
    ['a thousand million clients', manyBlocks(1e9)],
    ['a thousand million deletions', manyDeletions(1e9)],
    ['a string longer than the memory', longString],
    ['more values than the memory holds', manyValues],
    ['an object with more keys than the memory holds', manyKeys],
    ['a number without an end', endless],
    ['a list a hundred thousand deep', deepValue],
    ['an object a hundred thousand deep', deepObject],
    ['the other encoding', secondEncoding],
    ['nothing but zeros', new Uint8Array(1_000_000)]
  ])('are refused at once, or do nothing: %s', (_what, bytes) => {
    const before = process.memoryUsage().rss
    const { result, ms } = timed(() => readUpdateFacts(bytes))
    if (typeof result !== 'string') expect([...result.writes, ...result.deletes]).toEqual([])
    expect(ms).toBeLessThan(longest)
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024)
  })

  it.each([
    ['a length near the end of numbers', { gc: Number.MAX_SAFE_INTEGER - 1 }, 2],
    ['a length beyond it', { gc: 2 ** 53 }, 0],
    ['a gap of that length', { skip: Number.MAX_SAFE_INTEGER }, 1],
    ['a deleted stretch of that length', { parent: 'article', content: { deleted: 2 ** 53 - 1 } }, 1]
  ])('are refused when they fill clocks up with %s', (_what, struct, clock) => {
    expect(readUpdateFacts(craftUpdate([{ client: 9, clock, structs: [struct] }]))).toBe('malformed')
  })

  it('hold nobody up who has the records checked, be they a million', () => {
    const records = new RecordSet()
    const lane = laneOf(1, [9])
    const edits = Array.from({ length: 20_000 }, (_, index) =>
      encodeRecord(
        lane.replica,
        index + 1,
        '',
        craftUpdate([
          { client: 9, clock: index, structs: [{ origin: [404, index], content: { text: 'a' } }] }
        ])
      )
    )
    records.add(lane, edits)
    const { ms } = timed(() => {
      for (let reading = 0; reading < 50; reading += 1) records.takeFresh()
    })
    expect(ms).toBeLessThan(longest)
  })

  it('hold nobody up when they come in ten thousand lanes', () => {
    const records = new RecordSet()
    for (let index = 0; index < 10_000; index += 1) {
      const lane = laneOf(index, [index + 1])
      const update = craftUpdate([
        { client: index + 1, clock: 0, structs: [{ parent: 'x', content: { text: 'a' } }] }
      ])
      records.add(lane, [encodeRecord(lane.replica, 1, '', update)])
    }
    const { result, ms } = timed(() => records.takeFresh())
    expect(result).toHaveLength(10_000)
    expect(ms).toBeLessThan(longest)
  })
})

describe('random edits', () => {
  const honest = honestUpdates()

  it(
    'end in time, never make Yjs throw where they were taken in, and change nothing where they were not',
    () => {
      const end = performance.now() + fuzzSeconds * 1000
      let [tried, taken, slowest] = [0, 0, 0]
      for (let seed = firstSeed; performance.now() < end; seed += 1) {
        const update = changedAtRandom(honest, seed)
        const { result, ms } = timed(() => readUpdateFacts(update))
        slowest = Math.max(slowest, ms)
        expect(ms, `seed ${seed}`).toBeLessThan(longest)
        tried += 1
        if (typeof result === 'string') continue
        const records = new RecordSet()
        const lane = laneOf(1, [...new Set([7, 8, 9, ...result.writes.map(({ client }) => client)])])
        const base = honest.map((each, index) => encodeRecord(lane.replica, index + 1, '', each))
        records.add(lane, base)
        records.takeFresh()
        records.add(lane, [encodeRecord(lane.replica, base.length + 1, '', update)])
        const doc = documentOf(honest)
        const before = hashOf(doc)
        const fresh = records.takeFresh()
        taken += fresh.length
        for (const each of fresh) expect(() => Y.applyUpdate(doc, each), `seed ${seed}`).not.toThrow()
        if (fresh.length === 0) expect(hashOf(doc)).toBe(before)
        else expect(doc.store.pendingStructs, `seed ${seed}`).toBeNull()
        expect(() => doc.getText('article').toDelta(), `seed ${seed}`).not.toThrow()
        expect(() => Y.encodeStateAsUpdate(doc), `seed ${seed}`).not.toThrow()
      }
      process.stdout.write(
        `seeds ${firstSeed} to ${firstSeed + tried - 1}: ${tried} edits, ${taken} taken in, slowest ${slowest.toFixed(0)} ms\n`
      )
      expect(taken).toBeGreaterThan(0)
    },
    fuzzSeconds * 1000 + 60_000
  )
})

/** A small project by three clients, and a last edit on top. */
function honestUpdates(): readonly Uint8Array[] {
  const updates: Uint8Array[] = []
  for (const client of [7, 8, 9]) {
    const doc = documentOf(updates)
    doc.clientID = client
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = doc.getText('article')
    text.insert(text.length >> 1, `The ferry ${client} sank. 🙂`, client === 8 ? { bold: true } : {})
    text.format(2, 5, { link: 'https://a.example' })
    if (client > 7) text.delete(1, 4)
    doc.getMap('claims').set(
      `claim${client}`,
      new Y.Map<unknown>([
        ['kind', 'number'],
        ['deep', [{ a: [client] }]]
      ])
    )
    doc
      .getMap('checks')
      .set(`check${client}`, { verdict: 'accurate', note: '<script>', at: [1.5, null, true, 2n] })
  }
  return updates
}

function changedAtRandom(updates: readonly Uint8Array[], seed: number): Uint8Array {
  const random = seededRandom(seed)
  const [which = 0, changes = 0, isNoise = 0, length = 0] = random(new Uint8Array(4))
  if (isNoise < 20) return random(new Uint8Array(length))
  const bytes = (updates[which % updates.length] ?? new Uint8Array()).slice()
  for (let change = 0; change <= changes % 4; change += 1) {
    const [high = 0, low = 0, to = 0, how = 0] = random(new Uint8Array(4))
    const at = ((high << 8) | low) % bytes.length
    bytes[at] =
      how < 100
        ? to
        : how < 200
          ? (bytes[at] ?? 0) ^ (1 << (to & 7))
          : ([0, 1, 10, 127, 128, 255][to % 6] ?? 0)
  }
  return length < 20 ? bytes.slice(0, Math.max(1, bytes.length - length)) : bytes
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function hashOf(doc: Y.Doc): string {
  return createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex')
}

/** A lane of format version 1, which nobody signed. */
function laneOf(seed: number, clientIds: readonly number[]): Lane {
  const replica = newId('replica', seededRandom(seed))
  return { projectId, replica, generation: 1 + seed, clientIds, signed: null }
}
