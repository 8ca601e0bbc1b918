import { useEffect, useMemo, useRef } from 'react'
import type { TallyReading } from '../../core/document/claim-tally'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ArticleInfo } from '../../core/document/project-snapshot'
import type { ClaimCounts } from '../../core/model/coverage-counts'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import type { ClaimId, PersonId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import { showOnOneLine } from '../../core/model/show-hidden'
import type { Source } from '../../core/model/source'
import { strings } from '../ui/strings'
import type { ProjectSession } from './project-session'
import { useStore } from './store'
import { useFollowed } from './use-followed'

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

/** The house style, kept up to date. */
export function useHouseStyle(session: ProjectSession): HouseStyle {
  return useView(session, () => (session.view.isRead ? session.view.style : plainStyle))
}

/** Everybody who has worked on the article, kept up to date. */
export function usePeople(session: ProjectSession): readonly Person[] {
  return useView(session, () => session.view.people)
}

/** What is left of the claims, by whom, what and when, kept up to date. */
export function useTally(session: ProjectSession): TallyReading {
  return useView(session, () => session.view.tally)
}

/** The tags in use, by name. */
export function useKnownTags(session: ProjectSession): readonly string[] {
  const { byTag } = useTally(session)
  return useMemo(() => [...byTag.keys()].toSorted((left, right) => left.localeCompare(right)), [byTag])
}

/** A person's name for the screen, on one line with its hidden characters shown: see Named for where it stands in a sentence. */
export function nameOf(people: readonly Person[], id: PersonId): string {
  return showOnOneLine(people.find((person) => person.id === id)?.name ?? '') || strings.common.unknownPerson
}

function claimOf(session: ProjectSession, id: ClaimId | null): LiveClaim | null {
  return id === null ? null : (session.view.claim(id) ?? null)
}

/** What the view says, kept up to date behind the article. */
function useView<T>(session: ProjectSession, read: () => T): T {
  const shown = useRef<T>(undefined)
  const now = read()
  useEffect(() => {
    shown.current = now
  })
  useFollowed(session.view, () => !Object.is(shown.current, read()))
  return now
}
