import { expect, test } from 'vitest'
import { html } from '../../../../src/formats/export/escape-html'
import { fillHtml } from '../../../../src/formats/export/fill-html'

test('a sentence takes markup in its blanks, in the order it names them', () => {
  const who = html`<b>Ada</b>`
  expect(fillHtml('{time}: marked by {who}.', { who, time: '10:15' }).toString()).toBe(
    '10:15: marked by <b>Ada</b>.'
  )
})

test('a sentence and the text in its blanks are text, never markup', () => {
  expect(fillHtml('<i> {words}', { words: '<script>{time}' }).toString()).toBe(
    '&lt;i&gt; &lt;script&gt;{time}'
  )
})
