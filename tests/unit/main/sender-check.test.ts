import { describe, expect, test } from 'vitest'
import { findAppPage } from '../../../src/main/app-page'
import { isTrustedSender, type Sender } from '../../../src/main/sender-check'

const ourPage: Sender = { origin: 'app://editor', isTopFrame: true, isAppWindow: true }

describe('A request reaches main', () => {
  test('and is heard from our own page in our own window', () => {
    expect(isTrustedSender(ourPage, 'app://editor')).toBe(true)
  })

  test.each<[string, Partial<Sender>]>([
    ['a frame inside our page', { isTopFrame: false }],
    ['our page in a window that is not ours', { isAppWindow: false }],
    ['a frame that is gone', { origin: null }],
    ['an opaque origin', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['another host of our scheme', { origin: 'app://other' }],
    ['a host that begins like ours', { origin: 'app://editor.example' }],
    ['a web site', { origin: 'https://editor' }],
    ['a file', { origin: 'file://' }]
  ])('and is refused from %s', (_who, difference) => {
    expect(isTrustedSender({ ...ourPage, ...difference }, 'app://editor')).toBe(false)
  })
})

describe('The page of the windows', () => {
  const built = { url: 'app://editor/index.html', origin: 'app://editor' }

  test('comes from the development server while developing', () => {
    expect(findAppPage(false, 'http://localhost:5173/')).toEqual({
      url: 'http://localhost:5173/',
      origin: 'http://localhost:5173'
    })
  })

  test('comes from the build in a package, whatever the environment says', () => {
    expect(findAppPage(true, 'http://localhost:5173/')).toEqual(built)
  })

  test('comes from the build where no server is named, or nothing sensible', () => {
    expect(findAppPage(false, undefined)).toEqual(built)
    expect(findAppPage(false, 'not an address')).toEqual(built)
  })
})
