import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type Result, succeed } from '../../../src/core/ipc/result'
import { CancellableWorks } from '../../../src/main/cancellable-works'
import type { LongWork } from '../../../src/project/long-work'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('../../../src/main/log', () => ({ log: { warn: vi.fn(), error: vi.fn() } }))

/** A window, and what it and the system's bar were told. */
function openWindow() {
  const told: unknown[] = []
  const bars: number[] = []
  const window = {
    isDestroyed: () => false,
    setProgressBar: (progress: number) => bars.push(progress),
    webContents: {
      isDestroyed: () => false,
      send: (channel: string, payload: unknown) => told.push([channel, payload])
    }
  }
  return { window: window as unknown as BrowserWindow, told, bars }
}

/** A work that lasts until it is told to end, or the person ends it. */
function longWork() {
  const done = new AbortController()
  return {
    end: () => done.abort(),
    work: ({ signal }: LongWork) =>
      new Promise<Result<string>>((resolve) => {
        done.signal.addEventListener('abort', () => resolve(succeed('done')))
        signal.addEventListener('abort', () => resolve(succeed('half')))
      })
  }
}

describe('works that a person may end', () => {
  it('show from the first to the end of the last that there is something to end', async () => {
    const { window, told, bars } = openWindow()
    const works = new CancellableWorks()
    const [first, second] = [longWork(), longWork()]
    const answers = [works.run(window, first.work), works.run(window, second.work)]
    second.end()
    expect(await answers[1]).toEqual(succeed('done'))
    expect(told).toEqual([['work:under-way', { share: null }]])
    first.end()
    expect(await answers[0]).toEqual(succeed('done'))
    expect(told).toEqual([
      ['work:under-way', { share: null }],
      ['work:under-way', null]
    ])
    expect(bars).toEqual([2, -1])
  })

  it('say how far one alone is, by whole percents, to the window and to the system', async () => {
    const { window, told, bars } = openWindow()
    const works = new CancellableWorks()
    const first = longWork()
    let reached = (_share: number): void => {}
    const answer = works.run(window, (long) => {
      reached = long.reached
      return first.work(long)
    })
    for (const share of [0.121, 0.122, 0.129, 0.5, 7]) reached(share)
    expect(told).toEqual([
      ['work:under-way', { share: null }],
      ['work:under-way', { share: 0.12 }],
      ['work:under-way', { share: 0.5 }],
      ['work:under-way', { share: 1 }]
    ])
    const second = longWork()
    const other = works.run(window, second.work)
    expect(told.at(-1)).toEqual(['work:under-way', { share: null }])
    second.end()
    await other
    expect(told.at(-1)).toEqual(['work:under-way', { share: 1 }])
    first.end()
    await answer
    reached(0.3)
    expect(told.at(-1)).toEqual(['work:under-way', null])
    expect(bars).toEqual([2, 0.12, 0.5, 1, 2, 1, -1])
  })

  it('cannot be ended any more once they count, and answer what they did', async () => {
    const { window, told } = openWindow()
    const works = new CancellableWorks()
    const [settled, late] = [longWork(), longWork()]
    const answer = works.run(window, (long) => {
      expect(long.settle()).toBe(true)
      return settled.work(long)
    })
    expect(told.at(-1)).toEqual(['work:under-way', null])
    works.cancel(window)
    settled.end()
    expect(await answer).toEqual(succeed('done'))
    let settle = (): boolean => true
    const ended = works.run(window, (long) => {
      settle = long.settle
      return late.work(long)
    })
    works.cancel(window)
    expect(settle()).toBe(false)
    expect(await ended).toEqual(succeed(null))
  })

  it('are all ended for their window, and for no other, and answer as if they had not begun', async () => {
    const [here, there] = [openWindow(), openWindow()]
    const works = new CancellableWorks()
    const elsewhere = longWork()
    const answers = [works.run(here.window, longWork().work), works.run(here.window, longWork().work)]
    const other = works.run(there.window, elsewhere.work)
    works.cancel(here.window)
    expect(await Promise.all(answers)).toEqual([succeed(null), succeed(null)])
    expect(here.told.at(-1)).toEqual(['work:under-way', null])
    expect(there.told).toEqual([['work:under-way', { share: null }]])
    elsewhere.end()
    expect(await other).toEqual(succeed('done'))
    works.cancel(here.window)
    const again = longWork()
    const next = works.run(here.window, again.work)
    again.end()
    expect(await next).toEqual(succeed('done'))
  })

  it('show nothing any more when one breaks', async () => {
    const { window, told } = openWindow()
    const broken = new CancellableWorks().run(window, () => Promise.reject(new Error('odd')))
    await expect(broken).rejects.toThrow('odd')
    expect(told.at(-1)).toEqual(['work:under-way', null])
  })
})
