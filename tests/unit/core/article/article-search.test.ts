import { describe, expect, it } from 'vitest'
import { insert, retain } from '../../../../src/core/article/article-delta'
import { ArticleSearch } from '../../../../src/core/article/article-search'
import type { ArticleText } from '../../../../src/core/article/article-text'
import { openFinder } from '../../../../src/core/article/find-text'
import { openPair } from '../../../support/replica'

const lines = ['Seven tests in January.', 'More tests came.', '', 'No trial, but tests: tests.']

function searchOf(article: ArticleText, words = 'tests'): ArticleSearch {
  const finder = openFinder({ words, matchCase: false, wholeWords: false, ignoreDiacritics: false })
  if (finder === null) throw new Error('nothing to look for')
  return new ArticleSearch(article, finder)
}

function wordsOf(article: ArticleText, search: ArticleSearch): readonly string[] {
  return search.all().map(({ start, end }) => `${start}:${article.slice(start, end)}`)
}

describe('a search of the article', () => {
  it('goes on a piece at a time and counts as it goes', () => {
    const { article } = openPair(lines.join('\n')).alice
    const search = searchOf(article)
    expect(search.advance(20)).toBe(false)
    expect(search.count).toBe(1)
    expect(search.advance(1000)).toBe(true)
    expect(search.count).toBe(4)
    expect(wordsOf(article, search)).toEqual(['6:tests', '29:tests', '56:tests', '63:tests'])
  })

  it('steps from match to match and round at the ends, before all was searched too', () => {
    const { article } = openPair(lines.join('\n')).alice
    const search = searchOf(article)
    expect(search.atOrAfter(7)?.start).toBe(29)
    expect(search.atOrAfter(64)?.start).toBe(6)
    expect(search.before(6)?.start).toBe(63)
    expect(search.before(63)?.start).toBe(56)
    search.advance(1000)
    expect(search.ordinalOf({ start: 56, end: 61 })).toBe(3)
    expect(search.ordinalOf({ start: 57, end: 61 })).toBe(0)
  })

  it('steps round to the only match there is, behind or before the place', () => {
    const { article } = openPair(lines.join('\n')).alice
    const search = searchOf(article, 'seven')
    expect(search.atOrAfter(3)?.start).toBe(0)
    expect(search.before(0)?.start).toBe(0)
    expect(searchOf(article, 'eight').atOrAfter(3)).toBeNull()
  })

  it('follows edits, one’s own and a colleague’s, and searches only what changed', () => {
    const { alice } = openPair(lines.join('\n'))
    const search = searchOf(alice.article)
    search.advance(1000)
    alice.article.change([retain(24), insert('Two tests. ')], 'window')
    expect(search.advance(1)).toBe(false)
    expect(search.advance(28)).toBe(true)
    expect(search.count).toBe(5)
    alice.article.change([{ delete: 24 }], 'bob')
    search.advance(1000)
    expect(search.count).toBe(4)
    expect(wordsOf(alice.article, search)[0]).toBe('4:tests')
  })

  it('never finds words across two blocks', () => {
    const { article } = openPair('Seven\ntests').alice
    expect(searchOf(article, 'seven tests').all()).toEqual([])
  })
})
