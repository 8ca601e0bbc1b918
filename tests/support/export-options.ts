import type { ExportOptions } from '../../src/formats/export/export-options'

/** An export that alice made with the first version. */
export const exportedByAlice: ExportOptions = {
  exportedAt: '2022-02-02T14:00:00Z',
  exportedBy: 'Alice Moreau',
  appVersion: '0.1.0'
}
