import type { ClaimView } from '../../core/document/project-snapshot'
import { type Check, standingChecks } from '../../core/model/check'
import { isOfItem, type Tick } from '../../core/model/checklist'
import type { Risk } from '../../core/model/claim'
import type { ClaimState } from '../../core/model/claim-status'
import type { Evidence, Stance } from '../../core/model/evidence'
import type { EvidenceFile } from '../../core/model/evidence-file'
import { describeSize } from '../../core/model/file-size'
import {
  labelOfState,
  labelOfWork,
  wordOfKind,
  wordOfRole,
  wordOfVerdict
} from '../../core/model/house-words'
import type { EvidenceId, PersonId } from '../../core/model/ids'
import { mediaFacts } from '../../core/model/media-type'
import type { SourceTerms } from '../../core/model/source'
import { pageWords } from '../../core/words/page-words'
import { rangesOf } from './article-segments'
import { doubtOf } from './doubt-of'
import type { ExportData } from './export-data'

/** A claim with its checks and evidence as every export tells it, with withheld sources already left out. */
export interface ClaimReport {
  readonly number: number
  readonly words: string
  readonly state: ClaimState
  /** The state in the words of the house. */
  readonly label: string
  readonly reason: string
  /** Null too where the state says the same. */
  readonly verdict: string | null
  readonly kind: string
  readonly risk: Risk
  readonly legal: boolean
  readonly isRemoved: boolean
  /** Whether the article holds a mark to lead back to. */
  readonly isMarked: boolean
  readonly marked: Signed
  /** The words that were checked, where today's differ. */
  readonly checkedWords: string | null
  /** The items of its checklist on which something was said. */
  readonly checklist: readonly ItemReport[]
  readonly checks: readonly CheckReport[]
  readonly evidence: readonly EvidenceReport[]
  /** How it has to do with other claims of the export. */
  readonly relations: readonly RelationReport[]
}

/** How a claim has to do with another, in words before the other's number. */
export interface RelationReport {
  /** "Depends on". */
  readonly how: string
  readonly number: number
  readonly words: string
}

/** Who did something and when, as they claimed. */
export interface Signed {
  readonly name: string
  readonly role: string
  /** ISO 8601 in UTC, unless somebody wrote something else. */
  readonly at: string
  /** What a reader should know of the signature; "" where it is whose it says. */
  readonly doubt: string
}

/** One check as an export tells it. */
export interface CheckReport {
  readonly by: Signed
  /** "Checked: accurate", "In progress". */
  readonly statement: string
  readonly note: string
  /** What the words should read, as proposed; "" for nothing. */
  readonly correction: string
  /** Numbers of the claim's evidence it rests on. */
  readonly evidence: readonly number[]
  /** The words as they were read, where they are not today's. */
  readonly words: string | null
  readonly isSuperseded: boolean
}

/** One piece of evidence as an export tells it. */
export interface EvidenceReport {
  /** Position among the claim's evidence, from 1. */
  readonly number: number
  readonly stance: Stance
  readonly citation: string
  /** The web address within the citation, to be made a link. */
  readonly address: string | null
  /** The source's position in the list of sources; null when the project does not hold the source. */
  readonly sourceNumber: number | null
  readonly locator: string
  readonly excerpt: string
  readonly files: readonly FileReport[]
  /** "primary", "secondary", the terms where they are not plain: small print after the citation. */
  readonly qualities: readonly string[]
  readonly isWithheld: boolean
  /** Taken off the claim, but a check still rests on it. */
  readonly isRemoved: boolean
}

/** A file that was looked at, as an export tells it. */
export interface FileReport {
  readonly name: string
  /** "PDF, 1.2 MB", and how it stands where it is not whole. */
  readonly facts: string
  /** Of its bytes, in hexadecimal; "" where it is withheld with the name. */
  readonly sha256: string
}

/** One item of a claim's checklist. */
export interface ItemReport {
  readonly text: string
  /** "done", or what keeps it from being done. */
  readonly state: string
  /** What the item read when it was ticked, where that is not what it reads now. */
  readonly readThen: readonly string[]
  /** Who says so, and what they found; "" for nothing. */
  readonly by: readonly (Signed & { readonly note: string })[]
}

/** What an export says of one claim. */
export function reportClaim(data: ExportData, view: ClaimView): ClaimReport {
  const evidence = evidenceOf(data, view)
  const numbers = new Map(evidence.map((item, index) => [item.id, index + 1]))
  const standing = new Set(standingChecks(view.checks))
  return {
    number: view.number,
    words: view.words,
    state: view.status.state,
    label: labelOfState(view.status.state, data.snapshot.style),
    reason: view.status.reason,
    verdict:
      view.status.verdict === null || view.status.verdict === view.status.state
        ? null
        : wordOfVerdict(view.status.verdict, data.snapshot.style),
    kind: wordOfKind(view.claim.kind, data.snapshot.style),
    risk: view.claim.risk,
    legal: view.claim.legal,
    isRemoved: view.claim.removed,
    isMarked: rangesOf(view).length > 0,
    marked: signed(data, view.claim.markedBy, view.claim.markedAt),
    checkedWords: view.status.checkedWords,
    checklist: reportChecklist(data, view),
    checks: view.checks.map((check) => reportCheck(data, view, check, numbers, standing.has(check))),
    evidence: evidence.map((item, index) => reportEvidence(data, item, index + 1)),
    relations: reportRelations(data, view)
  }
}

