import { describe, expect, it } from 'vitest'
import { originalFileName } from '../../../src/project/folder-layout'

describe('the name of the original', () => {
  it.each([
    ['Seven tests.txt', 'seven-tests.txt'],
    ['Défense – accord (v2).DOCX', 'defense-accord-v2.docx'],
    ['.gitignore', 'gitignore'],
    ['../../etc/passwd', 'passwd'],
    ['日本.md', 'article.md'],
    ['', 'article'],
    ['con.txt', 'article-con.txt'],
    ['a.b.c.html', 'a-b-c.html'],
    ['name.', 'name'],
    [`${'long '.repeat(100)}.txt`, `${'long-'.repeat(9)}lon.txt`]
  ])('of %j is %j', (given, name) => {
    expect(originalFileName(given)).toBe(name)
  })
})
