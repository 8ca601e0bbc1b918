/** The page that Stet shows an article on, empty: the same widths, faces and margins for everyone who is measured. */
export interface PageFrame {
  readonly scroller: HTMLElement
  readonly text: HTMLElement
}

export function makePageFrame(root: HTMLElement): PageFrame {
  const pane = element('section', 'article-pane')
  const scroller = element('div', 'article-scroller')
  const page = element('div', 'article-page')
  const text = element('div', 'article-text')
  pane.style.height = '100vh'
  pane.style.margin = '0 320px'
  page.append(text)
  scroller.append(page)
  pane.append(scroller)
  root.append(pane)
  return { scroller, text }
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}
