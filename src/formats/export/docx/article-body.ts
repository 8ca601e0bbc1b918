import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType
} from 'docx'
import { layOutTable } from '../../../core/article/article-tables'
import { type Block, type BlockAttributes, textOfBlock } from '../../../core/article/block-schema'
import { numberLists } from '../../../core/article/list-numbers'
import { directionOfBlock } from '../../../core/article/text-direction'
import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import { docxWords } from '../../../core/words/docx-words'
import { writeBlocks } from './block-runs'
import type { PlacedRemark } from './numbered-remarks'
import type { WordLinks } from './word-links'
import { type WordPicture, wordPicture } from './word-picture'
import { roleStyles } from './word-styles'
import { attributeText, listNames } from './word-text'

/** What the body of the file is made of. */
export interface BodyParts extends Pick<ProjectSnapshot, 'blocks' | 'info'> {
  readonly remarks: readonly PlacedRemark[]
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly links: WordLinks
}

/** The article in Word's elements, each block a paragraph, with the remarks on their words. */
export function articleBody({ blocks, info, remarks, images, links }: BodyParts): readonly FileChild[] {
  const writer = writeBlocks(blocks, remarks, links)
  const lists = numberedLists(blocks)
  let pictures = 0
  const children: FileChild[] = []
  const options = (index: number): IParagraphOptions => ({
    children: writer.write(index),
    ...(directionOfBlock(textAt(blocks, index), info.direction) === 'rtl' ? { bidirectional: true } : {})
  })
  for (let index = 0; index < blocks.length; index += 1) {
    const attributes = blocks[index]?.attributes ?? { type: 'paragraph' }
    if (attributes.type === 'cell') {
      const { rows, to, columns } = layOutTable(blocks, index)
      const isRightToLeft = info.direction === 'rtl'
      // Word takes tables that touch for one, and wants a paragraph behind the last
      children.push(tableOf({ rows, columns, blocks, options, isRightToLeft }), new Paragraph({}))
      index = to - 1
    } else if (attributes.type === 'image') {
      const picture = wordPicture(images.get(attributes.image ?? ''))
      if (picture !== null) {
        pictures += 1
        children.push(pictureParagraph(picture, pictures, attributes.alt ?? ''))
      }
      children.push(new Paragraph({ ...options(index), style: 'Caption' }))
    } else {
      children.push(new Paragraph({ ...options(index), ...lookOf(attributes, lists[index] ?? 0) }))
    }
  }
  return children.length === 0 ? [new Paragraph({ children: writer.write(0) })] : children
}

function textAt(blocks: readonly Block[], index: number): string {
  const block = blocks[index]
  return block === undefined ? '' : textOfBlock(block)
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const

function lookOf({ type, level = 1, role, ...list }: BlockAttributes, instance: number): IParagraphOptions {
  switch (type) {
    case 'heading':
      return role === 'headline' && level === 1
        ? { heading: HeadingLevel.TITLE }
        : { heading: headings[level - 1] ?? HeadingLevel.HEADING_1 }
    case 'quote':
      return { style: 'Quote' }
    case 'caption':
      return { style: 'Caption' }
    case 'list': {
      const reference = listNames[list.list ?? 'bullet']
      return { numbering: { reference, level: list.depth ?? 0, instance } }
    }
    case 'rule':
      return { border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } } }
    case 'paragraph':
    case 'cell':
    case 'image':
      return role === undefined ? {} : { style: roleStyles[role].id }
  }
}

/**
 * Which of Word's lists each numbered item is in: a new one wherever the numbers begin anew, and one for each depth, so
 * that Word numbers the items as Stet does. Bullets share one.
 */
function numberedLists(blocks: readonly Block[]): readonly number[] {
  const { numbers } = numberLists(blocks, 0, blocks.length)
  const open: number[] = []
  let lists = 0
  return blocks.map(({ attributes }, index) => {
    const number = numbers[index] ?? null
    if (number === null) return 0
    const depth = attributes.depth ?? 0
    if (number === 1 || open[depth] === undefined) {
      lists += 1
      open[depth] = lists
    }
    return open[depth] ?? 0
  })
}

interface TableParts {
  readonly rows: readonly (readonly number[])[]
  readonly columns: number
  readonly blocks: readonly Block[]
  readonly options: (index: number) => IParagraphOptions
  readonly isRightToLeft: boolean
}

/** A4 between margins of an inch, in twentieths of a point. */
const textWidth = 9026

/** A table as wide as the text. The last cell of a short row spans the columns that it lacks. */
function tableOf({ rows, columns, blocks, options, isRightToLeft }: TableParts): Table {
  const isHead = (index: number): boolean => blocks[index]?.attributes.head === true
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, () => Math.floor(textWidth / columns)),
    ...(isRightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: rows.map(
      (row, at) =>
        new TableRow({
          ...(rows.slice(0, at + 1).every((each) => each.every(isHead)) ? { tableHeader: true } : {}),
          children: row.map((index, column) => {
            const span = column === row.length - 1 ? columns - column : 1
            return new TableCell({
              ...(span === 1 ? {} : { columnSpan: span }),
              children: [
                new Paragraph({ ...options(index), ...(isHead(index) ? { style: 'TableHead' } : {}) })
              ]
            })
          })
        })
    )
  })
}

function pictureParagraph(
  { type, bytes, width, height }: WordPicture,
  number: number,
  alt: string
): Paragraph {
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type,
        data: bytes,
        transformation: { width, height },
        altText: {
          id: String(number),
          name: docxWords.picture(number),
          description: attributeText(alt, 10_000)
        }
      })
    ]
  })
}
