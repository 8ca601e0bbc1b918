import type { ArticleFormat } from '../../core/article/imported-article'

/** What a file's first bytes show it to be: something to read, or something known that is not an article. */
export type SniffedKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'ole' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly what: string; readonly advice: string }

const takeText = 'Copy its text into a text file, or save it as .docx, and import that.'
const takeWords = 'If it shows an article, type or copy the words into a text file and import that.'
const unpack = 'Unpack it and import the article in it.'

/** Opening bytes by format, from the formats' own specifications; "?" stands for any byte. */
const signatures: readonly (readonly [signature: string, what: string, advice: string])[] = [
  ['%PDF-', 'a PDF', takeText],
  ['{\\rtf', 'a Rich Text document (RTF)', 'Open it in Word, save it as .docx and import that.'],
  ['\x89PNG', 'a PNG picture', takeWords],
  ['\xff\xd8\xff', 'a JPEG picture', takeWords],
  ['GIF8', 'a GIF picture', takeWords],
  ['RIFF????WEBP', 'a WebP picture', takeWords],
  ['II*\0', 'a TIFF picture', takeWords],
  ['MM\0*', 'a TIFF picture', takeWords],
  ['RIFF', 'a sound or video file', takeWords],
  ['ID3', 'a sound file', takeWords],
  ['????ftyp', 'a video or picture file', takeWords],
  ['OggS', 'a sound or video file', takeWords],
  ['\x1f\x8b', 'a compressed file (gzip)', unpack],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file (7-Zip)', unpack],
  ['Rar!', 'a compressed file (RAR)', unpack],
  ['BZh', 'a compressed file (bzip2)', unpack],
  ['\xfd7zXZ', 'a compressed file (xz)', unpack],
  ['MZ\x90\0', 'a program', takeText],
  ['\x7fELF', 'a program', takeText],
  ['SQLite format 3\0', 'a database', takeText],
  ['%!PS', 'a PostScript document', takeText]
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
