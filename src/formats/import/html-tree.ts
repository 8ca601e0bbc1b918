import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { HtmlLikeNode } from '../../core/article/html-node'

/**
 * Deepest nesting kept, elements. Browsers stop at 512 as well (Chromium's kMaximumHTMLParserDOMTreeDepth); what is
 * deeper becomes a child of the element at the limit, so that libraries that recurse keep their stack.
 */
const deepest = 256

/** A web page as a light tree: elements and texts, no comments, styles or scripts that run. */
export interface HtmlTree {
  readonly root: HtmlTreeNode
  readonly elements: number
  /** Whether something was nested deeper than is kept, and was brought up. */
  readonly isFlattened: boolean
  /** Whether the page holds scripts that would run in a browser. */
  readonly hasScripts: boolean
}

/** A node of the tree: an element with its attributes, or a text. */
export class HtmlTreeNode implements HtmlLikeNode {
  firstChild: HtmlTreeNode | null = null
  nextSibling: HtmlTreeNode | null = null
  #lastChild: HtmlTreeNode | null = null

  constructor(
    readonly nodeType: 1 | 3,
    readonly nodeName: string,
    readonly nodeValue: string | null,
    readonly attributes: Map<string, string>
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }

  append(child: HtmlTreeNode): void {
    if (this.#lastChild === null) this.firstChild = child
    else this.#lastChild.nextSibling = child
    this.#lastChild = child
  }
}

type ParsedNode = DefaultTreeAdapterTypes.ChildNode

/** Parses HTML as browsers do, whatever it holds, and runs nothing. */
export function parseHtmlTree(html: string): HtmlTree {
  const root = elementNode('#document')
  const ancestors: HtmlTreeNode[] = [root]
  const stack: Level[] = [{ children: parse(html).childNodes, next: 0, depth: 0 }]
  let elements = 0
  let isFlattened = false
  let hasScripts = false
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.children[level.next]
    level.next += 1
    if (node === undefined) {
      stack.pop()
      continue
    }
    hasScripts ||= isScript(node)
    const copy = copyNode(node)
    if (copy === null) continue
    ;(ancestors[Math.min(level.depth, deepest)] ?? root).append(copy)
    if (!('childNodes' in node)) continue
    elements += 1
    const depth = level.depth + 1
    if (depth <= deepest) ancestors[depth] = copy
    else isFlattened = true
    stack.push({ children: node.childNodes, next: 0, depth })
  }
  return { root, elements, isFlattened, hasScripts }
}

/** The children of an element on the way down, and how many of them are done. */
interface Level {
  readonly children: readonly ParsedNode[]
  next: number
  readonly depth: number
}

/** An element without children yet. */
export function elementNode(name: string, attributes: Map<string, string> = new Map()): HtmlTreeNode {
  return new HtmlTreeNode(1, name, null, attributes)
}

/** A text. */
export function textNode(text: string): HtmlTreeNode {
  return new HtmlTreeNode(3, '#text', text, new Map())
}

/** Null for what an article never needs: comments, styles, and scripts other than data. */
function copyNode(node: ParsedNode): HtmlTreeNode | null {
  if ('value' in node) return textNode(node.value)
  if (!('tagName' in node) || node.tagName === 'style' || isScript(node)) return null
  return elementNode(node.tagName, new Map(node.attrs.map(({ name, value }) => [name, value])))
}

function isScript(node: ParsedNode): boolean {
  if (!('tagName' in node) || node.tagName !== 'script') return false
  const type = node.attrs.find(({ name }) => name === 'type')?.value
  return type?.trim().toLowerCase() !== 'application/ld+json'
}

/** All elements below a node in the order of the page. */
export function* elementsBelow(root: HtmlTreeNode): Generator<HtmlTreeNode> {
  const stack: (HtmlTreeNode | null)[] = [root.firstChild]
  while (stack.length > 0) {
    const node = stack.pop()
    if (node === null || node === undefined) continue
    stack.push(node.nextSibling, node.firstChild)
    if (node.nodeType === 1) yield node
  }
}

/** The text below a node, white space as in the source. */
export function textBelow(root: HtmlTreeNode): string {
  const parts: string[] = []
  const stack: (HtmlTreeNode | null)[] = [root.firstChild]
  while (stack.length > 0) {
    const node = stack.pop()
    if (node === null || node === undefined) continue
    stack.push(node.nextSibling, node.firstChild)
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '')
  }
  return parts.join('')
}

/** The first element of that name in the order of the page. */
export function firstElement(root: HtmlTreeNode, name: string): HtmlTreeNode | null {
  for (const element of elementsBelow(root)) if (element.nodeName === name) return element
  return null
}
