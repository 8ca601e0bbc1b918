import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun
} from 'docx'
import { describe, expect, it } from 'vitest'
import { articleOf, linesOf, problemOf } from '../../../support/article-of'
import { makeDocx, runs } from '../../../support/docx-fixture'
import { makePng } from '../../../support/png-fixture'
import { linesOf as linesOfBlocks } from '../../../support/table-blocks'
import { makeZip, wordParagraph, wordParts, zipPart } from '../../../support/zip-fixture'

const change = { id: 1, author: 'Bob', date: '2024-01-02T03:04:05Z' }

describe('a Word file', () => {
  it('keeps title, headings, lists with depth, quotes and captions', async () => {
    const numbering = {
      config: [
        {
          reference: 'steps',
          levels: [0, 1].map((level) => ({ level, format: 'decimal' as const, text: `%${level + 1}.` }))
        }
      ]
    }
    const docx = await makeDocx(
      [
        new Paragraph({ text: 'Ferry cracks were known', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'The ship', heading: HeadingLevel.HEADING_2 }),
        new Paragraph({ text: 'bullet', bullet: { level: 0 } }),
        new Paragraph({ text: 'deeper', bullet: { level: 1 } }),
        new Paragraph({ text: 'deepest', bullet: { level: 6 } }),
        new Paragraph({ text: 'step', numbering: { reference: 'steps', level: 0 } }),
        new Paragraph({ text: 'half step', numbering: { reference: 'steps', level: 1 } }),
        new Paragraph({ text: '“No comment.”', style: 'Quote' }),
        new Paragraph({ text: 'The ferry in May', style: 'Caption' }),
        'The end.'
      ],
      {
        numbering,
        styles: {
          paragraphStyles: [
            { id: 'Quote', name: 'Quote' },
            { id: 'Caption', name: 'caption' }
          ]
        }
      }
    )
    const article = await articleOf('story.docx', docx)
    expect(article.title).toBe('Ferry cracks were known')
    expect(article.blocks.map(({ attributes }) => attributes)).toEqual([
      { type: 'heading', level: 1, role: 'headline' },
      { type: 'heading', level: 2 },
      { type: 'list', list: 'bullet', depth: 0 },
      { type: 'list', list: 'bullet', depth: 1 },
      { type: 'list', list: 'bullet', depth: 6 },
      { type: 'list', list: 'number', depth: 0 },
      { type: 'list', list: 'number', depth: 1 },
      { type: 'quote' },
      { type: 'caption' },
      { type: 'paragraph' }
    ])
  })

  it('keeps formats, links, line breaks and every space', async () => {
    const docx = await makeDocx([
      runs(
        'Plain,  ',
        new TextRun({ text: 'bold', bold: true }),
        new TextRun({ text: 'italic', italics: true }),
        new TextRun({ text: 'under', underline: {} }),
        new TextRun({ text: 'struck', strike: true }),
        new TextRun({ text: 'next line', break: 1 }),
        new ExternalHyperlink({ children: [new TextRun('the papers')], link: 'https://example.org/papers' }),
        new ExternalHyperlink({ children: [new TextRun(' a file')], link: 'file:///C:/secret.txt' })
      )
    ])
    const article = await articleOf('story.docx', docx)
    expect(article.blocks[0]?.runs).toEqual([
      { text: 'Plain,  ', attributes: {} },
      { text: 'bold', attributes: { bold: true } },
      { text: 'italic', attributes: { italic: true } },
      { text: 'under', attributes: { underline: true } },
      { text: 'struck', attributes: { strike: true } },
      { text: '\u2028next line', attributes: {} },
      { text: 'the papers', attributes: { link: 'https://example.org/papers' } },
      { text: ' a file', attributes: {} }
    ])
    expect(article.report.map((note) => note.code)).toEqual(['links'])
  })

  it('is taken as if all tracked changes were accepted, and says so', async () => {
    const docx = await makeDocx([
      runs(
        'Seven ',
        new DeletedTextRun({ ...change, text: 'missile ' }),
        new InsertedTextRun({ ...change, text: 'weapons ' }),
        'tests'
      )
    ])
    const article = await articleOf('story.docx', docx)
    expect(linesOf(article)).toEqual(['Seven weapons tests'])
    expect(article.report[0]?.message).toBe(
      'The document holds 2 tracked changes; the text was taken as if all were accepted.'
    )
  })

  it('leaves comments out and says so', async () => {
    const docx = await makeDocx(
      [
        runs(
          new CommentRangeStart(0),
          'Seven tests',
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] })
        )
      ],
      { comments: { children: [{ id: 0, author: 'Bob', children: [new Paragraph('Really?')] }] } }
    )
    const article = await articleOf('story.docx', docx)
    expect(linesOf(article)).toEqual(['Seven tests'])
    expect(article.report.map((note) => note.code)).toEqual(['comments'])
  })

  it('keeps footnotes at the end of the text', async () => {
    const docx = await makeDocx([runs('Seven tests.', new FootnoteReferenceRun(1))], {
      footnotes: { 1: { children: [new Paragraph('Ministry, 2 February.')] } }
    })
    const article = await articleOf('story.docx', docx)
    expect(linesOf(article)).toEqual(['Seven tests.[1]', 'Ministry, 2 February.'])
    expect(article.report.map((note) => note.code)).toEqual(['footnotes'])
  })

  it('keeps its tables', async () => {
    const row = (...texts: readonly string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const article = await articleOf(
      'story.docx',
      await makeDocx([new Table({ rows: [row('Year', 'Tests'), row('2022', '7')] })])
    )
    expect(linesOfBlocks(article.blocks)).toEqual(['# Year | Tests', '# 2022 | 7'])
    expect(article.report.map((note) => note.code)).toEqual(['tables'])
  })

  it('keeps its pictures with the caption below them and their description', async () => {
    const bytes = makePng(6, 4)
    const image = new ImageRun({
      type: 'png',
      data: Buffer.from(bytes),
      transformation: { width: 6, height: 4 },
      altText: { name: 'lorry', title: 'lorry', description: 'A missile on a lorry' }
    })
    const caption = new Paragraph({ style: 'Caption', children: [new TextRun('On parade.')] })
    const docx = await makeDocx(['Seven tests.', new Paragraph({ children: [image] }), caption], {
      styles: { paragraphStyles: [{ id: 'Caption', name: 'caption' }] }
    })
    const article = await articleOf('story.docx', docx)
    expect(article.images?.map((kept) => kept.bytes)).toEqual([bytes])
    expect(article.blocks[1]).toEqual({
      attributes: { type: 'image', image: article.images?.[0]?.name, alt: 'A missile on a lorry' },
      runs: [{ text: 'On parade.', attributes: {} }]
    })
    expect(article.report.map((note) => note.code)).toEqual(['images'])
  })

  it('says what of its text could not be read', async () => {
    const body = `<w:p><w:r><w:t>a </w:t><w:sym w:font="Symbol" w:char="F0FF"/></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`
    const article = await articleOf('a.docx', makeZip(wordParts(body)))
    expect(linesOf(article)).toEqual(['a'])
    expect(article.report.map((note) => note.code)).toEqual(['symbols', 'formulas'])
  })

  it('may hold little more than its text', async () => {
    expect(
      linesOf(await articleOf('a.docx', makeZip(wordParts(wordParagraph('The  ferry\nsank.')))))
    ).toEqual(['The  ferry sank.'])
  })

  it('is told apart from other zip files, which are named', async () => {
    const sheet = makeZip([zipPart('[Content_Types].xml', '<Types/>'), zipPart('xl/workbook.xml', '<a/>')])
    const odt = makeZip([zipPart('content.xml', '<a/>')])
    expect((await problemOf('a.docx', sheet)).message).toMatch(/^This file is an Excel workbook/)
    expect((await problemOf('a.docx', odt)).message).toMatch(/^This file is an OpenDocument file/)
    expect((await problemOf('a.zip', makeZip([zipPart('a.txt', 'a')]))).code).toBe('not-this-format')
  })

  it('without a word in it is refused', async () => {
    expect((await problemOf('a.docx', await makeDocx(['']))).code).toBe('no-article')
  })
})
