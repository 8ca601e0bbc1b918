import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { succeed } from '../../../../src/core/ipc/result'
import type { Person } from '../../../../src/core/model/person'
import { App } from '../../../../src/renderer/app'
import { ProjectHost } from '../../../../src/renderer/app/project-host'
import { FakeStet, openedProject } from '../../../support/fake-stet'
import { fillRandom } from './stet-seed'
import { countStrokes, type Subject } from './subject'

/** Stet's whole window on a project's update: the article, the list of claims and the inspector. */
export async function openStet(
  root: HTMLElement,
  { update, person }: { readonly update: Uint8Array; readonly person: Person }
): Promise<Subject> {
  const settings = { person, isIntroduced: true, layout: {}, theme: 'light' as const, seenHints: [], off: [] }
  const stet = new FakeStet({
    'settings:read': () => succeed(settings),
    'start:recent': () => succeed([]),
    'project:pending': () => succeed(openedProject(update, 77))
  })
  const host = new ProjectHost({ api: stet, fillRandom, now: () => new Date() })
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>
  )
  void host.start()
  await untilFound(root, '.article-text .block')
  return {
    scroller: find(root, '.article-scroller'),
    text: find(root, '.article-text'),
    isEditable: true,
    filterClaims: () => turnFilter(root),
    countPainted: countStrokes
  }
}

/** Turns the list's filter between "all" and "open", as a person does. */
function turnFilter(root: HTMLElement): void {
  const options = [...root.querySelectorAll<HTMLInputElement>('.list-filter input[type=radio]')]
  options
    .slice(0, 2)
    .find((option) => !option.checked)
    ?.click()
}

function find(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`There is no ${selector}.`)
  return found
}

function untilFound(root: HTMLElement, selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (root.querySelector(selector) === null) return
      observer.disconnect()
      resolve()
    }
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true })
    look()
  })
}
