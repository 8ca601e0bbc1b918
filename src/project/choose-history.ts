import type { ProjectRecord } from './record-codec'

/** What of a record says where it belongs in its lane, and what it does to the document. */
export type LaneEdit = Pick<ProjectRecord, 'sequence' | 'previous' | 'hash' | 'update'>

/**
 * One history of a replica, in its order. Where two different records have one number, as after a computer was
 * cloned, both carry the same Yjs clocks, and giving Yjs both would tear the document apart without an error: the
 * lower hash is taken, so that everybody takes the same, and what builds on the other is left out with it. Only a
 * record that was given out already goes before: it cannot be taken back from a window. What builds on a hash that is
 * out already is left out, too.
 */
export function chooseHistory<Edit extends LaneEdit>(
  records: readonly Edit[],
  isGiven: (record: Edit) => boolean = () => false,
  outAlready: ReadonlySet<string> = new Set()
): readonly Edit[] {
  const history: Edit[] = []
  const leftOut = new Set(outAlready)
  const bySequence = (a: Edit, b: Edit): number =>
    a.sequence - b.sequence || Number(isGiven(b)) - Number(isGiven(a)) || (a.hash < b.hash ? -1 : 1)
  for (const record of [...records].sort(bySequence)) {
    const isTaken = history.at(-1)?.sequence === record.sequence
    if (isTaken || leftOut.has(record.previous)) leftOut.add(record.hash)
    else history.push(record)
  }
  return history
}
