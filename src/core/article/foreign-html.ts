/**
 * Other programs' HTML as blocks. Before it is read like any HTML, what those programs write in ways of their own is
 * made plain: Word's list paragraphs (a class, a level in the style, the bullet as text), the comments that it copies
 * along, and Word Online's and Google Docs' list levels (aria-level). The nodes are looked at through a view; nothing is copied or changed.
 */
import { type Block, isTextBlock, maxListDepth, textOfBlock } from './block-schema'
import { blocksFromHtml } from './blocks-from-html'
import { attributeOf, elementName, type HtmlLikeNode, styleOf } from './html-node'

/** The article's blocks in another program's HTML. Empty paragraphs, which serve for spacing there, are left out. */
export function blocksFromForeignHtml(root: HtmlLikeNode): readonly Block[] {
  const blocks = blocksFromHtml(new TidyNode(root, []))
  if (blocks.length === 1) return blocks
  return blocks.filter((block) => !isTextBlock(block.attributes) || textOfBlock(block).trim() !== '')
}

type ListElement = 'ul' | 'ol'

/** A node with the lists around it, seen as plain HTML would have it. */
class TidyNode implements HtmlLikeNode {
  readonly nodeType: number
  readonly nodeValue: string | null

  constructor(
    private readonly node: HtmlLikeNode,
    private readonly lists: readonly ListElement[],
    readonly nodeName: string = node.nodeName
  ) {
    this.nodeType = node.nodeType
    this.nodeValue = node.nodeValue
  }

  get firstChild(): HtmlLikeNode | null {
    const name = elementName(this.node)
    const isList = (name === 'ul' || name === 'ol') && this.lists.length <= maxListDepth
    return tidy(this.node.firstChild, isList ? [...this.lists, name] : this.lists)
  }

  get nextSibling(): HtmlLikeNode | null {
    return tidy(this.node.nextSibling, this.lists)
  }

  getAttribute(name: string): string | null {
    return this.node.getAttribute?.(name) ?? null
  }
}

/** A list around one item that the program did not write as a list. */
class ListAround implements HtmlLikeNode {
  readonly nodeType = 1
  readonly nodeValue = null

  constructor(
    readonly nodeName: ListElement,
    readonly firstChild: HtmlLikeNode,
    private readonly after: () => HtmlLikeNode | null
  ) {}

  get nextSibling(): HtmlLikeNode | null {
    return this.after()
  }
}

/** The only node in its list: what comes after it in the page comes after the list. */
class LoneItem extends TidyNode {
  override get nextSibling(): null {
    return null
  }
}

function tidy(node: HtmlLikeNode | null, lists: readonly ListElement[]): HtmlLikeNode | null {
  const seen = skipAsides(node)
  if (seen === null) return null
  const item = readItem(seen, lists)
  if (item === null) return new TidyNode(seen, lists)
  let wrapped: HtmlLikeNode = new LoneItem(seen, lists, 'li')
  const after = (): HtmlLikeNode | null => tidy(seen.nextSibling, lists)
  for (let level = 0; level < item.levels; level += 1) {
    wrapped = new ListAround(item.list, wrapped, level === item.levels - 1 ? after : () => null)
  }
  return wrapped
}

function skipAsides(node: HtmlLikeNode | null): HtmlLikeNode | null {
  let next = node
  while (next !== null && isAside(next)) next = next.nextSibling
  return next
}

/** Word's classes for the mark that stands where a comment does. */
const commentMarks = /(?:^|\s)mso(?:comanchor|commentreference)(?:\s|$)/i

/**
 * What Word writes beside the words: each item's bullet or number as text, in an element that its own readers are told
 * to ignore, and the comments, as paragraphs below the text with their marks in it. What colleagues said of a text
 * among themselves must not come into the article with it.
 */
function isAside(node: HtmlLikeNode): boolean {
  if (node.nodeType !== 1) return false
  if (commentMarks.test(attributeOf(node, 'class'))) return true
  const style = styleOf(node)
  return (
    style.get('mso-list')?.startsWith('ignore') === true ||
    style.get('mso-element')?.startsWith('comment') === true ||
    style.get('mso-special-character') === 'comment'
  )
}

interface Item {
  readonly list: ListElement
  /** Lists to put around it. */
  readonly levels: number
}

function readItem(node: HtmlLikeNode, lists: readonly ListElement[]): Item | null {
  const element = elementName(node)
  if (element === 'li') {
    const missing = readLevel(attributeOf(node, 'aria-level')) - lists.length
    return missing > 0 ? { list: lists.at(-1) ?? 'ul', levels: missing } : null
  }
  const level = element === 'p' ? /\blevel(\d+)/.exec(wordList(node) ?? '')?.[1] : undefined
  if (level === undefined) return null
  return { list: isNumbered(node) ? 'ol' : 'ul', levels: Math.max(1, readLevel(level) - lists.length) }
}

function readLevel(level: string): number {
  const number = Number.parseInt(level, 10)
  return Number.isNaN(number) ? 0 : Math.min(number, maxListDepth + 1)
}

function wordList(node: HtmlLikeNode): string | undefined {
  return node.nodeType === 1 ? styleOf(node).get('mso-list') : undefined
}

/** "1.", "(a)", "iv)" number an item; "·", "o", "–" and the like are bullets. */
function isNumbered(paragraph: HtmlLikeNode): boolean {
  return /^[\s\u00a0]*[([]?[\p{L}\p{N}]{1,6}[.)\]]/u.test(bulletOf(paragraph))
}

/** Nodes at the start of a paragraph among which its bullet is looked for. */
const nodesBeforeBullet = 12

function bulletOf(paragraph: HtmlLikeNode): string {
  let node = paragraph.firstChild
  for (let count = 0; node !== null && count < nodesBeforeBullet; count += 1) {
    if (wordList(node)?.startsWith('ignore') === true) return openingText(node)
    node = node.nodeType === 1 && node.firstChild !== null ? node.firstChild : node.nextSibling
  }
  return ''
}

function openingText(node: HtmlLikeNode): string {
  let next: HtmlLikeNode | null = node
  for (let count = 0; next !== null && count < nodesBeforeBullet; count += 1) {
    if (next.nodeType === 3 && (next.nodeValue ?? '').trim() !== '') return next.nodeValue ?? ''
    next = next.firstChild ?? next.nextSibling
  }
  return ''
}
