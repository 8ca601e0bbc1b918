import { directionOfText } from '../../core/article/text-direction'
import { type DeadlineReport, readDeadlineReport, withoutQueries } from '../../core/document/deadline-report'
import {
  type ReportLine,
  type ReportSection,
  type ReportWords,
  sectionsOfReport,
  summarizeReport
} from '../../core/document/deadline-words'
import { outsideChecks } from '../../core/document/outside-checks'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { pageWords } from '../../core/words/page-words'
import { standingWords } from '../../core/words/standing-words'
import { type Html, html, nothing } from './escape-html'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { formatTime } from './format-time'
import { memoStyle } from './memo-style'
import { reportPage } from './report-page'

/**
 * Where the article stands before its deadline, to be printed or sent: what is open, the gravest first, and what it lacks.
 * What is overdue is told for the moment of the export. Words of withheld sources stay out, and queries where the copy is to
 * be without them.
 */
export function exportDeadlinePage(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const report = reportOf(data)
  return reportPage(data, {
    name: standingWords.title,
    summary: summarizeReport(report),
    words: standingWords,
    style: deadlineStyle,
    head: nothing,
    main: html`${sectionsOfReport(report, wordsOf(data)).map((section, index) => sectionHtml(section, index))}`
  })
}

function reportOf({ snapshot, options }: ExportData): DeadlineReport {
  const now = Date.parse(options.exportedAt)
  const report = readDeadlineReport(
    {
      ...snapshot,
      blocks: options.proof?.readiness.blocks ?? null,
      isOutside: outsideChecks(snapshot),
      secondCheck: snapshot.info.secondCheck
    },
    Number.isNaN(now) ? 0 : now
  )
  return options.withTalk ? report : withoutQueries(report)
}

function wordsOf({ snapshot, people }: ExportData): ReportWords {
  return {
    style: snapshot.style,
    nameOf: (id) => people.get(id)?.name || pageWords.unknownPerson,
    showDue: (due) => formatTime(due) ?? due
  }
}

function sectionHtml({ heading, lines }: ReportSection, index: number): Html {
  return html`<section aria-labelledby="section-${index}">
<h2 id="section-${index}">${heading}</h2>
<ul class="standing">
${lines.map(lineHtml)}</ul>
</section>
`
}

function lineHtml({ text, more, isOverdue }: ReportLine): Html {
  const late = isOverdue ? html`<strong class="warning">${standingWords.overdue}</strong> ` : nothing
  const small = more.map(
    (line) => html`<br><span class="small" dir="${directionOfText(line)}">${line}</span>`
  )
  return html`<li>${late}<bdi>${text}</bdi>${small}</li>
`
}

const deadlineStyle = `${memoStyle}@page { size: A4 portrait; margin: 16mm; }
body { max-width: 760px; }
h2 { font-size: 13pt; margin: 18px 0 6px; }
.standing { margin: 0; padding-inline-start: 18px; }
.standing li { margin: 0 0 6px; break-inside: avoid; overflow-wrap: anywhere; }
.warning { color: #8c1d18; }
`
