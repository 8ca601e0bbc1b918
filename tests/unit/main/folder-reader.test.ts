import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { succeed } from '../../../src/core/ipc/result'
import { FolderReader, type ReadingProcess } from '../../../src/main/folder-reader'
import { createProject } from '../../../src/project/create-project'
import { unwatched } from '../../../src/project/long-work'
import { openProject } from '../../../src/project/open-project'
import { readSegments } from '../../../src/project/read-segments'
import { RecordSet } from '../../../src/project/record-set'
import { systemPorts } from '../../../src/project/system-ports'
import { answerJob, hearTaken } from '../../../src/worker/jobs'
import {
  article,
  okValue,
  personOf,
  projectId,
  seedOf,
  signerOf,
  textOf,
  Writer
} from '../../support/project-world'

const project = { projectId, formatVersion: 2 }
const { fs } = systemPorts
let place = ''
let folder = ''

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'reader-'))
  folder = join(place, 'a.stet')
  const options = { ...systemPorts, folder, dataFolder: join(place, 'data'), signer: signerOf(1) }
  const made = await createProject({
    ...options,
    projectId,
    title: 'Seven tests',
    original: null,
    creator: personOf(1),
    seed: seedOf(article)
  })
  okValue(await okValue(made).close())
  const writer = new Writer(okValue(await openProject(options)))
  writer.type(' Twice.')
  okValue(await writer.store.close())
})
afterEach(() => {
  vi.useRealTimers()
  return rm(place, { recursive: true })
})

/** The worker's code in this process. It stands still, as a process in an endless loop does, before such files. */
class Worker implements ReadingProcess {
  static standsStillAt: string | null = null
  static memory = 50
  static readonly all: Worker[] = []
  isKilled = false
  #isStill = false
  #hear = (_message: unknown) => {}
  #end = (_how: string) => {}

  constructor() {
    Worker.all.push(this)
  }

  post(message: unknown): void {
    const say = (said: unknown) => {
      if (typeof said === 'object' && said !== null && 'reads' in said) {
        this.#hear(said)
        this.#isStill ||= said.reads === Worker.standsStillAt
      } else if (!this.#isStill) this.#hear(structuredClone(said))
    }
    if (!hearTaken(message)) void answerJob(structuredClone(message), say).then(say)
  }

  kill(): void {
    this.isKilled = true
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#hear = listener
  }

  onEnd(listener: (how: string) => void): void {
    this.#end = listener
  }

  megabytes(): number {
    return Worker.memory
  }

  end(): void {
    this.#end('exit 1')
  }
}

/** A process that says what it is told to say, about the last reading it was asked for. */
class SilentProcess implements ReadingProcess {
  id = 0
  readonly asked: string[] = []
  #hear = (_message: unknown) => {}

  post(message: unknown): void {
    const { id, folder } = message as { readonly id: number; readonly folder: string }
    this.id = id
    this.asked.push(folder)
  }

  say(news: object): void {
    this.#hear({ id: this.id, ...news })
  }

  kill(): void {}

  onMessage(listener: (message: unknown) => void): void {
    this.#hear = listener
  }

  onEnd(): void {}

