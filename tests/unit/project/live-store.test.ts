import { join } from 'node:path/posix'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { SavedNotice } from '../../../src/core/ipc/contract'
import { newId } from '../../../src/core/model/ids'
import type { ProjectStore } from '../../../src/project/project-store'
import { readProject } from '../../../src/project/read-project'
import { encodeRecord } from '../../../src/project/record-codec'
import { encodeSegment } from '../../../src/project/segment'
import {
  article,
  Computer,
  folder,
  laneSignedBy,
  okValue,
  projectId,
  seededRandom,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

let disk: Computer
let alice: Writer
let bob: Writer

/** A window whose store tells it of what others wrote. */
function live(store: ProjectStore): Writer {
  const writer = new Writer(store)
  store.onDidReceive((updates) => {
    for (const update of updates) Y.applyUpdate(writer.doc, update, 'folder')
  })
  return writer
}

beforeEach(async () => {
  disk = new Computer(1)
  await disk.start()
  await disk.makeProject()
  alice = live(await disk.open())
  bob = live(await disk.openAsColleague())
})

async function typeAndPublish(writer: Writer, words: string, place = 1): Promise<void> {
  writer.type(words, place)
  await writer.settle()
  okValue(await writer.store.publish())
}

/** Long enough for what runs without a timer to come to rest. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await Promise.resolve()
}

describe('two people in one folder', () => {
  it('see what the other has written as soon as they look', async () => {
    await typeAndPublish(alice, ' Twice.')
    await typeAndPublish(bob, 'Not ', 0)
    okValue(await alice.store.refresh())
    okValue(await bob.store.refresh())
    expect(alice.text).toBe(`Not ${article} Twice.`)
    expect(bob.text).toBe(alice.text)
    expect(textOf(alice.store.updates)).toBe(alice.text)
  })

  it('are told nothing of their own edits, and of another’s only once', async () => {
    const received: (readonly Uint8Array[])[] = []
    alice.store.onDidReceive((updates) => received.push(updates))
    await typeAndPublish(alice, ' Twice.')
    okValue(await alice.store.refresh())
    expect(received).toEqual([])
    await typeAndPublish(bob, ' Thrice.')
    for (let times = 0; times < 3; times += 1) okValue(await alice.store.refresh())
    expect(received.map(({ length }) => length)).toEqual([1])
  })

  it('read only files that they have not seen', async () => {
    await typeAndPublish(bob, ' Twice.')
    okValue(await alice.store.refresh())
    const read: string[] = []
    disk.disk.fault = (operation, path) => {
      if (operation === 'read' && path.includes('/replicas/')) read.push(path)
      return null
    }
    okValue(await alice.store.refresh())
    expect(read).toEqual([])
    await typeAndPublish(bob, ' Thrice.')
    read.length = 0
    okValue(await alice.store.refresh())
    // once to be shown, and once to be copied
    expect(read.length).toBe(2)
    expect(new Set(read).size).toBe(1)
    okValue(await alice.store.refresh())
    expect(read.length).toBe(2)
    expect(alice.text).toBe(`${article} Twice. Thrice.`)
  })

  it('lose nothing of a file that arrives in pieces', async () => {
    await typeAndPublish(bob, ' Twice.')
    const lane = join(folder, 'replicas', bob.store.replica)
    const [file] = [...(await disk.filesIn(lane))]
    if (file === undefined) throw new Error('nothing was published')
    const [name, bytes] = file
    for (const length of [0, 10, bytes.length - 1]) {
      await disk.put(join(lane, name), bytes.subarray(0, length))
      okValue(await alice.store.refresh())
      expect(alice.text).toBe(article)
    }
    const zeros = new Uint8Array(bytes.length)
    await disk.put(join(lane, name), zeros)
    okValue(await alice.store.refresh())
    await disk.put(join(lane, name), bytes)
    okValue(await alice.store.refresh())
    expect(alice.text).toBe(`${article} Twice.`)
  })

  it('write on when a second look is asked for during the first', async () => {
    const first = alice.store.refresh()
    await typeAndPublish(bob, ' Twice.')
    const second = alice.store.refresh()
    okValue(await first)
    okValue(await second)
    okValue(await alice.store.refresh())
    expect(alice.text).toBe(`${article} Twice.`)
  })

  it('have the history of both', async () => {
    await typeAndPublish(bob, ' Twice.')
    await typeAndPublish(alice, ' Thrice.')
    okValue(await alice.store.refresh())
    expect(okValue(await alice.store.readLanes()).map(({ replica }) => replica)).toEqual(
      expect.arrayContaining([alice.store.replica, bob.store.replica])
    )
  })
})

describe('a folder that goes away', () => {
  function listen(store: ProjectStore): SavedNotice[] {
    const notices: SavedNotice[] = []
    store.onDidSave((notice) => notices.push(notice))
    return notices
  }

  it('is told though nothing waits for it, and no more once it is back', async () => {
    const notices = listen(alice.store)
    disk.disk.fault = (_operation, path) => (path.startsWith(folder) ? 'ENOENT' : null)
    for (let times = 0; times < 2; times += 1)
      expect(await alice.store.refresh()).toMatchObject({ ok: false })
    expect(notices.at(-1)).toMatchObject({ state: 'folder not reachable' })
    expect(notices.at(-1)?.message).toMatch(/cannot be found.*safe on this computer/)
    disk.disk.fault = () => null
    okValue(await alice.store.refresh())
    expect(notices.at(-1)).toEqual({ state: 'saved in the folder', message: '' })
  })

  it('gets what waits for it as soon as it can be read again, long before the next attempt to write', async () => {
    alice.type(' Twice.')
    await alice.settle()
    disk.disk.fault = (_operation, path) => (path.startsWith(folder) ? 'EIO' : null)
    for (let times = 0; times < 5; times += 1) await alice.store.publish()
    await alice.store.refresh()
    disk.disk.fault = () => null
    okValue(await alice.store.refresh())
    await rest()
    expect(textOf(okValue(await readProject({ fs: disk.fs, folder })).updates)).toBe(`${article} Twice.`)
  })

  it('is told when it does not answer at all, while typing goes on being saved here', async () => {
    const notices = listen(alice.store)
    let answer = () => {}
    const hung = new Promise<void>((done) => {
      answer = done
    })
    const { list, read } = disk.fs
    const waitFor = <T>(path: string, work: () => Promise<T>) =>
      path.startsWith(folder) ? hung.then(work) : work()
    disk.fs.list = (path) => waitFor(path, () => list(path))
    disk.fs.read = (path, most) => waitFor(path, () => read(path, most))
    const reading = alice.store.refresh()
    alice.type(' Twice.')
    await alice.settle()
    expect(alice.acknowledged).toHaveLength(1)
    disk.timers.pass(16_000)
    expect(notices.at(-1)).toMatchObject({
      state: 'folder not reachable',
      message: expect.stringMatching(/does not answer. Your edits are safe/)
    })
    alice.type(' Thrice.')
    await alice.settle()
    expect(alice.acknowledged).toHaveLength(2)
    answer()
    okValue(await reading)
    okValue(await alice.store.publish())
    expect(notices.at(-1)).toEqual({ state: 'saved in the folder', message: '' })
  })

  it('is not taken for one whose edits were deleted, though an empty one is in its place', async () => {
    for (const name of (await disk.filesIn(folder)).keys()) await disk.fs.remove(join(folder, name))
    expect(await alice.store.refresh()).toMatchObject({
      ok: false,
      problem: { code: 'folder-not-reachable' }
    })
    expect(alice.text).toBe(article)
    expect(textOf(alice.store.updates)).toBe(article)
  })
})

describe('a damaged file that appears while the project is open', () => {
  const damaged = join(folder, 'replicas/0000000001-00000000000000000000.seg')

  it('is told when it has stayed so for a minute', async () => {
    const warnings: string[] = []
    alice.store.onDidWarn((warning) => warnings.push(warning))
    await disk.put(damaged, new Uint8Array(100))
    okValue(await alice.store.refresh())
    disk.timers.pass(59_000)
    expect(warnings).toEqual([])
    disk.timers.pass(1000)
    expect(warnings).toEqual([expect.stringMatching(/is damaged or has not arrived whole/)])
    okValue(await alice.store.refresh())
    disk.timers.pass(120_000)
    expect(warnings.length).toBe(1)
  })

  it('is not told when it is whole by then', async () => {
    const warnings: string[] = []
    alice.store.onDidWarn((warning) => warnings.push(warning))
    await disk.put(damaged, new Uint8Array(100))
    okValue(await alice.store.refresh())
    await disk.fs.remove(damaged)
    okValue(await alice.store.refresh())
    disk.timers.pass(120_000)
    expect(warnings).toEqual([])
  })
})

describe('two histories of one replica', () => {
  const replica = newId('replica', seededRandom(9))
  const claims = { projectId, replica, generation: 5, clientIds: [99] }
  const { lane, extras } = laneSignedBy(signerOf(9), claims)

  function records(words: string) {
    const doc = new Y.Doc()
    doc.clientID = 99
    for (const update of [seedOf(article)]) Y.applyUpdate(doc, update)
    const known = Y.encodeStateVector(doc)
    doc.getText('article').insert(0, words)
    const first = encodeRecord(replica, 1, '', Y.encodeStateAsUpdate(doc, known), extras)
    const between = Y.encodeStateVector(doc)
    doc.getText('article').insert(0, '“')
    return [first, encodeRecord(replica, 2, first.hash, Y.encodeStateAsUpdate(doc, between), extras)] as const
  }

  it('are never both given to a window, whichever comes first and later', async () => {
    const branches = [records('One '), records('Another ')].sort((a, b) => (a[0].hash < b[0].hash ? -1 : 1))
    const [lower, higher] = branches
    if (lower === undefined || higher === undefined) throw new Error('two branches')
    await disk.put(join(folder, 'replicas/a/a.seg'), encodeSegment(lane, higher))
    okValue(await alice.store.refresh())
    const text = alice.text
    expect(text).not.toBe(article)
    const warnings: string[] = []
    alice.store.onDidWarn((warning) => warnings.push(warning))
    await disk.put(join(folder, 'replicas/a/b.seg'), encodeSegment(lane, lower))
    okValue(await alice.store.refresh())
    expect(alice.text).toBe(text)
    disk.timers.pass(60_000)
    expect(warnings).toEqual([expect.stringMatching(/Close the project and open it again/)])
    okValue(await bob.store.refresh())
    const carol = await disk.openAsColleague()
    expect(textOf(carol.updates)).toBe(bob.text)
  })
})

describe('files that come in any order, one by one', () => {
  it('make the same article as all of them at once', async () => {
    for (let edit = 0; edit < 6; edit += 1) {
      await typeAndPublish(edit % 2 === 0 ? alice : bob, ` ${edit}`, 0.5)
      if (edit === 3) okValue(await alice.store.refresh())
    }
    const files = [...(await disk.filesIn(folder))]
    const whole = textOf(okValue(await readProject({ fs: disk.fs, folder })).updates)
    const segments = files.filter(([name]) => name.endsWith('.seg'))
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(segments, { minLength: segments.length }), async (order) => {
        const other = new Computer(2)
        await other.start()
        for (const [name, bytes] of files) {
          if (!name.endsWith('.seg')) await other.put(join(folder, name), bytes)
        }
        await other.fs.makeFolder(join(folder, 'replicas'))
        const carol = live(await other.open())
        for (const [name, bytes] of order) {
          await other.put(join(folder, name), bytes)
          okValue(await carol.store.refresh())
        }
        expect(carol.text).toBe(whole)
        expect(textOf(carol.store.updates)).toBe(whole)
      }),
      { numRuns: 40 }
    )
  })
})
