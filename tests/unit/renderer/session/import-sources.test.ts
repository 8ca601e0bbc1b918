import { describe, expect, it } from 'vitest'
import type { SourcesFile } from '../../../../src/core/ipc/contract'
import { fail, succeed } from '../../../../src/core/ipc/result'
import type { CslItem } from '../../../../src/core/model/source'
import { addUrlEvidence, saveSource } from '../../../../src/renderer/session/actions/add-evidence'
import {
  importSources,
  knownSources,
  takeSources
} from '../../../../src/renderer/session/actions/import-sources'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { redoLast, undoLast } from '../../../../src/renderer/session/actions/undo-redo'
import { fieldsOfItem, itemOfFields } from '../../../../src/renderer/sources/csl-fields'
import { lastMessage, type OpenWindow, receive, selectWords, windowOf } from '../../../support/window-of'

const items: readonly CslItem[] = [
  { type: 'book', title: 'A History of the Alta', author: [{ family: 'Kim', given: 'A.' }] },
  { type: 'webpage', title: 'The Alta', URL: 'https://example.org/alta' }
]

function fileOf(all: readonly CslItem[]): SourcesFile {
  const sources = all.map((item, index) => ({ name: String(index + 1), item, note: '' }))
  return { fileName: 'rivers.bib', format: 'BibTeX', sources, unread: [], leftOut: [] }
}

function titles({ session }: OpenWindow): readonly (string | undefined)[] {
  return session.view.sources.map(({ item }) => item.title).toSorted()
}

describe('the sources of a file', () => {
  it('are shown before any is added, and a file that cannot be read is told of', async () => {
    const alice = windowOf('alice', 11)
    alice.stet.answers = { 'sources:choose': () => succeed(fileOf(items)) }
    await importSources(alice.session)
    expect(alice.session.sourcesFile.get()?.sources).toHaveLength(2)
    expect(titles(alice)).toEqual([])
    alice.session.sourcesFile.set(null)
    alice.stet.answers = { 'sources:choose': () => fail('no-sources', 'It holds none. Nothing was added.') }
    await importSources(alice.session)
    expect(alice.session.sourcesFile.get()).toBeNull()
    expect(lastMessage(alice)).toBe('It holds none. Nothing was added.')
  })

  it('keep for everybody what they are cited by, also behind another change of the source', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const details = { volume: '12', issue: '3', DOI: '10.1000/r', editor: [{ literal: 'Port Office' }] }
    takeSources(alice.session, [{ type: 'article-journal', title: 'Ranges', ...details } as CslItem])
    receive(bob, alice)
    const [source] = bob.session.view.sources
    if (source === undefined) throw new Error('The source did not arrive.')
    const item = itemOfFields(source.item, { ...fieldsOfItem(source.item), title: 'Ranges of rockets' })
    saveSource(bob.session, source.id, { item })
    receive(alice, bob)
    for (const each of [alice, bob])
      expect(each.session.view.sources[0]?.item).toEqual({
        type: 'article-journal',
        title: 'Ranges of rockets',
        ...details
      })
  })

  it('are added by one step, for everybody, as secondary ones on the record', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    takeSources(alice.session, items)
    expect(lastMessage(alice)).toBe('2 sources added.')
    receive(bob, alice)
    for (const each of [alice, bob]) {
      expect(titles(each)).toEqual(['A History of the Alta', 'The Alta'])
      expect(each.session.view.sources).toMatchObject(
        items.map(() => ({ primary: false, terms: 'on the record', addedBy: alice.person.id }))
      )
    }
    undoLast(alice.session)
    receive(bob, alice)
    expect([titles(alice), titles(bob)]).toEqual([[], []])
    redoLast(alice.session)
    receive(bob, alice)
    expect(titles(bob)).toEqual(titles(alice))
    expect(titles(alice)).toHaveLength(2)
  })

  it('stay where evidence was linked to them by a colleague before they were taken back', () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    takeSources(alice.session, items)
    receive(bob, alice)
    selectWords(bob, '240 kilometres')
    markClaimAtSelection(bob.session)
    addUrlEvidence(bob.session, bob.session.view.claims[0]?.claim.id as never, 'https://example.org/alta')
    undoLast(alice.session)
    receive(alice, bob)
    receive(bob, alice)
    expect([titles(alice), titles(bob)]).toEqual([['The Alta'], ['The Alta']])
  })

  it.each<readonly [string, CslItem, boolean]>([
    ['the same address', { type: 'book', URL: 'http://www.example.org/alta/#part' }, true],
    ['the same DOI in its address', { type: 'book', URL: 'https://doi.org/10.1000/ABC' }, true],
    [
      'the same title, year and author',
      {
        type: 'report',
        title: 'Of Rivers.',
        author: [{ literal: 'Kím' }],
        issued: { 'date-parts': [[2020]] }
      },
      true
    ],
    [
      'the same title of another year',
      { type: 'report', title: 'Of Rivers', author: [{ family: 'Kim' }] },
      false
    ],
    ['a short title that many have', { type: 'interview', title: 'Interview' }, false],
    ['another page of the same site', { type: 'webpage', URL: 'https://example.org/alta-2' }, false]
  ])('are known again by %s', (_name, item, isKnown) => {
    const alice = windowOf('alice', 11)
    const doi = { type: 'article-journal', DOI: '10.1000/abc' } as CslItem
    const dated = { type: 'report', title: 'Of rivers', author: [{ family: 'Kim', given: 'A.' }] } as const
    takeSources(alice.session, [
      ...items,
      doi,
      { ...dated, issued: { 'date-parts': [[2020, 2]] } },
      { type: 'interview', title: 'Interview' }
    ])
    expect([...knownSources(alice.session, fileOf([item]))]).toEqual(isKnown ? [0] : [])
  })

  it('that a file has twice are known again, too', () => {
    const alice = windowOf('alice', 11)
    expect([...knownSources(alice.session, fileOf([...items, items[0] as CslItem]))]).toEqual([2])
  })
})
