import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { fail, type Result, succeed } from '../../../../src/core/ipc/result'
import { UpdateOutbox } from '../../../../src/renderer/session/update-outbox'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Updates of somebody typing, one a letter. */
function typing(text: string): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of text) doc.getText('t').insert(doc.getText('t').length, letter)
  return updates
}

function textOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText('t').toString()
}

const full = fail('disk-full', 'The disk is full. Make room.')

describe('handing edits over', () => {
  it('sends what was typed within a moment as one update', async () => {
    const sent: Uint8Array[] = []
    const outbox = new UpdateOutbox(async (update) => {
      sent.push(update)
      return succeed(null)
    })
    for (const update of typing('river')) outbox.add(update)
    expect(outbox.state.get().kind).toBe('sending')
    expect(sent).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent).toHaveLength(1)
    expect(textOf(sent)).toBe('river')
    expect(outbox.state.get().kind).toBe('empty')
  })

  it('sends one batch at a time, so that edits arrive in order', async () => {
    const answers: ((answer: Result<null>) => void)[] = []
    const outbox = new UpdateOutbox(() => new Promise((answer) => answers.push(answer)))
    const [first, second] = typing('ab')
    if (!first || !second) throw new Error('nothing was typed')
    outbox.add(first)
    await vi.advanceTimersByTimeAsync(200)
    outbox.add(second)
    await vi.advanceTimersByTimeAsync(1000)
    expect(answers).toHaveLength(1)
    answers[0]?.(succeed(null))
    await vi.advanceTimersByTimeAsync(0)
    expect(answers).toHaveLength(2)
    expect(outbox.state.get().kind).toBe('sending')
  })

  it('keeps refused edits, says why, and tries again until they are accepted', async () => {
    const sent: Uint8Array[] = []
    let isFull = true
    const outbox = new UpdateOutbox(async (update) => {
      if (isFull) return full
      sent.push(update)
      return succeed(null)
    })
    const updates = typing('river')
    for (const update of updates.slice(0, 2)) outbox.add(update)
    await vi.advanceTimersByTimeAsync(200)
    expect(outbox.state.get()).toEqual({ kind: 'failing', message: 'The disk is full. Make room.' })
    for (const update of updates.slice(2)) outbox.add(update)
    isFull = false
    await vi.advanceTimersByTimeAsync(1000)
    expect(textOf(sent)).toBe('river')
    expect(outbox.state.get().kind).toBe('empty')
  })

  it('waits longer after each refusal, and at most ten seconds', async () => {
    let attempts = 0
    const outbox = new UpdateOutbox(async () => {
      attempts += 1
      return full
    })
    for (const update of typing('a')) outbox.add(update)
    await vi.advanceTimersByTimeAsync(150 + 1000 + 2000 + 4000 + 8000)
    expect(attempts).toBe(5)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(attempts).toBe(6)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(attempts).toBe(6)
  })

  it('keeps edits when main cannot be reached at all', async () => {
    let isGone = true
    const sent: Uint8Array[] = []
    const outbox = new UpdateOutbox(async (update) => {
      if (isGone) throw new Error('the port is closed')
      sent.push(update)
      return succeed(null)
    })
    for (const update of typing('river')) outbox.add(update)
    await vi.advanceTimersByTimeAsync(200)
    expect(outbox.state.get()).toMatchObject({ kind: 'failing', message: expect.stringContaining('kept') })
    isGone = false
    await vi.advanceTimersByTimeAsync(1000)
    expect(textOf(sent)).toBe('river')
  })

  it('hands everything over at once when flushed, also what came in meanwhile', async () => {
    const sent: Uint8Array[] = []
    const updates = typing('river')
    const outbox = new UpdateOutbox(async (update) => {
      sent.push(update)
      if (sent.length === 1) for (const later of updates.slice(2)) outbox.add(later)
      return succeed(null)
    })
    for (const update of updates.slice(0, 2)) outbox.add(update)
    expect(await outbox.flush()).toEqual(succeed(null))
    expect(textOf(sent)).toBe('river')
  })

  it('tells whoever flushes why edits are not safe', async () => {
    const outbox = new UpdateOutbox(async () => full)
    for (const update of typing('a')) outbox.add(update)
    expect(await outbox.flush()).toEqual(full)
  })
})
