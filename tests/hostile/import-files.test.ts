import { describe, expect, it } from 'vitest'
import { importArticle } from '../../src/formats/import/import-article'
import { articleOf, linesOf, problemOf } from '../support/article-of'
import { makeDocx } from '../support/docx-fixture'
import { bombPart, makeZip, wordParagraph, wordParts, wordShell, zipPart } from '../support/zip-fixture'

/** Every refusal says what happened, that nothing was changed, and what to do. */
const refusal = /^[A-Z].+\. Nothing was changed\. [A-Z].+\.$/

async function refusalOf(fileName: string, content: string | Uint8Array): Promise<string> {
  const { code, message } = await problemOf(fileName, content)
  expect(message).toMatch(refusal)
  return code
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))
  )
}

describe('a damaged Word file', () => {
  it('is refused wherever it breaks off', async () => {
    const whole = await makeDocx(['The ferry sank.', 'Nobody knows why.'])
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.999]) {
      expect(await refusalOf('a.docx', whole.subarray(0, Math.floor(whole.length * share)))).toBe(
        'damaged-file'
      )
    }
  })

  it('is refused when random bytes follow its first ones', async () => {
    const noise = Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)
    expect(await refusalOf('a.docx', bytes('PK\x03\x04', noise))).toBe('damaged-file')
  })

  it('never brings the reader down, whichever byte is wrong', async () => {
    const whole = makeZip(wordParts(wordParagraph('The ferry sank.')))
    for (let index = 0; index < whole.length; index += 3) {
      const broken = Uint8Array.from(whole)
      broken[index] = (broken[index] ?? 0) ^ 0xff
      const result = await importArticle(broken, 'a.docx')
      if (!result.ok) expect(result.problem.message).toMatch(refusal)
    }
  })

  it('is refused when its XML is broken or is not there', async () => {
    expect(
      await refusalOf('a.docx', makeZip([...wordShell, zipPart('word/document.xml', '<w:document><w:b')]))
    ).toBe('damaged-file')
    expect(await refusalOf('a.docx', makeZip(wordShell))).toBe('damaged-file')
  })
})

describe('a protected file', () => {
  const container = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0)]

  it('is refused by its container', async () => {
    const encrypted = Buffer.concat([Buffer.from(container), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf('a.docx', encrypted)).toBe('encrypted-file')
  })

  it('is told apart from a document of an old Word', async () => {
    const old = Buffer.concat([Buffer.from(container), Buffer.from('WordDocument', 'utf16le')])
    expect(await refusalOf('a.doc', old)).toBe('not-this-format')
  })

  it('is refused when its zip parts are encrypted', async () => {
    const [first, ...others] = wordParts(wordParagraph('secret'))
    const locked = makeZip([{ ...(first ?? zipPart('a', '')), flags: 1 }, ...others])
    expect(await refusalOf('a.docx', locked)).toBe('encrypted-file')
  })
})

describe('a file of another kind', () => {
  it.each([
    ['article.docx', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13]), /a PNG picture/],
    ['article.txt', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), /a PDF/],
    ['article.txt', bytes('\xff\xd8\xff\xe0', [0, 16]), /a JPEG picture/],
    ['article.docx', bytes('{\\rtf1\\ansi Hello}'), /a Rich Text document/],
    ['article.md', bytes('\x7fELF', [2, 1, 1]), /a program/],
    ['article.txt', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '), /a WebP picture/]
  ])('is named in the refusal: %s', async (name, content, what) => {
    const { code, message } = await problemOf(name, content)
    expect(code).toBe('not-this-format')
    expect(message).toMatch(what)
    expect(message).toMatch(refusal)
  })

  it('is refused when it holds zeros', async () => {
    expect(await refusalOf('article.txt', bytes('Hello', [0, 1, 2], 'there'))).toBe('not-this-format')
    expect(await refusalOf('article.docx', bytes('Hello', [0, 1, 2], 'there'))).toBe('damaged-file')
  })

  it('is refused when it is empty', async () => {
    expect(await refusalOf('article.docx', '')).toBe('empty-file')
    expect(await refusalOf('article.txt', '\r\n \r\n')).toBe('empty-file')
  })
})

describe('a zip bomb', () => {
  it('of 300 MB is refused before it is unpacked', async () => {
    const zip = makeZip([...wordShell, await bombPart('word/document.xml', 300)])
    expect(zip.length).toBeLessThan(1024 * 1024)
    const before = process.cpuUsage()
    expect(await refusalOf('a.docx', zip)).toBe('too-large')
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
  })

  it('of many parts is refused by their sum', async () => {
    const part = await bombPart('word/media/a.png', 30)
    const parts = Array.from({ length: 8 }, (_, index) => ({ ...part, name: `word/media/${index}.png` }))
    expect(await refusalOf('a.docx', makeZip([...wordParts(wordParagraph('a')), ...parts]))).toBe('too-large')
  })

  it('that lies about its size is stopped while it unpacks', async () => {
    const bomb = await bombPart('word/document.xml', 300)
    const before = process.memoryUsage().rss
    expect(await refusalOf('a.docx', makeZip([...wordShell, { ...bomb, size: 4096 }]))).toBe('too-large')
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
  })

  it('that claims more than it holds is refused as damaged', async () => {
    const part = zipPart('word/document.xml', '<a/>')
    expect(await refusalOf('a.docx', makeZip([...wordShell, { ...part, size: 5000 }]))).toBe('damaged-file')
  })

  it('in the form of XML entities expands to nothing', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`
    )
    const xml = `<!DOCTYPE w:document [<!ENTITY e0 "ha">${entities.join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph('&e12;')}</w:body></w:document>`
    const result = await importArticle(makeZip([...wordShell, zipPart('word/document.xml', xml)]), 'a.docx')
    if (result.ok) expect(linesOf(result.value).join('').length).toBeLessThan(1000)
    else expect(result.problem.message).toMatch(refusal)
  })

  it('in the form of a file from outside is not loaded', async () => {
    const xml = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${wordParagraph('before &x; after')}</w:body></w:document>`
    const result = await importArticle(makeZip([...wordShell, zipPart('word/document.xml', xml)]), 'a.docx')
    expect(JSON.stringify(result)).not.toContain('root:')
  })
})

describe('a zip file with odd names', () => {
  it('is refused when a part points out of it', async () => {
    expect(
      await refusalOf('a.docx', makeZip([...wordParts(wordParagraph('a')), zipPart('../../evil', 'x')]))
    ).toBe('damaged-file')
  })
})

describe('a file of great size', () => {
  it('is refused unread above 50 MB of text', async () => {
    expect(await refusalOf('a.txt', new Uint8Array(51 * 1024 * 1024).fill(0x61))).toBe('too-large')
  })

  it('is read when it is a book', async () => {
    const article = await articleOf('book.txt', 'The ferry sank, and nobody knows why.\n\n'.repeat(50_000))
    expect(article.blocks).toHaveLength(50_000)
  })
})
