// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import type { PagePiece } from '../../../../src/renderer/editor/article-page'
import type { LineRect } from '../../../../src/renderer/editor/line-rects'
import { type Stroke, WordStrokes } from '../../../../src/renderer/editor/word-strokes'

const line: LineRect = { left: 10, top: 4, width: 80, height: 20 }
const second: LineRect = { left: 0, top: 32, width: 40, height: 20 }

let layer: HTMLElement
let text: HTMLElement
let strokes: WordStrokes
const tops = new Map<HTMLElement, number>()
const lines = new Map<PagePiece, readonly LineRect[]>()

beforeEach(() => {
  document.body.innerHTML = '<div id="layer"></div><div id="text"><p>One</p><p>Two</p></div>'
  layer = document.getElementById('layer') as HTMLElement
  text = document.getElementById('text') as HTMLElement
  strokes = new WordStrokes(layer)
  tops.clear()
  lines.clear()
})

function block(index: number, top = 100 * index): HTMLElement {
  const element = text.children[index] as HTMLElement
  tops.set(element, top)
  return element
}

function stroke(element: HTMLElement, name: string, at: readonly LineRect[] = [line]): Stroke {
  const node = element.firstChild as Text
  const range = new StaticRange({ startContainer: node, startOffset: 0, endContainer: node, endOffset: 3 })
  const piece = { element, range }
  lines.set(piece, at)
  return { name, piece }
}

function show(wanted: readonly (readonly [HTMLElement, readonly Stroke[]])[]): void {
  const rectOfBlock = (element: HTMLElement): DOMRect => new DOMRect(50, tops.get(element) ?? 0, 500, 60)
  const linesOf = (piece: PagePiece): readonly LineRect[] => lines.get(piece) ?? []
  strokes.show(new Map(wanted), { rectOfBlock, linesOf, setting: 'ltr' })
}

const boxes = (): readonly HTMLElement[] => [...layer.children] as HTMLElement[]
const drawn = (): readonly string[] =>
  [...layer.querySelectorAll<HTMLElement>('.word-stroke')].map(
    ({ className, style }) => `${className} ${style.left} ${style.top} ${style.width} ${style.height}`
  )

describe('WordStrokes', () => {
  it('draws a box at each block, and in it each line of its marked words', () => {
    const [one, two] = [block(0), block(1)]
    show([
      [one, [stroke(one, 'verified', [line, second])]],
      [two, [stroke(two, 'to-check'), stroke(two, 'disputed', [second])]]
    ])
    expect(boxes().map((box) => box.style.translate)).toEqual(['50px 0px', '50px 100px'])
    expect(drawn()).toEqual([
      'word-stroke stroke-verified 10px 4px 80px 20px',
      'word-stroke stroke-verified 0px 32px 40px 20px',
      'word-stroke stroke-to-check 10px 4px 80px 20px',
      'word-stroke stroke-disputed 0px 32px 40px 20px'
    ])
  })

  it('only moves the box of a block that moved', () => {
    const one = block(0)
    const own = [stroke(one, 'verified')]
    show([[one, own]])
    const [before] = boxes()
    const element = before?.firstChild
    tops.set(one, 29)
    show([[one, own]])
    expect(boxes()).toEqual([before])
    expect(before?.style.translate).toBe('50px 29px')
    expect(before?.firstChild).toBe(element)
  })

  it('draws again what changed and takes away what is no longer there', () => {
    const one = block(0)
    show([[one, [stroke(one, 'verified', [line, second])]]])
    show([[one, [stroke(one, 'changed-since-checked', [second])]]])
    expect(drawn()).toEqual(['word-stroke stroke-changed-since-checked 0px 32px 40px 20px'])
    show([[one, []]])
    expect(boxes()).toEqual([])
  })

  it('changes nothing of a line but what is another: the page is told of each', () => {
    const one = block(0)
    show([[one, [stroke(one, 'verified', [line, second])]]])
    const changes = new MutationObserver(() => {})
    changes.observe(layer, { subtree: true, attributes: true, childList: true })
    const pushed = { ...line, left: 18 }
    show([[one, [stroke(one, 'verified', [pushed, second])]]])
    expect(changes.takeRecords().map(({ attributeName }) => attributeName)).toEqual(['style'])
    show([[one, [stroke(one, 'to-check', [pushed, second])]]])
    expect(changes.takeRecords().map(({ attributeName }) => attributeName)).toEqual(['class', 'class'])
    expect(drawn()).toEqual([
      'word-stroke stroke-to-check 18px 4px 80px 20px',
      'word-stroke stroke-to-check 0px 32px 40px 20px'
    ])
  })

  it('takes away the box of a block that it is not told of any more', () => {
    const [one, two] = [block(0), block(1)]
    const own = [stroke(one, 'verified')]
    show([
      [one, own],
      [two, [stroke(two, 'to-check')]]
    ])
    show([[one, own]])
    expect(boxes()).toHaveLength(1)
    show([])
    expect(boxes()).toEqual([])
  })

  it('takes everything away', () => {
    const one = block(0)
    show([[one, [stroke(one, 'verified')]]])
    strokes.clear()
    expect(boxes()).toEqual([])
    show([[one, [stroke(one, 'verified')]]])
    expect(boxes()).toHaveLength(1)
  })
})
