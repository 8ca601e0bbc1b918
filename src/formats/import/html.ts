import { type Block, textOfBlock } from '../../core/article/block-schema'
import { type HtmlReading, readHtml } from '../../core/article/blocks-from-html'
import type { ImportNote } from '../../core/article/imported-article'
import { countWords } from '../../core/article/split-words'
import { importWords } from '../../core/words/import-words'
import type { ArticleDraft } from './article-draft'
import { readByline } from './byline'
import { EmbeddedImages } from './embedded-images'
import { noteReading } from './html-notes'
import {
  elementsBelow,
  firstElement,
  type HtmlTree,
  type HtmlTreeNode,
  parseHtmlTree,
  textBelow
} from './html-tree'
import { hidePageFurniture, isWebPage, readMainContent } from './main-content'
import { type PageMetadata, readPageMetadata } from './page-metadata'

/**
 * Reads HTML: of a web page the article that Readability finds on it, of anything simpler all of it. No script runs
 * and nothing is loaded.
 */
export function readHtmlPage(html: string): ArticleDraft {
  const tree = parseHtmlTree(html)
  const metadata = readPageMetadata(tree)
  resolveLinks(tree.root, metadata.base)
  const { title, language, direction } = metadata
  const images = new EmbeddedImages()
  const report: ImportNote[] = tree.isFlattened ? [nestingNote] : []
  if (!isWebPage(tree)) {
    const reading = readHtml(bodyOf(tree), { takeImage: images.take })
    const { byline } = metadata
    return {
      blocks: reading.blocks,
      title,
      byline,
      language,
      direction,
      report: [...report, ...noteReading(reading), ...images.notes],
      images: images.files
    }
  }
  const page = readPage(tree, metadata, images)
  return {
    ...page,
    title,
    language,
    direction,
    report: [...report, ...page.report, ...images.notes],
    images: images.files
  }
}

const nestingNote: ImportNote = {
  code: 'nesting',
  message: importWords.page.tooDeep
}

interface ReadPage {
  readonly blocks: readonly Block[]
  readonly byline: string
  readonly report: readonly ImportNote[]
}

function readPage(tree: HtmlTree, metadata: PageMetadata, images: EmbeddedImages): ReadPage {
  const main = readMainContent(tree, images)
  if (main === null) {
    const reading = readWholePage(tree, images)
    return {
      blocks: reading.blocks,
      byline: metadata.byline,
      report: [wholePageNote, ...noteReading(reading)]
    }
  }
  const byline = squeeze(main.byline || metadata.byline)
  const blocks = withHead(tree, main.reading.blocks, squeeze(metadata.title), byline)
  return {
    blocks,
    byline: metadata.byline || readByline(main.byline) || main.byline,
    report: [...noteLeftOut(tree, blocks), ...noteReading(main.reading)]
  }
}

const wholePageNote: ImportNote = {
  code: 'whole-page',
  message: importWords.page.noArticle
}

function readWholePage(tree: HtmlTree, images: EmbeddedImages): HtmlReading {
  const body = bodyOf(tree)
  const whole = readHtml(body, { takeImage: images.take })
  hidePageFurniture(body)
  const withoutMenus = readHtml(firstElement(body, 'main') ?? firstElement(body, 'article') ?? body, {
    takeImage: images.take
  })
  return withoutMenus.blocks.length === 0 ? whole : withoutMenus
}

/** The blocks with headline and byline, which Readability takes out, put back where the page shows them. */
function withHead(tree: HtmlTree, blocks: readonly Block[], title: string, byline: string): readonly Block[] {
  const opening = squeeze(blocks.slice(0, 6).map(textOfBlock).join(' '))
  const shown = squeeze(textBelow(bodyOf(tree)))
  const isMissing = (words: string) => words !== '' && !opening.includes(words) && shown.includes(words)
  const head: Block[] = []
  if (isMissing(title)) {
    head.push({ attributes: { type: 'heading', level: 1 }, runs: [{ text: title, attributes: {} }] })
  }
  if (!isMissing(byline)) return [...head, ...blocks]
  const place = shown.indexOf(byline)
  const below = blocks.slice(0, 4).findIndex((block) => shown.indexOf(squeeze(textOfBlock(block))) > place)
  const above = Math.max(below, 0)
  return [
    ...head,
    ...blocks.slice(0, above),
    { attributes: { type: 'paragraph' }, runs: [{ text: byline, attributes: {} }] },
    ...blocks.slice(above)
  ]
}

/** Tells how much of the page stayed behind, for the person to look when it is much. */
function noteLeftOut(tree: HtmlTree, blocks: readonly Block[]): readonly ImportNote[] {
  const all = wordsIn(readHtml(bodyOf(tree)).blocks)
  const taken = wordsIn(blocks)
  if (taken === 0 || all - taken < 1) return []
  return [
    {
      code: 'left-out',
      message: `${taken} words were taken for the article; ${all - taken} other words of the page, such as menus and links, were left out.`
    }
  ]
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((count, block) => count + countWords(textOfBlock(block)), 0)
}

function resolveLinks(root: HtmlTreeNode, base: string): void {
  if (base === '' || !URL.canParse(base)) return
  for (const element of elementsBelow(root)) {
    const address = element.nodeName === 'a' ? element.getAttribute('href') : null
    if (address !== null && !address.startsWith('#') && URL.canParse(address, base)) {
      element.setAttribute('href', new URL(address, base).href)
    }
  }
}

function bodyOf(tree: HtmlTree): HtmlTreeNode {
  return firstElement(tree.root, 'body') ?? tree.root
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
