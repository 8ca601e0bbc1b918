import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, BlockAttributes } from '../../../../src/core/article/block-schema'
import { clipboardHtml, clipboardText } from '../../../../src/core/article/clipboard-html'
import { blocksFromForeignHtml } from '../../../../src/core/article/foreign-html'
import { parseClipboard, serializeClipboard } from '../../../../src/core/article/stet-clipboard'
import { elementsBelow, parseHtmlTree } from '../../../../src/formats/import/html-tree'
import { arbitraryBlocks } from '../../../support/arbitrary-blocks'
import { hostileTexts } from '../../../support/hostile-text'

function block(attributes: BlockAttributes, text: string): Block {
  return { attributes, runs: text === '' ? [] : [{ text, attributes: {} }] }
}

const item = (depth: number, text: string, list: 'bullet' | 'number' = 'bullet') =>
  block({ type: 'list', list, depth }, text)

function brs(text: string): readonly string[] {
  return text
    .split('\u2028')
    .slice(1)
    .map(() => 'br')
}

describe('what is copied from the article for other programs', () => {
  it('is plain elements without anything of Stet’s', () => {
    const html = clipboardHtml([
      block({ type: 'heading', level: 2, role: 'headline' }, 'Seven tests'),
      {
        attributes: { type: 'paragraph' },
        runs: [
          { text: 'In ', attributes: {} },
          { text: 'January', attributes: { bold: true, italic: true, link: 'https://example.org/?a&b' } },
          { text: '\u2028', attributes: {} }
        ]
      },
      block({ type: 'quote' }, '“No.”'),
      block({ type: 'caption' }, 'A ship'),
      block({ type: 'paragraph' }, '')
    ])
    expect(html).toBe(
      '<h2>Seven tests</h2><p>In&nbsp;<a href="https://example.org/?a&amp;b"><i><b>January</b></i></a><br></p>'
        .replace('&nbsp;', '\u00a0')
        .concat('<blockquote>“No.”</blockquote><figcaption>A ship</figcaption><p><br></p>')
    )
  })

  it('nests lists in their items', () => {
    const html = clipboardHtml([
      item(0, 'a'),
      item(1, 'b', 'number'),
      item(1, 'c', 'number'),
      item(0, 'd'),
      item(0, 'e', 'number'),
      item(2, 'f')
    ])
    expect(html).toBe(
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul><ol><li>e<ul><li><ul><li>f</li></ul></li></ul></li></ol>'
    )
  })

  it('keeps tables tables', () => {
    const cell = (row: string, text: string, head?: true) =>
      block({ type: 'cell', table: 't1', row, ...(head && { head }) }, text)
    expect(
      clipboardHtml([
        block({ type: 'paragraph' }, 'a'),
        cell('r1', 'b', true),
        cell('r1', 'c', true),
        cell('r2', 'd'),
        block({ type: 'rule' }, '')
      ])
    ).toBe('<p>a</p><table><tr><th>b</th><th>c</th></tr><tr><td>d</td></tr></table><hr>')
  })

  it('is the words alone for words of one paragraph', () => {
    expect(clipboardHtml([block({ type: 'paragraph' }, 'seven <b>')])).toBe('seven &lt;b&gt;')
  })

  it('is a line for each block in plain text', () => {
    expect(clipboardText([item(0, 'a\u2028b'), block({ type: 'quote' }, 'c')])).toBe('a\nb\nc')
  })

  it('carries no markup out of the words', () => {
    for (const text of hostileTexts) {
      const { root } = parseHtmlTree(clipboardHtml([item(0, text), block({ type: 'quote' }, text)]))
      const names = [...elementsBelow(root)].map((element) => element.nodeName)
      expect(names).toEqual(['html', 'head', 'body', 'ul', 'li', ...brs(text), 'blockquote', ...brs(text)])
    }
  })
})

describe('what is copied from one window of Stet to another', () => {
  it('is the same to the letter', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        fc.pre(blocks.length > 0)
        expect(parseClipboard(serializeClipboard(blocks))).toEqual(blocks)
      }),
      { verbose: true }
    )
  })

  it('has the same types and words when it goes by HTML', () => {
    const shape = (blocks: readonly Block[]) =>
      blocks.map(({ attributes: { role: _, ...rest }, runs }) => [
        rest,
        runs
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ' ')
          .trim()
      ])
    const words = fc.constantFrom('Seven tests', 'a & b', '<b>', '日本語', 'x')
    const kinds = fc.constantFrom<BlockAttributes>(
      { type: 'paragraph' },
      { type: 'heading', level: 2 },
      { type: 'quote' },
      { type: 'caption' },
      { type: 'list', list: 'bullet', depth: 0 },
      { type: 'list', list: 'number', depth: 1 },
      { type: 'list', list: 'bullet', depth: 3 }
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, words), { minLength: 1, maxLength: 8 }), (parts) => {
        const blocks = parts.map(([attributes, text]) => block(attributes, text))
        expect(shape(blocksFromForeignHtml(parseHtmlTree(clipboardHtml(blocks)).root))).toEqual(shape(blocks))
      }),
      { numRuns: 60, verbose: true }
    )
  })

  it('takes nothing that a stranger wrote but what the article knows', () => {
    const spoof = JSON.stringify([
      ['words', { bold: true, claim: 'c0ffee', link: 'javascript:alert(1)', __proto__: 'x' }],
      ['\n', { heading: 2, role: 'publisher', claims: 7 }]
    ])
    expect(parseClipboard(spoof)).toEqual([
      { attributes: { type: 'heading', level: 2 }, runs: [{ text: 'words', attributes: { bold: true } }] }
    ])
    for (const bad of ['', '{', '[]', '{"a":1}', '[["a"]]', '[[1,{}]]', '[["a",null]]', 'null']) {
      expect(parseClipboard(bad)).toBeNull()
    }
  })
})
