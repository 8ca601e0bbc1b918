import { positionsOfRange } from '../anchoring/describe-range'
import { shiftRange } from '../anchoring/shift-range'
import { locatePositions } from '../anchoring/text-positions'
import type { ArticleText } from '../article/article-text'
import type { TextRange } from '../model/anchor'
import type { SelectedPlace } from '../model/presence'

interface Place {
  readonly selection: SelectedPlace
  /** Null while the words have not come here yet. */
  range: TextRange | null
}

/** A place of the article as others can find it, whatever they write meanwhile. */
export function describePlace(article: ArticleText, { start, end }: TextRange): SelectedPlace {
  return positionsOfRange(article.text, { start, end })
}

/** Where in today's article other people's selections stand. A keystroke costs one addition for each of them. */
export class OthersPlaces {
  readonly #article: ArticleText
  readonly #places = new Map<string, Place>()
  readonly #stop: () => void

  constructor(article: ArticleText) {
    this.#article = article
    this.#stop = article.observe(({ delta }) => {
      for (const place of this.#places.values()) {
        if (place.range === null) place.range = this.#locate(place.selection)
        else place.range = shiftRange(place.range, delta)
      }
    })
  }

  /** Says who is where now, by any name; whoever is not named is nowhere. */
  set(selections: ReadonlyMap<string, SelectedPlace>): void {
    for (const name of this.#places.keys()) if (!selections.has(name)) this.#places.delete(name)
    for (const [name, selection] of selections) {
      const known = this.#places.get(name)
      if (known !== undefined && isSamePlace(known.selection, selection)) continue
      this.#places.set(name, { selection, range: this.#locate(selection) })
    }
  }

  rangeOf(name: string): TextRange | null {
    return this.#places.get(name)?.range ?? null
  }

  destroy(): void {
    this.#stop()
  }

  #locate({ start, end }: SelectedPlace): TextRange | null {
    const [from, to] = locatePositions(this.#article.text, [start, end])
    if (!from || !to) return null
    return { start: from.offset, end: Math.max(from.offset, to.offset) }
  }
}

function isSamePlace(left: SelectedPlace, right: SelectedPlace): boolean {
  return isSameBytes(left.start, right.start) && isSameBytes(left.end, right.end)
}

function isSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index])
}
