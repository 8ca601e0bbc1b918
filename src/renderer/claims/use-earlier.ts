import { useEffect, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { type EarlierFound, longestStatement } from '../../core/model/earlier-claim'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useArticleInfo } from '../session/use-project'

/** How long the words of a claim rest before it is asked what was checked before, ms. */
const restFor = 400

/** What was found before on the claim's words, asked anew when they change; null while that is not known. */
export function useEarlier(
  session: ProjectSession,
  { words }: Pick<LiveClaim, 'words'>
): EarlierFound | null {
  const { language } = useArticleInfo(session)
  const isTrusted = useStore(session.isTrusted)
  const [answer, setAnswer] = useState<{ readonly to: string; readonly found: EarlierFound } | null>(null)
  useEffect(() => {
    if (!isTrusted || words.length > longestStatement) return
    let isWanted = true
    const timer = setTimeout(async () => {
      const outcome = await session.api.request('earlier:find', { words, language })
      if (!isWanted || !outcome.ok || outcome.value === null) return
      const { notes, ...found } = outcome.value
      setAnswer({ to: words, found })
      sayOnce(session, notes)
    }, restFor)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [session, words, language, isTrusted])
  return answer?.to === words ? answer.found : null
}

/** The sentences that were said in a session: each is news once. */
const said = new WeakMap<ProjectSession, Set<string>>()

function sayOnce(session: ProjectSession, notes: readonly string[]): void {
  const known = said.get(session) ?? new Set()
  said.set(session, known)
  const fresh = notes.filter((note) => !known.has(note))
  for (const note of fresh) known.add(note)
  if (fresh.length > 0) session.messages.say(fresh.join(' '))
}
