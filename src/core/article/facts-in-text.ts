import type { TextRange } from '../model/anchor'
import { stopRulesOf } from './abbreviations'

/**
 * Words that look like facts to somebody who reads fast: numbers in digits or words, days and months, quoted words and
 * names. It sees by spelling alone. One capitalised word at the beginning of a sentence is not taken for a name, nor any
 * in a line of capitals; in German, where all nouns have one, only two in a row and abbreviations are. Scripts without
 * capitals have no names here. In order, none inside another; offsets in the text, which is one sentence.
 */
export function factsInText(text: string, language: string): readonly TextRange[] {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? ''
  const quotations = quotationsIn(text)
  const numbers = numbersIn(text, primary)
  const facts = [...quotations, ...numbers, ...namesIn(without(text, numbers), primary)].sort(byStart)
  const found: TextRange[] = []
  for (const fact of facts) {
    const last = found.at(-1)
    if (last !== undefined && fact.start < last.end) continue
    found.push(fact)
  }
  return found
}

/** The parts of the facts that no range holds wholly: letters and digits count, marks around them do not. */
export function factsOutside(
  text: string,
  facts: readonly TextRange[],
  ranges: readonly TextRange[]
): readonly TextRange[] {
  return facts.filter(({ start, end }) => {
    for (let at = start; at < end; at += 1) {
      if (isLetter.test(text[at] ?? '') && !ranges.some((range) => range.start <= at && at < range.end))
        return true
    }
    return false
  })
}

const isLetter = /[\p{L}\p{Nd}]/u

const quoted =
  /“[^“”]*(?:”|$)|„[^„“”]*(?:[“”]|$)|«[^«»]*(?:»|$)|»[^«»]*(?:«|$)|「[^「」]*(?:」|$)|『[^『』]*(?:』|$)|"[^"]*"|^[^“”„]*”|^[^「」]*」/gu

function quotationsIn(text: string): readonly TextRange[] {
  return rangesOf(text, quoted).filter(({ start, end }) => isLetter.test(text.slice(start, end)))
}

const digits =
  /(?<!\p{Script=Latin}[-‑]?\p{Nd}{0,8})(?:[\p{Sc}#№]\s?)?\p{Nd}+(?:[.,:/’'\u00a0\u202f\u2013-]\p{Nd}+)*(?:\p{Script=Latin}{1,3}(?!\p{L}))?(?:\s?[%‰°\p{Sc}])?/gu

/** One is left out: it is an article in most languages. */
const numberWords: Readonly<Record<string, string>> = {
  en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|double|triple',
  de: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{L}+zehn|\\p{L}+(?:zig|ßig)|\\p{L}*hundert|\\p{L}*tausend|Million(?:en)?|Milliarden?|Billion(?:en)?|Dutzend|Hälfte|Drittel|Viertel|doppelt',
  fr: 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille|millions?|milliards?|douzaines?|moitié|tiers|quart|double|triple',
  es: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|mil|miles|millón|millones|docenas?|mitad|tercio|doble|triple'
}

/** Months and weekdays, which few languages capitalise. */
function dateWordsOf(primary: string): string {
  const written = (part: 'month' | 'weekday', days: readonly Date[]): readonly string[] => {
    const format = new Intl.DateTimeFormat(primary, { [part]: 'long', timeZone: 'UTC' })
    return days.map((day) => format.format(day))
  }
  const names = [
    ...written(
      'month',
      Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month)))
    ),
    ...written(
      'weekday',
      Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)))
    )
  ]
  const words = names.map((name) => name.replaceAll(/[^\p{L}\p{M}]/gu, '')).filter((name) => name.length > 2)
  return [...new Set(words)].join('|')
}

const numberPatterns = new Map<string, readonly RegExp[]>()

function numberPatternsOf(primary: string): readonly RegExp[] {
  const known = numberPatterns.get(primary)
  if (known !== undefined) return known
  const whole = (words: string, flags: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, flags)
  const words = numberWords[primary]
  const made =
    words === undefined ? [digits] : [digits, whole(words, 'giu'), whole(dateWordsOf(primary), 'gu')]
  numberPatterns.set(primary, made)
  return made
}

