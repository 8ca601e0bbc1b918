import { expect, it } from 'vitest'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'

const findIn = (text: string) => checkBlocks(blocksOfLines(text))

it.each([
  [
    'The jury has 12 people (seven men + four women).',
    '12 people (seven men + four women',
    'make 11, not 12.'
  ],
  ['The jury has 12 people: 7 men plus 4 women.', '12 people: 7 men plus 4 women', 'make 11, not 12.'],
  [
    'It chose seven men and four women (12 in all).',
    'seven men and four women (12 in all',
    'make 11, not 12.'
  ],
  ['It chose 7 men + 4 women, 12 in total.', '7 men + 4 women, 12 in total', 'make 11, not 12.'],
  [
    'It chose seven men and four women (total: 12).',
    'seven men and four women (total: 12',
    'make 11, not 12.'
  ],
  [
    'It chose seven men and four women, 12 people altogether.',
    'seven men and four women, 12 people altogether',
    'not 12.'
  ],
  [
    'It chose seven men and four women (a total of 12).',
    'seven men and four women (a total of 12',
    'make 11, not 12.'
  ],
  ['It chose a total of 12: seven men and four women.', '12: seven men and four women', 'make 11, not 12.'],
  [
    'It chose 12 people in all (seven men and four women).',
    '12 people in all (seven men and four women',
    'not 12.'
  ],
  [
    'It has 1.3 million members: 700,000 old members and 400,000 new members.',
    '1.3 million members: 700,000 old members and 400,000 new members',
    'make 1.1 million, not 1.3 million.'
  ],
  [
    'It counts 3 million men and 2 million women, a total of 9 million.',
    '3 million men and 2 million women, a total of 9 million',
    'make 5 million, not 9 million.'
  ]
])('in “%s” the parts are added up', (text, at, says) => {
  const { findings, words } = findIn(text)
  expect(findings.map(({ rule }) => rule)).toEqual(['parts'])
  expect(words[0]?.[0]).toBe(at)
  expect(findings[0]?.says).toContain(says)
})

it.each([
  'The jury has 11 people (seven men + four women).',
  'It chose seven men and four women (11 in all).',
  'It chose 7 men + 4 women, 11 in total.',
  'It chose a total of 11: seven men and four women.',
  'It has 1.2 million members: 700,000 old members and 480,000 new members.',
  'It counts 1.2 million men and 1.3 million women, a total of 2.6 million.',
  'The fair had 12 million visitors: 7 million new visitors and 4 million old visitors.',
  'It has 12,000 visitors: 7,631 new visitors and 4,012 old visitors.',
  'It has 11,643 visitors: 8,000 new visitors and 4,000 old visitors.',
  'It chose a boy, seven men and four women, 12 in all.',
  'It chose their leader, seven men and four women, a total of 12.',
  'It chose the mayor and seven men and four women (12 in all).',
  'He met seven men and four women, 12 in all his years there.',
  'It sold a total of 12 (seven books and four records were new).',
  'It won a total of 12: seven games at home and four games in the cup.',
  'They have seven men and four women (12 in total were asked).',
  'It counts seven men and four women. Of 12 in all, two left.'
])('nothing is found in “%s”', (text) => {
  expect(findIn(text).findings).toEqual([])
})

it('a sum is certain, and likely where it is of millions or all of it of thousands', () => {
  const certain = (text: string) => findIn(text).findings.map(({ isCertain }) => isCertain)
  expect(certain('The jury has 12 people (7 men + 4 women).')).toEqual([true])
  expect(certain('It counts 3 million men and 2 million women, a total of 9 million.')).toEqual([false])
  expect(certain('It has 12,000 visitors: 7,000 new visitors and 4,000 old visitors.')).toEqual([false])
  expect(certain('It has 12,000 visitors: 7,231 new visitors and 4,012 old visitors.')).toEqual([true])
})
