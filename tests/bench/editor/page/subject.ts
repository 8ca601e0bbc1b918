/** One way to show an article, opened and painted, for the bench to work with. */
export interface Subject {
  /** What scrolls the article. */
  readonly scroller: Element
  /** Where the article's text is. */
  readonly text: HTMLElement
  /** The article takes keys. */
  readonly isEditable: boolean
  /** Shows the claims by another filter; null where there are none. */
  readonly filterClaims: (() => void) | null
  /** How many claims are painted at the moment. */
  readonly countPainted: () => number
}

/**
 * Resolves in the task after the next frame: what was asked for before is painted by then. Before any other task that
 * waits for the frame, so that what others do behind it does not count.
 */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: 'user-blocking' }))
  })
}

/** Chromium's; TypeScript does not know it yet. */
declare const scheduler: {
  postTask(task: () => void, options: { readonly priority: 'user-blocking' }): Promise<void>
}

/** How many lines of words claims are drawn on. */
export function countStrokes(): number {
  return document.querySelectorAll('.word-stroke').length
}

/** How many ranges are registered as CSS highlights. */
export function countHighlights(): number {
  return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
}
