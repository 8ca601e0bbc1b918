import { describe, expect, it } from 'vitest'
import type { ImportedArticle } from '../../src/core/article/imported-article'
import { articleOf, linesOf, problemOf } from '../support/article-of'
import { hostileTexts } from '../support/hostile-text'
import { makeZip, wordParagraph, wordParts } from '../support/zip-fixture'

function linksOf(article: ImportedArticle): readonly string[] {
  return article.blocks.flatMap(({ runs }) => runs.flatMap(({ attributes }) => attributes.link ?? []))
}

/** What is seen of texts, white space aside. */
function visible(texts: readonly string[]): string {
  return texts
    .join('')
    .toWellFormed()
    .replace(/[\s\p{Cc}\u00ad\ufeff]/gu, '')
}

const depth = 10_000

describe('a page nested ten thousand deep', () => {
  it.each(['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'span', 'font color=red'])(
    'in <%s> keeps its words and says so',
    async (tag) => {
      const article = await articleOf('a.html', `<p>before</p>${`<${tag}>`.repeat(depth)}the words`)
      expect(linesOf(article)).toEqual(['before', 'the words'])
      expect(article.report.map((note) => note.code)).toContain('nesting')
    }
  )

  it('is taken whole when it is a page with menus', async () => {
    const html = `<nav>Menu</nav><script>x()</script><p>before</p>${'<div>'.repeat(depth)}the words`
    expect(linesOf(await articleOf('a.html', html))).toEqual(['before', 'the words'])
  })

  it('is read from Markdown', async () => {
    expect(linesOf(await articleOf('a.md', `${'> '.repeat(depth)}the words`))).toEqual(['the words'])
  })

  it('is refused politely in Word', async () => {
    const body = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${wordParagraph('words')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`
    const problem = await problemOf('a.docx', makeZip(wordParts(body)))
    expect(problem.message).toMatch(
      /^The parts of this file are nested deeper than Stet reads\. Nothing was changed\./
    )
  })
})

describe('markup that would act', () => {
  const page = `<p onclick="steal()">One <img src=x onerror="steal()"><script>steal()</script><svg onload="steal()"><style>@import "x"</style></svg>
    <a href="javascript:steal()">two</a> <a href=" jAvA\tscript:steal()">three</a> <a href="data:text/html,x">four</a> <a href="vbscript:x">five</a>
    <iframe src="https://evil.example"></iframe><form action="https://evil.example"><input value="six"></form><a href="https://example.org/">seven</a></p>`

  it('is not in an article from HTML', async () => {
    const article = await articleOf('a.html', page)
    expect(linesOf(article).join(' ')).toBe('One two three four five seven')
    expect(linksOf(article)).toEqual(['https://example.org/'])
  })

  it('is not in an article from a page with menus', async () => {
    const article = await articleOf(
      'a.html',
      `<nav>Menu</nav>${page}${'<p>Many words, and commas, to be taken for an article by what finds it.</p>'.repeat(12)}`
    )
    expect(JSON.stringify(article.blocks)).not.toMatch(/steal|script|evil/)
    expect(linksOf(article)).toEqual(['https://example.org/'])
  })

  it('is words in an article from Markdown', async () => {
    const article = await articleOf(
      'a.md',
      '<script>steal()</script>\n\n[two](javascript:steal()) <a href="javascript:steal()" onclick="steal()">three</a> ![x](y "z" onerror=steal())\n\n<javascript:steal()>'
    )
    expect(linksOf(article)).toEqual([])
    expect(linesOf(article)[0]).toBe('<script>steal()</script>')
  })

  it('does not reach the network or run while the page is read', async () => {
    const marked = globalThis as { stolen?: boolean }
    await articleOf(
      'a.html',
      `<nav></nav><script>globalThis.stolen = true</script><img src="http://127.0.0.1:9/x" onerror="globalThis.stolen = true"><p>words</p>`
    )
    expect(marked.stolen).toBeUndefined()
  })
})

describe('hostile words', () => {
  it.each(hostileTexts)('stand as they are: %j', async (words) => {
    const text = `x${words.replaceAll('\0', '')}x`
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(visible(linesOf(await articleOf('a.txt', text)))).toBe(visible([text]))
    expect(visible(linesOf(await articleOf('a.html', `<p>${escaped}</p>`)))).toBe(visible([text]))
  })

  it('keep their bidirectional controls', async () => {
    const words = 'user\u202egnp.exe\u202c and \u2067abc\u2069'
    for (const [name, content] of [
      ['a.txt', words],
      ['a.md', words],
      ['a.html', `<p>${words}</p>`],
      ['a.docx', makeZip(wordParts(wordParagraph(words)))]
    ] as const) {
      expect(linesOf(await articleOf(name, content))).toEqual([words])
    }
  })

  it('are read in time where patterns and parsers are slow', async () => {
    const before = process.cpuUsage()
    for (const [name, text] of [
      ['a.txt', `${'A'.repeat(200_000)} — x`],
      ['a.txt', 'AB '.repeat(100_000)],
      ['a.txt', `By ${'Jane Roe, '.repeat(20_000)}`],
      ['a.txt', `a${' '.repeat(2_000_000)}x`],
      ['a.html', `<title>${'a b | '.repeat(50_000)}</title><p>words`],
      ['a.html', `<script type="application/ld+json">${'['.repeat(100_000)}</script><p>words`],
      ['a.html', `${'<meta '.repeat(50_000)}><p>words`],
      ['a.md', '['.repeat(30_000)],
      ['a.md', `---\n${'a: b\n'.repeat(5000)}words`]
    ] as const) {
      await articleOf(name, text)
    }
    // of the processor, not of the clock: other tests run at the same time
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000)
  })
})
