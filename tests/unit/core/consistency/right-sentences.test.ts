import { expect, it } from 'vitest'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'

it.each([
  'The ticket rose from 90 cents to 1 euro.',
  'The delay increased from 45 minutes to 1 hour.',
  'Output fell from 2 tonnes to 900 kilograms.',
  'Shares rose from 9 cents to $1.10.',
  'Three of the five candidates won 20 per cent.',
  'Four of the five banks lost 8 per cent.',
  '5 of the 10 companies rose 3 % yesterday.',
  'The 27 members: three large states and four small states reject it.',
  'He has three sons — two lawyers and two doctors.'
])('nothing is found in “%s”', (text) => {
  expect(checkBlocks(blocksOfLines(text)).findings).toEqual([])
})

it.each(['The ticket rose from 90 cents to 80 cents.', 'Shares rose from $2 to 1 dollar.'])(
  'one unit on both sides is compared in “%s”',
  (text) => {
    expect(checkBlocks(blocksOfLines(text)).findings).toMatchObject([{ rule: 'change', isCertain: true }])
  }
)

it('a share is likely, and no more', () => {
  const { findings } = checkBlocks(blocksOfLines('Only 12 of the 48 members (35 percent) voted.'))
  expect(findings).toMatchObject([{ rule: 'share', isCertain: false }])
})
