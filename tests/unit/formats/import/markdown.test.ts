import { describe, expect, it } from 'vitest'
import { articleOf, linesOf } from '../../../support/article-of'

async function blocksOf(markdown: string) {
  return (await articleOf('story.md', markdown)).blocks
}

async function notesOf(markdown: string) {
  return (await articleOf('story.md', markdown)).report.map((note) => note.code)
}

describe('Markdown', () => {
  it('keeps its formats', async () => {
    const [block] = await blocksOf('a *b* **c** ~~d~~ `e` ***f*** [g](https://example.org/) <u>h</u>')
    expect(block?.runs.filter((run) => run.text.trim() !== '')).toEqual([
      { text: 'a ', attributes: {} },
      { text: 'b', attributes: { italic: true } },
      { text: 'c', attributes: { bold: true } },
      { text: 'd', attributes: { strike: true } },
      { text: 'e', attributes: { code: true } },
      { text: 'f', attributes: { bold: true, italic: true } },
      { text: 'g', attributes: { link: 'https://example.org/' } },
      { text: 'h', attributes: { underline: true } }
    ])
  })

  it('joins soft line breaks and keeps hard ones', async () => {
    expect(linesOf(await articleOf('a.md', 'one\ntwo\\\nthree  \nfour'))).toEqual([
      'one two\u2028three\u2028four'
    ])
  })

  it('keeps headings, quotes, lists in lists and code', async () => {
    const blocks = await blocksOf('# A\n\n#### D\n\n> q\n\n- x\n  1. y\n\n```\nlet a\n```')
    expect(blocks.map(({ attributes }) => attributes)).toEqual([
      { type: 'heading', level: 1, role: 'headline' },
      { type: 'heading', level: 3 },
      { type: 'quote' },
      { type: 'list', list: 'bullet', depth: 0 },
      { type: 'list', list: 'number', depth: 1 },
      { type: 'paragraph' }
    ])
    expect(blocks.at(-1)?.runs).toEqual([{ text: 'let a', attributes: { code: true } }])
    expect(await notesOf('#### D')).toEqual(['headings'])
  })

  it('says what became of tables, pictures and footnotes', async () => {
    const text = 'Text.[^a]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![The ferry in May](f.jpg)\n\n[^a]: A note.'
    const article = await articleOf('story.md', text)
    expect(linesOf(article)).toEqual(['Text.¹', 'a', 'b', '1', '2', 'The ferry in May', 'A note.'])
    expect(article.blocks[5]?.attributes).toMatchObject({ type: 'image', image: '' })
    expect(article.report.map((note) => note.code)).toEqual(['footnotes', 'tables', 'images'])
  })

  it('loses the address of a link that is no web or mail address', async () => {
    const article = await articleOf(
      'a.md',
      '[one](javascript:alert(1)) [two](file:///etc/passwd) [three](#x)'
    )
    expect(article.blocks[0]?.runs).toEqual([{ text: 'one two three', attributes: {} }])
    expect(article.report.map((note) => note.code)).toEqual(['links'])
  })

  it('takes title, author and language from its head', async () => {
    const head = '---\ntitle: "The ferry: a story"\nauthor:\n  - Jane Roe\n  - John Doe\nlang: en-GB\n---\n'
    expect(await articleOf('a.md', `${head}\nThe ferry sank.`)).toMatchObject({
      title: 'The ferry: a story',
      byline: 'Jane Roe and John Doe',
      language: 'en-GB'
    })
    expect(linesOf(await articleOf('a.md', `${head}\nThe ferry sank.`))).toEqual(['The ferry sank.'])
  })

  it('does not take a rule at the top for a head', async () => {
    expect(linesOf(await articleOf('a.md', '---\nThe ferry sank.\n\n---\nAgain.'))).toContain('Again.')
  })
})
