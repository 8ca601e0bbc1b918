import type { Check } from '../model/check'
import { timeOfDue } from '../model/due'
import { groupBy } from '../model/group-by'
import type { PersonId } from '../model/ids'
import { type Pace, readPace } from '../model/pace'
import { needsSecondCheck, type SecondCheckRule } from '../model/second-check'
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

/** What else an estimate is made by. */
export interface EstimateRules {
  /** Which claims need two checks; absent for none. */
  readonly secondCheck?: SecondCheckRule | undefined
  /** Who is not on the project's list of people; absent where nobody is. */
  readonly isOutside?: ((check: Check) => boolean) | undefined
  /** The pace, where it was measured already. */
  readonly pace?: Pace | null | undefined
}

/**
 * The pace of the checks on these claims; null for too few. What people outside the project's list say they did tells
 * nothing of it.
 */
export function paceOfClaims(
  claims: readonly Pick<ClaimView, 'checks'>[],
  isOutside: (check: Check) => boolean = () => false
): Pace | null {
  return readPace(claims.flatMap(({ checks }) => checks).filter((check) => !isOutside(check)))
}

/**
 * Estimates the work that is left at a moment, ms since 1970; null as long as too little was done to tell. A claim that was
 * checked and only waits for its words to change is no work to check; one that needs two checks and has none is twice.
 */
export function estimateWork(
  claims: readonly Estimated[],
  now: number,
  { secondCheck, isOutside, pace = paceOfClaims(claims, isOutside) }: EstimateRules = {}
): WorkEstimate | null {
  if (pace === null) return null
  const jobs = claims
    .filter(({ status }) => status.isOpen && status.state !== 'needs change')
    .map(({ claim, status }): Job => {
      const checks = needsSecondCheck(claim, secondCheck) && status.awaitsSecond !== true ? 2 : 1
      return { person: claim.assignee ?? null, due: claim.due, time: checks * pace.perClaim }
    })
  const byPerson = groupBy(jobs, ({ person }) => person)
  return {
    pace,
    ...workOf(jobs),
    byPerson: [...byPerson]
      .map(([person, own]) => [person, workOf(own)] as const)
      .toSorted(([, one], [, other]) => other.claims - one.claims),
    late: [...byPerson].flatMap(([person, own]) => lateWork(person, own, now) ?? [])
  }
}

/** A claim that is to be checked. */
interface Job {
  readonly person: PersonId | null
  readonly due: string | undefined
  readonly time: number
}

function workOf(jobs: readonly Job[]): Work {
  return { claims: jobs.length, time: jobs.reduce((sum, { time }) => sum + time, 0) }
}

/** An estimate is no more exact than this: only work that takes so many times as long as is left is called too much. */
const doubt = 1.15

/** What a person cannot have done at the first time that asks for more than fits until then. What is overdue comes first. */
function lateWork(person: PersonId | null, own: readonly Job[], now: number): LateWork | null {
  const sorted = own
    .flatMap((job) => (job.due === undefined ? [] : { job, due: job.due, end: timeOfDue(job.due) }))
    .toSorted((one, other) => one.end - other.end)
  let time = 0
  for (const [index, { job, due, end }] of sorted.entries()) {
    const left = end - now
    time += job.time
    const isLastOfIts = sorted[index + 1]?.end !== end
    if (left > 0 && isLastOfIts && time > left * doubt) return { person, due, left, claims: index + 1, time }
  }
  return null
}
