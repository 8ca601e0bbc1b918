import type { ImportNote } from '../../core/article/imported-article'
import { fail } from '../../core/ipc/result'
import { importWords } from '../../core/words/import-words'
import type { ImportResult } from './import-problem'

/** Text read from bytes, with a note where its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string
  readonly report: readonly ImportNote[]
}

/**
 * Reads bytes as text: by the byte order mark, else by the encoding the file declares, else as UTF-8, else as
 * windows-1252, which every byte sequence is. Bytes with zeros among them are no text and are refused.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): ImportResult<DecodedText> {
  const marked = readByteOrderMark(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  if (bytes.includes(0)) {
    return fail('not-this-format', importWords.text.binary)
  }
  const strict = decodeStrictly(bytes)
  // many pages declare an encoding they are not in; bytes that are UTF-8 throughout are UTF-8
  if (strict !== null) return { ok: true, value: { text: strict, report: [] } }
  if (declared !== null && isKnownEncoding(declared)) return decodeAs(bytes, declared)
  return {
    ok: true,
    value: {
      text: decodeLabelled(bytes, 'windows-1252'),
      report: [
        {
          code: 'encoding',
          message: importWords.text.guessed
        }
      ]
    }
  }
}

/** The encoding that an HTML page declares in its first bytes, null when it does not. */
export function declaredHtmlEncoding(bytes: Uint8Array): string | null {
  // browsers look at the first 1,024 bytes; saved pages put comments before them
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  return /<meta[^<>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? xmlEncoding(start)
}

function xmlEncoding(start: string): string | null {
  return /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)["']/i.exec(start)?.[1] ?? null
}

function readByteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): ImportResult<DecodedText> {
  const text = decodeLabelled(bytes, encoding)
  const damaged = text.includes('\ufffd')
  const report = damaged
    ? [
        {
          code: 'encoding',
          message: importWords.text.lostLetters
        }
      ]
    : []
  return { ok: true, value: { text, report } }
}

/** What windows-1252 has at 0x80 to 0x9f, from the WHATWG Encoding standard. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodeLabelled(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label)
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'windows-1252') return text
  // Node 20 and 22 read it as ISO 8859-1, which has control characters in place of the quotation marks
  return text.replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80))
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
