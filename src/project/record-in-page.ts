import { concatBytes } from './concat-bytes'

/** An element that shows nothing and runs nothing. In what people write, "<" is always escaped. */
const opening = Buffer.from('<template id="stet-record">')
const closing = Buffer.from('</template>\n')
const endOfPage = Buffer.from('</body>')

/** The page with a record in it, in base64, before its end. */
export function insertRecord(page: Uint8Array, envelope: string): Uint8Array {
  const end = Buffer.from(page).lastIndexOf(endOfPage)
  if (end < 0) throw new Error('A page needs an end.')
  const record = Buffer.from(Buffer.from(envelope).toString('base64'))
  return concatBytes([page.subarray(0, end), opening, record, closing, page.subarray(end)])
}

/** A page and the record in it, apart. */
export interface PageRecord {
  readonly page: Uint8Array
  readonly envelope: string
  /** Where the record stood in the file. */
  readonly start: number
}

/** Takes the record out of a page; null where there is none, or more than one. */
export function extractRecord(bytes: Uint8Array): PageRecord | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = file.indexOf(opening)
  if (start < 0 || file.indexOf(opening, start + 1) >= 0) return null
  const end = file.indexOf(closing, start)
  if (end < 0) return null
  const base64 = file.subarray(start + opening.length, end).toString('latin1')
  const envelope = Buffer.from(base64, 'base64')
  const isCanonical = envelope.toString('base64') === base64
  const page = concatBytes([bytes.subarray(0, start), bytes.subarray(end + closing.length)])
  return { page, envelope: isCanonical ? envelope.toString('utf8') : '', start }
}
