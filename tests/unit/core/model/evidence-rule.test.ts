import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../../src/core/model/evidence'
import { judgeEvidence } from '../../../../src/core/model/evidence-rule'
import { newId } from '../../../../src/core/model/ids'
import type { Source } from '../../../../src/core/model/source'
import { countingBytes } from '../../../support/checks'

const fill = countingBytes()
const claimId = newId('claim', fill)
const addedBy = newId('person', fill)
const addedAt = '2022-02-02T12:00:00Z'

function source(more: Partial<Source> = {}): Source {
  const id = newId('source', fill)
  return {
    id,
    item: { type: 'webpage' },
    primary: false,
    terms: 'on the record',
    origin: '',
    addedBy,
    addedAt,
    ...more
  }
}

function evidenceFrom(from: Source, more: Partial<Evidence> = {}): Evidence {
  const id = newId('evidence', fill)
  return {
    id,
    claimId,
    sourceId: from.id,
    stance: 'supports',
    locator: '',
    excerpt: '',
    addedBy,
    addedAt,
    removed: false,
    ...more
  }
}

function judge(
  sources: readonly Source[],
  evidence = sources.map((from) => evidenceFrom(from)),
  rule?: Parameters<typeof judgeEvidence>[2]
) {
  const facts = {
    sourceOf: (id: Source['id']) => sources.find((from) => from.id === id),
    originOf: ({ origin, id }: Source) => origin || id
  }
  const { isSufficient, missing } = judgeEvidence(evidence, facts, rule)
  return { isSufficient, missing }
}

const primary = { primary: true }
const agency = { origin: 'EFE copy' }

describe('the evidence suffices', () => {
  test.each<[string, readonly Source[]]>([
    ['one primary source', [source(primary)]],
    ['three independent secondary ones', [source(), source(), source()]],
    ['a primary source beside others', [source(), source(primary)]],
    ['three secondary ones beside two copies', [source(), source(), source(agency), source(agency)]]
  ])('with %s', (_what, sources) => {
    expect(judge(sources)).toEqual({ isSufficient: true, missing: '' })
  })
})

describe('the evidence does not suffice', () => {
  test.each<[string, readonly Source[], string]>([
    ['nothing at all', [], 'needs one primary source or 3 more independent secondary sources'],
    ['one secondary source', [source()], 'needs one primary source or 2 more independent secondary sources'],
    ['two', [source(), source()], 'needs one primary source or one more independent source'],
    [
      'three that share an origin',
      [source(agency), source(agency), source(agency)],
      'needs one primary source or 2 more independent secondary sources'
    ]
  ])('with %s', (_what, sources, missing) => {
    expect(judge(sources)).toEqual({ isSufficient: false, missing })
  })

  test.each<[string, Partial<Evidence>]>([
    ['contradicts', { stance: 'contradicts' }],
    ['only gives context', { stance: 'context' }],
    ['was taken off', { removed: true }]
  ])('with a primary source that %s', (_what, more) => {
    const from = source(primary)
    expect(judge([from], [evidenceFrom(from, more)]).isSufficient).toBe(false)
  })

  test('with a source that the project does not hold', () => {
    expect(judge([], [evidenceFrom(source(primary))]).isSufficient).toBe(false)
  })

  test('with one source quoted three times', () => {
    const from = source()
    expect(judge([from], [evidenceFrom(from), evidenceFrom(from), evidenceFrom(from)]).isSufficient).toBe(
      false
    )
  })
})

test('what contradicts the claim is named, and never counts', () => {
  const [one, two, three, against] = [source(), source(), source(), source(primary)]
  const facts = {
    sourceOf: (id: Source['id']) => [one, two, three, against].find((from) => from.id === id),
    originOf: ({ id }: Source) => id
  }
  const said = evidenceFrom(against, { stance: 'contradicts' })
  const taken = evidenceFrom(against, { stance: 'contradicts', removed: true })
  const standing = judgeEvidence([said, ...[one, two, three].map((from) => evidenceFrom(from)), taken], facts)
  expect(standing).toMatchObject({ isSufficient: true, primary: 0, independent: 3, against: [said] })
})

test('a house with a stricter rule is told what its own rule misses', () => {
  const rule = { primary: 2, secondary: 4 }
  expect(judge([source(primary)], undefined, rule)).toEqual({
    isSufficient: false,
    missing: 'needs one more primary source or 3 more independent secondary sources'
  })
  expect(judge([source(primary), source(primary)], undefined, rule).isSufficient).toBe(true)
  expect(judge([], undefined, rule).missing).toBe(
    'needs 2 primary sources or 4 more independent secondary sources'
  )
})
