import { expect, it } from 'vitest'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'

const findIn = (text: string, dateline = '') => checkBlocks(blocksOfLines(text), 'en', dateline)

it.each([
  ['He signed it on Tuesday (March 25, 2026).', 'Tuesday (March 25, 2026)', 'March 25, 2026 is a Wednesday.'],
  ['He signed it on Tuesday (25 March 2026).', 'Tuesday (25 March 2026)', '25 March 2026 is a Wednesday.'],
  [
    'He signed it on Tues. (25th of March 2026).',
    'Tues. (25th of March 2026)',
    '25th of March 2026 is a Wed'
  ],
  [
    'He signed it yesterday (Tuesday, 25 March 2026).',
    'Tuesday, 25 March 2026',
    '25 March 2026 is a Wednesday.'
  ],
  ['On March 25, 2026, a Tuesday, he signed it.', 'March 25, 2026, a Tuesday', 'March 25, 2026 is a Wed'],
  ['He signed it on 25 March 2026, a Tuesday.', '25 March 2026, a Tuesday', '25 March 2026 is a Wednesday.']
])('in “%s” the weekday is not of its date', (text, at, says) => {
  const { findings, words } = findIn(text)
  expect(findings).toMatchObject([{ rule: 'weekday', isCertain: true }])
  expect(words[0]).toEqual([at])
  expect(findings[0]?.says).toContain(says)
})

it('a date in brackets without a year is reckoned with that of the article, and is no more than likely', () => {
  const { findings, words } = findIn('He signed it on Tuesday (March 25).', 'Rome, 26 March 2026')
  expect(findings).toMatchObject([{ rule: 'weekday', isCertain: false, reckonedWith: '2026' }])
  expect(words[0]).toEqual(['Tuesday (March 25)'])
  expect(findings[0]?.says).toBe('March 25 is a Wednesday in 2026, the year of the article.')
})

it.each([
  'He signed it on Wednesday (March 25, 2026).',
  'He signed it on 25 March 2026, a Wednesday.',
  'He signed it on Wednesday (March 25).',
  // the day of something else
  'Tickets go on sale on Tuesday (March 25 for members).',
  'They meet on Tuesday (March 25-27, 2026, for everybody else).',
  'It is open from Monday (March 2026).',
  'On 25 March 2026, a Tuesday club met.',
  // the article's day may be that of an update
  'He signed it yesterday (Tuesday), and today, Thursday, he regrets it.',
  // of another year
  'In 1944 the landing was on June 6, a Tuesday.',
  'In 1944 it was on Tuesdays (June 6).'
])('nothing is found in “%s”', (text) => {
  expect(findIn(text, 'Rome, 26 March 2026').findings).toEqual([])
})
