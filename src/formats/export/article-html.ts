import { layOutTable } from '../../core/article/article-tables'
import {
  type Block,
  type BlockAttributes,
  type InlineAttributes,
  textOfBlock
} from '../../core/article/block-schema'
import { directionOfBlock, type TextDirection } from '../../core/article/text-direction'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { pageWords } from '../../core/words/page-words'
import { type Mark, type Segment, segmentBlocks } from './article-segments'
import { canonicalLink } from './canonical-link'
import { articleMarkup, type Html, html, nothing } from './escape-html'
import { figureHtml } from './figure-html'
import { dirAttribute, noBlock, type ShownBlock } from './shown-block'
import { classOfState } from './state-class'
import { tableHtml } from './table-html'

/**
 * The article with its claims marked and numbered. The text of each element with data-stet-block, less the elements
 * with data-stet-number and with "\n" kept and `<br>` read as U+2028, is exactly the text of one block.
 */
export function articleHtml(
  snapshot: ProjectSnapshot,
  images: ReadonlyMap<string, Uint8Array> = new Map()
): Html {
  const { blocks, claims, info } = snapshot
  const segments = segmentBlocks(blocks, claims)
  const shown = blocks.map((block, index) => ({
    content: blockContent(block, segments[index] ?? []),
    direction: directionOfBlock(textOfBlock(block), info.direction)
  }))
  return html`<div class="article" data-stet-article ${languageAttribute(info.language)} dir="${info.direction}">
${groupBlocks({ blocks, shown, article: info.direction, images })}</div>`
}

/** The lang attribute for text in the article's language; an unknown language is said to be unknown. */
export function languageAttribute(language: string): Html {
  const isKnown = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) && language !== 'und'
  return html`lang="${isKnown ? language : ''}"`
}

function blockContent(block: Block, segments: readonly Segment[]): Html {
  const content = segments.map(segmentHtml)
  return textOfBlock(block) === '' && content.length === 0 ? nothing : html`${content}`
}

function segmentHtml({ text, attributes, marks, endings }: Segment): Html {
  const words = text === '' ? nothing : marks.reduceRight(wrapInMark, formatted(text, attributes))
  return html`${words}${endings.map(numberHtml)}`
}

function wrapInMark(content: Html, { claim, lane }: Mark): Html {
  if (lane === null) return content
  return html`<mark class="${classOfState(claim.status.state)} lane-${lane}">${content}</mark>`
}

function numberHtml({ claim, isFirst }: Mark): Html {
  const id = isFirst ? html` id="mark-${claim.number}"` : nothing
  const label = pageWords.claim.mark(claim.number, claim.status.state)
  return html`<sup class="number ${classOfState(claim.status.state)}" data-stet-number><a${id} href="#claim-${claim.number}" aria-label="${label}">${claim.number}</a></sup>`
}

function formatted(text: string, attributes: InlineAttributes): Html {
  let content = articleMarkup(text)
  if (attributes.code) content = html`<code>${content}</code>`
  if (attributes.strike) content = html`<s>${content}</s>`
  if (attributes.underline) content = html`<u>${content}</u>`
  if (attributes.italic) content = html`<em>${content}</em>`
  if (attributes.bold) content = html`<strong>${content}</strong>`
  const link = attributes.link === undefined ? null : canonicalLink(attributes.link)
  return link === null ? content : html`<a href="${link}" rel="noopener noreferrer">${content}</a>`
}

interface ShownArticle {
  readonly blocks: readonly Block[]
  readonly shown: readonly ShownBlock[]
  readonly article: TextDirection
  readonly images: ReadonlyMap<string, Uint8Array>
}

/** Puts list items into nested lists and neighbouring quotes into one, and gives headings levels without gaps. */
function groupBlocks({ blocks, shown, article, images }: ShownArticle): Html {
  const parts: Html[] = []
  let headingDepth = 0
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (block === undefined) break
    const type = block.attributes.type
    const end = endOfGroup(blocks, index)
    if (type === 'cell') parts.push(tableHtml(blocks, shown, index, article))
    else if (type === 'image')
      parts.push(figureHtml(block.attributes, shown[index] ?? noBlock, article, images))
    else if (type === 'list') parts.push(listHtml(blocks.slice(index, end), shown.slice(index, end), article))
    else if (type === 'quote') parts.push(quoteHtml(shown.slice(index, end), article))
    else {
      if (type === 'heading') headingDepth = Math.min(block.attributes.level ?? 1, headingDepth + 1)
      parts.push(plainBlockHtml(block.attributes, shown[index] ?? noBlock, headingDepth, article))
    }
    index = end
  }
  return html`${parts}`
}

