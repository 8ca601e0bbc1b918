import { directionOfText } from '../../core/article/text-direction'
import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { type Approach, listApproaches } from '../../core/model/approach'
import type { Post } from '../../core/model/thread'
import { approachWords } from '../../core/words/approach-words'
import { memoWords } from '../../core/words/memo-words'
import { pageWords } from '../../core/words/page-words'
import { type Html, html, nothing } from './escape-html'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { memoStyle } from './memo-style'
import { personHtml } from './person-html'
import { proofHtml } from './proof-html'
import { reportPage } from './report-page'

/**
 * Who was asked for comment as one numbered table: about what, when and how, until when an answer was asked for, and what
 * came. Approaches that would tell who a confidential source is stay out.
 */
export function exportApproaches(snapshot: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(snapshot, options)
  const approaches = listApproaches(data.snapshot.threads)
  return reportPage(data, {
    name: approachWords.title,
    summary: countsOf(approaches),
    words: memoWords,
    style: memoStyle,
    head: proofHtml(options.proof, data.snapshot.style),
    main: approachesHtml(data, approaches)
  })
}

function approachesHtml(data: ExportData, approaches: readonly Approach[]): Html {
  if (approaches.length === 0) return html`<p class="none">${approachWords.noneMade}</p>\n`
  const rows = approaches.map((approach, index) => rowHtml(data, approach, index + 1))
  return html`<table class="memo">
<thead><tr>${approachWords.columns.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`
}

function rowHtml(data: ExportData, { thread, questions, sent, ...found }: Approach, number: number): Html {
  return html`<tr>
<th scope="row">${number}</th>
<td dir="auto"><bdi>${thread.to}</bdi></td>
<td>${aboutHtml(data, thread)}</td>
<td>${questions.map(({ text }) => html`<p dir="${directionOfText(text)}">${text}</p>`)}</td>
<td>${sent.length === 0 ? approachWords.notSent : sent.map((post, index) => html`<p>${index === 0 ? nothing : approachWords.followUp}${contactHtml(data, approachWords.sent, post)}</p>${noteHtml(post)}`)}</td>
<td>${thread.replyBy.replace('T', ' ').replace('Z', ' UTC')}</td>
<td>${outcomeHtml(data, found)}</td>
</tr>
`
}

function aboutHtml({ snapshot }: ExportData, { claimId, words }: Approach['thread']): Html {
  const claim = snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) => claimId !== null && [id, ...mergedFrom].includes(claimId)
  )
  const what =
    claim !== undefined
      ? approachWords.claim(claim.number)
      : claimId === null
        ? approachWords.article
        : approachWords.gone
  return words === ''
    ? html`${what}`
    : html`${what}<p class="small" dir="${directionOfText(words)}"><q>${words}</q></p>`
}

function outcomeHtml(data: ExportData, { replies, outcome }: Pick<Approach, 'replies' | 'outcome'>): Html {
  const said = replies.map((post) =>
    post.act === 'silent'
      ? html`<p>${fillHtml(approachWords.silent, {
          who: personHtml(data, post.by, post.id),
          time: timeHtml(post.at)
        })}</p>${noteHtml(post)}`
      : html`${noteHtml(post)}<p class="small">${contactHtml(data, approachWords.answered, post)}</p>`
  )
  const waiting = outcome === 'waiting' ? html`<p>${approachWords.waiting}</p>` : nothing
  return html`${said}${waiting}`
}

function contactHtml(data: ExportData, words: string, { id, on = '', way, by, at }: Post): Html {
  return fillHtml(words, {
    day: on === '' ? approachWords.onDayNotSaid : on,
    way: way === undefined ? '' : `, ${pageWords.talk.ways[way]}`,
    who: personHtml(data, by, id),
    time: timeHtml(at)
  })
}

function noteHtml({ text }: Post): Html {
  return text === '' ? nothing : html`<p dir="${directionOfText(text)}">${text}</p>`
}

function countsOf(approaches: readonly Approach[]): string {
  if (approaches.length === 0) return approachWords.none
  const open = approaches.filter(({ outcome }) => outcome === 'waiting' || outcome === 'not sent').length
  return approachWords.counts(approaches.length, open)
}
