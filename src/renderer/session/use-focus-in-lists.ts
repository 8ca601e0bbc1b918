import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A button of a list that goes with what it is pressed for. */
interface Pressed {
  /** Which list of the section, by its `data-list`. */
  readonly list: string
  readonly index: number
}

interface FocusInLists {
  /** Of the section, which has a heading that takes the focus. */
  readonly section: RefObject<HTMLElement | null>
  /** Does what a button of one of the section's lists is for. */
  readonly press: (run: () => void) => void
}

/**
 * Keeps the focus in a section of lists whose buttons vanish when they are pressed: it goes to the button that comes to
 * stand at the same place of the same list, to the last of it, or else to the section's heading.
 *
 * @param fallback What takes the focus where the section goes as well.
 */
export function useFocusInLists(fallback: () => HTMLElement | null): FocusInLists {
  const section = useRef<HTMLElement>(null)
  const pressed = useRef<Pressed | null>(null)
  // behind every drawing, because the button may go with a later one than that of the press
  useLayoutEffect(() => {
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body
    if (!isLost && section.current?.contains(activeElement) !== true) pressed.current = null
    if (pressed.current === null || !isLost) return
    const { list, index } = pressed.current
    pressed.current = null
    const buttons = [
      ...(section.current?.querySelectorAll<HTMLElement>(`[data-list="${list}"] button`) ?? [])
    ]
    const next = buttons[index] ?? buttons.at(-1) ?? section.current?.querySelector<HTMLElement>('h3')
    ;(next ?? fallback())?.focus()
  })
  const press = (run: () => void): void => {
    const button = document.activeElement
    const list = button?.closest<HTMLElement>('[data-list]')
    const index = list ? [...list.querySelectorAll('button')].findIndex((each) => each === button) : 0
    pressed.current = { list: list?.dataset['list'] ?? '', index }
    run()
  }
  return { section, press }
}
