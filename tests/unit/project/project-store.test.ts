import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SavedNotice } from '../../../src/core/ipc/contract'
import type { ProjectStore } from '../../../src/project/project-store'
import { readProject } from '../../../src/project/read-project'
import { maxUpdateBytes } from '../../../src/project/record-codec'
import {
  article,
  Computer,
  dataFolder,
  folder,
  okValue,
  seedOf,
  textOf,
  Writer
} from '../../support/project-world'

let alice: Computer

beforeEach(async () => {
  alice = new Computer(1)
  await alice.start()
  await alice.makeProject()
})

async function textInFolder(): Promise<string> {
  return textOf(okValue(await readProject({ fs: alice.fs, folder })).updates)
}

async function segmentNames(): Promise<string[]> {
  return [...(await alice.filesIn(join(folder, 'replicas'))).keys()]
}

function listen(store: ProjectStore): SavedNotice[] {
  const notices: SavedNotice[] = []
  store.onDidSave((notice) => notices.push(notice))
  return notices
}

/** Long enough for what runs without a timer to come to rest. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await Promise.resolve()
}

describe('saving', () => {
  it('answers when the edit is on this computer, and tells where it is until it is in the folder', async () => {
    const store = await alice.open()
    const notices = listen(store)
    const writer = new Writer(store)
    writer.type(' Twice.')
    await writer.settle()
    await rest()
    expect(notices.map(({ state }) => state)).toEqual(['saving', 'saved on this computer'])
    expect(await textInFolder()).toBe(article)
    alice.timers.pass(1000)
    await rest()
    expect(notices.at(-1)).toEqual({ state: 'saved in the folder', message: '' })
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('publishes within 5 seconds while somebody types on', async () => {
    const writer = new Writer(await alice.open())
    for (let typed = 0; typed < 5; typed += 1) {
      writer.type('.')
      await writer.settle()
      await rest()
      alice.timers.pass(900)
      expect(await textInFolder()).toBe(article)
    }
    alice.timers.pass(500)
    await rest()
    expect(await textInFolder()).toBe(`${article}.....`)
  })

  it('publishes at once when the project closes, and takes no edit after that', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Twice.')
    okValue(await store.close())
    expect(await textInFolder()).toBe(`${article} Twice.`)
    expect(await store.append(seedOf('late'))).toMatchObject({ ok: false, problem: { code: 'closed' } })
  })

  it('writes nothing into the folder for a person who only reads', async () => {
    const before = await alice.filesIn(folder)
    const store = await alice.open()
    alice.timers.pass(60_000)
    await rest()
    okValue(await store.close())
    expect(await alice.filesIn(folder)).toEqual(before)
  })

  it('counts this session’s edits among the updates of the project', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Twice.')
    await writer.settle()
    expect(textOf(store.updates)).toBe(`${article} Twice.`)
  })

  it('refuses an edit larger than a record', async () => {
    const store = await alice.open()
    const refused = await store.append(new Uint8Array(maxUpdateBytes + 1))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-large' } })
  })

  it('refuses bytes that are no update, and goes on', async () => {
    const store = await alice.open()
    const refused = await store.append(Uint8Array.from([5, 200, 200, 200]))
    expect(refused).toMatchObject({ ok: false, problem: { code: 'damaged-update' } })
    const writer = new Writer(store)
    writer.type(' Twice.')
    okValue(await store.close())
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('keeps a long session in segments of 256 KB', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    for (let typed = 0; typed < 8; typed += 1) writer.type('x'.repeat(100_000))
    okValue(await store.close())
    const sizes = [...(await alice.filesIn(join(folder, 'replicas'))).values()].map(({ length }) => length)
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.max(...sizes)).toBeLessThan(257 * 1024)
    expect(await textInFolder()).toBe(writer.text)
  })
})

describe('a computer whose own disk fails', () => {
  async function typeWhile(fault: (operation: string, path: string) => string | null, writer: Writer) {
    alice.disk.fault = fault
    writer.type(' Twice.')
    await writer.settle()
    await rest()
    alice.disk.fault = () => null
  }

  const full = (operation: string, path: string) =>
    path.startsWith(dataFolder) && ['write', 'create'].includes(operation) ? 'ENOSPC' : null

  it('says that the edit is not saved, and saves once there is room', async () => {
    const store = await alice.open()
    const notices = listen(store)
    const writer = new Writer(store)
    await typeWhile(full, writer)
    expect(writer.acknowledged).toEqual([])
    expect(notices.at(-1)?.state).toBe('not saved')
    expect(notices.at(-1)?.message).toMatch(/could not be written to this computer's disk/)
    okValue(await store.append(seedOf('again', 70)))
    await rest()
    expect(notices.at(-1)?.state).toBe('saved on this computer')
  })

  it('stays open while an edit is on no disk, and saves it when it closes', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    await typeWhile(full, writer)
    alice.disk.fault = full
    expect(await store.close()).toMatchObject({ ok: false, problem: { code: 'not-saved' } })
    alice.disk.fault = () => null
    okValue(await store.close())
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('loses nothing to a power cut after the names in a folder could not be synced once', async () => {
    const writer = new Writer(await alice.open())
    let failures = 0
    await typeWhile((operation) => {
      if (operation === 'syncFolder') failures += 1
      return operation === 'syncFolder' && failures === 1 ? 'EIO' : null
    }, writer)
    writer.type(' Thrice.')
    await writer.settle()
    expect(writer.acknowledged.length).toBeGreaterThan(0)
    alice.crash()
    expect(textOf((await alice.open()).updates)).toBe(`${article} Twice. Thrice.`)
  })

  it('acknowledges no edit without those before it, which it builds on', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    let syncs = 0
    alice.disk.fault = (operation) => {
      if (operation === 'sync') syncs += 1
      return operation === 'sync' && syncs <= 1 ? 'ENOSPC' : null
    }
    writer.type(' Once.')
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve()
    writer.type(' Twice.')
    await writer.settle()
    expect(writer.acknowledged.length).toBe(1)
    alice.crash()
    expect(textOf((await alice.open()).updates)).toBe(`${article} Once. Twice.`)
  })

  it('goes on in a new journal after a failed sync, and never syncs the old one again', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Once.')
    await writer.settle()
    const synced: string[] = []
    await typeWhile((operation, path) => {
      if (operation !== 'sync') return null
      synced.push(path)
      return synced.length === 1 ? 'EIO' : null
    }, writer)
    expect(writer.acknowledged.length).toBe(2)
    expect(synced.filter((path) => path.endsWith('.journal')).map((path) => path.slice(-10))).toEqual([
      '-0.journal',
      '-1.journal'
    ])
    alice.crash()
    expect(textOf((await alice.open()).updates)).toBe(`${article} Once. Twice.`)
  })
})

describe('a project folder that cannot be reached', () => {
  it.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO', 'ENOENT'])(
    'for %s is said in a sentence and tried again',
    async (code) => {
      const store = await alice.open()
      const notices = listen(store)
      const writer = new Writer(store)
      alice.disk.fault = (operation, path) =>
        path.startsWith(join(folder, 'replicas')) && operation !== 'list' ? code : null
      writer.type(' Twice.')
      await writer.settle()
      alice.timers.pass(1000)
      await rest()
      expect(notices.at(-1)?.state).toBe('folder not reachable')
      expect(notices.at(-1)?.message).toMatch(/Your edits are safe on this computer/)
      expect(writer.acknowledged.length).toBe(1)
      alice.disk.fault = () => null
      alice.timers.pass(2000)
      await rest()
      expect(notices.at(-1)?.state).toBe('saved in the folder')
      expect(await textInFolder()).toBe(`${article} Twice.`)
    }
  )

  it('is not spoken of while the latest edit is on no disk', async () => {
    const store = await alice.open()
    const notices = listen(store)
    const writer = new Writer(store)
    alice.disk.fault = (operation, path) => (operation === 'read' && path.startsWith(folder) ? 'EIO' : null)
    writer.type(' Once.')
    await writer.settle()
    await store.publish()
    writer.type(' Twice.')
    expect(notices.at(-1)?.state).toBe('saving')
    await writer.settle()
    await rest()
    expect(notices.at(-1)?.state).toBe('folder not reachable')
  })

  it('holds through a power cut what was said to be in it, though its names could not be synced at first', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Twice.')
    await writer.settle()
    let failures = 0
    alice.disk.fault = (operation, path) => {
      if (operation !== 'syncFolder' || !path.startsWith(join(folder, 'replicas/'))) return null
      failures += 1
      return failures === 1 ? 'EIO' : null
    }
    expect(await store.publish()).toMatchObject({ ok: false })
    okValue(await store.publish())
    alice.crash()
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('is tried less and less often', async () => {
    const writer = new Writer(await alice.open())
    const tries: number[] = []
    let now = 0
    alice.disk.fault = (operation, path) => {
      if (operation !== 'read' || !path.endsWith('project.json')) return null
      tries.push(now)
      return 'EIO'
    }
    writer.type(' Twice.')
    await writer.settle()
    await rest()
    for (now = 1; now <= 120; now += 1) {
      alice.timers.pass(1000)
      await rest()
    }
    expect(tries).toEqual([1, 3, 8, 18, 48, 108])
  })

  it('gets nothing written into it when it has become another folder or an empty one', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    const manifest = await alice.fs.read(join(folder, 'project.json'), 10_000)
    await alice.fs.remove(join(folder, 'project.json'))
    const before = await alice.filesIn(folder)
    writer.type(' Twice.')
    await writer.settle()
    expect(await store.publish()).toMatchObject({ ok: false, problem: { code: 'folder-not-reachable' } })
    expect(await alice.filesIn(folder)).toEqual(before)
    await alice.put(join(folder, 'project.json'), manifest)
    okValue(await store.publish())
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('gets the edits at the next opening when the project was closed without it', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Twice.')
    alice.disk.fault = (operation, path) =>
      operation === 'create' && path.startsWith(folder) ? 'EROFS' : null
    expect(await store.close()).toMatchObject({ ok: false, problem: { code: 'folder-not-reachable' } })
    const again = await alice.open()
    const notices = listen(again)
    expect(textOf(again.updates)).toBe(`${article} Twice.`)
    expect(notices.map(({ state }) => state)).toEqual(['folder not reachable'])
    alice.disk.fault = () => null
    alice.timers.pass(2000)
    await rest()
    expect(notices.at(-1)?.state).toBe('saved in the folder')
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })
})

describe('a session that was killed', () => {
  it('has its edits in the folder after the next opening, once', async () => {
    const writer = new Writer(await alice.open())
    writer.type(' Once.')
    await writer.settle()
    writer.type(' Twice.')
    await writer.settle()
    alice.crash()
    expect(await textInFolder()).toBe(article)
    okValue(await (await alice.open()).close())
    expect(await textInFolder()).toBe(`${article} Once. Twice.`)
    const names = await segmentNames()
    okValue(await (await alice.open()).close())
    expect(await segmentNames()).toEqual(names)
  })

  it('loses only what was not acknowledged when its journal ends in the middle of an edit', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Once.')
    await writer.settle()
    alice.disk.fault = (operation, path) => (operation === 'sync' && path.endsWith('.journal') ? 'EIO' : null)
    writer.type(' Twice.')
    await writer.settle()
    alice.disk.fault = () => null
    alice.crash({ bytes: (unsynced) => Math.max(0, unsynced - 1), names: () => true })
    const journals = await alice.filesIn(join(dataFolder, 'journals'))
    const again = await alice.open()
    expect(textOf(again.updates)).toBe(`${article} Once.`)
    expect(again.warnings).toEqual([])
    const kept = await alice.filesIn(join(dataFolder, 'journals'))
    expect([...kept.values()]).toEqual([...journals.values()])
  })

  it('writes the next time under another client id and replica', async () => {
    const first = new Writer(await alice.open())
    first.type(' Once.')
    await first.settle()
    const firstId = first.store.clientId
    alice.crash()
    const second = new Writer(await alice.open())
    expect(second.store.clientId).not.toBe(firstId)
    second.type(' Twice.')
    okValue(await second.store.close())
    const replicas = new Set((await segmentNames()).map((name) => name.split('/')[0]))
    expect(replicas.size).toBe(3)
    expect(await textInFolder()).toBe(`${article} Once. Twice.`)
  })
})

describe('this computer’s own copy', () => {
  it('brings back edits when the folder was rolled back to an earlier day', async () => {
    const earlier = await alice.filesIn(folder)
    const writer = new Writer(await alice.open())
    writer.type(' Twice.')
    okValue(await writer.store.close())
    for (const name of (await alice.filesIn(folder)).keys()) {
      if (!earlier.has(name)) await alice.fs.remove(join(folder, name))
    }
    expect(await textInFolder()).toBe(article)
    okValue(await (await alice.open()).close())
    expect(await textInFolder()).toBe(`${article} Twice.`)
  })

  it('leaves a copy of the project elsewhere as it is, and tells of edits that wait for the other', async () => {
    for (const [name, bytes] of await alice.filesIn(folder))
      await alice.put(join('/share/copy.stet', name), bytes)
    const writer = new Writer(await alice.open())
    writer.type(' Twice.')
    await writer.settle()
    alice.crash()
    const copy = await alice.open('/share/copy.stet')
    expect(textOf(copy.updates)).toBe(article)
    expect(copy.warnings.join()).toMatch(
      /have not reached that folder yet.*Open the project at \/share\/japan-us.stet/
    )
    okValue(await copy.close())
    expect(textOf((await alice.open()).updates)).toBe(`${article} Twice.`)
  })

  it('follows a folder that was moved', async () => {
    const writer = new Writer(await alice.open())
    writer.type(' Twice.')
    await writer.settle()
    alice.crash()
    for (const [name, bytes] of await alice.filesIn(folder))
      await alice.put(join('/share/moved.stet', name), bytes)
    await alice.fs.remove(join(folder, 'project.json'))
    expect(textOf((await alice.open('/share/moved.stet')).updates)).toBe(`${article} Twice.`)
  })

  /** The only journal, after a crash while its edits were in no folder; `change` alters its bytes. */
  async function journalAfterCrash(change: (bytes: Uint8Array) => number): Promise<void> {
    const writer = new Writer(await alice.open())
    for (const words of [' Once.', ' Twice.', ' Thrice.']) {
      writer.type(words)
      await writer.settle()
    }
    alice.crash()
    const [name, bytes] = [...(await alice.filesIn(join(dataFolder, 'journals')))][0] ?? [
      '',
      new Uint8Array()
    ]
    const changed = bytes.slice()
    const at = change(changed)
    changed[at] = (changed[at] ?? 0) ^ 1
    await alice.put(join(dataFolder, 'journals', name), changed)
  }

  it.each([
    ['in the first edit', (bytes: Uint8Array) => new DataView(bytes.buffer).getUint16(10) + 90, article],
    ['in the last edit', (bytes: Uint8Array) => bytes.length - 40, `${article} Once. Twice.`],
    ['at its beginning', () => 54, `${article} Once. Twice. Thrice.`]
  ])('that is damaged %s is told of, kept, and read as far as it is whole', async (_where, change, text) => {
    await journalAfterCrash(change)
    const before = [...(await alice.filesIn(dataFolder)).values()]
    const again = await alice.open()
    expect(again.warnings.join()).toMatch(/this computer's own copy of earlier edits, is damaged/)
    expect(textOf(again.updates).startsWith(text)).toBe(true)
    expect([...(await alice.filesIn(dataFolder)).values()]).toEqual(before)
  })

  it('does not keep the project from opening when it cannot be read', async () => {
    alice.disk.fault = (operation, path) =>
      operation === 'list' && path.startsWith(dataFolder) ? 'EACCES' : null
    const store = await alice.open()
    expect(textOf(store.updates)).toBe(article)
    expect(store.warnings.join()).toMatch(/own copy of your edits, could not be read now/)
  })
})

describe('closing', () => {
  it('waits 10 seconds for a folder that does not answer, and no longer', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Twice.')
    await writer.settle()
    const hanging = { ...alice.fs, read: () => new Promise<Uint8Array>(() => undefined) }
    Object.assign(alice.fs, hanging)
    const closing = store.close()
    await rest()
    alice.timers.pass(10_000)
    expect(await closing).toMatchObject({ ok: false, problem: { code: 'folder-not-reachable' } })
    alice.crash()
    expect(textOf((await alice.open()).updates)).toBe(`${article} Twice.`)
  })
})
