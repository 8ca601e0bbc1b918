import { describe, expect, it } from 'vitest'
import { checkBlocks } from '../../../support/checked-article'
import { tableBlocks } from '../../../support/table-blocks'

const check = (rows: readonly (readonly string[])[], language = 'en') =>
  checkBlocks(tableBlocks('t', rows), language)
/** What is said of a column with these cells, the total last; "" for nothing. */
const saysOf = (column: readonly string[], language = 'en'): string => {
  const rows = column.map((cell, at) => [at === column.length - 1 ? 'Total' : `Row ${at}`, cell])
  return check([['', 'Amount'], ...rows], language).findings[0]?.says ?? ''
}

it.each([
  ['in parentheses', ['1,200', '1,800', '(3,100)'], 'make (3,000), while the total says (3,100).'],
  ['of losses', ['(1,200)', '200', '(1,100)'], 'make (1,000), while the total says (1,100).'],
  ['with a plus behind a part', ['1,200+', '1,800', '2,900'], 'make 3,000+, while'],
  ['with a plus behind it', ['1,200', '1,800', '3,100+'], 'make 3,000, while the total says 3,100+.'],
  ['with a plus before', ['+12', '-3', '+10'], 'make +9, while the total says +10.'],
  ['in millions', ['1.2 million', '1.8 million', '4.1 million'], 'make 3.0 million, while'],
  ['in millions of parts in full', ['700,000', '400,000', '1.3 million'], 'make 1.1 million, while'],
  ['in full of parts in millions', ['$0.7 million', '$0.4 million', '$1,300,000'], 'make $1,100,000, while'],
  ['with a short word', ['$1.2bn', '$300m', '$1.9bn'], 'make $1.5bn, while']
])('a wrong total %s is found', (_, column, words) => {
  expect(saysOf(column)).toContain(words)
})

it('a wrong total in millions is found in German', () => {
  expect(saysOf(['1,2 Mio. €', '1,8 Mio. €', '4,1 Mio. €'], 'de')).toContain('make 3,0 Mio. €, while')
})

it.each([
  ['in parentheses', ['1,200', '1,800', '(3,000)']],
  ['of losses', ['(1,200)', '200', '(1,000)']],
  ['of losses without the mark', ['(1,200)', '(1,800)', '3,000']],
  ['of numbers that only stand in parentheses', ['(1,200)', '200', '1,400']],
  ['with a plus behind parts', ['1,200+', '1,800', '3,500']],
  ['with a plus behind it', ['1,200', '1,800', '2,500+']],
  ['with a plus behind both', ['1,200+', '1,800', '2,500+']],
  ['rounded to millions', ['700,000', '480,000', '1.2 million']],
  ['of parts rounded to millions', ['1.2 million', '1.3 million', '2.6 million']],
  ['in another unit than the parts', ['700', '500', '1.3 million']],
  ['beside words', ['1.2 million', 'no answer', '4.1 million']]
])('a right total %s is no finding', (_, column) => {
  expect(saysOf(column)).toBe('')
})

it('billions are read in English alone', () => {
  expect(saysOf(['1 billion', '2 billion', '9 billion'], 'fr')).toBe('')
})

describe('A total that stands first', () => {
  const regions = (total: readonly string[]) => [
    ['Region', '2020', '2021'],
    ['Total', ...total],
    ['North', '100', '150'],
    ['South', '200', '250']
  ]

  it('is found where another column makes its own', () => {
    const { words } = check(regions(['300', '410']))
    expect(words).toEqual([['410', '150', '250']])
    expect(check(regions(['300', '400'])).findings).toEqual([])
  })

  it('is left alone where no other does, which lists and several ways to part it have in common', () => {
    expect(check(regions(['500', '900'])).findings).toEqual([])
    const oneColumn = [
      ['Who', 'Number'],
      ['Total', '100'],
      ['Men', '48'],
      ['Women', '52'],
      ['Over 65', '20']
    ]
    expect(check(oneColumn).findings).toEqual([])
  })

  it('is found in a row where other rows make theirs', () => {
    const rows = [
      ['Year', 'Total', 'Men', 'Women'],
      ['2020', '300', '100', '200'],
      ['2021', '410', '150', '250'],
      ['2022', '500', '200', '300']
    ]
    expect(check(rows).words).toEqual([['410', '150', '250']])
  })

  it('is no part of the total that stands last', () => {
    const rows = [...regions(['300', '400']), ['Total', '300', '400']]
    expect(check(rows).findings).toEqual([])
  })
})

it('a first row in millions counts where the table has no head', () => {
  const rows = (total: string) => [
    ['North', '1.2 million'],
    ['South', '1.8 million'],
    ['East', '2 million'],
    ['Total', total]
  ]
  expect(check(rows('5.0 million')).findings).toEqual([])
  expect(check(rows('9.0 million')).findings).toHaveLength(1)
})

it('a cell with more decimal places than can be said is read all the same', () => {
  expect(saysOf([`1.${'1'.repeat(150)}`, '2', '9'])).toContain('while the total says 9.')
})
