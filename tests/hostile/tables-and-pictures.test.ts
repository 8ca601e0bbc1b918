import { describe, expect, it } from 'vitest'
import { textOfBlock } from '../../src/core/article/block-schema'
import { articleOf } from '../support/article-of'
import { dataAddress, makePng } from '../support/png-fixture'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const picture = (bytes: Uint8Array, type?: string): string =>
  `<p>Words.</p><figure><img src="${dataAddress(bytes, type)}" alt="A lorry"><figcaption>On parade.</figcaption></figure>`

describe('a hostile table', () => {
  it('of a hundred thousand cells keeps its words, row by row', async () => {
    const html = `<p>Before.</p><table>${'<tr><td>a</td><td>b</td></tr>'.repeat(50_000)}</table>`
    const article = await articleOf('a.html', html)
    expect(article.blocks).toHaveLength(50_001)
    expect(article.report.map(({ code }) => code)).toContain('large-tables')
  })

  it('in ten thousand tables is read as their words', async () => {
    const article = await articleOf('a.html', `<p>Before.</p>${'<table><tr><td>x'.repeat(10_000)}the words`)
    expect(article.blocks.map(textOfBlock).join('')).toContain('the words')
    expect(article.blocks.filter(({ attributes }) => attributes.type === 'cell')).toEqual([])
  })

  it('with cells over a thousand million columns and rows stays small', async () => {
    const cell = '<td colspan="1000000000" rowspan="1000000000">a</td>'
    const article = await articleOf(
      'a.html',
      `<p>Before.</p><table>${`<tr>${cell}${cell}</tr>`.repeat(500)}</table>`
    )
    expect(article.blocks.filter((block) => textOfBlock(block) === 'a')).toHaveLength(1000)
    expect(article.blocks.length).toBeLessThan(15_000)
  })
})

describe('a hostile picture', () => {
  it.each([
    [
      'drawn in SVG',
      picture(encode('<svg xmlns="http://www.w3.org/2000/svg" onload="steal()"/>'), 'image/svg+xml')
    ],
    [
      'that lies about its format',
      picture(encode('<svg xmlns="http://www.w3.org/2000/svg" onload="steal()"/>'), 'image/png')
    ],
    ['that would fill the memory', picture(makePng(1, 1, [0, 0, 0], { width: 65_000, height: 65_000 }))],
    ['of no bytes', picture(new Uint8Array())]
  ])('%s leaves its caption and a sentence', async (_what, html) => {
    const article = await articleOf('a.html', html)
    expect(article.images ?? []).toEqual([])
    expect(article.blocks.at(-1)).toEqual({
      attributes: { type: 'image', image: '', alt: 'A lorry' },
      runs: [{ text: 'On parade.', attributes: {} }]
    })
    expect(article.report.map(({ code }) => code)).toContain('images-refused')
  })

  it('that comes a thousand times is kept once', async () => {
    const article = await articleOf('a.html', picture(makePng(8, 8)).repeat(1000))
    expect(article.images).toHaveLength(1)
    expect(article.blocks).toHaveLength(2000)
  })

  it('somewhere else in the world is not fetched, and its place is kept', async () => {
    const html = '<p>Words.</p><figure><img src="https://spy.example/pixel.png"></figure>'
    const article = await articleOf('a.html', html)
    expect(article.images).toEqual([])
    expect(article.blocks.at(-1)?.attributes).toEqual({ type: 'image', image: '' })
  })
})
