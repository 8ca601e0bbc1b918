import { startTransition, useEffect, useReducer, useRef } from 'react'
import type { ViewCause } from '../../core/document/project-view'

/** While words are typed, panes follow in a pause this long, ms: between two words rather than between two letters. */
export const calm = 250

/** Where nobody pauses, panes follow this long, ms, after the first key that they do not show yet. */
const longestWait = 1500

/** What changes with the article, and says by what. */
interface Followed {
  subscribe(listener: (cause: ViewCause) => void): () => void
}

/**
 * Draws the component again behind the article: a key in the text is painted first, and what follows it is drawn when
 * the typing pauses or goes on for long. What is said or decided shows at once, so that the next key acts on it.
 *
 * @param isOther Whether there is anything else to show; asked once for each drawing.
 * @returns Another number for each drawing.
 */
export function useFollowed(followed: Followed, isOther: () => boolean = () => true): number {
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  const latest = useRef(isOther)
  latest.current = isOther
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let first = 0
    let last = 0
    const showWords = (): void => {
      const now = performance.now()
      const rest = Math.min(last + calm, first + longestWait) - now
      timer = rest > 0 ? setTimeout(showWords, rest) : undefined
      if (timer === undefined && latest.current()) startTransition(drawAgain)
    }
    const stop = followed.subscribe((cause) => {
      if (cause === 'words') {
        last = performance.now()
        if (timer !== undefined) return
        first = last
        timer = setTimeout(showWords, calm)
      } else {
        clearTimeout(timer)
        timer = undefined
        if (latest.current()) drawAgain()
      }
    })
    // what changed between the drawing and the subscription was told to nobody
    if (latest.current()) drawAgain()
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [followed])
  return version
}
