import { expect, it } from 'vitest'
import { checkBlocks } from '../../../support/checked-article'
import { tableBlocks } from '../../../support/table-blocks'

const findingsOf = (rows: readonly (readonly string[])[]): number =>
  checkBlocks(tableBlocks('t', rows)).findings.length

it.each([
  ['Change', '10%', '20%', '16.7%'],
  ['Goals per game', '2.5', '1.5', '2.0'],
  ['Average age', '40', '50', '45'],
  ['+/−', '+12', '-3', '+2'],
  ['Swing', '+12', '-3', '+2'],
  ['On the year', '+3.2', '-1.1', '+1.0'],
  ['Height', '12 m', '14 m', '13 m']
])('a column “%s” is no sum', (...column) => {
  const names = ['Team', 'A', 'B', 'Total']
  expect(findingsOf(names.map((name, row) => [name, column[row] ?? '']))).toBe(0)
})

it('the first row counts where it is no head', () => {
  const rows = (total: string) => [
    ['North', '100'],
    ['South', '200'],
    ['East', '50'],
    ['Total', total]
  ]
  expect(findingsOf(rows('350'))).toBe(0)
  expect(findingsOf(rows('250'))).toBe(1)
})

it('a year above a column is its head', () => {
  expect(
    findingsOf([
      ['Region', '2020'],
      ['North', '100'],
      ['South', '200'],
      ['Total', '300']
    ])
  ).toBe(0)
})
