import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchQuote, openQuoteSearch } from '../../../../src/core/anchoring/match-quote'
import { resolveQuote } from '../../../../src/core/anchoring/resolve-quote'
import type { Quote } from '../../../../src/core/model/anchor'

const story = [
  'Tokyo, Feb 2. Ministers of both countries spoke on Wednesday.',
  'North Korea conducted seven weapons tests in January, officials said.',
  'It was the first time North Korea tested a weapon of that reach since 2017, the ministry said.',
  'Officials in Seoul said that North Korea would answer in March.'
].join('\n')

function quoteOf(text: string, words: string): Quote {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    exact: words,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32)
  }
}

/** The words found in an edited text for a quote made on the story; null for an orphan. */
function found(words: string, edited: string): string | null {
  const match = matchQuote(edited, quoteOf(story, words))
  return match === null ? null : edited.slice(match.range.start, match.range.end)
}

describe('matchQuote', () => {
  it('finds the very words', () => {
    expect(matchQuote(story, quoteOf(story, 'seven weapons tests'))).toEqual({
      range: { start: 84, end: 103 },
      score: expect.closeTo(0.98, 1),
      isExact: true,
      isAmongSame: true
    })
  })

  it('takes the place with the old surroundings where the words stand twice', () => {
    const second = story.lastIndexOf('North Korea')
    const quote = {
      exact: 'North Korea',
      prefix: 'Officials in Seoul said that ',
      suffix: ' would answer in March.'
    }
    expect(matchQuote(story, quote)?.range.start).toBe(second)
  })

  it('takes the nearer of two places that are equally good', () => {
    const line = 'The ministry had no comment on the launch.\n'
    const text = line.repeat(9)
    const quote = { exact: 'no comment', prefix: 'The ministry had ', suffix: ' on the launch.' }
    expect(matchQuote(text, quote, 5 * line.length)?.range.start).toBe(5 * line.length + 17)
  })

  it.each([
    [
      'a word put in',
      story.replace('weapons tests', 'nuclear weapons tests'),
      'seven nuclear weapons tests in January'
    ],
    ['a word replaced', story.replace('seven', 'eight'), 'eight weapons tests in January'],
    ['a word taken out', story.replace('weapons ', ''), 'seven tests in January'],
    ['a paragraph break', story.replace('weapons tests', 'weapons\ntests'), 'seven weapons\ntests in January']
  ])('finds words changed by %s', (_change, edited, expected) => {
    expect(found('seven weapons tests in January', edited)).toBe(expected)
  })

  it('knows a long quote among other surroundings, and not a short one', () => {
    const long =
      'It was the first time North Korea tested a weapon of that reach since 2017, the ministry said, and nobody in the room had expected it.'
    const edited = `A report: North Korea conducted seven weapon tests. ${long.replace('reach', 'range')} None in May.`
    const quote = (exact: string): Quote => ({
      exact,
      prefix: 'who spoke of this later. ',
      suffix: ' Ministers met in'
    })
    const match = matchQuote(edited, quote(long))
    expect(match && edited.slice(match.range.start, match.range.end)).toBe(long.replace('reach', 'range'))
    expect(matchQuote(edited, quote('North Korea conducted seven weapons tests'))).toBeNull()
    expect(found('weapons tests', edited)).toBeNull()
  })

  it('leaves a sentence put in beside the words outside', () => {
    const edited = story
      .replace('It was the', 'A spokesman was brief. It was the')
      .replace('said.\nOff', 'said. He left.\nOff')
    expect(
      found(
        'It was the first time North Korea tested a weapon of that reach since 2017, the ministry said.',
        edited
      )
    ).toBe('It was the first time North Korea tested a weapon of that reach since 2017, the ministry said.')
  })

  it.each([
    [
      'its sentence is gone',
      'seven weapons tests',
      story.replace('North Korea conducted seven weapons tests in January, officials said.\n', '')
    ],
    [
      'other words stand in its place',
      'seven weapons tests',
      story.replace('seven weapons tests', 'a parade of tanks')
    ],
    ['it was short and stands elsewhere too', 'said', 'Ministers spoke. Nobody said a word.'],
    ['a number was replaced', '2017', story.replace('2017', '1998')],
    ['the text is empty', 'seven weapons tests', '']
  ])('finds nothing when %s', (_case, words, edited) => {
    expect(found(words, edited)).toBeNull()
  })

  it('finds nothing for a quote of white space', () => {
    expect(matchQuote(story, { exact: ' ', prefix: 'seven', suffix: 'weapons' })).toBeNull()
  })

  it('works in scripts without spaces', () => {
    const text = '東京で日米の外相が電話会談を行い、北朝鮮の弾道ミサイル発射を非難した。'.repeat(1)
    const quote = quoteOf(text, '北朝鮮の弾道ミサイル発射')
    const edited = `共同通信によると、${text.replace('弾道ミサイル', '中距離弾道ミサイル')}`
    const match = matchQuote(edited, quote)
    expect(match && edited.slice(match.range.start, match.range.end)).toBe('北朝鮮の中距離弾道ミサイル発射')
  })

  it('finds a long passage that was edited in the middle', () => {
    const passage = Array.from(
      { length: 400 },
      (_, index) => `Sentence ${index} of the report says ${index * 7}.`
    ).join(' ')
    const text = `Before.\n${passage.replace('Sentence 200', 'The sentence 200')}\nAfter.`
    const match = matchQuote(text, { exact: passage, prefix: 'Before.\n', suffix: '\nAfter.' })
    expect(match?.range).toEqual({ start: 8, end: text.length - 7 })
  })
})

