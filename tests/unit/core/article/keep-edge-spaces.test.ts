import { describe, expect, it } from 'vitest'
import { type Block, textOfBlock } from '../../../../src/core/article/block-schema'
import { keepEdgeSpaces } from '../../../../src/core/article/keep-edge-spaces'

const paragraph = (...texts: readonly string[]): Block => ({
  attributes: { type: 'paragraph' },
  runs: texts.map((text, index) => ({ text, attributes: index % 2 === 0 ? {} : { bold: true } }))
})

const kept = (blocks: readonly Block[], words: string) => keepEdgeSpaces(blocks, words).map(textOfBlock)

describe('the spaces around copied words', () => {
  it('come along, once each, where HTML has folded them away', () => {
    expect(kept([paragraph('It flew.')], ' It flew.')).toEqual([' It flew.'])
    expect(kept([paragraph('It flew.')], 'It flew. ')).toEqual(['It flew. '])
    expect(kept([paragraph('It ', 'flew.')], '\u00a0  It  flew. ')).toEqual([' It flew. '])
  })

  it('are plain, also beside words that are not', () => {
    expect(keepEdgeSpaces([paragraph('It ', 'flew.')], ' It flew. ')).toEqual([
      paragraph(' It ', 'flew.', ' ')
    ])
  })

  it('are not doubled where the HTML had them', () => {
    expect(kept([paragraph('\u00a0It flew. ')], ' It flew. ')).toEqual(['\u00a0It flew. '])
  })

  it('are none where the plain text is another, ends a paragraph, or is not there', () => {
    expect(kept([paragraph('It flew.')], ' It fell.')).toEqual(['It flew.'])
    expect(kept([paragraph('It flew.')], 'It flew.\r\n')).toEqual(['It flew.'])
    expect(kept([paragraph('It flew.')], '')).toEqual(['It flew.'])
  })

  it('of several blocks, or of one that is no paragraph, are left as they are', () => {
    expect(kept([paragraph('It flew.'), paragraph('It fell.')], ' It flew.\nIt fell. ')).toEqual([
      'It flew.',
      'It fell.'
    ])
    expect(kept([{ ...paragraph('Known'), attributes: { type: 'heading', level: 2 } }], ' Known')).toEqual([
      'Known'
    ])
    expect(kept([], ' It flew.')).toEqual([])
  })
})
