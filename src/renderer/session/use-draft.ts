import { useState } from 'react'
import type { ProjectSession } from './project-session'

/**
 * What a person is writing in a place: it is still there when they come back to it, also in another session.
 *
 * @param place Names the place in the project. A word comes first that no other kind of place begins with.
 * @param initial What stands there before anything was written.
 */
export function useDraft(
  session: ProjectSession,
  place: string,
  initial = ''
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => session.textDrafts.get(place) ?? initial)
  const write = (next: string): void => {
    setText(next)
    session.setTextDraft(place, next === initial ? null : next)
  }
  return [text, write]
}
