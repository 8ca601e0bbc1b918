import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, vi } from 'vitest'
import { ClaimInspector } from '../../src/renderer/claims/claim-inspector'
import type { ProjectSession } from '../../src/renderer/session/project-session'
import { WorkbenchContext } from '../../src/renderer/session/workbench-context'
import { workbenchOf } from './workbench-of'

/** A place on jsdom's page where parts of the window are shown, made before each test and gone after it. */
export interface ShownPlace {
  readonly element: HTMLElement
  show(part: ReactNode): Promise<void>
  /** Shows the inspector of the claim that is selected. */
  showInspector(session: ProjectSession): Promise<void>
  /** The element at a selector; throws where none is. */
  at<Kind extends Element = HTMLElement>(selector: string): Kind
}

/** Call it where tests are described. */
export function placeInPage(): ShownPlace {
  let element: HTMLElement
  let root: Root
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    // jsdom draws nothing
    Element.prototype.scrollIntoView = () => undefined
    Element.prototype.scrollTo = () => undefined
    element = document.body.appendChild(document.createElement('div'))
    root = createRoot(element)
  })
  afterEach(async () => {
    await act(async () => root.unmount())
    element.remove()
    vi.unstubAllGlobals()
  })
  const show = (part: ReactNode): Promise<void> => act(async () => root.render(part))
  return {
    get element() {
      return element
    },
    show,
    showInspector: (session) =>
      show(
        <WorkbenchContext value={workbenchOf(session)}>
          <ClaimInspector session={session} />
        </WorkbenchContext>
      ),
    at: <Kind extends Element = HTMLElement>(selector: string): Kind => {
      const found = element.querySelector<Kind>(selector)
      if (found === null) throw new Error(`Nothing is at ${selector}.`)
      return found
    }
  }
}

/** Writes into a field as React hears typing: by the setter of the element's own kind, and an event. */
export function writeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  return act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
