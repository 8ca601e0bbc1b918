import { type Block, type BlockAttributes, lineBreak, type Run, textOfBlock } from './block-schema'

/**
 * Blocks as HTML for other programs' clipboards: the plain elements everybody reads, lists nested as lists, no style,
 * class, id or data of ours. A single paragraph is its words alone, so that it goes into a line.
 */
export function clipboardHtml(blocks: readonly Block[]): string {
  const [only, ...others] = blocks
  if (only !== undefined && others.length === 0 && only.attributes.type === 'paragraph') {
    return inlineHtml(only.runs)
  }
  const html: string[] = []
  const open: ListElement[] = []
  blocks.forEach((block, index) => {
    html.push(
      ...enterLists(open, block.attributes),
      ...tableEdges(blocks[index - 1], block),
      blockHtml(block)
    )
  })
  html.push(...leaveLists(open, 0), ...tableEdges(blocks.at(-1), undefined))
  return html.join('')
}

type ListElement = 'ul' | 'ol'

/** Closes and opens lists until the block's own is the innermost. A list item stays open for the lists inside it. */
function enterLists(open: ListElement[], attributes: BlockAttributes): readonly string[] {
  if (attributes.type !== 'list') return leaveLists(open, 0)
  const depth = (attributes.depth ?? 0) + 1
  const element = attributes.list === 'number' ? 'ol' : 'ul'
  const html = [...leaveLists(open, open[depth - 1] === element ? depth : depth - 1)]
  if (open.length === depth) return [...html, '</li>']
  while (open.length < depth) {
    open.push(element)
    html.push(`<${element}>`)
    // a list that begins below its first level has an item without words around it
    if (open.length < depth) html.push('<li>')
  }
  return html
}

function leaveLists(open: ListElement[], depth: number): readonly string[] {
  const html: string[] = []
  while (open.length > depth) html.push(`</li></${open.pop()}>`)
  return html
}

/** What ends and begins of tables and rows between two blocks. */
function tableEdges(before: Block | undefined, after: Block | undefined): readonly string[] {
  const [left, right] = [before?.attributes, after?.attributes]
  const isSameTable = left?.type === right?.type && left?.table === right?.table
  const isSameRow = isSameTable && left?.row === right?.row
  const html: string[] = []
  if (left?.type === 'cell' && !isSameRow) html.push('</tr>')
  if (left?.type === 'cell' && !isSameTable) html.push('</table>')
  if (right?.type === 'cell' && !isSameTable) html.push('<table>')
  if (right?.type === 'cell' && !isSameRow) html.push('<tr>')
  return html
}

function blockHtml({ attributes, runs }: Block): string {
  const words = inlineHtml(runs)
  switch (attributes.type) {
    case 'heading':
      return `<h${attributes.level ?? 1}>${words}</h${attributes.level ?? 1}>`
    case 'list':
      return `<li>${words}`
    case 'quote':
      return `<blockquote>${words}</blockquote>`
    case 'caption':
      return `<figcaption>${words}</figcaption>`
    case 'cell':
      return attributes.head === true ? `<th>${words}</th>` : `<td>${words}</td>`
    case 'image':
      return `<figure><figcaption>${words}</figcaption></figure>`
    case 'rule':
      return '<hr>'
    case 'paragraph':
      return `<p>${words === '' ? '<br>' : words}</p>`
  }
}

const elements = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['strike', 's'],
  ['code', 'code']
] as const

function inlineHtml(runs: readonly Run[]): string {
  return runs
    .map(({ text, attributes }) => {
      let html = escapeText(text)
      for (const [format, element] of elements) {
        if (attributes[format] === true) html = `<${element}>${html}</${element}>`
      }
      return attributes.link === undefined ? html : `<a href="${escapeText(attributes.link)}">${html}</a>`
    })
    .join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  [lineBreak]: '<br>'
}

/** Spaces that HTML would fold become no-break ones, as browsers copy them. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\u2028]/g, (sign) => entities[sign] ?? sign).replace(/^ | (?= )| $/g, '\u00a0')
}

/** The blocks' words as they read in a plain text, one line a block. */
export function clipboardText(blocks: readonly Block[]): string {
  return blocks.map((block) => textOfBlock(block).replaceAll(lineBreak, '\n')).join('\n')
}
