import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { insert, retain } from '../../../../src/core/article/article-delta'
import { type ArticleChange, ArticleText } from '../../../../src/core/article/article-text'
import { blocksToDelta, textOfBlocks } from '../../../../src/core/article/block-delta'
import type { Block } from '../../../../src/core/article/block-schema'
import { diffBlocks } from '../../../../src/core/article/diff-blocks'
import { arbitraryBlocks } from '../../../support/arbitrary-blocks'

function openArticle(blocks: readonly Block[]): ArticleText {
  const text = new Y.Doc().getText('article')
  text.applyDelta([...blocksToDelta(blocks)])
  return new ArticleText(text)
}

function reopened(article: ArticleText): readonly Block[] {
  return new ArticleText(article.text).blocks
}

const twoParagraphs: readonly Block[] = [
  { attributes: { type: 'paragraph' }, runs: [{ text: 'Seven tests.', attributes: {} }] },
  { attributes: { type: 'quote' }, runs: [{ text: 'A clear violation.', attributes: {} }] }
]

describe('ArticleText', () => {
  it('shows an empty article as one empty paragraph', () => {
    const article = new ArticleText(new Y.Doc().getText('article'))
    expect(article.blocks).toEqual([{ attributes: { type: 'paragraph' }, runs: [] }])
    article.change([insert('Tokyo')], 'alice')
    expect(article.text.toString()).toBe('Tokyo\n')
    expect(article.blocks).toEqual(reopened(article))
  })

  it('tells which blocks an Enter has touched', () => {
    const article = openArticle(twoParagraphs)
    const changes: ArticleChange[] = []
    article.observe((change) => changes.push(change))
    article.change([retain(5), insert('\n')], 'alice')
    expect(changes.map(({ from, removed, inserted }) => [from, removed.length, inserted.length])).toEqual([
      [0, 1, 2]
    ])
    expect(article.blocks.map((block) => block.attributes.type)).toEqual(['paragraph', 'paragraph', 'quote'])
  })

  it('joins two blocks when the newline between them goes', () => {
    const article = openArticle(twoParagraphs)
    article.change([retain(12), { delete: 1 }], 'alice')
    expect(article.blocks).toEqual([
      { attributes: { type: 'quote' }, runs: [{ text: 'Seven tests.A clear violation.', attributes: {} }] }
    ])
  })

  it('maps offsets to blocks and back', () => {
    const article = openArticle(twoParagraphs)
    expect([0, 12, 13, 31, 99].map((offset) => article.blockAt(offset))).toEqual([0, 0, 1, 1, 1])
    expect([0, 1, 2].map((index) => article.offsetOfBlock(index))).toEqual([0, 13, 32])
    expect(article.slice(6, 15)).toBe('tests.\nA ')
  })

  it('keeps a last paragraph that lost its newline in a merge, and gives it one at the next edit', () => {
    const article = openArticle(twoParagraphs)
    article.text.delete(31, 1)
    expect(article.blocks).toHaveLength(2)
    article.change([retain(31), insert('!')], 'alice')
    expect(article.text.toString()).toBe('Seven tests.\nA clear violation.!\n')
    expect(article.blocks).toEqual(reopened(article))
  })

  describe('whose last newline a merge took', () => {
    const [first, last] = twoParagraphs as [Block, Block]
    const heading: Block = { ...last, attributes: { type: 'heading', level: 2 } }
    const added: Block = { attributes: { type: 'paragraph' }, runs: [{ text: 'Kyoto.', attributes: {} }] }
    const edits: readonly (readonly [string, readonly Block[]])[] = [
      ['makes its last paragraph a heading', [first, heading]],
      ['makes headings of its last two paragraphs', [{ ...first, attributes: heading.attributes }, heading]],
      ['gains a paragraph at the end', [first, { ...last, attributes: { type: 'paragraph' } }, added]],
      ['loses its last paragraph', [first]],
      ['loses all but its last paragraph', [{ ...last, attributes: { type: 'paragraph' } }]]
    ]
    it.each(edits)('%s, as the editor shows it', (_title, after) => {
      const article = openArticle(twoParagraphs)
      article.text.delete(31, 1)
      article.change(diffBlocks(article.blocks, after), 'alice')
      expect(article.blocks).toEqual(after)
      expect(reopened(article)).toEqual(after)
      expect(article.text.toString()).toBe(textOfBlocks(after))
    })
  })

  it('leaves formats meant for newlines off the letters and the other way round', () => {
    const article = openArticle(twoParagraphs)
    article.text.format(0, 32, { heading: 2, bold: true, link: 'javascript:alert(1)' })
    expect(article.blocks[0]).toEqual({
      attributes: { type: 'heading', level: 2 },
      runs: [{ text: 'Seven tests.', attributes: { bold: true } }]
    })
  })

  it('keeps the headings behind one that is undone', () => {
    const heading: Block = {
      attributes: { type: 'heading', level: 2 },
      runs: [{ text: 'Why', attributes: {} }]
    }
    const article = openArticle([...twoParagraphs, heading])
    const undo = new Y.UndoManager(article.text, { trackedOrigins: new Set(['alice']) })
    article.change([retain(12), retain(1, { heading: 2 })], 'alice')
    undo.undo()
    expect(article.blocks).toEqual(reopened(article))
    expect(article.blocks.map((block) => block.attributes.type)).toEqual(['paragraph', 'quote', 'heading'])
  })

  it('stays equal to a fresh reading through any edits, its own and those that come in', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks,
        fc.array(fc.tuple(arbitraryBlocks, fc.boolean()), { maxLength: 6 }),
        (first, edits) => {
          const article = openArticle(first)
          for (const [blocks, isOwn] of edits) {
            const delta = diffBlocks(article.blocks, blocks)
            if (isOwn) article.change(delta, 'alice')
            else article.text.applyDelta([...delta])
            expect(article.text.toString()).toBe(textOfBlocks(blocks))
            expect(article.blocks).toEqual(blocks)
            expect(article.blocks).toEqual(reopened(article))
            expect(article.blocks.map((_, index) => article.blockAt(article.offsetOfBlock(index)))).toEqual(
              article.blocks.map((_, index) => index)
            )
          }
        }
      ),
      { numRuns: 1000, verbose: true }
    )
  })
})
