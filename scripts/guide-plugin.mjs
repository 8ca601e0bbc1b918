// The guide in the app is docs/guide.md, rendered when the app is built: what the window imports of it are its sections.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { parseFragment } from 'parse5'

/** @typedef {string | { tag: string, href?: string, nodes: GuideNode[] }} GuideNode Words, or an element of the text. */

/** What the text of a guide is made of; of anything else only the words are kept. */
const tags = new Set('p ul ol li strong em code pre table thead tbody tr th td h4 blockquote br a'.split(' '))

/**
 * The sections of a guide, by its second headings. `id` is the one that links of the guide name it by, `nodes` what is
 * shown, and `text` what is searched. Of the links only those to other sections are left. What stands before the first
 * heading is the section "", without the list of contents.
 *
 * @param {string} markdown
 * @returns {{ id: string, title: string, nodes: GuideNode[], text: string }[]}
 */
export function guideSections(markdown) {
  return markdown.split(/^## /m).map((part, index) => {
    const [heading = '', ...rest] = part.split('\n')
    const title = index === 0 ? heading.replace(/^# /, '') : heading
    const body = index === 0 ? rest.filter((line) => !line.startsWith('- [')).join('\n') : rest.join('\n')
    const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
    const nodes = nodesOf(parseFragment(html))
    const text = `${title} ${nodes.map(wordsOf).join(' ')}`.replace(/\s+/g, ' ').trim()
    return { id: index === 0 ? '' : idOf(title), title, nodes, text }
  })
}

/** @param {any} parent @returns {GuideNode[]} */
function nodesOf(parent) {
  return parent.childNodes.flatMap((/** @type {any} */ node) => {
    if (node.nodeName === '#text') return /^\s*\n\s*$/.test(node.value) ? [] : [node.value]
    const tag = node.nodeName === 'h3' ? 'h4' : node.nodeName
    const href = node.attrs?.find((/** @type {any} */ each) => each.name === 'href')?.value ?? ''
    const nodes = nodesOf(node)
    if (!tags.has(tag) || (tag === 'a' && !href.startsWith('#'))) return nodes
    return [tag === 'a' ? { tag, href, nodes } : { tag, nodes }]
  })
}

/** @param {GuideNode} node @returns {string} */
function wordsOf(node) {
  if (typeof node === 'string') return node
  const isBlock = /^(p|li|td|th|h4)$/.test(node.tag)
  return `${node.nodes.map(wordsOf).join('')}${isBlock ? ' ' : ''}`
}

/** Has the bundler take docs/guide.md for its sections. */
export function guidePlugin() {
  return {
    name: 'stet-guide',
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!/[\\/]docs[\\/]guide\.md$/.test(id)) return null
      return { code: `export const sections = ${JSON.stringify(guideSections(code))}`, map: null }
    }
  }
}

/** The name GitHub gives a heading. @param {string} title */
function idOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')
}
