import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { blocksFromSegments, blocksToDelta } from '../../../../src/core/article/block-delta'
import { clusterAround } from '../../../../src/core/article/cluster-around'
import { sentencesOfText } from '../../../../src/core/article/sentences-of-text'
import {
  nextWordEdge,
  paragraphAt,
  previousWordEdge,
  sentenceAt,
  snapRange,
  wordAt
} from '../../../../src/core/article/word-ranges'
import type { TextRange } from '../../../../src/core/model/anchor'
import { scriptedText, wholeCharacters } from '../../../support/arbitrary-scripts'

function articleOfLines(text: string): ArticleText {
  const shared = new Y.Doc().getText('article')
  shared.applyDelta([...blocksToDelta(blocksFromSegments([{ text: `${text}\n`, attributes: {} }]))])
  return new ArticleText(shared)
}

function wordsIn(text: string, language: string): readonly string[] {
  const article = articleOfLines(text)
  const found = new Set<string>()
  for (let offset = 0; offset < text.length; offset += 1) {
    const range = wordAt(article, offset, language)
    if (range !== null) found.add(`${range.start} ${article.slice(range.start, range.end)}`)
  }
  return [...found].map((each) => each.replace(/^\d+ /, ''))
}

function sentencesIn(text: string, language: string): readonly string[] {
  return sentencesOfText(text, language).map(({ start, end }) => text.slice(start, end))
}

function wordsOf(article: ArticleText, range: TextRange | null): string | null {
  return range === null ? null : article.slice(range.start, range.end)
}

describe('the word at a place', () => {
  it.each([
    ['en', 'Seven tests, 2,000 km.', ['Seven', 'tests', '2,000', 'km']],
    ['ja', '北朝鮮が初めて発射', ['北朝鮮', 'が', '初めて', '発射']],
    ['zh', '朝鲜半岛试射导弹', ['朝鲜', '半岛', '试射', '导弹']],
    ['ko', '북한이 시험했다', ['북한이', '시험했다']],
    ['th', 'เกาหลีเหนือทดสอบขีปนาวุธ', ['เกาหลีเหนือ', 'ทดสอบ', 'ขีปนาวุธ']],
    ['hi', 'उत्तर कोरिया ने', ['उत्तर', 'कोरिया', 'ने']],
    ['ar', 'أطلقت كوريا الشمالية', ['أطلقت', 'كوريا', 'الشمالية']],
    ['he', 'צפון קוריאה שיגרה', ['צפון', 'קוריאה', 'שיגרה']]
  ])('is a word of the language %s', (language, text, words) => {
    expect(wordsIn(text, language)).toEqual(words)
  })

  it('is the word that ends at the caret, and none among spaces', () => {
    const article = articleOfLines('Kim  said')
    expect(wordsOf(article, wordAt(article, 3, 'en'))).toBe('Kim')
    expect(wordAt(article, 4, 'en')).toBeNull()
    expect(wordsOf(article, wordAt(article, 9, 'en'))).toBe('said')
  })

  it('never reaches into the next paragraph', () => {
    const article = articleOfLines('Kim\nsaid')
    expect(wordsOf(article, wordAt(article, 3, 'en'))).toBe('Kim')
    expect(wordsOf(article, wordAt(article, 4, 'en'))).toBe('said')
  })

  it.each(['und', '', 'no such language!', 'x-klingon', 'en-US-u-co-phonebk'])(
    'is found for the language tag "%s"',
    (language) => {
      const article = articleOfLines('Seven tests')
      expect(wordsOf(article, wordAt(article, 7, language))).toBe('tests')
    }
  )
})

