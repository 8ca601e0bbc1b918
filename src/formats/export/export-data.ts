import type { ProjectSnapshot } from '../../core/document/project-snapshot'
import { withhold } from '../../core/document/withhold'
import type { Authorship, StatementId } from '../../core/model/author'
import type { Confidential } from '../../core/model/confidential'
import { type ClaimCounts, countClaims } from '../../core/model/coverage-counts'
import type { Evidence } from '../../core/model/evidence'
import type { EvidenceId, PersonId, SourceId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import type { Source } from '../../core/model/source'
import { withoutLegal } from '../../core/model/thread'
import { addressOf, describeWithheld, formatCitation } from './citation'
import { type CopyStanding, describeStanding } from './copy-standing'
import type { ExportOptions } from './export-options'

/** A source as an export names it. */
export interface CitedSource {
  /** Position in the export's list of sources, from 1. */
  readonly number: number
  readonly source: Source
  readonly citation: string
  /** The web address within the citation, to be made a link. */
  readonly address: string | null
  /** Its name, address and words stay out of the export. */
  readonly isWithheld: boolean
}

/** Everything an export looks up while it writes. */
export interface ExportData {
  readonly snapshot: ProjectSnapshot
  readonly options: ExportOptions
  readonly counts: ClaimCounts
  readonly standing: CopyStanding
  readonly people: ReadonlyMap<PersonId, Person>
  readonly sources: ReadonlyMap<SourceId, CitedSource>
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>
  /** Who made each statement by its signature; empty where nothing is signed. */
  readonly authorship: ReadonlyMap<StatementId, Authorship>
}

/** Gathers what an export of the project needs: counts, citations and look-ups by id. */
export function gatherExport(whole: ProjectSnapshot, options: ExportOptions): ExportData {
  const choice = options.confidential ?? 'redact'
  const open = withhold(whole, choice)
  const snapshot = options.withLegal ? open : { ...open, threads: withoutLegal(open.threads) }
  const counts = countClaims(snapshot.claims.map((claim) => claim.status))
  return {
    snapshot,
    options,
    counts,
    standing: describeStanding(counts, options.proof?.readiness),
    people: new Map(snapshot.people.map((person) => [person.id, person])),
    sources: new Map(
      snapshot.sources.map((source, index) => [source.id, citeSource(source, index + 1, choice)])
    ),
    evidence: new Map(snapshot.evidence.map((item) => [item.id, item])),
    authorship: snapshot.authorship ?? new Map()
  }
}

function citeSource(source: Source, number: number, choice: Confidential): CitedSource {
  const isWithheld = choice !== 'include' && describeWithheld(source) !== null
  // under its own terms it would be called by them alone
  const named: Source = isWithheld ? source : { ...source, terms: 'on the record' }
  return { number, source, citation: formatCitation(named), address: addressOf(named), isWithheld }
}
