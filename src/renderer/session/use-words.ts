import { useEffect, useReducer } from 'react'
import type { CorrectionView } from '../../core/model/correction'
import type { ThreadView } from '../../core/model/thread'
import type { ProjectSession } from './project-session'
import { useFollowed } from './use-followed'

/** All corrections in reading order, kept up to date behind the typing. */
export function useCorrections(session: ProjectSession): readonly CorrectionView[] {
  useFollowed(session.corrections)
  return session.secondChecks.shownCorrections()
}

/** All threads, kept up to date. */
export function useThreads(session: ProjectSession): readonly ThreadView[] {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.threads.subscribe(drawAgain), [session])
  return session.threads.list
}
