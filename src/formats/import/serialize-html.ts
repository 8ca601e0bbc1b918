import type { HtmlTreeNode } from './html-tree'

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' ')
)

/** The tree as HTML that parses to the same tree. Scripts are left out, even those that hold data. */
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
    else if (name !== 'script') {
      parts.push(`<${name}${serializeAttributes(node)}>`)
      if (!voidElements.has(name)) stack.push({ next: node.firstChild, close: `</${name}>` })
    }
  }
  return parts.join('')
}

function serializeAttributes(node: HtmlTreeNode): string {
  return Array.from(node.attributes, ([name, value]) =>
    /^[^\s"'<>/=\0]+$/.test(name)
      ? ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
      : ''
  ).join('')
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
