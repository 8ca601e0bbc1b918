import { describe, expect, it } from 'vitest'
import { articleOf } from '../../../support/article-of'

const body =
  'The harbour master said on Tuesday that the ferry had passed its last inspection in May.\n\nNobody had told him of the cracks.'

async function rolesOf(text: string) {
  const article = await articleOf('story.txt', text)
  return article.blocks.map((block) => block.attributes.role ?? null)
}

describe('the parts of an article', () => {
  it('are recognised in a wire story below its section label', async () => {
    const article = await articleOf(
      'wire.txt',
      `Conflicts & War\n\nHarbour closed after second blast, ministers say\n\nPort Said, Feb 2 (ABC).- ${body}`
    )
    expect(article.title).toBe('Harbour closed after second blast, ministers say')
    expect(article.dateline).toBe('Port Said, Feb 2 (ABC)')
    expect(article.byline).toBe('')
    expect(article.blocks.map((block) => block.attributes.role ?? null)).toEqual([
      null,
      'headline',
      null,
      null
    ])
  })

  it('are headline, dek, byline and dateline where all are there', async () => {
    const text = `Ferry cracks were known\n\nOwners were told in May, papers show.\n\nBy Jane Roe\n\nOslo, March 3, 2024\n\n${body}`
    const article = await articleOf('story.txt', text)
    expect(article.title).toBe('Ferry cracks were known')
    expect(article.byline).toBe('Jane Roe')
    expect(article.dateline).toBe('Oslo, March 3, 2024')
    expect(article.blocks.map((block) => block.attributes.role ?? null)).toEqual([
      'headline',
      'dek',
      'byline',
      'dateline',
      null,
      null
    ])
  })

  it('take a label in capitals for a label, and the line below it for the headline', async () => {
    expect(await rolesOf(`EXCLUSIVE\n\nFerry cracks were known\n\n${body}`)).toEqual([
      null,
      'headline',
      null,
      null
    ])
  })

  it('give no headline to a text that opens with a sentence', async () => {
    const article = await articleOf('story.txt', body)
    expect(article.blocks.map((block) => block.attributes.role ?? null)).toEqual([null, null])
    expect(article.title).toBe('The harbour master said on Tuesday that the ferry had passed its last…')
  })

  it('do not take a sentence in the middle for a byline', async () => {
    expect(await rolesOf(`${body}\n\n${'More text.\n\n'.repeat(12)}By Jane Roe`)).not.toContain('byline')
  })

  it('leave every word where it was', async () => {
    const text = `World\n\nFerry cracks were known\n\nBy Jane Roe\n\n${body}\n\njr/jd`
    const article = await articleOf('story.txt', text)
    expect(article.blocks.map((block) => block.runs.map((run) => run.text).join('')).join('\n\n')).toBe(text)
    expect(article.report.map((note) => note.code)).toEqual(['initials'])
  })
})
