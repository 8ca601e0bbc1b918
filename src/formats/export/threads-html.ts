import { directionOfText } from '../../core/article/text-direction'
import type { PostAct, ThreadView } from '../../core/model/thread'
import { type Html, html, nothing } from './escape-html'
import type { ExportData } from './export-data'
import { timeHtml } from './format-time'
import { personHtml } from './person-html'

/** The queries to the author and to sources under their heading, and behind them what the newsroom discussed. */
export function threadsSections(data: ExportData): Html {
  const { threads } = data.snapshot
  const queries = threads.filter(({ thread }) => thread.purpose === 'query')
  const discussions = threads.filter(({ thread }) => thread.purpose === 'discussion')
  return html`${sectionHtml(data, 'queries', 'Queries', 'None to show.', queries)}${sectionHtml(data, 'discussion', 'Internal discussion', 'None to show.', discussions)}`
}

function sectionHtml(
  data: ExportData,
  id: string,
  heading: string,
  none: string,
  threads: readonly ThreadView[]
): Html {
  const list =
    threads.length === 0 ? html`<p class="none">${none}</p>\n` : threads.map((view) => threadHtml(data, view))
  return html`<section class="talk" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${list}</section>
`
}

function threadHtml(data: ExportData, { thread, state, posts }: ThreadView): Html {
  const { purpose, to, words } = thread
  const claim = data.snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) =>
      thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId)
  )
  const on =
    claim !== undefined
      ? html`on <a href="#claim-${claim.number}">claim ${claim.number}</a>`
      : html`${thread.claimId === null ? 'on the whole article' : 'on a claim that is gone'}`
  const about =
    words === '' ? nothing : html`\n<p class="small" dir="${directionOfText(words)}"><q>${words}</q></p>`
  const head = purpose === 'query' ? html`To <bdi>${to}</bdi>, ${on}` : html`Begun ${on}`
  return html`<article class="card thread">
<h3><span>${head}: ${state}</span></h3>${about}
<ol>
${posts.map(
  ({
    act,
    text,
    by,
    at,
    way,
    on: day
  }) => html`<li><p><b>${acts[act]}</b>${way === undefined ? '' : `, ${ways[way]}`}${day === undefined || day === '' ? '' : `, on ${day}`} <span class="small">${personHtml(data, by)}, ${timeHtml(at)}</span></p>${text === '' ? nothing : html`\n<p class="note" dir="${directionOfText(text)}">${text}</p>`}</li>
`
)}</ol>
</article>
`
}

const acts: Readonly<Record<PostAct, string>> = {
  comment: 'Wrote',
  ask: 'Asks',
  sent: 'Put to them',
  answer: 'They answered',
  resolve: 'Closed',
  reopen: 'Opened again'
}

const ways = {
  mail: 'by mail',
  phone: 'by phone',
  'in person': 'in person',
  message: 'by message',
  other: 'by other ways'
} as const
