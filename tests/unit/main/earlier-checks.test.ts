import { describe, expect, it } from 'vitest'
import { fail, type Result, succeed } from '../../../src/core/ipc/result'
import type { EarlierProject } from '../../../src/core/model/earlier-claim'
import { EarlierChecks } from '../../../src/main/earlier-checks'
import type { EarlierReading } from '../../../src/project/earlier-reading'

const words = 'Acme employs 1,200 people in Valencia.'
const folder = '/desk/own.stet'

function projectOf(name: string, count = 1): EarlierProject {
  const claims = Array.from({ length: count }, (_, at) => ({
    number: at + 1,
    words: at === 0 ? words : `Acme has ${at + 2000} ships in Porto.`,
    isChanged: false,
    checks: [],
    sources: []
  }))
  return { projectId: name, folder: name, title: name, language: 'en', isPartly: false, claims }
}

function readingOf(names: readonly string[], more: Partial<EarlierReading> = {}): EarlierReading {
  return {
    projects: names.map((name) => projectOf(name)),
    notes: [],
    notAsked: [],
    tooSlow: [],
    late: 0,
    ...more
  }
}

/** Checks over readings that are told, each once; what was read is noted. */
function world(...outcomes: ((reads: (name: string) => void) => Result<EarlierReading>)[]) {
  const asked: string[][] = []
  const warnings: string[] = []
  let now = 0
  const checks = new EarlierChecks({
    read: async (_folder, skip, reads) => {
      asked.push([...skip])
      const next = outcomes.shift()
      return next === undefined ? succeed(readingOf([])) : next(reads)
    },
    clock: () => now,
    warn: (message) => warnings.push(message)
  })
  const names = async () =>
    (await checks.find(folder, words, 'en')).matches.map(({ project }) => project.folder)
  return { checks, asked, warnings, names, pass: (ms: number) => (now += ms) }
}

describe('earlier checks', () => {
  it('are read once for many questions, also for those that come while they are read', async () => {
    const { names, asked } = world(() => succeed(readingOf(['a.stet'])))
    expect(await Promise.all([names(), names(), names()])).toEqual([['a.stet'], ['a.stet'], ['a.stet']])
    expect(await names()).toEqual(['a.stet'])
    expect(asked).toHaveLength(1)
  })

  it('are read again after a while, before anything old is told', async () => {
    const { names, asked, pass } = world(
      () => succeed(readingOf(['a.stet'])),
      () => succeed(readingOf(['a.stet', 'b.stet']))
    )
    await names()
    pass(300_000)
    expect(await names()).toEqual(['a.stet', 'b.stet'])
    expect(asked).toHaveLength(2)
  })

  it('go on soon where a reading was cut for want of time', async () => {
    const { checks, names, pass } = world(
      () => succeed(readingOf(['a.stet'], { late: 1 })),
      () => succeed(readingOf(['a.stet', 'b.stet']))
    )
    await names()
    expect((await checks.find(folder, words, 'en')).isCut).toBe(true)
    pass(5000)
    expect(await names()).toEqual(['a.stet', 'b.stet'])
    expect((await checks.find(folder, words, 'en')).isCut).toBe(false)
  })

  it('are read without a project that took more than its time, from then on', async () => {
    const { names, asked, pass } = world(() => succeed(readingOf(['a.stet'], { tooSlow: ['b.stet'] })))
    expect(await names()).toEqual(['a.stet'])
    pass(300_000)
    await names()
    expect(asked).toEqual([[], ['b.stet']])
    // a share that was slow in the morning is no reason to leave it out all day
    pass(3_600_000)
    await names()
    expect(asked.at(-1)).toEqual([])
  })

  it('are read without a project at which reading ended, from then on', async () => {
    const { names, asked, warnings } = world(
      (reads) => {
        reads('good.stet')
        reads('bomb.stet')
        return fail('too-large', 'x')
      },
      () => succeed(readingOf(['good.stet']))
    )
    expect(await names()).toEqual(['good.stet'])
    expect(asked).toEqual([[], ['bomb.stet']])
    expect(warnings).toEqual(['Looking for earlier checks stopped: too-large.'])
  })

  it('say so where nothing can be read, and never read for ever', async () => {
    const bomb = (at: number) => (reads: (name: string) => void) => {
      reads(`${at}.stet`)
      return fail('too-slow', 'x')
    }
    const { checks, asked } = world(...Array.from({ length: 40 }, (_, at) => bomb(at)))
    const { matches, notes } = await checks.find(folder, words, 'en')
    expect(matches).toEqual([])
    expect(notes).toEqual([
      'The projects beside this one could not be looked through for earlier checks. Nothing was changed.'
    ])
    expect(asked).toHaveLength(6)
  })

  it('let others have their turn while many are taken in', async () => {
    const { names } = world(() => succeed({ ...readingOf([]), projects: [projectOf('large.stet', 500)] }))
    let turns = 0
    const count = setInterval(() => (turns += 1), 0)
    expect(await names()).toEqual(['large.stet'])
    clearInterval(count)
    expect(turns).toBeGreaterThan(3)
  })
})
