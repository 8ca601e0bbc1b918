/**
 * The one way from HTML to blocks, for the clipboard, web pages and Word files. It only reads: whatever the HTML
 * holds, the outcome is plain text with the formats and links of the article's model. It walks without recursion,
 * because a page may nest deeper than the stack.
 */
import { BlockBuilder, type BlockPlace, type WhiteSpace } from './block-builder'
import { type Block, type BlockAttributes, type InlineAttributes, maxListDepth } from './block-schema'
import { blockElements, unseenElements } from './html-elements'
import { formatsInside, withFormat } from './html-formats'
import { attributeOf, elementName, type HtmlLikeNode, styleOf } from './html-node'
import { judgeTable } from './html-tables'
import { raiseDigits } from './raise-digits'
import { safeLink } from './safe-link'
import { TableAsCells, TableAsLines, type TableReader } from './table-reader'

/** Blocks read from HTML, and what could not come along. */
export interface HtmlReading {
  readonly blocks: readonly Block[]
  /** Tables that came in as tables. */
  readonly tables: number
  /** Tables too large for that, which came in as lines of text. */
  readonly tablesAsLines: number
  /** Pictures that came in as blocks. */
  readonly images: number
  /** Pictures left out: without bytes and without words, or on a page and beside its figures. */
  readonly droppedImages: number
  /** Links whose words were kept and whose address was not: relative ones, "javascript:" and the like. */
  readonly droppedLinks: number
}

/** How the HTML is to be understood. */
export interface HtmlOptions {
  /** Whether it is a page, whose tables may be its layout. Word files say what they mean. */
  readonly isPage?: boolean
  /** Takes in the picture at an address and gives the name it is kept by; "" when its bytes are not at hand. */
  readonly takeImage?: (address: string) => string
}

/**
 * The article's blocks in the HTML below a node, the node itself not counted. The ids of their tables and rows count
 * from 1: in an article that holds other tables they need `withFreshTableIds`.
 */
export function blocksFromHtml(root: HtmlLikeNode): readonly Block[] {
  return readHtml(root).blocks
}

/** The same with a count of what came along and what could not, for the import report. */
export function readHtml(root: HtmlLikeNode, options: HtmlOptions = {}): HtmlReading {
  return new HtmlWalk(options).read(root)
}

/** What holds for everything inside an element. */
interface Context extends BlockPlace {
  readonly formats: InlineAttributes
  readonly whiteSpace: WhiteSpace
  /** Depth of the list around, -1 for none. */
  readonly depth: number
  readonly list: 'bullet' | 'number'
  /** What takes the cells of the table of data around; null outside of one. */
  readonly table: TableReader | null
  /** Inside a cell or a picture's caption, where paragraphs and breaks are lines of one block. */
  readonly isOneBlock: boolean
  readonly isInFigure: boolean
  readonly raised: 'sup' | 'sub' | null
}

interface Frame {
  next: HtmlLikeNode | null
  readonly context: Context
  /** The element that the frame is inside of. */
  readonly element: string
}

const outermost: Context = {
  attributes: { type: 'paragraph' },
  item: 0,
  keepsEdges: false,
  formats: {},
  whiteSpace: 'collapse',
  depth: -1,
  list: 'bullet',
  table: null,
  isOneBlock: false,
  isInFigure: false,
  raised: null
}

class HtmlWalk {
  readonly #builder = new BlockBuilder()
  #items = 0
  #tables = 0
  #tablesAsLines = 0
  #images = 0
  #droppedImages = 0
  /** Pictures of the table being read: they stand below it. */
  #imagesOfTable: BlockAttributes[] = []
  #droppedLinks = 0

  constructor(readonly options: HtmlOptions) {}

