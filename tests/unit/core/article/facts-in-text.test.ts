import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsInText, factsOutside } from '../../../../src/core/article/facts-in-text'
import type { TextRange } from '../../../../src/core/model/anchor'

function factsOf(text: string, language = 'en'): readonly string[] {
  return factsInText(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('what looks like a fact', () => {
  it.each<[string, readonly string[]]>([
    ['It fired seven missiles on March 3, 2022 at 5 p.m.', ['seven', 'March 3, 2022', '5']],
    ['About $3.5 million, 12 % and 20-year-old 3rd hand.', ['$3.5 million', '12 %', '20', '3rd']],
    ['António Guterres, the UN chief, had condemned the launch.', ['António Guterres', 'UN']],
    [
      'The Ministry of Defence told President Kim Jong Un’s aide.',
      ['Ministry of Defence', 'President Kim Jong Un']
    ],
    ['Nobody cheered at all.', []],
    ['Pyongyang fired; Washington and I did not.', ['Washington']],
    ['NATO protested.', ['NATO']],
    ['On Monday Angela Merkel met Emmanuel Macron.', ['Monday', 'Angela Merkel', 'Emmanuel Macron']],
    ['Seoul (SWS).- The ministers met in The Hague, as They do.', ['SWS', 'The Hague']],
    [
      'The Hwasong-12 flew, the Center for Strategic Studies said.',
      ['Hwasong-12', 'Center for Strategic Studies']
    ],
    ['In Seoul it rained on Tuesday.', ['Seoul', 'Tuesday']],
    ['He said “we will not wait” and left.', ['“we will not wait”']],
    ['He said: “We will not wait for 7 days', ['“We will not wait for 7 days']],
    ['Nor shall we.” He left.', ['Nor shall we.”']],
    ['He called it "a mistake", twice.', ['"a mistake"', 'twice']],
    ['North Korea Fires Seven Missiles Into Sea', ['Seven']],
    ['It was A. B. Smith of U.S. Steel.', ['A. B. Smith of U.S. Steel']],
    ['', []]
  ])('in English: %s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts)
  })

  it('in German is no noun, but two in a row, an abbreviation and a number are', () => {
    expect(
      factsOf('Der Kanzler sprach am 3. Oktober mit Angela Merkel über die EU und drei Häuser.', 'de')
    ).toEqual(['3. Oktober', 'Angela Merkel', 'EU', 'drei'])
  })

  it('in French and Spanish is a month in lower case', () => {
    expect(factsOf('Il est venu le 3 mars avec Jean de la Fontaine.', 'fr')).toEqual([
      '3 mars',
      'Jean de la Fontaine'
    ])
    expect(factsOf('Vino el martes con dos amigos: «No sé».', 'es')).toEqual(['martes', 'dos', '«No sé»'])
  })

  it('in scripts without capitals is a number and a quotation', () => {
    expect(factsOf('首相は「待たない」と7月に語った。', 'ja')).toEqual(['「待たない」', '7'])
  })

  it('stands in order, overlaps nothing and is told in no time of any text in any language', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '«',
      '»',
      '7',
      'Kim ',
      'of ',
      'the ',
      'U.S. ',
      '. ',
      '3, ',
      'June ',
      '「',
      '」',
      '…',
      ' ',
      '$',
      '%',
      '🇯🇵',
      '\ud800'
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'ja', 'zz', 'x-none', ''),
        (pieces, language) => {
          const text = pieces.join('')
          let last = 0
          for (const { start, end } of factsInText(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      ),
      { numRuns: 300, verbose: true }
    )
    for (const words of ['Kim of ', '“', 'A.', '1,', "O'", '" ']) factsInText(words.repeat(20_000), 'en')
  })
})

describe('a fact outside every mark', () => {
  const text = 'He said “We will not wait”, and North Korea’s 7 tests ended.'
  const facts = factsInText(text, 'en')
  const outside = (...marked: readonly string[]): readonly string[] => {
    const ranges: TextRange[] = marked.map((words) => {
      const start = text.indexOf(words)
      return { start, end: start + words.length }
    })
    return factsOutside(text, facts, ranges).map(({ start, end }) => text.slice(start, end))
  }

  it('is one of which a letter is in none', () => {
    expect(outside()).toEqual(['“We will not wait”', 'North Korea', '7'])
    expect(outside('We will not wait', 'North Korea')).toEqual(['7'])
    expect(outside('We will', 'not wait', '7 tests')).toEqual(['North Korea'])
    expect(outside('We will', 'Korea')).toEqual(['“We will not wait”', 'North Korea', '7'])
    expect(outside(text)).toEqual([])
  })
})
