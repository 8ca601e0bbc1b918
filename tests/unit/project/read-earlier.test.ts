import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { diskFs } from '../../../src/project/disk-fs'
import { EarlierCache } from '../../../src/project/earlier-cache'
import { FsError, type FsPort } from '../../../src/project/fs-port'
import { type EarlierOptions, readEarlier } from '../../../src/project/read-earlier'
import { type EarlierStory, writeEarlierProject } from '../../support/earlier-project'
import { letOutsiderBring } from '../../support/outsider-project'
import { seededRandom } from '../../support/project-world'

const words = 'Acme employs 1,200 people in Valencia.'
const story = (seed: number, more: Partial<EarlierStory> = {}): EarlierStory => ({
  title: `Story ${seed}`,
  seed,
  statements: [{ words, verdict: 'accurate' }],
  ...more
})

let desk: string
let own: string

beforeEach(async () => {
  desk = join(mkdtempSync(join(tmpdir(), 'stet-earlier-')), 'desk')
  mkdirSync(desk)
  own = join(desk, 'own.stet')
  await writeEarlierProject(diskFs, own, story(1))
})
afterEach(() => rmSync(join(desk, '..'), { recursive: true, force: true }))

const put = (name: string, more: EarlierStory) => writeEarlierProject(diskFs, join(desk, name), more)

function read(more: Partial<EarlierOptions> = {}) {
  return readEarlier({ fs: diskFs, folder: own, mayAsk: () => true, cache: null, clock: () => 0, ...more })
}