function endOfGroup(blocks: readonly Block[], from: number): number {
  const type = blocks[from]?.attributes.type
  if (type === 'cell') return layOutTable(blocks, from).to
  let end = from + 1
  if (type !== 'list' && type !== 'quote') return end
  while (blocks[end]?.attributes.type === type && end < blocks.length) end += 1
  return end
}

function plainBlockHtml(
  attributes: BlockAttributes,
  { content, direction }: ShownBlock,
  headingDepth: number,
  article: TextDirection
): Html {
  const dir = dirAttribute(direction, article)
  const role = attributes.role === undefined ? nothing : html` class="role-${attributes.role}"`
  switch (attributes.type) {
    case 'heading': {
      const level = attributes.level ?? 1
      const tag = `h${2 + headingDepth}`
      return html`<${tag} data-stet-block data-stet-level="${level}"${role}${dir}>${content}</${tag}>\n`
    }
    case 'rule':
      return ruleHtml(content)
    case 'caption':
      return html`<p data-stet-block class="caption"${dir}>${content}</p>\n`
    case 'paragraph':
    case 'quote':
    case 'list':
    case 'cell':
    case 'image':
      return html`<p data-stet-block${role}${dir}>${content}</p>\n`
  }
}

/** A rule has no text of its own; what a merge put there stands below it. */
function ruleHtml(content: Html): Html {
  if (content.toString() === '') return html`<hr data-stet-block>\n`
  return html`<hr>\n<p data-stet-block>${content}</p>\n`
}

function quoteHtml(quotes: readonly ShownBlock[], article: TextDirection): Html {
  const outside = quotes[0]?.direction ?? article
  const lines = quotes.map(
    ({ content, direction }) => html`<p data-stet-block${dirAttribute(direction, outside)}>${content}</p>`
  )
  return html`<blockquote${dirAttribute(outside, article)}>${lines}</blockquote>\n`
}

interface OpenList {
  readonly tag: 'ul' | 'ol'
  hasOpenItem: boolean
}

/** A flat list of items with depths as nested lists; a level that is skipped becomes an item without text. */
function listHtml(blocks: readonly Block[], shown: readonly ShownBlock[], article: TextDirection): Html {
  const parts: Html[] = []
  const open: OpenList[] = []
  // items stand in one another, so each must say its own
  const isMixed = shown.some(({ direction }) => direction !== article)
  const closeInnermost = (): void => {
    const list = open.pop()
    if (list !== undefined) parts.push(html`${list.hasOpenItem ? html`</li>` : nothing}</${list.tag}>`)
  }
  blocks.forEach(({ attributes }, index) => {
    const tag = attributes.list === 'number' ? 'ol' : 'ul'
    const depth = attributes.depth ?? 0
    while (open.length > depth + 1) closeInnermost()
    if (open.length === depth + 1 && open[depth]?.tag !== tag) closeInnermost()
    while (open.length <= depth) parts.push(openList(open, tag))
    const list = open[depth]
    if (list?.hasOpenItem) parts.push(html`</li>`)
    if (list !== undefined) list.hasOpenItem = true
    const { content, direction } = shown[index] ?? noBlock
    parts.push(
      html`<li${isMixed ? html` dir="${direction}"` : nothing}><div data-stet-block>${content}</div>`
    )
  })
  while (open.length > 0) closeInnermost()
  return html`${parts}\n`
}

function openList(open: OpenList[], tag: OpenList['tag']): Html {
  const parent = open.at(-1)
  const needsItem = parent !== undefined && !parent.hasOpenItem
  if (needsItem) parent.hasOpenItem = true
  open.push({ tag, hasOpenItem: false })
  return html`${needsItem ? html`<li class="gap">` : nothing}<${tag}>`
}
