import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { FromFile } from '../../core/model/from-file'
import { importWords } from '../../core/words/import-words'
import { readFromFile } from './docx-from'
import { namesAddress, type PartLinks } from './docx-links'
import { attributeOf, readXml, wordName, type XmlTag } from './xml-events'

/** A comment as its part of the file has it, before it is known where it stands. */
export interface WordComment {
  readonly id: string
  readonly from: FromFile
  /** Paragraphs joined by line feeds, each link's address behind its words unless they say it. */
  readonly text: string
  /** The text without these addresses. */
  readonly bare: string
  readonly isResolved: boolean
  /** The comment that this one replies to; null for a first one. */
  readonly replyTo: string | null
  /** Stet wrote it of something else than a post, and nobody has changed it since. See docs/decisions/0028. */
  readonly isOfStet: boolean
}

/** The comments of a file, and how many were left out because there are more than are read. */
export interface WordComments {
  readonly list: readonly WordComment[]
  readonly leftOut: number
  /** How many were cut short. */
  readonly shortened: number
  /** How many of their links are left out, with the words kept: see readLinks. */
  readonly lostLinks: number
}

/** Most comments of a file that Stet did not write, replies counted: nobody reads more. */
export const mostComments = 2000

/** Most comments that Stet wrote: it marks fewer. */
const mostOfStet = 20_000

/** Longest comment, and all comments of a file, in UTF-16 code units. */
const longestComment = 20_000
const longestTogether = 1_000_000

interface ReadComment {
  readonly id: string
  readonly from: FromFile
  readonly initials: string
  readonly paragraphs: string[]
  /** The addresses of links in them: the paragraph's number, where it begins there, and how long it is. */
  readonly addresses: { readonly paragraph: number; readonly start: number; readonly length: number }[]
  length: number
  isShortened: boolean
  lastParagraph: string
}

/**
 * Reads the comments of a Word file, with where their links lead. `extended` is the part that says which replies to which
 * and which are done, "" where the file has none. Throws on XML that is not well-formed.
 */
export function readComments(xml: string, extended: string, links: PartLinks): WordComments {
  const { comments, leftOut, lostLinks } = readParts(xml, links)
  const more = extended === '' ? new Map<string, Extension>() : readExtensions(extended)
  // LibreOffice gives an id only to the paragraphs of comments that are done or answered
  const named = comments.filter(({ lastParagraph }) => lastParagraph !== '')
  const byParagraph = new Map(named.map((comment) => [comment.lastParagraph, comment]))
  const list = comments.map((comment): WordComment => {
    const extension = more.get(comment.lastParagraph)
    const parent = extension === undefined ? undefined : byParagraph.get(extension.parent)
    return {
      id: comment.id,
      from: comment.from,
      text: textOf(comment),
      bare: bareTextOf(comment),
      isResolved: extension?.isDone ?? false,
      replyTo: parent === undefined || parent === comment ? null : parent.id,
      isOfStet: isOfStet(comment)
    }
  })
  return { list, leftOut, shortened: comments.filter(({ isShortened }) => isShortened).length, lostLinks }
}

function textOf({ paragraphs }: ReadComment): string {
  return paragraphs.join('\n').trim()
}

function bareTextOf({ paragraphs, addresses }: ReadComment): string {
  const bare = [...paragraphs]
  // from behind, so that those before stay where they are
  for (const { paragraph, start, length } of addresses.toReversed()) {
    const text = bare[paragraph] ?? ''
    bare[paragraph] = text.slice(0, start) + text.slice(start + length)
  }
  return bare.join('\n').trim()
}

function isOfStet(comment: ReadComment): boolean {
  return comment.initials === initialsOf(textOf(comment))
}

/** The initials that say of a comment that Stet wrote this very text. Word takes nine characters. */
function initialsOf(text: string): string {
  return `s${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)}`
}

