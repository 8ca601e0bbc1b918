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
}

/** One of a box's elements. */
interface DrawnLine {
  readonly name: StrokeName
  readonly line: LineRect
}

interface DrawnBlock {
  readonly box: HTMLElement
  readonly strokes: readonly Stroke[]
  readonly lines: readonly (readonly LineRect[])[]
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

  /** Draws these blocks and no others, each with its strokes in the order in which they lie on each other. */
  show(wanted: ReadonlyMap<HTMLElement, readonly Stroke[]>, places: StrokePlaces): void {
    const next = new Map<HTMLElement, DrawnBlock>()
    const origin = this.layer.getBoundingClientRect()
    const planned = [...wanted].flatMap(([element, strokes]) => {
      if (strokes.length === 0) return []
      const rect = places.rectOfBlock(element)
      const place = `${rect.left - origin.left}px ${rect.top - origin.top}px`
      return [{ element, strokes, place, lines: strokes.map(({ piece }) => places.linesOf(piece)) }]
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

function drawBlock(known: DrawnBlock | undefined, block: Omit<DrawnBlock, 'box' | 'drawn'>): DrawnBlock {
  const box = known?.box ?? makeBox()
  if (known?.place !== block.place) box.style.translate = block.place
  if (known !== undefined && isSame(known, block)) return { ...known, ...block }
  const drawn = block.strokes.flatMap(({ name }, index) =>
    (block.lines[index] ?? []).map((line) => ({ name, line }))
  )
  drawn.forEach((each, index) => {
    drawLine(box, index, each, known?.drawn[index])
  })
  while (box.childElementCount > drawn.length) box.lastElementChild?.remove()
  return { ...block, box, drawn }
}

function isSame(known: DrawnBlock, block: Omit<DrawnBlock, 'box' | 'drawn'>): boolean {
  return (
    known.strokes.length === block.strokes.length &&
    known.strokes.every(({ name, piece }, index) => {
      const other = block.strokes[index]
      return name === other?.name && piece === other.piece && known.lines[index] === block.lines[index]
    })
  )
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
