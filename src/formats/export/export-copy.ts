import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { ExportOptions, SnapshotFormat } from './export-options'
import { exportSnapshot } from './export-snapshot'

/** The project as a file of the given format. What writes Word files is loaded with the first of them. */
export async function exportCopy(
  snapshot: ProjectSnapshot,
  format: SnapshotFormat,
  options: ExportOptions
): Promise<Uint8Array> {
  if (format !== 'docx' && format !== 'article-docx') return exportSnapshot(snapshot, format, options)
  const { exportAnnotatedDocx, exportArticleDocx } = await import('./docx/word-copies')
  return format === 'docx' ? exportAnnotatedDocx(snapshot, options) : exportArticleDocx(snapshot, options)
}