describe('a search for many quotes', () => {
  const vocabulary = Array.from({ length: 1500 }, (_, index) => wordOf(index))
  let seed = 5

  function random(): number {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }

  function sentence(length: number): string {
    return Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length * random() ** 2)]).join(' ')
  }

  function wordOf(index: number): string {
    const syllables = ['ta', 'ren', 'mi', 'los', 'ka', 'de', 'nor', 'sti', 'un', 'pre']
    return [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100)]
      .map((at) => syllables[at % 10])
      .join('')
  }

  it('gives up a thousand orphans in a report of 100,000 words within two seconds', { retry: 2 }, () => {
    const text = Array.from({ length: 5000 }, () => `${sentence(20)}.`).join('\n')
    const orphans = Array.from(
      { length: 1000 },
      (): Quote => ({ exact: sentence(15), prefix: sentence(5), suffix: sentence(5) })
    )
    const begin = performance.now()
    const search = openQuoteSearch(text)
    const hits = orphans.filter((quote) => search.find(quote, text.length / 2) !== null)
    expect(performance.now() - begin).toBeLessThan(2000)
    expect(hits).toEqual([])
  })

  it('is not held up by a text of one letter', { retry: 2 }, () => {
    const begin = performance.now()
    const search = openQuoteSearch('a'.repeat(600_000))
    expect(search.find({ exact: 'aaab'.repeat(100), prefix: 'aaaaaaaa', suffix: 'aaaaaaaa' })).toBeNull()
    search.find({ exact: 'a'.repeat(1000), prefix: 'aaaaaaaa', suffix: 'aaaaaaaa' })
    expect(performance.now() - begin).toBeLessThan(1000)
  })
})

describe('words that stand in hundreds of places', () => {
  const list = Array.from({ length: 600 }, (_, index) => `Row ${index + 1}: no change was seen there.`)
  const text = list.join('\n')
  const exact = 'no change'

  function quoteAt(row: number) {
    const start = text.indexOf(`Row ${row}:`) + `Row ${row}: `.length
    const quote = {
      exact,
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(start + 9, start + 41)
    }
    return { start, quote }
  }

  it('are found at their own, by place and surroundings, also behind text that came in before them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.nat({ max: 400 }),
        fc.boolean(),
        (row, added, isIndexed) => {
          const { start, quote } = quoteAt(row)
          const before = 'A line more. '.repeat(added)
          const search = openQuoteSearch(before + text)
          // an edited quote has the index made
          if (isIndexed) search.find({ exact: 'Row 17: no chanje was seen there', prefix: '', suffix: '' })
          expect(resolveQuote(search, quote, start)).toEqual({
            state: 'exact',
            range: { start: before.length + start, end: before.length + start + exact.length }
          })
        }
      )
    )
  })

  it('are found where they were when nothing else tells them apart', () => {
    const same = 'no change '.repeat(800)
    const prefix = same.slice(0, 32)
    const search = openQuoteSearch(same)
    for (const start of [0, 10, 2000, 5000, 7980]) {
      const quote = {
        exact,
        prefix: start === 0 ? '' : prefix.slice(-Math.min(32, start)),
        suffix: ' no change'
      }
      expect(resolveQuote(search, quote, start).range?.start).toBe(start)
    }
  })
})
