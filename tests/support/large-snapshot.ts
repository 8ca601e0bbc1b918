import type { ClaimView, ProjectSnapshot } from '../../src/core/document/project-snapshot'
import { block, SnapshotBuilder } from './snapshot-builder'

/** A report of 100,000 words in 2,000 paragraphs with 5,000 checked claims and 2,000 sources. */
export function largeSnapshot(): ProjectSnapshot {
  const texts = Array.from({ length: 2000 }, (_, paragraph) => {
    return Array.from({ length: 50 }, (_, word) => `word${paragraph}x${word}`).join(' ')
  })
  const desk = new SnapshotBuilder(texts.map((text) => block(text)))
  const alice = desk.person('Alice')
  const sources = Array.from({ length: 2000 }, (_, index) => {
    const date = { 'date-parts': [[2022, 1, 1 + (index % 28)]] }
    const [title, URL] = [`Source ${index}`, `https://example.org/${index}`]
    return desk.source(
      { type: 'webpage', title, URL, author: [{ literal: 'A desk' }], accessed: date },
      alice
    )
  })
  const claim = desk.mark({ words: [texts[0] ?? ''], by: alice })
  const evidence = desk.evidence(claim, sources[0] ?? desk.source({ type: 'book' }, alice), alice, {
    excerpt: 'Words of the source.'
  })
  desk.check(claim, alice, { verdict: 'accurate', note: 'A note of some words.', evidence: [evidence.id] })
  const snapshot = desk.build({ title: 'A long report' })
  const text = texts.join('\n')
  const claims = snapshot.claims.flatMap((view) => {
    return Array.from({ length: 5000 }, (_, index): ClaimView => {
      const start = Math.floor((index / 5000) * (text.length - 200))
      const range = { start, end: start + 60 + (index % 90) }
      const cited = [0, 1].flatMap((offset) => sources[(index * 2 + offset) % sources.length] ?? [])
      return {
        ...view,
        number: index + 1,
        words: text.slice(range.start, range.end),
        anchors: [{ state: 'exact', range }],
        evidence: cited.map((source) => ({ ...evidence, sourceId: source.id }))
      }
    })
  })
  return { ...snapshot, claims }
}