  read(root: HtmlLikeNode): HtmlReading {
    const stack: Frame[] = [{ next: root.firstChild, context: outermost, element: '' }]
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const node = frame.next
      if (node === null) {
        stack.pop()
        this.#leave(frame, stack.at(-1)?.context ?? outermost)
        continue
      }
      frame.next = node.nextSibling
      if (node.nodeType === 3) this.#addText(node.nodeValue ?? '', frame.context)
      const element = elementName(node)
      if (element === '' || isUnseen(element, node)) continue
      const context = this.#enter(element, node, frame.context)
      stack.push({ next: node.firstChild, context, element })
    }
    this.#builder.close()
    this.#addImagesOfTable()
    const { blocks } = this.#builder
    if (blocks.at(-1)?.attributes.type === 'rule') blocks.pop()
    return {
      blocks,
      tables: this.#tables,
      tablesAsLines: this.#tablesAsLines,
      images: this.#images,
      droppedImages: this.#droppedImages,
      droppedLinks: this.#droppedLinks
    }
  }

  #addText(text: string, context: Context): void {
    // soft hyphens are the page's hints for its own columns, and stand in the way of every search
    const plain = text.replaceAll('\u00ad', '')
    const shown = context.raised === null ? plain : raiseDigits(plain, context.raised)
    this.#builder.addText(shown, context.formats, context, context.whiteSpace)
  }

  #enter(element: string, node: HtmlLikeNode, outer: Context): Context {
    if (element === 'br') this.#breakLine(outer)
    if (element === 'img') this.#addImage(node, outer)
    if (element === 'hr' && outer.table === null) this.#addRule()
    if (element === 'q') this.#addText('“', outer)
    if (blockElements.has(element)) this.#boundary(outer)
    return this.#inside(element, node, this.#formatsOf(element, node, outer))
  }

  #leave({ element, context }: Frame, outer: Context): void {
    if (element === 'q') this.#addText('”', context)
    if (isCell(element)) context.table?.endCell(context.attributes, this.#builder)
    if (element === 'table' && context.table !== null) this.#addImagesOfTable()
    if (context.attributes.type === 'image' && outer.attributes.type !== 'image') {
      this.#builder.closeAs(context.attributes)
      return
    }
    if (element === 'tr' || element === 'caption') this.#builder.close()
    else if (blockElements.has(element)) this.#boundary(outer)
  }

  #breakLine(context: Context): void {
    if (!context.isOneBlock) this.#builder.breakLine(context)
    else this.#builder.breakSoftly()
  }

  /** A line between parts; one before or after everything, or next to another, parts nothing. */
  #addRule(): void {
    this.#builder.close()
    const last = this.#builder.blocks.at(-1)
    if (last !== undefined && last.attributes.type !== 'rule') {
      this.#builder.addBlock({ attributes: { type: 'rule' }, runs: [] })
    }
  }

  #boundary(outer: Context): void {
    if (!outer.isOneBlock) this.#builder.close()
    else this.#builder.breakSoftly()
  }

  #formatsOf(element: string, node: HtmlLikeNode, outer: Context): Context {
    const style = styleOf(node)
    let formats = formatsInside(element, style, outer.formats)
    if (element === 'a') {
      const link = this.#linkOf(node)
      if (link !== null) formats = { ...formats, link }
    }
    // links are underlined and headings bold of themselves
    if (formats.link !== undefined) formats = withFormat(formats, 'underline', false)
    if (outer.attributes.type === 'heading') formats = withFormat(formats, 'bold', false)
    const whiteSpace = element === 'pre' ? 'keep' : readWhiteSpace(style.get('white-space'), outer.whiteSpace)
    const raised = element === 'sup' || element === 'sub' ? element : outer.raised
    return { ...outer, formats, whiteSpace, raised }
  }

  #linkOf(node: HtmlLikeNode): string | null {
    const address = attributeOf(node, 'href')
    const link = safeLink(address)
    if (link === null && address !== '' && !address.startsWith('#')) this.#droppedLinks += 1
    return link
  }

  #inside(element: string, node: HtmlLikeNode, context: Context): Context {
    if (context.isOneBlock && !partsOfTable.has(element)) return context
    switch (element) {
      case 'ul':
      case 'ol':
      case 'menu':
        return { ...context, depth: context.depth + 1, list: element === 'ol' ? 'number' : 'bullet' }
      case 'li':
        this.#items += 1
        return { ...context, item: this.#items, attributes: listItem(context) }
      case 'pre':
        return { ...context, item: 0, keepsEdges: true }
      case 'figure':
        return { ...context, isInFigure: true }
      case 'figcaption':
        return this.#insideCaption(context)
      case 'table':
        return this.#insideTable(node, context)
      case 'tr':
        context.table?.beginRow()
        return context
      case 'td':
      case 'th':
        return this.#insideCell(node, context)
      default:
        return insideBlock(element, context)
    }
  }

  /** The caption of the picture right before it, wherever the two stand, is that block's own text. */
  #insideCaption(context: Context): Context {
    const last = this.#builder.blocks.at(-1)
    if (last?.attributes.type !== 'image' || last.runs.length > 0) return insideBlock('figcaption', context)
    this.#builder.blocks.pop()
    return { ...context, attributes: last.attributes, item: 0, isOneBlock: true, formats: {} }
  }

  #addImage(image: HtmlLikeNode, context: Context): void {
    const alt = attributeOf(image, 'alt').replace(/\s+/g, ' ').trim().slice(0, longestAlt)
    const name = this.options.takeImage?.(attributeOf(image, 'src')) ?? ''
    if (name === '' && !this.#isWorthABox(alt, context)) {
      this.#droppedImages += 1
      return
    }
    this.#images += 1
    const attributes: BlockAttributes = { type: 'image', image: name, ...(alt === '' ? {} : { alt }) }
    if (context.isOneBlock) this.#imagesOfTable.push(attributes)
    else this.#builder.addBlock({ attributes, runs: [] })
  }

  /** A picture that is not at hand is shown by its words. On a page, those beside the article are no part of it. */
  #isWorthABox(alt: string, context: Context): boolean {
    return context.isInFigure || (alt !== '' && !(this.options.isPage ?? true))
  }

  #addImagesOfTable(): void {
    for (const attributes of this.#imagesOfTable) this.#builder.addBlock({ attributes, runs: [] })
    this.#imagesOfTable = []
  }

  #insideTable(table: HtmlLikeNode, context: Context): Context {
    const use = judgeTable(table, this.options.isPage ?? true)
    if (use === 'layout') return context
    if (use === 'lines') {
      this.#tablesAsLines += 1
      return { ...context, isOneBlock: true, table: new TableAsLines() }
    }
    this.#tables += 1
    return {
      ...context,
      item: 0,
      keepsEdges: false,
      isOneBlock: true,
      table: new TableAsCells(String(this.#tables))
    }
  }

  /** In a layout, what stands beside comes below. */
  #insideCell(cell: HtmlLikeNode, context: Context): Context {
    if (!context.isOneBlock) this.#builder.close()
    const attributes = context.table?.beginCell(cell, this.#builder) ?? null
    return attributes === null ? context : { ...context, attributes }
  }
}

