import { elementsBelow, type HtmlTree, type HtmlTreeNode, textBelow } from './html-tree'
import { readLinkedData } from './linked-data'

/** What a page says of itself; "" where it says nothing. */
export interface PageMetadata {
  readonly title: string
  readonly byline: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl' | null
  /** Address that relative links start from. */
  readonly base: string
}

/** Reads a page's title, author, language, direction and address from its head, its data and its headline. */
export function readPageMetadata(tree: HtmlTree): PageMetadata {
  const found = gather(tree.root)
  const data = readLinkedData(found.data)
  const declared = [squeeze(data.headline), found.meta('og:title'), found.meta('twitter:title'), found.title]
  const title = declared.find((candidate) => candidate !== '') ?? ''
  return {
    title: chooseTitle(found.headings, declared, title, found.meta('og:site_name')),
    byline: [data.author, found.meta('author'), found.meta('article:author')].find(isName) ?? '',
    language: found.language || found.meta('og:locale') || found.meta('content-language'),
    direction: found.direction,
    base: found.base
  }
}

interface Found {
  readonly meta: (name: string) => string
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl' | null
  readonly base: string
  readonly headings: readonly string[]
  readonly data: readonly string[]
}

function gather(root: HtmlTreeNode): Found {
  const metas = new Map<string, string>()
  const addresses = new Map<string, string>()
  const headings: string[] = []
  const data: string[] = []
  const html: HtmlTreeNode[] = []
  let title = ''
  for (const element of elementsBelow(root)) {
    const name = element.nodeName
    if (name === 'html' || name === 'body') html.push(element)
    else if (name === 'meta') keepFirst(metas, metaName(element), element.getAttribute('content'))
    else if (name === 'title' && title === '') title = squeeze(textBelow(element))
    else if (name === 'h1') headings.push(squeeze(textBelow(element)))
    else if (name === 'script') data.push(textBelow(element))
    else if (name === 'base' || isCanonical(element)) {
      keepFirst(addresses, name, element.getAttribute('href'))
    }
  }
  const meta = (name: string) => metas.get(name) ?? ''
  const bases = [addresses.get('base'), addresses.get('link'), meta('og:url')]
  const directions = html.map((element) => element.getAttribute('dir')?.toLowerCase())
  return {
    meta,
    title,
    language:
      html.map((element) => element.getAttribute('lang') ?? element.getAttribute('xml:lang')).find(Boolean) ??
      '',
    direction: directions.includes('rtl') ? 'rtl' : directions.includes('ltr') ? 'ltr' : null,
    base: bases.find((base) => base !== undefined && /^https?:\/\/[^/]/i.test(base)) ?? '',
    headings: headings.filter((heading) => heading !== ''),
    data
  }
}

function isCanonical(element: HtmlTreeNode): boolean {
  return element.nodeName === 'link' && element.getAttribute('rel')?.toLowerCase() === 'canonical'
}

function metaName(element: HtmlTreeNode): string {
  const name =
    element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv')
  return name?.trim().toLowerCase() ?? ''
}

function keepFirst(map: Map<string, string>, name: string, value: string | null): void {
  const squeezed = squeeze(value ?? '')
  if (name !== '' && squeezed !== '' && !map.has(name)) map.set(name, squeezed)
}

/** The headline as the page shows it, where one of its main headings is what its head calls it; else what that says. */
function chooseTitle(
  headings: readonly string[],
  declared: readonly string[],
  title: string,
  site: string
): string {
  const names = declared.filter((name) => name !== '').map(fold)
  const shown = headings.find((heading) => {
    const folded = fold(heading)
    if (folded === '') return false
    if (declared.some((name) => isBeforeSeparator(heading, name))) return true
    return names.some((name) => name === folded || (folded.length > 15 && name.includes(folded)))
  })
  if (shown !== undefined) return shown
  const [only] = headings
  if (only !== undefined && headings.length === 1 && title === '') return only
  return withoutSite(title, site)
}

/** "Mozilla" in "Mozilla - Wikipedia". */
function isBeforeSeparator(heading: string, title: string): boolean {
  return title.startsWith(heading) && /^\s+[|»·–—-]\s/u.test(title.slice(heading.length))
}

/** The title without the site's name after it, when it is named as such or short. */
function withoutSite(title: string, site: string): string {
  const match = /^(.{10,}?)\s[|»·–—-]\s([^|»·–—]{2,40})$/u.exec(title)
  const [, headline, suffix] = match ?? []
  if (headline === undefined || suffix === undefined) return title
  const isSite = site === '' ? suffix.split(/\s+/).length <= 4 : fold(suffix) === fold(site)
  return isSite && headline.split(/\s+/).length >= 3 ? headline : title
}

function isName(candidate: string): boolean {
  return candidate !== '' && !/^(?:https?:|\/|@)/i.test(candidate)
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
