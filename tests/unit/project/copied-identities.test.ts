import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { unwatched } from '../../../src/project/long-work'
import { openProject } from '../../../src/project/open-project'
import type { ProjectStore } from '../../../src/project/project-store'
import { readProject } from '../../../src/project/read-project'
import { writeNewProject } from '../../../src/project/write-new-project'
import {
  article,
  Computer,
  dataFolder,
  folder,
  okValue,
  personOf,
  projectId,
  seededRandom,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

let disk: Computer

beforeEach(async () => {
  disk = new Computer(1)
  await disk.start()
  await disk.makeProject()
})

/** Everything under one place, put under another, as a person or a backup copies it. */
async function copy(from: string, to: string): Promise<void> {
  for (const [name, bytes] of await disk.filesIn(from)) await disk.put(join(to, name), bytes)
}

function open(at: string, data: string, signer = disk.signer): Promise<ProjectStore> {
  return openProject({ ...disk.ports, folder: at, dataFolder: data, signer }).then(okValue)
}

async function textInFolder(at = folder): Promise<string> {
  const { updates, warnings } = okValue(await readProject({ fs: disk.fs, folder: at }))
  expect(warnings).toEqual([])
  return textOf(updates)
}

/** What both write at the same time, then. */
async function writeBoth(one: ProjectStore, other: ProjectStore): Promise<void> {
  expect(one.replica).not.toBe(other.replica)
  expect(one.clientId).not.toBe(other.clientId)
  const [first, second] = [new Writer(one), new Writer(other)]
  first.type(' From the one.')
  second.type(' From the other.')
  await first.settle()
  await second.settle()
  okValue(await one.close())
  okValue(await other.close())
}

describe('a fresh lane for each opening', () => {
  it('keeps a profile and its copy apart, key and all: both write, nothing is lost, and it is one person', async () => {
    const first = new Writer(await open(folder, dataFolder))
    first.type(' Once.')
    okValue(await first.store.close())
    await copy(dataFolder, '/copied')
    const [one, other] = [await open(folder, dataFolder), await open(folder, '/copied')]
    await writeBoth(one, other)
    const text = await textInFolder()
    expect(text).toContain(' From the one.')
    expect(text).toContain(' From the other.')
    const keys = new Set((await open(folder, dataFolder)).authors.map(({ key }) => key))
    expect([...keys]).toEqual([disk.signer.publicKey])
  })

  it('keeps a machine and its clone apart when they were cloned with unpublished edits', async () => {
    const store = await open(folder, dataFolder)
    const writer = new Writer(store)
    writer.type(' Unpublished.')
    await writer.settle()
    await copy(dataFolder, '/clone')
    const [one, other] = [await open(folder, dataFolder), await open(folder, '/clone')]
    await writeBoth(one, other)
    const text = await textInFolder()
    for (const words of [' Unpublished.', ' From the one.', ' From the other.']) {
      expect(text.split(words)).toHaveLength(2)
    }
  })

  it('keeps a folder and its copy apart, and merges them when one is laid over the other', async () => {
    await copy(folder, '/share/copy.stet')
    await writeBoth(await open(folder, dataFolder), await open('/share/copy.stet', dataFolder))
    expect(await textInFolder()).toBe(`${article} From the one.`)
    expect(await textInFolder('/share/copy.stet')).toBe(`${article} From the other.`)
    await copy('/share/copy.stet', folder)
    const text = await textInFolder()
    expect(text).toContain(' From the one.')
    expect(text).toContain(' From the other.')
  })

  it('keeps a restored backup of the profile apart from what it wrote since', async () => {
    await copy(dataFolder, '/backup')
    const first = new Writer(await open(folder, dataFolder))
    first.type(' Since the backup.')
    okValue(await first.store.close())
    const restored = new Writer(await open(folder, '/backup'))
    restored.type(' After it.')
    okValue(await restored.store.close())
    expect(await textInFolder()).toBe(`${article} Since the backup. After it.`)
  })

  it('never draws a client id that somebody has declared, even with randomness that repeats itself', async () => {
    const repeating = (): typeof disk.random => seededRandom(77)
    const ids = new Set<number>()
    for (let opening = 0; opening < 5; opening += 1) {
      const random = repeating()
      // a machine that wakes from one snapshot again and again draws the same numbers
      const store = okValue(
        await openProject({
          ...disk.ports,
          random,
          folder,
          dataFolder: `/data-${opening}`,
          signer: signerOf(7)
        })
      )
      ids.add(store.clientId)
      const writer = new Writer(store)
      writer.type('.')
      okValue(await store.close())
    }
    expect(ids.size).toBe(5)
  })
})

describe('who made the project', () => {
  /** The folder after somebody has put a project.json of their own making there. */
  async function replaceMaker(): Promise<void> {
    const mallory = new Computer(66)
    await mallory.start()
    okValue(
      await writeNewProject({
        ...mallory.ports,
        folder,
        projectId,
        title: 'Seven tests',
        original: null,
        seed: seedOf(''),
        creator: personOf(66, 'Alice'),
        signer: signerOf(66)
      })
    )
    await disk.put(join(folder, 'project.json'), await mallory.fs.read(join(folder, 'project.json'), 1 << 20))
  }

  it('stays who it was when this computer saw it first, and the change is told', async () => {
    okValue(await (await open(folder, dataFolder)).close())
    await replaceMaker()
    const { keys } = await open(folder, dataFolder)
    expect(keys.creator).toEqual({ key: disk.signer.publicKey, person: disk.creator })
    expect(keys.isCreatorChanged).toBe(true)
  })

  it('is believed by a computer that has never seen the project', async () => {
    await replaceMaker()
    const { keys } = await open(folder, '/other')
    expect(keys.creator?.key).toBe(signerOf(66).publicKey)
    expect(keys.isCreatorChanged).toBe(false)
  })

  it('and that its edits are signed, is not forgotten when project.json falls back to version 1', async () => {
    const writer = new Writer(await open(folder, dataFolder))
    writer.type(' Signed.')
    okValue(await writer.store.close())
    const path = join(folder, 'project.json')
    const {
      creator: _creator,
      signature: _signature,
      ...manifest
    } = JSON.parse(new TextDecoder().decode(await disk.fs.read(path, 1 << 20)))
    await disk.put(path, new TextEncoder().encode(JSON.stringify({ ...manifest, formatVersion: 1 })))
    const store = await open(folder, dataFolder)
    expect(store.keys.creator?.key).toBe(disk.signer.publicKey)
    expect(store.keys.isCreatorChanged).toBe(true)
    const again = new Writer(store)
    again.type(' Still signed.')
    okValue(await store.close())
    const unsigned = (await open(folder, dataFolder)).authors.filter(({ key }) => key === null)
    expect(unsigned).toEqual([])
  })
})

describe('what this computer remembers of people', () => {
  const pin = { person: personOf(5).id, key: signerOf(5).publicKey }

  it('is there at the next opening, once', async () => {
    const store = await open(folder, dataFolder)
    okValue(await store.rememberPeople([pin], []))
    okValue(await store.rememberPeople([pin], []))
    okValue(await store.close())
    expect((await open(folder, dataFolder)).keys.pinned).toEqual([pin])
    expect((await open(folder, '/other')).keys.pinned).toEqual([])
  })

  it('that is damaged is kept aside and told of, and the project opens', async () => {
    const store = await open(folder, dataFolder)
    okValue(await store.rememberPeople([pin], []))
    okValue(await store.close())
    const path = join(dataFolder, 'people', `${projectId}.json`)
    await disk.put(path, new TextEncoder().encode('{"version": 1, '))
    const again = await open(folder, dataFolder)
    expect(again.warnings.join()).toMatch(
      /remembered of who works on this project could not be read, and is kept/
    )
    expect(await disk.fs.read(`${path}.damaged`, 1000)).toEqual(new TextEncoder().encode('{"version": 1, '))
    expect(again.keys.pinned).toEqual([])
    expect((await open(folder, dataFolder)).warnings).toEqual([])
  })

  it('is not written down by an opening that was given up: neither who made a copy nor that it is damaged', async () => {
    const path = join(dataFolder, 'people', `${projectId}.json`)
    const giveUp = async () => {
      const long = { ...unwatched, settle: () => false }
      const given = await openProject({ ...disk.ports, folder, dataFolder, signer: disk.signer, long })
      expect(given).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    }
    const before = await disk.filesIn(dataFolder)
    await giveUp()
    expect(await disk.filesIn(dataFolder)).toEqual(before)
    await disk.put(path, new TextEncoder().encode('{"version": 1, '))
    const damaged = await disk.filesIn(dataFolder)
    await giveUp()
    expect(await disk.filesIn(dataFolder)).toEqual(damaged)
    expect((await open(folder, dataFolder)).warnings.join()).toMatch(/could not be read, and is kept/)
  })

  it('is told of when no disk takes it, and counts until the project is closed', async () => {
    const store = await open(folder, dataFolder)
    disk.disk.fault = (operation, path) =>
      operation === 'create' && path.includes('/people/') ? 'ENOSPC' : null
    expect(await store.rememberPeople([pin], [])).toMatchObject({
      ok: false,
      problem: { code: 'not-remembered' }
    })
    disk.disk.fault = () => null
    expect(store.keys.pinned).toEqual([pin])
  })
})
