import { bytesToHex } from '@noble/hashes/utils.js'
import type { MediaType } from './media-type'

/** How far into a file, and from its end, is looked, bytes: past the names that tell the kinds of office files. */
const reach = 64 * 1024

/**
 * What a file is by its bytes, never by its name: the signatures of the WHATWG MIME Sniffing Standard (section 6) and
 * those of the formats of documents. Nothing is unpacked, and no length in the file is followed, so that no file costs
 * more than its first and last 64 KiB.
 */
export function sniffMedia(bytes: Uint8Array): MediaType {
  const start = bytesToHex(bytes.subarray(0, 64))
  const signature = signatures.find(([begins]) => begins.test(start))
  if (signature !== undefined) return signature[1]
  return start.startsWith('504b0304') ? sniffZip(bytes, start) : sniffText(bytes)
}

/**
 * Of the first 64 bytes in hexadecimal. The order counts: programs come first, so that no polyglot passes for less; but
 * an AMR recording begins like a script.
 */
const signatures: readonly (readonly [RegExp, MediaType])[] = [
  [/^2321414d52/, 'audio/amr'],
  // MZ, ELF, #!, Mach-O in both orders and for several processors, a shortcut of Windows ([MS-SHLLINK] 2.1)
  [/^(4d5a|7f454c46|2321|feedfac[ef]|c[ef]faedfe|cafebabe|4c00000001140200)/, 'application/x-executable'],
  [/^255044462d/, 'application/pdf'],
  [/^89504e470d0a1a0a/, 'image/png'],
  [/^ffd8ff/, 'image/jpeg'],
  [/^474946383[79]61/, 'image/gif'],
  [/^52494646.{8}574542505650/, 'image/webp'],
  [/^52494646.{8}57415645/, 'audio/wav'],
  [/^52494646.{8}41564920/, 'video/x-msvideo'],
  [/^(49492a00|4d4d002a)/, 'image/tiff'],
  // ISO base media: heic, heix, hevc, mif1, msf1; avif, avis; M4A, M4B; qt; and all others
  [/^.{8}66747970(68656963|68656978|68657663|6d696631|6d736631)/, 'image/heic'],
  [/^.{8}66747970617669(66|73)/, 'image/avif'],
  [/^.{8}667479704d34(41|42)/, 'audio/mp4'],
  [/^.{8}667479707174/, 'video/quicktime'],
  [/^.{8}66747970/, 'video/mp4'],
  [/^1a45dfa3/, 'video/webm'],
  [/^4f67675300/, 'audio/ogg'],
  [/^664c6143/, 'audio/flac'],
  // ID3, or the frame header of MPEG audio layer 3 (ISO 11172-3, 2.4.1.3) with a bit rate
  [/^(4944330[234]|ff(e[23]|f[23ab])[1-9a-e])/, 'audio/mpeg'],
  [/^7b5c727466/, 'application/rtf'],
  [/^d0cf11e0a1b11ae1/, 'application/x-cfb']
]

const openDocuments: readonly (readonly [string, MediaType])[] = [
  ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['application/vnd.oasis.opendocument.presentation', 'application/vnd.oasis.opendocument.presentation'],
  ['application/epub+zip', 'application/epub+zip']
]

const officeFolders: readonly (readonly [string, MediaType])[] = [
  ['word/document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation', 'application/vnd.openxmlformats-officedocument.presentationml.presentation']
]

/** By the names in a zip, which stand unpacked before each part and again at the end of the file. */
function sniffZip(bytes: Uint8Array, start: string): MediaType {
  const head = latin1(bytes.subarray(0, reach))
  const names = `${head}${latin1(bytes.subarray(-reach))}`
  // macros: under their own ending they would run
  if (names.includes('vbaProject')) return 'application/zip'
  // the first part is named "mimetype" and stored: ODF 1.3, part 2, 3.3
  const isSaid = /^504b0304.{8}0000.{32}080000006d696d6574797065/.test(start)
  const said = isSaid ? head.slice(38) : ''
  const open = openDocuments.find(([name]) => said.startsWith(name))
  if (open !== undefined) return open[1]
  if (!names.includes('[Content_Types].xml')) return 'application/zip'
  return officeFolders.find(([name]) => names.includes(name))?.[1] ?? 'application/zip'
}

/** Text is what decodes as such and holds none of the control characters that text has not. */
function sniffText(bytes: Uint8Array): MediaType {
  const text = decodeStart(bytes)
  if (text === null || holdsControls(text)) return 'application/octet-stream'
  const start = text.trimStart().slice(0, 2000)
  if (script.test(start)) return 'application/x-executable'
  if (start.startsWith('<') && /<svg[\s>]/i.test(start)) return 'image/svg+xml'
  if (webPage.test(start)) return 'text/html'
  if (start.startsWith('<?xml')) return /<html[\s>]/i.test(start) ? 'text/html' : 'application/xml'
  return sniffMail(start)
}

const script = /^(\[Desktop Entry\]|\[InternetShortcut\]|@echo\b|<\?php|#!)/i
const webPage =
  /^<(!doctype html|html|head|body|script|iframe|h1|div|table|title|meta|p|!--|style|a|br)[\s>!-]/i

/** Control characters but for tabs, line ends, form feeds and what switches character sets in ISO 2022. */
function holdsControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 27 && (code < 9 || code > 13)) return true
  }
  return false
}

/** RFC 5322: lines of fields, the first ones that mails begin with. */
function sniffMail(start: string): MediaType {
  const fields =
    /^(?:From|Return-Path|Received|Delivered-To|MIME-Version|Message-ID|Date|Subject|X-[\w-]+): .*\r?\n(?:[ \t].*\r?\n)*[\w-]+: /i
  if (!fields.test(start)) return 'text/plain'
  return /^Content-Type: multipart\/related/im.test(start) && /^Snapshot-Content-Location:/im.test(start)
    ? 'multipart/related'
    : 'message/rfc822'
}

/** The first characters in UTF-8 or, with a mark of it, UTF-16; null for what is neither. */
function decodeStart(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, reach)
  const encoding =
    start[0] === 0xff && start[1] === 0xfe
      ? 'utf-16le'
      : start[0] === 0xfe && start[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  const isCut = bytes.length > reach
  for (const rest of isCut ? [0, 1, 2, 3] : [0]) {
    const text = decode(start.subarray(0, start.length - rest), encoding)
    if (text !== null) return text
  }
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}
