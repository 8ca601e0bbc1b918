import type { TextRange } from '../model/anchor'

/** Offsets of one text counted in Unicode code points, as W3C selectors are, and in UTF-16 code units, as core does. */
export class CodePoints {
  /** Code points that begin before each code unit. */
  private readonly before: Uint32Array
  /** Code unit of each code point, and the text's length. */
  private readonly units: Uint32Array

  constructor(text: string) {
    this.before = new Uint32Array(text.length + 1)
    this.units = new Uint32Array(text.length + 1)
    let points = 0
    for (let unit = 0; unit < text.length; unit += 1) {
      this.before[unit] = points
      this.units[points] = unit
      if ((text.codePointAt(unit) ?? 0) > 0xffff) {
        unit += 1
        this.before[unit] = points + 1
      }
      points += 1
    }
    this.before[text.length] = points
    this.units[points] = text.length
    this.length = points
  }

  /** Of the whole text. */
  readonly length: number

  /** The code unit at which a code point begins; the text's end for one beyond it. */
  unitAt(point: number): number {
    return this.units[Math.min(point, this.length)] ?? 0
  }

  /** A range in code units as one in code points. Half a character at its start is left out, at its end taken in. */
  fromUnits({ start, end }: TextRange): TextRange {
    return { start: this.before[start] ?? this.length, end: this.before[end] ?? this.length }
  }
}
