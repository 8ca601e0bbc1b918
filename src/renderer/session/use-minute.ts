import { useEffect, useState } from 'react'
import type { ProjectSession } from './project-session'

/** The time by the session's clock, ms since 1970, told again every minute: for what becomes overdue. */
export function useMinute(session: ProjectSession): number {
  const [now, setNow] = useState(() => session.now().getTime())
  useEffect(() => {
    const timer = setInterval(() => setNow(session.now().getTime()), 60_000)
    return () => clearInterval(timer)
  }, [session])
  return now
}
