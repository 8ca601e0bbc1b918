import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../../src/core/model/ids'
import { type CslItem, cslTypes, type Source, sourceTerms } from '../../../../src/core/model/source'
import { formatCitation } from '../../../../src/formats/export/citation'
import { countingBytes } from '../../../support/checks'
import { hostileText } from '../../../support/hostile-text'

function source(item: CslItem, more: Partial<Source> = {}): Source {
  const fill = countingBytes()
  return {
    id: newId('source', fill),
    item,
    primary: true,
    terms: 'on the record',
    origin: '',
    addedBy: newId('person', fill),
    addedAt: '2022-02-02T12:00:00Z',
    ...more
  }
}

const day = (...parts: number[]) => ({ 'date-parts': [parts] })

describe('a source is cited as a newsroom reads it', () => {
  test.each<[CslItem, string]>([
    [
      {
        type: 'webpage',
        title: 'Telephone talk',
        author: [{ literal: 'Ministry of Foreign Affairs' }],
        'container-title': 'mofa.example',
        URL: 'https://mofa.example/talk?a=1&b=2',
        issued: day(2022, 2, 2),
        accessed: day(2022, 2, 3)
      },
      'Ministry of Foreign Affairs, “Telephone talk”, mofa.example, 2 February 2022, https://mofa.example/talk?a=1&b=2 (accessed 3 February 2022)'
    ],
    [
      {
        type: 'article-newspaper',
        title: 'Seoul counts seven',
        author: [
          { family: 'Kim', given: 'Ji-woo' },
          { family: 'Park', given: 'Min' }
        ],
        'container-title': 'The Morning Paper',
        issued: day(2022, 2, 1),
        page: '4'
      },
      'Ji-woo Kim and Min Park, “Seoul counts seven”, The Morning Paper, 1 February 2022, p. 4'
    ],
    [
      {
        type: 'book',
        title: 'Missiles',
        author: [{ family: 'Park', given: 'Min' }],
        publisher: 'North Press',
        issued: day(2020),
        page: '12-14'
      },
      'Min Park, “Missiles”, North Press, 2020, pp. 12–14'
    ],
    [
      {
        type: 'report',
        title: 'Five hands',
        author: ['A', 'B', 'C', 'D', 'E'].map((family) => ({ family })),
        issued: day(2021, 12)
      },
      'A et al., “Five hands”, December 2021'
    ],
    [
      { type: 'interview', author: [{ family: 'Sato', given: 'Ken' }], issued: day(2022, 2, 2) },
      'Interview with Ken Sato, 2 February 2022'
    ],
    [
      {
        type: 'personal_communication',
        genre: 'Telephone call',
        author: [{ family: 'Sato', given: 'Ken' }],
        issued: day(2022, 2, 2)
      },
      'Telephone call with Ken Sato, 2 February 2022'
    ],
    [
      {
        type: 'personal_communication',
        genre: 'E-mail',
        author: [{ literal: 'Press desk' }],
        title: 'Your "question"'
      },
      'E-mail from Press desk, “Your ‘question’”'
    ],
    [{ type: 'personal_communication', author: [{ family: 'Sato' }] }, 'Message from Sato'],
    [{ type: 'interview', issued: day(2022, 2, 2) }, 'Interview, 2 February 2022'],
    [{ type: 'webpage', URL: 'https://example.org/' }, 'https://example.org/'],
    [{ type: 'webpage', title: 'Seen', accessed: day(2022, 2, 3) }, '“Seen”, accessed 3 February 2022'],
    [{ type: 'document' }, 'Source without title'],
    [{ type: 'document', title: '  ', author: [{}] }, 'Source without title']
  ])('%o', (item, citation) => {
    expect(formatCitation(source(item))).toBe(citation)
  })

  test.each([
    [
      {
        type: 'article-journal',
        title: 'Ranges',
        'container-title': 'Rocket Letters',
        volume: '12',
        issue: '3',
        page: '100-119',
        DOI: '10.1000/r.1',
        URL: 'https://doi.org/10.1000/r.1'
      },
      '“Ranges”, Rocket Letters, vol. 12, no. 3, pp. 100–119, https://doi.org/10.1000/r.1'
    ],
    [
      {
        type: 'chapter',
        title: 'Ferries',
        'container-title': 'Ships',
        editor: [{ family: 'Ek', given: 'Ann' }, { literal: 'Port Office' }],
        edition: '2',
        publisher: 'Port Press',
        'publisher-place': 'Lyon',
        ISBN: '978-3-16-148410-0'
      },
      '“Ferries”, Ships, edited by Ann Ek and Port Office, 2nd ed., Lyon: Port Press, ISBN 978-3-16-148410-0'
    ],
    [
      { type: 'report', title: 'On Fish', number: 7, DOI: '10.1000/f', URL: 'https://fish.example/7' },
      '“On Fish”, no. 7, DOI 10.1000/f, https://fish.example/7'
    ],
    [
      { type: 'book', title: 'Odd', volume: { a: 1 }, editor: 'Ek', issue: ['1'], edition: 'revised' },
      '“Odd”, revised'
    ]
  ])('with what a file said of its place in a larger work: %o', (item, citation) => {
    expect(formatCitation(source(item as unknown as CslItem))).toBe(citation)
  })

  test('with the place within it', () => {
    expect(formatCitation(source({ type: 'book', title: 'Missiles' }), ' p. 12 ')).toBe('“Missiles”, p. 12')
  })

  test('with a foreign host name as it is on the wire, so that no letter passes for another', () => {
    expect(formatCitation(source({ type: 'webpage', URL: 'https://аррӏе.example/' }))).toBe(
      'https://xn--80ak6aa92e.example/'
    )
  })

  test('without parts of a date that no calendar has', () => {
    expect(formatCitation(source({ type: 'document', title: 'A', issued: day(2022, 13, 40) }))).toBe(
      '“A”, 2022'
    )
    expect(formatCitation(source({ type: 'document', title: 'A', issued: day(2022, 2, Number.NaN) }))).toBe(
      '“A”, February 2022'
    )
    expect(formatCitation(source({ type: 'document', title: 'A', issued: day(1e9) }))).toBe('“A”')
  })

  test('each as itself, however many came before', () => {
    const citations = Array.from({ length: 1200 }, (_, index) =>
      formatCitation(source({ type: 'book', title: `Book ${index}` }))
    )
    expect(new Set(citations).size).toBe(1200)
    expect(citations[1100]).toBe('“Book 1100”')
  })
})

