// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import type { TextRange } from '../../../../src/core/model/anchor'
import type { ClaimId } from '../../../../src/core/model/ids'
import type { ArticlePage, NearBlock, PagePiece } from '../../../../src/renderer/editor/article-page'
import type { PaintedClaim } from '../../../../src/renderer/editor/block-paint'
import { ClaimPainter } from '../../../../src/renderer/editor/claim-painter'
import type { LineRect } from '../../../../src/renderer/editor/line-rects'
import type { MarginMark } from '../../../../src/renderer/editor/margin-places'

/** Three blocks of ten characters each, one below the other. */
const length = 10
const line = { left: 0, top: 5, width: 30, height: 20 }

let blocks: NearBlock[]
let claims: PaintedClaim[]
let selected: ClaimId | null
let marks: readonly MarginMark[]
let read: TextRange[]
let measured: HTMLElement[]
/** Of each block, CSS pixels. */
let height: number
let direction: string
let painter: ClaimPainter
let frames: FrameRequestCallback[]

const id = (number: number): ClaimId => `c${number}` as ClaimId

function claimOn(number: number, start: number, end: number): PaintedClaim {
  return {
    id: id(number),
    number,
    state: 'to check',
    isDimmed: false,
    ranges: [{ start, end }],
    version: {}
  }
}

function replace(claim: PaintedClaim): void {
  claims = claims.map((each) => (each.id === claim.id ? claim : each))
}

function touches(range: TextRange, claim: PaintedClaim): boolean {
  return claim.ranges.some((each) => each !== null && each.start < range.end && each.end > range.start)
}

/** What a page of fixed places answers. */
function fakePage(): ArticlePage {
  const pieces = ({ start, end }: TextRange): readonly PagePiece[] =>
    blocks
      .filter(({ range }) => range.start < end && range.end > start)
      .map(({ element }) => {
        const node = element.firstChild as Text
        const range = new StaticRange({
          startContainer: node,
          startOffset: 0,
          endContainer: node,
          endOffset: 1
        })
        return { element, range }
      })
  const rectOfBlock = (element: HTMLElement): DOMRect =>
    new DOMRect(0, 100 * blocks.findIndex((each) => each.element === element), 300, height)
  const linesOf = ({ element }: PagePiece): readonly LineRect[] => {
    measured.push(element)
    return [line]
  }
  return {
    blocksNear: () => blocks,
    pieces,
    measure: () => ({ rectOfBlock, linesOf, setting: direction })
  } as unknown as ArticlePage
}

function nextFrame(): void {
  for (const frame of frames.splice(0)) frame(0)
}

const strokeNames = (): readonly string[] =>
  [...document.querySelectorAll('.word-stroke')].map(
    ({ className }) => className.split('stroke-').at(-1) ?? ''
  )

beforeEach(() => {
  document.body.innerHTML = '<div id="layer"></div><div><p>0</p><p>1</p><p>2</p></div>'
  vi.stubGlobal('CSS', { highlights: new Map() })
  vi.stubGlobal('Highlight', Set)
  frames = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  blocks = [...document.querySelectorAll('p')].map((element, index) => ({
    block: { index } as unknown as Block,
    element,
    range: { start: index * length, end: (index + 1) * length }
  }))
  claims = [claimOn(1, 2, 5), claimOn(2, 8, 14), claimOn(3, 22, 25)]
  selected = null
  read = []
  measured = []
  height = 60
  direction = 'ltr'
  marks = []
  painter = new ClaimPainter({
    page: fakePage(),
    layer: document.getElementById('layer') as HTMLElement,
    claimsIn: (range) => {
      read.push(range)
      return claims.filter((claim) => touches(range, claim))
    },
    versionOf: (wanted) => claims.find((each) => each.id === wanted)?.version,
    rangesOf: (wanted) => claims.find((each) => each.id === wanted)?.ranges ?? [],
    selected: () => selected,
    sentencesIn: () => [],
    leftSelection: () => null,
    pageTop: () => 0,
    onMarks: (next) => {
      marks = next
    }
  })
  painter.schedule()
  nextFrame()
})

