/**
 * What does not fit in an article: names, dates, numbers and small slips, by rules alone. It gives no verdict; a checker
 * decides about each finding. docs/consistency.md says what each rule sees and what it does not.
 */
import type { ArticleText } from '../article/article-text'
import { type Block, textOfBlock } from '../article/block-schema'
import type { TextRange } from '../model/anchor'
import { type Expansion, findInAcronyms, readExpansions } from './acronym-rules'
import { type ArticlePart, partOf, readBlockText } from './article-part'
import {
  type ArticleDay,
  findImpossibleDays,
  findInWeekdays,
  readArticleDay,
  readWeekdayDates,
  type WeekdayDate
} from './date-rules'
import { asFinding, type Finding, type FoundByRule, findingGroups } from './finding'
import { type NameMention, readNames } from './name-mentions'
import { findInNames, type OtherWords } from './name-rules'
import { findInParts } from './parts-rules'
import { foldName } from './people-named'
import { type RuleSet, rulesFor } from './rule-language'
import { findInSince, readSince, type Since } from './since-rules'
import { findInSeparators, findSlips, type PartedNumber, readPartedNumbers } from './slip-rules'
import { findInChanges, findInRanks, findInShares } from './sum-rules'
import { findInTable } from './table-rules'
import {
  type Count,
  findInCounts,
  findInMeasured,
  type Measured,
  readCounts,
  readMeasured
} from './twice-rules'
import { findInConversions, findInMeasures, type Measure, readMeasures } from './unit-rules'
import { findInAges, findInDurations } from './years-rules'

/** The article to look at. */
export interface CheckedArticle {
  readonly article: Pick<ArticleText, 'blocks' | 'offsetOfBlock' | 'slice'>
  /** BCP 47, or "und". */
  readonly language: string
  /** As the article has it; "" for none. */
  readonly dateline: string
}

/** What was found, by group and then in reading order, and which rules could be used. */
export interface ConsistencyReport {
  readonly findings: readonly Finding[]
  readonly rules: RuleSet
  /** Blocks that were left out, being too long. */
  readonly leftOut: number
}

/** Longer blocks are left out, characters: a block is read in one step, for which the window waits. */
const longestBlock = 20_000

/** What was read in one block. Places are offsets in its text. */
interface BlockNotes {
  readonly names: readonly NameMention[]
  readonly expansions: readonly Expansion[]
  readonly dates: readonly WeekdayDate[]
  readonly counts: readonly Count[]
  readonly measured: readonly Measured[]
  readonly measures: readonly Measure[]
  readonly since: readonly Since[]
  readonly parted: readonly PartedNumber[]
  /** What is found in the block by itself. */
  readonly found: readonly FoundByRule[]
}

/** What blocks were read before, so that an edit costs the blocks that it changed. */
export type BlockMemory = WeakMap<Block, { readonly asked: string; readonly notes: BlockNotes }>

/** All findings at once. */
export function checkConsistency(
  checked: CheckedArticle,
  memory: BlockMemory = new WeakMap()
): ConsistencyReport {
  const steps = checkInSteps(checked, memory)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/** All findings, a block or a rule at a time. The article must not change meanwhile: begin anew when it has. */
export function* checkInSteps(
  { article, language, dateline }: CheckedArticle,
  memory: BlockMemory
): Generator<undefined, ConsistencyReport> {
  const { blocks } = article
  const rules = rulesFor(language, article.slice(0, 4000))
  const today = rules === 'all' ? dayOf(dateline, blocks) : null
  const hasHeadline = blocks.some(({ attributes }) => attributes.role === 'headline')
  const firstHeading = hasHeadline ? -1 : blocks.findIndex(({ attributes }) => attributes.type === 'heading')
  const all = emptyNotes()
  const found: FoundByRule[] = []
  let tableEnd = 0
  let leftOut = 0
  for (const [index, block] of blocks.entries()) {
    const part = partOf(block, index === firstHeading)
    const next = blocks[index + 1]
    const behind = next === undefined ? '' : textOfBlock(next).trimStart().slice(0, 1)
    const start = article.offsetOfBlock(index)
    if (lengthOf(block) > longestBlock) leftOut += 1
    take(all, found, notesOf(block, { part, behind, rules, year: today?.year ?? null }, memory), start)
    if (part === 'cell' && index >= tableEnd) {
      const table = findInTable(blocks, index, language, (at) => article.offsetOfBlock(at))
      found.push(...table.found)
      tableEnd = table.to
    }
    yield
  }
  const others = smallWordsOf(blocks)
  for (const made of [
    findInNames(all.names, others),
    findInAcronyms(all.expansions),
    findInWeekdays(all.dates, today),
    findInCounts(all.counts),
    findInMeasured(all.measured),
    findInMeasures(all.measures),
    findInSince(all.since),
    findInSeparators(all.parted, rules === 'all')
  ]) {
    for (const each of made) {
      found.push(each)
      yield
    }
    yield
  }
  const wordsOf = ({ start, end }: TextRange): string => article.slice(start, end)
  const findings = found.map((each) => asFinding(each, each.places.map(wordsOf))).toSorted(byGroup)
  return { findings: withoutRepeats(findings), rules, leftOut }
}

/** Whether words stand in small letters somewhere. They are looked for when a rule asks for the first of them. */
function smallWordsOf(blocks: readonly Block[]): OtherWords {
  let known: ReadonlySet<string> | null = null
  const read = (): ReadonlySet<string> => {
    const words = new Set<string>()
    for (const block of blocks)
      for (const word of textOfBlock(block).match(smallWords) ?? []) words.add(foldName(word))
    return words
  }
  return {
    isSmall: (word) => {
      known ??= read()
      return known.has(word)
    }
  }
}

const smallWords = /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]{3,}/gu

