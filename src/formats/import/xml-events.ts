import { SaxesParser } from 'saxes'

/** An element's beginning. `name` and the keys of `attributes` are as written, `local` without prefix. */
export interface XmlTag {
  readonly name: string
  readonly local: string
  readonly uri: string
  readonly attributes: Readonly<
    Record<string, { readonly local: string; readonly uri: string; readonly value: string }>
  >
}

export interface XmlHandler {
  open(tag: XmlTag): void
  text(text: string): void
  close(tag: XmlTag): void
}

/** Namespaces of WordprocessingML: transitional and strict. */
const wordSpaces: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main'
])

/**
 * Reads XML from front to end, whatever its depth, and loads nothing: entities that a file declares are none. Throws on
 * what is not well-formed.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => handler.open(tag))
  parser.on('closetag', (tag) => handler.close(tag))
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  parser.write(xml.replace(/^\ufeff/, '')).close()
}

/** The local name of a Word element; "" for any other. */
export function wordName({ uri, local }: Pick<XmlTag, 'uri' | 'local'>): string {
  return wordSpaces.has(uri) ? local : ''
}

/** The value of a Word element's own attribute; "" where it has none. */
export function attributeOf({ attributes }: XmlTag, name: string): string {
  return Object.values(attributes).find(({ local }) => local === name)?.value ?? ''
}

/** A beginning as XML, under another name of the same prefix where one is given. */
export function serializeTag({ name, local, attributes }: XmlTag, as: string = local): string {
  const written = Object.entries(attributes).map(([key, { value }]) => ` ${key}="${escapeXml(value)}"`)
  return `<${renamed(name, as)}${written.join('')}>`
}

/** The end of an element as XML. */
export function serializeEnd({ name, local }: XmlTag, as: string = local): string {
  return `</${renamed(name, as)}>`
}

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"\t\n\r]/g,
    (character) => escapes.get(character) ?? `&#${character.charCodeAt(0)};`
  )
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;']
])

function renamed(name: string, as: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? as : `${name.slice(0, colon + 1)}${as}`
}
