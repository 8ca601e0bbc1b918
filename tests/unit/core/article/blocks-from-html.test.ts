import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { type Block, textOfBlock } from '../../../../src/core/article/block-schema'
import { blocksFromHtml, readHtml } from '../../../../src/core/article/blocks-from-html'
import { linesOf } from '../../../support/table-blocks'

function read(html: string): readonly Block[] {
  return blocksFromHtml(new JSDOM(html).window.document.body)
}

function texts(html: string): readonly string[] {
  return read(html).map(textOfBlock)
}

describe('blocks', () => {
  it('keeps headings to the third level and brings deeper ones up to it', () => {
    const levels = read('<h1>One</h1><h2>Two</h2><h3>Three</h3><h4>Four</h4><h6>Six</h6>')
    expect(levels.map((block) => block.attributes)).toEqual([
      { type: 'heading', level: 1 },
      { type: 'heading', level: 2 },
      { type: 'heading', level: 3 },
      { type: 'heading', level: 3 },
      { type: 'heading', level: 3 }
    ])
  })

  it('keeps quotes and captions', () => {
    expect(
      read(
        '<blockquote><p>“No comment.”</p></blockquote><figure><img><figcaption>A ship</figcaption></figure>'
      )
    ).toEqual([
      { attributes: { type: 'quote' }, runs: [{ text: '“No comment.”', attributes: {} }] },
      { attributes: { type: 'image', image: '' }, runs: [{ text: 'A ship', attributes: {} }] }
    ])
  })

  it('keeps lists with their depth, in the ways that editors nest them', () => {
    const inItem = read('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>')
    const besideItem = read('<ul><li>a</li><ol><li>b</li></ol><li>c</li></ul>')
    expect(inItem.map((block) => block.attributes)).toEqual([
      { type: 'list', list: 'bullet', depth: 0 },
      { type: 'list', list: 'number', depth: 1 },
      { type: 'list', list: 'bullet', depth: 0 }
    ])
    expect(besideItem).toEqual(inItem)
  })

  it('stops counting the depth of lists where the model does', () => {
    const deep = read(`${'<ul><li>'.repeat(20)}deep`)
    expect(deep.map((block) => block.attributes.depth)).toEqual([8])
  })

  it('goes on in the same item for its second paragraph', () => {
    expect(texts('<ol><li><p>first</p><p>more of it</p></li><li>second</li></ol>')).toEqual([
      'first\u2028more of it',
      'second'
    ])
  })

  it('makes a paragraph of text that stands between blocks', () => {
    expect(texts('before<div>inside<p>deeper</p>after</div>behind')).toEqual([
      'before',
      'inside',
      'deeper',
      'after',
      'behind'
    ])
  })

  it('takes blocks out of the inline elements around them, formats and all', () => {
    expect(read('<b>one<p>two</p></b>')).toEqual([
      { attributes: { type: 'paragraph' }, runs: [{ text: 'one', attributes: { bold: true } }] },
      { attributes: { type: 'paragraph' }, runs: [{ text: 'two', attributes: { bold: true } }] }
    ])
  })

  it('makes a table of rows of cells, their paragraphs lines of them', () => {
    const html =
      '<table><caption>Tests</caption><tr><th>Year</th><th><p>Launches</p><p>by sea</p></th></tr><tr><td>2022</td><td>7</td></tr></table>'
    const reading = readHtml(new JSDOM(html).window.document.body)
    expect(linesOf(reading.blocks)).toEqual(['caption: Tests', '# Year | Launches\u2028by sea', '# 2022 | 7'])
    expect(reading.blocks.map(({ attributes }) => attributes.head ?? false)).toEqual([
      false,
      true,
      true,
      false,
      false
    ])
    expect(reading.tables).toBe(1)
  })

  it('keeps cells in their columns where others span several', () => {
    const html = `<table><tr><th rowspan="2">Year</th><th colspan="2">Tests</th><th>Range</th></tr>
      <tr><td>sea</td><td>land</td><td>km</td></tr><tr><td colspan="3">2022</td><td>800</td></tr></table>`
    expect(linesOf(read(html))).toEqual([
      '# Year | Tests |  | Range',
      '#  | sea | land | km',
      '# 2022 |  |  | 800'
    ])
  })

  it('is not blown up by the spans a table claims', () => {
    const row = '<tr><td colspan="1000000000" rowspan="1000000000">a</td><td>b</td></tr>'
    const blocks = read(`<table>${row.repeat(300)}</table>`)
    expect(blocks.length).toBeLessThan(12_000)
    expect(blocks.filter((block) => textOfBlock(block) !== '')).toHaveLength(600)
  })

  it('makes lines of text of a table too large to be shown as one', () => {
    const html = `<table>${'<tr><td>a</td><td>b</td></tr>'.repeat(5001)}</table>`
    const reading = readHtml(new JSDOM(html).window.document.body)
    expect(reading).toMatchObject({ tables: 0, tablesAsLines: 1 })
    expect(reading.blocks).toHaveLength(5001)
    expect(textOfBlock(reading.blocks[0] as Block)).toBe('a\tb')
  })

  it('gives neighbouring tables ids of their own', () => {
    const table = '<table><tr><td>a</td><td>b</td></tr></table>'
    expect(new Set(read(table + table).map(({ attributes }) => attributes.table)).size).toBe(2)
  })

  it('reads a table that lays out a page as the page', () => {
    const article = `<h1>Headline</h1><p>${'word '.repeat(200)}</p><p>End.</p>`
    expect(texts(`<table><tr><td>Menu</td><td>${article}</td></tr></table>`)).toEqual([
      'Menu',
      'Headline',
      'word '.repeat(200).trim(),
      'End.'
    ])
  })

  it('leaves out what a reader does not see', () => {
    expect(
      texts(
        '<p>seen</p><p hidden>no</p><p style="display: none">no</p><script>no()</script><button>no</button>'
      )
    ).toEqual(['seen'])
  })
})

