import { resolveAnchors } from '../anchoring/resolve-anchors'
import type { ArticleText } from '../article/article-text'
import { snapRange } from '../article/word-ranges'
import type { ResolvedAnchor } from '../model/anchor'
import { hasFallen, withFallen } from '../model/claim-status'
import type { ClaimId, ProjectId } from '../model/ids'
import { dependenciesIn, findNotCarrying } from '../model/relation'
import { readConfidentialNames } from './confidential-names'
import { CorrectionIndex } from './correction-index'
import { compareReadingOrder, isListed, placeOf, readClaimStatus, readClaimWords } from './derive-claim'
import { EntryIndex } from './entry-index'
import { everStated } from './lasting-statements'
import { nobodyOutside, type Outside } from './outside'
import type { ClaimView, ProjectSnapshot } from './project-snapshot'
import { publicationOf } from './publications'
import { readCoverage } from './read-coverage'
import { parseInfo } from './read-entries'
import type { ProjectDocument } from './schema'
import { ThreadIndex } from './thread-index'

/**
 * The whole project as plain data, for exports, reports and tests. Entries of other replicas that are malformed are
 * left out. Reads everything: the window follows changes by ProjectView instead.
 */
export function readSnapshot(
  document: ProjectDocument,
  article: ArticleText,
  projectId: ProjectId,
  outside: Outside = nobodyOutside
): ProjectSnapshot {
  const entries = new EntryIndex(document, outside)
  const claims = readClaimViews(article, entries)
  const info = parseInfo(document.info)
  return {
    projectId,
    info,
    blocks: [...article.blocks],
    claims,
    sources: entries.allSources(),
    ...readOutside(entries, outside),
    ...(entries.gone.length === 0 ? {} : { gone: entries.gone }),
    confidentialNames: readConfidentialNames(document),
    evidence: entries.allEvidence(),
    corrections: readCorrections(document, article, claims, outside),
    threads: new ThreadIndex(document, { outside }).list,
    ...(everStated(document.publications).length === 0 ? {} : { publication: publicationOf(document) }),
    people: entries.allPeople(),
    style: entries.style,
    coverage: readCoverage({ document, article, outside }, claims, info.language)
  }
}

function readOutside(entries: EntryIndex, outside: Outside): Pick<ProjectSnapshot, 'outside'> {
  const evidence = entries.allEvidence().filter(entries.isUncounted)
  const terms = entries.allSources().filter(({ id }) => outside.hasTurned('sources', id, 'terms'))
  if (evidence.length + terms.length === 0) return {}
  return {
    outside: {
      evidence: new Set(evidence.map(({ id }) => id)),
      terms: new Set(terms.map(({ id }) => id))
    }
  }
}

function readCorrections(
  document: ProjectDocument,
  article: ArticleText,
  claims: readonly ClaimView[],
  outside: Outside
): ProjectSnapshot['corrections'] {
  const ranges = new Map(claims.map(({ claim, anchors }) => [claim.id, anchors.map(({ range }) => range)]))
  const read = { claims, rangesOf: (id: ClaimId) => ranges.get(id) ?? [] }
  return new CorrectionIndex(document, article, read, { outside }).list
}

function readClaimViews(article: ArticleText, entries: EntryIndex): readonly ClaimView[] {
  const claims = [...entries.claims.values()]
    .flatMap(({ id }) => entries.wholeClaim(id) ?? [])
    .filter((claim) => isListed(claim, entries.checksOf(claim.id)))
  const resolved = resolveAnchors(
    article,
    claims.flatMap(({ anchors }) => anchors)
  ).map((anchor) => snapAnchor(article, anchor))
  let next = 0
  const placed = claims.map((claim) => {
    const anchors = resolved.slice(next, next + claim.anchors.length)
    next += claim.anchors.length
    return { ...placeOf(claim, anchors), claim, anchors }
  })
  const views = placed.toSorted(compareReadingOrder).map(({ claim, anchors }, index): ClaimView => {
    const words = readClaimWords(article, claim, anchors)
    const checks = entries.checksOf(claim.id)
    const evidence = entries.evidenceOf(claim.id)
    const status = readClaimStatus(claim, words, {
      anchors: anchors.map(({ state }) => state),
      checks,
      evidence,
      sources: entries.sourceFacts,
      history: entries.history,
      style: entries.style,
      secondCheck: entries.secondCheck,
      isOutside: entries.isOutside
    })
    const checklist = entries.checklistOf(claim, words)
    const relations = entries.relationsOf(claim.id)
    const view = { number: index + 1, claim, anchors, words, status, checks, evidence, checklist }
    return relations === undefined ? view : { ...view, relations }
  })
  return withDependencies(views)
}

/** The claims with what becomes of those that depend on others. */
function withDependencies(views: readonly ClaimView[]): readonly ClaimView[] {
  if (!views.some(({ relations }) => relations !== undefined)) return views
  const dependencies = new Map(
    views.map(({ claim, relations = [] }) => [claim.id, dependenciesIn(relations)])
  )
  const dependenciesOf = (id: ClaimId) => dependencies.get(id) ?? []
  const fallen = new Set(
    views.flatMap(({ claim, status, checks }) => (hasFallen(status, checks) ? claim.id : []))
  )
  const notCarrying = findNotCarrying(new Set(dependencies.keys()), dependenciesOf, (id) => fallen.has(id))
  return views.map((view) => ({
    ...view,
    status: withFallen(
      view.status,
      dependenciesOf(view.claim.id).filter((id) => notCarrying.has(id))
    )
  }))
}

function snapAnchor(article: ArticleText, anchor: ResolvedAnchor): ResolvedAnchor {
  return anchor.range === null ? anchor : { state: anchor.state, range: snapRange(article, anchor.range) }
}
