import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { diskFs } from '../../src/project/disk-fs'
import { codeOf, type FsPort } from '../../src/project/fs-port'
import { MemoryDisk } from '../../src/project/memory-fs'
import { FaultDisk } from '../support/faults/fault-disk'
import { luckOf } from '../support/faults/luck'

interface Place {
  readonly fs: FsPort
  readonly folder: string
  readonly putLink: (path: string) => Promise<void>
  readonly leave: () => Promise<void>
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  'the disk': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fs-port-'))
    const target = join(folder, '..', `${folder.slice(-6)}-target`)
    await writeFile(target, 'elsewhere')
    return {
      fs: diskFs,
      folder,
      putLink: (path) => symlink(target, path),
      leave: async () => {
        await rm(folder, { recursive: true })
        await rm(target)
      }
    }
  },
  'a disk in memory': async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    await fs.makeFolder('/place')
    return {
      fs,
      folder: '/place',
      putLink: async (path) => disk.putLink(path),
      leave: async () => undefined
    }
  },
  'a disk that can fail': async () => {
    const disk = new FaultDisk(luckOf(1))
    disk.placeFolder('/place')
    return {
      fs: disk.mount(),
      folder: '/place',
      putLink: async (path) => disk.placeLink(path),
      leave: async () => undefined
    }
  }
}

const words = new TextEncoder().encode('All seven tests succeeded')

async function codeOfFailure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it succeeded',
    (error: unknown) => codeOf(error)
  )
}

async function put(fs: FsPort, path: string, ...parts: readonly Uint8Array[]): Promise<void> {
  const file = await fs.create(path)
  for (const part of parts) await file.write(part)
  await file.sync()
  await file.close()
}

