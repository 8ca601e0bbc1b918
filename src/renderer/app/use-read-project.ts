import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../session/after-paint'
import type { ProjectSession } from '../session/project-session'
import { keepUnfinished } from '../session/unfinished-places'

/** Whether the claims and all else beside the text were read. The article is painted first. */
export function useReadProject(session: ProjectSession): boolean {
  const [read, setRead] = useState<ProjectSession | null>(session.view.isRead ? session : null)
  useEffect(() => {
    if (session.view.isRead) {
      setRead(session)
      return
    }
    const drawTheRest = (): void => {
      session.place.goBack()
      startTransition(() => setRead(session))
      void session.activity.start()
      void keepUnfinished(session)
      session.losses.start()
    }
    return afterPaint(() => {
      session.view.read()
      // the claims are painted with the next frame; what is heavy waits until they are on the screen
      afterPaint(() => afterPaint(() => drawTheRest()))
    })
  }, [session])
  return read === session
}
