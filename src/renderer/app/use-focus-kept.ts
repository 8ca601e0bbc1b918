import { useLayoutEffect } from 'react'

/** Gives the focus back to whatever had it before the page was made inert, once it is no longer. */
export function useFocusKept(isInert: boolean): void {
  useLayoutEffect(() => {
    const { activeElement } = document
    if (!isInert || !(activeElement instanceof HTMLElement)) return
    return () => activeElement.focus()
  }, [isInert])
}