describe('ClaimPainter', () => {
  it('draws each claim in each of its blocks and numbers it where it begins', () => {
    expect(strokeNames()).toEqual(['to-check', 'to-check', 'to-check', 'to-check'])
    expect(marks.map(({ number, top }) => [number, top])).toEqual([
      [1, 5],
      [2, 5],
      [3, 205]
    ])
  })

  it('reads only the block again whose words changed', () => {
    read = []
    blocks = blocks.map((each, index) => (index === 2 ? { ...each, block: {} as unknown as Block } : each))
    painter.schedule()
    nextFrame()
    expect(read).toEqual([{ start: 20, end: 30 }])
  })

  it('measures only the words of that block again, and all of them where something else moves words', () => {
    measured = []
    blocks = blocks.map((each, index) => (index === 2 ? { ...each, block: {} as unknown as Block } : each))
    painter.schedule()
    nextFrame()
    const third = blocks[2]?.element
    expect(new Set(measured)).toEqual(new Set([third]))
    for (const change of [() => (direction = 'rtl'), () => (height = 88)]) {
      measured = []
      change()
      painter.schedule()
      nextFrame()
      expect(new Set(measured)).toEqual(new Set(blocks.map(({ element }) => element)))
    }
  })

  it('numbers a claim of two blocks beside the first of them in sight', () => {
    const [, second, third] = blocks
    blocks = [second, third].flatMap((each) => (each === undefined ? [] : [each]))
    painter.schedule()
    nextFrame()
    expect(marks.map(({ number, top }) => [number, top])).toEqual([
      [2, 5],
      [3, 105]
    ])
  })

  it('names its claims as the details of each block, and others when they are others', () => {
    const detailsOf = () => blocks.map(({ element }) => element.getAttribute('aria-details'))
    expect(detailsOf()).toEqual(['claims-c1-c2', 'claim-mark-c2', 'claim-mark-c3'])
    expect(marks.map(({ groups }) => groups)).toEqual(['claims-c1-c2', 'claims-c1-c2', ''])
    claims = [...claims, claimOn(4, 26, 28)]
    painter.touch([id(4)])
    painter.schedule()
    nextFrame()
    expect(detailsOf()).toEqual(['claims-c1-c2', 'claim-mark-c2', 'claims-c3-c4'])
    expect(marks.map(({ groups }) => groups)).toEqual([
      'claims-c1-c2',
      'claims-c1-c2',
      'claims-c3-c4',
      'claims-c3-c4'
    ])
  })

  it('reads nothing again where nothing changed, and moves what moved', () => {
    read = []
    blocks = [blocks[1], blocks[0], blocks[2]].flatMap((each) => (each === undefined ? [] : [each]))
    painter.schedule()
    nextFrame()
    expect(read).toEqual([])
    expect(marks.find(({ number }) => number === 1)?.top).toBe(105)
  })

  it('reads both blocks of a claim again that is said to be another', () => {
    read = []
    replace({ ...claimOn(2, 8, 14), state: 'changed since checked' })
    painter.schedule()
    nextFrame()
    expect(read).toEqual([
      { start: 0, end: 10 },
      { start: 10, end: 20 }
    ])
    expect(strokeNames()).toEqual(['to-check', 'changed-since-checked', 'changed-since-checked', 'to-check'])
  })

  it('follows a claim whose words were found in another block', () => {
    const moved = { ...claims[0], ranges: [{ start: 26, end: 29 }] } as PaintedClaim
    replace(moved)
    painter.touch([moved.id])
    painter.schedule()
    nextFrame()
    expect(marks.find(({ number }) => number === 1)?.top).toBe(205)
    expect(strokeNames()).toHaveLength(4)
  })

  it('shows a claim that comes to a block that had none of it', () => {
    const added = claimOn(4, 21, 22)
    claims = [...claims, added]
    painter.touch([added.id])
    painter.schedule()
    nextFrame()
    expect(strokeNames()).toHaveLength(5)
  })

  it('looks at all blocks again when it is told to forget', () => {
    read = []
    claims = claims.map((claim) => ({ ...claim, isDimmed: true }))
    painter.forget()
    nextFrame()
    expect(read).toHaveLength(3)
    expect(new Set(strokeNames())).toEqual(new Set(['dimmed']))
  })

  it('colours the selected claim beside its strokes', () => {
    selected = id(2)
    painter.schedule()
    nextFrame()
    expect((CSS.highlights as unknown as Map<string, Set<unknown>>).get('stet-selected')?.size).toBe(2)
    expect(marks.filter(({ isSelected }) => isSelected).map(({ number }) => number)).toEqual([2])
  })

  it('leaves nothing behind', () => {
    painter.destroy()
    expect(strokeNames()).toEqual([])
  })
})
