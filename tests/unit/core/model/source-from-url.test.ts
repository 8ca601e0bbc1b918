import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseUrl, sourceFromUrl } from '../../../../src/core/model/source-from-url'

describe('a pasted text is an address', () => {
  test.each([
    ['https://www.mofa.example/press/0202.html', 'https://www.mofa.example/press/0202.html'],
    ['  http://example.org/a b'.replace(' b', ''), 'http://example.org/a'],
    ['HTTPS://Example.ORG/Path', 'https://example.org/Path'],
    ['www.example.org/a?b=c#d', 'https://www.example.org/a?b=c#d'],
    ['https://example.org', 'https://example.org/'],
    ['https://exämple.org/ü', 'https://xn--exmple-cua.org/%C3%BC'],
    ['https://[::1]:8080/x', 'https://[::1]:8080/x']
  ])('%s', (text, url) => {
    expect(parseUrl(text)).toBe(url)
  })
})

describe('a pasted text is no address', () => {
  test.each([
    '',
    '   ',
    'the first time since 2017',
    'javascript:alert(1)',
    'JaVa\nScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'mailto:desk@example.org',
    '//example.org/a',
    'https://',
    'https:example.org',
    'https://user:secret@example.org/',
    'https://bank.example@evil.example/',
    'https://example.org/ and more words',
    'https://example.org/\nhttps://example.org/2',
    'https://example.org/\u202egpj.exe',
    'https://exam\u200bple.org/',
    'https://example.org:99999/',
    `https://example.org/${'a'.repeat(9000)}`
  ])('%j', (text) => {
    expect(parseUrl(text)).toBeNull()
  })

  test('or it is http or https, whatever was pasted', () => {
    const pasted = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc
        .tuple(fc.constantFrom('https://', 'http://', 'javascript:', 'www.'), fc.string())
        .map((parts) => parts.join(''))
    )
    fc.assert(
      fc.property(pasted, (text) => {
        const url = parseUrl(text)
        if (url === null) return
        expect(url).toMatch(/^https?:\/\/[^\s@/]+\//)
        expect(parseUrl(url)).toBe(url)
      }),
      { verbose: true, numRuns: 1000 }
    )
  })
})

describe('the source of an address', () => {
  const accessed = { year: 2022, month: 2, day: 3 }

  test('is a web page with the day it was read and its host as its site', () => {
    expect(sourceFromUrl('https://www.mofa.example/press/0202.html', accessed)).toEqual({
      type: 'webpage',
      'container-title': 'mofa.example',
      URL: 'https://www.mofa.example/press/0202.html',
      accessed: { 'date-parts': [[2022, 2, 3]] }
    })
  })

  test('has the title that was found, without space around it', () => {
    expect(sourceFromUrl('https://example.org/', accessed, '  Launches since 1984 ').title).toBe(
      'Launches since 1984'
    )
  })

  test('has no title when an empty one was found', () => {
    expect(sourceFromUrl('https://example.org/', accessed, '  ')).not.toHaveProperty('title')
  })
})
