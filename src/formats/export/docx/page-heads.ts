import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun
} from 'docx'
import { plainStyle } from '../../../core/model/house-style'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { docxWords } from '../../../core/words/docx-words'
import { pageWords } from '../../../core/words/page-words'
import { textWords } from '../../../core/words/text-words'
import type { ExportData } from '../export-data'
import { formatTime } from '../format-time'
import { verificationOf } from '../plain-text'
import { textRuns } from './word-text'

/**
 * What the annotated copy says of itself, in the head of its pages: what it may call itself, and on the first page who
 * signed what off, the version, and where the copy comes from. It stands in no paragraph of the article, so that the
 * article can be read back from the file as it is.
 */
export function pageHeads(data: ExportData): Pick<ISectionOptions, 'headers' | 'footers' | 'properties'> {
  return {
    properties: { titlePage: true },
    headers: {
      first: new Header({
        children: [bannerParagraph(data), ...factLines(data).map(factParagraph), ruleParagraph()]
      }),
      default: new Header({ children: [bannerParagraph(data)] })
    },
    footers: { first: pageNumbers(), default: pageNumbers() }
  }
}

function bannerParagraph({ standing }: ExportData): Paragraph {
  const color = standing.name === pageWords.standing.draft ? '8A3B00' : '1B5E20'
  return new Paragraph({
    style: 'Head',
    children: [
      ...textRuns(`${standing.name}: `, { bold: true, color, size: 20 }),
      ...textRuns(showOnOneLine(standing.sentence), { color })
    ]
  })
}

function factLines({ options, snapshot }: ExportData): readonly string[] {
  const { proof, exportedAt, exportedBy, appVersion } = options
  const { info, projectId, style } = snapshot
  const version = showOnOneLine(appVersion)
  const signed = proof === undefined ? [] : verificationOf(proof, style).split('\n')
  return [
    // of the file beside it, this file says something else than a text
    ...signed.filter((line) => line !== textWords.besideFile),
    ...(proof === undefined ? [] : [docxWords.besideFile]),
    exportedAt === '' && exportedBy === ''
      ? docxWords.madeWith(version)
      : docxWords.made(formatTime(exportedAt) ?? showOnOneLine(exportedAt), exportedBy, version),
    textWords.project(showOnOneLine(projectId)) +
      (info.originalName === '' ? '' : textWords.articleFrom(showOnOneLine(info.originalName))),
    ...(style.name === plainStyle.name ? [] : [textWords.style(showOnOneLine(style.name))])
  ]
}

function factParagraph(line: string): Paragraph {
  return new Paragraph({ style: 'Head', children: textRuns(line.trim(), {}) })
}

function ruleParagraph(): Paragraph {
  return new Paragraph({
    style: 'Head',
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'BFBFBF' } },
    children: []
  })
}

function pageNumbers(): Footer {
  const [before = '', between = '', after = ''] = docxWords.page('\0', '\0').split('\0')
  const children: readonly ParagraphChild[] = [
    new TextRun({ text: before }),
    new TextRun({ children: [PageNumber.CURRENT] }),
    new TextRun({ text: between }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    new TextRun({ text: after })
  ]
  return new Footer({
    children: [new Paragraph({ style: 'Head', alignment: AlignmentType.CENTER, children })]
  })
}
