import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOfBlock } from '../../../../src/core/article/block-schema'
import { segmentBlocks } from '../../../../src/formats/export/article-segments'
import { hostileSnapshot } from '../../../support/arbitrary-snapshot'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

describe('segments', () => {
  test('make their blocks again, never part a character, and end every mark once', () => {
    fc.assert(
      fc.property(hostileSnapshot, ({ blocks, claims }) => {
        const segments = segmentBlocks(blocks, claims)
        segments.forEach((list, index) => {
          const text = blocks[index] === undefined ? '' : textOfBlock(blocks[index])
          expect(list.map((segment) => segment.text).join('')).toBe(text)
          const lonely = (part: string) => part.match(/\p{Cs}/gu)?.length ?? 0
          expect(list.reduce((count, segment) => count + lonely(segment.text), 0)).toBe(lonely(text))
        })
        const marks = claims.flatMap((claim) =>
          claim.claim.removed
            ? []
            : claim.anchors.filter((anchor) => anchor.range !== null).map(() => claim.number)
        )
        const ended = segments.flat().flatMap((segment) => segment.endings.map((mark) => mark.claim.number))
        expect(ended.toSorted()).toEqual(marks.toSorted())
        const first = segments.flat().flatMap((segment) => segment.endings.filter((mark) => mark.isFirst))
        expect(first.length).toBe(new Set(marks).size)
      }),
      { numRuns: 300, endOnFailure: true }
    )
  })

  test('end a claim whose words were all deleted where they stood', () => {
    const desk = new SnapshotBuilder([block('one two')])
    desk.mark({ words: [''], by: desk.person('Alice'), found: 'edited' })
    const { blocks, claims } = desk.build()
    expect(segmentBlocks(blocks, claims)[0]?.map(({ text, endings }) => [text, endings.length])).toEqual([
      ['', 1],
      ['one two', 0]
    ])
  })

  test('of a range beyond the article end with the article', () => {
    const desk = new SnapshotBuilder([block('one'), block('two')])
    desk.mark({ words: ['two'], by: desk.person('Alice') })
    const { blocks, claims } = desk.build()
    const beyond = claims.map((claim) => ({
      ...claim,
      anchors: [{ state: 'exact' as const, range: { start: 4, end: 900 } }]
    }))
    const last = segmentBlocks(blocks, beyond)[1]
    expect(last?.map(({ text, marks, endings }) => [text, marks.length, endings.length])).toEqual([
      ['two', 1, 1]
    ])
  })

  test('give the line of a mark that ended to the next one', () => {
    const desk = new SnapshotBuilder([block('a b c d e')])
    const alice = desk.person('Alice')
    for (const words of ['a b c', 'b', 'c d', 'e']) desk.mark({ words: [words], by: alice })
    const { blocks, claims } = desk.build()
    const lanes = new Map(
      segmentBlocks(blocks, claims)
        .flat()
        .flatMap(({ marks }) => marks.map((mark) => [mark.claim.words, mark.lane]))
    )
    expect(Object.fromEntries(lanes)).toEqual({ 'a b c': 0, b: 1, 'c d': 1, e: 0 })
  })
})
