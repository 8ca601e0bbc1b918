import { Readability } from '@mozilla/readability'
import createDomPurify from 'dompurify'
import { JSDOM, VirtualConsole } from 'jsdom'
import { type HtmlReading, readHtml } from '../../core/article/blocks-from-html'
import type { EmbeddedImages } from './embedded-images'
import { elementsBelow, type HtmlTree, type HtmlTreeNode } from './html-tree'
import { serializeHtml } from './serialize-html'

/**
 * Elements up to which a page's article is looked for. Readability over this DOM takes up to quadratic time: 100,000
 * took 14 seconds. News pages measured have fewer than 6,000.
 */
const mostElements = 20_000

/** What was found of a page's article. */
export interface MainContent {
  readonly reading: HtmlReading
  /** The author's line that was taken out of the text, "" for none. */
  readonly byline: string
}

/** Finds the article among a page's menus and boxes; null when there is none to find. */
export function readMainContent(tree: HtmlTree, images: EmbeddedImages): MainContent | null {
  if (tree.elements > mostElements || tree.isFlattened) return null
  // no scripts run and nothing is loaded: neither is asked for. The console swallows complaints about style sheets.
  const { window } = new JSDOM(serializeHtml(tree.root), { virtualConsole: new VirtualConsole() })
  try {
    const found = new Readability<Node>(window.document, {
      serializer: (node) => node,
      disableJSONLD: true
    }).parse()
    if (found?.content == null) return null
    createDomPurify(window).sanitize(found.content, { IN_PLACE: true })
    const reading = readHtml(found.content, { takeImage: images.take })
    return reading.blocks.length === 0 ? null : { reading, byline: found.byline?.trim() ?? '' }
  } finally {
    window.close()
  }
}

const pageElements: ReadonlySet<string> = new Set(['nav', 'aside', 'form', 'iframe', 'button', 'footer'])

/** Whether HTML is a page with more on it than an article: menus, forms, frames, scripts. */
export function isWebPage(tree: HtmlTree): boolean {
  if (tree.hasScripts) return true
  for (const element of elementsBelow(tree.root)) if (pageElements.has(element.nodeName)) return true
  return false
}

/** Takes what is never the article out of the whole page, where the article itself could not be found. */
export function hidePageFurniture(root: HtmlTreeNode): void {
  for (const element of elementsBelow(root)) {
    if (pageElements.has(element.nodeName)) element.setAttribute('hidden', '')
  }
}
