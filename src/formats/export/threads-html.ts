import { directionOfText } from '../../core/article/text-direction'
import { type FromFile, timeInFile } from '../../core/model/from-file'
import type { ThreadView } from '../../core/model/thread'
import { pageWords } from '../../core/words/page-words'
import { type Html, html, nothing } from './escape-html'
import type { ExportData } from './export-data'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { personHtml } from './person-html'

const words = pageWords.talk

/** The queries to the author and to sources under their heading, and behind them what the newsroom discussed. */
export function threadsSections(data: ExportData): Html {
  const { threads } = data.snapshot
  const queries = threads.filter(({ thread }) => thread.purpose === 'query')
  const discussions = threads.filter(({ thread }) => thread.purpose === 'discussion')
  return html`${sectionHtml(data, 'queries', words.queries, words.none, queries)}${sectionHtml(data, 'discussion', words.discussion, words.none, discussions)}`
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
  const { purpose, to, words: said } = thread
  const claim = data.snapshot.claims.find(
    ({ claim: { id, mergedFrom = [] } }) =>
      thread.claimId !== null && [id, ...mergedFrom].includes(thread.claimId)
  )
  const on =
    claim !== undefined
      ? fillHtml(words.onClaim, {
          claim: html`<a href="#claim-${claim.number}">${words.claim(claim.number)}</a>`
        })
      : html`${thread.claimId !== null ? words.onGone : said === '' ? words.onArticle : words.onWords}`
  const about =
    said === '' ? nothing : html`\n<p class="small" dir="${directionOfText(said)}"><q>${said}</q></p>`
  const head =
    purpose === 'query'
      ? fillHtml(words.to, { who: html`<bdi>${to}</bdi>`, on })
      : fillHtml(words.begun, { on })
  return html`<article class="card thread">
<h3><span>${head}: ${state}</span></h3>${about}
<ol>
${posts.map(
  ({
    id,
    act,
    text,
    by,
    at,
    way,
    on: day,
    fromFile
  }) => html`<li><p><b>${words.acts[act]}</b>${way === undefined ? '' : `, ${words.ways[way]}`}${day === undefined || day === '' ? '' : words.onDay(day)} <span class="small">${fromFile === undefined ? nothing : fromFileHtml(fromFile)}${personHtml(data, by, id)}, ${timeHtml(at)}</span></p>${text === '' ? nothing : html`\n<p class="note" dir="${directionOfText(text)}">${text}</p>`}</li>
`
)}</ol>
</article>
`
}

/** Who is named in the file that it came with, and that the person behind it only brought it in. */
export function fromFileHtml(from: FromFile): Html {
  return fillHtml(from.name === '' ? words.fromFileUnnamed : words.fromFile, {
    who: html`<bdi>${from.name}</bdi>`,
    time: html`${from.at === '' ? words.noTime : timeInFile(from)}`
  })
}
