import { useEffect, useState } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { type EarlierFound, longestStatement } from '../../core/model/earlier-claim'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { useArticleInfo } from '../session/use-project'

/** How long the words of a claim rest before it is asked what was checked before, ms. */
const restFor = 400

/** How soon it is asked again where projects are still to be looked through, ms: main goes on with them after 5 s. */
const againAfter = 5500

/** How often at most: each asking looks for 45 s, which is many times what a large desk takes. */
const mostAskings = 20

/** What is known of what was checked before. `isCut`: projects are still to be looked through, and it is asked again. */
export type EarlierLook =
  | {
      readonly state: 'found'
      readonly found: EarlierFound
      /** Sentences on projects that could not be looked through. */
      readonly notes: readonly string[]
      readonly isCut: boolean
    }
  | { readonly state: 'looking' | 'not trusted' | 'too long' | 'not read' }

const looking: EarlierLook = { state: 'looking' }
const notTrusted: EarlierLook = { state: 'not trusted' }
const tooLong: EarlierLook = { state: 'too long' }

/** What was found before on the claim's words, asked anew when they change. */
export function useEarlier(session: ProjectSession, { words }: Pick<LiveClaim, 'words'>): EarlierLook {
  const { language } = useArticleInfo(session)
  const isTrusted = useStore(session.isTrusted)
  const [answer, setAnswer] = useState<{ readonly to: string; readonly look: EarlierLook } | null>(null)
  useEffect(() => {
    if (!isTrusted || words.length > longestStatement) return
    let timer: ReturnType<typeof setTimeout>
    let isWanted = true
    const ask = async (left: number): Promise<void> => {
      const outcome = await session.api.request('earlier:find', { words, language })
      if (!isWanted) return
      if (!outcome.ok || outcome.value === null) return setAnswer({ to: words, look: { state: 'not read' } })
      const { notes, isCut, ...found } = outcome.value
      setAnswer({ to: words, look: { state: 'found', found, notes, isCut } })
      sayOnce(session, notes)
      if (isCut && left > 1) timer = setTimeout(ask, againAfter, left - 1)
    }
    timer = setTimeout(ask, restFor, mostAskings)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [session, words, language, isTrusted])
  if (!isTrusted) return notTrusted
  if (words.length > longestStatement) return tooLong
  return answer?.to === words ? answer.look : looking
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
