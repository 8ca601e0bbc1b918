import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

/** An exported page parsed back, without running anything in it. */
export function parseExport(bytes: Uint8Array): Document {
  const markup = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  return new DOMParser().parseFromString(markup, 'text/html')
}

/** The article's text as the page holds it: blocks joined by "\n", without the numbers, `<br>` as U+2028. */
export function readArticleText(page: Document): string {
  const blocks = page.querySelectorAll('[data-stet-article] [data-stet-block]')
  return [...blocks].map(readBlockText).join('\n')
}

function readBlockText(block: Element): string {
  const copy = block.cloneNode(true) as Element
  for (const number of copy.querySelectorAll('[data-stet-number]')) number.remove()
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\u2028')
  return copy.textContent ?? ''
}
