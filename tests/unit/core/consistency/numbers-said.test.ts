import { expect, it } from 'vitest'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'
import { tableBlocks } from '../../../support/table-blocks'

const saysOf = (text: string): string => checkBlocks(blocksOfLines(text)).findings[0]?.says ?? ''
const tableSays = (language: string, ...column: readonly string[]): string => {
  const rows = ['', ...column].map((cell, at) => [at === column.length ? 'Total' : `Row ${at}`, cell])
  return checkBlocks(tableBlocks('t', rows), language).findings[0]?.says ?? ''
}

it.each([
  ['The fair had 12,000 visitors: 7,000 new visitors and 4,000 old visitors.', 'make 11,000, not 12,000.'],
  ['The fair had 12000 visitors: 7000 new visitors and 4000 old visitors.', 'make 11000, not 12000.'],
  [
    'The fair had 15 million visitors: 7 million new visitors and 4 million old visitors.',
    'make 11 million, not'
  ],
  ['The run is 30000 feet (5000 m) long.', '30000 feet is about 9144 m, not 5000.'],
  ['The run is 30,000 feet (5,000 m) long.', '30,000 feet is about 9,144 m, not 5,000.'],
  ['# Blast kills 1200 in market\nAt the market 1400 people were killed.', 'has 1200 dead, the text 1400.'],
  [
    '# Six tests in a month\nIt conducted seven weapons tests.',
    'The headline has six tests, the text seven.'
  ],
  [
    'It made 4,000 weapons tests last month.\nThe 5,000 weapons tests last month failed.',
    'as 4,000 in one place and as 5,000'
  ]
])('“%s” is answered with “%s”', (text, words) => {
  expect(saysOf(text)).toContain(words)
})

it.each([
  ['en', ['1,200', '1,800', '3,100'], 'make 3,000, while the total says 3,100.'],
  ['en', ['1200', '1800', '3100'], 'make 3000, while'],
  ['en', ['$1,200', '$1,800', '$3,100'], 'make $3,000, while the total says $3,100.'],
  ['en', ['60', '40.4', '101'], 'make 100.4, while'],
  ['en', ['−1,200', '−1,800', '−3,100'], 'make −3,000, while'],
  ['en', ['600', '700', '900'], 'make 1,300, while'],
  ['de', ['1.200,5', '1.800,5', '3.100,0'], 'make 3.001,0, while the total says 3.100,0.'],
  ['fr', ['1 200 €', '1 800 €', '3 100 €'], 'make 3 000 €, while'],
  ['de', ['1’200', '1’800', '3’100'], 'make 3’000, while']
] as const)('in a table of “%s” the cells %j are answered with “%s”', (language, column, words) => {
  expect(tableSays(language, ...column)).toContain(words)
})
