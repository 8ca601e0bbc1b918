import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import { showHidden } from '../../core/model/show-hidden'
import { pageWords } from '../../core/words/page-words'
import { type ClaimReport, reportClaim } from './claim-report'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { formatTime } from './format-time'

/** Spreadsheets take UTF-8 for what it is only behind this sign. */
const byteOrderMark = '\uFEFF'

/**
 * The claims as a table for a spreadsheet: comma-separated values (RFC 4180) in UTF-8, a line of names first, one row a
 * claim. Confidential sources are withheld as in every copy. What a spreadsheet would take for a formula stands behind an
 * apostrophe.
 */
export function exportClaimsTable(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const rows = data.snapshot.claims.map((view) => rowOf(data, view, reportClaim(data, view)))
  const lines = [pageWords.columns, ...rows].map((row) => row.map(cellOf).join(','))
  return new TextEncoder().encode(`${byteOrderMark}${lines.join('\r\n')}\r\n`)
}

function rowOf({ people }: ExportData, { claim }: ClaimView, report: ClaimReport): readonly string[] {
  const { checks, evidence } = report
  const assignee = claim.assignee === undefined ? '' : (people.get(claim.assignee)?.name ?? '')
  const standing = checks.filter(({ isSuperseded }) => !isSuperseded)
  return [
    String(report.number),
    report.words,
    report.label,
    report.verdict ?? '',
    report.reason,
    report.kind,
    report.risk,
    report.legal ? pageWords.yes : '',
    assignee,
    claim.due ?? '',
    (claim.tags ?? []).join(', '),
    linesOf(
      checks.map(({ statement, by, note, isSuperseded }) => {
        const who = by.doubt === '' ? by.name : pageWords.doubtedName(by.name, by.doubt)
        const said = `${statement}${isSuperseded ? pageWords.nowSuperseded : ''}, ${who}, ${formatTime(by.at)}`
        return note === '' ? said : `${said}: ${note}`
      })
    ),
    linesOf(standing.map(({ correction }) => correction)),
    linesOf(
      evidence.map(({ stance, citation, locator }) =>
        [`${stance}: ${citation}`, locator].filter(Boolean).join(', ')
      )
    ),
    linesOf(evidence.map(({ excerpt }) => excerpt)),
    linesOf(report.relations.map(({ how, number }) => `${how} ${pageWords.talk.claim(number)}`))
  ]
}

function linesOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}

/**
 * https://owasp.org/www-community/attacks/CSV_Injection; some spreadsheets take the wide forms of East Asian scripts for
 * the same signs, and pass over those that cannot be seen.
 */
function cellOf(said: string): string {
  const text = showHidden(said)
  const harmless = /^(?:[\t\r]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
