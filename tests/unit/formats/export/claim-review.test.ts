import { describe, expect, it } from 'vitest'
import type { ClaimView, ProjectSnapshot } from '../../../../src/core/document/project-snapshot'
import type { Claim } from '../../../../src/core/model/claim'
import { plainStyle } from '../../../../src/core/model/house-style'
import { newId } from '../../../../src/core/model/ids'
import type { Source } from '../../../../src/core/model/source'
import type { Verdict } from '../../../../src/core/model/verdict'
import { exportClaimReview } from '../../../../src/formats/export/claim-review'
import { compareExport } from '../../../../src/formats/export/compare-export'
import { countingBytes } from '../../../support/checks'
import { exportedByAlice } from '../../../support/export-options'
import { sampleSnapshot } from '../../../support/sample-snapshot'
import { block, SnapshotBuilder } from '../../../support/snapshot-builder'

interface Review {
  readonly '@type': string
  readonly claimReviewed: string
  readonly url?: string
  readonly reviewRating: Readonly<Record<string, unknown>>
}

function fileOf(snapshot: ProjectSnapshot): string {
  return new TextDecoder().decode(exportClaimReview(snapshot, exportedByAlice))
}

function reviewsOf(snapshot: ProjectSnapshot): readonly Review[] {
  return JSON.parse(fileOf(snapshot))['@graph']
}

interface Case {
  readonly verdict?: Verdict
  readonly claim?: Partial<Pick<Claim, 'kind' | 'legal' | 'removed'>>
  readonly source?: Partial<Source>
  /** The claim's words; "The ferry sank" unless told. */
  readonly words?: string
}

/** One claim, checked against one source. */
function checked({
  verdict = 'accurate',
  claim = {},
  source = {},
  words = 'The ferry sank'
}: Case): ProjectSnapshot {
  const desk = new SnapshotBuilder([block('The ferry sank, Aya Mori said.')])
  const alice = desk.person('Alice Moreau')
  const mark = desk.mark({ words: [words], by: alice, ...claim })
  const item = { type: 'interview', author: [{ family: 'Mori', given: 'Aya' }] } as const
  const told = desk.source(item, alice, { primary: true, ...source })
  const evidence = desk.evidence(mark, told, alice)
  desk.check(mark, alice, { verdict, evidence: [evidence.id], note: 'The clerk agrees.' })
  return desk.build({ title: 'A ferry sinks', originalName: 'ferry-draft.docx' })
}

/** The snapshot with something else known of its one claim. */
function withClaim(snapshot: ProjectSnapshot, change: (view: ClaimView) => ClaimView): ProjectSnapshot {
  return { ...snapshot, claims: snapshot.claims.map(change) }
}

function published(snapshot: ProjectSnapshot, url: string, on = '2022-02-03'): ProjectSnapshot {
  const id = newId('publication', countingBytes())
  const step = {
    id,
    act: 'published',
    state: '',
    on,
    place: 'Website',
    url,
    note: '',
    at: '',
    after: []
  } as const
  const by = snapshot.people[0]?.id
  if (by === undefined) throw new Error('Nobody is in the project.')
  const whole = { ...step, by }
  const publication = {
    status: 'published',
    steps: [whole],
    last: [id],
    published: whole,
    notices: []
  } as const
  return { ...snapshot, publication }
}

/** What schema.org knows of the types in such a file, as far as Google reads it: schema.org/ClaimReview, Claim, Rating. */
const known: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: [
    'url',
    'datePublished',
    'claimReviewed',
    'creativeWorkStatus',
    'itemReviewed',
    'reviewRating'
  ],
  Claim: ['appearance'],
  CreativeWork: ['headline', 'inLanguage', 'url'],
  Rating: ['ratingValue', 'worstRating', 'bestRating', 'alternateName']
}

function expectKnown(node: unknown): void {
  if (typeof node !== 'object' || node === null) return
  const { '@type': type, ...properties } = node as Record<string, unknown>
  const allowed = known[String(type)]
  expect(allowed).toBeDefined()
  for (const [name, value] of Object.entries(properties)) {
    expect(allowed).toContain(name)
    expectKnown(value)
  }
}

