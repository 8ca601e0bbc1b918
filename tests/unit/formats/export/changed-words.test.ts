import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChangedWords } from '../../../../src/formats/export/changed-words'

test.each([
  ['about 30 minutes', 'about 40 minutes', '30', '40'],
  ['mid-range missile', 'intermediate-range missile', 'mid-range', 'intermediate-range'],
  ['seven tests', 'seven weapons tests', '', 'weapons '],
  ['in the last month', 'in the month', 'last ', ''],
  ['all new', 'quite other words', 'all new', 'quite other words'],
  ['the same', 'the same', '', ''],
  ['東京で会談した', '大阪で会談した', '東京', '大阪'],
  ['แมวกินปลา', 'แมวกินข้าว', 'ปลา', 'ข้าว'],
  ['a a a', 'a a', ' a', '']
])('from "%s" to "%s": "%s" gave way to "%s"', (before, after, removed, added) => {
  expect(findChangedWords(before, after)).toMatchObject({ removed, added })
})

test('the parts make both texts again', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '  ', 'c\n'), { maxLength: 8 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (oldText, newText) => {
      const { before, removed, added, after } = findChangedWords(oldText, newText)
      expect(before + removed + after).toBe(oldText)
      expect(before + added + after).toBe(newText)
    }),
    { verbose: true }
  )
})
