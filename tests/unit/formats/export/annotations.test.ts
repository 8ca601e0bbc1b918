import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openQuoteSearch } from '../../../../src/core/anchoring/match-quote'
import { resolveQuote } from '../../../../src/core/anchoring/resolve-quote'
import { type Block, textOfBlock } from '../../../../src/core/article/block-schema'
import type { ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import type { TextRange } from '../../../../src/core/model/anchor'
import { exportAnnotations } from '../../../../src/formats/export/annotations'
import { exportArticleText } from '../../../../src/formats/export/article-alone'
import { compareExport } from '../../../../src/formats/export/compare-export'
import { exportedByAlice } from '../../../support/export-options'
import { objectsSnapshot } from '../../../support/objects-snapshot'
import { sampleSnapshot } from '../../../support/sample-snapshot'

interface Target {
  readonly source: string
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number }
  ]
}

interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly created?: string
  readonly body: readonly Readonly<Record<string, unknown>>[]
  readonly target: string | readonly Target[]
}

function collectionOf(snapshot: ProjectSnapshot, options = exportedByAlice) {
  return JSON.parse(new TextDecoder().decode(exportAnnotations(snapshot, options)))
}

function itemsOf(snapshot: ProjectSnapshot): readonly Annotation[] {
  return collectionOf(snapshot).first.items
}

function targetsOf(snapshot: ProjectSnapshot): readonly Target[] {
  return itemsOf(snapshot).flatMap(({ target }) => (typeof target === 'string' ? [] : target))
}

function textOf(snapshot: ProjectSnapshot): string {
  return new TextDecoder().decode(exportArticleText(snapshot))
}

/** The snapshot with its first claim alone, at these ranges. */
function marked(snapshot: ProjectSnapshot, ranges: readonly TextRange[]): ProjectSnapshot {
  const [first] = snapshot.claims
  const [anchor] = first?.anchors ?? []
  if (first === undefined || anchor === undefined) throw new Error('The sample has no claim.')
  return {
    ...snapshot,
    claims: [{ ...first, anchors: ranges.map((range) => ({ ...anchor, state: 'exact' as const, range })) }]
  }
}

