import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveAppFile } from '../../../src/main/app-files'

const folder = join('/srv', 'stet', 'renderer')

describe('The page asks for a file under app://editor', () => {
  test('and gets the built page at the root', () => {
    const page = { path: join(folder, 'index.html'), contentType: 'text/html; charset=utf-8' }
    expect(resolveAppFile(folder, 'app://editor')).toEqual(page)
    expect(resolveAppFile(folder, 'app://editor/')).toEqual(page)
    expect(resolveAppFile(folder, 'app://editor/index.html?theme=dark#claims')).toEqual(page)
  })

  test('and gets scripts, styles, pictures and fonts as what they are', () => {
    const types = ['a-B_1.js', 'a.css', 'a.svg', 'a.png', 'a.woff2'].map(
      (name) => resolveAppFile(folder, `app://editor/assets/${name}`)?.contentType
    )
    expect(types).toEqual([
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
      'image/svg+xml',
      'image/png',
      'font/woff2'
    ])
  })

  test.each([
    'app://editor/../main/index.js',
    'app://editor/assets/../../main/index.js',
    'app://editor/..%2fmain/index.js',
    'app://editor/%2e%2e/main/index.js',
    'app://editor/%2e%2e%5cmain%5cindex.js',
    'app://editor/..\\main\\index.js',
    'app://editor//etc/hosts.js',
    'app://editor/./index.html',
    'app://editor/%00.js',
    'app://editor/a\0.js',
    'app://editor/C:/windows/a.js',
    'app://editor/C%3A/a.js',
    'app://editor/.hidden.js',
    'app://editor/index.js.map',
    'app://editor/index',
    'app://editor/assets/',
    'app://editor/a b.js',
    'app://editor:8080/index.html',
    'app://other/index.html',
    'app://editor.example/index.html',
    'app://user@editor/index.html',
    'app:///index.html',
    'file:///srv/stet/renderer/index.html',
    'https://editor/index.html',
    ''
  ])('and nothing is found at %j', (address) => {
    expect(resolveAppFile(folder, address)).toBeNull()
  })
})
