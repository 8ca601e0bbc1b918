declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type ProjectId = Branded<'ProjectId'>
export type ReplicaId = Branded<'ReplicaId'>
export type PersonId = Branded<'PersonId'>
export type ClaimId = Branded<'ClaimId'>
export type CheckId = Branded<'CheckId'>
export type SourceId = Branded<'SourceId'>
export type EvidenceId = Branded<'EvidenceId'>
export type DraftId = Branded<'DraftId'>
export type RangeId = Branded<'RangeId'>
export type ChangeId = Branded<'ChangeId'>
export type CorrectionId = Branded<'CorrectionId'>
export type DecisionId = Branded<'DecisionId'>
export type ThreadId = Branded<'ThreadId'>
export type PostId = Branded<'PostId'>
export type PublicationId = Branded<'PublicationId'>
export type NoticeId = Branded<'NoticeId'>
export type TickId = Branded<'TickId'>
export type FilterId = Branded<'FilterId'>
export type NothingId = Branded<'NothingId'>
export type PassId = Branded<'PassId'>
export type RelationId = Branded<'RelationId'>
export type ConfirmationId = Branded<'ConfirmationId'>

interface IdKinds {
  project: ProjectId
  replica: ReplicaId
  person: PersonId
  claim: ClaimId
  check: CheckId
  source: SourceId
  evidence: EvidenceId
  draft: DraftId
  range: RangeId
  change: ChangeId
  correction: CorrectionId
  decision: DecisionId
  thread: ThreadId
  post: PostId
  publication: PublicationId
  notice: NoticeId
  tick: TickId
  filter: FilterId
  nothing: NothingId
  pass: PassId
  relation: RelationId
  confirmation: ConfirmationId
}

/** Source of randomness: fills and returns the array. Injected, so that tests can repeat a run. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/** 32 letters and digits without i, l, o and u: safe in file names on every system, hard to misread aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 20 characters of 5 bits: 100 bits, so that replicas that never meet do not draw the same id. */
const idLength = 20

/** A fresh id of the given kind, 20 characters of [0-9a-z]. */
export function newId<Kind extends keyof IdKinds>(_kind: Kind, fillRandom: FillRandom): IdKinds[Kind]
export function newId(_kind: keyof IdKinds, fillRandom: FillRandom): string {
  const bytes = fillRandom(new Uint8Array(idLength))
  return Array.from(bytes, (byte) => alphabet.charAt(byte % 32)).join('')
}

/** Whether a string from outside has the form of an id. */
export function isId<Kind extends keyof IdKinds>(_kind: Kind, value: unknown): value is IdKinds[Kind] {
  return typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{20}$/.test(value)
}
