import type { Check } from './check'
import type { PersonId } from './ids'

/** How long a claim takes whoever works on this article, measured on what they did. */
export interface Pace {
  /** Time of work for one claim, ms. */
  readonly perClaim: number
  /** How many checks of claims that is measured on. */
  readonly measuredOn: number
}

/** What of a check tells when work was done, and on what. */
export type PacedCheck = Pick<Check, 'by' | 'claimId' | 'at' | 'workStatus' | 'verdict'>

/** More time than this between two checks of a person, ms, is a break: nobody can say when the work began again. */
export const longestPause = 60 * 60_000

/** Fewer claims than these tell no pace. */
const fewestClaims = 5

/** Less than this a claim, ms, is no reading: they were set together. */
const shortestReading = 5000

/** Work is measured on the claims that were checked last, for the easy ones are often done first. */
export const mostRecent = 100

/** The time from a person's check to their next one. */
interface Piece {
  readonly check: PacedCheck
  readonly end: number
  readonly time: number
}

/**
 * Measures how long a claim takes, on the time from each check of a person to their next; null for too few. It is one pace for
 * everybody: it says when an article can be ready, and not who is quick. Times are as the clocks of those who checked
 * claimed them, and only those of one person are compared.
 */
export function readPace(checks: readonly PacedCheck[]): Pace | null {
  const recent = piecesOf(checks).toSorted((left, right) => byTime(right, left))
  const claims = new Set<string>()
  let time = 0
  for (const piece of recent) {
    const claim = `${piece.check.by} ${piece.check.claimId}`
    if (claims.size >= mostRecent && !claims.has(claim)) break
    time += piece.time
    if (isJudgement(piece.check)) claims.add(claim)
  }
  const pace = { perClaim: time / claims.size, measuredOn: claims.size }
  return claims.size < fewestClaims || pace.perClaim < shortestReading ? null : pace
}

function piecesOf(checks: readonly PacedCheck[]): readonly Piece[] {
  const byPerson = new Map<PersonId, { check: PacedCheck; end: number }[]>()
  for (const check of checks) {
    const end = Date.parse(check.at)
    if (Number.isNaN(end)) continue
    const own = byPerson.get(check.by)
    if (own === undefined) byPerson.set(check.by, [{ check, end }])
    else own.push({ check, end })
  }
  return [...byPerson.values()].flatMap((own) => {
    const sorted = own.toSorted(byTime)
    // what was set together with the first check after a break was begun at an unknown time as well
    let isBegun = false
    return sorted.flatMap(({ check, end }, index) => {
      const time = end - (sorted[index - 1]?.end ?? end)
      if (index === 0 || time > longestPause) isBegun = false
      else isBegun ||= time >= shortestReading
      return isBegun ? { check, end, time } : []
    })
  })
}

/** What was claimed for one moment is told apart, so that it does not matter in which order it came. */
function byTime(left: Pick<Piece, 'check' | 'end'>, right: Pick<Piece, 'check' | 'end'>): number {
  return left.end - right.end || compareTexts(keyOf(left.check), keyOf(right.check))
}

function keyOf({ by, claimId, workStatus, verdict }: PacedCheck): string {
  return [by, claimId, workStatus, verdict].join(' ')
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** Whether somebody has looked into it and said so: what is marked as nothing to check, or as to be cut, takes no work. */
function isJudgement({ workStatus, verdict }: PacedCheck): boolean {
  return workStatus === 'cannot confirm' || (workStatus === 'checked' && verdict !== null)
}
