import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as Y from 'yjs'
import { isSalt } from '../model/salt'

/** Hexadecimal digits of a digest: enough to tell two states of one entry apart. */
const digits = 16

/** What a digest-less mark begins with. */
const versionSign = '@'

/**
 * What stored evidence says now, as a mark that a check keeps: of its stance and its excerpt, under its salt, so that
 * whoever is shown the check and not the evidence cannot find the excerpt by trying words. Evidence without a salt has
 * the places in the records where the two were written last. Null for what is no evidence.
 */
export function weighedMark(value: unknown): string | null {
  if (!(value instanceof Y.Map)) return null
  const salt: unknown = value.get('salt')
  return isSalt(salt) ? digestOf(value, String(salt)) : versionOf(value)
}

/** Whether evidence says what it said when the mark was made, but for spacing and the forms of quotation marks and dashes. */
export function isAsWeighed(mark: string, value: unknown): boolean {
  if (!(value instanceof Y.Map)) return false
  // a salt that came later does not change what was said
  return mark === (mark.startsWith(versionSign) ? versionOf(value) : weighedMark(value))
}

/** Whether the stance was written again since the evidence was added. */
export function wasStanceChanged(value: unknown): boolean {
  return wasChanged(value, 'stance')
}

/** Whether the excerpt or its place was written again since the evidence was added. */
export function wasExcerptChanged(value: unknown): boolean {
  return wasChanged(value, 'excerpt') || wasChanged(value, 'locator')
}

function wasChanged(value: unknown, field: string): boolean {
  return value instanceof Y.Map && (value._map.get(field)?.origin ?? null) !== null
}

function digestOf(value: Y.Map<unknown>, salt: string): string {
  const said = [salt, value.get('stance'), plainWords(value.get('excerpt'))]
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said)))).slice(0, digits)
}

function versionOf(value: Y.Map<unknown>): string {
  const writings = ['stance', 'excerpt'].map((field) => {
    const id = value._map.get(field)?.id
    return id === undefined ? '' : `${id.client}.${id.clock}`
  })
  return `${versionSign}${writings.join(' ')}`
}

/** An excerpt without what programs and people change in passing. */
function plainWords(excerpt: unknown): string {
  if (typeof excerpt !== 'string') return ''
  return excerpt
    .normalize('NFC')
    .replace(/[«»„“”‟"]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
