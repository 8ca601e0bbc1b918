import { $createLinkNode, $isLinkNode, type LinkNode } from '@lexical/link'
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
  type TextNode
} from 'lexical'
import { isSameBlock, normalizeRuns } from '../../core/article/block-delta'
import {
  type Block,
  type BlockAttributes,
  type InlineAttributes,
  type InlineFormat,
  inlineFormats,
  lineBreak,
  type Run
} from '../../core/article/block-schema'
import { safeLink } from '../../core/article/safe-link'

/** What a block node must offer; kept apart from its class so that the class can read itself. */
interface BlockNode extends ElementNode {
  getBlock(): BlockAttributes
  setBlock(block: BlockAttributes): unknown
}

/** Lexical's name for each inline format. */
export const lexicalFormat = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  code: 'code'
} as const satisfies Record<InlineFormat, TextFormatType>

/** A leaf of a block as it counts in the article's text: a text node, or a line break (one character). */
export interface Leaf {
  readonly node: LexicalNode
  readonly length: number
  readonly link: string | null
}

/** The block's leaves in order, links entered. */
export function $leavesOf(parent: ElementNode, link: string | null = null): Leaf[] {
  return parent.getChildren().flatMap((node) => {
    if ($isTextNode(node)) return [{ node, length: node.getTextContentSize(), link }]
    if ($isLineBreakNode(node)) return [{ node, length: 1, link }]
    if (!$isElementNode(node)) return []
    return $leavesOf(node, $isLinkNode(node) ? safeLink(node.getURL()) : link)
  })
}

/** The block as the article stores it. */
export function $readBlock(node: BlockNode): Block {
  const runs = $leavesOf(node).map(({ node: leaf, link }): Run => {
    const attributes = $isTextNode(leaf) ? formatsOf(leaf) : {}
    return {
      text: $isTextNode(leaf) ? leaf.getTextContent() : lineBreak,
      attributes: link === null ? attributes : { ...attributes, link }
    }
  })
  return { attributes: node.getBlock(), runs: normalizeRuns(runs) }
}

/** Makes the node show the block, changing no more of its children than it must. */
export function $writeBlock(node: BlockNode, block: Block): void {
  if (isSameBlock($readBlock(node), block)) return
  node.setBlock(block.attributes)
  const children = node.getChildren()
  const only = children[0]
  const run = block.runs[0]
  // typing in a plain paragraph is by far the most frequent change: its one text node stays
  if (
    children.length === 1 &&
    block.runs.length === 1 &&
    run !== undefined &&
    isPlainText(only) &&
    isPlainRun(run)
  ) {
    only.setTextContent(run.text)
    setFormats(only, run.attributes)
  } else node.clear().append(...$createLeaves(block.runs))
}

/** Nodes for the runs: text nodes, line breaks and links around them. */
export function $createLeaves(runs: readonly Run[]): LexicalNode[] {
  const nodes: LexicalNode[] = []
  let open: LinkNode | null = null
  for (const run of runs) {
    const url = run.attributes.link
    if (url === undefined) {
      open = null
      nodes.push(...$createRun(run))
    } else {
      if (open?.getURL() !== url) {
        open = $createLinkNode(url)
        nodes.push(open)
      }
      open.append(...$createRun(run))
    }
  }
  return nodes
}

function $createRun(run: Run): LexicalNode[] {
  return run.text.split(/(\u2028)/).flatMap((part): LexicalNode[] => {
    if (part === '') return []
    if (part === lineBreak) return [$createLineBreakNode()]
    const node = $createTextNode(part)
    setFormats(node, run.attributes)
    return [node]
  })
}

function setFormats(node: TextNode, attributes: InlineAttributes): void {
  for (const format of inlineFormats) {
    if (node.hasFormat(lexicalFormat[format]) !== (attributes[format] === true)) {
      node.toggleFormat(lexicalFormat[format])
    }
  }
}

function formatsOf(node: TextNode): InlineAttributes {
  return Object.fromEntries(
    inlineFormats.filter((format) => node.hasFormat(lexicalFormat[format])).map((format) => [format, true])
  )
}

function isPlainText(node: LexicalNode | undefined): node is TextNode {
  return $isTextNode(node) && node.isSimpleText()
}

function isPlainRun(run: Run): boolean {
  return run.attributes.link === undefined && !run.text.includes(lineBreak)
}
