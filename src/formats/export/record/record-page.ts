import { fingerprintOf } from '../../../core/model/fingerprint'
import { wordOfRole } from '../../../core/model/house-words'
import { isInertName } from '../../../core/model/inert-name'
import { pageWords } from '../../../core/words/page-words'
import { recordWords } from '../../../core/words/record-words'
import { articleSection, claimsSection, sourcesSection } from '../annotated-html'
import { correctionsHtml } from '../corrections-memo'
import { type Html, html, nothing } from '../escape-html'
import type { ExportData } from '../export-data'
import { gatherExport } from '../export-data'
import { fillHtml } from '../fill-html'
import { timeHtml } from '../format-time'
import { pageHtml } from '../page-html'
import { personHtml } from '../person-html'
import { proofHtml } from '../proof-html'
import { publicationSection } from '../publication-html'
import { headerHtml, summaryHtml } from '../summary-html'
import { threadsSections } from '../threads-html'
import { describeDeed } from './deed-words'
import type { RecordInput } from './record-input'
import { recordStyle } from './record-style'

/** The page that a record begins with: everything in it that can be read, with links to the rest. */
export function recordPage(input: RecordInput): Uint8Array {
  const { snapshot, proof, images, confidential, withTalk, withLegal, appVersion } = input
  const fileLinks = new Map(
    input.files.flatMap(({ path, sha256, bytes }) => (bytes === null ? [] : [[sha256, path] as const]))
  )
  const options = {
    exportedAt: '',
    exportedBy: '',
    appVersion,
    proof,
    images,
    confidential,
    withLegal,
    fileLinks
  }
  const data = gatherExport(snapshot, options)
  const sections = [
    articleSection(data),
    claimsSection(data),
    correctionsSection(data),
    ...(withTalk ? [threadsSections(data)] : []),
    sourcesSection(data),
    filesSection(input),
    logSection(data, input),
    peopleSection(input),
    withheldSection(input),
    checkSection()
  ]
  const body = html`<a class="skip" href="#article">${pageWords.skip}</a>
<header class="head">
<p class="small">${recordWords.heading}</p>
${headerHtml(data)}
${contentsHtml(withTalk, snapshot.publication !== undefined)}
${summaryHtml(data)}${proofHtml(proof, snapshot.style, inRecord)}${publicationSection(data)}</header>
<main>
${sections}</main>
<footer>
<p>${recordWords.footer(appVersion)}</p>
</footer>
`
  return pageHtml(data, recordStyle, body, recordWords.title)
}

const inRecord = fillHtml(recordWords.howProved, {
  signatures: html`<a href="signatures/signoffs.json">${recordWords.signatures}</a>`,
  signature: html`<a href="manifest.sha256.sig">manifest.sha256.sig</a>`,
  howToCheck: html`<a href="how-to-check.txt">${recordWords.howToCheck}</a>`
})

function contentsHtml(withTalk: boolean, isPublished: boolean): Html {
  const entries = [
    ['verification', recordWords.contents.verification],
    ...(isPublished ? [['publication', recordWords.contents.publication]] : []),
    ['article', recordWords.contents.article],
    ['claims', recordWords.contents.claims],
    ['corrections', recordWords.contents.corrections],
    ...(withTalk
      ? [
          ['queries', recordWords.contents.queries],
          ['discussion', recordWords.contents.discussion]
        ]
      : []),
    ['sources', recordWords.contents.sources],
    ['files', recordWords.contents.files],
    ['log', recordWords.contents.log],
    ['people', recordWords.contents.people],
    ['withheld', recordWords.contents.withheld],
    ['check', recordWords.contents.check]
  ]
  const items = entries.map(([id = '', name = '']) => html`<li><a href="#${id}">${name}</a></li>\n`)
  return html`<nav class="contents" aria-labelledby="contents-heading">
<h2 id="contents-heading">${recordWords.contents.heading}</h2>
<ol>
${items}</ol>
</nav>`
}

function correctionsSection(data: ExportData): Html {
  return html`<section id="corrections" aria-labelledby="corrections-heading">
<h2 id="corrections-heading">${recordWords.corrections}</h2>
<div class="wide">${correctionsHtml(data)}</div>
</section>
`
}

function filesSection({ files }: RecordInput): Html {
  const rows = files.map(
    ({ path, name, what, sha256, size, bytes, absence }) => html`<tr>
<th scope="row">${bytes === null ? html`<bdi>${name}</bdi>` : html`<a href="${path}"><bdi>${name}</bdi></a>`}</th>
<td>${what}${bytes !== null && isInertName(path) ? recordWords.files.asText : ''}${absence === '' ? '' : `. ${absence}`}</td>
<td>${recordWords.files.bytes(size)}</td>
<td><code class="hash">${sha256}</code></td>
</tr>
`
  )
  const table = tableHtml(recordWords.files.columns, rows)
  return html`<section id="files" aria-labelledby="files-heading">
<h2 id="files-heading">${recordWords.files.heading}</h2>
${files.length === 0 ? html`<p class="none">${recordWords.files.none}</p>\n` : table}</section>
`
}

