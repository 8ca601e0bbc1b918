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
  /** Those that the lane's key signed, itself or by one that follows; all of an unsigned lane where that is allowed. */
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
  const right = isLaneSigned(lane, check) ? provenRecords(records, isSigned) : []
  return { records: right, refused: records.length - right.length, reason: 'wrongly signed' }
}

/**
 * Those that are signed, and those that the next one, proven itself, names as the one before it: its signature stands
 * for their hashes too. So a segment costs one check, not one for each letter typed.
 */
function provenRecords(
  records: readonly ProjectRecord[],
  isSigned: (record: ProjectRecord) => boolean
): readonly ProjectRecord[] {
  let vouchedFor = ''
  const proven: ProjectRecord[] = []
  for (const record of records.toReversed()) {
    if (record.hash !== vouchedFor && !isSigned(record)) continue
    vouchedFor = record.previous
    proven.push(record)
  }
  return proven.reverse()
}
