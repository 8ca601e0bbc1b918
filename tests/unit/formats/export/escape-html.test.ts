import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showHidden } from '../../../../src/core/model/show-hidden'
import { articleMarkup, Html, html, styleElement } from '../../../../src/formats/export/escape-html'
import { hostileText } from '../../../support/hostile-text'
import { parseExport } from '../../../support/read-export'

const bodyOf = (markup: Html) => parseExport(new TextEncoder().encode(`<!doctype html><body>${markup}`)).body

test('a text in a template is that text, in an element and in an attribute', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const element = bodyOf(html`<p title="${text}">${text}</p>`).firstElementChild
      expect(element?.textContent).toBe(showHidden(text))
      expect(element?.getAttribute('title')).toBe(showHidden(text))
      expect(element?.attributes).toHaveLength(1)
      expect(element?.children).toHaveLength(0)
    }),
    { verbose: true, numRuns: 300 }
  )
})

test('markup in a template stays markup, and lists of it are joined', () => {
  expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>${7}`.toString()).toBe(
    '<ul><li>a</li><li>&lt;b&gt;</li></ul>7'
  )
})

test('nobody else can make markup, not even with an object that looks like it', () => {
  expect(() => Reflect.construct(Html, [Symbol('maker'), '<script>'])).toThrow()
})

test('no style sheet can end its element', () => {
  expect(() => styleElement('a::before { content: "</style>" }')).toThrow()
})

test.each<[string, string, string]>([
  ['an override', 'a\u202eb', 'a⟦U+202E⟧b'],
  ['an isolate', '\u2066a\u2069', '⟦U+2066⟧a⟦U+2069⟧'],
  ['NUL', 'a\0b', 'a⟦U+0000⟧b'],
  ['an escape sequence', '\u001b[31m', '⟦U+001B⟧[31m'],
  ['half a character', 'a\ud83db', 'a⟦U+D83D⟧b'],
  ['line breaks of all kinds', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
  ['tabs and spaces', 'a\t b', 'a\t b'],
  [
    'whole characters, joiners and marks of direction',
    '\u{1f469}\u200d\u{1f680} \u200fא',
    '\u{1f469}\u200d\u{1f680} \u200fא'
  ]
])('%s in a field is shown', (_what, text, shown) => {
  expect(showHidden(text)).toBe(shown)
})

test('the article keeps what a page can hold and marks what it cannot', () => {
  expect(articleMarkup('a\u2028<\u202e\r\0\ud83d').toString()).toBe('a<br>&lt;\u202e&#13;\ufffd\ufffd')
})
