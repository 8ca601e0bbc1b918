import { consistencyWords } from '../words/consistency-words'
import { type BlockText, placeOf } from './article-part'
import type { FoundByRule } from './finding'
import { numberSource, readNumber, sayNumber } from './read-number'

interface Unit {
  readonly of: 'length' | 'weight' | 'area' | 'volume' | 'speed'
  /** Of metres, kilograms, hectares, litres, kilometres an hour. */
  readonly size: number
}

const unitsBySize: readonly (readonly [string, Unit['of'], number])[] = [
  ['miles|mile', 'length', 1609.344],
  ['kilometers|kilometer|kilometres|kilometre|km', 'length', 1000],
  ['meters|meter|metres|metre|m', 'length', 1],
  ['centimeters|centimetres|cm', 'length', 0.01],
  ['yards|yard', 'length', 0.9144],
  ['feet|foot|ft', 'length', 0.3048],
  ['inches|inch', 'length', 0.0254],
  ['pounds|pound|lbs|lb', 'weight', 0.45359],
  ['kilograms|kilogram|kilos|kilo|kg', 'weight', 1],
  ['ounces|ounce', 'weight', 0.02835],
  ['grams|gram|g', 'weight', 0.001],
  ['acres|acre', 'area', 0.404686],
  ['hectares|hectare|ha', 'area', 1],
  ['gallons|gallon', 'volume', 3.78541],
  ['liters|liter|litres|litre', 'volume', 1],
  ['mph|miles per hour|miles an hour', 'speed', 1.609344],
  ['kph|km/h|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour', 'speed', 1]
]
const units: ReadonlyMap<string, Unit> = new Map(
  unitsBySize.flatMap(([names, of, size]) => names.split('|').map((name) => [name, { of, size }] as const))
)
const unitSource = [...units.keys()].toSorted((left, right) => right.length - left.length).join('|')
const converted = new RegExp(
  `(?<from>${numberSource})[ -](?<unit>${unitSource})(?: (?:long|wide|high|tall|deep|away))? \\((?:about |around |roughly |some |nearly |or )?(?<to>${numberSource})[ -]?(?<other>${unitSource})\\)`,
  'giu'
)
const degrees =
  /(?<from>-?\d{1,3})(?: degrees?|°) ?(?<unit>Fahrenheit|Celsius|F|C)\b,? \((?:about )?(?<to>-?\d{1,3})(?: degrees?|°) ?(?<other>Fahrenheit|Celsius|F|C)\)/gu

/** “35 miles (80 km)”. */
export function findInConversions({ text }: BlockText): readonly FoundByRule[] {
  if (!text.includes('(')) return []
  return [
    ...[...text.matchAll(converted)].flatMap(lengthsApart),
    ...[...text.matchAll(degrees)].flatMap(degreesApart)
  ]
}

function lengthsApart({ index, 0: words, groups = {} }: RegExpExecArray): readonly FoundByRule[] {
  const unit = units.get((groups.unit ?? '').toLowerCase())
  const other = units.get((groups.other ?? '').toLowerCase())
  const [from, said] = [readNumber(groups.from ?? ''), readNumber(groups.to ?? '')]
  // “Pounds” may be money
  if (unit === undefined || other === undefined || unit.of !== other.of || from === null || said === null)
    return []
  const real = (from * unit.size) / other.size
  if (Math.abs(real - said) <= Math.max(0.6, real * 0.08)) return []
  return tell(
    index,
    words,
    `${groups.from} ${groups.unit}`,
    `${sayNumber(real, `${groups.from} ${groups.to}`)} ${groups.other}`,
    `${groups.to}`
  )
}

function degreesApart({ index, 0: words, groups = {} }: RegExpExecArray): readonly FoundByRule[] {
  const isFahrenheit = groups.unit?.startsWith('F') === true
  if (isFahrenheit === (groups.other?.startsWith('F') === true)) return []
  const [from, said] = [Number(groups.from), Number(groups.to)]
  const real = isFahrenheit ? ((from - 32) * 5) / 9 : (from * 9) / 5 + 32
  if (Math.abs(real - said) <= 1.6) return []
  return tell(index, words, `${from}° ${groups.unit}`, `${sayNumber(real)}° ${groups.other}`, `${said}°`)
}

