import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadSources } from '../../../../../src/core/model/read-sources'
import { readSources } from '../../../../../src/formats/import/sources/read-sources'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(text: string): ReadSources {
  const result = readSources(encode(text))
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

function itemIn(text: string): Readonly<Record<string, unknown>> {
  const { sources, unread } = read(text)
  expect(unread).toEqual([])
  expect(sources).toHaveLength(1)
  return { ...sources[0]?.item }
}

describe('BibTeX', () => {
  it('is read with its names, its dates and its letters', () => {
    const item = itemIn(`
      @string{jfk = "Journal of Rockets"}
      @article{kim2022, title = {{R}anges of the \\"Ubung, a <i>Survey</i> \\& more},
        author = {von Berg, Hans and {World Health Organization} and Garc{\\'i}a, Ana and others},
        journal = jfk, year = 2022, month = feb, volume = 3, number = {4}, pages = {10--19},
        doi = {10.1000/Rocket.1}, keywords = {missiles, ranges}}`)
    expect(item).toEqual({
      type: 'article-journal',
      title: 'Ranges of the Übung, a Survey & more',
      author: [
        { family: 'von Berg', given: 'Hans' },
        { literal: 'World Health Organization' },
        { family: 'García', given: 'Ana' }
      ],
      'container-title': 'Journal of Rockets',
      issued: { 'date-parts': [[2022, 2]] },
      volume: '3',
      issue: '4',
      page: '10-19',
      DOI: '10.1000/Rocket.1',
      URL: 'https://doi.org/10.1000/Rocket.1',
      keyword: 'missiles, ranges'
    })
  })

  it('takes the time of an entry from what it is a part of, and an address out of a command', () => {
    const { sources } = read(`
      @inproceedings{part, title={Of Launches}, crossref={whole}, url={\\url{https://example.org/a%20b}}}
      @proceedings{whole, title={Launch Week}, date={2021-05-03/2021-05-05}, publisher={Acme}}`)
    expect(sources[0]?.item).toMatchObject({
      type: 'paper-conference',
      'container-title': 'Launch Week',
      issued: { 'date-parts': [[2021, 5, 3]] },
      URL: 'https://example.org/a%20b'
    })
  })

  it.each([
    ['cut short in its last entry', '@book{a, title={Whole}}\n@book{b, title={Half of', ['a'], 1],
    ['with an entry of nothing', '@book{a, title={One}}\n@book{b,}', ['a'], 1]
  ])('%s names what was not read', (_name, text, names, unread) => {
    const found = read(text)
    expect(found.sources.map(({ name }) => name)).toEqual(names)
    expect(found.unread).toHaveLength(unread)
    for (const { name, why } of found.unread) {
      expect(name).not.toBe('')
      expect(why).toMatch(/\.$/)
    }
  })

  it('reads on behind an entry that has no end, and says so of it', () => {
    const { sources, unread } = read('@book{a, title={One}\n@book{b, title={Two}}')
    expect(sources.map(({ item }) => item.title)).toEqual(['One', 'Two'])
    expect(sources.map(({ note }) => note !== '')).toEqual([true, false])
    expect(unread).toEqual([])
  })

  it('accounts for every entry of a file, whole and broken ones in any order', () => {
    const whole = fc.nat(999).map((n) => ({ text: `@misc{k${n}, title={Title ${n}}}`, isWhole: true }))
    const broken = fc
      .constantFrom('@misc{x, title={never closed', '@misc{y, title=, }', '@misc z', '@misc{w,}')
      .map((text) => ({ text, isWhole: false }))
    fc.assert(
      fc.property(fc.array(fc.oneof(whole, broken), { minLength: 1, maxLength: 8 }), (entries) => {
        const result = readSources(encode(entries.map(({ text }) => text).join('\n')))
        const begun = entries.filter(({ text }) => text.includes('{')).length
        if (!result.ok) {
          expect(begun).toBe(0)
          return
        }
        const { sources, unread } = result.value
        expect(sources.length + unread.length).toBeGreaterThanOrEqual(begun)
        expect(sources.length).toBeLessThanOrEqual(entries.filter(({ isWhole }) => isWhole).length)
      }),
      { numRuns: 60 }
    )
  })

  it('takes no group of entries for a source, and names it', () => {
    const { sources, unread } = read('@book{a, title={One}}\n@set{both, entryset={a}, note={Two books}}')
    expect(sources.map(({ name }) => name)).toEqual(['a'])
    expect(unread).toMatchObject([{ name: 'both', why: expect.stringContaining('grouped') }])
  })

  it('says which fields are not kept, of how many entries, and where a date was picked out of words', () => {
    const found = read(
      '@book{a, title={One}, owner={me}, year={about 1980}}\n@book{b, title={Two}, owner={me}}'
    )
    expect(found.leftOut).toEqual([{ field: 'owner', count: 2 }])
    expect(found.sources[0]).toMatchObject({
      item: { issued: { 'date-parts': [[1980]] } },
      note: 'Its date reads “about 1980” in the file.'
    })
  })
})

describe('RIS', () => {
  it('is read with lines that go on, and with the date that says most', () => {
    const item = itemIn(
      [
        'TY  - NEWS',
        'AU  - Choe, Sang-Hun',
        'AU  - Reuters',
        'TI  - North Korea Fires',
        '  Its Longest Missile',
        'T2  - The Daily',
        'PY  - 2022',
        'DA  - 2022/01/30/',
        'UR  - https://example.org/missile',
        'Y2  - 2022/02/01/',
        'SP  - 4',
        'EP  - 5',
        'ER  - '
      ].join('\r\n')
    )
    expect(item).toEqual({
      type: 'article-newspaper',
      title: 'North Korea Fires Its Longest Missile',
      author: [{ family: 'Choe', given: 'Sang-Hun' }, { literal: 'Reuters' }],
      'container-title': 'The Daily',
      issued: { 'date-parts': [[2022, 1, 30]] },
      accessed: { 'date-parts': [[2022, 2, 1]] },
      URL: 'https://example.org/missile',
      page: '4-5'
    })
  })

  it('ends a reference that no ER ends, and names an empty one', () => {
    const found = read('TY  - BOOK\nTI  - One\nTY  - BOOK\nER  -\nTY  - RPRT\nT1  - Three\nXX  - odd')
    expect(found.sources.map(({ item }) => item.title)).toEqual(['One', 'Three'])
    expect(found.unread.map(({ name }) => name)).toEqual(['2'])
    expect(found.leftOut).toEqual([{ field: 'XX', count: 1 }])
  })
})

describe('CSL-JSON', () => {
  it('is read with dates as programs write them, and keeps fields that Stet does not show', () => {
    const item = itemIn(
      JSON.stringify([
        {
          id: 'a',
          type: 'post-weblog',
          title: 'On <i>Ranges</i>',
          author: [{ family: 'Berg', 'non-dropping-particle': 'von', given: 'H.', suffix: 'Jr.' }],
          issued: { 'date-parts': [['2022', '1', 30]] },
          accessed: { raw: '2022-02-01' },
          'reviewed-title': 'Kept',
          URL: 'https://example.org/a'
        }
      ])
    )
    expect(item).toEqual({
      type: 'webpage',
      title: 'On Ranges',
      author: [{ family: 'von Berg', given: 'H., Jr.' }],
      issued: { 'date-parts': [[2022, 1, 30]] },
      accessed: { 'date-parts': [[2022, 2, 1]] },
      'reviewed-title': 'Kept',
      URL: 'https://example.org/a'
    })
  })

  it('names each entry that is no source, and what it does not keep', () => {
    const found = read(
      JSON.stringify({
        items: [{ type: 'book', title: 'One', custom: {}, attachments: [1] }, 7, { itemType: 'book' }, {}]
      })
    )
    expect(found.sources).toHaveLength(1)
    expect(found.unread.map(({ name }) => name)).toEqual(['2', '3', '4'])
    expect(found.leftOut).toEqual([{ field: 'attachments', count: 1 }])
  })
})

describe('a file of sources', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'North Korea fired a missile on Sunday (see @KCNA).'],
    ['JSON of another kind', '{"name": "stet", "type": "module"}'],
    ['JSON that is cut short', '[{"type": "book", "title": "Ha'],
    ['a schema', '{"$schema": "x", "type": "object", "title": "CSL item"}']
  ])('that is %s is refused in a sentence', (_name, text) => {
    const result = readSources(encode(text))
    expect(result.ok).toBe(false)
    if (!result.ok) expect(result.problem.message).toContain('Nothing was added.')
  })

  it('that does not say how its letters are written says how they were read', () => {
    const latin = readSources(new Uint8Array([...encode('@book{a, title={Gr'), 0xf6, ...encode('n}}')]))
    if (!latin.ok) throw new Error(latin.problem.message)
    expect(latin.value.sources[0]?.item.title).toBe('Grön')
    expect(latin.value.remarks?.join()).toContain('windows-1252')
    expect(read('@book{a, title={Grön}}')).not.toHaveProperty('remarks')
    const marked = readSources(
      new Uint8Array([0xef, 0xbb, 0xbf, ...encode('@book{a, title={'), 0xf6, ...encode('}}')])
    )
    expect(marked.ok && marked.value.remarks?.join()).toContain('could not be read')
  })

  it('never throws, and gives only what a project can hold, whatever it says', () => {
    const piece = fc.constantFrom(
      '@book{',
      'title',
      ' = ',
      '{',
      '}',
      '"',
      ',',
      '\\',
      'TY  - ',
      'ER  - ',
      '\n',
      '[',
      '[{"type":"book"',
      '}]',
      '$',
      '#',
      '%',
      '@',
      '\u0000x',
      '𝄞',
      '\ud800'
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = readSources(encode(pieces.join('')))
        if (!result.ok) return
        for (const { item } of result.value.sources) {
          expect(Object.keys(item).length).toBeGreaterThan(1)
          expect(JSON.stringify(item)).not.toMatch(/\\u00[01]/)
        }
      }),
      { numRuns: 400 }
    )
  })

  it('holds no more entries than Stet takes in, and names the rest', () => {
    const list = Array.from({ length: 5003 }, (_, index) => ({ type: 'book', title: `Title ${index}` }))
    const { sources, unread } = read(JSON.stringify(list))
    expect([sources.length, unread.length]).toEqual([5000, 3])
    expect(unread[0]?.why).toContain('first 5,000')
  })

  it('names the first of many that are not read, and counts the others', () => {
    const { sources, unread, unnamed } = read(`${'TY  - BOOK\nER  -\n'.repeat(1000)}TY  - BOOK\nTI  - One`)
    expect([sources.length, unread.length, unnamed]).toEqual([1, 200, 800])
  })

  it('is read in a time that goes with its length: braces, quotes and commands without end', () => {
    for (const text of ['{', '"', '\\a', '$', '\\begin{a}', 'a,']) {
      const begin = performance.now()
      readSources(encode(`@book{k, title={${text.repeat(4000)}}}`))
      expect(performance.now() - begin, text).toBeLessThan(8000)
    }
  })
})
