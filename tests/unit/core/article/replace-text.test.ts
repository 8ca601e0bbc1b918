import { describe, expect, it } from 'vitest'
import { retain } from '../../../../src/core/article/article-delta'
import type { ArticleText } from '../../../../src/core/article/article-text'
import { countReplaced, replaceText } from '../../../../src/core/article/replace-text'
import type { TextRange } from '../../../../src/core/model/anchor'
import { mark, mergeAll, openPair, own, reload } from '../../../support/replica'

const story = 'The mid-range missile flew. A mid-range missile fell.'

function matchesOf(article: ArticleText, words: string): readonly TextRange[] {
  return [...article.toString().matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length
  }))
}

describe('replacing what was found', () => {
  it('keeps the very characters that a match and its replacement share', () => {
    const { article } = openPair(story).alice
    const delta = replaceText(article, matchesOf(article, 'mid-range'), 'mid-flight')
    expect(delta).toEqual([
      { retain: 8 },
      { insert: 'flight' },
      { delete: 5 },
      { retain: 21 },
      { insert: 'flight' },
      { delete: 5 }
    ])
  })

  it('keeps a claim inside the match that the replacement keeps, one that holds it and one around it', () => {
    const { alice, bob } = openPair(story)
    const claims = ['range', 'mid-range missile flew', 'The mid-range', 'missile fell'].map((words) =>
      mark(alice, words)
    )
    mergeAll(alice, bob)
    alice.article.change(
      replaceText(alice.article, matchesOf(alice.article, 'mid-range'), 'intermediate-range'),
      own
    )
    mergeAll(alice, bob)
    for (const replica of [alice, bob, reload(alice)]) {
      expect(claims.map((id) => replica.view.claim(id)?.words)).toEqual([
        'range',
        'intermediate-range missile flew',
        'The intermediate-range',
        'missile fell'
      ])
      const states = claims.map((id) => replica.view.claim(id)?.anchorStates.join())
      expect(states).toEqual(['exact', 'edited', 'edited', 'exact'])
    }
  })

  it('is undone as one step that brings every claim back', () => {
    const { alice } = openPair(story)
    const claim = mark(alice, 'mid-range missile flew')
    alice.article.change(replaceText(alice.article, matchesOf(alice.article, 'mid-range'), 'short'), own)
    expect(alice.article.toString()).toBe('The short missile flew. A short missile fell.\n')
    alice.undo.undo()
    expect(alice.article.toString()).toBe(`${story}\n`)
    expect(reload(alice).view.claim(claim)?.anchorStates).toEqual(['exact'])
  })

  it('gives new letters the look of those they replace', () => {
    const { article } = openPair(story).alice
    article.change([retain(4), retain(9, { bold: true })], own)
    article.change(replaceText(article, matchesOf(article, 'mid-range'), 'mid-flight'), own)
    expect(article.blocks[0]?.runs.slice(0, 3).map(({ text, attributes }) => [text, attributes])).toEqual([
      ['The ', {}],
      ['mid-flight', { bold: true }],
      [' missile flew. A mid-flight missile fell.', {}]
    ])
  })

  it('never parts a character that a reader takes for one', () => {
    const { article } = openPair('Ana\u0301 here').alice
    expect(replaceText(article, [{ start: 0, end: 4 }], 'Ana')).toEqual([
      { retain: 2 },
      { insert: 'a' },
      { delete: 2 }
    ])
  })

  it('leaves alone what reads like the replacement already, and stays within the line', () => {
    const { article } = openPair('Test test').alice
    const both = [
      { start: 0, end: 4 },
      { start: 5, end: 9 }
    ]
    expect(countReplaced(article, both, 'test')).toBe(1)
    expect(replaceText(article, both, 'test')).toEqual([{ insert: 't' }, { delete: 1 }])
    article.change(replaceText(article, both, 'a\nb'), own)
    expect(article.toString()).toBe('a b a b\n')
  })
})
