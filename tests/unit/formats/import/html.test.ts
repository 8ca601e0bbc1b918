import { describe, expect, it } from 'vitest'
import { articleOf, linesOf } from '../../../support/article-of'

const paragraph = (number: number) =>
  `<p>Paragraph ${number} of the story says, with commas, that the ferry had passed its last inspection in May, and that nobody had told the harbour master of the cracks that the crew had found.</p>`
const story = [1, 2, 3, 4, 5].map(paragraph).join('')

function page(head: string, article: string): string {
  return `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <main><article><header><h1>Ferry cracks were known</h1><p class="byline">By Jane Roe</p></header><div class="content">${article}</div></article></main>
    <aside><h2>Most popular</h2><ul><li><a href="/1">Ten walks</a></li></ul></aside><footer>© The Daily Example</footer><script>track()</script></body></html>`
}

describe('a web page', () => {
  it('gives its article without its menus, under its headline and byline', async () => {
    const article = await articleOf(
      'page.html',
      page('<title>Ferry cracks were known | The Daily Example</title>', story)
    )
    expect(article).toMatchObject({
      title: 'Ferry cracks were known',
      byline: 'Jane Roe',
      language: 'en-GB',
      direction: 'ltr'
    })
    expect(article.blocks.slice(0, 2).map(({ attributes }) => attributes.role)).toEqual([
      'headline',
      'byline'
    ])
    expect(linesOf(article).filter((line) => line.startsWith('Paragraph'))).toHaveLength(5)
    expect(linesOf(article).join('\n')).not.toMatch(/Home|Most popular|Daily Example/)
    expect(article.report.map((note) => note.code)).toEqual(['left-out'])
  })

  it('takes headline and authors from the data meant for search engines', async () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Ferry cracks &amp; lies',
          author: [{ name: 'Ann Poe' }, { name: 'John Doe' }]
        }
      ]
    }
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`
    const article = await articleOf('page.html', page(head, story).replace(/<header>.*<\/header>/s, ''))
    expect(article).toMatchObject({ title: 'Ferry cracks & lies', byline: 'Ann Poe and John Doe' })
  })

  it('makes relative links whole where the page tells its address', async () => {
    const links = `${story}<p>See <a href="/papers">the papers</a> of the inspection, which were published in May.</p>`
    const known = await articleOf(
      'a.html',
      page('<link rel="canonical" href="https://example.org/ferry">', links)
    )
    const unknown = await articleOf('a.html', page('', links))
    const linkOf = (article: typeof known) =>
      article.blocks.flatMap(({ runs }) => runs).find(({ text }) => text === 'the papers')
    expect(linkOf(known)?.attributes).toEqual({ link: 'https://example.org/papers' })
    expect(linkOf(unknown)).toBeUndefined()
    expect(unknown.report.map((note) => note.code)).toContain('links')
  })

  it('is taken whole, with a note, where no article can be found on it', async () => {
    const article = await articleOf(
      'a.html',
      '<html><body><nav>Menu</nav><script>x()</script></body></html>'.replace('<nav>', 'Closed.<nav>')
    )
    expect(linesOf(article)).toContain('Closed.')
  })
})

describe('HTML that is no web page', () => {
  it('is taken whole', async () => {
    const article = await articleOf('draft.html', '<h1>Ferry</h1><p>Short.</p><ul><li>one</li></ul>')
    expect(linesOf(article)).toEqual(['Ferry', 'Short.', 'one'])
    expect(article.report).toEqual([])
    expect(article.blocks[0]?.attributes).toEqual({ type: 'heading', level: 1, role: 'headline' })
  })
})
