import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFs } from '../../../src/project/disk-fs'
import { examineFolder } from '../../../src/project/doctor/examine-folder'
import { repairFolder } from '../../../src/project/doctor/repair-folder'
import { openProject } from '../../../src/project/open-project'
import { readProject } from '../../../src/project/read-project'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { writeDiskProject } from '../../support/disk-project'
import {
  article,
  idOf,
  okValue,
  personOf,
  projectId,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

let place: string
let project: string

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-doctor-'))
  project = join(place, 'tests.stet')
  await writeDiskProject(project)
  for (const seed of [1, 2]) await write(seed, ` Person ${seed} wrote this.`)
})
afterEach(() => rm(place, { recursive: true, force: true }))

async function write(seed: number, words: string): Promise<void> {
  const dataFolder = await mkdtemp(join(place, 'data-'))
  const store = okValue(
    await openProject({ ...systemPorts, folder: project, dataFolder, signer: signerOf(seed) })
  )
  const writer = new Writer(store)
  writer.type(words)
  await writer.settle()
  okValue(await store.close())
}

const whole = `${article} Person 1 wrote this. Person 2 wrote this.`

async function segments(folder = project): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'replicas'), { recursive: true })
  return names
    .filter((name) => name.endsWith('.seg'))
    .map((name) => join(folder, 'replicas', name))
    .sort()
}

async function textIn(folder: string): Promise<string> {
  return textOf(okValue(await readProject({ fs: diskFs, folder })).updates)
}

async function examine() {
  const { findings } = okValue(await examineFolder(diskFs, project))
  return findings.map(({ kind, weight }) => `${kind}: ${weight}`)
}

function repair(...copies: readonly string[]) {
  return repairFolder(systemPorts, project, copies)
}

/** Every byte that was in the folder, wherever it is now. */
async function bytesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(files.map(async (file) => (await readFile(file)).toString('hex')))
}

async function expectNothingDropped(before: readonly string[]): Promise<void> {
  expect(await bytesIn(project)).toEqual(expect.arrayContaining([...before]))
}

async function copyProject(): Promise<string> {
  const copy = join(place, 'backup.stet')
  await cp(project, copy, { recursive: true })
  return copy
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

describe('the doctor', () => {
  it('finds a sound folder sound, and changes nothing in it', async () => {
    const before = await bytesIn(project)
    expect(await examine()).toEqual([])
    expect(await repair()).toEqual([])
    expect(await bytesIn(project)).toEqual(before)
  })

  it('names what sync apps and crashes leave, and lets it be', async () => {
    await writeFile(join(project, 'desktop.ini'), '')
    await writeFile(join(project, 'original', 'x.txt.abcdefgh.tmp'), 'half')
    expect(await examine()).toEqual(['other file: harmless', 'other file: harmless'])
    expect(await repair()).toEqual([])
  })

  it('puts project.json back from the name a sync app gave it', async () => {
    await rename(join(project, 'project.json'), join(project, 'project (1).json'))
    expect(await examineFolder(diskFs, project)).toMatchObject({ problem: { code: 'not-a-project' } })
    const before = await bytesIn(project)
    expect(await repair()).toHaveLength(1)
    expect(await textIn(project)).toBe(whole)
    await expectNothingDropped(before)
  })

  it('puts project.json back from a copy, and keeps the damaged one', async () => {
    const copy = await copyProject()
    await writeFile(join(project, 'project.json'), '<<<<<<< HEAD')
    const before = await bytesIn(project)
    expect(await repair()).toEqual([])
    expect(await repair(copy)).toHaveLength(2)
    expect(await textIn(project)).toBe(whole)
    await expectNothingDropped(before)
  })

  it('takes no project.json of another project, and none that somebody changed', async () => {
    const manifest = await readFile(join(project, 'project.json'), 'utf8')
    await rm(join(project, 'project.json'))
    await writeFile(join(project, 'project (1).json'), manifest.replace('Seven tests', 'Eight tests'))
    await writeFile(join(project, 'project (2).json'), manifest.replace(projectId, 'a'.repeat(20)))
    expect(await repair()).toEqual([])
  })

  it('fetches edits that are missing here from a copy that has them', async () => {
    const copy = await copyProject()
    const [first = '', , third = ''] = await segments()
    await rm(third)
    await flip(first, (await readFile(first)).length - 5)
    const before = await bytesIn(project)
    await repair(copy)
    expect(await textIn(project)).toBe(whole)
    expect(await examine()).toEqual([])
    await expectNothingDropped(before)
  })

  it('sets a damaged segment aside when it is whole under another name', async () => {
    const [first = ''] = await segments()
    await cp(first, first.replace(/\.seg$/, ' (conflicted copy).seg'))
    await flip(first, 200)
    expect(await examine()).toEqual(['segment: damage'])
    const before = await bytesIn(project)
    expect(await repair()).toHaveLength(1)
    expect(await examine()).toEqual([])
    expect(await textIn(project)).toBe(whole)
    await expectNothingDropped(before)
  })

  it('leaves a damaged segment where it is while nothing better is at hand', async () => {
    const [first = ''] = await segments()
    await flip(first, 200)
    const before = await bytesIn(project)
    expect(await repair()).toEqual([])
    expect(await bytesIn(project)).toEqual(before)
    expect(await examine()).toContain('segment: damage')
  })

  it('fetches a damaged or missing original', async () => {
    const copy = await copyProject()
    const [name = ''] = await readdir(join(project, 'original'))
    await writeFile(join(project, 'original', name), 'rewritten')
    expect(await examine()).toEqual(['original: damage'])
    const before = await bytesIn(project)
    expect(await repair(copy)).toHaveLength(2)
    expect(await examine()).toEqual([])
    await expectNothingDropped(before)
    await rm(join(project, 'original'), { recursive: true })
    expect(await examine()).toEqual(['original: damage'])
    expect(await repair(copy)).toHaveLength(1)
    expect(await readFile(join(project, 'original', name), 'utf8')).toBe(article)
  })

  it('brings nothing in from a copy of another project', async () => {
    const other = join(place, 'other.stet')
    okValue(
      await writeNewProject({
        ...systemPorts,
        folder: other,
        projectId: idOf('an0ther'),
        title: 'Another',
        original: null,
        seed: seedOf('Other words.'),
        signer: signerOf(9),
        creator: personOf(9)
      })
    )
    expect(await repair(other)).toEqual([])
    expect(await textIn(project)).toBe(whole)
  })
})
