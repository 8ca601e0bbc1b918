import { assertNever } from '../../core/assert-never'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { exportAnnotatedHtml } from './annotated-html'
import { exportAnnotations } from './annotations'
import { exportApproaches } from './approaches-page'
import { exportArticleHtml, exportArticleText } from './article-alone'
import { exportClaimReview } from './claim-review'
import { exportClaimsTable } from './claims-table'
import { exportCorrectionsMemo } from './corrections-memo'
import { exportDeadlinePage } from './deadline-page'
import type { ExportOptions, PlainFormat } from './export-options'
import { exportText } from './plain-text'
import { exportPrintHtml } from './print-html'
import { exportBibtexSources } from './sources/bibtex-sources'
import { exportCslSources } from './sources/csl-sources'
import { exportRisSources } from './sources/ris-sources'

/** The project as a file of the given format. Word files are made by exportCopy. */
export function exportSnapshot(
  snapshot: ProjectSnapshot,
  format: PlainFormat,
  options: ExportOptions
): Uint8Array {
  switch (format) {
    case 'html':
      return exportAnnotatedHtml(snapshot, options)
    case 'print-html':
      return exportPrintHtml(snapshot, options)
    case 'text':
      return exportText(snapshot, options)
    case 'memo':
      return exportCorrectionsMemo(snapshot, options)
    case 'approaches':
      return exportApproaches(snapshot, options)
    case 'standing':
      return exportDeadlinePage(snapshot, options)
    case 'claims':
      return exportClaimsTable(snapshot, options)
    case 'annotations':
      return exportAnnotations(snapshot, options)
    case 'sources-csl':
      return exportCslSources(snapshot, options)
    case 'sources-bib':
      return exportBibtexSources(snapshot, options)
    case 'sources-ris':
      return exportRisSources(snapshot, options)
    case 'claim-review':
      return exportClaimReview(snapshot, options)
    case 'article':
      return exportArticleHtml(snapshot)
    case 'article-text':
      return exportArticleText(snapshot)
    default:
      return assertNever(format, 'export format')
  }
}
