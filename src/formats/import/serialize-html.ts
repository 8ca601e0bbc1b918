import type { HtmlTreeNode } from './html-tree'

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' ')
)

/** Elements that hold no words of an article, and cost time where they are many. */
const leftOut: ReadonlySet<string> = new Set(['script', 'noscript', 'svg', 'template', 'link', 'source'])

/** Attributes that Readability or the reading of blocks looks at; the others are the page's own business. */
const keptAttributes: ReadonlySet<string> = new Set(
  `alt align aria-hidden aria-modal class content colspan datatable dir hidden href http-equiv id itemprop itemscope
  itemtype lang name property rel role rowspan src style summary title type`.split(/\s+/)
)

/** The tree as HTML that parses to the same tree, without what finding the article in it does not need. */
export function serializeHtml(root: HtmlTreeNode): string {
  const parts: string[] = []
  const stack: { next: HtmlTreeNode | null; readonly close: string }[] = [
    { next: root.firstChild, close: '' }
  ]
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.next
    if (node === null) {
      parts.push(level.close)
      stack.pop()
      continue
    }
    level.next = node.nextSibling
    const name = node.nodeName
    if (node.nodeType === 3) parts.push(escapeText(node.nodeValue ?? ''))
    else if (!leftOut.has(name)) {
      parts.push(`<${name}${serializeAttributes(node)}>`)
      if (!voidElements.has(name)) stack.push({ next: node.firstChild, close: `</${name}>` })
    }
  }
  return parts.join('')
}

function serializeAttributes(node: HtmlTreeNode): string {
  return Array.from(node.attributes, ([name, value]) =>
    keptAttributes.has(name) ? ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : ''
  ).join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