function tell(
  index: number,
  words: string,
  from: string,
  real: string,
  said: string
): readonly FoundByRule[] {
  return [
    {
      rule: 'conversion',
      places: [placeOf(index, words)],
      says: consistencyWords.conversion(from, real, said),
      isCertain: true
    }
  ]
}

/** A figure with its currency or unit. */
export interface Measure {
  readonly value: number
  readonly unit: string
  /** What units can be taken for each other. */
  readonly of: string
  /** The next word, small. */
  readonly next: string
  readonly words: string
  readonly start: number
  readonly end: number
}

const signs: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' }
const sums =
  /(?<sign>[$€£¥])(?<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: ?(?<scale>million|billion|trillion|bn|m)(?!\p{L}))?(?: (?<next>\p{L}+))?/gu
const sumsInWords = new RegExp(
  `(?<value>${numberSource}) (?<unit>dollars|euros|pounds|yen|yuan|rubles|roubles|francs)\\b(?: (?<next>\\p{L}+))?`,
  'giu'
)
const lengths = new RegExp(
  `(?<value>${numberSource})[ -](?<unit>${unitSource})(?!\\p{L})(?: (?<next>\\p{L}+))?`,
  'giu'
)

/** Sums of money and measures of a block. */
export function readMeasures({ text }: BlockText): readonly Measure[] {
  if (!/\d/u.test(text)) return []
  const measures: Measure[] = []
  for (const { index, 0: words, groups = {} } of text.matchAll(sums)) {
    const value = readNumber(`${groups.value} ${groups.scale ?? ''}`)
    const unit = signs[groups.sign ?? '']
    if (value !== null && unit !== undefined) push(index, words, groups.next, value, unit, 'money')
  }
  for (const { index, 0: words, groups = {} } of text.matchAll(sumsInWords)) {
    const value = readNumber(groups.value ?? '')
    const unit = (groups.unit ?? '').toLowerCase()
    if (value !== null) push(index, words, groups.next, value, unit, 'money')
  }
  for (const { index, 0: words, groups = {} } of text.matchAll(lengths)) {
    const value = readNumber(groups.value ?? '')
    const name = (groups.unit ?? '').toLowerCase()
    const unit = units.get(name)
    if (value !== null && unit !== undefined && name.length > 1)
      push(index, words, groups.next, value, `${unit.size}`, unit.of)
  }
  return measures

  function push(
    index: number,
    words: string,
    next: string | undefined,
    value: number,
    unit: string,
    of: string
  ): void {
    const own = next === undefined ? words : words.slice(0, -next.length - 1)
    const place = placeOf(index, own)
    measures.push({ value, unit, of, next: (next ?? '').toLowerCase(), words: own, ...place })
  }
}

/** “$12.5 million” and “€12.5 million”: one figure with two currencies, or two units. */
export function* findInMeasures(measures: readonly Measure[]): Generator<FoundByRule> {
  const byFigure = new Map<string, Measure>()
  for (const measure of measures) {
    const key = `${measure.of} ${measure.value}`
    const first = byFigure.get(key)
    if (first === undefined) {
      byFigure.set(key, measure)
      continue
    }
    if (first.unit === measure.unit || measure.start - first.end < 40) continue
    const isTelling =
      digitsThatTell(measure.value) >= (measure.of === 'money' ? 2 : 3) ||
      (first.next !== '' && first.next === measure.next && first.next.length > 3)
    if (!isTelling) continue
    const [one, other] = [first.words, measure.words]
    yield {
      rule: 'two units',
      places: [measure, first].map(({ start, end }) => ({ start, end })),
      says:
        measure.of === 'money'
          ? consistencyWords.twoCurrencies(one, other)
          : consistencyWords.twoUnits(one, other),
      isCertain: false
    }
  }
}

/** Digits without the zeros at the end. */
function digitsThatTell(value: number): number {
  return value
    .toString()
    .replace('.', '')
    .replace(/^0{1,24}|0{1,24}$/gu, '').length
}
