import { useState } from 'react'
import type { ProjectSession } from './project-session'

/** What a person is writing in a place: it is still there when they come back to it in this session. */
export function useDraft(session: ProjectSession, place: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => session.textDrafts.get(place) ?? '')
  const write = (next: string): void => {
    setText(next)
    if (next === '') session.textDrafts.delete(place)
    else session.textDrafts.set(place, next)
  }
  return [text, write]
}
