import type { CheckSignature } from './check-signature'
import { isLaneSigned, type Lane } from './lane-header'
import type { ProjectRecord } from './record-codec'
import { recordMessage } from './signed-messages'

/** What a project asks of its records. */
export interface SigningRule {
  /** Since format version 2. In a project of version 1 unsigned records are read, and shown as such. */
  readonly mustBeSigned: boolean
  readonly check: CheckSignature
}

export interface VerifiedRecords {
  /** Those that the lane's key signed; all of an unsigned lane where that is allowed. */
  readonly records: readonly ProjectRecord[]
  /** How many were left out. */
  readonly refused: number
  /** Why they were: nobody signed them, or the signature is not right. */
  readonly reason: 'unsigned' | 'wrongly signed'
}

/** The records of a lane that may count. Neither a lane nor a record is believed for what it says of itself. */
export function verifyRecords(
  lane: Lane,
  records: readonly ProjectRecord[],
  { mustBeSigned, check }: SigningRule
): VerifiedRecords {
  const { signed } = lane
  if (signed === null) {
    return mustBeSigned
      ? { records: [], refused: records.length, reason: 'unsigned' }
      : { records, refused: 0, reason: 'unsigned' }
  }
  const { publicKey } = signed
  const isSigned = ({ hash, signature }: ProjectRecord): boolean =>
    check(publicKey, recordMessage(lane, publicKey, Buffer.from(hash, 'hex')), signature)
  const right = isLaneSigned(lane, check) ? records.filter(isSigned) : []
  return { records: right, refused: records.length - right.length, reason: 'wrongly signed' }
}