/** Every file below a folder, with its bytes and its time. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const { mtimeMs } = statSync(path)
      return `${name} ${mtimeMs} ${statSync(path).isFile() ? readFileSync(path).toString('base64') : ''}`
    })
}

describe('the projects beside one', () => {
  it('are read, and nothing is written into them', async () => {
    await put('b.stet', story(3))
    await put('a.stet', story(2))
    const before = filesOf(desk)
    const { projects, notes, late } = await read()
    expect({ notes, late }).toEqual({ notes: [], late: 0 })
    expect(projects.map(({ folder, title, language }) => [folder, title, language])).toEqual([
      ['a.stet', 'Story 2', 'en'],
      ['b.stet', 'Story 3', 'en']
    ])
    expect(projects[0]?.claims).toMatchObject([
      { number: 1, words, isChanged: false, checks: [{ name: 'Anna Moreau', verdict: 'accurate' }] }
    ])
    expect(filesOf(desk)).toEqual(before)
  })

  it('are folders themselves: no link is followed, out of the folder or in it', async () => {
    const away = join(desk, '..', 'away.stet')
    await writeEarlierProject(diskFs, away, story(2))
    symlinkSync(away, join(desk, 'linked.stet'))
    await put('inside.stet', story(3))
    rmSync(join(desk, 'inside.stet', 'replicas'), { recursive: true })
    symlinkSync(join(away, 'replicas'), join(desk, 'inside.stet', 'replicas'))
    const { projects, notes } = await read()
    expect(projects.flatMap(({ claims }) => claims)).toEqual([])
    expect(notes.some((note) => note.includes('inside.stet'))).toBe(true)
  })

  it('are no copies of the project that asks, and each once', async () => {
    await put('copy.stet', story(1))
    await put('a.stet', story(2))
    await put('b.stet', story(2))
    const { projects } = await read()
    expect(projects.map(({ folder }) => folder)).toEqual(['a.stet'])
  })

  it('are named in a sentence where they cannot be read, and the others are read', async () => {
    await put('good.stet', story(2))
    await put('bad.stet', story(3))
    writeFileSync(join(desk, 'bad.stet', 'project.json'), '{')
    mkdirSync(join(desk, 'none.stet'))
    writeFileSync(join(desk, 'file.stet'), '')
    const { projects, notes } = await read({ skip: new Set(['good.stet']) })
    expect(projects).toEqual([])
    expect(notes).toEqual([
      'bad.stet could not be read, so its checks were not looked through. Nothing in it was changed.',
      'good.stet takes too long, or too much memory, to be looked through for earlier checks. Nothing in it was changed.'
    ])
    expect((await read()).projects.map(({ folder }) => folder)).toEqual(['good.stet'])
  })

  it('say of a project with a damaged file that checks may be missing', async () => {
    await put('a.stet', story(2))
    damage('a.stet')
    const { projects, notes } = await read()
    expect(projects).toMatchObject([{ folder: 'a.stet', isPartly: true }])
    expect(notes).toEqual([partly])
  })

  it('are not asked where they may not be', async () => {
    const { projectId } = await put('a.stet', story(2))
    await put('b.stet', story(3))
    const { projects, notAsked } = await read({ mayAsk: (manifest) => manifest.projectId === projectId })
    expect(projects.map(({ folder }) => folder)).toEqual(['a.stet'])
    expect(notAsked).toEqual(['b.stet'])
  })

  it('are left for another time when time is up, and those that were kept are told', async () => {
    await put('a.stet', story(2))
    const cache = cacheOf()
    await read({ cache })
    await put('b.stet', story(3))
    let now = 0
    const clock = () => {
      now += 1
      return now
    }
    const { projects, notes, late } = await read({ cache, clock, longest: 0 })
    expect(projects.map(({ folder }) => folder)).toEqual(['a.stet'])
    expect(notes).toEqual([])
    expect(late).toBe(1)
  })
})

describe('what outsiders brought in a project beside one', () => {
  it('is said to be theirs, also where it is kept', async () => {
    const source = { title: 'Annual report' }
    const { manifest } = await put('a.stet', {
      ...story(2),
      statements: [{ words, verdict: 'accurate', source }]
    })
    const folder = join(desk, 'a.stet')
    const dataFolder = join(desk, '..', 'data')
    mkdirSync(dataFolder)
    await letOutsiderBring({ fs: diskFs, folder, dataFolder }, manifest, 'A blog on ships')
    for (const cache of [null, cacheOf(), cacheOf()]) {
      const { projects, notes } = await read({ cache })
      expect(notes).toEqual([])
      const told = projects[0]?.claims[0]?.sources.map(({ item, isOutside }) => [item.title, isOutside])
      expect(Object.fromEntries(told ?? [])).toEqual({ 'Annual report': false, 'A blog on ships': true })
    }
  })
})

describe('projects that are slow to read', () => {
  it('come after the others, and leave them their time', async () => {
    await put('a.stet', story(2))
    await put('b.stet', story(3))
    damage('a.stet', 5000)
    const looked: string[] = []
    const reads = (name: string) => looked.push(name)
    const { tooSlow, notes } = await readSlowly({ 'a.stet': 20, 'b.stet': 20 }, { longest: 100, reads })
    expect(looked).toEqual(['a.stet', 'b.stet', 'b.stet', 'a.stet'])
    expect({ tooSlow, notes }).toEqual({ tooSlow: [], notes: [partly] })
    await put('c.stet', story(4))
    const short = await readSlowly({ 'a.stet': 24, 'b.stet': 24, 'c.stet': 24 }, { longest: 60 })
    expect(short.projects.map(({ folder }) => folder)).toEqual(['b.stet', 'c.stet'])
    expect(short.notes).toEqual([])
    expect({ tooSlow: short.tooSlow, late: short.late }).toEqual({ tooSlow: [], late: 1 })
  })

  it('have half of the time each, and are named for passing over where that is too little', async () => {
    await put('a.stet', story(2))
    await put('b.stet', story(3))
    damage('b.stet', 5000)
    const { projects, tooSlow, notes, late } = await readSlowly({ 'a.stet': 60 }, { longest: 100 })
    expect(projects.map(({ folder }) => folder)).toEqual(['b.stet'])
    expect({ tooSlow, late }).toEqual({ tooSlow: ['a.stet'], late: 0 })
    expect(notes).toEqual([
      'a.stet takes too long, or too much memory, to be looked through for earlier checks. Nothing in it was changed.',
      partlyOf('b.stet')
    ])
  })

  it('cost nothing at the next reading, be they damaged, and are told with what is to be known of them', async () => {
    await put('a.stet', story(2))
    damage('a.stet')
    const cache = cacheOf()
    const first = await read({ cache })
    const again = await readSlowly({ 'a.stet': 1000 }, { cache, longest: 0 })
    expect(again.projects).toEqual(first.projects)
    expect(again.projects).toMatchObject([{ isPartly: true }])
    expect({ notes: again.notes, late: again.late, tooSlow: again.tooSlow }).toEqual({
      notes: [partly],
      late: 0,
      tooSlow: []
    })
    damage('a.stet', 10, '0000000010')
    expect((await readSlowly({ 'a.stet': 1000 }, { cache, longest: 10 })).projects).toEqual([])
  })

  it('whose files did not answer are read again after a while, and told from what is kept until then', async () => {
    await put('a.stet', story(2))
    let now = 0
    const cache = cacheOf(() => now)
    const mute = muteFs('a.stet')
    expect((await read({ cache, fs: mute })).notes).toEqual([partly])
    expect((await read({ cache })).notes).toEqual([partly])
    now += 600_000
    const late = await readSlowly({ 'a.stet': 1000 }, { cache, longest: 10 })
    expect({ notes: late.notes, projects: late.projects.length }).toEqual({ notes: [partly], projects: 1 })
    // and not tried at every reading meanwhile
    expect((await read({ cache })).notes).toEqual([partly])
    now += 600_000
    const whole = await read({ cache })
    expect(whole.notes).toEqual([])
    expect(whole.projects[0]?.claims).toHaveLength(1)
  })

  it('are never more claims than Stet looks through, and those left out are counted', async () => {
    await put('a.stet', story(2))
    await put('b.stet', story(3))
    const { projects, notes } = await read({ mostClaims: 1 })
    expect(projects).toHaveLength(1)
    expect(notes).toEqual([
      'The checks of 1 project were left out: the projects beside this one have more claims than Stet looks through.'
    ])
  })
})

const partlyOf = (name: string) =>
  `Some files in ${name} could not be read, so checks of it may be missing here.`
const partly = partlyOf('a.stet')

/** Puts a file into a project that holds no edits. */
function damage(name: string, bytes = 7, number = '0000000009'): void {
  const replicas = join(desk, name, 'replicas')
  const lane = join(replicas, readdirSync(replicas)[0] ?? '')
  writeFileSync(join(lane, `${number}-00000000000000000000.seg`), 'x'.repeat(bytes))
}

