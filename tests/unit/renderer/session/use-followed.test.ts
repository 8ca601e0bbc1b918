// @vitest-environment happy-dom
import { createElement, startTransition, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { ViewCause } from '../../../../src/core/document/project-view'
import { useFollowed } from '../../../../src/renderer/session/use-followed'

afterEach(() => void vi.useRealTimers())

test('What is decided is drawn at once, what is typed behind it', async () => {
  const followed = new Followed('first')
  const { shown } = draw(followed)
  await expect.poll(shown).toBe('first')
  await expect.poll(() => followed.isHeard).toBe(true)
  followed.change('decided', 'entries')
  await expect.poll(shown).toBe('decided')
  followed.change('typed', 'words')
  await new Promise((resolve) => setImmediate(resolve))
  expect(shown()).toBe('decided')
  await expect.poll(shown).toBe('typed')
})

test('What changes between the drawing and the subscription is not missed', async () => {
  const followed = new Followed('first')
  const { shown } = draw(followed, () => followed.change('second', 'entries'))
  await expect.poll(shown).toBe('second')
})

test('Panes wait while somebody types on, for a pause or for a second and a half', async () => {
  const followed = new Followed('first')
  const { shown } = draw(followed)
  await expect.poll(shown).toBe('first')
  await expect.poll(() => followed.isHeard).toBe(true)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  await type(followed, 'a word', 7)
  expect(shown()).toBe('first')
  vi.advanceTimersByTime(250)
  await expect.poll(shown).toBe('a word')
  await type(followed, 'on and on', 8)
  await expect.poll(shown).toBe('on and on')
})

test('However many follow one thing, it has one listener', async () => {
  const followed = new Followed('first')
  const panes = Array.from({ length: 20 }, () => draw(followed))
  await expect.poll(() => panes.map(({ shown }) => shown())).toEqual(panes.map(() => 'first'))
  await expect.poll(() => followed.isHeard).toBe(true)
  expect(followed.countListeners()).toBe(1)
  followed.change('typed', 'words')
  await expect.poll(() => panes.map(({ shown }) => shown())).toEqual(panes.map(() => 'typed'))
  for (const { close } of panes.slice(1)) close()
  followed.change('decided', 'entries')
  await expect.poll(() => panes[0]?.shown()).toBe('decided')
  panes[0]?.close()
  await expect.poll(() => followed.isHeard).toBe(false)
})

/** Keys 200 ms apart, and what React draws after each. */
async function type(followed: Followed, value: string, keys: number): Promise<void> {
  for (let key = 0; key < keys; key += 1) {
    followed.change(value, 'words')
    vi.advanceTimersByTime(200)
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

class Followed {
  private readonly listeners = new Set<(cause: ViewCause) => void>()

  get isHeard(): boolean {
    return this.listeners.size > 0
  }

  constructor(public value: string) {}

  countListeners(): number {
    return this.listeners.size
  }

  subscribe(listener: (cause: ViewCause) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  change(value: string, cause: ViewCause): void {
    this.value = value
    for (const listener of this.listeners) listener(cause)
  }
}

function draw(followed: Followed, onFirst?: () => void) {
  let isFirst = true
  function Shown() {
    useFollowed(followed)
    useLayoutEffect(() => {
      if (isFirst) onFirst?.()
      isFirst = false
    })
    return createElement('p', null, followed.value)
  }
  const place = document.createElement('div')
  const root = createRoot(place)
  startTransition(() => root.render(createElement(Shown)))
  return { shown: () => place.textContent, close: () => root.unmount() }
}
