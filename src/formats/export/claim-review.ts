import { makeTellsIn } from '../../core/document/confidential-names'
import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import { asSentence } from '../../core/model/as-sentence'
import { type Check, standingChecks } from '../../core/model/check'
import { wordOfVerdict } from '../../core/model/house-words'
import type { ClaimId } from '../../core/model/ids'
import { showOnOneLine } from '../../core/model/show-hidden'
import { isConfidential } from '../../core/model/source'
import { parseUrl } from '../../core/model/source-from-url'
import type { Verdict } from '../../core/model/verdict'
import { type ExportData, gatherExport } from './export-data'
import type { ExportOptions } from './export-options'

/** How such a file begins, by which it is known. */
export const claimReviewHead = '{\n  "@context": "https://schema.org"'

/** Stet's verdicts set no degrees between the two ends; what is neither has its word alone. */
const scale = { worstRating: 1, bestRating: 5 } as const
const ratings: Readonly<Partial<Record<Verdict, number>>> = {
  accurate: scale.bestRating,
  inaccurate: scale.worstRating
}

/** What may be said in public of a claim: that it holds, or that it does not. */
const told: ReadonlySet<Verdict> = new Set(['accurate', 'inaccurate', 'misleading'])

/**
 * What was found of claims, as ClaimReview of schema.org in JSON-LD for the page that the article is published on
 * (https://developers.google.com/search/docs/appearance/structured-data/factcheck): of those that are verified, or that
 * were found inaccurate or misleading. Claims for the lawyers stay out, and those
 * that a confidential source ever had to do with. Neither sources, notes nor people are named.
 * The address and the day are those of the publication that the project holds; what it does not hold is left out.
 */
export function exportClaimReview(whole: ProjectSnapshot, options: ExportOptions): Uint8Array {
  const data = gatherExport(whole, options)
  const page = pageOf(whole)
  // judged by all that the project holds, before anything is withheld
  const judge = openJudge(whole)
  const reviews = whole.claims.filter(judge).map((view) => reviewOf(data, view, page))
  const graph = { '@context': 'https://schema.org', '@graph': reviews }
  // in a page no text may end the script that holds it
  const json = JSON.stringify(graph, null, 2).replaceAll('<', '\\u003C')
  return new TextEncoder().encode(`${json}\n`)
}

interface PublishedPage {
  readonly url?: string
  readonly datePublished?: string
}

function pageOf({ publication }: ProjectSnapshot): PublishedPage {
  const url = parseUrl(publication?.published?.url ?? '')
  const on = publication?.published?.on ?? ''
  return {
    ...(url === null ? {} : { url }),
    ...(/^\d{4}-\d\d-\d\d$/.test(on) ? { datePublished: on } : {})
  }
}

function reviewOf({ snapshot, standing }: ExportData, view: ClaimView, page: PublishedPage): object {
  const { verdict } = view.status
  const { info, style } = snapshot
  const title = showOnOneLine(info.title)
  const rating = verdict === null ? undefined : ratings[verdict]
  return {
    '@type': 'ClaimReview',
    ...page,
    claimReviewed: showOnOneLine(view.words),
    creativeWorkStatus: standing.name,
    itemReviewed: {
      '@type': 'Claim',
      appearance: {
        '@type': 'CreativeWork',
        ...(title === '' ? {} : { headline: title }),
        ...(info.language === '' ? {} : { inLanguage: info.language }),
        ...(page.url === undefined ? {} : { url: page.url })
      }
    },
    reviewRating: {
      '@type': 'Rating',
      ...(rating === undefined ? {} : { ratingValue: rating, ...scale }),
      alternateName: verdict === null ? '' : showOnOneLine(asSentence(wordOfVerdict(verdict, style)))
    }
  }
}

/** Whether a claim is settled and may be told of in public. */
function openJudge(snapshot: ProjectSnapshot): (view: ClaimView) => boolean {
  const names = [...snapshot.confidentialNames, ...snapshot.sources.filter(isConfidential)]
  const { tells } = makeTellsIn(snapshot.blocks, names)
  const isOpenEvidence = openEvidenceIn(snapshot)
  const forLawyers = new Set(
    snapshot.threads.flatMap(({ thread }) => (thread.forLawyers === true ? thread.claimId : []))
  )
  return (view) =>
    isFound(view, snapshot) &&
    !view.claim.legal &&
    view.claim.kind !== 'legal' &&
    !familyOf(view).some((id) => forLawyers.has(id)) &&
    isOpenEvidence(view) &&
    // beside its name a finding would tell more of a confidential source than the article does
    !tells(view.words)
}

/** Verified, or found wrong by a conclusion that stands, on words of the article, and by somebody on the list. */
function isFound({ claim, status, checks, anchors, words }: ClaimView, snapshot: ProjectSnapshot): boolean {
  const { state, verdict, restsOn } = status
  if (state !== 'verified' && state !== 'needs change') return false
  if (verdict === null || !told.has(verdict) || restsOn !== undefined) return false
  if (words.trim() === '' || claim.removed || anchors.some(({ range }) => range === null)) return false
  return standingChecks(checks).some(
    (check) => check.verdict === verdict && check.words === words && isByMember(check, snapshot)
  )
}

function isByMember({ id }: Check, { authorship }: ProjectSnapshot): boolean {
  if (authorship === undefined) return true
  const standing = authorship.get(id)?.standing
  return standing === 'self' || standing === 'member'
}

/** Whether every source that a claim's evidence and checks ever cited is known, and none is confidential. */
function openEvidenceIn({ evidence, sources }: ProjectSnapshot): (view: ClaimView) => boolean {
  const open = new Set(sources.flatMap((source) => (isConfidential(source) ? [] : source.id)))
  const isOpen = new Map(evidence.map(({ id, sourceId }) => [id, open.has(sourceId)]))
  const closed = new Set(evidence.flatMap(({ claimId, sourceId }) => (open.has(sourceId) ? [] : claimId)))
  return (view) =>
    !familyOf(view).some((id) => closed.has(id)) &&
    view.evidence.every(({ sourceId }) => open.has(sourceId)) &&
    view.checks.every((check) => check.evidence.every((id) => isOpen.get(id) === true))
}

/** The claim, those that it speaks for, and the one that it was split off: what was said there may be of its words. */
function familyOf({ claim }: ClaimView): readonly ClaimId[] {
  const { id, mergedFrom = [], splitFrom } = claim
  return [id, ...mergedFrom, ...(splitFrom === undefined ? [] : [splitFrom])]
}
