import { type Checklists, defaultChecklists } from './checklist'
import { type ClaimKind, claimKinds, type Risk } from './claim'
import type { ClaimState } from './claim-status'
import { defaultEvidenceRule, type EvidenceRule } from './evidence-rule'
import type { Role } from './person'
import type { Verdict, WorkStatus } from './verdict'

/** A colour on light and on dark ground: "#1d6535". */
export interface ThemedColor {
  readonly light: string
  readonly dark: string
}

/** For which claims an unfinished checklist keeps the copy from being verified. `high risk`: and those with the legal flag. */
export const checklistDemands = ['none', 'high risk', 'all'] as const
export type ChecklistDemand = (typeof checklistDemands)[number]

/**
 * How a newsroom works: what it calls things, what suffices, what must be made sure of, who signs. Words that are not
 * given are Stet's own. See docs/house-styles.md.
 */
export interface HouseStyle {
  readonly name: string
  readonly about: string
  readonly states: Readonly<Partial<Record<ClaimState, string>>>
  readonly verdicts: Readonly<Partial<Record<Verdict, string>>>
  readonly workStatuses: Readonly<Partial<Record<WorkStatus, string>>>
  readonly roles: Readonly<Partial<Record<Role, string>>>
  /** The kinds that are offered, in this order, with what they are called; "" for Stet's own word. */
  readonly kinds: readonly { readonly kind: ClaimKind; readonly name: string }[]
  readonly evidence: EvidenceRule
  /** For claims of high risk and those with the legal flag; null for the same rule. */
  readonly evidenceAtHighRisk: EvidenceRule | null
  readonly checklists: Checklists
  readonly requires: {
    readonly checklists: ChecklistDemand
    /** The roles that have to sign; legal also wherever a claim carries the legal flag. */
    readonly signoffs: readonly Role[]
    /** Headline, dek, captions and what was changed since it was checked have to be read again at the end. */
    readonly secondPass?: boolean
    /** Every sentence has to carry a claim or “nothing to check”. */
    readonly coverage?: boolean
    /** Whoever a claim with the legal flag is about has to have been asked for comment, with time to answer. */
    readonly rightOfReply?: boolean
  }
  readonly colors: Readonly<Partial<Record<ClaimState, ThemedColor>>>
}

/** What a project goes by in which nobody has chosen a style. */
export const plainStyle: HouseStyle = {
  name: 'Plain',
  about:
    'Stet’s own words. One primary source or three independent ones; checklists remind and block nothing.',
  states: {},
  verdicts: {},
  workStatuses: {},
  roles: {},
  kinds: claimKinds.map((kind) => ({ kind, name: '' })),
  evidence: defaultEvidenceRule,
  evidenceAtHighRisk: null,
  checklists: defaultChecklists,
  requires: { checklists: 'none', signoffs: ['checker', 'editor'] },
  colors: {}
}

/** What hangs on a claim, as far as the house rules ask. */
export interface Stakes {
  readonly risk: Risk
  readonly legal: boolean
}

/** Whether the stricter rules are for this claim. */
function isHighRisk({ risk, legal }: Stakes): boolean {
  return risk === 'high' || legal
}

/** What suffices for a claim. */
export function evidenceRuleFor(style: HouseStyle, claim: Stakes): EvidenceRule {
  return isHighRisk(claim) ? (style.evidenceAtHighRisk ?? style.evidence) : style.evidence
}

/** Whether the second pass has to be read. */
export function asksForSecondPass({ requires }: Pick<HouseStyle, 'requires'>): boolean {
  return requires.secondPass === true
}

/** Whether somebody has to have decided on every sentence. */
export function asksForCoverage({ requires }: Pick<HouseStyle, 'requires'>): boolean {
  return requires.coverage === true
}

/** Whether the other side has to have had its say. */
export function asksForReply({ requires }: Pick<HouseStyle, 'requires'>): boolean {
  return requires.rightOfReply === true
}

/** Whether the claim's checklist has to be finished. */
export function demandsChecklist({ requires }: HouseStyle, claim: Stakes): boolean {
  return requires.checklists === 'all' || (requires.checklists === 'high risk' && isHighRisk(claim))
}
