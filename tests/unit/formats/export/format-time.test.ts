import { expect, test } from 'vitest'
import { formatTime } from '../../../../src/formats/export/format-time'

test.each([
  ['2022-02-03T10:15:00Z', '3 February 2022, 10:15 UTC'],
  ['2022-12-31T23:59:59.999Z', '31 December 2022, 23:59 UTC'],
  ['0999-01-01T00:00Z', '1 January 0999, 00:00 UTC']
])('%s reads "%s" in every time zone', (iso, text) => {
  expect(formatTime(iso)).toBe(text)
})

test.each([
  '',
  'yesterday',
  '2022-02-03',
  '2022-02-03T10:15:00',
  '2022-02-03T10:15:00+09:00',
  '2022-13-03T10:15:00Z',
  '2022-00-03T10:15:00Z',
  '2022-02-00T10:15:00Z',
  '2022-02-32T10:15:00Z',
  '2022-02-03T24:15:00Z',
  '2022-02-03T10:15:00Z\n<script>'
])('%j is left as it came', (text) => {
  expect(formatTime(text)).toBeNull()
})
