import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import type { ExportOptions } from './export-options'

/** To be written; the signature stands. */
export function exportPrintHtml(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  return new TextEncoder().encode(`${snapshot.info.title}\n${options.exportedAt}\n`)
}
