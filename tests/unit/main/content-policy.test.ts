import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  contentSecurityPolicy,
  pressableStyleHash,
  protectiveHeaders
} from '../../../src/main/content-policy'

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources] as const
  })
)

describe('The policy of our pages', () => {
  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"])
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives.get(name), name).toEqual(["'none'"])
    }
  })

  test('runs only scripts of our own origin', () => {
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(contentSecurityPolicy).not.toContain('unsafe')
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*/)
  })

  test('lets no plain string become script, and names who may make trusted HTML', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(directives.get('trusted-types')).toEqual(['dompurify', 'lexical', "'allow-duplicates'"])
  })

  test('is sent with its companions', () => {
    expect(protectiveHeaders).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin'
    })
  })

  test('knows the one style that react-aria adds by itself, as installed', () => {
    const code = readFileSync(join(folderOf('react-aria'), 'dist/private/interactions/usePress.mjs'), 'utf8')
    const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(code)?.[1] ?? ''
    const style = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(code)?.[1] ?? ''
    const text = style.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim()
    expect(text).toContain(attribute)
    expect(pressableStyleHash).toBe(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  })
})

/** Folder of a package that react-aria-components brings along. */
function folderOf(name: string): string {
  const components = createRequire(import.meta.url).resolve('react-aria-components/package.json')
  return dirname(createRequire(components).resolve(`${name}/package.json`))
}
