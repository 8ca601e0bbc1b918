import { describe, expect, it } from 'vitest'
import { compareStatements } from '../../../../src/core/earlier/compare-statements'
import { readStatement } from '../../../../src/core/earlier/read-statement'
import { alikePairs, missedPairs, otherPairs, type StatementPair, samePairs } from './statement-pairs'

function compare({ left, right, language = 'en' }: StatementPair): string | null {
  const [one, other] = [readStatement(left, language), readStatement(right, language)]
  if (one === null || other === null) return null
  const likeness = compareStatements(one, other, () => 1)
  expect(compareStatements(other, one, () => 1)).toBe(likeness)
  return likeness
}

describe('statements of two articles', () => {
  it.each(samePairs)('$left = $right', (pair) => expect(compare(pair)).not.toBeNull())
  it.each(missedPairs)('$left is not found by $right', (pair) => expect(compare(pair)).toBeNull())
  it.each(alikePairs)('$left ≠ $right', (pair) => expect(compare(pair)).toBeNull())
  it.each(otherPairs)('$left ≠ $right', (pair) => expect(compare(pair)).toBeNull())

  it('are the same where only marks, capitals and accents differ', () => {
    const pair = { left: '“Café Übersee” pays 30 waiters.', right: 'CAFE UBERSEE pays 30 waiters' }
    expect(compare(pair)).toBe('same')
  })

  it('are not compared across languages', () => {
    const words = 'Petrobras vale 90 milhões'
    const [one, other] = [readStatement(words, 'pt'), readStatement(words, 'es')]
    expect(one !== null && other !== null && compareStatements(one, other, () => 1)).toBeNull()
  })

  it('say which of their words mean something else in another article', () => {
    const loose = (words: string, language: string) => readStatement(words, language)?.loose
    expect(loose('Exports of steel rose 5 percent last year.', 'en')).toBe('last year')
    expect(loose('The mayor resigned on Tuesday over the contract.', 'en')).toBe('on Tuesday')
    expect(loose('Die Ausfuhren stiegen gestern um 5 Prozent.', 'de')).toBe('gestern')
    expect(loose('He was convicted of fraud in 2019 in Lyon.', 'en')).toBe('He')
    expect(loose('Exports of steel rose 5 percent in 2021.', 'en')).toBe('')
  })
})
