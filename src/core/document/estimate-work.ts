import type { Check } from '../model/check'
import { timeOfDue } from '../model/due'
import type { PersonId } from '../model/ids'
import { type Pace, readPace } from '../model/pace'
import type { ClaimView } from './project-snapshot'

/** Claims that somebody has still to check, and how long that takes one person, ms. */
export interface Work {
  readonly claims: number
  readonly time: number
}

/** Work that cannot be done by the time it is due, if it is done as until now. */
export interface LateWork extends Work {
  /** Null for what nobody was given. */
  readonly person: PersonId | null
  /** The first time that is not met. See due. */
  readonly due: string
  /** Time until then, ms. */
  readonly left: number
}

/** How long the rest of the check takes, at the pace of what was checked until now. */
export interface WorkEstimate extends Work {
  readonly pace: Pace
  /** Whoever has claims to check, most work first; null for what nobody was given. */
  readonly byPerson: readonly (readonly [PersonId | null, Work])[]
  readonly late: readonly LateWork[]
}

type Estimated = Pick<ClaimView, 'claim' | 'status' | 'checks'>

/**
 * Estimates the work that is left at a moment, ms since 1970; null as long as too little was done to tell. A claim that was
 * checked and only waits for its words to change is no work to check. What people outside the project's list say they did
 * tells nothing of its pace.
 */
export function estimateWork(
  claims: readonly Estimated[],
  now: number,
  isOutside: (check: Check) => boolean = () => false
): WorkEstimate | null {
  const pace = readPace(claims.flatMap(({ checks }) => checks).filter((check) => !isOutside(check)))
  if (pace === null) return null
  const left = claims.filter(({ status }) => status.isOpen && status.state !== 'needs change')
  const byPerson = new Map<PersonId | null, Estimated[]>()
  for (const each of left) {
    const person = each.claim.assignee ?? null
    const own = byPerson.get(person)
    if (own === undefined) byPerson.set(person, [each])
    else own.push(each)
  }
  const work = (count: number): Work => ({ claims: count, time: count * pace.perClaim })
  return {
    pace,
    ...work(left.length),
    byPerson: [...byPerson]
      .map(([person, own]) => [person, work(own.length)] as const)
      .toSorted(([, one], [, other]) => other.claims - one.claims),
    late: [...byPerson].flatMap(([person, own]) => lateWork(person, own, pace, now) ?? [])
  }
}

/** What a person cannot have done at the first time that asks for more than fits until then. What is overdue comes first. */
function lateWork(
  person: PersonId | null,
  own: readonly Estimated[],
  { perClaim }: Pace,
  now: number
): LateWork | null {
  const dues = own.flatMap(({ claim }) => claim.due ?? []).map((due) => ({ due, time: timeOfDue(due) }))
  const sorted = dues.toSorted((left, right) => left.time - right.time)
  for (const [index, { due, time }] of sorted.entries()) {
    const isLastOfIts = sorted[index + 1]?.time !== time
    const left = time - now
    const work = (index + 1) * perClaim
    if (left > 0 && isLastOfIts && work > left) return { person, due, claims: index + 1, time: work, left }
  }
  return null
}
