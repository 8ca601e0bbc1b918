import type { ClaimState } from '../../core/model/claim-status'
import type { PagePiece } from './article-page'
import type { LineRect } from './line-rects'

/** How words are marked: by the state of their claim (spaces as dashes), as left out by the filter, or as a sentence's. */
export type StrokeName = string

/** Stroke of the claims that the list's filter leaves out. */
export const dimmedStroke: StrokeName = 'dimmed'

/** Stroke of the claims in a state. */
export function strokeOfState(state: ClaimState): StrokeName {
  return state.replaceAll(' ', '-')
}

/** Stroke of the sentences without a claim. */
export function strokeOfSentence(state: 'open' | 'nothing' | 'changed'): StrokeName {
  return `sentence-${state}`
}

/** Words of one block, and how they are marked. */
export interface Stroke {
  readonly name: StrokeName
  readonly piece: PagePiece
}

/** What the strokes need to know of the page, as it is laid out now. */
export interface StrokePlaces {
  readonly rectOfBlock: (element: HTMLElement) => DOMRect
  readonly linesOf: (piece: PagePiece) => readonly LineRect[]
  /** What else moves words in a block that keeps its size: another when they moved. */
  readonly setting: string
}

/** One of a box's elements. */
interface DrawnLine {
  readonly name: StrokeName
  readonly line: LineRect
}

interface DrawnBlock {
  readonly box: HTMLElement
  readonly strokes: readonly Stroke[]
  /** Of the block, CSS pixels. */
  readonly size: Pick<DOMRect, 'width' | 'height'>
  readonly setting: string
  /** What each of the box's elements draws. */
  readonly drawn: readonly DrawnLine[]
  readonly place: string
}

/**
 * Draws what claims put under and over their words, behind the text, in a layer of its own: a box for each block, with
 * an element for each line of marked words. Neither the text's nodes nor CSS highlights are used: with highlights,
 * Chromium paints all marked words in the window again at each key, and each piece of a line by itself. A key redraws
 * one block's box here, and words below only move.
 */
export class WordStrokes {
  private drawn: ReadonlyMap<HTMLElement, DrawnBlock> = new Map()

  constructor(private readonly layer: HTMLElement) {}

  /**
   * Draws these blocks and no others, each with its strokes in the order in which they lie on each other. A block with
   * the same array of strokes as the last time is only moved, as long as it keeps its size.
   */
  show(wanted: ReadonlyMap<HTMLElement, readonly Stroke[]>, places: StrokePlaces): void {
    const next = new Map<HTMLElement, DrawnBlock>()
    const origin = this.layer.getBoundingClientRect()
    const planned = [...wanted].flatMap(([element, strokes]) => {
      if (strokes.length === 0) return []
      const size = places.rectOfBlock(element)
      const place = `${size.left - origin.left}px ${size.top - origin.top}px`
      const known = this.drawn.get(element)
      const isKnown = known?.strokes === strokes && isAsLarge(known, size) && known.setting === places.setting
      const drawn = isKnown ? known.drawn : linesOf(strokes, places)
      return [{ element, strokes, size, setting: places.setting, place, drawn }]
    })
    // from here on the page is changed only, not measured: between the two it would be laid out again for each block
    for (const { element, ...block } of planned) next.set(element, drawBlock(this.drawn.get(element), block))
    for (const [element, { box }] of this.drawn) if (!next.has(element)) box.remove()
    for (const { box } of next.values()) if (box.parentNode !== this.layer) this.layer.append(box)
    this.drawn = next
  }

  /** Takes all strokes away. */
  clear(): void {
    this.layer.replaceChildren()
    this.drawn = new Map()
  }
}

function isAsLarge(known: DrawnBlock, { width, height }: DOMRect): boolean {
  return known.size.width === width && known.size.height === height
}

function linesOf(strokes: readonly Stroke[], places: StrokePlaces): readonly DrawnLine[] {
  return strokes.flatMap(({ name, piece }) => places.linesOf(piece).map((line) => ({ name, line })))
}

function drawBlock(known: DrawnBlock | undefined, block: Omit<DrawnBlock, 'box'>): DrawnBlock {
  const box = known?.box ?? makeBox()
  if (known?.place !== block.place) box.style.translate = block.place
  if (known?.drawn !== block.drawn) {
    block.drawn.forEach((each, index) => {
      drawLine(box, index, each, known?.drawn[index])
    })
    while (box.childElementCount > block.drawn.length) box.lastElementChild?.remove()
  }
  return { ...block, box }
}

function makeBox(): HTMLElement {
  const box = document.createElement('div')
  box.className = 'block-strokes'
  return box
}

const sides = ['left', 'top', 'width', 'height'] as const

/**
 * Draws the line as the box's element at this index, which draws the known one so far. Only what differs is set:
 * Chromium works out the style anew for whatever is set, though it be the same.
 */
function drawLine(box: HTMLElement, index: number, { name, line }: DrawnLine, known?: DrawnLine): void {
  const differing = sides.filter((side) => known?.line[side] !== line[side])
  if (differing.length === 0 && known?.name === name) return
  const there = box.children[index]
  const element = there instanceof HTMLElement ? there : box.appendChild(document.createElement('div'))
  if (known?.name !== name) element.className = `word-stroke stroke-${name}`
  for (const side of differing) element.style[side] = `${line[side]}px`
}
