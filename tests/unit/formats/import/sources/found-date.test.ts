import { describe, expect, it } from 'vitest'
import { dateInWords } from '../../../../../src/formats/import/sources/found-date'

describe('a date in a file of sources', () => {
  it.each([
    ['2020', [2020]],
    ['0476', [476]],
    ['2020-03', [2020, 3]],
    ['2020/03/05/', [2020, 3, 5]],
    ['2020-03-05T10:00:00Z', [2020, 3, 5]],
    ['2020-03-05 10:00', [2020, 3, 5]],
    ['20200305', [2020, 3, 5]],
    ['5.3.2020', [2020, 3, 5]],
    ['5 March 2020', [2020, 3, 5]],
    ['March 5th, 2020', [2020, 3, 5]],
    ['2020 Mar. 5', [2020, 3, 5]],
    ['Sept 2020', [2020, 9]],
    ['2020 March', [2020, 3]]
  ])('is read from %s as it stands', (words, parts) => {
    expect(dateInWords(words)).toEqual({ words, date: { 'date-parts': [parts] } })
  })

  it.each([
    ['2020-21', [2020]],
    ['2020/13/40', [2020]],
    ['2020-02-30', [2020, 2]],
    ['31 February 2020', [2020, 2]],
    ['2021-05-03/2021-05-05', [2021, 5, 3]],
    ['1920/1922', [1920]],
    ['03/05/2020', [2020]],
    ['Spring 2020', [2020]],
    ['March or April 2020', [2020]],
    ['5 March 2020 in Paris', [2020]]
  ])('is read from %s as far as it goes, and says so', (words, parts) => {
    expect(dateInWords(words)).toEqual({ words, date: { 'date-parts': [parts] }, isGuessed: true })
  })

  it.each(['n.d.', 'in press', '44 BC', '20', '2019-2020', '-0044', '202X', '', `${'5 '.repeat(1000)}March`])(
    'is none in %s',
    (words) => expect(dateInWords(words).date).toBeNull()
  )
})
