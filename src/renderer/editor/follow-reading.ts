import type { LexicalEditor } from 'lexical'
import type { ProjectSession } from '../session/project-session'
import type { ArticlePage } from './article-page'

interface ReadingDuties {
  readonly session: ProjectSession
  readonly editor: LexicalEditor
  readonly page: ArticlePage
  readonly elements: { readonly root: HTMLElement; readonly scroller: HTMLElement }
  readonly painters: readonly { schedule(): void }[]
}

/** What would change words though they are not to be typed into. */
const changing = ['dragstart', 'drop', 'paste', 'cut', 'beforeinput'] as const

/**
 * While the article is read through, a stray key must not change words, marks are away, and the other type has the lines
 * break elsewhere: the paragraph that was at the top stays there, on the way in and out.
 */
export function followReading({ session, editor, page, elements, painters }: ReadingDuties): () => void {
  const { root, scroller } = elements
  const refuse = (event: Event): void => {
    if (!session.reading.get()) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const name of changing) root.addEventListener(name, refuse, { capture: true })
  const stop = session.reading.subscribe(() => {
    const isReading = session.reading.get()
    const top = scroller.getBoundingClientRect().top
    const first = page.elementOfBlock(page.firstBlock((rect) => rect.bottom > top))
    const before = first === null ? 0 : first.getBoundingClientRect().top - top
    editor.setEditable(!isReading)
    root.contentEditable = String(!isReading)
    root.setAttribute('aria-readonly', String(isReading))
    requestAnimationFrame(() => {
      const now = scroller.getBoundingClientRect().top
      if (first !== null) scroller.scrollBy({ top: first.getBoundingClientRect().top - now - before })
      if (isReading) scroller.focus({ preventScroll: true })
      for (const painter of painters) painter.schedule()
    })
  })
  return () => {
    stop()
    for (const name of changing) root.removeEventListener(name, refuse, { capture: true })
  }
}
