/** A number of a cell. */
export interface CellNumber {
  readonly value: number
  /** Size of the last digit that is written: 100,000 for “1.2 million”. */
  readonly step: number
  /** What “million” and the like multiply by; 1 for none. */
  readonly scale: number
  /** “(300)”: a loss in accounts, and elsewhere the number itself. The value has no sign of it. */
  readonly isInParentheses: boolean
  /** “300+”. */
  readonly isLeast: boolean
}

/** How a number of a table is to be written. */
export interface SaidNumber {
  readonly value: number
  readonly isInParentheses: boolean
  readonly isLeast: boolean
}

/** How the cells of a language's tables are read and written. */
export interface CellNumbers {
  /** Null for what is no number. */
  readonly read: (text: string) => CellNumber | null
  /** The number as the first of these cells writes its own; all of them tell how thousands are parted. */
  readonly say: (said: SaidNumber, cells: readonly string[]) => string
}

const separators = String.raw`'’ \u00a0\u202f`
/** Decimal places that are said. */
const mostPlaces = 20

const digitsOfCell = /\d(?:.*\d)?/u
const parentheses = /^(?<sign>(?:US\$|\p{Sc})?)\s?\((?<inner>.*)\)$/u

/** Words that mean the same in all languages that have them. A “billion” is a million millions in many. */
const scaleWords: readonly (readonly [number, string])[] = [
  [1e6, 'million|millions|mio\\.?|millionen|millones|millón|milioni|milione|miljoen|miljoner|milhões|milhão'],
  [1e9, 'mrd\\.?|milliarde|milliarden|milliard|milliards|miliardi|miliardo|miljard|miljarder']
]
const englishScaleWords: readonly (readonly [number, string])[] = [
  [1e3, 'thousand'],
  [1e6, 'mn'],
  [1e9, 'billion|billions|bn'],
  [1e12, 'trillion|trillions|tn']
]
/** Beside a currency; elsewhere they are metres and the like. */
const moneyScaleWords: readonly (readonly [number, string])[] = [
  [1e3, 'k'],
  [1e6, 'm']
]

/** Reads and writes numbers of tables as the language does, BCP 47. */
export function cellNumbers(language: string): CellNumbers {
  const parts = formatOf(language).formatToParts(1234567.8)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const group = decimal === ',' ? '.' : ','
  const scaleOf = scaleReader(language)
  return { read: readerOf(decimal, group, scaleOf), say: writerOf(decimal, group, scaleOf) }
}

/** The number of a text by itself, and what the word behind it multiplies by. */
type ScaleOf = (text: string) => { readonly scale: number; readonly bare: string }

function scaleReader(language: string): ScaleOf {
  const isEnglish = /^(?:en|und)?(?:[-_]|$)/iu.test(language)
  const asPatterns = (words: typeof scaleWords) =>
    words.map(([scale, names]) => [scale, new RegExp(`(?<=\\d)\\s?(?:${names})$`, 'iu')] as const)
  const always = asPatterns(isEnglish ? [...scaleWords, ...englishScaleWords] : scaleWords)
  const ofMoney = asPatterns(isEnglish ? moneyScaleWords : [])
  return (text) => {
    const bare = bareOf(text)
    for (const [scale, pattern] of /\p{Sc}/u.test(text) ? [...always, ...ofMoney] : always) {
      const found = pattern.exec(bare)
      if (found !== null) return { scale, bare: bare.slice(0, found.index) }
    }
    return { scale: 1, bare }
  }
}

/** Without plus, currency and per cent. */
function bareOf(text: string): string {
  return text
    .replace(/\+$/u, '')
    .replace(/^(?:US\$|\p{Sc})\s?|\s?(?:%|\p{Sc}|‰)$/gu, '')
    .replace(/^\+/u, '')
    .replace(/^[−–]/u, '-')
    .trim()
}

function readerOf(decimal: string, group: string, scaleOf: ScaleOf): CellNumbers['read'] {
  const grouped = new RegExp(`^-?\\d{1,3}(?:[${group}${separators}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u')
  const plain = new RegExp(`^-?\\d+(?:[${decimal}]\\d+)?$`, 'u')
  return (text) => {
    const inner = parentheses.exec(text)?.groups?.inner
    const outer = (inner ?? text).trim()
    const { scale, bare } = scaleOf(outer)
    if (!grouped.test(bare) && !plain.test(bare)) return null
    const [whole = '', fraction = ''] = bare.split(decimal)
    const value = Number(`${whole.replace(/[^\d-]/gu, '')}.${fraction === '' ? '0' : fraction}`) * scale
    // “+3.2” beside “-1.1” are rates as a rule, whose mean the total row has
    const isRate = /^[^\d-]{0,4}\+/u.test(outer) && fraction !== '' && scale === 1
    if (!Number.isFinite(value) || isRate) return null
    return {
      value,
      step: scale * 10 ** -fraction.length,
      scale,
      isInParentheses: inner !== undefined,
      isLeast: outer.endsWith('+')
    }
  }
}

function writerOf(decimal: string, group: string, scaleOf: ScaleOf): CellNumbers['say'] {
  const parted = new RegExp(`\\d([${group}${separators}])\\d{3}(?!\\d)`, 'u')
  const fractionOf = (cell: string): number =>
    Math.min(mostPlaces, digitsOfCell.exec(cell)?.[0].split(decimal)[1]?.length ?? 0)
  const partOf = (cells: readonly string[]): string => {
    const used = cells.map((cell) => parted.exec(cell)?.[1]).find((each) => each !== undefined)
    return used ?? (cells.some((cell) => /\d{4}/u.test(cell)) ? '' : group)
  }
  const isScaled = (cell: string): boolean => scaleOf(innerOf(cell)).scale > 1
  return ({ value, isInParentheses, isLeast }, cells) => {
    const own = innerOf(cells[0] ?? '').replace(/\+$/u, '')
    const { scale } = scaleOf(own)
    const alike = cells.filter((cell) => isScaled(cell) === scale > 1)
    const places = Math.max(0, ...alike.map(fractionOf))
    const signs: Readonly<Record<string, string>> = { group: partOf(cells), decimal }
    const number = inEnglish(places)
      .formatToParts(Math.abs(value) / scale)
      .map((part) => signs[part.type] ?? part.value)
      .join('')
    const written = own.replace(/^[−–+-]/u, '').replace(digitsOfCell, () => number)
    const plus = isLeast ? '+' : ''
    if (isInParentheses) return `(${written}${plus})`
    const minus = cells.join(' ').match(/[−–-](?=\D{0,4}\d)/u)?.[0] ?? '-'
    const sign = value < 0 ? minus : own.startsWith('+') ? '+' : ''
    return `${sign}${written}${plus}`
  }
}

/** English parts all thousands, where some languages leave four digits together. */
function inEnglish(places: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places })
}

function innerOf(cell: string): string {
  const { sign = '', inner } = parentheses.exec(cell)?.groups ?? {}
  return inner === undefined ? cell : `${sign}${inner.trim()}`
}

function formatOf(language: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language)
  } catch {
    return new Intl.NumberFormat('en')
  }
}