function logSection(data: ExportData, { contents, withTalk }: RecordInput): Html {
  const claims = new Map(data.snapshot.claims.map(({ claim, number }) => [claim.id, number]))
  const shown = contents.activities.filter(({ deed }) => withTalk || deed.kind !== 'posted')
  const rows = shown.map((activity) => {
    const { what, note } = describeDeed(data, activity)
    const number = activity.claimId === null ? undefined : claims.get(activity.claimId)
    const claim = number === undefined ? nothing : html`<a href="#claim-${number}">${number}</a>`
    return html`<tr><td>${timeHtml(activity.at)}</td><td>${personHtml(data, activity.by)}</td><td>${claim}</td><td>${what}${note === '' ? nothing : html`<p class="note" dir="auto">${note}</p>`}</td></tr>
`
  })
  const table = tableHtml(recordWords.log.columns, rows)
  return html`<section id="log" aria-labelledby="log-heading">
<h2 id="log-heading">${recordWords.log.heading}</h2>
${rows.length === 0 ? html`<p class="none">${recordWords.log.none}</p>\n` : table}</section>
`
}

function peopleSection({ snapshot, proof, creator, contents }: RecordInput): Html {
  const entries = [...proof.roster.values()]
  const rows = entries.map(
    ({ key, person, isMember }) =>
      html`<tr><th scope="row"><bdi>${person.name}</bdi></th><td>${wordOfRole(person.role, snapshot.style)}${key === creator?.key ? recordWords.people.made : ''}${isMember ? '' : recordWords.people.former}</td><td>${fingerprintOf(key)}</td><td><a href="keys/${key}.pem"><code class="hash">${key}</code></a></td></tr>
`
  )
  const signed = contents.signoffs.map(
    ({ id, statement }) =>
      html`<li><bdi>${statement.name}</bdi>, ${wordOfRole(statement.role, snapshot.style)}, ${timeHtml(statement.at)}${statement.withdraws === '' ? '' : recordWords.people.takesBack}: <a href="signatures/${id}.message">${recordWords.people.signed}</a>, <a href="signatures/${id}.signature">${recordWords.people.signature}</a>; ${fillHtml(recordWords.people.version, { version: html`<code class="hash">${statement.state}</code>` })}</li>
`
  )
  const people = tableHtml(recordWords.people.columns, rows)
  return html`<section id="people" aria-labelledby="people-heading">
<h2 id="people-heading">${recordWords.people.heading}</h2>
${rows.length === 0 ? html`<p class="none">${recordWords.people.none}</p>\n` : people}${signed.length === 0 ? nothing : html`<p>${recordWords.people.signoffs}</p>\n<ul>\n${signed}</ul>\n`}</section>
`
}

function withheldSection({ confidential, contents, files, withTalk }: RecordInput): Html {
  const { withheld, withheldActivities, withheldThreads, withheldReplies, state, withholdsArticleName } =
    contents
  const telling = withheld.length - withheldReplies
  const unproven = withheld.filter(({ hash }) => hash === null).length
  const absent = files.filter(({ bytes }) => bytes === null).length
  const facts = [
    telling === 0 ? '' : recordWords.withheld.entries(telling),
    withheldReplies === 0 ? '' : recordWords.withheld.replies(withheldReplies),
    withholdsArticleName ? recordWords.withheld.articleName : '',
    withheldThreads === 0 ? '' : recordWords.withheld.threads(withheldThreads),
    withheldActivities === 0 ? '' : recordWords.withheld.activities(withheldActivities),
    absent === 0 ? '' : recordWords.withheld.files(absent),
    withTalk ? '' : recordWords.withheld.talk,
    contents.legalThreads === 0 ? '' : recordWords.withheld.legal(contents.legalThreads),
    contents.unknownThreads === 0 ? '' : recordWords.withheld.unknown(contents.unknownThreads)
  ].filter((fact) => fact !== '')
  const proof =
    withheld.length === 0
      ? nothing
      : html`<p>${state === null && withholdsArticleName ? recordWords.withheld.hashesListed : state === null ? recordWords.withheld.noSalt(unproven) : recordWords.withheld.hashesSigned} <a href="withheld.json">withheld.json</a></p>\n`
  return html`<section id="withheld" aria-labelledby="withheld-heading">
<h2 id="withheld-heading">${recordWords.withheld.heading}</h2>
${facts.length === 0 ? html`<p>${recordWords.withheld.nothing}${confidential === 'include' ? recordWords.withheld.named : ''}</p>\n` : html`<ul>\n${facts.map((fact) => html`<li>${fact}</li>\n`)}</ul>\n`}${proof}</section>
`
}

function checkSection(): Html {
  return html`<section id="check" aria-labelledby="check-heading">
<h2 id="check-heading">${recordWords.check.heading}</h2>
<p>${fillHtml(recordWords.check.how, {
    command: html`<code>sha256sum -c manifest.sha256</code>`,
    file: html`<a href="how-to-check.txt">how-to-check.txt</a>`
  })}</p>
</section>
`
}

function tableHtml(heads: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="wide"><table class="plain">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
}
