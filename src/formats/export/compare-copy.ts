import type { FileContent } from '../../core/model/file-verdict'
import { compareExport, type RemadeFrom } from './compare-export'

/** Holds any exported file against one that is made anew: see compareExport. What reads Word files is loaded with the first of them. */
export async function compareCopy(
  bytes: Uint8Array,
  exportedAt: string,
  from: RemadeFrom
): Promise<FileContent | undefined> {
  const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte)
  if (!isZip) return compareExport(bytes, exportedAt, from)
  const { compareWordFile } = await import('./docx/compare-word-file')
  return compareWordFile(bytes, exportedAt, from)
}
