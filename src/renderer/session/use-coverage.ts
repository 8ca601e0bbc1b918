import { startTransition, useEffect, useMemo, useReducer, useState } from 'react'
import type { SentenceLine } from '../../core/document/coverage-index'
import type { PassItem } from '../../core/document/second-pass'
import type { SentenceCounts } from '../../core/model/sentence-counts'
import { secondPassOf } from './actions/second-pass'
import type { ProjectSession } from './project-session'
import { useClaims } from './use-project'

/** While words are typed, and while the cursor moves, the sentences follow this much later, ms. */
const calm = 250

/** How many sentences are covered, kept up to date behind the typing. */
export function useSentenceCounts(session: ProjectSession): SentenceCounts {
  useCoverage(session)
  return session.coverage.counts
}

/** All sentences in order, kept up to date behind the typing. */
export function useSentences(session: ProjectSession): readonly SentenceLine[] {
  const version = useCoverage(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when they are others
  return useMemo(() => session.coverage.lines, [session, version])
}

/** What is read again in the second pass, kept up to date behind the typing. */
export function useSecondPass(session: ProjectSession): readonly PassItem[] {
  const version = useCoverage(session)
  const claims = useClaims(session)
  const [passes, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.passes.subscribe(drawAgain), [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when it is another list
  return useMemo(() => secondPassOf(session), [session, version, claims, passes])
}

/** Where the cursor stands in the article once it rests; null for nowhere. */
export function useRestingCursor(session: ProjectSession): number | null {
  const [offset, setOffset] = useState(() => session.textSelection.get()?.start ?? null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = session.textSelection.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setOffset(session.textSelection.get()?.start ?? null), calm / 2)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return offset
}

function useCoverage(session: ProjectSession): number {
  const [version, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      timer = undefined
      startTransition(drawAgain)
    }
    const stop = session.coverage.subscribe((cause) => {
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
  return version
}
