import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import { showOnOneLine } from '../../../../src/core/model/show-hidden'
import { type CslItem, cslTypes, type Source } from '../../../../src/core/model/source'
import { compareExport } from '../../../../src/formats/export/compare-export'
import { exportSnapshot } from '../../../../src/formats/export/export-snapshot'
import { archiveOf } from '../../../../src/formats/export/sources/archive-of'
import { readSources } from '../../../../src/formats/import/sources/read-sources'
import { exportedByAlice } from '../../../support/export-options'
import { hostileTexts } from '../../../support/hostile-text'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

const formats = ['sources-csl', 'sources-bib', 'sources-ris'] as const
type Format = (typeof formats)[number]

function fileOf(format: Format, snapshot: ProjectSnapshot): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(exportSnapshot(snapshot, format, exportedByAlice))
}

/** What Citation.js calls the formats. */
const types: Readonly<Record<Format, string>> = {
  'sources-csl': '@else/json',
  'sources-bib': '@biblatex/text',
  'sources-ris': '@ris/file'
}

type Read = Readonly<Record<string, unknown>>

function readBack(format: Format, snapshot: ProjectSnapshot): readonly Read[] {
  return new Cite(fileOf(format, snapshot), { forceType: types[format] }).data
}

/** A project in which each of these sources supports the one claim. */
function citing(items: readonly CslItem[], more: Partial<Source> = {}): ProjectSnapshot {
  const desk = new SnapshotBuilder([block('The ferry sank.')])
  const alice = desk.person('Alice Moreau')
  const claim = desk.mark({ words: ['The ferry sank'], by: alice })
  for (const item of items) desk.evidence(claim, desk.source(item, alice, more), alice)
  return desk.build()
}