describe.each(Object.entries(places))('a file system on %s', (_name, open) => {
  let place: Place | null = null

  async function enter(): Promise<Place> {
    place = await open()
    return place
  }

  afterEach(async () => {
    await place?.leave()
    place = null
  })

  it('reads back what was written, part after part', async () => {
    const { fs, folder } = await enter()
    await put(fs, join(folder, 'a'), words, words)
    expect(await fs.read(join(folder, 'a'), 1000)).toEqual(Uint8Array.from([...words, ...words]))
  })

  it('writes nothing over what is there', async () => {
    const { fs, folder } = await enter()
    await put(fs, join(folder, 'a'), words)
    expect(await codeOfFailure(fs.create(join(folder, 'a')))).toBe('EEXIST')
    await fs.makeFolder(join(folder, 'folder'))
    expect(await codeOfFailure(fs.makeFolder(join(folder, 'folder')))).toBe('EEXIST')
    expect(await fs.read(join(folder, 'a'), 1000)).toEqual(words)
  })

  it('takes no link and no file for a folder that is there', async () => {
    const { fs, folder, putLink } = await enter()
    await putLink(join(folder, 'link'))
    await put(fs, join(folder, 'file'), words)
    expect(await codeOfFailure(fs.makeFolder(join(folder, 'link')))).toBe('ENOTDIR')
    expect(await codeOfFailure(fs.makeFolder(join(folder, 'file')))).toBe('ENOTDIR')
  })

  it('makes nothing in a folder that is not there', async () => {
    const { fs, folder } = await enter()
    expect(await codeOfFailure(fs.create(join(folder, 'no', 'a')))).toBe('ENOENT')
    expect(await codeOfFailure(fs.makeFolder(join(folder, 'no', 'a')))).toBe('ENOENT')
    expect(await codeOfFailure(fs.list(join(folder, 'no')))).toBe('ENOENT')
    expect(await codeOfFailure(fs.read(join(folder, 'no'), 10))).toBe('ENOENT')
    expect(await codeOfFailure(fs.realPath(join(folder, 'no')))).toBe('ENOENT')
    expect(await codeOfFailure(fs.remove(join(folder, 'no')))).toBe('ENOENT')
    expect(await codeOfFailure(fs.rename(join(folder, 'no'), join(folder, 'yes')))).toBe('ENOENT')
  })

  it('refuses files longer than allowed', async () => {
    const { fs, folder } = await enter()
    await put(fs, join(folder, 'a'), words)
    expect(await codeOfFailure(fs.read(join(folder, 'a'), words.length - 1))).toBe('EFBIG')
    expect(await fs.read(join(folder, 'a'), words.length)).toEqual(words)
  })

  it('tells a file that grew from what it was, and looks at no link and no folder', async () => {
    const { fs, folder, putLink } = await enter()
    const path = join(folder, 'a')
    await put(fs, path, words)
    const before = await fs.fileState(path)
    expect(before.size).toBe(words.length)
    expect(await fs.fileState(path)).toEqual(before)
    await fs.remove(path)
    await put(fs, path, words, words)
    expect((await fs.fileState(path)).size).toBe(2 * words.length)
    await putLink(join(folder, 'link'))
    expect(await codeOfFailure(fs.fileState(join(folder, 'link')))).toBe('EINVAL')
    expect(await codeOfFailure(fs.fileState(folder))).toBe('EINVAL')
    expect(await codeOfFailure(fs.fileState(join(folder, 'gone')))).toBe('ENOENT')
  })

  it('lists files, folders and links for what they are', async () => {
    const { fs, folder, putLink } = await enter()
    await put(fs, join(folder, 'file'), words)
    await fs.makeFolder(join(folder, 'folder'))
    await putLink(join(folder, 'link'))
    const entries = [...(await fs.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(entries).toEqual([
      { name: 'file', kind: 'file' },
      { name: 'folder', kind: 'folder' },
      { name: 'link', kind: 'other' }
    ])
  })

  it('follows no link, and reads no folder', async () => {
    const { fs, folder, putLink } = await enter()
    await putLink(join(folder, 'link'))
    await fs.makeFolder(join(folder, 'folder'))
    expect(['ELOOP', 'EINVAL']).toContain(await codeOfFailure(fs.read(join(folder, 'link'), 1000)))
    expect(await codeOfFailure(fs.read(join(folder, 'folder'), 1_000_000))).toBe('EINVAL')
  })

  it('renames and removes', async () => {
    const { fs, folder } = await enter()
    await put(fs, join(folder, 'a'), words)
    await fs.rename(join(folder, 'a'), join(folder, 'b'))
    expect(await fs.list(folder)).toEqual([{ name: 'b', kind: 'file' }])
    await fs.remove(join(folder, 'b'))
    expect(await fs.list(folder)).toEqual([])
  })

  it('removes a folder only when it is empty', async () => {
    const { fs, folder } = await enter()
    await fs.makeFolder(join(folder, 'inner'))
    await put(fs, join(folder, 'inner', 'a'), words)
    expect(await codeOfFailure(fs.removeFolder(join(folder, 'inner')))).toBe('ENOTEMPTY')
    await fs.remove(join(folder, 'inner', 'a'))
    await fs.removeFolder(join(folder, 'inner'))
    expect(await fs.list(folder)).toEqual([])
  })

  it('syncs a folder', async () => {
    const { fs, folder } = await enter()
    await expect(fs.syncFolder(folder)).resolves.toBeUndefined()
    expect(await codeOfFailure(fs.syncFolder(join(folder, 'no')))).toBe('ENOENT')
  })
})

describe('a link to a folder', () => {
  it('is resolved by realPath on the disk', async () => {
    const folder = await diskFs.realPath(await mkdtemp(join(tmpdir(), 'fs-port-')))
    await mkdir(join(folder, 'real'))
    await symlink(join(folder, 'real'), join(folder, 'link'))
    expect(await diskFs.realPath(join(folder, 'link'))).toBe(join(folder, 'real'))
    await rm(folder, { recursive: true })
  })
})

describe('a disk in memory, when the power goes', () => {
  it('keeps what was synced and forgets the rest', async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    const file = await fs.create('/a')
    await file.write(words)
    await file.sync()
    await fs.syncFolder('/')
    await file.write(words)
    await put(fs, '/b', words)
    disk.crash()
    expect(await disk.mount().list('/')).toEqual([{ name: 'a', kind: 'file' }])
    expect(await disk.mount().read('/a', 1000)).toEqual(words)
  })

  it('fails everything still under way', async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    const file = await fs.create('/a')
    const writing = file.write(words)
    disk.crash()
    expect(await codeOfFailure(writing)).toBe('EIO')
    expect(await codeOfFailure(fs.list('/'))).toBe('EIO')
  })

  it('undoes a rename that was not synced, and forgets what lies in a forgotten folder', async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    await put(fs, '/a', words)
    await fs.syncFolder('/')
    await fs.rename('/a', '/b')
    await fs.makeFolder('/folder')
    await put(fs, '/folder/c', words)
    await fs.syncFolder('/folder')
    disk.crash()
    expect(await disk.mount().list('/')).toEqual([{ name: 'a', kind: 'file' }])
    expect(await codeOfFailure(disk.mount().read('/folder/c', 1000))).toBe('ENOENT')
  })

  it('may keep part of what was not synced', async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    const file = await fs.create('/a')
    await file.write(words)
    disk.crash({ bytes: () => 3, names: () => true })
    expect(await disk.mount().read('/a', 1000)).toEqual(words.subarray(0, 3))
  })

  it('fails as it is told, after half a write', async () => {
    const disk = new MemoryDisk()
    const fs = disk.mount()
    const file = await fs.create('/a')
    let writes = 0
    disk.fault = (operation) => {
      if (operation === 'write') writes += 1
      return writes === 2 ? 'ENOSPC' : null
    }
    expect(await codeOfFailure(file.write(words))).toBe('ENOSPC')
    disk.fault = () => null
    expect((await fs.read('/a', 1000)).length).toBe(words.length >> 1)
  })
})