describe('a source that must not be known', () => {
  const item: CslItem = { type: 'interview', author: [{ family: 'Mori' }], URL: 'https://mori.example/' }

  test.each([
    ['confidential', 'Confidential source'],
    ['off the record', 'Off-the-record source'],
    ['deep background', 'Deep-background source']
  ] as const)('on terms "%s" is named by them alone, without the place', (terms, citation) => {
    expect(formatCitation(source(item, { terms }), 'minute 4')).toBe(citation)
  })

  test.each(['on the record', 'background'] as const)('on terms "%s" may be named', (terms) => {
    expect(formatCitation(source(item, { terms }))).toContain('Mori')
  })
})

test('hostile fields give one line without hidden characters, and never stop the export', () => {
  const hostileItem = fc.record(
    {
      type: fc.constantFrom(...cslTypes),
      title: hostileText,
      author: fc.array(fc.record({ family: hostileText, given: hostileText }), { maxLength: 3 }),
      'container-title': hostileText,
      publisher: hostileText,
      URL: hostileText,
      page: hostileText,
      genre: hostileText
    },
    { requiredKeys: ['type'] }
  )
  fc.assert(
    fc.property(hostileItem, fc.constantFrom(...sourceTerms), hostileText, (item, terms, locator) => {
      const citation = formatCitation(source(item, { terms }), locator)
      expect(citation).not.toMatch(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u)
      expect(citation).not.toBe('')
    }),
    { verbose: true, numRuns: 1000 }
  )
})

test.each([
  ['quotes', '"'.repeat(100_000)],
  ['tags', '<i>'.repeat(30_000)],
  ['open spans', '<span class="nocase">'.repeat(5000)],
  ['brackets', '('.repeat(100_000)],
  ['spaces', `${' '.repeat(100_000)}x`],
  ['dashes', '1-'.repeat(50_000)]
])('a field of 100,000 characters of %s is cut and cited at once', (_what, text) => {
  const began = performance.now()
  const citation = formatCitation(
    source({ type: 'book', title: text, author: [{ family: text, given: text }], page: text }),
    text
  )
  expect(performance.now() - began).toBeLessThan(1000)
  expect(citation.length).toBeLessThan(4000)
})
