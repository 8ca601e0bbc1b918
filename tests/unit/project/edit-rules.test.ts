import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId } from '../../../src/core/model/ids'
import type { Lane } from '../../../src/project/lane-header'
import type { ProjectStore } from '../../../src/project/project-store'
import { readProject } from '../../../src/project/read-project'
import { encodeRecord, type ProjectRecord } from '../../../src/project/record-codec'
import { RecordSet } from '../../../src/project/record-set'
import { decodeSegment, encodeSegment } from '../../../src/project/segment'
import { craftUpdate } from '../../support/hostile/craft-update'
import { attack, dependencyOn, hostileRecords } from '../../support/hostile/member'
import {
  article,
  Computer,
  folder,
  okValue,
  projectId,
  seededRandom,
  textOf,
  Writer
} from '../../support/project-world'

const mallory = 666
let alice: Computer

beforeEach(async () => {
  alice = new Computer(1)
  await alice.start()
  await alice.makeProject()
})

async function read() {
  return okValue(await readProject({ fs: alice.fs, folder }))
}

/** Alice types; her record, and the Yjs client she typed as. */
async function typed(words: string): Promise<{ readonly client: number; readonly record: ProjectRecord }> {
  const writer = new Writer(await alice.open())
  writer.type(words)
  okValue(await writer.store.close())
  const records = await recordsBy(writer.store)
  const [record] = records
  if (record === undefined) throw new Error('nothing was written')
  return { client: writer.store.clientId, record }
}

async function recordsBy({ replica }: ProjectStore): Promise<readonly ProjectRecord[]> {
  const files = [...(await alice.filesIn(folder))].filter(([name]) => name.includes(replica))
  return files.flatMap(([, bytes]) => {
    const reading = decodeSegment(bytes)
    return 'segment' in reading ? reading.segment.records : []
  })
}

const words = (text: string, client = mallory, clock = 0) =>
  craftUpdate([{ client, clock, structs: [{ parent: 'article', content: { text } }] }])

