import type { ProjectRecord } from './record-codec'

/**
 * One history of a replica, in its order. Where two different records have one number, as after a computer was
 * cloned, both carry the same Yjs clocks, and giving Yjs both would tear the document apart without an error: the
 * lower hash is taken, so that everybody takes the same, and what builds on the other is left out with it.
 */
export function chooseHistory(records: readonly ProjectRecord[]): readonly ProjectRecord[] {
  const history: ProjectRecord[] = []
  const leftOut = new Set<string>()
  for (const record of [...records].sort(bySequence)) {
    const isTaken = history.at(-1)?.sequence === record.sequence
    if (isTaken || leftOut.has(record.previous)) leftOut.add(record.hash)
    else history.push(record)
  }
  return history
}

function bySequence(a: ProjectRecord, b: ProjectRecord): number {
  return a.sequence - b.sequence || (a.hash < b.hash ? -1 : 1)
}
