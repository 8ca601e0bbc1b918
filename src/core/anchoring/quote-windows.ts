/**
 * Where in a long text a quote that was edited may stand. Comparing it with every place would cost the text's length
 * times the quote's; instead places are proposed by rare three-letter groups that the quote, or what stood around
 * it, shares with the text at about the same distance from each other.
 */
import type { Quote, TextRange } from '../model/anchor'

/** Groups of three letters tell places apart in every script, and one typing error spoils only three of them. */
const gramLength = 3

/** Table size: one entry for about every tenth group of a long report, 2 MB. */
const tableBits = 16

/** Rarest groups taken of a quote. */
const seedCount = 24

/** A group that stands in more places than this says nothing. */
const commonest = 128

/** Groups whose distances differ by less than this many characters speak for the same place. */
const binSize = 64

/** Places looked at closely, best first. */
const windowCount = 3

/** Part of the groups looked for that must be found at a place. */
const leastShare = 0.15

/** Part of the quote's groups that must stand close together, or too little of the quote is left to be found. */
const leastTogether = 0.45

/** Characters looked at before and after a place, besides the length of the quote itself. */
const windowMargin = 256

/** Texts up to this length are looked at as a whole. */
const shortText = 2048

/** Characters of the words whose rarest group is taken: of so many one is rare. */
const seedLength = 4096

/** How far to either side words are looked for at first, in characters, and by what this grows while too few are found. */
const firstReach = 64
const reachGrowth = 8

/** Groups put into the index in one step. */
const stepLength = 32_768

interface Gram {
  /** Of its first letter in the quote. */
  readonly offset: number
  readonly slot: number
  /** How often its slot stands in the text. */
  readonly count: number
}

/** The places of all three-letter groups of one text. */
export class QuoteWindows {
  private readonly starts = new Int32Array((1 << tableBits) + 1)
  private readonly places: Int32Array
  /** Groups of the text. */
  private readonly last: number
  /** Votes for each bin, all 0 between two searches. */
  private readonly votes: Uint16Array

  constructor(private readonly text: string) {
    this.last = Math.max(0, text.length - gramLength + 1)
    this.places = new Int32Array(this.last)
    this.votes = new Uint16Array(Math.ceil(text.length / binSize) + 2)
  }

  /** Makes the index, in steps of a millisecond or so. Must have ended before anything is asked of it. */
  *fill(): Generator<undefined, this> {
    for (let place = 0; place < this.last; place += 1) {
      const slot = hashAt(this.text, place) + 1
      this.starts[slot] = (this.starts[slot] ?? 0) + 1
      if (place % stepLength === stepLength - 1) yield
    }
    for (let slot = 1; slot < this.starts.length; slot += 1) {
      this.starts[slot] = (this.starts[slot] ?? 0) + (this.starts[slot - 1] ?? 0)
    }
    const next = this.starts.slice()
    for (let place = 0; place < this.last; place += 1) {
      const slot = hashAt(this.text, place)
      const at = next[slot] ?? 0
      this.places[at] = place
      next[slot] = at + 1
      if (place % stepLength === stepLength - 1) yield
    }
    return this
  }

  /** Ranges in which the quote may stand, likeliest first. */
  propose(quote: Quote): readonly TextRange[] {
    if (this.text.length <= shortText) return [{ start: 0, end: this.text.length }]
    const around = quote.prefix + quote.exact + quote.suffix
    return this.bestBins(this.rarestGrams(around))
      .map((bin) => this.windowAt(bin * binSize, around.length))
      .filter((window) => this.holdsEnough(quote.exact, window))
  }

  /** As findNearestIn. Looks only where the rarest group of the words stands. */
  findNearest(words: string, most: number, near: number): readonly number[] {
    const [rarest] = this.gramsOf(words.slice(0, seedLength)).toSorted(
      (left, right) => left.count - right.count
    )
    if (rarest === undefined) return findNearestIn(this.text, words, most, near)
    const first = this.starts[rarest.slot] ?? 0
    const placeAt = (index: number): number => (this.places[index] ?? 0) - rarest.offset
    let right = firstFrom(first, first + rarest.count, (index) => placeAt(index) >= near)
    let left = right - 1
    const found: number[] = []
    while (found.length < most && (left >= first || right < first + rarest.count)) {
      const isLeft =
        right >= first + rarest.count || (left >= first && near - placeAt(left) <= placeAt(right) - near)
      const place = placeAt(isLeft ? left-- : right++)
      if (place >= 0 && this.text.startsWith(words, place)) found.push(place)
    }
    return found.toSorted((one, other) => one - other)
  }

