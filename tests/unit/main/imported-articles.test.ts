import { describe, expect, test } from 'vitest'
import { ImportedArticles, type ReadArticle } from '../../../src/main/imported-articles'

const read = (name: string): ReadArticle => ({
  article: {
    title: name,
    byline: '',
    dateline: '',
    language: 'en',
    direction: 'ltr',
    blocks: [],
    report: [],
    furniture: null
  },
  original: { name, bytes: new Uint8Array() }
})

describe('Articles that were read and are no projects yet', () => {
  test('are found by their token until they are discarded', () => {
    const articles = new ImportedArticles()
    const token = articles.keep(read('a'))
    expect(articles.get(token)?.article.title).toBe('a')
    articles.discard(token)
    expect(articles.get(token)).toBeNull()
  })

  test('are four at most: the oldest gives way', () => {
    const articles = new ImportedArticles()
    const tokens = ['a', 'b', 'c', 'd', 'e'].map((name) => articles.keep(read(name)))
    expect(tokens.map((token) => articles.get(token)?.article.title ?? null)).toEqual([
      null,
      'b',
      'c',
      'd',
      'e'
    ])
  })

  test('are not found by a token that nobody was given', () => {
    expect(new ImportedArticles().get('__proto__')).toBeNull()
  })
})