function readParts(
  xml: string,
  links: PartLinks
): {
  readonly comments: readonly ReadComment[]
  readonly leftOut: number
  readonly lostLinks: number
} {
  const comments: ReadComment[] = []
  let leftOut = 0
  let lostLinks = 0
  let ofStet = 0
  let together = 0
  let current: ReadComment | null = null
  /** The link that is being read: its id, and where its words begin in the comment's last paragraph. */
  let link: { readonly id: string; readonly start: number } | null = null
  /** Elements around: what is in a deletion or in the second way of showing the same is not read. */
  const stack: { readonly local: string; readonly isUnread: boolean }[] = []
  readXml(xml, {
    open(tag) {
      const local = wordName(tag)
      const above = stack.at(-1)?.isUnread ?? false
      stack.push({
        local,
        isUnread:
          above ||
          local === 'drawing' ||
          local === 'pict' ||
          local === 'del' ||
          local === 'moveFrom' ||
          tag.local === 'Choice'
      })
      if (local === 'comment') {
        const isTooMany =
          comments.length - ofStet >= mostComments || ofStet >= mostOfStet || together >= longestTogether
        current = isTooMany ? null : newComment(tag)
        if (current === null) leftOut += 1
        else comments.push(current)
      }
      if (current === null || above) return
      if (local === 'p') {
        if (current.paragraphs.length === 0) current.paragraphs.push('')
        else together += beginParagraph(current)
        current.lastParagraph = attributeOf(tag, 'paraId')
      }
      if (local === 'hyperlink' && attributeOf(tag, 'id') !== '')
        link = { id: attributeOf(tag, 'id'), start: current.paragraphs.at(-1)?.length ?? 0 }
      if (local === 'drawing' || local === 'pict') together += add(current, importWords.word.pictureInComment)
      if (local === 'br' || local === 'cr') add(current, '\n')
      if (local === 'tab' && stack.at(-2)?.local === 'r') add(current, '\t')
    },
    text(text) {
      const { local, isUnread } = stack.at(-1) ?? { local: '', isUnread: true }
      if (current !== null && !isUnread && local === 't') together += add(current, text)
    },
    close() {
      const closed = stack.pop()?.local
      if (closed === 'hyperlink' && current !== null && link !== null) {
        const address = links.get(link.id)
        if (address === undefined) lostLinks += 1
        else together += addAddress(current, link.start, address)
      }
      if (closed === 'hyperlink' || closed === 'comment') link = null
      if (closed !== 'comment') return
      if (current !== null && isOfStet(current)) {
        ofStet += 1
        together -= current.length
      }
      current = null
    }
  })
  return { comments, leftOut, lostLinks }
}

function newComment(tag: XmlTag): ReadComment {
  return {
    id: attributeOf(tag, 'id'),
    from: readFromFile(tag),
    initials: attributeOf(tag, 'initials'),
    paragraphs: [],
    addresses: [],
    length: 0,
    isShortened: false,
    lastParagraph: ''
  }
}

/** Answers how many characters were added: paragraphs are joined by one each. */
function beginParagraph(comment: ReadComment): number {
  if (comment.length >= longestComment) {
    comment.isShortened = true
    return 0
  }
  comment.paragraphs.push('')
  comment.length += 1
  return 1
}

/** Sets an address behind the words of its link, whole or not at all. Answers how many characters were added. */
function addAddress(comment: ReadComment, start: number, address: string): number {
  const paragraph = comment.paragraphs.length - 1
  const text = comment.paragraphs[paragraph] ?? ''
  const shown = `${text === '' ? '' : ' '}(${address})`
  if (paragraph < 0 || namesAddress(text.slice(start), address)) return 0
  if (comment.length + shown.length > longestComment) {
    comment.isShortened = true
    return 0
  }
  comment.addresses.push({ paragraph, start: text.length, length: shown.length })
  return add(comment, shown)
}

/** Answers how many characters were added. */
function add(comment: ReadComment, text: string): number {
  const room = Math.max(0, longestComment - comment.length)
  const added = clean(text.length > room ? text.slice(0, room) : text)
  if (text.length > room) comment.isShortened = true
  comment.length += added.length
  const last = comment.paragraphs.length - 1
  if (last < 0) comment.paragraphs.push(added)
  else comment.paragraphs[last] += added
  return added.length
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\u007f-\u009f\ufeff]/g, '')
}

interface Extension {
  readonly parent: string
  readonly isDone: boolean
}

/** What the further part says of comments, by the id of their last paragraph. */
function readExtensions(xml: string): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>()
  readXml(xml, {
    open(tag) {
      const paragraph = attributeOf(tag, 'paraId')
      if (tag.local !== 'commentEx' || paragraph === '') return
      found.set(paragraph, {
        parent: attributeOf(tag, 'paraIdParent'),
        isDone: ['1', 'true', 'on'].includes(attributeOf(tag, 'done'))
      })
    },
    text() {},
    close() {}
  })
  return found
}
