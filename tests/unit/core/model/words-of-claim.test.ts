import { expect, test } from 'vitest'
import { wordsOfClaim } from '../../../../src/core/model/words-of-claim'

test.each<[string, readonly string[], string]>([
  ['one range is itself', ['since 2017'], 'since 2017'],
  ['two ranges are joined', ['Hayashi', 'Blinken'], 'Hayashi … Blinken'],
  ['an emptied range is left out', ['Hayashi', '', 'Blinken'], 'Hayashi … Blinken'],
  ['a range of nothing but space is left out', ['Hayashi', ' \n', 'Blinken'], 'Hayashi … Blinken'],
  ['a paragraph break inside is a space', ['since\n2017'], 'since 2017'],
  ['a line break inside is a space', ['since\u20282017'], 'since 2017'],
  ['runs of spaces and tabs are one', ['  since \t 2017 '], 'since 2017'],
  ['a no-break space is a space', ['800\u00a0km'], '800 km'],
  ['other characters stay as they are', ['“Ⅶ  tests”', '七回'], '“Ⅶ tests” … 七回'],
  ['no ranges are no words', [], '']
])('%s', (_what, texts, words) => {
  expect(wordsOfClaim(texts)).toBe(words)
})
