import { expect, it } from 'vitest'
import { blocksOfLines, checkBlocks } from '../../../support/checked-article'

/** Lengths of the paragraphs that are compared, characters. */
const short = 4000
const long = 4 * short

/** Of four times the text: what looks at each character once takes 4 times as long, what starts anew at each 16. */
const mostGrowth = 9

/** Milliseconds for the long paragraph below which no growth is told from noise. */
const noise = 120

function timeOf(pump: string, length: number): number {
  const blocks = blocksOfLines(pump.repeat(length / pump.length))
  const start = performance.now()
  checkBlocks(blocks)
  return performance.now() - start
}

it.each([
  'Aaa-Bbb-',
  'Aaa’Bbb’',
  'A',
  'a',
  'Aaa Bbb ',
  'A. ',
  '3 aa bb, ',
  '3 aa and ',
  '3 aa + ',
  '3 aa + 4 bb, 7 in total ',
  'the aa bb, 3 aa and 4 bb, 9 in all, ',
  '12 34 ',
  'Tue. (3 Mar 2022, a Tue. ',
  'from 3 to 4 ',
  'twenty-one thousand ',
  '“',
  '(',
  '. '
])('a paragraph of “%s” again and again takes time in proportion to its length', (pump) => {
  timeOf(pump, short)
  const isSlow = [1, 2, 3].every(() => {
    const whole = timeOf(pump, long)
    return whole > noise && whole > mostGrowth * timeOf(pump, short)
  })
  expect(isSlow).toBe(false)
})

it('a paragraph that is too long is left out, and that is told', () => {
  const slip = 'The launch on Jan.30 was the first. '
  const { leftOut, findings } = checkBlocks(blocksOfLines(`${slip.repeat(600)}\n${slip}`))
  expect([leftOut, findings.length]).toEqual([1, 1])
})
