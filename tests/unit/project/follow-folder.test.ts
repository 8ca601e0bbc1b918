import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, succeed } from '../../../src/core/ipc/result'
import { newId } from '../../../src/core/model/ids'
import { followFolder } from '../../../src/project/follow-folder'
import { type OnHint, type ReplicasWatch, watchReplicas } from '../../../src/project/watch-replicas'
import { seededRandom, TestTimers } from '../../support/project-world'

const [own, other] = [newId('replica', seededRandom(1)), newId('replica', seededRandom(2))]

describe('following a folder', () => {
  let timers: TestTimers
  let readings: number
  let isAway: boolean
  let hint: OnHint
  let watches: string[]
  let presence: string[]
  let stop: () => void

  async function rest(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }

  beforeEach(async () => {
    timers = new TestTimers()
    readings = 0
    isAway = false
    watches = []
    presence = []
    stop = followFolder({
      folder: '/share/a.stet',
      store: {
        replica: own,
        presenceFiles: ['replicas/a/presence.json'],
        refresh: async () => {
          readings += 1
          return isAway ? fail('folder-not-reachable', 'It is away.') : succeed(null)
        }
      },
      presence: {
        found: async (files) => void presence.push(...files),
        heard: async (replica) => void presence.push(replica)
      },
      watch: (_folder, onHint): ReplicasWatch => {
        hint = onHint
        return {
          look: async () => void watches.push('look'),
          stop: () => void watches.push('stop')
        }
      },
      timers
    })
    await rest()
  })

  it('reads at once, and every few seconds though nothing is heard', async () => {
    expect(readings).toBe(1)
    for (let seconds = 0; seconds < 60; seconds += 1) {
      timers.pass(1000)
      await rest()
    }
    expect(readings).toBeGreaterThanOrEqual(4)
    expect(watches.filter((what) => what === 'look').length).toBe(readings)
  })

  it('tries a folder that is away again soon', async () => {
    isAway = true
    timers.pass(12_000)
    await rest()
    for (let seconds = 0; seconds < 9; seconds += 1) {
      timers.pass(1000)
      await rest()
    }
    expect(readings).toBe(5)
  })

  it('reads once for many hints, soon after the first', async () => {
    for (let hints = 0; hints < 50; hints += 1) hint([other, 'x.seg'])
    timers.pass(100)
    await rest()
    expect(readings).toBe(2)
  })

  it('reads ever more seldom where files come all the time, and soon again when they have come', async () => {
    for (let ms = 0; ms < 60_000; ms += 20) {
      hint([other, `${ms}.seg`])
      timers.pass(20)
      hint([other, `${ms}.seg`])
      await rest()
    }
    expect(readings).toBeGreaterThan(20)
    expect(readings).toBeLessThan(40)
    for (let second = 0; second < 10; second += 1) {
      timers.pass(1000)
      await rest()
    }
    const before = readings
    hint([other, 'last.seg'])
    timers.pass(100)
    await rest()
    expect(readings).toBe(before + 1)
  })

  it('says who is here after each reading, and between them looks only at whose file has changed', async () => {
    expect(presence).toEqual(['replicas/a/presence.json'])
    hint([other, 'presence.json'])
    timers.pass(1000)
    await rest()
    expect(presence).toEqual(['replicas/a/presence.json', other])
    expect(readings).toBe(1)
  })

  it('takes no hint from its own files', async () => {
    hint([own, 'x.seg'])
    timers.pass(1000)
    await rest()
    expect(readings).toBe(1)
  })

  it('is quiet after it was stopped', async () => {
    hint([other])
    stop()
    timers.pass(120_000)
    await rest()
    expect(readings).toBe(1)
    expect(watches.at(-1)).toBe('stop')
  })
})

describe('watching the replicas of a folder', () => {
  let folder: string
  let hints: string[]
  let watching: ReplicasWatch

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stet-watch-'))
    await mkdir(join(folder, 'replicas', other), { recursive: true })
    hints = []
    watching = watchReplicas(folder, (path) => hints.push(path.join('/')))
    await watching.look()
  })

  afterEach(async () => {
    watching.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function heard(path: string): Promise<void> {
    await vi.waitFor(() => expect(hints).toContain(path), { timeout: 5000 })
  }

  it('hears of a new file in a replica’s folder, and not of one still being written', async () => {
    const place = join(folder, 'replicas', other)
    await writeFile(join(place, 'a.seg.12345678.tmp'), 'x')
    await rename(join(place, 'a.seg.12345678.tmp'), join(place, 'a.seg'))
    await heard(`${other}/a.seg`)
    expect(hints.some((path) => path.endsWith('.tmp'))).toBe(false)
  })

  it('hears of a new replica, and of its files after it has looked again', async () => {
    await mkdir(join(folder, 'replicas', own))
    await heard(own)
    await watching.look()
    await writeFile(join(folder, 'replicas', own, 'a.seg'), 'x')
    await heard(`${own}/a.seg`)
  })

  it('goes on with a folder that was taken away and put back', async () => {
    await rename(folder, `${folder}-away`)
    await watching.look()
    await mkdir(join(folder, 'replicas', other), { recursive: true })
    await watching.look()
    hints.length = 0
    await writeFile(join(folder, 'replicas', other, 'b.seg'), 'x')
    await heard(`${other}/b.seg`)
    await rm(`${folder}-away`, { recursive: true })
  })
})
