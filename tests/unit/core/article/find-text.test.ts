import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindQuery, openFinder } from '../../../../src/core/article/find-text'

function found(text: string, words: string, over: Partial<FindQuery> = {}): readonly string[] {
  const query = { words, matchCase: false, wholeWords: false, ignoreDiacritics: false, ...over }
  return (openFinder(query)?.find(text) ?? []).map(({ start, end }) => text.slice(start, end))
}

describe('words looked for in a text', () => {
  it('are found in any case, or only as they were typed', () => {
    expect(found('Seven tests, seven SEVEN', 'seven')).toEqual(['Seven', 'seven', 'SEVEN'])
    expect(found('Seven tests, seven SEVEN', 'seven', { matchCase: true })).toEqual(['seven'])
    expect(found('ΣΊΣΥΦΟΣ und Straße', 'σίσυφος')).toEqual(['ΣΊΣΥΦΟΣ'])
    expect(found('STRASSE, Straße', 'straße')).toEqual(['STRASSE', 'Straße'])
  })

  it('are found as whole words where that is asked, in languages with and without spaces', () => {
    const wholeWords = true
    expect(found('He tested a test.', 'test', { wholeWords })).toEqual(['test'])
    expect(found('“test”—test-ban', 'test', { wholeWords })).toEqual(['test', 'test'])
    expect(found('東京都に住む', '京都', { wholeWords })).toEqual([])
    expect(found('東京に住む', '東京', { wholeWords })).toEqual(['東京'])
    expect(found('ฉันไปโรงเรียน', 'โรงเรียน', { wholeWords })).toEqual(['โรงเรียน'])
    expect(found('ฉันไปโรงเรียน', 'รง', { wholeWords })).toEqual([])
  })

  it('are found composed and decomposed, and without their marks where that is asked', () => {
    expect(found('cafe\u0301 caf\u00e9', 'caf\u00e9')).toEqual(['cafe\u0301', 'caf\u00e9'])
    expect(found('caf\u00e9', 'cafe')).toEqual([])
    expect(found('caf\u00e9s cafe\u0301s', 'cafes', { ignoreDiacritics: true })).toEqual([
      'caf\u00e9s',
      'cafe\u0301s'
    ])
    expect(found('Erdoğan', 'erdogan', { ignoreDiacritics: true })).toEqual(['Erdoğan'])
  })

  it('are never parts of what a reader takes for one character', () => {
    expect(found('cafe\u0301', 'cafe')).toEqual([])
    expect(found('한국', '하')).toEqual([])
    expect(found('👩‍👩‍👧 👩', '👩')).toEqual(['👩'])
    expect(found('🇯🇵🇺🇸', '🇵🇺')).toEqual([])
  })

  it('are found over any kind of space', () => {
    expect(found('10\u00a0000 men', '10 000')).toEqual(['10\u00a0000'])
    expect(found('Seven\u2028tests', 'seven tests')).toEqual(['Seven\u2028tests'])
  })

  it('never stand over each other, and nothing is found for nothing', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
    expect(openFinder({ words: '', matchCase: false, wholeWords: false, ignoreDiacritics: false })).toBeNull()
  })

  it('are found wherever a plain search finds them in plain text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
        fc.constantFrom('ab', 'a b', 'bb'),
        (text, words) => {
          expect(found(text, words)).toHaveLength(text.split(words).length - 1)
        }
      ),
      { verbose: true }
    )
  })
})
