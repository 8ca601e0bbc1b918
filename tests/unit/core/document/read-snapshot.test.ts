import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { ProjectView } from '../../../../src/core/document/project-view'
import { readSnapshot } from '../../../../src/core/document/read-snapshot'
import { openDocument } from '../../../../src/core/document/schema'
import { addSource } from '../../../../src/core/document/sources'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import {
  fillPseudoRandom,
  mark,
  openPair,
  own,
  projectId,
  type Replica,
  snapshotOf
} from '../../../support/replica'

const story = 'North Korea conducted seven weapons tests in January.\nIt was the first since 2017.'

function claimMap(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields))
}

/** What a hostile or broken replica may write beside alice's own claim. */
const oddClaims: readonly (readonly [string, (good: Readonly<Record<string, unknown>>) => unknown])[] = [
  ['a number', () => 7],
  ['a string', () => 'claim'],
  ['null', () => null],
  ['a list', () => [1, 2, 3]],
  ['an empty entry', () => claimMap({})],
  ['a text type', () => new Y.Text('claim')],
  ['no anchors', ({ anchors: _, ...good }) => claimMap(good)],
  ['anchors of another type', (good) => claimMap({ ...good, anchors: 'everywhere' })],
  [
    'an anchor without a quote',
    (good) => claimMap({ ...good, anchors: [{ start: new Uint8Array(3), end: new Uint8Array(3) }] })
  ],
  [
    'an anchor without bytes',
    (good) =>
      claimMap({
        ...good,
        anchors: [{ start: [1], end: [2], quote: { exact: 'a', prefix: '', suffix: '' } }]
      })
  ],
  ['a huge quote', (good) => claimMap({ ...good, anchors: [hugeAnchor()] })],
  ['a marker who is no id', (good) => claimMap({ ...good, markedBy: '<script>' })],
  ['a date that is a number', (good) => claimMap({ ...good, markedAt: 5 })]
]

function hugeAnchor(): unknown {
  const quote = { exact: 'x'.repeat(1_000_001), prefix: '', suffix: '' }
  return { start: Uint8Array.of(0, 1, 0, 0), end: Uint8Array.of(0, 1, 0, 0), quote }
}

function open(): { alice: Replica; id: ClaimId; good: Readonly<Record<string, unknown>> } {
  const { alice } = openPair(story)
  const id = mark(alice, 'seven weapons tests')
  const stored = alice.document.claims.get(id)
  const good = stored instanceof Y.Map ? Object.fromEntries(stored.entries()) : {}
  return { alice, id, good }
}

describe('readSnapshot', () => {
  it('gives the article, the claims in reading order, sources, evidence and people', () => {
    const { alice, id } = open()
    const first = mark(alice, 'North Korea')
    const snapshot = snapshotOf(alice)
    expect(snapshot.projectId).toBe(projectId)
    expect(snapshot.blocks).toHaveLength(2)
    expect(snapshot.info).toEqual({
      title: 'Seven tests',
      byline: '',
      dateline: '',
      language: 'en',
      direction: 'ltr',
      originalName: 'story.txt'
    })
    expect(snapshot.claims.map(({ number, claim, words }) => [number, claim.id, words])).toEqual([
      [1, first, 'North Korea'],
      [2, id, 'seven weapons tests']
    ])
    expect(snapshot.claims[1]?.anchors).toEqual([{ state: 'exact', range: { start: 22, end: 41 } }])
  })

  it.each(oddClaims)('leaves out a claim that is %s, and so does the window', (_name, make) => {
    const { alice, id, good } = open()
    alice.document.claims.set(newId('claim', fillPseudoRandom), make(good))
    expect(snapshotOf(alice).claims.map(({ claim }) => claim.id)).toEqual([id])
    expect(alice.view.claims.map(({ claim }) => claim.id)).toEqual([id])
  })

  it('leaves out a claim whose key is no id', () => {
    const { alice, good } = open()
    alice.document.claims.set('__proto__', claimMap(good))
    alice.document.claims.set('"><img src=x>', claimMap(good))
    expect(snapshotOf(alice).claims).toHaveLength(1)
  })

  it('reads a claim with an unknown kind as another one, and ignores what it does not know', () => {
    const { alice, good } = open()
    const id = newId('claim', fillPseudoRandom)
    alice.document.claims.set(
      id,
      claimMap({ ...good, id: 'other', kind: 'hologram', risk: 9, later: { field: true } })
    )
    const claim = snapshotOf(alice).claims.find((view) => view.claim.id === id)?.claim
    expect(claim).toMatchObject({ id, kind: 'other', risk: 'normal' })
    expect(claim).not.toHaveProperty('later')
  })

  it('leaves out malformed checks, sources, evidence and people', () => {
    const { alice, id } = open()
    const { checks, sources, evidence, people, info } = alice.document
    const key = () => newId('check', fillPseudoRandom)
    for (const odd of [
      7,
      'x',
      null,
      [],
      {},
      { claimId: id, words: 'x'.repeat(2_000_000) },
      { verdict: 'splendid' }
    ]) {
      for (const map of [checks, sources, evidence, people]) map.set(key(), odd)
    }
    info.set('title', 7)
    info.set('direction', 'upwards')
    info.set('language', '"><script>')
    const snapshot = snapshotOf(alice)
    expect(snapshot).toMatchObject({ sources: [], evidence: [], people: [] })
    expect(snapshot.claims[0]?.checks).toEqual([])
    expect(snapshot.info).toMatchObject({ title: '', direction: 'ltr', language: 'und' })
    expect(new ProjectView(alice.document, alice.article).claims).toEqual(alice.view.claims)
  })

  it('keeps a source without its address when that is not one of the web', () => {
    const { alice } = open()
    const id = newId('source', fillPseudoRandom)
    const item = { type: 'webpage' as const, title: 'Report', URL: 'javascript:alert(1)', DOI: '10.1/x' }
    addSource(
      alice.document,
      { id, item, primary: true, terms: 'on the record', origin: '', addedBy: alice.person, addedAt: '' },
      own
    )
    expect(snapshotOf(alice).sources[0]?.item).toEqual({ type: 'webpage', title: 'Report', DOI: '10.1/x' })
  })

  it('reads an empty document', () => {
    const document = openDocument(new Y.Doc())
    const snapshot = readSnapshot(document, new ArticleText(document.article), projectId)
    expect(snapshot).toMatchObject({
      claims: [],
      sources: [],
      people: [],
      info: { title: '', language: 'und' }
    })
  })
})
