import { pageWords } from '../../core/words/page-words'
import { type Html, html, nothing } from './escape-html'
import type { CitedSource, ExportData } from './export-data'

/** The list of sources, each with how often it serves as evidence. */
export function sourceListHtml(data: ExportData): Html {
  const sources = [...data.sources.values()]
  if (sources.length === 0) return html`<p class="none">${pageWords.noSources}</p>`
  const uses = countUses(data)
  return html`<ol class="sources">
${sources.map((cited) => sourceHtml(cited, uses.get(cited.source.id) ?? []))}</ol>`
}

function countUses(data: ExportData): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number[]>()
  for (const claim of data.snapshot.claims) {
    for (const sourceId of new Set(claim.evidence.map((evidence) => evidence.sourceId))) {
      const numbers = uses.get(sourceId)
      if (numbers === undefined) uses.set(sourceId, [claim.number])
      else numbers.push(claim.number)
    }
  }
  return uses
}

function sourceHtml(cited: CitedSource, claims: readonly number[]): Html {
  const { number, source, isWithheld } = cited
  const rank = source.primary ? pageWords.sourceList.primary : pageWords.sourceList.secondary
  const terms = source.terms === 'on the record' ? '' : `, ${source.terms}`
  const links = claims.map(
    (claim, index) => html`${index === 0 ? '' : ', '}<a href="#claim-${claim}">${claim}</a>`
  )
  const usedBy =
    claims.length === 0
      ? html`${pageWords.sourceList.notUsed}`
      : html`${pageWords.sourceList.usedBy(claims.length)} ${links}`
  const note = isWithheld ? html`; <span class="withheld">${pageWords.sourceList.withheld}</span>` : nothing
  return html`<li id="source-${number}"><p>${linkedCitation(cited)}${cited.citation.endsWith('.') ? '' : '.'}</p>
<p class="small">${rank}${terms}${usedBy}${note}</p></li>
`
}

/** A citation with its web address made a link, where it prints one. */
export function linkedCitation({ citation, address }: Pick<CitedSource, 'citation' | 'address'>): Html {
  const index = address === null ? -1 : citation.lastIndexOf(address)
  if (address === null || index === -1) return html`<bdi>${citation}</bdi>`
  const link = html`<a class="address" href="${address}" rel="noopener noreferrer">${address}</a>`
  return html`<bdi>${citation.slice(0, index)}${link}${citation.slice(index + address.length)}</bdi>`
}