describe('the claims as web annotations', () => {
  it.each([
    ['the wire story', sampleSnapshot()],
    ['tables and pictures', objectsSnapshot().snapshot]
  ])('of %s are found at their very words in the article alone', (_name, snapshot) => {
    const text = textOf(snapshot)
    const points = [...text]
    const search = openQuoteSearch(text)
    const targets = targetsOf(snapshot)
    expect(targets.length).toBeGreaterThan(0)
    for (const { selector } of targets) {
      const [quote, { start, end }] = selector
      expect(points.slice(start, end).join('')).toBe(quote.exact)
      const before = points.slice(0, start).join('').length
      expect(resolveQuote(search, quote, before)).toEqual({
        state: 'exact',
        range: { start: before, end: before + quote.exact.length }
      })
    }
  })

  it('quote what stands in the block, whatever its characters and wherever the range', () => {
    const word = fc.constantFrom(
      'two ',
      '🚀',
      '👩‍👩‍👧 ',
      'שלום ',
      'ministère\u2028',
      '東京',
      '\u202Ex',
      'e\u0301 '
    )
    const types = fc.constantFrom<Block['attributes']>(
      { type: 'paragraph' },
      { type: 'quote' },
      { type: 'list', list: 'number', depth: 1 },
      { type: 'rule' },
      { type: 'image', alt: 'a picture' }
    )
    const blocks = fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 6 }), types), {
      minLength: 1,
      maxLength: 5
    })
    fc.assert(
      fc.property(blocks, fc.nat(), fc.nat(), (drawn, at, from) => {
        const made = drawn.map(([words, attributes]) => ({
          attributes,
          runs: [{ text: words.join(''), attributes: {} }]
        }))
        const index = at % made.length
        const offset = made.slice(0, index).reduce((sum, each) => sum + textOfBlock(each).length + 1, 0)
        const words = drawn[index]?.[0] ?? []
        const first = from % words.length
        const begin = words.slice(0, first).join('').length
        const length = words.slice(first).join('').length
        const range = { start: offset + begin, end: offset + begin + length }
        // with the newline behind it, it is the same words
        const snapshot = marked({ ...sampleSnapshot(), blocks: made }, [
          range,
          { ...range, end: range.end + 1 }
        ])
        const expected = words.slice(first).join('').replaceAll('\u2028', '\n').replaceAll('\u0085', '\uFFFD')
        const found = targetsOf(snapshot)
        expect(found).toHaveLength(2)
        for (const { selector } of found) {
          expect(selector[0].exact).toBe(expected)
          const points = [...textOf(snapshot)]
          expect(points.slice(selector[1].start, selector[1].end).join('')).toBe(expected)
        }
      })
    )
  })

  it('are what the model asks for: ids, types, motivations, moments in UTC', () => {
    const collection = collectionOf(sampleSnapshot())
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: sampleSnapshot().claims.length,
      first: { type: 'AnnotationPage', partOf: { id: collection.id, type: collection.type }, startIndex: 0 }
    })
    expect(collection.label).toMatch(/^Annotated draft: /)
    const ids = new Set<string>()
    const purposes = new Set<unknown>()
    for (const { id, type, motivation, created, body, target } of itemsOf(sampleSnapshot())) {
      ids.add(id)
      expect([type, motivation]).toEqual(['Annotation', 'assessing'])
      expect(created).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      expect(body[0]).toMatchObject({ type: 'TextualBody', purpose: 'assessing' })
      for (const each of body) purposes.add(each.purpose)
      expect(target).not.toHaveLength(0)
    }
    expect(ids.size).toBe(sampleSnapshot().claims.length)
    expect([...purposes]).toEqual(expect.arrayContaining(['assessing', 'commenting', 'linking', 'tagging']))
  })

  it.each([
    ['where their words are gone', []],
    ['where nothing is left of their words', [{ start: 5, end: 5 }]]
  ])('have the whole article as target %s, and say the words', (_name, ranges) => {
    const snapshot = marked(sampleSnapshot(), ranges)
    const [item] = itemsOf(snapshot)
    expect(item?.target).toMatch(/:article$/)
    expect(item?.body[0]?.value).toContain(
      `Its words, “${snapshot.claims[0]?.words}”, are not in the article.`
    )
  })

  it('say of a mark that was taken off that it was, and not that its words are gone', () => {
    const snapshot = sampleSnapshot()
    const [first, ...others] = snapshot.claims
    if (first === undefined) throw new Error('The sample has no claim.')
    const removed = { ...first, claim: { ...first.claim, removed: true } }
    const [item] = itemsOf({ ...snapshot, claims: [removed, ...others] })
    expect(item?.target).toMatch(/:article$/)
    expect(item?.body[0]?.value).toContain(`Its mark was taken off: “${first.words}”.`)
    expect(item?.body[0]?.value).not.toContain('not in the article')
  })

  it('say the words that a check was made on where today’s are others', () => {
    const snapshot = sampleSnapshot()
    const [first] = snapshot.claims.filter(({ checks }) => checks.length > 0)
    if (first === undefined) throw new Error('The sample has no check.')
    const checks = first.checks.map((check) => ({ ...check, words: 'what it said then' }))
    const status = { ...first.status, checkedWords: 'what it said then' }
    const body = itemsOf({ ...snapshot, claims: [{ ...first, checks, status }] })[0]?.body ?? []
    expect(body[0]?.value).toMatch(/ Checked words: “what it said then”\.$/)
    const comments = body.filter(({ purpose }) => purpose === 'commenting').map(({ value }) => value)
    expect(comments).toHaveLength(checks.length)
    for (const comment of comments) expect(comment).toContain('(read as “what it said then”)')
  })

  it('say of evidence that was taken off that it was, and link it no more', () => {
    const snapshot = sampleSnapshot()
    const resting = snapshot.claims.filter(({ checks }) => checks.some(({ evidence }) => evidence.length > 0))
    const used = new Set(resting.flatMap(({ checks }) => checks.flatMap(({ evidence }) => evidence)))
    expect(used.size).toBeGreaterThan(0)
    const claims = resting.map((view) => ({
      ...view,
      evidence: view.evidence.map((item) => ({ ...item, removed: true }))
    }))
    const links = itemsOf({ ...snapshot, claims }).flatMap(({ body }) =>
      body.filter(({ purpose }) => purpose === 'linking')
    )
    expect(links.length).toBeGreaterThan(0)
    for (const { value } of links) expect(value).toMatch(/^\w+ \(taken off since\): /)
  })

  it('say with a check that its signature is not its maker’s', () => {
    const snapshot = sampleSnapshot()
    const [check] = snapshot.claims.flatMap(({ checks }) => checks)
    if (check === undefined) throw new Error('The sample has no check.')
    const unsigned = { standing: 'unsigned', key: null, owner: null } as const
    const doubted = { ...snapshot, authorship: new Map([[check.id, unsigned]]) }
    const said = (of: ProjectSnapshot) =>
      itemsOf(of).flatMap(({ body }) => body.filter(({ value }) => String(value).includes('(not signed)')))
    expect(said(snapshot)).toEqual([])
    expect(said(doubted)).toMatchObject([{ purpose: 'commenting' }])
  })

  it('leave out a moment that is none', () => {
    const snapshot = sampleSnapshot()
    const claims = snapshot.claims.map((view) => ({
      ...view,
      claim: { ...view.claim, markedAt: 'last Tuesday' }
    }))
    for (const item of itemsOf({ ...snapshot, claims })) expect(item).not.toHaveProperty('created')
  })

  it('do not name a confidential source', () => {
    const snapshot = sampleSnapshot()
    const hidden = snapshot.sources.filter(({ terms }) => terms === 'confidential')
    expect(hidden.length).toBeGreaterThan(0)
    const said = JSON.stringify(collectionOf(snapshot))
    expect(said).toContain('supports: Confidential source')
    for (const { item } of hidden) expect(said).not.toContain(item.title ?? '\0')
  })

  it('hold no character that turns the direction of what is shown', () => {
    const snapshot = marked(sampleSnapshot(), [])
    const titled = { ...snapshot, info: { ...snapshot.info, title: 'a\u202Eb\u2066c' } }
    const file = new TextDecoder().decode(exportAnnotations(titled, exportedByAlice))
    expect(file).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  })

  it('are found the same when made again by somebody else’s version, and another when the state differs', () => {
    const snapshot = sampleSnapshot()
    const bytes = exportAnnotations(snapshot, { ...exportedByAlice, appVersion: '9.9' })
    expect(compareExport(bytes, exportedByAlice.exportedAt, { snapshot })).toEqual({ isSame: true })
    const other = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('supports:', 'disputes:'))
    expect(compareExport(other, exportedByAlice.exportedAt, { snapshot })).toBeUndefined()
  })
})
