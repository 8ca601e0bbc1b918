import type { ImportedArticle } from '../../core/article/imported-article'
import { fail, succeed } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'
import { type ArticleDraft, articleFromDraft } from './article-draft'
import { declaredHtmlEncoding, decodeText } from './decode-text'
import type { DocxDrafts } from './docx'
import { type ImportResult, refuseDamaged, refuseEncrypted, refuseTooLarge } from './import-problem'
import { sniffKind, sniffTextFormat } from './sniff-format'

/** Largest text or web page read, bytes. A million words are 6 MB; the rest of a saved page is scripts. */
const largestText = 50 * 1024 * 1024

/** Largest Word file read, bytes: a long report with pictures. Main reads no larger file into memory. */
const largestDocx = 100 * 1024 * 1024

/**
 * Reads a file as an article. What it is is decided by its content; the name only tells plain text, Markdown and
 * HTML apart where the content does not. Never throws on any bytes, save for the memory and time they may take:
 * callers run it in a process or thread with limits on both.
 */
export async function importArticle(
  bytes: Uint8Array,
  fileName: string
): Promise<ImportResult<ImportedArticle>> {
  try {
    return await readArticle(bytes, fileName)
  } catch (error) {
    return refuseBroken(error)
  }
}

async function readArticle(bytes: Uint8Array, fileName: string): Promise<ImportResult<ImportedArticle>> {
  if (bytes.length === 0) return refuseEmpty()
  const sniffed = sniffKind(bytes)
  switch (sniffed.kind) {
    case 'zip': {
      if (bytes.length > largestDocx) return refuseTooLarge(importWords.file.largerThanReadable)
      const { readDocx } = await import('./docx')
      const drafts = await readDocx(bytes)
      return drafts.ok ? articleFromDocx(drafts.value) : drafts
    }
    case 'ole':
      return refuseOle(bytes)
    case 'other':
      return fail('not-this-format', importWords.file.otherKind(sniffed.what, sniffed.advice))
    case 'text':
      return readTextFile(bytes, fileName)
  }
}

/** The article as the file shows it, with its original beside it where tracked changes were made. */
async function articleFromDocx({ changed, original }: DocxDrafts): Promise<ImportResult<ImportedArticle>> {
  const article = await articleFromDraft(changed, importWords.kinds.word)
  const before = original === null ? null : await articleFromDraft(original, importWords.kinds.word)
  // all there is was added, or all was deleted: the other reading is the article
  if (!article.ok) return before?.ok ? before : article
  if (before === null || !before.ok) return article
  const { images = [] } = article.value
  const known = new Set(images.map(({ name }) => name))
  const more = (before.value.images ?? []).filter(({ name }) => !known.has(name))
  return succeed({
    ...article.value,
    images: [...images, ...more],
    original: { ...before.value, images: [], isOriginal: true }
  })
}

async function readTextFile(bytes: Uint8Array, fileName: string): Promise<ImportResult<ImportedArticle>> {
  if (bytes.length > largestText) {
    return refuseTooLarge(importWords.file.largerText)
  }
  const decoded = decodeText(bytes, declaredHtmlEncoding(bytes))
  if (!decoded.ok)
    return isNamedDocx(fileName) ? refuseDamaged(importWords.kinds.word, 'no zip header') : decoded
  const { text, report } = decoded.value
  if (text.trim() === '') return refuseEmpty()
  const draft = await readTextFormat(text, fileName)
  const named = isNamedDocx(fileName)
    ? [
        {
          code: 'name',
          message: importWords.file.wrongName
        }
      ]
    : []
  return articleFromDraft({ ...draft, report: [...report, ...named, ...draft.report] }, 'file')
}

async function readTextFormat(text: string, fileName: string): Promise<ArticleDraft> {
  switch (sniffTextFormat(text, fileName)) {
    case 'html': {
      const { readHtmlPage } = await import('./html')
      return readHtmlPage(text)
    }
    case 'markdown': {
      const { readMarkdown } = await import('./markdown')
      return readMarkdown(text)
    }
    case 'text': {
      const { readText } = await import('./text')
      return readText(text)
    }
  }
}

function isNamedDocx(fileName: string): boolean {
  return /\.docx$/i.test(fileName)
}

function refuseEmpty() {
  return fail('empty-file', importWords.file.empty)
}

/** Word 97 to 2003 and protected .docx files share one container; the protected ones hold an EncryptedPackage. */
function refuseOle(bytes: Uint8Array) {
  if (holdsUtf16(bytes, 'EncryptedPackage')) {
    return refuseEncrypted()
  }
  return fail('not-this-format', importWords.file.oldOffice)
}

/** Looks for a directory name, which the container keeps as UTF-16. */
function holdsUtf16(bytes: Uint8Array, name: string): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return text.includes(name)
}

/** A reader that gives up is the file's doing: too deep for the stack, or outside of its format. */
function refuseBroken(error: unknown) {
  const detail = String(error)
  if (error instanceof RangeError) {
    return refuseTooLarge(importWords.file.tooDeep, detail)
  }
  return refuseDamaged('file', detail)
}
