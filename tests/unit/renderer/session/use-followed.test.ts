// @vitest-environment happy-dom
import { createElement, startTransition, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import type { ViewCause } from '../../../../src/core/document/project-view'
import { useFollowed } from '../../../../src/renderer/session/use-followed'

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

class Followed {
  private readonly listeners = new Set<(cause: ViewCause) => void>()

  get isHeard(): boolean {
    return this.listeners.size > 0
  }

  constructor(public value: string) {}

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
  startTransition(() => createRoot(place).render(createElement(Shown)))
  return { shown: () => place.textContent }
}