/** By the dateline, or by a line near the top with nothing but a date. */
function dayOf(dateline: string, blocks: readonly Block[]): ArticleDay | null {
  const lines = blocks
    .slice(0, 12)
    .map(textOfBlock)
    .filter((line, index) => line.length <= 60 || blocks[index]?.attributes.role === 'dateline')
  for (const line of [dateline, ...lines]) {
    const day = readArticleDay(line)
    if (day !== null) return day
  }
  return null
}

interface Asked {
  readonly part: ArticlePart
  /** The first character of the next block's text. */
  readonly behind: string
  readonly rules: RuleSet
  readonly year: number | null
}

function notesOf(block: Block, asked: Asked, memory: BlockMemory): BlockNotes {
  const key = `${asked.part} ${asked.behind} ${asked.rules} ${asked.year}`
  const known = memory.get(block)
  if (known?.asked === key) return known.notes
  const notes = lengthOf(block) > longestBlock ? emptyNotes() : readBlock(textOfBlock(block), asked)
  memory.set(block, { asked: key, notes })
  return notes
}

function lengthOf({ runs }: Block): number {
  return runs.reduce((length, { text }) => length + text.length, 0)
}

function readBlock(text: string, { part, behind, rules, year }: Asked): BlockNotes {
  const block = readBlockText(text, part)
  const parted = part === 'cell' ? [] : readPartedNumbers(block)
  const slips = findSlips(block, behind, rules === 'all')
  if (rules !== 'all' || text === '') return { ...emptyNotes(), parted, found: few(slips) }
  return {
    names: readNames(block),
    expansions: readExpansions(block),
    dates: readWeekdayDates(block),
    counts: readCounts(block),
    measured: readMeasured(block),
    measures: part === 'cell' ? [] : readMeasures(block),
    since: readSince(block),
    parted,
    found: few([
      ...slips,
      findImpossibleDays(block),
      findInAges(block, year),
      findInDurations(block, year),
      findInShares(block),
      findInChanges(block),
      findInParts(block),
      findInRanks(block),
      findInConversions(block)
    ])
  }
}

/** A block in which one rule finds more is no prose. */
const mostInBlock = 8

function few(found: readonly (readonly FoundByRule[])[]): readonly FoundByRule[] {
  return found.flatMap((each) => each.slice(0, mostInBlock))
}

type GrowingNotes = { [Name in keyof BlockNotes]: BlockNotes[Name][number][] }

function emptyNotes(): GrowingNotes {
  return {
    names: [],
    expansions: [],
    dates: [],
    counts: [],
    measured: [],
    measures: [],
    since: [],
    parted: [],
    found: []
  }
}

/** Takes over what was read in a block that begins at this offset. */
function take(all: GrowingNotes, found: FoundByRule[], notes: BlockNotes, start: number): void {
  const placed = <Each extends { readonly place: TextRange }>(each: Each): Each => ({
    ...each,
    place: moved(each.place, start)
  })
  const shifted = <Each extends TextRange>(each: Each): Each => ({ ...each, ...moved(each, start) })
  all.names.push(...notes.names.map(placed))
  all.expansions.push(...notes.expansions.map(placed))
  all.dates.push(...notes.dates.map(placed))
  all.counts.push(...notes.counts.map(placed))
  all.measured.push(...notes.measured.map(placed))
  all.since.push(...notes.since.map(placed))
  all.measures.push(...notes.measures.map(shifted))
  all.parted.push(...notes.parted.map(shifted))
  for (const each of notes.found)
    found.push({ ...each, places: each.places.map((place) => moved(place, start)) })
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by }
}

function byGroup(left: Finding, right: Finding): number {
  const groups = findingGroups.indexOf(left.group) - findingGroups.indexOf(right.group)
  return groups !== 0 ? groups : (left.places[0]?.start ?? 0) - (right.places[0]?.start ?? 0)
}

/** One of two findings that two patterns of a rule made of the same words. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, places }) => {
    const key = `${rule} ${places.map(({ start }) => start).join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