describe('settled claims as ClaimReview', () => {
  it('hold what the guide asks for, and nothing that schema.org does not know', () => {
    const snapshot = published(sampleSnapshot(), 'https://paper.example/close-ranks')
    const reviews = reviewsOf(snapshot)
    expect(reviews.length).toBeGreaterThan(2)
    for (const review of reviews) {
      expectKnown(review)
      expect(review).toMatchObject({
        '@type': 'ClaimReview',
        url: 'https://paper.example/close-ranks',
        datePublished: '2022-02-03',
        claimReviewed: expect.stringMatching(/./),
        reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/^[A-Z]/) },
        itemReviewed: {
          '@type': 'Claim',
          appearance: {
            '@type': 'CreativeWork',
            headline: snapshot.info.title,
            url: 'https://paper.example/close-ranks'
          }
        }
      })
      const { ratingValue: value } = review.reviewRating
      if (value !== undefined) expect(review.reviewRating).toMatchObject({ worstRating: 1, bestRating: 5 })
    }
  })

  it.each([
    ['accurate', { alternateName: 'Accurate', ratingValue: 5, worstRating: 1, bestRating: 5 }],
    ['inaccurate', { alternateName: 'Inaccurate', ratingValue: 1, worstRating: 1, bestRating: 5 }],
    ['misleading', { alternateName: 'Misleading' }]
  ] as const)('say of a claim that is %s how it was rated', (verdict, rating) => {
    const reviews = reviewsOf(checked({ verdict }))
    expect(reviews.map(({ reviewRating }) => reviewRating)).toEqual([{ '@type': 'Rating', ...rating }])
  })

  it('say verdicts in the words of the house', () => {
    const style = { ...plainStyle, verdicts: { inaccurate: 'falsch' } }
    const [review] = reviewsOf({ ...checked({ verdict: 'inaccurate' }), style })
    expect(review?.reviewRating.alternateName).toBe('Falsch')
  })

  it.each(['accurate with change', 'unproven', 'on author'] as const)(
    'leave out a claim that is %s',
    (verdict) => {
      expect(reviewsOf(checked({ verdict }))).toEqual([])
    }
  )

  it('leave out what the project does not hold', () => {
    const [review] = reviewsOf(checked({}))
    expect(review).not.toHaveProperty('url')
    expect(review).not.toHaveProperty('datePublished')
    expect(review).not.toHaveProperty('author')
    for (const address of [
      'javascript:alert(1)',
      'file:///home/alice',
      'https://alice:secret@paper.example/'
    ])
      expect(reviewsOf(published(checked({}), address, 'last Tuesday'))[0]).toEqual(review)
  })

  it.each(['confidential', 'off the record', 'deep background', 'of later versions'])(
    'leave out a claim that a source under these terms had to do with: %s',
    (terms) => {
      const source = { terms: terms as Source['terms'] }
      for (const verdict of ['accurate', 'inaccurate'] as const)
        expect(reviewsOf(checked({ verdict, source }))).toEqual([])
    }
  )

  it('leave out a claim whose confidential evidence was taken off, or that nothing but a check still names', () => {
    const snapshot = checked({ source: { terms: 'confidential' } })
    const off = withClaim(snapshot, (view) => ({ ...view, evidence: [] }))
    expect(reviewsOf(off)).toEqual([])
    expect(
      reviewsOf({ ...off, evidence: snapshot.evidence.map((each) => ({ ...each, removed: true })) })
    ).toEqual([])
    const [other] = sampleSnapshot().claims
    if (other === undefined) throw new Error('The sample has no claim.')
    const elsewhere = snapshot.evidence.map((each) => ({ ...each, claimId: other.claim.id }))
    expect(reviewsOf({ ...off, evidence: elsewhere })).toEqual([])
    // taken off a claim that was merged into it: no check of its own names that
    const merged = withClaim(checked({}), (view) => ({
      ...view,
      claim: { ...view.claim, mergedFrom: [other.claim.id] }
    }))
    expect(reviewsOf(merged)).toHaveLength(1)
    const [secret] = snapshot.sources.map((source) => ({ ...source, id: newId('source', countingBytes()) }))
    const [of] = elsewhere.map((each) => ({ ...each, id: newId('evidence', countingBytes()), removed: true }))
    if (secret === undefined || of === undefined) throw new Error('There is no evidence.')
    const before = {
      ...merged,
      sources: [...merged.sources, secret],
      evidence: [...merged.evidence, { ...of, sourceId: secret.id }]
    }
    expect(reviewsOf(before)).toEqual([])
    expect(reviewsOf({ ...off, evidence: [] })).toEqual([])
  })

  it('leave out a claim whose source the project does not hold', () => {
    expect(reviewsOf({ ...checked({}), sources: [] })).toEqual([])
  })

  it('leave out a claim whose words name a confidential source of another claim', () => {
    const confidentialNames = [
      { item: { type: 'interview', author: [{ family: 'Mori', given: 'Aya' }] } }
    ] as const
    const named = checked({ words: 'Aya Mori said' })
    expect(reviewsOf(named)).toHaveLength(1)
    expect(reviewsOf({ ...named, confidentialNames })).toEqual([])
  })

  it.each([
    ['that the lawyers read', checked({ claim: { legal: true } })],
    ['of law', checked({ claim: { kind: 'legal' } })],
    ['whose mark was taken off', checked({ claim: { removed: true } })],
    ['whose words are gone', checked({ words: 'nobody ever wrote this' })],
    [
      'that only people outside the list have checked',
      withClaim(checked({}), (view) => ({ ...view, status: { ...view.status, restsOn: [] } }))
    ],
    [
      'that waits for its second check',
      withClaim(checked({}), (view) => ({
        ...view,
        status: { ...view.status, state: 'in progress', awaitsSecond: true, isOpen: true }
      }))
    ]
  ])('leave out a claim %s', (_name, snapshot) => {
    expect(reviewsOf(snapshot)).toEqual([])
  })

  it('leave out a claim that is discussed for the lawyers', () => {
    const snapshot = checked({})
    const [view] = snapshot.claims
    if (view === undefined) throw new Error('There is no claim.')
    const thread = {
      id: newId('thread', countingBytes()),
      purpose: 'discussion',
      claimId: view.claim.id,
      words: '',
      to: '',
      by: view.claim.markedBy,
      at: '',
      forLawyers: true
    } as const
    const threads = [{ thread, state: 'resolved', posts: [], last: [] }] as const
    expect(reviewsOf({ ...snapshot, threads })).toEqual([])
    const id = newId('claim', countingBytes())
    for (const family of [{ mergedFrom: [view.claim.id] }, { splitFrom: view.claim.id }]) {
      const apart = withClaim(snapshot, (each) => ({ ...each, claim: { ...each.claim, id, ...family } }))
      expect(reviewsOf(apart)).toHaveLength(1)
      expect(reviewsOf({ ...apart, threads })).toEqual([])
    }
  })

  it.each(['unsigned', 'unlisted', 'changed', 'other person'] as const)(
    'leave out a claim whose check is %s',
    (standing) => {
      for (const verdict of ['accurate', 'inaccurate'] as const) {
        const snapshot = checked({ verdict })
        const id = snapshot.claims[0]?.checks[0]?.id
        if (id === undefined) throw new Error('There is no check.')
        const signed = (as: typeof standing | 'member') =>
          reviewsOf({ ...snapshot, authorship: new Map([[id, { standing: as, key: null, owner: null }]]) })
        expect(signed(standing)).toEqual([])
        expect(signed('member')).toHaveLength(1)
      }
    }
  )

  it('name neither people, notes, sources nor the file it came from', () => {
    const file = fileOf(checked({}))
    expect(file).toContain('The ferry sank')
    expect(file).not.toMatch(/Alice|Moreau|clerk|Mori|Aya|docx/)
  })

  it('cannot end the script of the page that holds them', () => {
    const snapshot = withClaim(checked({}), (view) => {
      const words = 'a </script><script>alert(1)</script> b'
      return { ...view, words, checks: view.checks.map((check) => ({ ...check, words })) }
    })
    expect(fileOf(snapshot)).not.toContain('<')
    expect(reviewsOf(snapshot)[0]?.claimReviewed).toBe('a </script><script>alert(1)</script> b')
  })

  it('are found the same when made again, and known where there are none', () => {
    for (const snapshot of [sampleSnapshot(), checked({ verdict: 'unproven' })]) {
      const bytes = exportClaimReview(snapshot, { ...exportedByAlice, appVersion: '9.9' })
      expect(compareExport(bytes, exportedByAlice.exportedAt, { snapshot })).toEqual({ isSame: true })
      const other = new TextEncoder().encode(`${new TextDecoder().decode(bytes)} `)
      expect(compareExport(other, exportedByAlice.exportedAt, { snapshot })).toBeUndefined()
    }
  })
})
