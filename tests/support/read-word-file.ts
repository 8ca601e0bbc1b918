import { JSDOM } from 'jsdom'
import { openZip } from '../../src/formats/import/open-zip'

const { DOMParser, Node } = new JSDOM('').window

/** A comment as the file holds it. */
export interface ReadComment {
  readonly id: string
  readonly author: string
  readonly initials: string
  readonly date: string
  /** Its paragraphs parted by line feeds. */
  readonly text: string
  /** The words that it stands on, paragraphs parted by line feeds: what was struck is among them, what came is not. */
  readonly on: string
  /** The comment that it answers; null for none. */
  readonly parent: string | null
  readonly isDone: boolean
}

/** A tracked change: neighbouring elements of one kind, name and time are one. */
export interface ReadChange {
  readonly kind: 'ins' | 'del'
  readonly author: string
  readonly date: string
  readonly text: string
}

/** A Word file as another program would see it: every part is read as strictly as XML is. */
export interface ReadWordFile {
  readonly parts: ReadonlyMap<string, Uint8Array>
  xml(part: string): string
  /** The text of each paragraph in the body, without what was inserted. */
  readonly paragraphs: readonly string[]
  readonly comments: readonly ReadComment[]
  readonly changes: readonly ReadChange[]
}

export async function readWordFile(bytes: Uint8Array): Promise<ReadWordFile> {
  const zip = await openZip(bytes, 'the Word file')
  if (!zip.ok) throw new Error(zip.problem.message)
  const parts = new Map<string, Uint8Array>()
  for (const name of zip.value.names) parts.set(name, await zip.value.read(name))
  const xml = (part: string): string =>
    new TextDecoder('utf-8', { fatal: true }).decode(parts.get(part) ?? new Uint8Array())
  const documents = new Map(
    [...parts.keys()]
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .map((name) => [name, parse(name, xml(name))])
  )
  const body = documents.get('word/document.xml')
  if (body === undefined) throw new Error('The file has no word/document.xml.')
  return {
    parts,
    xml,
    paragraphs: [...body.getElementsByTagName('w:p')].map((paragraph) => textIn(paragraph)),
    comments: readComments(documents, body),
    changes: readChanges(body)
  }
}

function parse(name: string, text: string): Document {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const error = document.getElementsByTagName('parsererror')[0]
  if (error !== undefined) throw new Error(`${name}: ${error.textContent}`)
  return document
}

/** The characters of an element in their order, without those of insertions unless it is one. */
function textIn(element: Element, withInserted = false): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) return ''
      const child = node as Element
      if (child.tagName === 'w:t' || child.tagName === 'w:delText') return child.textContent ?? ''
      if (child.tagName === 'w:tab') return child.parentElement?.tagName === 'w:r' ? '\t' : ''
      if (child.tagName === 'w:br') return '\u2028'
      if (child.tagName === 'w:ins' && !withInserted) return ''
      return textIn(child, withInserted)
    })
    .join('')
}

function readComments(documents: ReadonlyMap<string, Document>, body: Document): readonly ReadComment[] {
  const comments = [...(documents.get('word/comments.xml')?.getElementsByTagName('w:comment') ?? [])]
  const extended = [
    ...(documents.get('word/commentsExtended.xml')?.getElementsByTagName('w15:commentEx') ?? [])
  ]
  const marks = comments.map(
    (comment) => [...comment.getElementsByTagName('w:p')].at(-1)?.getAttribute('w14:paraId') ?? ''
  )
  const ids = new Map(comments.map((comment, index) => [marks[index], comment.getAttribute('w:id') ?? '']))
  const more = new Map(extended.map((each) => [each.getAttribute('w15:paraId') ?? '', each]))
  const ranges = readRanges(body)
  return comments.map((comment, index) => {
    const id = comment.getAttribute('w:id') ?? ''
    const own = more.get(marks[index] ?? '')
    return {
      id,
      author: comment.getAttribute('w:author') ?? '',
      initials: comment.getAttribute('w:initials') ?? '',
      date: comment.getAttribute('w:date') ?? '',
      text: [...comment.getElementsByTagName('w:p')].map((each) => textIn(each)).join('\n'),
      on: ranges.get(id) ?? '(nothing)',
      parent: ids.get(own?.getAttribute('w15:paraIdParent') ?? '-') ?? null,
      isDone: own?.getAttribute('w15:done') === '1'
    }
  })
}

/** The words between the two ends of each comment. */
function readRanges(body: Document): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>()
  const open = new Set<string>()
  const walk = (element: Element): void => {
    const id = element.getAttribute('w:id') ?? ''
    if (element.tagName === 'w:commentRangeStart') {
      open.add(id)
      ranges.set(id, '')
    } else if (element.tagName === 'w:commentRangeEnd') open.delete(id)
    else if (element.tagName === 'w:ins') return
    else if (element.tagName === 'w:r') {
      for (const each of open) ranges.set(each, `${ranges.get(each)}${textIn(element)}`)
    } else {
      for (const child of element.children) walk(child)
      if (element.tagName === 'w:p') for (const each of open) ranges.set(each, `${ranges.get(each)}\n`)
    }
  }
  if (body.documentElement !== null) walk(body.documentElement)
  return ranges
}

/** The next element that is no part of a comment. */
function behind(element: Element): Element | null {
  let next = element.nextElementSibling
  while (
    next !== null &&
    (/^w:commentRange/.test(next.tagName) || next.getElementsByTagName('w:commentReference').length > 0)
  )
    next = next.nextElementSibling
  return next
}

function readChanges(body: Document): readonly ReadChange[] {
  const changes: (ReadChange & { readonly last: Element })[] = []
  for (const element of body.querySelectorAll('*')) {
    if (element.tagName !== 'w:ins' && element.tagName !== 'w:del') continue
    const change = {
      kind: element.tagName === 'w:ins' ? ('ins' as const) : ('del' as const),
      author: element.getAttribute('w:author') ?? '',
      date: element.getAttribute('w:date') ?? '',
      text: textIn(element, true),
      last: element
    }
    const before = changes.at(-1)
    const isSame =
      before !== undefined &&
      behind(before.last) === element &&
      before.kind === change.kind &&
      before.author === change.author
    if (isSame) changes.splice(-1, 1, { ...change, text: before.text + change.text })
    else changes.push(change)
  }
  return changes.map(({ last: _, ...change }) => change)
}

/** Everything that a copy says, whatever its format: of a Word file the text of all its parts. */
export async function textOfCopy(bytes: Uint8Array): Promise<string> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 4)) !== 'PK\x03\x04')
    return new TextDecoder().decode(bytes)
  const { parts } = await readWordFile(bytes)
  return [...parts].map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`).join('\n')
}
