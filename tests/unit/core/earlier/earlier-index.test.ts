import { describe, expect, it } from 'vitest'
import { EarlierIndex, mostMatches } from '../../../../src/core/earlier/earlier-index'
import type { EarlierClaim, EarlierProject } from '../../../../src/core/model/earlier-claim'

function claimOf(number: number, words: string, at = '2022-02-02T00:00:00Z'): EarlierClaim {
  const check = {
    name: 'Alice',
    role: 'checker',
    at,
    workStatus: 'checked',
    verdict: 'accurate',
    note: '',
    correction: '',
    standing: 'member'
  } as const
  return { number, words, isChanged: false, checks: [check], sources: [] }
}

function projectOf(folder: string, claims: readonly EarlierClaim[]): EarlierProject {
  return { projectId: folder, folder, title: `About ${folder}`, language: 'en', isPartly: false, claims }
}

describe('an index of statements checked before', () => {
  it('answers with the article and the claim, the same words first, then the latest', () => {
    const index = new EarlierIndex([
      projectOf('old.stet', [
        claimOf(3, 'Acme employs about 1,200 people in Valencia.', '2021-01-01T00:00:00Z')
      ]),
      projectOf('new.stet', [
        claimOf(1, 'The chemical maker Acme employs 1200 people in Valencia', '2023-01-01T00:00:00Z'),
        claimOf(2, 'Acme employs 1,300 people in Valencia.')
      ]),
      projectOf('same.stet', [claimOf(9, 'Acme employs 1,200 people in Valencia', '2020-01-01T00:00:00Z')])
    ])
    const { matches, more } = index.find('Acme employs 1,200 people in Valencia.', 'en')
    expect(more).toBe(0)
    expect(matches.map(({ likeness, project, claim }) => [likeness, project.title, claim.number])).toEqual([
      ['same', 'About same.stet', 9],
      ['near', 'About new.stet', 1],
      ['near', 'About old.stet', 3]
    ])
  })

  it('says which words mean something else in another article', () => {
    const words = 'Exports of steel rose 5 percent last year.'
    const index = new EarlierIndex([projectOf('a.stet', [claimOf(1, words)])])
    expect(index.find(words, 'en').matches[0]?.loose).toBe('last year')
  })

  it('answers with a few, and says how many more there are', () => {
    const words = 'Acme employs 1,200 people in Valencia.'
    const claims = Array.from({ length: 12 }, (_, at) => claimOf(at + 1, words))
    const { matches, more } = new EarlierIndex([projectOf('a.stet', claims)]).find(words, 'en')
    expect([matches.length, more]).toEqual([mostMatches, 12 - mostMatches])
  })

  it('looks only at those that have something rare in common', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      claimOf(at + 1, `The town of Place${at} has ${at + 5000} people and a harbour.`)
    )
    const index = new EarlierIndex([projectOf('large.stet', many)])
    expect(index.size).toBe(20_000)
    const began = performance.now()
    for (let at = 0; at < 200; at += 1) {
      const { matches } = index.find(`The town of Place${at} has ${at + 5000} people and a harbour.`, 'en')
      expect(matches.map(({ claim }) => claim.number)).toEqual([at + 1])
    }
    // each alone is far below a millisecond; looking at all of them would take seconds
    expect((performance.now() - began) / 200).toBeLessThan(20)
  })

  it('holds no more than it can, and takes no passage that is no statement', () => {
    const index = new EarlierIndex([
      projectOf('long.stet', [claimOf(1, 'Acme employs 1,200 people. '.repeat(100)), claimOf(2, 'in 2021')])
    ])
    expect(index.size).toBe(0)
  })
})
