import type { Standing } from './author'
import type { Stance } from './evidence'
import type { Role } from './person'
import type { CslItem } from './source'
import type { Verdict, WorkStatus } from './verdict'

/** Longest statement that is held against others, in UTF-16 code units: a longer passage is no single statement. */
export const longestStatement = 1200

/** What somebody concluded on a statement in another article. */
export interface EarlierCheck {
  /** As they are called in that project; "" where that would tell who a source is. */
  readonly name: string
  /** Null where that project does not say, or the name is kept. */
  readonly role: Role | null
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  readonly workStatus: WorkStatus
  readonly verdict: Verdict | null
  readonly note: string
  /** What the words should read instead; "" where nothing was proposed. */
  readonly correction: string
  /** How far it is known who made it, by that project's own list of people. */
  readonly standing: Standing
}

/** What one source said on a statement in another article: of sources on the record alone. */
export interface EarlierSource {
  readonly item: CslItem
  readonly primary: boolean
  readonly stance: Stance
  readonly locator: string
  readonly excerpt: string
  /** Files kept with it in that project, which stay there. */
  readonly files: number
  /** People have a hand in it who are not on that project's list, where it therefore does not count for the rule. */
  readonly isOutside: boolean
}

/** A statement that was checked in another article. */
export interface EarlierClaim {
  /** Position in that article's reading order, from 1. */
  readonly number: number
  /** The words that were checked. */
  readonly words: string
  /** The article reads otherwise since. */
  readonly isChanged: boolean
  /** The conclusions on these words that nothing took the place of. */
  readonly checks: readonly EarlierCheck[]
  readonly sources: readonly EarlierSource[]
}

/** What was checked in another project. */
export interface EarlierProject {
  readonly projectId: string
  /** The name of its folder, without the path; "" where that would tell who a source is. */
  readonly folder: string
  /** "" where it would tell who a source is. */
  readonly title: string
  /** BCP 47, or "und". */
  readonly language: string
  /** Some of its files could not be read: what stands here may have been taken back in them. */
  readonly isPartly: boolean
  readonly claims: readonly EarlierClaim[]
}

/**
 * How alike two statements are. 'same': word for word. 'near': the numbers, names and every word that one of them has and the
 * other does not contradict.
 */
export type Likeness = 'same' | 'near'

/** What was found of one statement in the projects beside the open one. */
export interface EarlierFound {
  /** The best first. */
  readonly matches: readonly EarlierMatch[]
  /** How many more there are. */
  readonly more: number
}

/** A statement that was checked before and says what a claim says. */
export interface EarlierMatch {
  readonly likeness: Likeness
  /** Words in one of them that mean another day, or somebody else, in another article (“last year”, “she”); "" for none. */
  readonly loose: string
  readonly project: Omit<EarlierProject, 'claims'>
  readonly claim: EarlierClaim
}
