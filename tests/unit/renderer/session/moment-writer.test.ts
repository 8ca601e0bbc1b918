import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MomentWriter } from '../../../../src/renderer/session/moment-writer'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2022-02-02T14:00:00Z') }))
afterEach(() => void vi.useRealTimers())

function writer() {
  const written: string[] = []
  const moments = new MomentWriter({
    now: () => new Date(),
    write: (since, at) => written.push(`${since.slice(11, 19)} ${at.slice(11, 19)}`)
  })
  return { moments, written }
}

describe('moments of writing', () => {
  it('are written down when a burst ends, and never without an edit', () => {
    const { moments, written } = writer()
    vi.advanceTimersByTime(3_600_000)
    moments.writeNow()
    expect(written).toEqual([])
    moments.edited()
    vi.advanceTimersByTime(3_600_000)
    expect(written).toEqual(['15:00:00 15:00:10'])
  })

  it('are written down about once a minute while somebody types on', () => {
    const { moments, written } = writer()
    for (let second = 0; second < 150; second += 1) {
      moments.edited()
      vi.advanceTimersByTime(1000)
    }
    expect(written).toEqual(['14:00:00 14:01:00', '14:01:00 14:02:00'])
    moments.writeNow()
    expect(written).toHaveLength(3)
  })
})
