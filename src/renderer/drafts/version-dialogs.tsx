import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { DraftsList } from './drafts-list'
import { HistoryList } from './history-list'

/** What is open of the article's versions: the drafts received, or its history. */
export function VersionDialogs({ session }: { readonly session: ProjectSession }) {
  const versions = useStore(session.versions)
  if (versions === null) return null
  return versions === 'drafts' ? <DraftsList session={session} /> : <HistoryList session={session} />
}