/** Reads where each file of some projects, by the names of their folders, takes so many ms. */
function readSlowly(cost: Readonly<Record<string, number>>, more: Partial<EarlierOptions>) {
  let now = 0
  const slow: FsPort = {
    ...diskFs,
    read: (path, most) => {
      if (path.endsWith('.seg'))
        for (const [name, each] of Object.entries(cost)) if (path.includes(name)) now += each
      return diskFs.read(path, most)
    }
  }
  return read({ fs: slow, clock: () => now, ...more })
}

/** A disk on which the edits of one project do not answer. */
function muteFs(name: string): FsPort {
  const read: FsPort['read'] = (path, most) =>
    path.includes(name) && path.endsWith('.seg')
      ? Promise.reject(new FsError('EIO', 'read', path))
      : diskFs.read(path, most)
  return { ...diskFs, read }
}

function cacheOf(now = () => 0): EarlierCache {
  const place = { fs: diskFs, dataFolder: join(desk, '..', 'data'), random: seededRandom(9) }
  return new EarlierCache({ ...place, now: () => new Date(now()) }, desk)
}

describe('what was read of the projects beside one', () => {
  it('is kept, so that a project that is as it was is not read again', async () => {
    await put('a.stet', story(2))
    const cache = cacheOf()
    const written = vi.spyOn(cache, 'write')
    const looked: string[] = []
    const asked = { cache, reads: (name: string) => looked.push(name) }
    const first = await read(asked)
    expect((await read(asked)).projects).toEqual(first.projects)
    expect(written).toHaveBeenCalledTimes(1)
    // whoever waits hears of it when it is looked at and when it is read, and at what was kept all the same: that may hang, too
    expect(looked).toEqual(['a.stet', 'a.stet', 'a.stet'])
    const replicas = join(desk, 'a.stet', 'replicas')
    writeFileSync(join(replicas, readdirSync(replicas)[0] ?? '', 'note.txt'), 'changed')
    await read(asked)
    expect(written).toHaveBeenCalledTimes(2)
  })

  it('is read anew where it is damaged, and goes with its project', async () => {
    await put('a.stet', story(2))
    const cache = cacheOf()
    const { projects } = await read({ cache })
    const kept = join(desk, '..', 'data', 'earlier')
    const [file = ''] = readdirSync(kept)
    writeFileSync(join(kept, file), '{"version":1')
    expect((await read({ cache })).projects).toEqual(projects)
    rmSync(join(desk, 'a.stet'), { recursive: true })
    await read({ cache })
    expect(readdirSync(kept)).toEqual([])
    expect(existsSync(join(desk, 'a.stet'))).toBe(false)
  })

  it('never has a confidential source in it, nor words that tell who one is', async () => {
    const secret = { person: 'Otto Brandeis', terms: 'confidential' } as const
    await put('a.stet', {
      title: 'A',
      seed: 2,
      statements: [
        { words, verdict: 'accurate', note: 'Otto Brandeis confirms it.', source: secret },
        { words: 'Acme sold 40 ships in 2019.', verdict: 'inaccurate', source: { title: 'Annual report' } },
        { words: 'Acme bought 12 ships in 2020.' }
      ]
    })
    const { projects } = await read({ cache: cacheOf() })
    const told = JSON.stringify(projects)
    expect(told).not.toContain('Brandeis')
    expect(projects[0]?.claims.map(({ number, sources }) => [number, sources.length])).toEqual([
      [1, 0],
      [2, 1]
    ])
    expect(projects[0]?.claims[1]?.sources[0]?.item).toEqual({
      type: 'report',
      title: 'Annual report',
      URL: 'https://example.org/report'
    })
    const folder = 'brandeis-interview.stet'
    await put(folder, { ...story(3), statements: [{ words, verdict: 'accurate', source: secret }] })
    damage(folder)
    for (const cache of [null, cacheOf(), cacheOf()]) {
      const again = await read({ cache })
      expect(again.projects.map(({ folder: name }) => name)).toEqual(['a.stet', ''])
      expect(again.notes).toEqual([partlyOf('a project beside this one')])
    }
    const kept = join(desk, '..', 'data', 'earlier')
    expect(
      readdirSync(kept)
        .map((name) => readFileSync(join(kept, name), 'utf8'))
        .join()
    ).not.toMatch(/brandeis/i)
  })
})
