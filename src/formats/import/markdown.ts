import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readHtml } from '../../core/article/blocks-from-html'
import type { ImportNote } from '../../core/article/imported-article'
import { importWords } from '../../core/words/import-words'
import type { ArticleDraft } from './article-draft'
import { EmbeddedImages } from './embedded-images'
import { readFrontMatter } from './front-matter'
import { noteReading } from './html-notes'
import {
  elementNode,
  elementsBelow,
  firstElement,
  type HtmlTreeNode,
  parseHtmlTree,
  textBelow,
  textNode
} from './html-tree'

/**
 * Reads Markdown of the CommonMark kind with GitHub's tables, footnotes and strike-through. HTML inside it is read
 * as HTML: the way through HTML is safe because blocks take nothing but words, formats and plain links from it.
 */
export function readMarkdown(text: string): ArticleDraft {
  const { title, author, language, body } = readFrontMatter(text)
  const html = micromark(body, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()]
  })
  const tree = parseHtmlTree(html)
  const root = firstElement(tree.root, 'body') ?? tree.root
  const report = [...noteHeadings(root), ...tidyFootnotes(root)]
  showAltTexts(root)
  const images = new EmbeddedImages()
  const reading = readHtml(root, { isPage: false, takeImage: images.take })
  return {
    blocks: reading.blocks,
    title,
    byline: author,
    language,
    direction: null,
    report: [...report, ...noteReading(reading), ...images.notes],
    images: images.files
  }
}

function noteHeadings(root: HtmlTreeNode): readonly ImportNote[] {
  for (const element of elementsBelow(root)) {
    if (/^h[4-6]$/.test(element.nodeName)) {
      return [{ code: 'headings', message: importWords.markdown.headings }]
    }
  }
  return []
}

/** Footnotes stand as a list at the end; the arrows back and the heading for screen readers are no text of theirs. */
function tidyFootnotes(root: HtmlTreeNode): readonly ImportNote[] {
  let notes = 0
  for (const element of elementsBelow(root)) {
    const isBackLink = element.getAttribute('data-footnote-backref') !== null
    if (isBackLink || element.getAttribute('id') === 'footnote-label') element.setAttribute('hidden', '')
    if (/^user-content-fn-/.test(element.getAttribute('id') ?? '')) notes += 1
  }
  return notes === 0 ? [] : [{ code: 'footnotes', message: footnoteMessage(notes) }]
}

function footnoteMessage(count: number): string {
  return count === 1 ? importWords.markdown.footnote : `${count} footnotes stand at the end of the text.`
}

/** The words given for a picture are its caption: Markdown has no other place for one. */
function showAltTexts(root: HtmlTreeNode): void {
  for (const element of elementsBelow(root)) {
    const words = element.nodeName === 'img' ? (element.getAttribute('alt') ?? '') : ''
    if (words.trim() === '' || textBelow(element) !== '') continue
    const caption = elementNode('figcaption')
    caption.append(textNode(words))
    element.append(caption)
  }
}
