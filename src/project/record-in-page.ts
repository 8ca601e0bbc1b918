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

/** A record that does not stand where `insertRecord` puts it. */
export interface MisplacedRecord {
  readonly misplacedAt: number
}

/**
 * Takes the record out of a page; null where there is none. Only the very place counts where `insertRecord` puts it: taken
 * out of a word or of a style sheet, it would leave the page that was signed, which is not the page that is read.
 */
export function extractRecord(bytes: Uint8Array): PageRecord | MisplacedRecord | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = file.indexOf(opening)
  if (start < 0) return null
  const end = file.indexOf(closing, start)
  if (end < 0 || file.indexOf(opening, start + 1) >= 0) return { misplacedAt: start }
  const page = concatBytes([bytes.subarray(0, start), bytes.subarray(end + closing.length)])
  if (Buffer.from(page).lastIndexOf(endOfPage) !== start) return { misplacedAt: start }
  const base64 = file.subarray(start + opening.length, end).toString('latin1')
  const envelope = Buffer.from(base64, 'base64')
  const isCanonical = envelope.toString('base64') === base64
  return { page, envelope: isCanonical ? envelope.toString('utf8') : '', start }
}
