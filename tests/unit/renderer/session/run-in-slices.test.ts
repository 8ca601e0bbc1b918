import { describe, expect, it } from 'vitest'
import { runInSlices } from '../../../../src/renderer/session/run-in-slices'

/** Steps of 3 ms by their own clock, run when the test says so. */
function slow(count: number) {
  const waiting: (() => void)[] = []
  let now = 0
  let done = 0
  function* steps(): Generator<undefined> {
    for (; done < count; done += 1) {
      now += 3
      yield
    }
  }
  return {
    steps: steps(),
    slices: { budget: 8, clock: () => now, soon: (work: () => void) => void waiting.push(work) },
    next: () => waiting.shift()?.(),
    waiting,
    done: () => done
  }
}

describe('work in slices', () => {
  it('lets a person type after each budget, and comes to its end', () => {
    const work = slow(7)
    runInSlices(work.steps, work.slices)
    expect(work.done()).toBe(0)
    work.next()
    expect(work.done()).toBe(2)
    while (work.waiting.length > 0) work.next()
    expect(work.done()).toBe(7)
  })

  it('does nothing more once it is stopped', () => {
    const work = slow(7)
    const stop = runInSlices(work.steps, work.slices)
    work.next()
    stop()
    work.next()
    expect(work.done()).toBe(2)
    expect(work.waiting).toEqual([])
  })
})
