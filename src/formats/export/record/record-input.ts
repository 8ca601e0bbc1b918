import type { ProjectProof } from '../../../core/document/project-proof'
import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import type { RecordContents } from '../../../core/document/record-contents'
import type { KeyOwner } from '../../../core/model/author'
import type { Confidential } from '../../../core/model/confidential'

/** A file that goes into a record as it is. */
export interface RecordFile {
  /** In the record: "files/original/story.docx". */
  readonly path: string
  /** As it is called in the project. */
  readonly name: string
  /** What it is, in words: "The article as it was received". */
  readonly what: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Null where it is not in the record, and only its hash is. */
  readonly bytes: Uint8Array | null
  /** Why it is not in the record; "" where it is. */
  readonly absence: string
}

/** Everything that a record is made of. */
export interface RecordInput {
  readonly snapshot: ProjectSnapshot
  readonly proof: ProjectProof
  readonly contents: RecordContents
  /** Who made the project; null for one of format version 1. */
  readonly creator: KeyOwner | null
  readonly files: readonly RecordFile[]
  readonly images: ReadonlyMap<string, Uint8Array>
  readonly confidential: Confidential
  /** What was asked and discussed goes into it. */
  readonly withTalk: boolean
  /** With it goes what was said for the lawyers. */
  readonly withLegal: boolean
  readonly appVersion: string
}

/** One file of a record. */
export interface RecordPart {
  readonly path: string
  readonly bytes: Uint8Array
}
