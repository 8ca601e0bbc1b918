import {
  type DOMExportOutput,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalEditor,
  type LexicalNode,
  type LexicalUpdateJSON,
  ParagraphNode,
  type RangeSelection,
  type SerializedParagraphNode
} from 'lexical'
import { type BlockAttributes, isTextBlock, textOfBlock } from '../../core/article/block-schema'
import { $readBlock } from './block-children'
import { captionOf, createFigure } from './picture-element'

type SerializedArticleBlock = SerializedParagraphNode & { readonly block?: BlockAttributes }

const paragraph: BlockAttributes = { type: 'paragraph' }

/**
 * One block of the article, whatever its type: the editor's root holds nothing else. A block that becomes a heading
 * stays the same node, so the caret and the block's words stay where they are. List items are blocks of their own
 * with a depth, not nested lists, because that is how the article is stored and merged.
 */
export class ArticleBlockNode extends ParagraphNode {
  __block: BlockAttributes = paragraph

  override $config() {
    return this.config('article-block', { extends: ParagraphNode })
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous)
    this.__block = previous.__block
  }

  getBlock(): BlockAttributes {
    return this.getLatest().__block
  }

  setBlock(block: BlockAttributes): this {
    const writable = this.getWritable()
    writable.__block = block
    return writable
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const isImage = this.__block.type === 'image'
    const dom = isImage
      ? createFigure(this.__block, readAddress(config.theme.pictures))
      : document.createElement(tagOfBlock(this.__block))
    describeBlock(dom, this.__block)
    // the height to take it for while its layout is skipped
    dom.style.containIntrinsicBlockSize = `auto ${likelyLines(this.getTextContentSize()) * lineHeight}em`
    return dom
  }

  override updateDOM(previous: this, dom: HTMLElement, _config: EditorConfig): boolean {
    if (tagOfBlock(previous.__block) !== tagOfBlock(this.__block)) return true
    // these stand in an element of one kind, and keep marks of their own on it
    if (
      previous.__block.type !== this.__block.type &&
      !(isTextBlock(previous.__block) && isTextBlock(this.__block))
    )
      return true
    if (previous.__block !== this.__block && this.__block.type === 'image') return true
    if (previous.__block !== this.__block) describeBlock(dom, this.__block)
    return false
  }

  /** A picture stands before its caption, which alone holds the block's text. */
  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const slot = super.getDOMSlot(element)
    return this.__block.type === 'image' ? slot.withElement(captionOf(element)) : slot
  }

  /** For the clipboard: list blocks travel as real lists, so that other programs take them for such. */
  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    if (this.__block.type !== 'list') return super.exportDOM(editor)
    const item = document.createElement('li')
    const list = document.createElement(this.__block.list === 'number' ? 'ol' : 'ul')
    list.append(item)
    return { element: list, append: (child) => item.append(child) }
  }

  override exportJSON(compact = false): SerializedArticleBlock {
    return { ...super.exportJSON(compact as false), block: this.__block }
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedArticleBlock>): this {
    return super.updateFromJSON(serialized).setBlock(serialized.block ?? paragraph)
  }

  /** Enter: a list goes on with its next item; a heading, caption or byline is followed by plain text. */
  override insertNewAfter(selection: RangeSelection, restoreSelection: boolean): ArticleBlockNode {
    const next = $createArticleBlock(blockAfter(this.__block, $isAtEnd(this, selection)))
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** Backspace at the start: a list item moves out or ends its list, other blocks become plain text. */
  override collapseAtStart(): boolean {
    const { type, depth = 0 } = this.getBlock()
    if (type === 'cell') return true
    if (type === 'paragraph') return super.collapseAtStart()
    this.setBlock(type === 'list' && depth > 0 ? { ...this.getBlock(), depth: depth - 1 } : paragraph)
    return true
  }

  /** A removed block must leave the clipboard's fragment merging to the editor's own rules. */
  override extractWithChild(): boolean {
    return false
  }
}

/** A block of the given attributes, without children. */
export function $createArticleBlock(block: BlockAttributes = paragraph): ArticleBlockNode {
  const node = new ArticleBlockNode()
  node.__block = block
  return node
}

export function $isArticleBlock(node: LexicalNode | null | undefined): node is ArticleBlockNode {
  return node instanceof ArticleBlockNode
}

function blockAfter(block: BlockAttributes, isAtEnd: boolean): BlockAttributes {
  if (block.type === 'list') return block
  if (!isTextBlock(block)) return paragraph
  if (isAtEnd && (block.type === 'heading' || block.type === 'caption')) return paragraph
  const { role: _role, ...rest } = block
  return rest
}

function $isAtEnd(node: ArticleBlockNode, selection: RangeSelection): boolean {
  const length = textOfBlock($readBlock(node)).length
  const rest = selection.anchor.getNode()
  return (
    length === 0 ||
    (rest === node.getLastDescendant() && selection.anchor.offset === rest.getTextContentSize())
  )
}

function readAddress(pictures: unknown): ((name: string) => string) | null {
  return typeof pictures === 'string' ? (name) => pictures + name : null
}

/** Of the article's text, as in article.css. */
const lineHeight = 1.62

/** Letters in a line of the page's usual width. */
const lineLength = 68

function likelyLines(length: number): number {
  return Math.max(1, Math.ceil(length / lineLength))
}

function tagOfBlock(block: BlockAttributes): string {
  switch (block.type) {
    case 'heading':
      return `h${block.level ?? 1}`
    case 'quote':
      return 'blockquote'
    case 'list':
    case 'cell':
    case 'image':
    case 'rule':
      return 'div'
    case 'paragraph':
    case 'caption':
      return 'p'
  }
}

function describeBlock(dom: HTMLElement, block: BlockAttributes): void {
  dom.className = 'block'
  setData(dom, 'block', block.type)
  setData(dom, 'list', block.list)
  setData(dom, 'depth', block.depth?.toString())
  setData(dom, 'role', block.role)
  setData(dom, 'head', block.head?.toString())
}

function setData(dom: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete dom.dataset[name]
  else dom.dataset[name] = value
}
