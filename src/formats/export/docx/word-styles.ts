import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  UnderlineType
} from 'docx'
import type { BlockRole } from '../../../core/article/block-schema'
import { docxWords } from '../../../core/words/docx-words'
import { listNames } from './word-text'

/** The styles of the parts that a newsroom tells apart, by their names in Word's list of styles. */
export const roleStyles: Readonly<Record<BlockRole, { readonly id: string; readonly name: string }>> = {
  headline: { id: 'Headline', name: 'Headline' },
  dek: { id: 'Dek', name: 'Dek' },
  byline: { id: 'Byline', name: 'Byline' },
  dateline: { id: 'Dateline', name: 'Dateline' }
}

const ink = '1A1A1A'
const quiet = '595959'
const font = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Arial' }

/** The styles of a file whose article is in this language; "" for one that is not known. */
export function wordStyles(language: string): IStylesOptions {
  const isKnown = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) && language !== 'und'
  const lang = isKnown
    ? { language: { value: language, eastAsia: language, bidirectional: language } }
    : { noProof: true }
  const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true }
  const title = { size: 36, bold: true, color: ink }
  return {
    default: {
      document: {
        run: { font, size: 23, ...lang },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } }
      },
      title: { run: title, paragraph: { spacing: { before: 0, after: 120 } } },
      heading1: {
        run: { size: 30, bold: true, color: ink },
        paragraph: { spacing: { before: 280, after: 100 } }
      },
      heading2: {
        run: { size: 26, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 80 } }
      },
      heading3: {
        run: { size: 23, bold: true, color: ink },
        paragraph: { spacing: { before: 200, after: 60 } }
      },
      caption: { run: { size: 19, italics: true, color: quiet } },
      hyperlink: { run: { color: '0B57A4', underline: { type: UnderlineType.SINGLE } } }
    },
    paragraphStyles: [
      { ...roleStyles.headline, ...based, run: title },
      { ...roleStyles.dek, ...based, run: { size: 25, italics: true, color: quiet } },
      { ...roleStyles.byline, ...based, run: { size: 20, color: quiet } },
      { ...roleStyles.dateline, ...based, run: { size: 20, color: quiet } },
      {
        id: 'Quote',
        name: 'Quote',
        ...based,
        run: { italics: true },
        paragraph: {
          indent: { left: 500, right: 500 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: 'BFBFBF' } }
        }
      },
      { id: 'TableHead', name: docxWords.styles.tableHead, ...based, run: { bold: true } },
      {
        id: 'CommentText',
        name: 'annotation text',
        basedOn: 'Normal',
        run: { size: 20, noProof: true },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } }
      },
      {
        id: 'Head',
        name: docxWords.styles.pageHead,
        basedOn: 'Normal',
        run: { size: 17, color: quiet, noProof: true },
        paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } }
      }
    ],
    characterStyles: [
      {
        id: 'CommentReference',
        name: 'annotation reference',
        basedOn: 'DefaultParagraphFont',
        run: { size: 16 }
      },
      {
        id: 'HTMLCode',
        name: 'HTML Code',
        basedOn: 'DefaultParagraphFont',
        run: { font: 'Consolas', size: 20 }
      }
    ]
  }
}

const bullets = ['•', '◦', '▪'] as const
const depths = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

/** The two kinds of lists, with Word's nine levels each. */
export const wordLists: INumberingOptions = {
  config: [
    {
      reference: listNames.bullet,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: bullets[level % bullets.length] ?? '•',
        alignment: AlignmentType.START,
        style: { paragraph: indent(level) }
      }))
    },
    {
      reference: listNames.number,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: indent(level) }
      }))
    }
  ]
}

function indent(level: number) {
  return { indent: { left: 500 + 400 * level, hanging: 360 }, spacing: { after: 60 } }
}
