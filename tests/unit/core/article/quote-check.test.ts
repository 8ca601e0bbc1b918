import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuotes } from '../../../../src/core/article/quote-check'

const statement = 'Both ministers “share a grave concern about these launches”, the statement reads.'

describe('quoted words against an excerpt', () => {
  it.each([
    'We share a grave concern about these launches, and will not be divided by them.',
    'WE SHARE A GRAVE\nCONCERN ABOUT THESE LAUNCHES!',
    '… who said that they share a grave concern about these launches.'
  ])('stand so in %j', (excerpt) => {
    expect(checkQuotes(statement, excerpt)).toEqual([
      { quoted: 'share a grave concern about these launches', otherwise: null }
    ])
  })

  it('show what the excerpt says instead', () => {
    expect(checkQuotes(statement, 'We share a serious concern about those launches, he said.')).toEqual([
      {
        quoted: 'share a grave concern about these launches',
        otherwise: 'share a serious concern about those launches'
      }
    ])
    expect(checkQuotes('“We do not share this concern”', 'We do share this concern.')).toEqual([
      { quoted: 'We do not share this concern', otherwise: 'We do share this concern' }
    ])
  })

  it('show what the excerpt says to its end where it says it in more words', () => {
    const quoted = 'people don’t appreciate the effort that goes into keeping all that working'
    const excerpt =
      'People do not appreciate the effort that goes into keeping all of that working. Ask anybody.'
    expect(checkQuotes(`“${quoted},” he added.`, excerpt)).toEqual([
      {
        quoted,
        otherwise: 'People do not appreciate the effort that goes into keeping all of that working'
      }
    ])
    expect(
      checkQuotes('“all we can do is wait for the thaw”', 'All that we really can do is to wait.')
    ).toEqual([
      { quoted: 'all we can do is wait for the thaw', otherwise: 'All that we really can do is to wait' }
    ])
  })

  it('may leave out what they say that they leave out, in order', () => {
    const excerpt = 'We share, as allies and friends do, a grave concern about these launches.'
    const said = (quoted: string) => checkQuotes(`“${quoted}”`, excerpt)[0]?.otherwise
    expect(said('We share … a grave concern')).toBe(null)
    expect(said('[The ministers] share [...] a grave concern')).toBe(null)
    expect(said('We share a grave concern')).toBeTypeOf('string')
    expect(said('a grave concern … we share')).toBeTypeOf('string')
  })

  it.each([
    ['no quotation', 'They share a grave concern about these launches.'],
    ['too few words', 'They share “grave concern” about this.'],
    ['an excerpt of something else', 'He spoke of “the harvest of the coming autumn”.']
  ])('are not judged: %s', (_case, words) => {
    expect(checkQuotes(words, 'We share a grave concern about these launches.')).toEqual([])
  })

  it('are found between the quotation marks of other languages', () => {
    for (const [open, close] of ['„“', '«»', '»«', '「」', '""']) {
      const found = checkQuotes(`Er sagte: ${open}wir teilen diese Sorge${close}.`, 'Wir teilen diese Sorge.')
      expect(found).toEqual([{ quoted: 'wir teilen diese Sorge', otherwise: null }])
    }
  })

  it('stand so in whatever they were copied from, and not where a word of it is another', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 12 }),
        fc.array(word, { maxLength: 8 }),
        fc.array(word, { maxLength: 8 }),
        (quoted, before, after) => {
          const excerpt = [...before, ...quoted, ...after].join(' ')
          expect(checkQuotes(`“${quoted.join(' ')}”`, excerpt)).toEqual([
            { quoted: quoted.join(' '), otherwise: null }
          ])
          const changed = [...quoted.slice(0, -1), `${quoted.at(-1)}9`].join(' ')
          expect(checkQuotes(`“${changed}”`, excerpt)[0]?.otherwise).not.toBe(null)
        }
      )
    )
  })

  it('take time that grows with the excerpt', () => {
    const excerpt = 'we share a grave concern about '.repeat(20_000)
    expect(checkQuotes(statement, excerpt)).toHaveLength(1)
  })
})
