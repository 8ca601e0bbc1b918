/**
 * As much of a DOM node as reading an article takes. Every DOM has it, the browser's and those without a window, so
 * that core needs no DOM types.
 */
export interface HtmlLikeNode {
  /** 1 is an element, 3 a text, 11 a fragment. */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: HtmlLikeNode | null
  readonly nextSibling: HtmlLikeNode | null
  /** Of elements only. */
  getAttribute?(name: string): string | null
}

/** The element's name in small letters; "" for anything but an element. */
export function elementName(node: HtmlLikeNode): string {
  return node.nodeType === 1 ? node.nodeName.toLowerCase() : ''
}

/** The element's attribute, "" when it has none of that name. */
export function attributeOf(node: HtmlLikeNode, name: string): string {
  return node.getAttribute?.(name) ?? ''
}

/** The element's inline style by property, both in small letters. */
export function styleOf(node: HtmlLikeNode): ReadonlyMap<string, string> {
  const style = attributeOf(node, 'style')
  if (style === '') return noStyle
  return new Map(
    style.split(';').flatMap((declaration) => {
      const colon = declaration.indexOf(':')
      if (colon < 0) return []
      const value = declaration.slice(colon + 1).replace(/!important/i, '')
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()] as const]
    })
  )
}

const noStyle: ReadonlyMap<string, string> = new Map()
