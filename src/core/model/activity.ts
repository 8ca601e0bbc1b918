import type { ConfirmedMap } from './confirmation'
import type { Outcome } from './correction'
import type { FromFile } from './from-file'
import type { CheckId, ClaimId, EvidenceId, PersonId, SourceId } from './ids'
import type { NoticeKind, PublicationAct } from './publication'
import type { RelationKind } from './relation'
import type { PostAct, ThreadPurpose } from './thread'
import type { Verdict, WorkStatus } from './verdict'

/** What a recorded change was made to. */
export const changedThings = [
  'claim',
  'evidence',
  'source',
  'info',
  'draft',
  'correction',
  'decision',
  'filter',
  'nothing',
  'pass',
  'confirmation',
  'relation',
  'loss',
  'style'
] as const
export type ChangedThing = (typeof changedThings)[number]

/** A field's value before or after a change, as far as it can be shown in a line. */
export type ShownValue = string | boolean | null

/**
 * One change of one field, written down by whoever made it, beside the change. Never edited: taking the change back is
 * another one.
 */
export interface ChangeRecord {
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed. */
  readonly at: string
  readonly of: ChangedThing
  /** Of the claim, evidence, source, draft, correction, decision or loss; "" for the article's info. */
  readonly id: string
  /** The claim it concerns; null for none. */
  readonly claimId: ClaimId | null
  /** As in the document, but for "words": what the claim read. */
  readonly field: string
  readonly from: ShownValue
  readonly to: ShownValue
}

/** What somebody did. */
export type Deed =
  | {
      readonly kind: 'checked'
      readonly check: CheckId
      readonly workStatus: WorkStatus
      readonly verdict: Verdict | null
      readonly note: string
      /** "" for none. */
      readonly correction: string
      /** It took the place of others' checks too. */
      readonly settles: boolean
    }
  | {
      readonly kind: 'ticked'
      readonly isDone: boolean
      readonly text: string
      /** What was found; absent for nothing. */
      readonly note?: string
    }
  | { readonly kind: 'marked' }
  /** Says how the claim has to do with another one. */
  | { readonly kind: 'related'; readonly relation: RelationKind; readonly other: ClaimId }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'evidence'; readonly evidence: EvidenceId; readonly sourceId: SourceId }
  | {
      readonly kind: 'proposed'
      /** The words that are to go, and those in their place. */
      readonly from: string
      readonly to: string
      readonly reason: string
      /** Who proposed it by the file that this person brought it in with. */
      readonly fromFile?: FromFile
    }
  | {
      readonly kind: 'decided'
      readonly outcome: Outcome
      /** The words that were put into the article; "" for none. */
      readonly words: string
      readonly reason: string
    }
  | {
      readonly kind: 'posted'
      readonly act: PostAct
      readonly purpose: ThreadPurpose
      readonly text: string
      /** It made the discussion one for the lawyers. */
      readonly forLawyers?: true
      /** Who said it by the file that this person brought it in with. */
      readonly fromFile?: FromFile
    }
  /** Nothing to check here. */
  | { readonly kind: 'nothing'; readonly words: string }
  /** Read again in the second pass. */
  | { readonly kind: 'passed'; readonly words: string }
  /** Found to be no problem in the consistency check. */
  | { readonly kind: 'dismissed'; readonly words: string }
  /** Answers for what somebody outside the project's list wrote. */
  | { readonly kind: 'confirmed'; readonly of: ConfirmedMap; readonly fields: readonly string[] }
  | {
      readonly kind: 'published'
      readonly act: PublicationAct
      readonly on: string
      readonly place: string
      readonly url: string
      readonly note: string
    }
  | { readonly kind: 'noticed'; readonly notice: NoticeKind; readonly wording: string }
  | { readonly kind: 'source'; readonly sourceId: SourceId }
  | { readonly kind: 'draft'; readonly name: string }
  | { readonly kind: 'wrote'; readonly since: string }
  | { readonly kind: 'changed'; readonly change: ChangeRecord }

/** Something that was done, as it stands in the document. */
export interface Activity {
  /** Names it in this project. */
  readonly key: string
  /** Where its latest part stands in the document: the writing client and its clock there. */
  readonly client: number
  readonly clock: number
  /** As claimed. */
  readonly by: PersonId
  /** ISO 8601 in UTC, as claimed: shown, and sorted by for want of better; never believed. */
  readonly at: string
  readonly claimId: ClaimId | null
  readonly deed: Deed
}

/** The sorts of deeds a person filters by. */
export const activityKinds = ['checks', 'claims', 'corrections', 'talk', 'evidence', 'text'] as const
export type ActivityKind = (typeof activityKinds)[number]

/** Which sort a deed is of. */
export function kindOfActivity({ deed }: Activity): ActivityKind {
  switch (deed.kind) {
    case 'checked':
    case 'ticked':
      return 'checks'
    case 'marked':
    case 'refused':
    case 'nothing':
    case 'passed':
    case 'dismissed':
    case 'confirmed':
    case 'related':
      return 'claims'
    case 'proposed':
    case 'decided':
    case 'noticed':
      return 'corrections'
    case 'posted':
      return 'talk'
    case 'evidence':
    case 'source':
      return 'evidence'
    case 'draft':
    case 'published':
    case 'wrote':
      return 'text'
    case 'changed':
      return kindOfChange(deed.change)
  }
}

/** Things whose changes are told with those of claims. */
const ofClaims: ReadonlySet<ChangedThing> = new Set([
  'claim',
  'filter',
  'style',
  'nothing',
  'pass',
  'confirmation',
  'relation'
])

function kindOfChange({ of, field }: ChangeRecord): ActivityKind {
  if (of === 'info' || of === 'draft' || of === 'loss' || field === 'words') return 'text'
  if (of === 'correction' || of === 'decision') return 'corrections'
  return ofClaims.has(of) ? 'claims' : 'evidence'
}
