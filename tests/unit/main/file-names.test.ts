import { describe, expect, test } from 'vitest'
import { fileNameFromTitle, withEnding } from '../../../src/main/file-names'

describe('A file name from a title', () => {
  test.each([
    ['Japan and the US reaffirm defense cooperation', 'japan-and-the-us-reaffirm-defense-cooperation'],
    ['  “Más café”, dice él: 50 % ', 'mas-cafe-dice-el-50'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本とアメリカ', 'article'],
    ['', 'article'],
    ['CON', 'article-con']
  ])('of %j is %j', (title, name) => {
    expect(fileNameFromTitle(title)).toBe(name)
  })

  test('is never long, and ends with a whole word', () => {
    const name = fileNameFromTitle('word '.repeat(100))
    expect(name.length).toBeLessThanOrEqual(60)
    expect(name).toMatch(/^(word-)*word$/)
  })

  test('of one endless word is cut', () => {
    expect(fileNameFromTitle('x'.repeat(300))).toBe('x'.repeat(60))
  })
})

describe('An ending', () => {
  test('is added where it is missing', () => {
    expect(withEnding('/desk/story', '.stet')).toBe('/desk/story.stet')
    expect(withEnding('/desk/story.STET', '.stet')).toBe('/desk/story.STET')
    expect(withEnding('/desk/story.v2', '.html')).toBe('/desk/story.v2.html')
  })
})