describe('a disk that can fail', () => {
  async function written(seed: number): Promise<{ disk: FaultDisk; fs: FsPort }> {
    const disk = new FaultDisk(luckOf(seed))
    const fs = disk.mount()
    await put(fs, '/a', words)
    await fs.syncFolder('/')
    return { disk, fs }
  }

  it('keeps what was synced, whatever the seed', async () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const { disk } = await written(seed)
      disk.crash()
      expect(await disk.mount().read('/a', 1000)).toEqual(words)
    }
  })

  it('keeps of the rest now nothing, now all, now a part with zeros in it, and repeats itself by its seed', async () => {
    const long = new Uint8Array(5000).fill(1)
    const crashed = async (seed: number) => {
      const { disk, fs } = await written(seed)
      const file = await fs.create('/b')
      await file.write(long)
      await fs.rename('/a', '/c')
      disk.crash()
      const files = [...disk.files('/')].map(([name, bytes]) => `${name}:${bytes.length}:${bytes.indexOf(0)}`)
      return files.sort().join(' ')
    }
    const outcomes = new Set<string>()
    for (let seed = 0; seed < 100; seed += 1) {
      const outcome = await crashed(seed)
      expect(await crashed(seed)).toBe(outcome)
      expect(outcome).toMatch(/^a:25:-1|^b.* c:25:-1|^c:25:-1/)
      outcomes.add(outcome.replace(/b:(?!0:|5000:-1)\S+/, 'b:part'))
    }
    expect([...outcomes].sort()).toEqual([
      'a:25:-1',
      'a:25:-1 b:0:-1',
      'a:25:-1 b:5000:-1',
      'a:25:-1 b:part',
      'b:0:-1 c:25:-1',
      'b:5000:-1 c:25:-1',
      'b:part c:25:-1',
      'c:25:-1'
    ])
  })

  it('stores part of a write and says so, or lies about it', async () => {
    const { disk, fs } = await written(1)
    disk.plan = (operation) => (operation === 'write' ? { kind: 'short', share: 0.5, code: 'ENOSPC' } : null)
    const file = await fs.create('/b')
    expect(await codeOfFailure(file.write(words))).toBe('ENOSPC')
    disk.plan = (operation) => (operation === 'write' ? { kind: 'lie', share: 0.5 } : null)
    await file.write(words)
    expect((await fs.read('/b', 1000)).length).toBe(2 * (words.length >> 1))
    expect(disk.faults).toBe(2)
  })

  it('has lost for good what could not be synced, whatever a later sync says', async () => {
    const { disk, fs } = await written(1)
    const file = await fs.create('/b')
    await file.write(words)
    disk.plan = (operation) => (operation === 'sync' ? { kind: 'fail', code: 'EIO' } : null)
    expect(await codeOfFailure(file.sync())).toBe('EIO')
    disk.plan = () => null
    await file.sync()
    await fs.syncFolder('/')
    expect(await fs.read('/b', 1000)).toEqual(words)
    disk.crash()
    expect(await disk.mount().read('/b', 1000)).toEqual(new Uint8Array(words.length))
  })

  it('loses its power before or after an operation, and answers when it wants to', async () => {
    for (const isDone of [false, true]) {
      const { disk, fs } = await written(1)
      disk.plan = (operation) => (operation === 'syncFolder' ? { kind: 'crash', isDone } : null)
      await fs.rename('/a', '/b')
      expect(await codeOfFailure(fs.syncFolder('/'))).toBe('EIO')
      if (isDone) expect([...disk.files('/').keys()]).toEqual(['b'])
      expect(await codeOfFailure(fs.list('/'))).toBe('EIO')
    }
    const { disk, fs } = await written(1)
    let answer = () => {}
    const until = new Promise<void>((resolve) => {
      answer = resolve
    })
    disk.plan = (operation) => (operation === 'list' ? { kind: 'hang', until } : null)
    let isAnswered = false
    const listing = fs.list('/').then(() => {
      isAnswered = true
    })
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
    expect(isAnswered).toBe(false)
    answer()
    await listing
    expect(isAnswered).toBe(true)
  })
})