describe('an honest colleague', () => {
  it('writes, deletes what she has read, and is read by everybody', async () => {
    await typed(' Once.')
    const writer = new Writer(await alice.open())
    writer.doc.getText('article').delete(0, 4)
    writer.type(' Twice.')
    okValue(await writer.store.close())
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article.slice(4)} Once. Twice.`)
    expect(warnings).toEqual([])
    const [deletion] = await recordsBy(writer.store)
    // Only the lane she deleted from is named, by its last record.
    expect(deletion?.dependencies).toHaveLength(60)
  })
})

describe('a window', () => {
  it('is told when it gives an edit that colleagues would leave out', async () => {
    const store = await alice.open()
    const answer = await store.append(words('as somebody else', 7, 43))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'damaged-update' } })
    okValue(await store.close())
    expect(textOf((await read()).updates)).toBe(article)
  })
})

describe('a member who keeps to no rule', () => {
  it('is left out when writing as a client that the lane did not declare', async () => {
    await attack(alice, { clientIds: [mallory] }, [{ update: words('forged', 667) }])
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(article)
    expect(warnings.join()).toMatch(
      /1 edit in the folder replicas\/\w{20}.*written where their writer may not write/
    )
  })

  it('cannot take over a colleague’s client, nor make her later words vanish', async () => {
    const { client } = await typed(' Once.')
    await attack(alice, { clientIds: [client] }, [
      { update: craftUpdate([{ client, clock: 6, structs: [{ gc: 2 ** 40 }] }]) }
    ])
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article} Once.`)
    expect(warnings.join()).toMatch(/claim to be written by somebody else/)
  })

  it('cannot delete what is not written yet', async () => {
    const { client, record } = await typed(' Once.')
    await attack(alice, { clientIds: [mallory] }, [
      { update: craftUpdate([], [[client, 0, 1_000_000]]), dependencies: [dependencyOn(record)] }
    ])
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article} Once.`)
    expect(warnings.join()).toMatch(/would delete words that their writer had not read/)
  })

  it('cannot delete without saying what was read', async () => {
    const { client } = await typed(' Once.')
    await attack(alice, { clientIds: [mallory] }, [{ update: craftUpdate([], [[client, 0, 3]]) }])
    expect(textOf((await read()).updates)).toBe(`${article} Once.`)
  })

  it('cannot delete in the name of a record that says less', async () => {
    const { client, record } = await typed(' Once.')
    const other = await typed(' Twice.')
    await attack(alice, { clientIds: [mallory] }, [
      { update: craftUpdate([], [[client, 0, 3]]), dependencies: [dependencyOn(other.record)] }
    ])
    await attack(alice, { clientIds: [mallory + 1], seed: 67 }, [
      {
        update: craftUpdate([], [[client, 0, 3]]),
        dependencies: [{ ...dependencyOn(record), sequence: 5 }]
      }
    ])
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article} Once. Twice.`)
    expect(warnings.join()).toMatch(/had not read.*build on edits that there are not/s)
  })

  it('may delete what was read: that is a colleague’s edit, and undone like one', async () => {
    const { client, record } = await typed(' Once.')
    await attack(alice, { clientIds: [mallory] }, [
      { update: craftUpdate([], [[client, 0, 5]]), dependencies: [dependencyOn(record)] }
    ])
    const { updates, warnings } = await read()
    expect(textOf(updates)).toBe(`${article}.`)
    expect(warnings).toEqual([])
  })

  it('does not get a colleague left out by declaring her client first in a later opening', async () => {
    const { client } = await typed(' Once.')
    const writer = new Writer(await alice.open())
    await attack(alice, { clientIds: [client], generation: 0 }, [{ update: words('forged', client) }])
    okValue(await writer.store.refresh())
    expect(textOf(writer.store.updates)).toBe(`${article} Once.`)
    okValue(await writer.store.close())
  })

  it.each([0, 1])(
    'takes no client of the project’s maker from her before anybody has opened it: generation %i',
    async (generation) => {
      const { client } = await typed(' Once.')
      const { authors } = (await read()).signing
      const clients = authors.map(({ clientId }) => clientId)
      expect(clients).toContain(client)
      for (const seed of [66, 67, 68, 69])
        await attack(alice, { clientIds: clients, generation, seed }, [{ update: words('forged', client) }])
      const again = await read()
      expect(textOf(again.updates)).toBe(`${article} Once.`)
      expect(again.signing.authors).toEqual(expect.arrayContaining([...authors]))
      expect(textOf((await alice.openAsColleague()).updates)).toBe(`${article} Once.`)
    }
  )

  it('is held while what the edits build on is missing, and read when it has come', async () => {
    const { client } = await typed(' Once.')
    const name =
      [...(await alice.filesIn(folder)).keys()].filter((each) => each.endsWith('.seg')).at(-1) ?? ''
    const bytes = await alice.fs.read(join(folder, name), 1 << 20)
    await alice.fs.remove(join(folder, name))
    const store = await alice.openAsColleague()
    await attack(alice, { clientIds: [mallory] }, [
      {
        update: craftUpdate([
          { client: mallory, clock: 0, structs: [{ origin: [client, 5], content: { text: '!' } }] }
        ])
      }
    ])
    const received: Uint8Array[] = []
    store.onDidReceive((updates) => received.push(...updates))
    okValue(await store.refresh())
    expect(received).toEqual([])
    await alice.put(join(folder, name), bytes)
    okValue(await store.refresh())
    expect(received).toHaveLength(2)
    expect(textOf(store.updates)).toBe(`${article} Once.!`)
    okValue(await store.close())
  })

  it('is held from the first edit on that is missing in the lane', async () => {
    const edits = ['One. ', 'Two. '].map((text, index) => ({ update: words(text, mallory, 5 * index) }))
    const { lane, records } = hostileRecords({ clientIds: [mallory] }, edits)
    await alice.put(join(folder, 'replicas/second.seg'), encodeSegment(lane, records.slice(1)))
    expect(textOf((await read()).updates)).toBe(article)
    await alice.put(join(folder, 'replicas/first.seg'), encodeSegment(lane, records.slice(0, 1)))
    expect(textOf((await read()).updates)).toMatch(/Two. /)
  })

  it('cannot nest types deeper than 64, be it one level an edit', async () => {
    const edits = Array.from({ length: 70 }, (_, level) => ({
      update: craftUpdate([
        {
          client: mallory,
          clock: level,
          structs: [
            { parent: level === 0 ? 'claims' : [mallory, level - 1], key: 'a', content: { type: 'map' } }
          ]
        }
      ])
    }))
    await attack(alice, { clientIds: [mallory] }, edits)
    const { updates, warnings } = await read()
    expect(updates).toHaveLength(1 + 65)
    expect(warnings.join()).toMatch(/5 edits.*nested deeper/)
  })

  it('who writes two edits under one number has one of them read, the same by everybody', async () => {
    const texts = new Set<string>()
    for (const order of [
      ['AAAA', 'BBBB'],
      ['BBBB', 'AAAA']
    ]) {
      const computer = new Computer(1)
      await computer.start()
      await computer.makeProject()
      for (const text of order) await attack(computer, { clientIds: [mallory] }, [{ update: words(text) }])
      const { updates, warnings } = okValue(await readProject({ fs: computer.fs, folder }))
      texts.add(textOf(updates))
      expect(warnings.join()).toMatch(/as if they were one/)
    }
    expect(texts.size).toBe(1)
  })
})

