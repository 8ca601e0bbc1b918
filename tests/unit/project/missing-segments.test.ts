import { dirname, join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { examineFolder } from '../../../src/project/doctor/examine-folder'
import { repairFolder } from '../../../src/project/doctor/repair-folder'
import { keptFolder } from '../../../src/project/folder-layout'
import { Computer, dataFolder, folder, okValue, projectId, textOf, Writer } from '../../support/project-world'

let alice: Computer
let segments: ReadonlyMap<string, Uint8Array>

async function type(computer: Computer, words: string): Promise<void> {
  const store = await computer.open()
  const writer = new Writer(store)
  writer.type(words)
  await writer.settle()
  okValue(await store.close())
}

async function carry(from: Computer, to: Computer): Promise<void> {
  const there = await to.filesIn(folder).catch(() => new Map())
  for (const [name, bytes] of await from.filesIn(folder)) {
    if (!there.has(name)) await to.put(join(folder, name), bytes)
  }
}

async function forgetCopies(): Promise<void> {
  const kept = join(keptFolder(dataFolder, projectId), 'replicas')
  for (const name of (await alice.filesIn(kept)).keys()) await alice.fs.remove(join(kept, name))
}

async function namesInFolder(): Promise<readonly string[]> {
  return [...(await alice.filesIn(join(folder, 'replicas'))).keys()]
}

async function remove(count: number): Promise<void> {
  for (const name of [...segments.keys()].slice(0, count))
    await alice.fs.remove(join(folder, 'replicas', name))
}

beforeEach(async () => {
  alice = new Computer(1)
  const bob = new Computer(2)
  await alice.start()
  await bob.start()
  await alice.makeProject('')
  await carry(alice, bob)
  for (const word of ['One ', 'two ', 'three ', 'four.']) await type(bob, word)
  await carry(bob, alice)
  okValue(await (await alice.open()).close())
  segments = await alice.filesIn(join(folder, 'replicas'))
  expect(segments.size).toBe(5)
})

describe('A folder of which a part does not answer', () => {
  it('is not incomplete: what was known there counts, and edits are written', async () => {
    const places = [...segments.keys()].map((name) => join(folder, 'replicas', dirname(name)))
    alice.disk.fault = (operation, path) => (operation === 'list' && places.includes(path) ? 'EIO' : null)
    const store = await alice.open()
    expect(store.warnings.join()).toMatch(/could not be read now/)
    expect(store.warnings.join()).not.toMatch(/incomplete/)
    expect(textOf(store.updates)).toBe('One two three four.')
    new Writer(store).type(' Five.')
    okValue(await store.close())
    expect((await alice.filesIn(join(folder, 'replicas')).catch(() => segments)).size).toBe(5)
    alice.disk.fault = () => null
    expect(textOf((await alice.open()).updates)).toBe('One two three four. Five.')
  })
})

describe('A folder from which files with edits are gone', () => {
  it('is told of when they are more than a fifth of what this computer saw there, and gets nothing written', async () => {
    await remove(2)
    const left = await namesInFolder()
    const store = await alice.open()
    expect(store.warnings[0]).toMatch(/incomplete: 2 of 5 files/)
    expect(textOf(store.updates)).toBe('One two three four.')
    const notices: unknown[] = []
    store.onDidSave((notice) => notices.push(notice))
    expect(notices).toMatchObject([{ state: 'folder not reachable', isIncomplete: true }])
    new Writer(store).type(' Five.')
    expect(await store.close()).toMatchObject({ ok: false, problem: { code: 'folder-incomplete' } })
    expect(await namesInFolder()).toEqual(left)
  })

  it('takes edits again as soon as they are back, with what was written meanwhile', async () => {
    await remove(3)
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Five.')
    await writer.settle()
    okValue(await store.refresh())
    for (const [name, bytes] of segments) await alice.put(join(folder, 'replicas', name), bytes)
    okValue(await store.refresh())
    okValue(await store.close())
    expect((await namesInFolder()).length).toBe(6)
  })

  it('takes edits again when somebody decides so, and gets back what this computer wrote', async () => {
    await type(alice, ' Five.')
    for (const name of await namesInFolder()) await alice.fs.remove(join(folder, 'replicas', name))
    await forgetCopies()
    const store = await alice.open()
    expect(await namesInFolder()).toEqual([])
    okValue(await store.writeBack())
    expect((await namesInFolder()).length).toBe(1)
    okValue(await store.close())
    const again = await alice.open()
    expect(again.warnings.join()).not.toMatch(/incomplete: \d+ of/)
    expect(textOf(again.updates)).toBe('One two three four. Five.')
  })

  it('gets back, byte for byte, what others wrote and this computer has copies of', async () => {
    await type(alice, ' Five.')
    const whole = await alice.filesIn(join(folder, 'replicas'))
    for (const name of await namesInFolder()) await alice.fs.remove(join(folder, 'replicas', name))
    const store = await alice.open()
    okValue(await store.writeBack())
    expect(store.warnings[0]).toMatch(/incomplete: 5 of 5 files/)
    okValue(await store.close())
    const there = await alice.filesIn(join(folder, 'replicas'))
    for (const [name, bytes] of segments) expect(there.get(name), name).toEqual(bytes)
    expect(there.size).toBe(whole.size)
    expect(textOf((await alice.open()).updates)).toBe('One two three four. Five.')
    const carol = new Computer(3)
    await carol.start()
    await carry(alice, carol)
    const read = await carol.open()
    expect(read.warnings).toEqual([])
    expect(textOf(read.updates)).toBe('One two three four. Five.')
  })

  it('gets nothing back from a copy that was damaged here', async () => {
    const [first = ''] = segments.keys()
    const bytes = segments.get(first)?.slice() ?? new Uint8Array()
    bytes[200] = (bytes[200] ?? 0) ^ 1
    await alice.put(join(keptFolder(dataFolder, projectId), 'replicas', first), bytes)
    await remove(5)
    okValue(await (await alice.open()).writeBack())
    expect([...(await namesInFolder())].sort()).toEqual([...segments.keys()].slice(1).sort())
  })

  it('goes on when the folder does not take them now, and gets them later', async () => {
    await remove(5)
    const store = await alice.open()
    alice.disk.fault = (operation, path) =>
      operation === 'create' && path.startsWith(folder) ? 'EROFS' : null
    expect(await store.writeBack()).toMatchObject({ ok: false, problem: { code: 'folder-not-reachable' } })
    alice.disk.fault = () => null
    okValue(await store.writeBack())
    expect((await namesInFolder()).length).toBe(5)
  })

  it('can be mended from those copies by hand: they stand as a copy of the project does', async () => {
    await remove(5)
    const done = await repairFolder(alice.ports, folder, [keptFolder(dataFolder, projectId)])
    expect(done.join()).toMatch(/5 edits were fetched/)
    expect(okValue(await examineFolder(alice.fs, folder)).edits).toBe(5)
  })

  it('is noticed while the project is open', async () => {
    const store = await alice.open()
    const writer = new Writer(store)
    writer.type(' Five.')
    await writer.settle()
    await remove(4)
    okValue(await store.refresh())
    expect(await store.publish()).toMatchObject({ ok: false, problem: { code: 'folder-incomplete' } })
  })

  it('is as it was when a few are missing, or all have other names', async () => {
    await remove(1)
    expect((await alice.open()).warnings.join()).not.toMatch(/incomplete: \d+ of/)
    await remove(5).catch(() => undefined)
    for (const name of segments.keys())
      await alice.fs.remove(join(folder, 'replicas', name)).catch(() => undefined)
    for (const [name, bytes] of segments) {
      await alice.put(join(folder, 'replicas', name.replace('.seg', ' (conflicted copy).seg')), bytes)
    }
    expect((await alice.open()).warnings).toEqual([])
  })

  it('is no matter on a computer that never saw them', async () => {
    await remove(3)
    const carol = new Computer(3)
    await carol.start()
    await carry(alice, carol)
    expect((await carol.open()).warnings.join()).not.toMatch(/incomplete: \d+ of/)
  })
})
