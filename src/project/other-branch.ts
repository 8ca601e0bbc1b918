import type { ReplicaId } from '../core/model/ids'
import { chooseHistory } from './choose-history'
import { nameOfLane } from './lane-header'
import type { ReadRecords } from './read-segments'

type FoundRecord = ReadRecords['records'][number]

/**
 * What was read, with a replica's other history in the place of the one that everybody sees: after a computer was cloned,
 * what the other one wrote. Null when the replica has one history alone.
 */
export function takeOtherBranch(
  parts: readonly ReadRecords[],
  replica: ReplicaId
): readonly ReadRecords[] | null {
  const lanes = new Map<string, Map<string, FoundRecord>>()
  for (const { lane, records } of parts.filter((part) => part.lane.replica === replica)) {
    const held = lanes.get(nameOfLane(lane)) ?? new Map()
    for (const record of records) held.set(record.hash, record)
    lanes.set(nameOfLane(lane), held)
  }
  for (const [name, records] of lanes) {
    const branch = otherBranch([...records.values()])
    if (branch === null) continue
    return parts.map((part) =>
      nameOfLane(part.lane) === name
        ? { lane: part.lane, records: part.records.filter(({ hash }) => branch.has(hash)) }
        : part
    )
  }
  return null
}

/** The hashes of the history that is not shown: with what both have before they part. */
function otherBranch(records: readonly FoundRecord[]): ReadonlySet<string> | null {
  const shown = chooseHistory(records)
  const isShown = new Set(shown.map(({ hash }) => hash))
  const hidden = records
    .filter(({ hash }) => !isShown.has(hash))
    .toSorted((a, b) => a.sequence - b.sequence || (a.hash < b.hash ? -1 : 1))
  const [first] = hidden
  if (first === undefined) return null
  const branch = new Set(shown.filter(({ sequence }) => sequence < first.sequence).map(({ hash }) => hash))
  for (const record of hidden) {
    if (record === first || branch.has(record.previous)) branch.add(record.hash)
  }
  return branch
}
