import type { Evidence } from './evidence'
import type { Source } from './source'

/** What suffices to call a claim accurate. */
export interface EvidenceRule {
  /** This many primary sources are enough. */
  readonly primary: number
  /** Or this many independent secondary ones. */
  readonly secondary: number
}

/** One primary source, or three independent secondary ones: the rule of thumb of magazine fact-checking desks. */
export const defaultEvidenceRule: EvidenceRule = { primary: 1, secondary: 3 }

/** Whether the evidence suffices and, in words, what is missing ("" when nothing is). */
export interface Sufficiency {
  readonly isSufficient: boolean
  readonly missing: string
}

/** Judges the supporting evidence on one claim by the rule. Sources that share an origin count once. */
export function judgeEvidence(
  evidence: readonly Evidence[],
  sourceOf: (sourceId: Source['id']) => Source | undefined,
  rule: EvidenceRule = defaultEvidenceRule
): Sufficiency {
  const supporting = evidence.filter((item) => item.stance === 'supports' && !item.removed)
  const sources = supporting.flatMap((item) => sourceOf(item.sourceId) ?? [])
  const primary = countOrigins(sources.filter((source) => source.primary))
  const all = countOrigins(sources)
  if (primary >= rule.primary || all >= rule.secondary) return { isSufficient: true, missing: '' }
  return { isSufficient: false, missing: describeMissing(rule.primary - primary, rule.secondary - all) }
}

function countOrigins(sources: readonly Source[]): number {
  return new Set(sources.map((source) => source.origin.trim().toLowerCase() || source.id)).size
}

function describeMissing(primary: number, secondary: number): string {
  const first = primary === 1 ? 'one primary source' : `${primary} primary sources`
  const second =
    secondary === 1 ? 'one more independent source' : `${secondary} more independent secondary sources`
  return `needs ${first} or ${second}`
}
