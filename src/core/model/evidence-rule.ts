import type { Evidence } from './evidence'
import { groupBy } from './group-by'
import type { PersonId } from './ids'
import type { Source } from './source'

/** What suffices to call a claim accurate. */
export interface EvidenceRule {
  /** This many primary sources are enough. */
  readonly primary: number
  /** Or this many independent ones of any sort. */
  readonly secondary: number
}

/** One primary source, or three independent secondary ones: the rule of thumb of magazine fact-checking desks. */
export const defaultEvidenceRule: EvidenceRule = { primary: 1, secondary: 3 }

/** Whether the evidence suffices and, in words, what is missing ("" when nothing is). */
export interface Sufficiency {
  readonly isSufficient: boolean
  readonly missing: string
}

/** How the supporting evidence on a claim counts by the rule. */
export interface EvidenceStanding extends Sufficiency {
  readonly rule: EvidenceRule
  /** Origins with a primary source among them. */
  readonly primary: number
  /** Origins in all. */
  readonly independent: number
  /** Sources that count once because they share an origin, two or more in each. */
  readonly shared: readonly (readonly Source[])[]
  /** What speaks against the claim, in the order given. It never counts for the rule. */
  readonly against: readonly Evidence[]
  /** What supports it and does not count, because people have a hand in it who are not on the project's list. */
  readonly uncounted: readonly Evidence[]
}

/** What is known of sources. */
export interface SourceFacts {
  readonly sourceOf: (id: Source['id']) => Source | undefined
  /** One text for all sources that share an origin. */
  readonly originOf: (source: Source) => string
  /** Whether people outside the project's list have a hand in evidence, or its source. Nobody has when absent. */
  readonly isOutside?: (item: Evidence) => boolean
  /** Which of them; null for somebody who gives no name. */
  readonly handsOn?: (item: Evidence) => readonly (PersonId | null)[]
}

/**
 * Judges the supporting evidence on one claim by the rule, and names what contradicts it. Sources that share an origin
 * count once, and what people outside the project's list have a hand in does not count.
 */
export function judgeEvidence(
  evidence: readonly Evidence[],
  { sourceOf, originOf, isOutside = () => false }: SourceFacts,
  rule: EvidenceRule = defaultEvidenceRule
): EvidenceStanding {
  const claimed = evidence.filter((item) => item.stance === 'supports' && !item.removed)
  const uncounted = claimed.filter(isOutside)
  const supporting = uncounted.length === 0 ? claimed : claimed.filter((item) => !uncounted.includes(item))
  const sources = new Set(supporting.flatMap((item) => sourceOf(item.sourceId) ?? []))
  const origins = groupBy(sources, originOf)
  const primary = [...origins.values()].filter((group) => group.some((source) => source.primary)).length
  const independent = origins.size
  const isSufficient = primary >= rule.primary || independent >= rule.secondary
  return {
    rule,
    primary,
    independent,
    shared: [...origins.values()].filter((group) => group.length > 1),
    isSufficient,
    against: evidence.filter((item) => item.stance === 'contradicts' && !item.removed),
    uncounted,
    missing: isSufficient ? '' : describeMissing(rule, primary, independent)
  }
}

function describeMissing(rule: EvidenceRule, primary: number, independent: number): string {
  const more = primary === 0 ? '' : ' more'
  const lacking = rule.primary - primary
  const first = lacking === 1 ? `one${more} primary source` : `${lacking}${more} primary sources`
  const others = rule.secondary - independent
  const second = others === 1 ? 'one more independent source' : `${others} more independent secondary sources`
  return `needs ${first} or ${second}`
}
