import { directionOfText } from '../../core/article/text-direction'
import { pageWords } from '../../core/words/page-words'
import { languageAttribute } from './article-html'
import { type Html, html } from './escape-html'
import type { ExportData } from './export-data'
import { fillHtml } from './fill-html'
import { timeHtml } from './format-time'
import { pageHtml } from './page-html'
import { titleOf } from './summary-html'

/** What a page that reports on the article, and is not the article, says of itself. */
interface Report {
  readonly name: string
  /** What there is of it, beside its name. */
  readonly summary: string
  /** The words that say when, by whom and with what it was written. */
  readonly words: { readonly written: string; readonly stet: (version: string) => string }
  readonly style: string
  /** What its head ends with. */
  readonly head: Html
  readonly main: Html
}

/** A page that reports on the article. */
export function reportPage(
  data: ExportData,
  { name, summary, words, style, head, main }: Report
): Uint8Array {
  const { options, snapshot } = data
  const title = titleOf(data)
  const body = html`<header class="head">
<p class="banner"><strong>${name}</strong> <span>${summary}</span></p>
<h1 dir="${directionOfText(title)}" ${languageAttribute(snapshot.info.language)}>${title}</h1>
<p class="small">${fillHtml(words.written, {
    time: timeHtml(options.exportedAt),
    who: html`<bdi>${options.exportedBy}</bdi>`,
    stet: words.stet(options.appVersion),
    project: html`<bdi>${snapshot.projectId}</bdi>`
  })}</p>
${head}</header>
<main>
${main}</main>
<footer>
<p>${pageWords.times}</p>
</footer>
`
  return pageHtml(data, style, body, name)
}