  private holdsEnough(words: string, { start, end }: TextRange): boolean {
    const counts = new Map<number, number>()
    for (let offset = 0; offset + gramLength <= words.length; offset += 1)
      counts.set(hashAt(words, offset), 0)
    const least = counts.size * leastTogether
    const span = 2 * words.length + binSize
    let together = 0
    for (let place = start; place + gramLength <= end; place += 1) {
      const slot = hashAt(this.text, place)
      const count = counts.get(slot)
      if (count !== undefined) {
        if (count === 0) together += 1
        if (together >= least) return true
        counts.set(slot, count + 1)
      }
      const leaving = place - span >= start ? hashAt(this.text, place - span) : -1
      const left = counts.get(leaving)
      if (left !== undefined) {
        if (left === 1) together -= 1
        counts.set(leaving, left - 1)
      }
    }
    return false
  }

  private windowAt(start: number, length: number): TextRange {
    const margin = windowMargin + (length >> 1)
    return {
      start: Math.max(0, start - margin),
      end: Math.min(this.text.length, start + length + margin)
    }
  }

  private gramsOf(words: string): readonly Gram[] {
    const grams: Gram[] = []
    for (let offset = 0; offset + gramLength <= words.length; offset += 1) {
      const slot = hashAt(words, offset)
      grams.push({ offset, slot, count: (this.starts[slot + 1] ?? 0) - (this.starts[slot] ?? 0) })
    }
    return grams
  }

  private rarestGrams(words: string): readonly Gram[] {
    return this.gramsOf(words)
      .filter(({ count }) => count > 0 && count <= commonest)
      .toSorted((left, right) => left.count - right.count)
      .slice(0, seedCount)
  }

  /** The bins in which most of the groups stand at the distance they have in the quote, best first. */
  private bestBins(seeds: readonly Gram[]): readonly number[] {
    const { votes } = this
    const voted: number[] = []
    for (const { offset, slot } of seeds) {
      const end = this.starts[slot + 1] ?? 0
      let last = -1
      for (let index = this.starts[slot] ?? 0; index < end; index += 1) {
        const bin = Math.max(0, Math.floor(((this.places[index] ?? 0) - offset) / binSize)) + 1
        // places come in order; a group has one vote for a bin and, for what lies across an edge, one for that before
        for (let at = Math.max(last + 1, bin - 1); at <= bin; at += 1) {
          if (votes[at] === 0) voted.push(at)
          votes[at] = (votes[at] ?? 0) + 1
        }
        last = bin
      }
    }
    const least = Math.max(2, seeds.length * leastShare)
    const best = voted
      .filter((bin) => (votes[bin] ?? 0) >= least)
      .toSorted((left, right) => (votes[right] ?? 0) - (votes[left] ?? 0))
      .slice(0, windowCount)
    for (const bin of voted) votes[bin] = 0
    return best.map((bin) => bin - 1)
  }
}

/** Where the words stand in the text, in its order: of many places the `most` that are nearest to an offset. */
export function findNearestIn(text: string, words: string, most: number, near: number): readonly number[] {
  for (let reach = firstReach; ; reach *= reachGrowth) {
    const start = Math.max(0, near - reach)
    const end = Math.min(text.length, near + reach + words.length)
    const found = findAllIn(text.slice(start, end), words).map((place) => start + place)
    if (found.length >= most || (start === 0 && end === text.length)) return nearestOf(found, most, near)
  }
}

function findAllIn(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}

/** Of two that are equally near the one before. */
function nearestOf(places: readonly number[], most: number, near: number): readonly number[] {
  let end = firstFrom(0, places.length, (index) => (places[index] ?? 0) >= near)
  let start = end
  while (end - start < most && (start > 0 || end < places.length)) {
    const before = near - (places[start - 1] ?? Number.NEGATIVE_INFINITY)
    const after = (places[end] ?? Number.POSITIVE_INFINITY) - near
    if (before <= after) start -= 1
    else end += 1
  }
  return places.slice(start, end)
}

/** The first of the numbers from `start` to before `end` for which it holds, as it does for all that follow; else `end`. */
function firstFrom(start: number, end: number, holds: (index: number) => boolean): number {
  let low = start
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function hashAt(text: string, offset: number): number {
  const mixed =
    Math.imul(text.charCodeAt(offset), 0x9e3779b1) ^
    Math.imul(text.charCodeAt(offset + 1), 0x85ebca6b) ^
    Math.imul(text.charCodeAt(offset + 2), 0xc2b2ae35)
  return mixed >>> (32 - tableBits)
}