describe('the edges of words', () => {
  it('are walked forwards over spaces, punctuation and paragraphs', () => {
    const article = articleOfLines('Kim, said.\n初めて発射')
    const stops = [0]
    for (let at = 0; at < article.length - 1; stops.push(at)) at = nextWordEdge(article, at, 'ja')
    expect(stops).toEqual([0, 3, 9, 10, 11, 14, 16])
  })

  it('are walked backwards the same way', () => {
    const article = articleOfLines('Kim, said.\n初めて発射')
    const stops = [16]
    for (let at = 16; at > 0; stops.push(at)) at = previousWordEdge(article, at, 'ja')
    expect(stops).toEqual([16, 14, 11, 10, 5, 0])
  })
})

describe('the sentence at a place', () => {
  it('stands without the spaces around it', () => {
    const article = articleOfLines('  Kim fired.  Japan protested.  ')
    expect(wordsOf(article, sentenceAt(article, 4, 'en'))).toBe('Kim fired.')
    expect(wordsOf(article, sentenceAt(article, 13, 'en'))).toBe('Japan protested.')
    expect(wordsOf(article, sentenceAt(article, 32, 'en'))).toBe('Japan protested.')
    expect(wordsOf(article, paragraphAt(article, 5))).toBe('Kim fired.  Japan protested.')
  })

  it('does not end at an abbreviation', () => {
    expect(sentencesIn('On Feb. 2 Mr. Kim of the U.S. Army spoke. J. Smith left.', 'en')).toEqual([
      'On Feb. 2 Mr. Kim of the U.S. Army spoke.',
      'J. Smith left.'
    ])
  })

  it.each([
    ['ja', '発射した。「そうだ。」と語った。', ['発射した。', '「そうだ。」と語った。']],
    ['zh', '他说：“是的。”然后离开。', ['他说：“是的。”', '然后离开。']],
    ['hi', 'यह पहला है। वह दूसरा है।', ['यह पहला है।', 'वह दूसरा है।']],
    ['ar', 'هل أطلقت؟ نعم أطلقت.', ['هل أطلقت؟', 'نعم أطلقت.']]
  ])('ends by the marks of the language %s', (language, text, sentences) => {
    expect(sentencesIn(text, language)).toEqual(sentences)
  })

  it('is none in an empty paragraph', () => {
    expect(sentenceAt(articleOfLines(''), 0, 'en')).toBeNull()
    expect(paragraphAt(articleOfLines(''), 0)).toBeNull()
  })
})

describe('whole characters', () => {
  it.each(wholeCharacters)('%s is cut nowhere', (character) => {
    const text = `x${character}x`
    for (let offset = 2; offset <= character.length; offset += 1) {
      expect(clusterAround(text, offset)).toEqual({ start: 1, end: 1 + character.length })
    }
  })

  it('hold every range of any text that is snapped to them, and nothing that need not be taken in', () => {
    fc.assert(
      fc.property(scriptedText, fc.nat(), fc.nat(), ({ text, edges }, one, other) => {
        const article = articleOfLines(text)
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (left, right) => left - right
        )
        const least = edges.findLast((edge) => edge <= start)
        const most = edges.find((edge) => edge >= end)
        expect(snapRange(article, { start, end })).toEqual({
          start: least,
          end: start === end ? least : most
        })
      })
    )
  })

  it('are counted from the first flag of a row of flags', () => {
    const text = '🇯🇵'.repeat(20)
    for (let offset = 0; offset <= text.length; offset += 1) {
      const isBetween = offset % 4 === 0
      expect(clusterAround(text, offset) === null).toBe(isBetween)
    }
  })

  it('are found at once in a letter with a million marks', () => {
    const text = `x${'\u0301'.repeat(1_000_000)}`
    const cluster = clusterAround(text, 500_000)
    expect(cluster?.start).toBeLessThan(500_000)
    expect(cluster?.end).toBeGreaterThan(500_000)
  })

  it('of words are never cut', () => {
    fc.assert(
      fc.property(scriptedText, fc.nat(), ({ text, edges }, at) => {
        const article = articleOfLines(text)
        const word = wordAt(article, at % (text.length + 1), 'und')
        if (word === null) return
        expect(edges).toContain(word.start)
        expect(edges).toContain(word.end)
      })
    )
  })
})