  megabytes(): number {
    return 1
  }
}

function reader(patience = 300): FolderReader {
  Worker.standsStillAt = null
  Worker.memory = 50
  Worker.all.length = 0
  return new FolderReader({ start: () => new Worker(), warn: () => {}, patience })
}

describe('the reader of project folders', () => {
  it('reads on only while what it found is taken in: a large project does not pile up in memory', async () => {
    const options = { ...systemPorts, folder, dataFolder: join(place, 'data'), signer: signerOf(1) }
    for (let session = 0; session < 11; session += 1) {
      const writer = new Writer(okValue(await openProject(options)))
      writer.type(' More.')
      okValue(await writer.store.close())
    }
    const inFolder = (await readSegments(fs, folder, project)).parts.length
    let found = 0
    const say = (news: object): void => {
      if ('found' in news) found += 1
    }
    const job = { id: 1, job: 'read-folder', folder, project, known: new Map(), skip: new Set() }
    const reading = answerJob(job, say)
    await expect.poll(() => found).toBe(8)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(found).toBe(8)
    expect(hearTaken({ id: 2, took: true })).toBe(true)
    for (let taken = 0; taken < inFolder; taken += 1) hearTaken({ id: 1, took: true })
    okValue((await reading).result)
    expect(found).toBe(inFolder)
  })

  it('finds in the worker what is read here, and then only what is new', async () => {
    const { read } = reader()
    const content = okValue(await read(folder, project, new Map()))
    const here = await readSegments(fs, folder, project)
    expect(content.seen).toEqual(here.seen)
    const records = new RecordSet()
    for (const { lane, records: edits } of content.parts) records.add(lane, edits)
    expect(textOf(records.takeFresh())).toBe(`${article} Twice.`)
    expect(okValue(await read(folder, project, content.seen)).parts).toEqual([])
    expect(Worker.all).toHaveLength(1)
  })

  it('gives up a file it gets no further with, reads the rest, and passes it over from then on', async () => {
    const { read } = reader()
    const { seen } = await readSegments(fs, folder, project)
    const names = [...seen.keys()]
    Worker.standsStillAt = names.at(-1) ?? ''
    const content = okValue(await read(folder, project, new Map()))
    expect(content.parts).toHaveLength(names.length - 1)
    expect(content.warnings.join()).toContain(`Reading the file ${Worker.standsStillAt}`)
    expect(Worker.all.map(({ isKilled }) => isKilled)).toEqual([true, false])
    expect(okValue(await read(folder, project, content.seen)).warnings).toEqual(content.warnings)
    expect(Worker.all).toHaveLength(2)
  })

  it('gives up a file that takes too much memory', async () => {
    const { read } = reader(60_000)
    const names = [...(await readSegments(fs, folder, project)).seen.keys()]
    Worker.standsStillAt = names.at(-1) ?? ''
    Worker.memory = 10_000
    const content = okValue(await read(folder, project, new Map()))
    expect(content.warnings.join()).toContain('too long or too much memory')
    expect(Worker.all).toHaveLength(2)
  })

  it('says how far it is, ends when it is given up, and reads the next time as if nothing had been', async () => {
    const { read } = reader(60_000)
    const shares: number[] = []
    const control = new AbortController()
    const long = {
      signal: control.signal,
      reached: (share: number) => shares.push(share),
      settle: () => true
    }
    okValue(await read(folder, project, new Map(), undefined, long))
    expect(shares).toEqual([0.5, 1])
    Worker.standsStillAt = [...(await readSegments(fs, folder, project)).seen.keys()].at(-1) ?? ''
    const reading = read(folder, project, new Map(), undefined, long)
    setTimeout(() => control.abort(), 50)
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(Worker.all.map(({ isKilled }) => isKilled)).toEqual([true])
    Worker.standsStillAt = null
    expect(okValue(await read(folder, project, new Map())).parts).toHaveLength(2)
    expect(Worker.all).toHaveLength(2)
  })

  it('hears nothing that an ended reading says late: the next one keeps its process', async () => {
    vi.useFakeTimers()
    const silent: SilentProcess[] = []
    const start = () => {
      const process = new SilentProcess()
      silent.push(process)
      return process
    }
    const { read } = new FolderReader({ start, warn: () => {}, patience: 80 })
    const control = new AbortController()
    const first = read('/a', project, new Map(), undefined, { ...unwatched, signal: control.signal })
    await vi.advanceTimersByTimeAsync(0)
    control.abort()
    expect(await first).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    silent[0]?.say({ reads: 'late.seg' })
    const second = read('/b', project, new Map())
    await vi.advanceTimersByTimeAsync(0)
    for (let step = 0; step < 5; step += 1) {
      await vi.advanceTimersByTimeAsync(30)
      silent[1]?.say({ reads: `${step}.seg` })
    }
    silent[1]?.say({ result: succeed({ seen: new Map(), warnings: [], unlisted: [] }) })
    okValue(await second)
    void read('/b', project, new Map())
    await vi.advanceTimersByTimeAsync(0)
    expect(silent.map(({ id }) => id)).toEqual([1, 3])
  })

  it('hears at once that a reading is given up which waits for another, and never begins it', async () => {
    const process = new SilentProcess()
    const { read } = new FolderReader({ start: () => process, warn: () => {} })
    const first = read('/a', project, new Map())
    await expect.poll(() => process.asked).toEqual(['/a'])
    const control = new AbortController()
    const second = read('/b', project, new Map(), undefined, { ...unwatched, signal: control.signal })
    control.abort()
    expect(await second).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    process.say({ result: succeed({ seen: new Map(), warnings: [], unlisted: [] }) })
    okValue(await first)
    void read('/c', project, new Map())
    await expect.poll(() => process.asked).toEqual(['/a', '/c'])
  })

  it('starts anew after its process ended', async () => {
    const { read } = reader()
    okValue(await read(folder, project, new Map()))
    Worker.all[0]?.end()
    expect(okValue(await read(folder, project, new Map())).parts).toHaveLength(2)
    expect(Worker.all).toHaveLength(2)
  })

  it('says what is wrong with a folder that is not there', async () => {
    const { read } = reader()
    const problem = await read(join(place, 'nowhere'), project, new Map())
    expect(problem).toMatchObject({ ok: false, problem: { code: 'folder-not-reachable' } })
  })
})
