/**
 * Strings that a pattern matches from its beginning on, and beginnings of them: what a hostile text would repeat to make
 * the pattern start again and again. Looks around and back references are left out.
 *
 * @param pick draws an index below its argument
 */
export function samplesOfPattern(source: string, pick: (below: number) => number, count: number): string[] {
  const samples = Array.from({ length: count }, () => new Sampler(source, pick).alternatives())
  return [...new Set(samples.flatMap((sample) => [sample, ...cuts(sample)]))].filter((each) => each !== '')
}

/** One character of everything that the pattern names, blanks and a few common ones. */
export function lettersOfPattern(source: string): string[] {
  const named = source.replaceAll(/\\[pPuxk](?:\{[^}]*\})?|\\./g, (escaped) => characterOf(escaped, false))
  return [...new Set([...named, ...'aA1 \n\t.,-<"['])]
}

/** Beginnings: all of a short sample, some of a long one. */
function cuts(sample: string): string[] {
  const ends = [1, 2, 3, 5, 8, Math.floor(sample.length / 2), sample.length - 2, sample.length - 1]
  return ends.filter((end) => end > 0 && end < sample.length).map((end) => sample.slice(0, end))
}

class Sampler {
  readonly #source: string
  readonly #pick: (below: number) => number
  #at = 0

  constructor(source: string, pick: (below: number) => number) {
    this.#source = source
    this.#pick = pick
  }

  /** Reads up to the end of the group and gives a match of one of its alternatives. */
  alternatives(): string {
    const choices = ['']
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#take('|')) choices.push('')
      else choices.push((choices.pop() ?? '') + this.#term())
    }
    return choices[this.#pick(choices.length)] ?? ''
  }

  #term(): string {
    const start = this.#at
    const once = this.#atom()
    const end = this.#at
    const times = this.#times()
    if (times === 1) return once
    const after = this.#at
    let repeated = ''
    for (let turn = 0; turn < times; turn += 1) {
      this.#at = start
      repeated += this.#atom()
    }
    if (times > 0 && this.#at !== end) throw new Error(`${this.#source} was read in two ways`)
    this.#at = after
    return repeated
  }

  #atom(): string {
    const source = this.#source
    if (source[this.#at] === '(') return this.#group()
    if (source[this.#at] === '[') return this.#set()
    if (source[this.#at] === '\\') {
      const [escaped = '\\'] =
        /^\\(?:[pPku][{<][^}>]*[}>]|u[0-9a-f]{4}|x[0-9a-f]{2}|.)/i.exec(source.slice(this.#at)) ?? []
      this.#at += escaped.length
      return characterOf(escaped, true)
    }
    const character = String.fromCodePoint(source.codePointAt(this.#at) ?? 0)
    this.#at += character.length
    return character === '^' || character === '$' ? '' : character === '.' ? 'x' : character
  }

  #group(): string {
    this.#at += 1
    const isLook = /^\?<?[=!]/.test(this.#source.slice(this.#at, this.#at + 3))
    const opening = /^\?(?:<?[=!]|:|<\w+>|[a-z-]*:)/.exec(this.#source.slice(this.#at, this.#at + 24))
    this.#at += opening?.[0].length ?? 0
    const inside = this.alternatives()
    this.#at += 1
    return isLook ? '' : inside
  }

  #set(): string {
    const start = this.#at
    let depth = 0
    do {
      const character = this.#source[this.#at]
      if (character === '[') depth = 1
      if (character === ']') depth = 0
      this.#at += character === '\\' ? 2 : 1
    } while (depth > 0 && this.#at < this.#source.length)
    const set = this.#source.slice(start, this.#at)
    const test = new RegExp(`^${set}$`, /\\p|\\u\{/.test(set) ? 'u' : '')
    const members = [...lettersOfSet(set)].filter((each) => test.test(each))
    return members[this.#pick(members.length)] ?? ''
  }

  #times(): number {
    const [quantifier] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? []
    if (quantifier === undefined) return 1
    this.#at += quantifier.length
    const least = quantifier.startsWith('{')
      ? Number.parseInt(quantifier.slice(1), 10)
      : quantifier.startsWith('+')
        ? 1
        : 0
    return quantifier.startsWith('?') ? this.#pick(2) : least + this.#pick(quantifier.startsWith('{') ? 1 : 3)
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false
    this.#at += 1
    return true
  }
}

function lettersOfSet(set: string): string {
  const inside = set.slice(1, -1)
  return `${inside.replaceAll(/\\[pPux](?:\{[^}]*\})?|\\./g, (escaped) => characterOf(escaped, true))}aA1 .,-x"<é\n`
}

/** A character that an escape stands for. */
function characterOf(escaped: string, isAll: boolean): string {
  const found = characters.find(([pattern]) => pattern.test(escaped))
  if (found !== undefined) return found[1]
  const code = /^\\(?:u\{?|x)([0-9a-f]+)\}?$/i.exec(escaped)?.[1]
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
  return /^\\[bB]$/.test(escaped) ? '' : /^\\[pPk]/.test(escaped) ? (isAll ? '!' : '') : escaped.slice(1)
}

const characters: readonly (readonly [RegExp, string])[] = [
  [/^\\s/, ' '],
  [/^\\d/, '1'],
  [/^\\[wD]/, 'a'],
  [/^\\[SW]/, '!'],
  [/^\\n/, '\n'],
  [/^\\r/, '\r'],
  [/^\\t/, '\t'],
  [/^\\f/, '\f'],
  [/^\\0/, '\0'],
  [/^\\p\{(?:Lu|Lt)/, 'A'],
  [/^\\p\{(?:L|Ll|Alphabetic|Script=Latin)\}/, 'a'],
  [/^\\p\{Lo/, '名'],
  [/^\\p\{(?:N|Nd)\}/, '1'],
  [/^\\p\{M/, '\u0301'],
  [/^\\p\{(?:Z|Zs)\}/, ' '],
  [/^\\p\{Cc/, '\u0001'],
  [/^\\p\{Cf/, '\u200d'],
  [/^\\p\{Sc/, '$'],
  [/^\\p\{(?:P|Pe)\}/, ')'],
  [/^\\p\{Ps/, '('],
  [/^\\p\{Pi/, '“'],
  [/^\\p\{Pf/, '”'],
  [/^\\p\{Script=Hebrew/, 'א'],
  [/^\\p\{Script=Arabic/, 'ا'],
  [/^\\p\{Script=(?:Han|Hani)/, '名'],
  [/^\\p\{Extended_Pictographic/, '😀']
]
