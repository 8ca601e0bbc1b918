import { layOutTable } from '../../core/article/article-tables'
import {
  type Block,
  type BlockAttributes,
  type InlineAttributes,
  textOfBlock
} from '../../core/article/block-schema'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { type Mark, type Segment, segmentBlocks } from './article-segments'
import { canonicalLink } from './canonical-link'
import { articleMarkup, type Html, html, nothing } from './escape-html'
import { classOfState } from './state-words'
import { tableHtml } from './table-html'

/**
 * The article with its claims marked and numbered. The text of each element with data-stet-block, less the elements
 * with data-stet-number and with "\n" kept and `<br>` read as U+2028, is exactly the text of one block.
 */
export function articleHtml(snapshot: ProjectSnapshot): Html {
  const { blocks, claims, info } = snapshot
  const segments = segmentBlocks(blocks, claims)
  const content = blocks.map((block, index) => blockContent(block, segments[index] ?? []))
  return html`<div class="article" data-stet-article ${languageAttribute(info.language)} dir="${info.direction}">
${groupBlocks(blocks, content)}</div>`
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
  const label = `Claim ${claim.number}, ${claim.status.state}`
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

/** Puts list items into nested lists and neighbouring quotes into one, and gives headings levels without gaps. */
function groupBlocks(blocks: readonly Block[], content: readonly Html[]): Html {
  const parts: Html[] = []
  let headingDepth = 0
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (block === undefined) break
    const type = block.attributes.type
    const end = endOfGroup(blocks, index)
    if (type === 'cell') parts.push(tableHtml(blocks, content, index))
    else if (type === 'list') parts.push(listHtml(blocks.slice(index, end), content.slice(index, end)))
    else if (type === 'quote') parts.push(quoteHtml(content.slice(index, end)))
    else {
      if (type === 'heading') headingDepth = Math.min(block.attributes.level ?? 1, headingDepth + 1)
      parts.push(plainBlockHtml(block.attributes, content[index] ?? nothing, headingDepth))
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

function plainBlockHtml(attributes: BlockAttributes, content: Html, headingDepth: number): Html {
  const role = attributes.role === undefined ? nothing : html` class="role-${attributes.role}"`
  switch (attributes.type) {
    case 'heading': {
      const level = attributes.level ?? 1
      const tag = `h${2 + headingDepth}`
      return html`<${tag} data-stet-block data-stet-level="${level}"${role}>${content}</${tag}>\n`
    }
    case 'rule':
      return ruleHtml(content)
    case 'caption':
      return html`<p data-stet-block class="caption">${content}</p>\n`
    case 'paragraph':
    case 'quote':
    case 'list':
    case 'cell':
    case 'image':
      return html`<p data-stet-block${role}>${content}</p>\n`
  }
}

/** A rule has no text of its own; what a merge put there stands below it. */
function ruleHtml(content: Html): Html {
  if (content.toString() === '') return html`<hr data-stet-block>\n`
  return html`<hr>\n<p data-stet-block>${content}</p>\n`
}

function quoteHtml(content: readonly Html[]): Html {
  return html`<blockquote>${content.map((quote) => html`<p data-stet-block>${quote}</p>`)}</blockquote>\n`
}

interface OpenList {
  readonly tag: 'ul' | 'ol'
  hasOpenItem: boolean
}

/** A flat list of items with depths as nested lists; a level that is skipped becomes an item without text. */
function listHtml(blocks: readonly Block[], content: readonly Html[]): Html {
  const parts: Html[] = []
  const open: OpenList[] = []
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
    parts.push(html`<li><div data-stet-block>${content[index] ?? nothing}</div>`)
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
