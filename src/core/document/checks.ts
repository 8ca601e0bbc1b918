import type { Check } from '../model/check'
import type { EvidenceId } from '../model/ids'
import type { Salted } from '../model/salt'
import type { ProjectDocument } from './schema'
import { weighedMark } from './weighed-mark'

/** Appends a check. Checks are outside undo: a statement once made is taken back by another one. */
export function addCheck(document: ProjectDocument, check: Salted<Check>, origin: unknown): void {
  document.doc.transact(() => document.checks.set(check.id, structuredClone(check)), origin)
}

/** Marks of what this evidence says now, as a check keeps them. */
export function weighedNow(
  { evidence }: Pick<ProjectDocument, 'evidence'>,
  ids: readonly EvidenceId[]
): Pick<Check, 'weighed'> {
  const marks = ids.flatMap((id) => {
    const mark = weighedMark(evidence.get(id))
    return mark === null ? [] : [[id, mark] as const]
  })
  return marks.length === 0 ? {} : { weighed: Object.fromEntries(marks) }
}
