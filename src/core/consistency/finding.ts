import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
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
  /** What the rule used besides the words of the places, such as the year of the article; absent for nothing. */
  readonly reckonedWith?: string
}

/** A finding as it is listed. Places are offsets in the article. */
export interface Finding extends FoundByRule {
  readonly group: FindingGroup
  /** The rule, the words of all places and what was reckoned with: another one once any of them reads otherwise. */
  readonly key: string
}

/** Longest key kept, characters. */
export const longestKey = 400

/**
 * The finding of these places, whose words are given in the same order. A key that is too long ends with a hash of the
 * whole of it, so that no word of it can change unseen.
 */
export function asFinding(found: FoundByRule, words: readonly string[]): Finding {
  const read = words.map((each) => each.replace(/\s+/gu, ' ').trim()).join(' | ')
  const context = found.reckonedWith === undefined ? '' : ` (${found.reckonedWith})`
  const whole = `${found.rule}: ${read}${context}`
  return { ...found, group: groupOf[found.rule], key: whole.length <= longestKey ? whole : shortened(whole) }
}

function shortened(key: string): string {
  const ending = ` #${bytesToHex(sha256(utf8ToBytes(key)))}`
  return `${key.slice(0, longestKey - ending.length)}${ending}`
}
