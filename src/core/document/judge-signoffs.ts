import type { Authorship, Standing } from '../model/author'
import { type HouseStyle, plainStyle } from '../model/house-style'
import type { PersonId } from '../model/ids'
import { type Role, roles } from '../model/person'
import type { PublicKey } from '../model/public-key'
import type { Roster } from './roster'
import type { ProvenSignoff, SignoffStatement } from './signoffs'

/** Why a sign-off does not count for its role. */
export type SignoffDoubt =
  /** The article has changed since. */
  | 'stale'
  /** Its signer took it back. */
  | 'withdrawn'
  /** The list of people has the signer in another role. */
  | 'other role'
  /** The signer is not on the project's list of people. */
  | 'not listed'
  /** The key is not the one that this person is known by. */
  | 'other key'

/** A sign-off and what is to be thought of it. */
export interface JudgedSignoff extends SignoffStatement {
  readonly id: string
  readonly key: PublicKey
  readonly standing: Standing
  /** Why it does not count; empty for one that does. */
  readonly doubts: readonly SignoffDoubt[]
}

export interface SignoffFacts {
  /** The hash of the state as it is. */
  readonly state: string
  readonly roster: Roster
  readonly judge: (key: PublicKey, by: PersonId) => Authorship
}

/** Judges sign-offs for the state as it is; those that were taken back are among them, the taking back is not. */
export function judgeSignoffs(
  proven: readonly ProvenSignoff[],
  facts: SignoffFacts
): readonly JudgedSignoff[] {
  const withdrawn = new Set(
    proven
      .filter(({ statement }) => statement.withdraws !== '')
      .map(({ key, statement }) => `${key} ${statement.withdraws}`)
  )
  return proven
    .filter(({ statement }) => statement.withdraws === '')
    .map(({ id, key, statement }) => {
      const { standing } = facts.judge(key, statement.person)
      const doubts: readonly (SignoffDoubt | false)[] = [
        withdrawn.has(`${key} ${id}`) && 'withdrawn',
        statement.state !== facts.state && 'stale',
        doubtOfSigner(standing, statement.role, key, facts.roster)
      ]
      return { ...statement, id, key, standing, doubts: doubts.filter((doubt) => doubt !== false) }
    })
    .toSorted((left, right) => (left.at === right.at ? 0 : left.at < right.at ? 1 : -1))
}

/** A project of the first format has no list: there everybody counts whose key is the one they are known by. */
function doubtOfSigner(standing: Standing, role: Role, key: PublicKey, roster: Roster): SignoffDoubt | false {
  if (standing === 'changed' || standing === 'other person' || standing === 'unsigned') return 'other key'
  if (roster.size === 0) return false
  const entry = roster.get(key)
  if (entry === undefined || !entry.isMember || standing === 'former') return 'not listed'
  return entry.person.role !== role && 'other role'
}

/** Of these roles the ones that nobody on the list works in: their sign-off cannot come from anybody. */
export function rolesNobodyHolds(wanted: readonly Role[], roster: Roster): readonly Role[] {
  if (roster.size === 0) return []
  const held = new Set(
    [...roster.values()].filter(({ isMember }) => isMember).map(({ person }) => person.role)
  )
  return wanted.filter((role) => !held.has(role))
}

/** The roles whose sign-off a copy needs to be called verified: legal only where a claim asks for a lawyer. */
export function requiredRoles(
  claims: readonly { readonly claim: { readonly legal: boolean } }[],
  { requires }: Pick<HouseStyle, 'requires'> = plainStyle
): readonly Role[] {
  const isLegal = claims.some(({ claim }) => claim.legal)
  return roles.filter((role) => requires.signoffs.includes(role) || (isLegal && role === 'legal'))
}
