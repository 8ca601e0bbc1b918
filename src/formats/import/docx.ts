import mammoth from 'mammoth'
import { readHtml } from '../../core/article/blocks-from-html'
import { isImageName } from '../../core/article/image-name'
import { fail, succeed } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'
import { type ArticleDraft, cleanBlock, draftOf } from './article-draft'
import { liftMarks } from './docx-marks'
import { noteDocx } from './docx-notes'
import type { StoryText } from './docx-story'
import { docxStyleMap } from './docx-styles'
import type { MarkedText } from './docx-talk'
import { markStories, placeTalk, readTalkParts, type TalkParts } from './docx-talk-parts'
import { EmbeddedImages } from './embedded-images'
import { noteReading } from './html-notes'
import { elementNode, elementsBelow, firstElement, type HtmlTreeNode, parseHtmlTree } from './html-tree'
import { type ImportResult, refuseDamaged } from './import-problem'
import { type OpenedZip, openZip, ZipRefusal } from './open-zip'

/** A Word file's article as it reads with all tracked changes made, and as it read before any, where there are some. */
export interface DocxDrafts {
  readonly changed: ArticleDraft
  readonly original: ArticleDraft | null
}

/** Reads a Word file: its text, footnotes at the end, and the comments and tracked changes where they stand in it. */
export async function readDocx(bytes: Uint8Array): Promise<ImportResult<DocxDrafts>> {
  const opened = await openZip(bytes, importWords.kinds.word)
  if (!opened.ok) return opened
  try {
    return await readParts(opened.value)
  } catch (error) {
    if (error instanceof ZipRefusal) return { ok: false, problem: error.problem }
    if (error instanceof RangeError) throw error
    return refuseDamaged(importWords.kinds.word, String(error))
  }
}

async function readParts(zip: OpenedZip): Promise<ImportResult<DocxDrafts>> {
  const parts = new DocxParts(zip)
  const types = parts.exists('[Content_Types].xml') ? await parts.read('[Content_Types].xml', 'utf-8') : ''
  if (!/wordprocessingml|ms-word/.test(types)) return refuseOtherZip(zip.names, types)
  const talk = await readTalkParts(parts, types)
  const changed = await readText(parts, talk, 'as changed')
  const hasChanges = changed.marked.stories.some(({ hasChanges }) => hasChanges)
  const size = [...talk.stories.values()].reduce((sum, { length }) => sum + length, 0)
  if (hasChanges && size > largestTwice) {
    const report = [...changed.draft.report, tooLongForChanges]
    return succeed({ changed: { ...changed.draft, report }, original: null })
  }
  const original = hasChanges ? await readText(parts, talk, 'original') : null
  return succeed({ changed: changed.draft, original: original?.draft ?? null })
}

/**
 * Longest XML of a text that is read twice, with its tracked changes and without, in UTF-16 code units. 100,000 words are
 * about 10 million; reading has a limit of time.
 */
const largestTwice = 12_000_000

const tooLongForChanges = { code: 'changes-unread', message: importWords.word.tooLongForChanges }

async function readText(
  parts: DocxParts,
  talk: TalkParts,
  reading: StoryText
): Promise<{ readonly draft: ArticleDraft; readonly marked: MarkedText }> {
  const images = new EmbeddedImages()
  const stories = markStories(talk, reading)
  const written = new Map([...stories].map(([name, { xml }]) => [name, xml]))
  const { value: html, messages } = await mammoth.convertToHtml(
    parts.inputWith(new Map([...talk.replaced, ...written])),
    {
      styleMap: docxStyleMap,
      // a style map inside the file would let it decide how it is read
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => ({ src: await keep(image, images) }))
    }
  )
  const root = keepSpaces(html)
  hideNoteArrows(root)
  const read = readHtml(root, {
    isPage: false,
    takeImage: (address) => (isImageName(address) ? address : '')
  })
  const warnings = messages.map(({ message }) => message)
  const lifted =
    stories.size === 0
      ? { blocks: read.blocks, places: new Map<number, number>(), dropped: new Set<number>(), edges: [] }
      : liftMarks(read.blocks.map(cleanBlock))
  const marked = { ...lifted, stories: [...stories.values()] }
  const beside = placeTalk(talk, marked, reading)
  const report = [
    ...(await noteDocx(parts, root, warnings, talk.comments.list.length + talk.comments.leftOut)),
    ...beside.report,
    ...noteReading(read),
    ...images.notes
  ]
  const { comments, changes } = beside
  return { draft: { ...draftOf(marked.blocks, report), images: images.files, comments, changes }, marked }
}

