/** A number of a cell. */
export interface CellNumber {
  readonly value: number
  /** Size of the last digit that is written. */
  readonly step: number
}

/** How the cells of a language's tables are read and written. */
export interface CellNumbers {
  /** Null for what is no number. */
  readonly read: (text: string) => CellNumber | null
  /** The number as the first of these cells writes its own; all of them tell how thousands are parted. */
  readonly say: (value: number, cells: readonly string[]) => string
}

const separators = String.raw`'’ \u00a0\u202f`
const digitsOfCell = /\d(?:.*\d)?/u

/** Reads and writes numbers of tables as the language does, BCP 47. */
export function cellNumbers(language: string): CellNumbers {
  const parts = formatOf(language).formatToParts(1234567.8)
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const group = decimal === ',' ? '.' : ','
  const grouped = new RegExp(`^-?\\d{1,3}(?:[${group}${separators}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u')
  const plain = new RegExp(`^-?\\d+(?:[${decimal}]\\d+)?$`, 'u')
  const read = (text: string): CellNumber | null => {
    const bare = text
      .replace(/^(?:US\$|[\p{Sc}])\s?|\s?(?:%|\p{Sc}|‰)$/gu, '')
      .replace(/^[−–]/u, '-')
      .trim()
    if (!grouped.test(bare) && !plain.test(bare)) return null
    const [whole = '', fraction = ''] = bare.split(decimal)
    const value = Number(`${whole.replace(/[^\d-]/gu, '')}.${fraction === '' ? '0' : fraction}`)
    return Number.isFinite(value) ? { value, step: 10 ** -fraction.length } : null
  }
  const parted = new RegExp(`\\d([${group}${separators}])\\d{3}(?!\\d)`, 'u')
  const fractionOf = (cell: string): number => digitsOfCell.exec(cell)?.[0].split(decimal)[1]?.length ?? 0
  const partOf = (cells: readonly string[]): string => {
    const used = cells.map((cell) => parted.exec(cell)?.[1]).find((each) => each !== undefined)
    return used ?? (cells.some((cell) => /\d{4}/u.test(cell)) ? '' : group)
  }
  const say = (value: number, cells: readonly string[]): string => {
    const signs: Readonly<Record<string, string>> = { group: partOf(cells), decimal }
    const number = inEnglish(Math.max(...cells.map(fractionOf)))
      .formatToParts(Math.abs(value))
      .map((part) => signs[part.type] ?? part.value)
      .join('')
    const own = cells[0] ?? ''
    const minus = value < 0 ? (cells.join(' ').match(/[−–-](?=\D{0,4}\d)/u)?.[0] ?? '-') : ''
    return minus + own.replace(/^[−–-]/u, '').replace(digitsOfCell, () => number)
  }
  return { read, say }
}

/** English parts all thousands, where some languages leave four digits together. */
function inEnglish(places: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places })
}

function formatOf(language: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language)
  } catch {
    return new Intl.NumberFormat('en')
  }
}
