import type { ArticleFormat } from '../../core/article/imported-article'
import { importWords } from '../../core/words/import-words'

/** What a file's first bytes show it to be: something to read, or something known that is not an article. */
export type SniffedKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly what: string; readonly advice: string }

const { kinds, advice } = importWords
const { takeText, takeWords, unpack } = advice

/** Opening bytes by format, from the formats' own specifications; "?" stands for any byte. */
const signatures: readonly (readonly [signature: string, what: string, advice: string])[] = [
  ['%PDF-', kinds.pdf, takeText],
  ['{\\rtf', kinds.richText, advice.saveAsWord],
  ['\x89PNG', kinds.png, takeWords],
  ['\xff\xd8\xff', kinds.jpeg, takeWords],
  ['GIF8', kinds.gif, takeWords],
  ['RIFF????WEBP', kinds.webp, takeWords],
  ['II*\0', kinds.tiff, takeWords],
  ['MM\0*', kinds.tiff, takeWords],
  ['RIFF', kinds.soundOrVideo, takeWords],
  ['ID3', kinds.sound, takeWords],
  ['????ftyp', kinds.videoOrPicture, takeWords],
  ['OggS', kinds.soundOrVideo, takeWords],
  ['\x1f\x8b', kinds.gzip, unpack],
  ['7z\xbc\xaf\x27\x1c', kinds.sevenZip, unpack],
  ['Rar!', kinds.rar, unpack],
  ['BZh', kinds.bzip2, unpack],
  ['\xfd7zXZ', kinds.xz, unpack],
  ['MZ\x90\0', kinds.program, takeText],
  ['\x7fELF', kinds.program, takeText],
  ['SQLite format 3\0', kinds.database, takeText],
  ['%!PS', kinds.postScript, takeText]
]

/** Tells what the bytes are, whatever the file is called. */
export function sniffKind(bytes: Uint8Array): SniffedKind {
  if (opensWith(bytes, 'PK\x03\x04') || opensWith(bytes, 'PK\x05\x06')) return { kind: 'zip' }
  if (opensWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' }
  const known = signatures.find(([signature]) => opensWith(bytes, signature))
  if (known !== undefined) return { kind: 'other', what: known[1], advice: known[2] }
  return { kind: 'text' }
}

/** Tells which kind of text a file holds: by its content where that is plain, else by its name. */
export function sniffTextFormat(text: string, fileName: string): Exclude<ArticleFormat, 'docx'> {
  const start = text.slice(0, 2048).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)
  ) {
    return 'html'
  }
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'md' || ending === 'markdown' || ending === 'mdown') return 'markdown'
  if (ending === 'txt' || ending === 'text') return 'text'
  return /^<(?:article|section|main|div|p|h[1-6])[\s>]/i.test(start) ? 'html' : 'text'
}

function opensWith(bytes: Uint8Array, signature: string): boolean {
  if (bytes.length < signature.length) return false
  for (let index = 0; index < signature.length; index += 1) {
    if (signature[index] !== '?' && bytes[index] !== signature.charCodeAt(index)) return false
  }
  return true
}