function isCell(element: string): boolean {
  return element === 'td' || element === 'th'
}

/** Longest description of a picture kept, characters. */
const longestAlt = 2000

const partsOfTable: ReadonlySet<string> = new Set(['tr', 'td', 'th', 'caption'])

function listItem({ list, depth }: Context): BlockAttributes {
  return { type: 'list', list, depth: Math.min(Math.max(depth, 0), maxListDepth) }
}

/** Headings below the third level are brought up to it. */
function insideBlock(element: string, context: Context): Context {
  const level = /^h([1-6])$/.exec(element)?.[1]
  if (level !== undefined) {
    const attributes: BlockAttributes = {
      type: 'heading',
      level: level === '1' ? 1 : level === '2' ? 2 : 3
    }
    return { ...context, attributes, item: 0, formats: withFormat(context.formats, 'bold', false) }
  }
  if (element === 'blockquote') return { ...context, attributes: { type: 'quote' }, item: 0, depth: -1 }
  if (element === 'figcaption' || element === 'caption') {
    return { ...context, attributes: { type: 'caption' }, item: 0, table: null, isOneBlock: false }
  }
  return context
}

function readWhiteSpace(style: string | undefined, outer: WhiteSpace): WhiteSpace {
  if (style === undefined) return outer
  return style === 'pre' || style === 'pre-wrap' || style === 'break-spaces' ? 'keep' : 'collapse'
}

function isUnseen(element: string, node: HtmlLikeNode): boolean {
  if (unseenElements.has(element) || node.getAttribute?.('hidden') != null) return true
  const style = styleOf(node)
  return style.get('display') === 'none' || style.get('visibility') === 'hidden'
}
