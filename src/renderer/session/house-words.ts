import { createContext, useContext } from 'react'
import type { ClaimKind } from '../../core/model/claim'
import type { ClaimState } from '../../core/model/claim-status'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import type { Role } from '../../core/model/person'
import type { Verdict, WorkStatus } from '../../core/model/verdict'
import { strings } from '../ui/strings'

/** What the newsroom calls things. */
export interface HouseWords {
  readonly state: (state: ClaimState) => string
  readonly verdict: (verdict: Verdict) => string
  readonly workStatus: (status: WorkStatus) => string
  readonly role: (role: Role) => string
  readonly kind: (kind: ClaimKind) => string
  /** The kinds to choose from. */
  readonly kinds: readonly ClaimKind[]
  /** The kinds to choose from, and this one where it is none of them. */
  readonly kindsWith: (kind: ClaimKind) => readonly ClaimKind[]
}

/** The words of a style, and Stet's own where it says none. */
export function houseWords(style: HouseStyle): HouseWords {
  const offered = style.kinds.map(({ kind }) => kind)
  const names = new Map(style.kinds.map(({ kind, name }) => [kind, name]))
  return {
    state: (state) => style.states[state] ?? strings.states[state],
    verdict: (verdict) => style.verdicts[verdict] ?? strings.verdicts[verdict],
    workStatus: (status) => style.workStatuses[status] ?? strings.workStatuses[status],
    role: (role) => style.roles[role] ?? strings.roles[role],
    kind: (kind) => names.get(kind) || kind,
    kinds: offered,
    kindsWith: (kind) => (offered.includes(kind) ? offered : [...offered, kind])
  }
}

/** The words of the open project's style. */
export const HouseWordsContext = createContext(houseWords(plainStyle))

/** The words of the open project's style, kept up to date. */
export function useHouseWords(): HouseWords {
  return useContext(HouseWordsContext)
}
