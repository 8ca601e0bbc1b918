import { fingerprintOf } from '../../../core/model/fingerprint'
import { wordOfRole } from '../../../core/model/house-words'
import { isInertName } from '../../../core/model/inert-name'
import { articleSection, claimsSection, sourcesSection } from '../annotated-html'
import { correctionsHtml } from '../corrections-memo'
import { type Html, html, nothing } from '../escape-html'
import type { ExportData } from '../export-data'
import { gatherExport } from '../export-data'
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
  const { snapshot, proof, images, confidential, withTalk, appVersion } = input
  const fileLinks = new Map(
    input.files.flatMap(({ path, sha256, bytes }) => (bytes === null ? [] : [[sha256, path] as const]))
  )
  const options = { exportedAt: '', exportedBy: '', appVersion, proof, images, confidential, fileLinks }
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
  const body = html`<a class="skip" href="#article">Skip to the article</a>
<header class="head">
<p class="small">Record of a fact-check</p>
${headerHtml(data)}
${contentsHtml(withTalk, snapshot.publication !== undefined)}
${summaryHtml(data)}${proofHtml(proof, snapshot.style, inRecord)}${publicationSection(data)}</header>
<main>
${sections}</main>
<footer>
<p>Times are as each person’s computer told them. Made with Stet ${appVersion}; reading it takes no program but a browser.</p>
</footer>
`
  return pageHtml(data, recordStyle, body, 'Record')
}

const inRecord = html`Every sign-off is in the folder <a href="signatures/signoffs.json">signatures</a> as it was signed. Who made this record, and when, is signed in <a href="manifest.sha256.sig">manifest.sha256.sig</a>; <a href="how-to-check.txt">how to check all of it</a>, with Stet or without.`

function contentsHtml(withTalk: boolean, isPublished: boolean): Html {
  const entries = [
    ['verification', 'Verification'],
    ...(isPublished ? [['publication', 'After publication']] : []),
    ['article', 'Article'],
    ['claims', 'Claims, with their checks and evidence'],
    ['corrections', 'Corrections'],
    ...(withTalk
      ? [
          ['queries', 'Queries'],
          ['discussion', 'Internal discussion']
        ]
      : []),
    ['sources', 'Sources'],
    ['files', 'Files'],
    ['log', 'Log: who did what'],
    ['people', 'People and their keys'],
    ['withheld', 'What was withheld'],
    ['check', 'How to check this record']
  ]
  const items = entries.map(([id = '', name = '']) => html`<li><a href="#${id}">${name}</a></li>\n`)
  return html`<nav class="contents" aria-labelledby="contents-heading">
<h2 id="contents-heading">Contents</h2>
<ol>
${items}</ol>
</nav>`
}

function correctionsSection(data: ExportData): Html {
  return html`<section id="corrections" aria-labelledby="corrections-heading">
<h2 id="corrections-heading">Corrections</h2>
<div class="wide">${correctionsHtml(data)}</div>
</section>
`
}