/** A picture that is linked and not in the file, or cannot be unpacked, leaves its place and description. */
async function keep(
  image: { readAsArrayBuffer(): Promise<ArrayBuffer> },
  images: EmbeddedImages
): Promise<string> {
  const bytes = await image.readAsArrayBuffer().catch(() => null)
  return bytes === null ? '' : images.add(new Uint8Array(bytes))
}

/** The file's parts in the form that mammoth reads them in, each unpacked once and with its bytes counted. */
class DocxParts {
  readonly #zip: OpenedZip
  readonly #read = new Map<string, Promise<Uint8Array>>()

  constructor(zip: OpenedZip) {
    this.#zip = zip
  }

  /**
   * The parts, some of them with another text. mammoth takes an opened file as well as bytes, which its types leave out;
   * it names no encoding where it wants the bytes themselves.
   */
  inputWith(texts: ReadonlyMap<string, string>) {
    const read = async (name: string, encoding?: string): Promise<string | Uint8Array> =>
      encoding === undefined ? this.#bytesOf(name) : (texts.get(name) ?? this.read(name, encoding))
    return { path: '', file: { exists: this.exists, read } }
  }

  readonly exists = (name: string): boolean => this.#zip.names.has(name)

  readonly read = async (name: string, encoding: string): Promise<string> => {
    return new TextDecoder(encoding).decode(await this.#bytesOf(name))
  }

  #bytesOf(name: string): Promise<Uint8Array> {
    const bytes = this.#read.get(name) ?? this.#zip.read(name)
    this.#read.set(name, bytes)
    return bytes
  }
}

/** Word keeps every space that is typed, unlike a page; a line break of the XML itself is a space. */
function keepSpaces(html: string): HtmlTreeNode {
  const { root } = parseHtmlTree(html.replace(/[\r\n]+/g, ' '))
  const whole = elementNode('div', new Map([['style', 'white-space: pre-wrap']]))
  const body = firstElement(root, 'body')
  if (body !== null) whole.append(body)
  const outer = elementNode('div')
  outer.append(whole)
  return outer
}

function hideNoteArrows(root: HtmlTreeNode): void {
  for (const element of elementsBelow(root)) {
    if (/^#(?:foot|end)note-ref-/.test(element.getAttribute('href') ?? '')) element.setAttribute('hidden', '')
  }
}

/** Other formats that are zip files too, by a part that each has. */
const otherFormats: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\//, importWords.docx.excel],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^META-INF\/container\.xml$/, 'an e-book (EPUB)'],
  [/^content\.xml$/, 'an OpenDocument file (such as .odt)'],
  [/^Index\/Document\.iwa$|^index\.apxl$/, importWords.docx.pages],
  [/\.docx$/i, importWords.docx.zipWithWord]
]

function refuseOtherZip(names: ReadonlySet<string>, types: string) {
  if (names.has('word/document.xml')) {
    return refuseDamaged(
      importWords.kinds.word,
      types === '' ? 'no content types' : 'content types are not Word’s'
    )
  }
  const known = otherFormats.find(([part]) => [...names].some((name) => part.test(name)))
  return fail('not-this-format', importWords.docx.otherZip(known?.[1] ?? 'a zip archive'))
}
