import { describe, expect, test } from 'vitest'
import { readExternalLink } from '../../../src/main/external-link'

describe('An address from the page', () => {
  test('of a web site shows its host', () => {
    expect(readExternalLink('https://www.example.org:8443/a?b=https://other.example')).toEqual({
      ok: true,
      value: {
        href: 'https://www.example.org:8443/a?b=https://other.example',
        kind: 'web',
        destination: 'www.example.org:8443'
      }
    })
  })

  test('with look-alike letters shows them as ASCII', () => {
    expect(readExternalLink('https://аррӏе.example/')).toMatchObject({
      value: { destination: 'xn--80ak6aa92e.example' }
    })
  })

  test('of a person shows the mail address', () => {
    expect(readExternalLink('mailto:desk%40example.org?subject=Hi')).toMatchObject({
      value: { kind: 'mail', destination: 'desk@example.org' }
    })
    expect(readExternalLink('mailto:%E0%A4%A')).toMatchObject({ value: { destination: '%E0%A4%A' } })
  })

  test.each([
    'http://example.org',
    'HTTP://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'jAvA\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://example.org/1',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id',
    'app://editor/',
    'mailto:',
    'https://bank.example@evil.example/',
    'https://:secret@evil.example/',
    'https://',
    '//example.org',
    'example.org',
    ''
  ])('is not opened: %j', (address) => {
    expect(readExternalLink(address)).toMatchObject({ ok: false, problem: { code: 'refused' } })
  })
})
