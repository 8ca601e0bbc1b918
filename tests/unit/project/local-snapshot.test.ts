import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { snapshotPath } from '../../../src/project/folder-layout'
import type { FsPort } from '../../../src/project/fs-port'
import { decodeSnapshot, encodeSnapshot } from '../../../src/project/local-snapshot'
import { openProject } from '../../../src/project/open-project'
import type { ProjectStore } from '../../../src/project/project-store'
import { craftUpdate } from '../../support/hostile/craft-update'
import { attack } from '../../support/hostile/member'
import {
  article,
  Computer,
  dataFolder,
  folder,
  okValue,
  projectId,
  textOf,
  Writer
} from '../../support/project-world'

/** Two of its items' neighbours are one character: nobody could have made it. Client 7 wrote the article. */
const nowhere = craftUpdate([
  {
    client: 666,
    clock: 0,
    structs: [{ origin: [7, 0], right: [7, 0], content: { text: 'nowhere' } }]
  }
])

let alice: Computer

/** Opens the project as a large one: what stands as it was known is not read again. */
async function openLarge(): Promise<ProjectStore> {
  return okValue(await openProject({ ...alice.ports, folder, dataFolder, readsAllUpTo: 0 }))
}

async function type(store: ProjectStore, words: string): Promise<void> {
  const writer = new Writer(store)
  for (const word of words.split(' ')) writer.type(` ${word}`)
  await writer.settle()
  okValue(await store.close())
}

/** The segments that were read by what is done. */
async function readBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const read: string[] = []
  alice.disk.fault = (operation, path) => {
    if (operation === 'read' && path.endsWith('.seg')) read.push(path)
    return null
  }
  await work()
  alice.disk.fault = () => null
  return read
}

async function snapshotBytes(): Promise<Uint8Array> {
  return alice.fs.read(snapshotPath(dataFolder, projectId), 1e9)
}

beforeEach(async () => {
  alice = new Computer(1)
  await alice.start()
  await alice.makeProject()
  await type(await openLarge(), 'One two three.')
  await type(await openLarge(), 'Four.')
})

