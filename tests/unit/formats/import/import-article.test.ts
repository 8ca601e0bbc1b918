import { describe, expect, it } from 'vitest'
import { articleOf, linesOf, problemOf } from '../../../support/article-of'
import { makeDocx } from '../../../support/docx-fixture'

describe('the format of a file', () => {
  it('is known by its content, whatever it is called', async () => {
    const docx = await makeDocx(['The ferry sank.'])
    expect(linesOf(await articleOf('story.txt', docx))).toEqual(['The ferry sank.'])
    expect(linesOf(await articleOf('story', '<!DOCTYPE html><p>The <b>ferry</b> sank.'))).toEqual([
      'The ferry sank.'
    ])
  })

  it('is known by its name where the content is plain', async () => {
    expect(linesOf(await articleOf('story.md', '# The *ferry*'))).toEqual(['The ferry'])
    expect(linesOf(await articleOf('story.txt', '# The *ferry*'))).toEqual(['# The *ferry*'])
  })

  it('is said when a web page bears the name of a Word document', async () => {
    const article = await articleOf('story.docx', '<html><body><p>The ferry sank.</p></body></html>')
    expect(linesOf(article)).toEqual(['The ferry sank.'])
    expect(article.report.map((note) => note.code)).toEqual(['name'])
  })
})

describe('the letters of a text', () => {
  const words = 'Café “Zürich” – naïve'

  it('are read as UTF-8, with and without its mark', async () => {
    expect(linesOf(await articleOf('a.txt', words))).toEqual([words])
    expect(linesOf(await articleOf('a.txt', `\ufeff${words}`))).toEqual([words])
  })

  it.each(['utf16le', 'utf16be'])('are read as %s by its mark', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${words}`, 'utf16le')
    expect(linesOf(await articleOf('a.txt', encoding === 'utf16le' ? bytes : bytes.swap16()))).toEqual([
      words
    ])
  })

  it('are read as windows-1252 where nothing else fits, and the report says so', async () => {
    const bytes = Uint8Array.from([
      0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x94
    ])
    const article = await articleOf('a.txt', bytes)
    expect(linesOf(article)).toEqual(['Café “Zürich”'])
    expect(article.report.map((note) => note.code)).toEqual(['encoding'])
  })

  it('are read as the page declares', async () => {
    const page = Buffer.from('<html><meta charset="windows-1251"><p>', 'latin1')
    const article = await articleOf('a.html', Buffer.concat([page, Buffer.from([0xcc, 0xe8, 0xf0])]))
    expect(linesOf(article)).toEqual(['Мир'])
    expect(article.report).toEqual([])
  })

  it('lose control characters and keep the controls of writing direction', async () => {
    expect(linesOf(await articleOf('a.txt', 'a\u0007b\u001b \u202eabc\u202c \u200f'))).toEqual([
      'ab \u202eabc\u202c \u200f'
    ])
  })
})

describe('the language of an article', () => {
  const spanish =
    'El ministro dijo que la situación era difícil y que el gobierno no tenía dinero para pagar las obras.'
  const arabic = 'قال الوزير إن الوضع صعب وإن الحكومة لا تملك المال لدفع تكاليف الأعمال في هذا العام الجديد.'

  it('is guessed from its words, and its direction from its letters', async () => {
    expect(await articleOf('a.txt', spanish)).toMatchObject({ language: 'es', direction: 'ltr' })
    expect(await articleOf('a.txt', arabic)).toMatchObject({ language: 'ar', direction: 'rtl' })
  })

  it('is not guessed from a few words', async () => {
    expect((await articleOf('a.txt', 'Hola, ministro')).language).toBe('und')
  })

  it('is what the page declares', async () => {
    const page = `<html lang="es_MX" dir="rtl"><body><p>${spanish}</p></body></html>`
    expect(await articleOf('a.html', page)).toMatchObject({ language: 'es-MX', direction: 'rtl' })
  })
})

describe('a file that is no article', () => {
  it.each([
    ['empty.txt', '', 'empty-file'],
    ['blank.txt', ' \n\t\n\u00a0', 'empty-file'],
    ['page.html', '<html><body><script>render()</script></body></html>', 'no-article']
  ])('is refused: %s', async (name, content, code) => {
    expect((await problemOf(name, content)).code).toBe(code)
  })
})
