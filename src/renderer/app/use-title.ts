import { useEffect } from 'react'
import type { ProjectSession } from '../session/project-session'
import { useArticleInfo } from '../session/use-project'

/** What the project is called by now: the article's title, told to the window's title and the list of recent projects. */
export function useTitle(session: ProjectSession, isRead: boolean): string {
  const info = useArticleInfo(session)
  const title = (isRead && info.title) || session.title
  useEffect(() => {
    document.title = `${title} – Stet`
    if (isRead) void session.api.request('project:titled', title.slice(0, 2000))
  }, [session, title, isRead])
  return title
}
