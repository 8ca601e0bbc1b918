// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Settings } from '../../../../src/core/ipc/contract'
import { type Result, succeed } from '../../../../src/core/ipc/result'
import { newId } from '../../../../src/core/model/ids'
import { App } from '../../../../src/renderer/app'
import { ProjectHost } from '../../../../src/renderer/app/project-host'
import { FakeStet, openedProject } from '../../../support/fake-stet'
import { seedOfRivers } from '../../../support/window-of'

// its text is read while the app is built
vi.mock('../../../../src/renderer/guide/guide-dialog', () => ({ GuideDialog: () => null }))

const settings: Settings = {
  person: { id: newId('person', (bytes) => bytes), name: 'alice', role: 'checker' },
  isIntroduced: true,
  layout: { listOpen: false, inspectorOpen: false },
  theme: 'system',
  seenHints: [],
  off: []
}

let place: HTMLElement
let root: Root
let stet: FakeStet
let host: ProjectHost
/** Main answers what takes a while. */
let answer: (result: Result<null>) => void

/** Nothing has a size in jsdom, which also knows no idle time and no highlights. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A window with a project in it. */
beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn()
  }))
  vi.stubGlobal('ResizeObserver', NoSizes)
  vi.stubGlobal('IntersectionObserver', NoSizes)
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) =>
    setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 }))
  )
  vi.stubGlobal('cancelIdleCallback', clearTimeout)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false, highlights: new Map() })
  const slow = new Promise<Result<null>>((resolve) => {
    answer = resolve
  })
  stet = new FakeStet({
    'settings:read': () => succeed(settings),
    'start:recent': () => succeed([]),
    'project:open-sample': () => succeed(openedProject(seedOfRivers(), 21)),
    'import:choose': () => slow,
    'verify:file': () => slow
  })
  host = new ProjectHost({
    api: stet,
    fillRandom: (bytes) => crypto.getRandomValues(bytes),
    now: () => new Date(0)
  })
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(async () => {
    await host.start()
    await host.openSample()
    root.render(<App host={host} />)
  })
  // the claims are read behind the first frame
  for (let turn = 0; turn < 500 && place.querySelector('.working') === null; turn += 1)
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)))
  expect(place.querySelector('.working')).not.toBeNull()
})
afterEach(async () => {
  await act(async () => root.unmount())
  host.shown.get()?.session?.destroy()
  place.remove()
  vi.unstubAllGlobals()
})

function button(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
}

it('another article that is read while a project is open has its bar there, and can be ended', async () => {
  await act(async () => {
    void host.newArticle()
    stet.tell('work:under-way', { share: null })
  })
  expect(place.querySelector('.working progress')?.getAttribute('aria-label')).toMatch(/Reading/)
  expect(place.querySelector('.working progress')?.hasAttribute('value')).toBe(false)
  await act(async () => stet.tell('work:under-way', { share: 0.34 }))
  expect(place.querySelector('.working progress')?.getAttribute('value')).toBe('0.34')
  expect(place.querySelector('.working')?.textContent).toContain('34 %')
  await act(async () => button('Cancel')?.click())
  expect(stet.requests('work:cancel')).toHaveLength(1)
  await act(async () => {
    answer(succeed(null))
    stet.tell('work:under-way', null)
  })
  expect(place.querySelector('.working progress')).toBeNull()
  expect(button('Cancel')).toBeUndefined()
})

it('a verification ends with its window, and says nothing later', async () => {
  await act(async () => {
    void host.verifyFile('/rivers.html')
    stet.tell('verify:begun', 'rivers.html')
    stet.tell('work:under-way', { share: null })
  })
  const dialog = document.querySelector('[role=dialog]')
  expect(dialog?.textContent).toContain('rivers.html')
  await act(async () =>
    dialog?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  )
  expect(stet.requests('work:cancel')).toHaveLength(1)
  await act(async () => answer(succeed(null)))
  expect(document.querySelector('[role=dialog]')).toBeNull()
})
