import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadSources } from '../../../../../src/core/model/read-sources'
import { readSources } from '../../../../../src/formats/import/sources/read-sources'

function read(text: string): ReadSources {
  const result = readSources(new TextEncoder().encode(text))
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

const titleIn = (title: string): unknown =>
  read(`@book{a, title={${title}}, year=2020}`).sources[0]?.item.title

describe('a text in BibTeX', () => {
  it.each([
    ['A rise of 50% in June', 'A rise of 50% in June'],
    ['A rise\n  of 50%\n  in June', 'A rise of 50% in June'],
    ['50\\% of it', '50% of it'],
    ['Costs $5 million and $6 million more', 'Costs $5 million and $6 million more'],
    ['Costs $5 million', 'Costs $5 million'],
    ['$1,000 to $2,000 a month, $3 a day', '$1,000 to $2,000 a month, $3 a day'],
    ['$5–$10 a kilo', '$5–$10 a kilo'],
    ['See \\url{https://x.example/50%25}', 'See https://x.example/50%25'],
    ['Rate $10^5$, $H_0$ and $5$', 'Rate 10⁵, H₀ and 5'],
    ['On $x^2$ and {\\ss}', 'On x² and ß']
  ])('keeps what it says: %s', (said, title) => expect(titleIn(said)).toBe(title))

  it('is an address as the program that wrote it means it', () => {
    const { sources } = read(`
      @misc{a, title={A}, url={https://x.example/a\\_b{\\%}20c\\&d\\#e}, doi={10.1000/978-3\\_16}}
      @misc{b, title={B}, doi={https://doi.org/10.1000/a<b>#1}}
      @misc{c, title={C}, url={https://a.example https://b.example}}
      @misc{d, title={D}, eprint={2001.00001}, archivePrefix={arXiv}}
      @misc{e, title={E}, howpublished={Online: \\url{https://e.example/x}.}}`)
    expect(sources[0]?.item).toMatchObject({ URL: 'https://x.example/a_b%20c&d#e', DOI: '10.1000/978-3_16' })
    expect(sources[1]?.item).toMatchObject({
      URL: 'https://doi.org/10.1000/a%3Cb%3E%231',
      DOI: '10.1000/a<b>#1'
    })
    expect(sources[2]?.item).toMatchObject({ URL: 'https://a.example/' })
    expect(sources[2]?.note).toContain('https://b.example/')
    expect(sources[3]?.item).toMatchObject({ URL: 'https://arxiv.org/abs/2001.00001', archive: 'arXiv' })
    expect(sources[4]?.item).toEqual({ type: 'webpage', title: 'E', URL: 'https://e.example/x' })
  })
})

describe('an entry in BibTeX', () => {
  it('takes no date from an entry that has no key', () => {
    const { sources } = read('@book{a, title={Undated}}\n@book{, title={Dated}, year=1999}')
    expect(sources[0]?.item).toEqual({ type: 'book', title: 'Undated' })
  })

  it('has the fields of its xdata, but not the subtitle of the work that it is in', () => {
    const { sources } = read(`
      @xdata{place, location={Paris}, urldate={2021-01-02}}
      @xdata{press, publisher={Port Press}, xdata={place}}
      @collection{whole, title={Ships}, subtitle={A History}, xdata=press, year=1999}
      @incollection{part, title={Ferries}, crossref={whole}, xdata={press}, location={Lyon}}`)
    expect(sources[0]?.item).toMatchObject({ title: 'Ships: A History', publisher: 'Port Press' })
    expect(sources[1]?.item).toMatchObject({
      title: 'Ferries',
      'container-title': 'Ships',
      publisher: 'Port Press',
      'publisher-place': 'Lyon',
      accessed: { 'date-parts': [[2021, 1, 2]] },
      issued: { 'date-parts': [[1999]] }
    })
  })

  it('goes in no circle of xdata', () => {
    const { sources } = read(
      '@xdata{a, xdata=b}\n@xdata{b, xdata=a, year=2000}\n@book{c, title={C}, xdata=a}'
    )
    expect(sources[0]?.item).toMatchObject({ title: 'C', issued: { 'date-parts': [[2000]] } })
  })

  it.each(['constructor', '__proto__', 'valueOf'])('of the type %s is a document', (type) => {
    expect(read(`@${type}{a, title={One}}\n@book{b, title={Two}}`).sources.map(({ item }) => item)).toEqual([
      { type: 'document', title: 'One' },
      { type: 'book', title: 'Two' }
    ])
  })

  it('has a day within its month, names parted by semicolons, and a key of any signs', () => {
    const { sources } = read(`
      @misc{Smith (2020) #1, title={A}, month="5~" # mar, year=2020, author={Müller, Karl; Maier, Hans}}
      @misc{b, title={B}, month={März}, year=2020}`)
    expect(sources[0]).toMatchObject({
      name: 'Smith (2020) #1',
      item: {
        issued: { 'date-parts': [[2020, 3, 5]] },
        author: [
          { family: 'Müller', given: 'Karl' },
          { family: 'Maier', given: 'Hans' }
        ]
      }
    })
    expect(sources[1]?.note).toBe('Its date reads “März 2020” in the file.')
  })

  it('says of a word that the file does not explain that it is odd', () => {
    expect(read('@article{a, title={A}, journal=jfk}').sources[0]?.note).toContain(
      'Compare it with the file.'
    )
  })

  it.each([
    ['a comment', '% @book{old, title={Old}}\n@comment{@book{x, title={X}}}\n@comment @book{y, title={Y}}\n'],
    ['an address in prose', 'Send this to me@book{z or not.\n']
  ])('does not stand in %s', (_name, text) => {
    const { sources, unread } = read(`${text}@book{a, title={One}}`)
    expect(sources.map(({ item }) => item.title)).toEqual(['One'])
    expect(unread).toEqual([])
  })
})

describe('a damaged BibTeX file', () => {
  it.each([
    ['entries that never end, in one line', '@book{a,title={'.repeat(20_000)],
    ['entries that never end, in lines', '@book{a,title={\n'.repeat(200_000)],
    ['entries without anything', '@book{'.repeat(50_000)],
    ['at signs', `@book{a,title={x}}\n${'@'.repeat(500_000)}`],
    ['comments that never end', '@comment{\n'.repeat(200_000)],
    ['words that never end', '@string{a = "\n'.repeat(200_000)],
    ['a title of megabytes', `@book{a,title={${'x'.repeat(5_000_000)}}}`],
    ['a title of commands', `@book{a,title={${'\\emph{x} '.repeat(40_000)}}}`],
    ['an author of commas', `@book{a,title={x},author={${','.repeat(100_000)}}}`],
    ['braces', `@book{a,title={${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`]
  ])('of %s is read to its end at once', (_name, text) => {
    const begin = performance.now()
    const result = readSources(new TextEncoder().encode(`${text}\n@book{last,title={Last}}`))
    expect(performance.now() - begin).toBeLessThan(8000)
    if (!result.ok) expect(result.problem.message).toContain('Nothing was added.')
    else expect(result.value.sources.length + result.value.unread.length).toBeGreaterThan(0)
  })

  it('names an entry that is too long, and reads the next', () => {
    const { sources, unread } = read(`@book{long,title={${'x'.repeat(70_000)}}}\n@book{b,title={Two}}`)
    expect(sources.map(({ name }) => name)).toEqual(['b'])
    expect(unread).toMatchObject([
      { name: expect.stringContaining('long'), why: expect.stringContaining('longer') }
    ])
  })

  it('parses no more entries than are taken in', () => {
    const begin = performance.now()
    const { sources, unread, unnamed } = read('@book{a, title={One}, year=2000}\n'.repeat(100_000))
    expect([sources.length, unread.length, unnamed]).toEqual([5000, 200, 94_800])
    expect(performance.now() - begin).toBeLessThan(15_000)
  })

  it('is read the same with its lines ended in any way', () => {
    const entry = fc.constantFrom(
      '@book{a, title={One},\n year=2000}',
      '@misc(b, title="Two, {a} \\"u",\n)',
      '@string{c = {Three}}',
      '@article{d,\n title=c, month=mar # "~5", year=2001'
    )
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const text = `${entries.join('\n')}\n@book{e, title={Last}}`
        expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text))
      }),
      { numRuns: 60 }
    )
  })
})