describe('text', () => {
  it('collapses white space as browsers do', () => {
    expect(texts('<p>  one \n two <b> three</b><i> </i> four </p>\n<p> </p>')).toEqual(['one two three four'])
  })

  it('keeps the spaces that CSS keeps and no-break spaces', () => {
    expect(texts('<p style="white-space: pre-wrap">one  two</p><p>5&nbsp; km</p>')).toEqual([
      'one  two',
      '5\u00a0 km'
    ])
  })

  it('keeps a line break, and takes two of them for the end of a paragraph', () => {
    expect(texts('<p>one<br>two<br><br>three<br></p>')).toEqual(['one\u2028two', 'three'])
  })

  it('keeps the lines of code', () => {
    expect(read('<pre><code>if (a)\n  b()\n</code></pre>')).toEqual([
      {
        attributes: { type: 'paragraph' },
        runs: [
          { text: 'if (a)', attributes: { code: true } },
          { text: '\u2028', attributes: {} },
          { text: '  b()', attributes: { code: true } }
        ]
      }
    ])
  })

  it('keeps powers and indices readable as numbers', () => {
    expect(texts('<p>10<sup>2</sup> m, H<sub>2</sub>O, the 4<sup>th</sup> test</p>')).toEqual([
      '10² m, H₂O, the 4th test'
    ])
  })

  it('shows the quotation marks that browsers put around <q>', () => {
    expect(texts('<p>He said <q>no</q>.</p>')).toEqual(['He said “no”.'])
  })

  it('leaves soft hyphens out and bidirectional controls in', () => {
    expect(texts('<p>Rake\u00adten \u2067עברית\u2069</p>')).toEqual(['Raketen \u2067עברית\u2069'])
  })
})

describe('formats', () => {
  it('reads them from elements', () => {
    expect(
      read('<p><strong>a</strong><em>b</em><u>c</u><s>d</s><del>e</del><code>f</code></p>')[0]?.runs
    ).toEqual([
      { text: 'a', attributes: { bold: true } },
      { text: 'b', attributes: { italic: true } },
      { text: 'c', attributes: { underline: true } },
      { text: 'de', attributes: { strike: true } },
      { text: 'f', attributes: { code: true } }
    ])
  })

  it('reads what Google Docs puts on the clipboard', () => {
    const html =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:400">plain </span><span style="font-weight:700;font-style:italic">both</span><span style="text-decoration:line-through"> gone</span></p></b>'
    expect(read(html)[0]?.runs).toEqual([
      { text: 'plain ', attributes: {} },
      { text: 'both', attributes: { bold: true, italic: true } },
      { text: ' gone', attributes: { strike: true } }
    ])
  })

  it('keeps web and mail links and the words of all others', () => {
    const reading = readHtml(
      new JSDOM(
        '<p><a href="https://example.org/a"><u>web</u></a> <a href="mailto:desk@example.org">mail</a> <a href="javascript:alert(1)">script</a> <a href="/page">page</a> <a href="#note">note</a></p>'
      ).window.document.body
    )
    expect(reading.blocks[0]?.runs).toEqual([
      { text: 'web', attributes: { link: 'https://example.org/a' } },
      { text: ' ', attributes: {} },
      { text: 'mail', attributes: { link: 'mailto:desk@example.org' } },
      { text: ' script page note', attributes: {} }
    ])
    expect(reading.droppedLinks).toBe(2)
  })

  it('keeps pictures of figures with their captions, and those whose bytes are at hand', () => {
    const html = `<figure><img src="a.png" alt=" A  lorry "><figcaption>On <b>parade</b>.<p>In May.</p></figcaption></figure>
      <p>a<img src="kept" alt="">b</p><figure><img src="https://x.example/y.jpg"></figure><figcaption>Below it.</figcaption>`
    const reading = readHtml(new JSDOM(html).window.document.body, {
      takeImage: (address) => (address === 'kept' ? `${'ab'.repeat(32)}.png` : '')
    })
    expect(linesOf(reading.blocks)).toEqual([
      'image: On parade.\u2028In May.',
      'a',
      'image: ',
      'b',
      'image: Below it.'
    ])
    expect(reading.blocks.map(({ attributes }) => attributes.alt)).toEqual([
      'A lorry',
      undefined,
      undefined,
      undefined,
      undefined
    ])
    expect(reading.images).toBe(3)
  })

  it('puts the pictures of a table below it', () => {
    const html = '<table><tr><td>a<img src="x" alt="A map"></td><td>b</td></tr></table><p>After</p>'
    const reading = readHtml(new JSDOM(html).window.document.body, { isPage: false })
    expect(linesOf(reading.blocks)).toEqual(['# a | b', 'image: ', 'After'])
  })

  it('makes a rule of a line between parts, and of no other', () => {
    expect(linesOf(read('<hr><p>a</p><hr><hr><p>b</p><hr>'))).toEqual(['a', 'rule: ', 'b'])
  })

  it('counts the pictures of a page that stand beside its article', () => {
    const reading = readHtml(new JSDOM('<p>a<img alt="Our logo"></p><img>').window.document.body)
    expect(reading).toMatchObject({ images: 0, droppedImages: 2 })
  })
})