function numbersIn(text: string, primary: string): readonly TextRange[] {
  const found = numberPatternsOf(primary).flatMap((pattern) => rangesOf(text, pattern))
  return joined(text, found.sort(byStart))
}

/** "March 3, 2022" and "three million" are one. */
function joined(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  const found: TextRange[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    if (last !== undefined && range.start < last.end) continue
    if (last !== undefined && areOne(text, last, range))
      found[found.length - 1] = { start: last.start, end: range.end }
    else found.push(range)
  }
  return found
}

function areOne(text: string, left: TextRange, right: TextRange): boolean {
  const between = text.slice(left.end, right.start)
  const isYear = /^\p{Nd}{4}$/u.test(text.slice(right.start, right.end))
  return between === ', ' ? isYear : /^(?:[\s./-]|\. )$/u.test(between)
}

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}\p{Nd}]*(?:[’'.‑-][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*\.?`
const particle =
  '(?:of|of the|for|for the|de|de la|del|de los|la|le|du|des|d’|von|van|van der|van den|der|den|und|bin|al-|el)'
const names = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{Nd}])${capitalised}(?:[ \\u00a0](?:${particle}[ \\u00a0])?${capitalised})*`,
  'gu'
)

function namesIn(text: string, primary: string): readonly TextRange[] {
  if (isTitleCase(text)) return []
  const { starter } = stopRulesOf(primary)
  return rangesOf(text, names).flatMap((range) => {
    const name = withoutFirst(text, range, starter)
    return name === null || !isName(text, name, primary) ? [] : withoutEnding(text, name)
  })
}

/** A headline in capitals, which ends in no full stop, says nothing of names. */
function isTitleCase(text: string): boolean {
  if (/[.!?…][\p{Pe}\p{Pf}"']*$/u.test(text)) return false
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  return long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.7 * long.length
}

/** Without a word that begins sentences, where one begins; null for nothing but such a word, wherever it stands. */
function withoutFirst(text: string, { start, end }: TextRange, starter: RegExp): TextRange | null {
  if (!starter.test(text.slice(start, end))) return { start, end }
  const rest = /[ \u00a0](?=\p{Lu})/u.exec(text.slice(start, end))
  if (rest !== null && !beginsAt(text, start)) return { start, end }
  return rest === null ? null : { start: start + rest.index + 1, end }
}

function beginsAt(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["”’»)\]]*\s)[\s\p{Ps}\p{Pi}"'„–—-]*$/u.test(text.slice(Math.max(0, at - 16), at))
}

function isName(text: string, { start, end }: TextRange, primary: string): boolean {
  const words = text.slice(start, end)
  if (/^I(?![\p{L}\p{Nd}])/u.test(words) && primary === 'en') return false
  const isSeveral = /[ \u00a0]\p{Lu}/u.test(words)
  const isAbbreviation = /\p{Lu}.*\p{Lu}|\p{Lu}[\p{L}-]*\p{Nd}/u.test(words)
  if (isSeveral || isAbbreviation) return true
  return primary !== 'de' && !beginsAt(text, start) && words.length > 1
}

/** Without "’s" and full stops, so that a mark on the bare name holds it. */
function withoutEnding(text: string, { start, end }: TextRange): TextRange {
  const ending = /(?:[’']s)?\.?$/u.exec(text.slice(start, end))
  return { start, end: end - (ending?.[0].length ?? 0) }
}

/** The text with these words blotted out, as long as it was: "Friday" is no part of a name beside it. */
function without(text: string, ranges: readonly TextRange[]): string {
  const parts = ranges.map(
    ({ start, end }, index) => text.slice(ranges[index - 1]?.end ?? 0, start) + ','.repeat(end - start)
  )
  return parts.join('') + text.slice(ranges.at(-1)?.end ?? 0)
}

function rangesOf(text: string, pattern: RegExp): TextRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length
  }))
}

function byStart(left: TextRange, right: TextRange): number {
  return left.start - right.start || right.end - left.end
}
