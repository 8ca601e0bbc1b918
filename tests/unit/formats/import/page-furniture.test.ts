import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import { dropFurniture, offerFurniture } from '../../../../src/formats/import/page-furniture'
import { articleOf, linesOf } from '../../../support/article-of'

function blocksOf(...texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ attributes: { type: 'paragraph' }, runs: [{ text, attributes: {} }] }))
}

const body = ['Ferry cracks were known', 'The owners knew, papers show.', 'They would not comment.']

describe('page furniture', () => {
  it.each([
    [['Related Articles', 'Back to top button']],
    [['Share this:', 'Facebook', 'Twitter', 'Print']],
    [['Advertisement']],
    [['Sign up for our newsletter', '© 2024 The Daily Example. All rights reserved.']],
    [['Read more:', 'Ship sinks off coast', 'Minister resigns over ferry', 'Back to top']],
    [['Most popular', 'Ten walks by the sea', 'Newsletter']]
  ])('is offered: %j', (lines) => {
    expect(offerFurniture(blocksOf(...body, ...lines))).toEqual({ fromBlock: 3, texts: lines })
  })

  it.each([
    [['Related Articles', 'The owners have until Friday to answer the court.']],
    [['Newsletter', 'The company told its customers of the cracks in its newsletter of May.']],
    [['He would not share this.']],
    [['ABC', 'jr/jd']]
  ])('does not swallow the end of an article: %j', (lines) => {
    expect(offerFurniture(blocksOf(...body, ...lines))).toBeNull()
  })

  it('is never the whole article', () => {
    expect(offerFurniture(blocksOf('Newsletter', 'Share'))).toEqual({ fromBlock: 1, texts: ['Share'] })
    expect(offerFurniture(blocksOf('Newsletter'))).toBeNull()
  })

  it('stays in the article until somebody agrees to drop it', async () => {
    const article = await articleOf('story.txt', [...body, 'Related Articles', 'Back to top'].join('\n\n'))
    expect(linesOf(article)).toEqual([...body, 'Related Articles', 'Back to top'])
    const dropped = dropFurniture(article)
    expect(linesOf(dropped)).toEqual(body)
    expect(dropped.furniture).toBeNull()
    expect(dropFurniture(dropped)).toBe(dropped)
  })
})