describe('edits that wait', () => {
  it('take up no more than 64 MB, and those are read when what they wait for has come', () => {
    const records = new RecordSet()
    const awaited = words('b', 404)
    for (let index = 0; index < 10; index += 1) {
      const lane = laneOf(index, [1000 + index])
      records.add(lane, [encodeRecord(lane.replica, 1, '', longEditOn(awaited, 1000 + index))])
    }
    expect(records.takeFresh()).toEqual([])
    expect(records.warnings().join()).toMatch(/have not arrived/)
    const last = laneOf(70, [404])
    records.add(last, [encodeRecord(last.replica, 1, '', awaited)])
    expect(records.takeFresh()).toHaveLength(1 + 9)
  })

  it('are taken in after what they build on, however they come', () => {
    const [alices, bobs] = [laneOf(1, [1]), laneOf(2, [2])]
    const updates: Uint8Array[] = []
    const docs = [1, 2].map((client) => {
      const doc = new Y.Doc()
      doc.clientID = client
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'other') updates.push(update)
      })
      return doc
    })
    for (let turn = 0; turn < 40; turn += 1) {
      const [writer, reader] = turn % 2 ? docs : docs.toReversed()
      writer?.getText('article').insert(turn % 3, `${turn}.`)
      const update = updates.at(-1)
      if (update !== undefined && reader !== undefined) Y.applyUpdate(reader, update, 'other')
    }
    const records = new RecordSet()
    // the first lane's edits, each of which builds on one of the other's, come first and all at once
    for (const [lane, parity] of [
      [alices, 1],
      [bobs, 0]
    ] as const) {
      const own = updates.filter((_, index) => index % 2 === parity)
      records.add(
        lane,
        own.map((update, index) => encodeRecord(lane.replica, index + 1, '', update))
      )
    }
    const taken = records.takeFresh()
    expect(taken).toHaveLength(updates.length)
    const doc = new Y.Doc()
    for (const update of taken) {
      Y.applyUpdate(doc, update)
      expect(doc.store.pendingStructs).toBeNull()
    }
    expect(doc.getText('article').toString()).toBe(docs[0]?.getText('article').toString())
    expect(records.warnings()).toEqual([])
  })
})

/** A lane of format version 1, which nobody signed. */
function laneOf(seed: number, clientIds: readonly number[]): Lane {
  return {
    projectId,
    replica: newId('replica', seededRandom(seed)),
    generation: 1 + seed,
    clientIds,
    signed: null
  }
}

/** Seven million letters after what the update brings. */
function longEditOn(base: Uint8Array, client: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, base)
  const before = Y.encodeStateVector(doc)
  doc.getText('article').insert(1, 'a'.repeat(7_000_000))
  return Y.encodeStateAsUpdate(doc, before)
}

it('Whoever opened the project before is told of edits that nobody could have made, now, later and while it is open', async () => {
  const { client } = await typed('Yesterday.')
  okValue(await (await alice.openAsColleague()).close())
  const nowhere = (id: number) => ({
    update: craftUpdate([
      {
        client: id,
        clock: 0,
        structs: [{ origin: [client, 0], right: [client, 0], content: { text: 'nowhere' } }]
      }
    ])
  })
  const told = (record: ProjectRecord | undefined) =>
    expect.stringContaining(`replicas/${record?.replica} of the project say`)
  const [first] = await attack(alice, { clientIds: [mallory] }, [nowhere(mallory)])
  for (let opening = 0; opening < 2; opening += 1) {
    const store = await alice.openAsColleague()
    expect(store.warnings).toEqual([told(first)])
    okValue(await store.close())
  }
  const store = await alice.openAsColleague()
  const late: string[] = []
  store.onDidWarn((warning) => late.push(warning))
  const writer = new Writer(store)
  const text = writer.doc.getText('article')
  for (let at = text.length; at >= 0; at -= 1) text.insert(at, '.')
  await writer.settle()
  const [second] = await attack(alice, { clientIds: [mallory + 1], seed: 67 }, [nowhere(mallory + 1)])
  for (let turn = 0; turn < 3; turn += 1) {
    okValue(await store.refresh())
    alice.timers.pass(61_000)
  }
  expect(late).toEqual([told(second)])
  okValue(await store.close())
  expect((await read()).warnings.toSorted()).toEqual((await alice.openAsColleague()).warnings.toSorted())
})

it('Edits that say they were made where nobody could have made them are shown, and told of with their folder', async () => {
  const { client } = await typed('Yesterday.')
  const itself = craftUpdate([
    {
      client: mallory,
      clock: 0,
      structs: [{ origin: [client, 0], right: [client, 0], content: { text: 'nowhere' } }]
    }
  ])
  const [record] = await attack(alice, { clientIds: [mallory] }, [{ update: itself }])
  const { warnings, updates } = await read()
  expect(textOf(updates)).toContain('nowhere')
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain(
    `replicas/${record?.replica} of the project say that they were made where nobody`
  )
})