function reportRelations({ snapshot }: ExportData, { relations = [] }: ClaimView): readonly RelationReport[] {
  return relations.flatMap(({ kind, isFrom, other, standsAlone }) => {
    const view = snapshot.claims.find(({ claim }) => claim.id === other)
    const { overruled } = pageWords
    const said = kind === 'depends on' && !isFrom ? 'is needed by' : kind
    // why it stands by itself may name a source: that stays in the project
    const how = standsAlone === undefined ? pageWords.relations[said] : isFrom ? overruled.from : overruled.to
    return view === undefined ? [] : { how, number: view.number, words: view.words }
  })
}

function reportChecklist(data: ExportData, { checklist }: ClaimView): readonly ItemReport[] {
  return [...checklist.items, ...checklist.former]
    .filter(({ ticks }) => ticks.length > 0)
    .map(({ text, state, standing }) => ({
      text,
      state: pageWords.report.items[state],
      readThen: [
        ...new Set(standing.flatMap((tick) => (tick.isDone && !isOfItem(tick, { text }) ? tick.text : [])))
      ],
      by: standing.map((tick) => ({ ...signedStatement(data, tick), note: tick.note ?? '' }))
    }))
}

/** The claim's evidence, and after it what was taken off though a check rests on it. */
function evidenceOf(data: ExportData, view: ClaimView): readonly Evidence[] {
  const present = new Set(view.evidence.map((item) => item.id))
  const restedOn = new Set(view.checks.flatMap((check) => check.evidence))
  const removed = [...restedOn].flatMap((id) => (present.has(id) ? [] : (data.evidence.get(id) ?? [])))
  return [...view.evidence, ...removed]
}

function reportCheck(
  data: ExportData,
  view: ClaimView,
  check: Check,
  numbers: ReadonlyMap<EvidenceId, number>,
  isStanding: boolean
): CheckReport {
  return {
    by: signedStatement(data, check),
    statement: describeStatement(data, check),
    note: check.note,
    correction: check.correction ?? '',
    evidence: check.evidence.flatMap((id) => numbers.get(id) ?? []),
    words: check.words === view.words ? null : check.words,
    isSuperseded: !isStanding
  }
}

function describeStatement({ snapshot }: ExportData, check: Check): string {
  const status = labelOfWork(check.workStatus, snapshot.style)
  const verdict = check.verdict === null ? null : wordOfVerdict(check.verdict, snapshot.style)
  const ahead = check.ahead ? pageWords.report.ahead : ''
  return (verdict === null ? status : `${status}: ${verdict}`) + ahead
}

function reportEvidence(data: ExportData, evidence: Evidence, number: number): EvidenceReport {
  const cited = data.sources.get(evidence.sourceId)
  const shared = { number, stance: evidence.stance, isRemoved: evidence.removed }
  if (cited === undefined) {
    return {
      ...shared,
      citation: pageWords.report.unknownSource,
      address: null,
      sourceNumber: null,
      qualities: [],
      ...withheld
    }
  }
  const { source, citation, address, number: sourceNumber, isWithheld } = cited
  return {
    ...shared,
    citation,
    address,
    sourceNumber,
    qualities: qualitiesOf(source.primary, isWithheld ? '' : termsInWords(source.terms)),
    ...(isWithheld
      ? withheld
      : {
          locator: evidence.locator,
          excerpt: evidence.excerpt,
          files: (evidence.files ?? []).map((file) => reportFile(data, file)),
          isWithheld
        })
  }
}

function reportFile({ options }: ExportData, { name, type, size, sha256 }: EvidenceFile): FileReport {
  const absence = options.absentFiles?.get(sha256)
  const stands = absence === undefined ? [] : [pageWords.report.absences[absence]]
  return { name, facts: [mediaFacts(type).name, describeSize(size, 'en'), ...stands].join(', '), sha256 }
}

/** Page, words and files may tell who spoke: they go with the name. */
const withheld = { locator: '', excerpt: '', files: [], isWithheld: true } as const

function termsInWords(terms: SourceTerms): string {
  if (terms === 'on the record') return ''
  return terms === 'background' ? pageWords.report.onBackground : terms
}

function qualitiesOf(isPrimary: boolean, terms: string): readonly string[] {
  return [isPrimary ? pageWords.report.primary : pageWords.report.secondary, terms].filter(
    (quality) => quality !== ''
  )
}

function signed(data: ExportData, id: PersonId, at: string): Signed {
  const person = data.people.get(id)
  const role = person === undefined ? '' : wordOfRole(person.role, data.snapshot.style)
  return { name: person?.name || pageWords.unknownPerson, role, at, doubt: '' }
}

/** The role of a person on the list is the listed one. */
function signedStatement(data: ExportData, statement: Check | Tick): Signed {
  const claimed = signed(data, statement.by, statement.at)
  const authorship = data.authorship.get(statement.id)
  if (authorship === undefined) return claimed
  const { owner } = authorship
  const doubt = doubtOf(data, statement.id)
  if (doubt !== '') return { ...claimed, doubt }
  const role =
    owner === null || owner === undefined ? claimed.role : wordOfRole(owner.role, data.snapshot.style)
  return { ...claimed, role }
}