function filesSection({ files }: RecordInput): Html {
  const rows = files.map(
    ({ path, name, what, sha256, size, bytes, absence }) => html`<tr>
<th scope="row">${bytes === null ? html`<bdi>${name}</bdi>` : html`<a href="${path}"><bdi>${name}</bdi></a>`}</th>
<td>${what}${bytes !== null && isInertName(path) ? ', linked as plain text so that nothing in it runs' : ''}${absence === '' ? '' : `. ${absence}`}</td>
<td>${String(size)} bytes</td>
<td><code class="hash">${sha256}</code></td>
</tr>
`
  )
  const table = tableHtml(['File', 'What it is', 'Size', 'SHA-256'], rows)
  return html`<section id="files" aria-labelledby="files-heading">
<h2 id="files-heading">Files</h2>
${files.length === 0 ? html`<p class="none">The project holds no files.</p>\n` : table}</section>
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
  const table = tableHtml(['When', 'Who', 'Claim', 'What'], rows)
  return html`<section id="log" aria-labelledby="log-heading">
<h2 id="log-heading">Log</h2>
${rows.length === 0 ? html`<p class="none">Nobody has done anything yet.</p>\n` : table}</section>
`
}

function peopleSection({ snapshot, proof, creator, contents }: RecordInput): Html {
  const entries = [...proof.roster.values()]
  const rows = entries.map(
    ({ key, person, isMember }) =>
      html`<tr><th scope="row"><bdi>${person.name}</bdi></th><td>${wordOfRole(person.role, snapshot.style)}${key === creator?.key ? ', made the project' : ''}${isMember ? '' : ', no longer on the list'}</td><td>${fingerprintOf(key)}</td><td><a href="keys/${key}.pem"><code class="hash">${key}</code></a></td></tr>
`
  )
  const signed = contents.signoffs.map(
    ({ id, statement }) =>
      html`<li><bdi>${statement.name}</bdi>, ${wordOfRole(statement.role, snapshot.style)}, ${timeHtml(statement.at)}${statement.withdraws === '' ? '' : ' (takes one back)'}: <a href="signatures/${id}.message">what was signed</a>, <a href="signatures/${id}.signature">the signature</a>; version <code class="hash">${statement.state}</code></li>
`
  )
  const people = tableHtml(['Name', 'Role', 'Fingerprint', 'Public key (Ed25519)'], rows)
  return html`<section id="people" aria-labelledby="people-heading">
<h2 id="people-heading">People and their keys</h2>
${rows.length === 0 ? html`<p class="none">This project has no list of people.</p>\n` : people}${signed.length === 0 ? nothing : html`<p>Sign-offs, each with the bytes that were signed:</p>\n<ul>\n${signed}</ul>\n`}</section>
`
}

function withheldSection({ confidential, contents, files, withTalk }: RecordInput): Html {
  const { withheld, withheldActivities, withheldThreads, state, withholdsArticleName } = contents
  const unproven = withheld.filter(({ hash }) => hash === null).length
  const absent = files.filter(({ bytes }) => bytes === null).length
  const facts = [
    withheld.length === 0
      ? ''
      : `${count(withheld.length, 'entry', 'entries')} that would tell who a confidential source is.`,
    withholdsArticleName
      ? 'The name of the file that the article came from, and the text of the signed version, which holds it. What is there of that version is in the folder entries.'
      : '',
    withheldThreads === 0 ? '' : `${count(withheldThreads, 'thread', 'threads')} in which one is named.`,
    withheldActivities === 0 ? '' : `${count(withheldActivities, 'line', 'lines')} of the log.`,
    absent === 0 ? '' : `${count(absent, 'file', 'files')}: their hashes are listed under “Files”.`,
    withTalk ? '' : 'What was asked and discussed.'
  ].filter((fact) => fact !== '')
  const proof =
    withheld.length === 0
      ? nothing
      : html`<p>${state === null && withholdsArticleName ? 'Their hashes are listed in withheld.json.' : state === null ? `${count(unproven, 'entry has', 'entries have')} no salt, so their hashes could be found by trying names. The text of the signed version, which holds them, is therefore not in this record.` : 'Their hashes are in state.json, which is what was signed, and each is listed in withheld.json. Whoever is shown such an entry later, and finds that its SHA-256 is the one that stands here, knows that it is the entry that was there when the version was signed. The entries hold random characters, so nobody can find out by trying names.'} <a href="withheld.json">withheld.json</a></p>\n`
  return html`<section id="withheld" aria-labelledby="withheld-heading">
<h2 id="withheld-heading">What was withheld</h2>
${facts.length === 0 ? html`<p>Nothing.${confidential === 'include' ? ' Confidential sources, if any, are named.' : ''}</p>\n` : html`<ul>\n${facts.map((fact) => html`<li>${fact}</li>\n`)}</ul>\n`}${proof}</section>
`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function checkSection(): Html {
  return html`<section id="check" aria-labelledby="check-heading">
<h2 id="check-heading">How to check this record</h2>
<p>With Stet: File, Verify a File, or “stet verify”. Without it: unpack the zip, then run <code>sha256sum -c manifest.sha256</code>, which names every file that is not as it was. How to check the signatures with OpenSSL, and what they prove and do not prove, is in <a href="how-to-check.txt">how-to-check.txt</a>.</p>
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
