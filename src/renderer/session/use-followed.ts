import { startTransition, useEffect, useReducer, useRef } from 'react'
import type { ViewCause } from '../../core/document/project-view'

/** While words are typed, panes follow this much later, ms: between two words rather than between two letters. */
export const calm = 250

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
    const showWords = (): void => {
      timer = undefined
      if (latest.current()) startTransition(drawAgain)
    }
    const stop = followed.subscribe((cause) => {
      if (cause === 'words') timer ??= setTimeout(showWords, calm)
      else {
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
