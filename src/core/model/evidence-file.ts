import type { PersonId } from './ids'
import type { MediaType } from './media-type'

/** A file as the project keeps it, under captures/: its bytes, and what they are. */
export interface KeptEvidenceFile {
  /** Of its bytes, in hexadecimal: its name on disk. */
  readonly sha256: string
  /** The name it came with, made safe. */
  readonly name: string
  /** Told by its bytes when it was added. */
  readonly type: MediaType
  /** In bytes. */
  readonly size: number
}

/** A file that a piece of evidence consists of. */
export interface EvidenceFile extends KeptEvidenceFile {
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
}

/** Largest file kept, bytes: as large as a part of a packed project and of a record may be. */
export const largestEvidenceFile = 128 * 1024 * 1024

/** Most files that one person adds to a piece of evidence; what several add at once adds up, and is all read. */
export const mostEvidenceFiles = 100

/** How the bytes of a kept file stand in the folder. 'changed': they are not those that were added. */
export const fileStates = ['here', 'missing', 'changed', 'unreachable'] as const
export type FileState = (typeof fileStates)[number]
