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

interface DrawnBlock {
  readonly box: HTMLElement
  readonly strokes: readonly Stroke[]
  readonly lines: readonly (readonly LineRect[])[]
  /** What each of the box's elements is drawn by. */
  readonly drawn: readonly string[]
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
    (block.lines[index] ?? []).map((line) => `${name} ${styleOf(line)}`)
  )
  drawn.forEach((each, index) => {
    if (known?.drawn[index] !== each) drawLine(box, index, each)
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

function styleOf({ left, top, width, height }: LineRect): string {
  return `left:${left}px;top:${top}px;width:${width}px;height:${height}px`
}

/** Draws "name style" as the box's element at this index. */
function drawLine(box: HTMLElement, index: number, drawn: string): void {
  const known = box.children[index]
  const element = known instanceof HTMLElement ? known : document.createElement('div')
  const space = drawn.indexOf(' ')
  element.className = `word-stroke stroke-${drawn.slice(0, space)}`
  element.style.cssText = drawn.slice(space + 1)
  if (known === undefined) box.append(element)
}
