import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { windowSlices } from '../../../../src/renderer/session/run-in-slices'
import { settleInPauses } from '../../../../src/renderer/session/settle-in-pauses'
import { receive, typeOver, windowOf } from '../../../support/window-of'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Searches of so many steps, and when they ended, ms. */
function search(steps: number) {
  const begin = performance.now()
  const ended: number[] = []
  function* looking(): Generator<undefined> {
    for (let step = 0; step < steps; step += 1) yield
    ended.push(Math.round(performance.now() - begin))
  }
  return { ended, settling: settleInPauses(looking, { ...windowSlices, budget: 0 }) }
}

async function askEvery(interval: number, until: number, ask: () => void): Promise<void> {
  for (let time = 0; time < until; time += interval) {
    ask()
    await vi.advanceTimersByTimeAsync(interval)
  }
}

describe('looking for lost words', () => {
  it('waits for a pause, and for a few seconds where there is none', async () => {
    const { ended, settling } = search(3)
    await askEvery(200, 400, settling.soon)
    await vi.advanceTimersByTimeAsync(3000)
    expect(ended).toHaveLength(1)
    expect(ended[0]).toBeLessThan(1500)
    await askEvery(200, 12_000, settling.soon)
    expect(ended.length).toBeGreaterThanOrEqual(3)
    settling.stop()
  })

  it('goes to its end when something changes meanwhile, and has another search follow', async () => {
    const { ended, settling } = search(4000)
    settling.soon()
    await vi.advanceTimersByTimeAsync(1100)
    settling.soon()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ended).toHaveLength(2)
    settling.stop()
  })

  it('ends when it is stopped', async () => {
    const { ended, settling } = search(4000)
    settling.soon()
    await vi.advanceTimersByTimeAsync(1100)
    settling.stop()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(ended).toEqual([])
  })

  it('finds words in a window while a colleague types without a pause', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const { session } = alice
    const start = session.article.toString().indexOf('The Alta')
    const { markClaimAtSelection } = await import('../../../../src/renderer/session/actions/mark-claim')
    for (let end = 20; end < 44; end += 1) {
      session.textSelection.set({ start, end: start + end })
      markClaimAtSelection(session)
    }
    const words = session.article.slice(start, start + 70)
    session.article.change([{ retain: start }, { delete: 70 }], session.origin)
    session.article.change([{ retain: session.article.length - 1 }, { insert: words }], session.origin)
    receive(bob, alice)
    const states = () => new Set(session.view.claims.flatMap(({ anchorStates }) => anchorStates))
    expect(states()).toEqual(new Set(['orphan']))
    await askEvery(300, 9000, () => {
      typeOver(bob, 'Rivers', 'Rivers and')
      receive(alice, bob)
    })
    expect(states()).toEqual(new Set(['moved']))
  })
})
