import { useEffect, useMemo, useReducer, useState } from 'react'
import type { SentenceLine } from '../../core/document/coverage-index'
import type { PassItem } from '../../core/document/second-pass'
import type { SentenceCounts } from '../../core/model/sentence-counts'
import { secondPassOf } from './actions/second-pass'
import type { ProjectSession } from './project-session'
import { RestTimer } from './rest-timer'
import { calm, useFollowed } from './use-followed'
import { useClaims } from './use-project'

/** How many sentences are covered, kept up to date behind the typing. */
export function useSentenceCounts(session: ProjectSession): SentenceCounts {
  useFollowed(session.coverage)
  return session.coverage.counts
}

/** All sentences in order, kept up to date behind the typing. */
export function useSentences(session: ProjectSession): readonly SentenceLine[] {
  const version = useFollowed(session.coverage)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when they are others
  return useMemo(() => session.coverage.lines, [session, version])
}

/** What is read again in the second pass, kept up to date behind the typing. */
export function useSecondPass(session: ProjectSession): readonly PassItem[] {
  const version = useFollowed(session.coverage)
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
    const timer = new RestTimer(() => setOffset(session.textSelection.get()?.start ?? null))
    const stop = session.textSelection.subscribe(() => timer.putOff(calm / 2))
    return () => {
      timer.stop()
      stop()
    }
  }, [session])
  return offset
}
