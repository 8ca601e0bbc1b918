import { startTransition, useEffect, useReducer } from 'react'
import type { CorrectionView } from '../../core/model/correction'
import type { ThreadView } from '../../core/model/thread'
import type { ProjectSession } from './project-session'

/** While words are typed, lists follow this much later, ms. */
const calm = 250

/** All corrections in reading order, kept up to date behind the typing. */
export function useCorrections(session: ProjectSession): readonly CorrectionView[] {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      timer = undefined
      startTransition(drawAgain)
    }
    const stop = session.corrections.subscribe((cause) => {
      if (cause === 'words') timer ??= setTimeout(show, calm)
      else {
        clearTimeout(timer)
        timer = undefined
        drawAgain()
      }
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return session.secondChecks.shownCorrections()
}

/** All threads, kept up to date. */
export function useThreads(session: ProjectSession): readonly ThreadView[] {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.threads.subscribe(drawAgain), [session])
  return session.threads.list
}
