import { useSyncExternalStore } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ArticleInfo } from '../../core/document/project-snapshot'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import type { ClaimId, PersonId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import type { Source } from '../../core/model/source'
import { strings } from '../ui/strings'
import type { ProjectSession } from './project-session'
import { useStore } from './store'

/** The claims in reading order, kept up to date. */
export function useClaims(session: ProjectSession): readonly LiveClaim[] {
  return useView(session, () => session.view.claims)
}

/** The selected claim, kept up to date; null for none. */
export function useSelectedClaim(session: ProjectSession): LiveClaim | null {
  const id = useStore(session.selectedClaim)
  return useView(session, () => claimOf(session, id))
}

/** All sources, kept up to date. */
export function useSources(session: ProjectSession): readonly Source[] {
  return useView(session, () => session.view.sources)
}

/** How far the work is, kept up to date. */
export function useCounts(session: ProjectSession): ClaimCounts {
  return useView(session, () => session.view.counts)
}

/** Headline, language and direction of the article, kept up to date. */
export function useArticleInfo(session: ProjectSession): ArticleInfo {
  return useView(session, () => session.view.info)
}

/** Everybody who has worked on the article, kept up to date. */
export function usePeople(session: ProjectSession): readonly Person[] {
  return useView(session, () => session.view.people)
}

/** A person's name for the screen. */
export function nameOf(people: readonly Person[], id: PersonId): string {
  return people.find((person) => person.id === id)?.name ?? strings.common.unknownPerson
}

function claimOf(session: ProjectSession, id: ClaimId | null): LiveClaim | null {
  return id === null ? null : (session.view.claim(id) ?? null)
}

function useView<T>(session: ProjectSession, read: () => T): T {
  return useSyncExternalStore((listener) => session.view.subscribe(listener), read)
}
