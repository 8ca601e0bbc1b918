import { describe, expect, test } from 'vitest'
import { newId } from '../../../../src/core/model/ids'
import type { CslItem, Source } from '../../../../src/core/model/source'
import { suggestSharedOrigins } from '../../../../src/core/model/suggest-origins'
import { countingBytes } from '../../../support/checks'

const fill = countingBytes()

function source(item: Partial<CslItem>): Source {
  return {
    id: newId('source', fill),
    item: { type: 'webpage', ...item },
    primary: false,
    terms: 'on the record',
    origin: '',
    addedBy: newId('person', fill),
    addedAt: '2022-02-02T12:00:00Z'
  }
}

function hint(
  left: Partial<CslItem>,
  right: Partial<CslItem>,
  excerpts: readonly [string, string] = ['', '']
) {
  const quoted = [left, right].map((item, index) => ({
    source: source(item),
    excerpts: [excerpts[index] ?? '']
  }))
  return suggestSharedOrigins(quoted).map(({ reason }) => reason)
}

const run =
  'The ministry counted seven launches since the first of January, more than in any month before it.'

describe('a shared origin is suggested', () => {
  test.each<[string, Partial<CslItem>, Partial<CslItem>, readonly [string, string], string]>([
    [
      'for one page under two addresses',
      { URL: 'https://www.example.org/a/1?utm_source=x' },
      { URL: 'http://m.example.org/a/1/amp#top' },
      ['', ''],
      'Both are one page.'
    ],
    [
      'for two papers that print copy of one agency',
      { URL: 'https://one.example/a', author: [{ literal: 'Reuters staff' }] },
      { URL: 'https://two.example/b' },
      ['', 'SEOUL (Reuters) - Seven.'],
      'Both name Reuters: they may carry the same agency copy.'
    ],
    [
      'for the agency itself and who quotes it',
      { URL: 'https://apnews.com/article/x' },
      { URL: 'https://two.example/b' },
      ['', 'Seven, the Associated Press reported.'],
      'Both name the Associated Press: they may carry the same agency copy.'
    ],
    [
      'for words that are the same for long',
      { URL: 'https://one.example/a' },
      { URL: 'https://two.example/b' },
      [run, `It said: ${run.toUpperCase()}`],
      'Their own words are the same for 12 words or more.'
    ],
    [
      'for one release',
      { URL: 'https://www.prnewswire.com/x.html' },
      { URL: 'https://two.example/b' },
      ['', 'The company said in a statement that it was sorry.'],
      'Both speak of a release or statement: it may be the same one.'
    ],
    [
      'for one publisher',
      { URL: 'https://paper.example/a' },
      { URL: 'https://www.paper.example/b' },
      ['', ''],
      'Both were published by paper.example.'
    ],
    [
      'for one title',
      { title: 'North Korea fires a seventh missile', URL: 'https://one.example/a' },
      { title: 'North Korea  fires a Seventh missile' },
      ['', ''],
      'Both have the same title.'
    ]
  ])('%s', (_what, left, right, excerpts, reason) => {
    expect(hint(left, right, excerpts)).toEqual([reason])
  })
})

describe('nothing is suggested', () => {
  test.each<[string, Partial<CslItem>, Partial<CslItem>, readonly [string, string]]>([
    [
      'for two papers',
      { URL: 'https://one.example/a' },
      { URL: 'https://two.example/a' },
      ['Seven.', 'Seven.']
    ],
    [
      'for letters that only look like an agency',
      {},
      {},
      ['The AP exam was taken by 40.', 'An AP course and the word attest.']
    ],
    ['for sources that say nothing of themselves', {}, {}, ['', '']],
    ['for one source twice over', { URL: '%' }, { URL: 'https://[' }, ['', '']]
  ])('%s', (_what, left, right, excerpts) => {
    expect(hint(left, right, excerpts)).toEqual([])
  })

  test('for a source beside itself', () => {
    const one = source({ URL: 'https://one.example/a' })
    expect(suggestSharedOrigins([one, one].map((each) => ({ source: each, excerpts: [run] })))).toEqual([])
  })

  test('within a moment for as much text as a document may hold', () => {
    const long = { source: source({}), excerpts: ['a '.repeat(500_000)] }
    const many = Array.from({ length: 200 }, () => ({ ...long, source: source({}) }))
    const before = performance.now()
    suggestSharedOrigins(many)
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
