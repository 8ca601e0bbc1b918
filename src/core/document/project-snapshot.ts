import type { Block } from '../article/block-schema'
import type { ResolvedAnchor } from '../model/anchor'
import type { Authorship, StatementId } from '../model/author'
import type { Check } from '../model/check'
import type { ChecklistView } from '../model/checklist'
import type { Claim } from '../model/claim'
import type { ClaimStatus } from '../model/claim-status'
import type { CorrectionView } from '../model/correction'
import type { Evidence } from '../model/evidence'
import type { HouseStyle } from '../model/house-style'
import type { EvidenceId, ProjectId, SourceId } from '../model/ids'
import type { Person } from '../model/person'
import type { Publication } from '../model/publication'
import type { ClaimRelation } from '../model/relation'
import type { SecondCheckRule } from '../model/second-check'
import type { Coverage } from '../model/sentence-counts'
import type { Source } from '../model/source'
import type { TellingSource } from '../model/telling-names'
import type { ThreadView } from '../model/thread'
import type { Gone } from './gone-entries'

/** What the project says of the article besides its text. */
export interface ArticleInfo {
  readonly title: string
  readonly byline: string
  readonly dateline: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Name of the file the article came from. */
  readonly originalName: string
  /** Which claims need a second, independent check; absent for none. */
  readonly secondCheck?: SecondCheckRule
}

/** A claim with everything said about it, resolved against today's text. */
export interface ClaimView {
  /** Position in reading order from 1; orphans come last. */
  readonly number: number
  readonly claim: Claim
  readonly anchors: readonly ResolvedAnchor[]
  /** Today's words, ranges joined by " … "; an orphan's are its old words. See wordsOfClaim. */
  readonly words: string
  readonly status: ClaimStatus
  /** All checks, oldest first as far as their supersedes links tell, then by id. */
  readonly checks: readonly Check[]
  /** Evidence on the claim that was not removed. */
  readonly evidence: readonly Evidence[]
  /** What was made sure of for a claim of its kind. */
  readonly checklist: ChecklistView
  /** How it has to do with other listed claims; absent for none. */
  readonly relations?: readonly ClaimRelation[]
}

/** What people had a hand in who are not on the project's list. */
export interface OutsideHands {
  /** Evidence that does not count for the rule, because they had it in it or in its source. */
  readonly evidence: ReadonlySet<EvidenceId>
  /** Sources that somebody on the list had on other terms. */
  readonly terms: ReadonlySet<SourceId>
}

/** A plain, readonly view of a whole project at one moment: what exports, reports and lists read. */
export interface ProjectSnapshot {
  readonly projectId: ProjectId
  readonly info: ArticleInfo
  readonly blocks: readonly Block[]
  /** In reading order. Claims whose mark was taken off are left out, unless somebody else's check speaks of them. */
  readonly claims: readonly ClaimView[]
  readonly sources: readonly Source[]
  /** What confidential sources are and were called, those too that are listed no more. */
  readonly confidentialNames: readonly TellingSource[]
  /** All evidence, the removed too, for checks that rest on it. */
  readonly evidence: readonly Evidence[]
  /** In reading order, those that checks propose too. */
  readonly corrections: readonly CorrectionView[]
  /** What was discussed and asked, on claims that are gone too. */
  readonly threads: readonly ThreadView[]
  /** Whether and where it was published, and what readers were told since; absent for an article that never was. */
  readonly publication?: Publication
  readonly people: readonly Person[]
  /** What was decided on the sentences; absent where that was not read. */
  readonly coverage?: Coverage
  /** The house style that the claims were judged by. */
  readonly style: HouseStyle
  /** Who made each check, tick, correction, decision, post and step of publication by its signature; absent where nothing is signed. */
  readonly authorship?: ReadonlyMap<StatementId, Authorship>
  /** What somebody on the list wrote and nobody can read any more; absent where there is nothing like that. */
  readonly gone?: readonly Gone[]
  /** Absent where nobody outside the list had a hand in evidence or the terms of sources. */
  readonly outside?: OutsideHands
}
