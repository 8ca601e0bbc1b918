import type { TextRange } from '../model/anchor'

/** What findings are listed under, in that order. */
export const findingGroups = ['names', 'dates', 'numbers', 'twice', 'slips'] as const
export type FindingGroup = (typeof findingGroups)[number]

/** Each rule, and what its findings are listed under. */
const groupOf = {
  'given name': 'names',
  'two spellings': 'names',
  'two marks': 'names',
  'two offices': 'names',
  'two expansions': 'names',
  weekday: 'dates',
  'no such day': 'dates',
  age: 'dates',
  duration: 'dates',
  share: 'numbers',
  change: 'numbers',
  parts: 'numbers',
  'table total': 'numbers',
  rank: 'numbers',
  conversion: 'numbers',
  headline: 'twice',
  'same count': 'twice',
  'two ranges': 'twice',
  'two measures': 'twice',
  'two units': 'twice',
  'since when': 'twice',
  'missing space': 'slips',
  'doubled word': 'slips',
  'unpaired mark': 'slips',
  'mixed separators': 'slips'
} as const satisfies Readonly<Record<string, FindingGroup>>
export type FindingRule = keyof typeof groupOf

/** What a rule found. A checker decides about it: it may be right as it stands. */
export interface FoundByRule {
  readonly rule: FindingRule
  /** All places concerned, the one to look at first in front. At least one, none empty. */
  readonly places: readonly TextRange[]
  /** What does not fit, as a sentence. */
  readonly says: string
  /** Whether both cannot be right, as in sums and calendars; otherwise it is likely that one is not. */
  readonly isCertain: boolean
}

/** A finding as it is listed. Places are offsets in the article. */
export interface Finding extends FoundByRule {
  readonly group: FindingGroup
  /** The rule and the words of all places: another one once any of them reads otherwise. */
  readonly key: string
}

/** Longest key kept, characters. */
export const longestKey = 400

/** The finding of these places, whose words are given in the same order. */
export function asFinding(found: FoundByRule, words: readonly string[]): Finding {
  const read = words.map((each) => each.replace(/\s+/gu, ' ').trim()).join(' | ')
  return { ...found, group: groupOf[found.rule], key: `${found.rule}: ${read}`.slice(0, longestKey) }
}
