import type { ProjectSnapshot } from '../../../core/document/project-snapshot'
import type { ExportOptions } from '../export-options'
import { listCitedSources } from './cited-sources'

/** The article's sources as a CSL-JSON array (https://docs.citationstyles.org, CSL 1.0.2), in UTF-8. */
export function exportCslSources(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const items = listCitedSources(snapshot, options).map(({ key, item, archive, note }) => ({
    id: key,
    ...item,
    ...(archive === '' ? {} : { archive, archive_location: item.URL }),
    note
  }))
  return new TextEncoder().encode(`${JSON.stringify(items, null, 2)}\n`)
}
