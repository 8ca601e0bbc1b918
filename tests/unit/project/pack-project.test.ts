import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFs } from '../../../src/project/disk-fs'
import { FsError, type FsPort } from '../../../src/project/fs-port'
import type { LongWork } from '../../../src/project/long-work'
import { packProject } from '../../../src/project/pack-project'
import { readProject } from '../../../src/project/read-project'
import { systemPorts } from '../../../src/project/system-ports'
import { unfinishedFolder, unpackProject } from '../../../src/project/unpack-project'
import { writeDiskProject } from '../../support/disk-project'
import { article, okValue, textOf } from '../../support/project-world'

let place: string
let project: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-pack-'))
  project = join(place, 'tests.stet')
  await writeDiskProject(project)
})
afterEach(() => rm(place, { recursive: true, force: true }))

const packed = () => join(place, 'tests.stetz')

function unpack(fs: FsPort, file: string, folder: string) {
  return unpackProject(fs, { file, folder, unfinished: unfinishedFolder(folder, systemPorts.random) })
}

async function filesOf(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file)] as const)
  )
  return new Map(contents.sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function segmentOf(folder: string): Promise<string> {
  const [segment] = [...(await filesOf(folder)).keys()].filter((path) => path.endsWith('.seg'))
  if (segment === undefined) throw new Error('The project has no segment.')
  return join(folder, segment)
}

describe('a packed project', () => {
  it('unpacks to the same files, byte for byte', async () => {
    okValue(await packProject(systemPorts, project, packed()))
    const copy = join(place, 'copy.stet')
    okValue(await unpack(diskFs, packed(), copy))
    expect(await filesOf(copy)).toEqual(await filesOf(project))
    expect((await readdir(place)).sort()).toEqual(['copy.stet', 'tests.stet', 'tests.stetz'])
  })

  it('says nothing of who is at the project now', async () => {
    const before = await filesOf(project)
    await mkdir(join(project, 'replicas/here'))
    await writeFile(join(project, 'replicas/here/presence.json'), '{}')
    const { leftOut } = okValue(await packProject(systemPorts, project, packed()))
    expect(leftOut).toEqual([])
    const copy = join(place, 'copy.stet')
    okValue(await unpack(diskFs, packed(), copy))
    expect(await filesOf(copy)).toEqual(before)
  })

  it('is the same bytes each time', async () => {
    okValue(await packProject(systemPorts, project, packed()))
    okValue(await packProject(systemPorts, project, join(place, 'again.stetz')))
    expect(await readFile(join(place, 'again.stetz'))).toEqual(await readFile(packed()))
  })

  it('holds the edits of conflict copies under safe names, and leaves behind what sync apps make', async () => {
    const segment = await segmentOf(project)
    const odd = "0000000001 (Ana's conflicted copy 2026-11-23).seg"
    await cp(segment, join(project, 'replicas', odd))
    await rm(segment)
    await writeFile(join(project, 'desktop.ini'), '[.ShellClassInfo]')
    await writeFile(join(dirname(segment), 'presence.json'), '{}')
    await writeFile(join(project, 'original', 'half.txt.abcdefgh.tmp'), 'half')
    await symlink('/etc/passwd', join(project, 'original', 'link'))
    const { leftOut } = okValue(await packProject(systemPorts, project, packed()))
    expect([...leftOut].sort()).toEqual(['desktop.ini', 'original/half.txt.abcdefgh.tmp', 'original/link'])
    const copy = join(place, 'copy.stet')
    okValue(await unpack(diskFs, packed(), copy))
    const { updates, warnings } = okValue(await readProject({ fs: diskFs, folder: copy }))
    expect({ text: textOf(updates), warnings }).toEqual({ text: article, warnings: [] })
  })

  it('brings a damaged segment along as it is', async () => {
    const segment = await segmentOf(project)
    await writeFile(segment, new Uint8Array(2000))
    okValue(await packProject(systemPorts, project, packed()))
    okValue(await unpack(diskFs, packed(), join(place, 'copy.stet')))
    expect(await readFile(await segmentOf(join(place, 'copy.stet')))).toEqual(Buffer.alloc(2000))
  })

  it('leaves nothing behind when the disk is full', async () => {
    const full: FsPort = {
      ...diskFs,
      create: async (path) => {
        const file = await diskFs.create(path)
        return {
          ...file,
          close: () => file.close(),
          sync: () => file.sync(),
          write: () => Promise.reject(new FsError('ENOSPC', 'write', path))
        }
      }
    }
    const result = await packProject({ ...systemPorts, fs: full }, project, packed())
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-packed' } })
    expect(await readdir(place)).toEqual(['tests.stet'])
    okValue(await packProject(systemPorts, project, packed()))
    const unpacked = await unpack(full, packed(), join(place, 'copy.stet'))
    expect(unpacked).toMatchObject({ ok: false, problem: { code: 'not-unpacked' } })
    expect((await readdir(place)).sort()).toEqual(['tests.stet', 'tests.stetz'])
  })

  it('is not begun where it would be larger than what is unpacked again', async () => {
    const captures = join(project, 'captures', 'ab')
    await mkdir(captures, { recursive: true })
    // sparse: they take no room on the disk
    for (let index = 0; index < 32; index += 1) {
      const file = join(captures, `ab${index.toString(16).padStart(62, '0')}`)
      await writeFile(file, '')
      await truncate(file, 128 * 1024 * 1024)
    }
    const reading: FsPort = {
      ...diskFs,
      create: (path) => Promise.reject(new Error(`${path} was begun.`))
    }
    const result = await packProject({ ...systemPorts, fs: reading }, project, packed())
    if (result.ok) throw new Error('It was packed.')
    expect(result.problem.code).toBe('too-large')
    expect(result.problem.message).toMatch(/Nothing was packed.*Send the project folder itself/)
    expect(await readdir(place)).toEqual(['tests.stet'])
  })

  it('unpacks again where a large file of it would pack very well', async () => {
    await writeFile(join(project, 'original', 'blank.txt'), Buffer.alloc(21 * 1024 * 1024, ' '))
    okValue(await packProject(systemPorts, project, packed()))
    const copy = join(place, 'copy.stet')
    okValue(await unpack(diskFs, packed(), copy))
    expect((await readFile(join(copy, 'original', 'blank.txt'))).length).toBe(21 * 1024 * 1024)
  })

  it('says so when a file cannot be read, and leaves nothing behind', async () => {
    const broken: FsPort = {
      ...diskFs,
      read: async (path, most) => {
        if (path.includes('original')) throw new FsError('EIO', 'read', path)
        return diskFs.read(path, most)
      }
    }
    const result = await packProject({ ...systemPorts, fs: broken }, project, packed())
    expect(result).toMatchObject({ ok: false, problem: { code: 'not-packed' } })
    expect(await readdir(place)).toEqual(['tests.stet'])
  })

  it('says how far it is, and leaves nothing behind when it is ended before its end', async () => {
    const shares: number[] = []
    const settled: string[] = []
    const long: LongWork = {
      signal: new AbortController().signal,
      reached: (share) => shares.push(share),
      settle: () => {
        settled.push('settled')
        return true
      }
    }
    okValue(await packProject(systemPorts, project, packed(), long))
    expect(shares.at(-1)).toBe(1)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(settled).toHaveLength(1)
    const unpacking: number[] = []
    const copy = join(place, 'copy.stet')
    const unfinished = unfinishedFolder(copy, systemPorts.random)
    okValue(
      await unpackProject(diskFs, { file: packed(), folder: copy, unfinished }, (share) =>
        unpacking.push(share)
      )
    )
    expect(unpacking.at(-1)).toBe(1)
    const before = await readFile(packed())
    const control = new AbortController()
    const ended = {
      signal: control.signal,
      reached: () => control.abort(),
      settle: () => !control.signal.aborted
    }
    const outcome = await packProject(systemPorts, project, packed(), ended)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(await readFile(packed())).toEqual(before)
    expect((await readdir(place)).sort()).toEqual(['copy.stet', 'tests.stet', 'tests.stetz'])
  })

  it('never goes over what is there', async () => {
    okValue(await packProject(systemPorts, project, packed()))
    await mkdir(join(place, 'taken.stet'))
    const result = await unpack(diskFs, packed(), join(place, 'taken.stet'))
    expect(result).toMatchObject({ ok: false, problem: { code: 'already-there' } })
    expect(await readdir(join(place, 'taken.stet'))).toEqual([])
  })

  it('with any one byte changed unpacks to the same bytes, or not at all', async () => {
    okValue(await packProject(systemPorts, project, packed()))
    const whole = await readFile(packed())
    const files = await filesOf(project)
    for (let index = 0; index < whole.length; index += 7) {
      const changed = Buffer.from(whole)
      changed[index] = (changed[index] ?? 0) ^ 0x41
      await writeFile(join(place, 'changed.stetz'), changed)
      const copy = join(place, `changed-${index}.stet`)
      const result = await unpack(diskFs, join(place, 'changed.stetz'), copy)
      if (result.ok) expect([...(await filesOf(copy)).values()]).toEqual([...files.values()])
      await rm(copy, { recursive: true, force: true })
    }
    expect((await readdir(place)).sort()).toEqual(['changed.stetz', 'tests.stet', 'tests.stetz'])
  })
})
