import type { FileContent, FoundRecord, ReadChange } from '../core/model/file-verdict'

/** Holds what is verified against what is made anew of the project; undefined where the two cannot be compared. */
export interface Comparison {
  /** A file (a page without its record) that says when it was exported. */
  file(bytes: Uint8Array, exportedAt: string): Promise<FileContent | undefined>
  /** Where a packed file that was changed reads otherwise. */
  changed(bytes: Uint8Array, exportedAt: string): Promise<ReadChange | undefined>
  record(found: FoundRecord): Promise<FileContent | undefined>
}
