import type { Check } from './check'
import type { CheckId, PersonId } from './ids'

/** Which claims need a second, independent check unless something else was said of one: none, by their risk, or all. */
export const secondCheckRules = ['none', 'high', 'normal', 'all'] as const
export type SecondCheckRule = (typeof secondCheckRules)[number]

/** What was said of one claim, whatever its risk. */
export const secondCheckChoices = ['needed', 'not needed'] as const
export type SecondCheckChoice = (typeof secondCheckChoices)[number]

/** What of a claim it hangs on. */
interface SecondCheckedClaim {
  readonly risk: 'low' | 'normal' | 'high'
  readonly secondCheck?: SecondCheckChoice
}

/** Whether a claim counts as checked only when two people have checked it without knowing of each other's check. */
export function needsSecondCheck(
  { risk, secondCheck }: SecondCheckedClaim,
  rule: SecondCheckRule = 'none'
): boolean {
  if (secondCheck !== undefined) return secondCheck === 'needed'
  if (rule === 'all') return true
  return rule === 'none' ? false : risk === 'high' || (rule === 'normal' && risk === 'normal')
}

/** Who has come to a conclusion that they did not take back themselves, with all their conclusions on these words. */
type Conclusions = ReadonlyMap<PersonId, readonly Check[]>

/** What is known of the checks on a claim as far as a second one is concerned. */
export interface CheckedBy {
  /** Those on the project's list. */
  readonly people: readonly PersonId[]
  /** Somebody who is not on the list has checked them, too: that is no second check. */
  readonly hasOutside: boolean
  /** Two of them did not know of each other's conclusion when they came to theirs. */
  readonly isTwice: boolean
}

/**
 * Tells by whom these words were checked, and whether by two people apart from each other. A check names the
 * conclusions of others that its author had been shown. Whoever has concluded once without them has made an independent
 * check of these words, whatever they add after they have seen the other's.
 */
export function readCheckedBy(
  checks: readonly Check[],
  words: string,
  isConclusion: (check: Check) => boolean,
  isOutside: (check: Check) => boolean = () => false
): CheckedBy {
  const inside = checks.filter((check) => !isOutside(check))
  const hasOutside = checks.some(
    (check) => isConclusion(check) && check.words === words && !inside.includes(check)
  )
  const byPerson = conclusionsOn(inside, words, isConclusion)
  const people = [...byPerson.keys()]
  const isTwice = people.some((person, index) =>
    people.slice(index + 1).some((other) => areApart(byPerson.get(person) ?? [], byPerson.get(other) ?? []))
  )
  return { people, hasOutside, isTwice }
}

function areApart(ones: readonly Check[], others: readonly Check[]): boolean {
  return ones.some((one) => others.some((other) => !knows(one, other) && !knows(other, one)))
}

function knows({ seen = [] }: Check, { id }: Check): boolean {
  return seen.includes(id)
}

function conclusionsOn(
  checks: readonly Check[],
  words: string,
  isConclusion: (check: Check) => boolean
): Conclusions {
  const byPerson = new Map<PersonId, Check[]>()
  for (const check of checks) {
    if (!isConclusion(check) || check.words !== words) continue
    const known = byPerson.get(check.by)
    if (known === undefined) byPerson.set(check.by, [check])
    else known.push(check)
  }
  for (const [person, own] of byPerson) {
    const byThem = checks.filter(({ by }) => by === person)
    // what they took back is no conclusion of theirs, whatever they conclude later
    const takenBack = new Set(byThem.flatMap((check) => (isConclusion(check) ? [] : check.supersedes)))
    const standing = own.filter(({ id }) => !takenBack.has(id))
    // what they replaced by another conclusion counts only while one of these is theirs still
    const replaced = new Set(byThem.flatMap(({ supersedes }) => supersedes))
    if (standing.every(({ id }) => replaced.has(id))) byPerson.delete(person)
    else byPerson.set(person, standing)
  }
  return byPerson
}

/** What decides what somebody is shown of a claim that needs a second check. */
export interface SecondCheckView {
  readonly checks: readonly Check[]
  readonly words: string
  readonly needsSecond: boolean
  readonly me: PersonId
  /** The checks that this person has chosen to look at. */
  readonly lookedAt: ReadonlySet<string>
  readonly isConclusion: (check: Check) => boolean
  /** Whether a check is by somebody who is not on the project's list of people. */
  readonly isOutside?: (check: Check) => boolean
}

/**
 * The checks that are not shown to somebody yet, so that theirs is independent: others' conclusions on today's words,
 * until they have come to one themselves, or two have. Whoever takes theirs back has seen the others' by then: hiding
 * them again would make a second try look independent.
 */
export function hiddenChecks(view: SecondCheckView): ReadonlySet<CheckId> {
  const { checks, words, needsSecond, me, lookedAt, isConclusion, isOutside } = view
  if (!needsSecond || checks.length === 0) return new Set()
  if (readCheckedBy(checks, words, isConclusion, isOutside).isTwice) return new Set()
  const conclusions = checks.filter((check) => check.words === words && isConclusion(check))
  if (conclusions.some(({ by }) => by === me)) return new Set()
  const others = conclusions
  return new Set(others.flatMap(({ id }) => (lookedAt.has(id) ? [] : id)))
}
