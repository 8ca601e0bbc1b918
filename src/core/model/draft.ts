import type { DraftId, PersonId } from './ids'

/** A draft as its bytes are kept in the project's folder, under original/. */
export interface KeptFile {
  /** Its name on disk. */
  readonly file: string
  /** The name it came with. */
  readonly name: string
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** One version of the article as it was received after the first. The entry stays, whatever becomes of it. */
export interface Draft extends KeptFile {
  readonly id: DraftId
  readonly receivedBy: PersonId
  /** ISO 8601 in UTC, as the receiving machine's clock claimed. Shown, never ordered by. */
  readonly receivedAt: string
  /** Lines at its end that looked like a web page's furniture were left out. */
  readonly leftOutFurniture: boolean
  /** Of a Word file, the text before all tracked changes was taken. */
  readonly asOriginal?: true
  /** The article was made to read like it. False after that was undone. */
  readonly isApplied: boolean
}