describe('the sources for reference managers', () => {
  it.each(formats)(
    'are each in %s once, with what is known of them, as another program reads it',
    (format) => {
      const sources = readBack(format, sampleSnapshot())
      expect(sources).toHaveLength(6)
      expect(new Set(sources.map(({ id }) => id)).size).toBe(6)
      expect(sources[0]).toMatchObject({
        type: 'webpage',
        title: 'Telephone talk of the foreign ministers',
        URL: 'https://ministry.example/talks/0202',
        issued: { 'date-parts': [[2022, 2, 2]] }
      })
      // when a page was read Citation.js passes over in RIS: its line is held below
      const accessed = { 'date-parts': [[2022, 2, 2]] }
      if (format !== 'sources-ris') expect(sources[0]).toMatchObject({ accessed })
      expect(sources[2]).toMatchObject({
        title: 'Seoul counts seven',
        'container-title': 'The Morning Paper',
        page: '4'
      })
      expect(JSON.stringify(sources[0])).toContain('Ministry of Foreign Affairs')
      expect(JSON.stringify(sources[2])).toMatch(/Kim.*Park/)
      expect(JSON.stringify(sources[0]?.note ?? sources[0]?.annote)).toContain(
        'Supports claim 1 (“agreed by telephone on Wednesday to keep their defence plans in step”)'
      )
      expect(JSON.stringify(sources[1])).toMatch(
        /Supports claim \d+.*Contradicts claim \d+.*Gives context to claim \d+/
      )
    }
  )

  it.each(formats)(
    'withhold in %s a confidential source, say so, and tell nothing that it carries',
    (format) => {
      for (const terms of ['confidential', 'off the record', 'deep background', 'of later versions']) {
        const secret = {
          type: 'personal_communication',
          title: 'Call on Tuesday',
          author: [{ family: 'Mori', given: 'Aya' }],
          'container-title': 'Night shift',
          publisher: 'Port office',
          URL: 'https://mori.example/aya',
          issued: { 'date-parts': [[2021, 7, 13]] },
          page: '77',
          genre: 'Signal call',
          note: 'works in the port office'
        } as const
        const file = fileOf(
          format,
          citing([secret], { terms: terms as Source['terms'], givesAway: 'harbour master' })
        )
        expect(file).toContain('Withheld: this file does not say who the source is or what it carries.')
        expect(file).not.toMatch(
          /Mori|Aya|Tuesday|Night shift|ort office|mori|2021|\b77\b|Signal|harbour|ferry|claim 1/
        )
        const [read, ...others] = readBack(format, citing([secret], { terms: terms as Source['terms'] }))
        expect(others).toEqual([])
        expect(read?.title).toMatch(/source|Source/)
        expect(read).not.toHaveProperty('author')
        expect(read).not.toHaveProperty('issued')
      }
    }
  )

  it.each(formats)('leave out of %s remarks on a source and fields that Stet does not know', (format) => {
    const item = {
      type: 'book',
      title: 'Ferries',
      note: 'leaked by the clerk',
      annote: 'the clerk',
      abstract: 'the clerk'
    }
    const file = fileOf(format, citing([item as unknown as CslItem]))
    expect(file).toContain('Ferries')
    expect(file).not.toContain('clerk')
  })

  it.each(formats)('do not say in %s words that are no longer in the article', (format) => {
    const desk = new SnapshotBuilder([block('The ferry sank.')])
    const alice = desk.person('Alice Moreau')
    const gone = desk.mark({ words: ['the clerk at the port says'], by: alice })
    desk.evidence(gone, desk.source({ type: 'book', title: 'Ferries' }, alice), alice)
    const file = fileOf(format, desk.build())
    expect(file).toContain('claim 1 (no longer in the article)')
    expect(file).not.toContain('clerk')
  })

  it.each(formats)('leave out of %s what no claim cites any more', (format) => {
    const desk = new SnapshotBuilder([block('The ferry sank.')])
    const alice = desk.person('Alice Moreau')
    const sank = desk.mark({ words: ['The ferry sank'], by: alice })
    const off = desk.mark({ words: ['The ferry'], by: alice, removed: true })
    desk.evidence(sank, desk.source({ type: 'book', title: 'Taken off' }, alice), alice, { removed: true })
    desk.evidence(off, desk.source({ type: 'book', title: 'Of a mark taken off' }, alice), alice)
    desk.source({ type: 'book', title: 'Never cited' }, alice)
    const file = fileOf(format, desk.build())
    expect(file).not.toMatch(/Taken|taken|Never/)
    expect(file.length).toBeGreaterThan(0)
  })

  it('say that an address is that of a copy in an archive', () => {
    const URL = 'https://web.archive.org/web/20220202000000/https://ministry.example/'
    const snapshot = citing([{ type: 'webpage', title: 'Talks', URL }])
    for (const format of formats)
      expect(fileOf(format, snapshot)).toContain('The address is that of a copy in')
    expect(readBack('sources-csl', snapshot)[0]).toMatchObject({
      archive: 'the Wayback Machine',
      archive_location: URL,
      URL
    })
    expect(archiveOf('https://web.archive.org.evil.example/')).toBe('')
    expect(archiveOf('constructor')).toBe('')
  })

  it.each(['javascript:alert(1)', 'file:///home/alice/leak.pdf', 'https://alice:secret@ministry.example/'])(
    'give no address that a program should not open: %s',
    (URL) => {
      for (const format of formats) {
        expect(fileOf(format, citing([{ type: 'webpage', title: 'Talks', URL }]))).not.toMatch(
          /alert|leak|secret/
        )
      }
    }
  )

  it('hold no date that is none', () => {
    const issued = { 'date-parts': [[2022, 13, 40]] }
    expect(readBack('sources-csl', citing([{ type: 'book', title: 'Ferries', issued }]))[0]).toMatchObject({
      issued: { 'date-parts': [[2022]] }
    })
  })

  it('name at most a hundred claims in a note, and say how many more', () => {
    const words = Array.from({ length: 103 }, (_each, index) => `fact${index}`)
    const desk = new SnapshotBuilder([block(words.join(' '))])
    const alice = desk.person('Alice Moreau')
    const source = desk.source({ type: 'book', title: 'Ferries' }, alice)
    for (const word of words) desk.evidence(desk.mark({ words: [word], by: alice }), source, alice)
    const note = String(readBack('sources-csl', desk.build())[0]?.note)
    expect(note).toContain('claim 100 (“fact99”), 3 more claims.')
    expect(note).not.toContain('claim 101')
  })

  it.each(formats)('come back from %s as they were written, whatever their characters', (format) => {
    const piece = fc.constantFrom(
      ...[
        '{',
        '}',
        '\\',
        '%',
        '#',
        '&',
        '_',
        '~',
        '^',
        '$',
        '@',
        '"',
        ',',
        ' and ',
        '--',
        '\n',
        '\r\nER  - \r\n'
      ],
      ...[
        'é',
        'ß',
        '東京',
        '🚀',
        'שלום',
        'a',
        'B ',
        'TY  - ',
        '@book{x,',
        '\u202E',
        '\u2028',
        '\uD800',
        '\\textbf{'
      ]
    )
    const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join('')}x`)
    fc.assert(
      fc.property(text, text, text, (title, family, given) => {
        const read = readBack(
          format,
          citing([
            { type: 'book', title, author: [{ literal: family }, { family, given }] },
            { type: 'book', title: 'the next' }
          ])
        )
        expect(read).toHaveLength(2)
        expect(read[0]?.title).toBe(showOnOneLine(title))
        expect(read[1]?.title).toBe('the next')
        if (format !== 'sources-bib') return
        const authors = read[0]?.author as readonly Read[]
        expect(authors).toHaveLength(2)
        expect(authors[0]?.family).toBe(showOnOneLine(family))
      }),
      { numRuns: 200 }
    )
  })

  it.each(formats)('are brought in again from %s as the same sources', (format) => {
    // RIS has no sign for a comma that parts no given name
    const ministry =
      format === 'sources-ris' ? 'Ministry of Ports and Fish' : 'Ministry of Trade, Ports and Fish'
    const items: readonly CslItem[] = [
      {
        type: 'webpage',
        title: 'Talks & {ties}: 50% of #1, a_b ~ c',
        author: [{ literal: ministry }, { family: 'Kim', given: 'Ji-woo' }],
        issued: { 'date-parts': [[2022, 2, 1]] },
        accessed: { 'date-parts': [[2022, 2, 2]] },
        URL: 'https://ministry.example/a_b?x=%20&y=1#z~'
      },
      ...cslTypes.map((type): CslItem => ({ type, title: `A ${type}`, author: [{ literal: 'Port Office' }] }))
    ]
    const read = readSources(exportSnapshot(citing(items), format, exportedByAlice))
    if (!read.ok) throw new Error(read.problem.message)
    expect(read.value.unread).toEqual([])
    const [first, ...others] = read.value.sources.map(({ item }) => item)
    expect(first).toMatchObject(items[0] ?? {})
    expect(others.map(({ title }) => title)).toEqual(cslTypes.map((type) => `A ${type}`))
    for (const { author } of others) expect(author).toEqual([{ literal: 'Port Office' }])
  })

  it.each(formats)('keep in %s all that an import brought and that they have a place for', (format) => {
    const told: Read = {
      type: 'article-journal',
      title: 'Ranges',
      'container-title': 'Rocket & Letters',
      'collection-title': 'Port Studies',
      publisher: 'Port Press',
      'publisher-place': 'Lyon',
      volume: '12',
      issue: '3-4',
      number: 'e77',
      edition: '2',
      page: '100-119',
      language: 'fr',
      DOI: '10.1000/r_1',
      ISBN: '978-3-16-148410-0',
      ISSN: '1234-5678',
      URL: 'https://example.org/r',
      author: [{ family: 'Kim', given: 'Ana' }],
      editor: [{ family: 'Ek', given: 'Ann' }, { literal: 'Port Office' }],
      translator: [{ family: 'Li', given: 'Wei' }],
      issued: { 'date-parts': [[2020, 3, 5]] }
    }
    const more: Read = {
      version: '1.2',
      'event-title': 'Launch Week',
      'event-place': 'Oslo',
      'event-date': { 'date-parts': [[2019, 5]] },
      'original-date': { 'date-parts': [[1999]] },
      director: [{ family: 'Vo', given: 'Bo' }],
      'container-author': [{ family: 'Ny', given: 'Al' }]
    }
    const item = { ...(format === 'sources-ris' ? told : { ...told, ...more }) }
    const kept = {
      ...item,
      abstract: 'the clerk',
      keyword: 'the clerk',
      note: 'the clerk'
    } as unknown as CslItem
    const bytes = exportSnapshot(citing([kept]), format, exportedByAlice)
    expect(new TextDecoder().decode(bytes)).not.toContain('clerk')
    const read = readSources(bytes)
    if (!read.ok) throw new Error(read.problem.message)
    const { note: _note, ...back } = { ...read.value.sources[0]?.item }
    expect(back).toEqual(item)
    expect(read.value.leftOut).toEqual([])
  })

  it.each(formats)('pass in %s over fields of another kind than a reference manager writes', (format) => {
    const odd = {
      type: 'book',
      title: 'Ferries',
      volume: { a: 'x' },
      editor: 'Ek',
      ISBN: ['1'],
      edition: 2,
      DOI: null
    }
    const item = readBack(format, citing([odd as unknown as CslItem]))[0]
    expect(item).toMatchObject({ title: 'Ferries' })
    expect(JSON.stringify(item?.edition ?? '2')).toContain('2')
    expect(item).not.toHaveProperty('editor')
    expect(item).not.toHaveProperty('volume')
  })

  it.each(formats)('do not say in %s of an open source what tells who a confidential one is', (format) => {
    const desk = new SnapshotBuilder([block('The ferry sank.')])
    const alice = desk.person('Alice Moreau')
    const claim = desk.mark({ words: ['The ferry sank'], by: alice })
    const secret = { type: 'interview', author: [{ family: 'Mori', given: 'Aya' }] } as const
    desk.evidence(claim, desk.source(secret, alice, { terms: 'confidential' }), alice)
    const open = {
      type: 'book',
      title: 'Ferries',
      editor: [{ family: 'Mori', given: 'Aya' }],
      'event-title': 'Talk by Aya Mori',
      translator: [{ family: 'Nilsson', given: 'Aya' }],
      volume: '7'
    }
    desk.evidence(claim, desk.source(open as unknown as CslItem, alice), alice)
    const file = fileOf(format, desk.build())
    expect(file).not.toContain('Mori')
    expect(file).toMatch(/Nilsson/)
    expect(file).toMatch(/\b7\b/)
  })

  it('take hostile texts for words', () => {
    for (const format of formats) {
      for (const text of hostileTexts) {
        const item = { type: 'report', title: text, publisher: text, genre: text, page: text } as const
        expect(readBack(format, citing([item, { type: 'book', title: 'the next' }])).at(-1)).toMatchObject({
          title: 'the next'
        })
      }
    }
  })

  it('are a line a tag in RIS, and nothing but lines', () => {
    const lines = fileOf('sources-ris', sampleSnapshot()).split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- [^\r\n]*$/)
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(6)
    expect(lines).toEqual(expect.arrayContaining(['DA  - 2022/02/01/', 'Y2  - 2022/02/02/', 'PY  - 2022']))
  })

  it.each(formats)('are in %s found the same when made again, and known where there are none', (format) => {
    for (const snapshot of [sampleSnapshot(), citing([])]) {
      const bytes = exportSnapshot(snapshot, format, { ...exportedByAlice, appVersion: '9.9' })
      expect(compareExport(bytes, exportedByAlice.exportedAt, { snapshot })).toEqual({ isSame: true })
    }
    const other = new TextEncoder().encode(`${fileOf(format, sampleSnapshot())} `)
    expect(compareExport(other, exportedByAlice.exportedAt, { snapshot: sampleSnapshot() })).toBeUndefined()
  })
})
