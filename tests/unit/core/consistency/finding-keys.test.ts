import { describe, expect, it } from 'vitest'
import { longestKey } from '../../../../src/core/consistency/finding'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'
import { tableBlocks } from '../../../support/table-blocks'

const keysOf = (text: string): readonly string[] =>
  checkBlocks(blocksOfLines(text)).findings.map(({ key }) => key)

describe('The key of a finding', () => {
  it('is another one when the last of many words changes', () => {
    const keyOf = (last: string): string => {
      const rows = Array.from({ length: 50 }, (_, at) => [`R${at}`, `1,${100 + at},000`])
      const table = [['Region', 'Votes'], ...rows, ['Last', last], ['Total', '99,999,999']]
      return checkBlocks(tableBlocks('t', table)).findings[0]?.key ?? ''
    }
    expect(keyOf('1,149,009')).toHaveLength(longestKey)
    expect(keyOf('9,149,009')).not.toBe(keyOf('1,149,009'))
  })

  it('holds the year of the article that a rule used', () => {
    const in2022 = keysOf('London, 3 March 2022\nThe minister resigned on Tuesday, Feb. 2, and left.')
    const in2023 = keysOf('London, 3 March 2023\nThe minister resigned on Tuesday, Feb. 2, and left.')
    expect(in2022).toEqual(['weekday: Tuesday, Feb. 2 (2022)'])
    expect(in2023).toEqual(['weekday: Tuesday, Feb. 2 (2023)'])
  })
})

it('A row and a column with one wrong total are two findings', () => {
  const rows = [
    ['', 'A', 'B', 'Total'],
    ['x', '1', '2', '3'],
    ['y', '4', '5', '9'],
    ['Total', '5', '70', '13']
  ]
  const { words } = checkBlocks(tableBlocks('t', rows))
  expect(words.filter(([total]) => total === '13')).toEqual([
    ['13', '3', '9'],
    ['13', '5', '70']
  ])
})

it('Weekdays by the Julian calendar are left alone', () => {
  expect(keysOf('He was killed on Tuesday, 30 January 1649.')).toEqual([])
})
