import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../src/core/earlier/compare-statements'
import { EarlierIndex } from '../../src/core/earlier/earlier-index'
import { readStatement } from '../../src/core/earlier/read-statement'
import type { EarlierClaim, EarlierProject } from '../../src/core/model/earlier-claim'

const subject = fc.constantFrom(
  'North Korea',
  'South Korea',
  'Maria Silva',
  'the ministry',
  'Acme',
  'Ukraine'
)
const verb = fc.constantFrom(
  'conducted',
  'sold',
  'did not sell',
  'promised',
  'shipped',
  'said it sold',
  'will ship'
)
const number = fc.constantFrom(
  '7',
  'seven',
  '1,200',
  '1200',
  'two million',
  '2,000,000',
  '5%',
  '5 percent',
  'no'
)
const object = fc.constantFrom('weapons tests', 'tonnes of grain', 'steel pipes', 'new ships', 'old weapons')
const when = fc.constantFrom('', ' in 2021', ' in January 2022', ' last year', ' on Tuesday', ' in Odesa')
const sentence = fc
  .tuple(subject, verb, number, object, when)
  .map(([who, did, count, what, time]) => `${who} ${did} ${count} ${what}${time}.`)
const language = fc.constantFrom('en', 'en-GB', 'und', 'de')

function claimOf(words: string, number: number): EarlierClaim {
  return { number, words, isChanged: false, checks: [], sources: [] }
}

const project = fc
  .tuple(fc.constantFrom('a.stet', 'b.stet', 'c.stet'), language, fc.array(sentence, { maxLength: 30 }))
  .map(
    ([folder, tag, words]): EarlierProject => ({
      projectId: folder,
      folder,
      title: folder,
      language: tag,
      isPartly: false,
      claims: words.map((each, index) => claimOf(each, index + 1))
    })
  )

describe('statements that were checked before', () => {
  it('are found by their index as by looking at each of them', () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 3 }), sentence, language, (projects, words, tag) => {
        const { matches, more } = new EarlierIndex(projects).find(words, tag)
        const asked = readStatement(words, tag)
        // where every word weighs the same to both: what is said does not hang on how rare the words are
        const alike = projects.flatMap(({ claims, language: its }) =>
          claims.flatMap((claim) => {
            const other = readStatement(claim.words, its)
            return asked !== null && other !== null && compareStatements(asked, other, () => 1) === 'same'
              ? claim
              : []
          })
        )
        const same = matches.filter(({ likeness }) => likeness === 'same')
        expect(same.length).toBe(Math.min(5, alike.length))
        expect(matches.length + more).toBeGreaterThanOrEqual(alike.length)
      }),
      { numRuns: 300 }
    )
  })

  it('are the same both ways, and each is the same as itself', () => {
    fc.assert(
      fc.property(sentence, sentence, language, (left, right, tag) => {
        const [one, other] = [readStatement(left, tag), readStatement(right, tag)]
        if (one === null || other === null) return
        expect(compareStatements(one, one, () => 1)).toBe('same')
        expect(compareStatements(one, other, () => 1)).toBe(compareStatements(other, one, () => 1))
      }),
      { numRuns: 500 }
    )
  })

  it('never have another number in it', () => {
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 2, max: 999 }),
        fc.integer({ min: 1000, max: 9999 }),
        (words, few, many) => {
          const [one, other] = [`${words} It was ${few}.`, `${words} It was ${many}.`]
          const projects = [
            {
              projectId: 'a',
              folder: 'a',
              title: 'a',
              language: 'en',
              isPartly: false,
              claims: [claimOf(one, 1)]
            }
          ]
          expect(new EarlierIndex(projects).find(other, 'en').matches).toEqual([])
        }
      )
    )
  })

  it('can be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), language, (words, tag) => {
        const projects = [
          {
            projectId: 'a',
            folder: 'a',
            title: 'a',
            language: tag,
            isPartly: false,
            claims: [claimOf(words, 1)]
          }
        ]
        const { matches } = new EarlierIndex(projects).find(words, tag)
        expect(matches.length).toBe(readStatement(words, tag) === null ? 0 : 1)
      })
    )
  })
})
