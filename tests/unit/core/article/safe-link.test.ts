import { describe, expect, test } from 'vitest'
import { safeLink } from '../../../../src/core/article/safe-link'

describe('A link in the article', () => {
  test.each(['https://example.org', 'HTTP://example.org/a?b=c#d', 'mailto:desk@example.org'])(
    'may be %s',
    (address) => {
      expect(safeLink(` ${address}\n`)).toBe(address)
    }
  )

  test.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'https:///path',
    'mailto:',
    'example.org',
    'https://example.org/a b',
    'https://exam\nple.org',
    'https://example.org/\u0000',
    'https://example.org/\u0085',
    ''
  ])('may not be %j', (address) => {
    expect(safeLink(address)).toBeNull()
  })

  test('may have 4096 characters, not one more', () => {
    const longest = `https://example.org/${'a'.repeat(4076)}`
    expect(safeLink(longest)).toBe(longest)
    expect(safeLink(`${longest}a`)).toBeNull()
  })
})