describe('What this computer has read of a project', () => {
  it('is written down when the project closes, and byte for byte the same when it is read and written', async () => {
    const bytes = await snapshotBytes()
    const snapshot = decodeSnapshot(bytes)
    expect(snapshot?.files.size).toBe(3)
    expect(snapshot?.records.lanes.map(({ edits }) => edits.length).sort()).toEqual([1, 1, 3])
    expect(textOf([snapshot?.records.document ?? new Uint8Array()])).toBe(`${article} One two three. Four.`)
    expect(snapshot && encodeSnapshot(snapshot)).toEqual(bytes)
  })

  it('is waited for however long it takes: otherwise the largest projects would be read anew each time', async () => {
    const before = await snapshotBytes()
    let begun = () => {}
    let release = () => {}
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const isReleased = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: FsPort = {
      ...alice.fs,
      rename: async (from, to) => {
        if (to.endsWith('.snapshot')) {
          begun()
          await isReleased
        }
        return alice.fs.rename(from, to)
      }
    }
    const options = { ...alice.ports, fs: slow, folder, dataFolder, readsAllUpTo: 0 }
    const store = okValue(await openProject(options))
    const writer = new Writer(store)
    writer.type(' Five.')
    await writer.settle()
    let isClosed = false
    const closing = store.close().then((closed) => {
      isClosed = true
      return closed
    })
    await isBegun
    alice.timers.pass(60_000)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isClosed).toBe(false)
    release()
    okValue(await closing)
    expect(await snapshotBytes()).not.toEqual(before)
  })

  it('is not believed when any of its bytes is another', async () => {
    const bytes = await snapshotBytes()
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice()
      damaged[at] = (damaged[at] ?? 0) ^ 4
      expect(decodeSnapshot(damaged)).toBeNull()
      expect(decodeSnapshot(bytes.subarray(0, at))).toBeNull()
    }
  })

  it('opens a large project without reading its segments again, ready to be written on', async () => {
    let text = ''
    const read = await readBy(async () => {
      const store = await openLarge()
      text = textOf(store.updates)
      await type(store, 'Five.')
    })
    expect(text).toBe(`${article} One two three. Four.`)
    // its own new one, to see that it is whole
    expect(read.length).toBeLessThanOrEqual(2)
    const again = await openLarge()
    expect(textOf(again.updates)).toBe(`${article} One two three. Four. Five.`)
    expect(again.warnings).toEqual([])
  })

  it('still shows every edit by itself, from the folder', async () => {
    const store = await openLarge()
    const lanes = okValue(await store.readLanes())
    expect(lanes.map(({ updates }) => updates.length).sort()).toEqual([1, 1, 3])
    expect(textOf(lanes.flatMap(({ updates }) => updates))).toBe(`${article} One two three. Four.`)
  })

  it('is no reason to miss what others wrote since, nor what has changed', async () => {
    const bob = new Computer(2)
    await bob.start()
    for (const [name, bytes] of await alice.filesIn(folder)) await bob.put(join(folder, name), bytes)
    await type(await bob.open(), 'Bob.')
    for (const [name, bytes] of await bob.filesIn(folder)) {
      if (!(await alice.filesIn(folder)).has(name)) await alice.put(join(folder, name), bytes)
    }
    expect(textOf((await openLarge()).updates)).toBe(`${article} One two three. Four. Bob.`)
  })

  it('does not hide that a segment was damaged since, which is written anew', async () => {
    const names = [...(await alice.filesIn(folder)).keys()].filter((name) => name.endsWith('.seg'))
    for (const name of names.slice(1)) await alice.put(join(folder, name), new Uint8Array(700))
    const store = await openLarge()
    expect(store.warnings.join()).toMatch(/is damaged/)
    okValue(await store.close())
    const bob = new Computer(3)
    await bob.start()
    for (const [name, bytes] of await alice.filesIn(folder)) await bob.put(join(folder, name), bytes)
    expect(textOf((await bob.open()).updates)).toBe(`${article} One two three. Four.`)
  })

  it('keeps what a folder that was rolled back no longer has', async () => {
    const names = [...(await alice.filesIn(folder)).keys()].filter((name) => name.endsWith('.seg'))
    for (const name of names) await alice.fs.remove(join(folder, name))
    for (const name of (await alice.filesIn(join(dataFolder, 'journals'))).keys()) {
      await alice.fs.remove(join(dataFolder, 'journals', name))
    }
    const store = await openLarge()
    expect(textOf(store.updates)).toBe(`${article} One two three. Four.`)
  })

  it('says again which edits nobody could have made, and is no less of use for them', async () => {
    const [record] = await attack(alice, { clientIds: [666] }, [{ update: nowhere }])
    const told = expect.stringContaining(`replicas/${record?.replica} of the project say`)
    // whoever opens it for the first time
    const openAnew = async () =>
      okValue(await openProject({ ...alice.ports, folder, dataFolder: '/share', readsAllUpTo: 0 }))
    const first = await openAnew()
    expect(first.warnings).toEqual([told])
    okValue(await first.close())
    expect(decodeSnapshot(await alice.fs.read(snapshotPath('/share', projectId), 1e9))?.files.size).toBe(4)
    let again: readonly string[] = []
    const read = await readBy(async () => {
      const store = await openAnew()
      again = store.warnings
      okValue(await store.close())
    })
    expect(again).toEqual([told])
    expect(read).toEqual([])
    for (const name of (await alice.filesIn(folder)).keys()) {
      if (name.endsWith('.seg') && !name.includes('hostile')) await alice.fs.remove(join(folder, name))
    }
    const lacking = await openAnew()
    expect(textOf(lacking.updates)).toContain(`${article} One two three. Four.`)
    expect(lacking.warnings).toEqual([expect.stringMatching(/is incomplete: 3 of 4 files/), told])
  })

  it('is of no use for a copy of the project elsewhere', async () => {
    for (const [name, bytes] of await alice.filesIn(folder))
      await alice.put(join('/share/copy.stet', name), bytes)
    const read = await readBy(() =>
      openProject({ ...alice.ports, folder: '/share/copy.stet', dataFolder, readsAllUpTo: 0 })
    )
    expect(read.length).toBe(3)
  })
})
