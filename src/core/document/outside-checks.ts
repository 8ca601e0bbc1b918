import type { Standing } from '../model/author'
import type { Check } from '../model/check'
import type { ProjectSnapshot } from './project-snapshot'

/** Of whoever is on the project's list, or was. */
const counted: ReadonlySet<Standing> = new Set<Standing>(['self', 'member', 'former'])

/** Tells of a snapshot's checks which are by somebody who is not on the project's list, nor was; none where nothing is signed. */
export function outsideChecks({
  authorship
}: Pick<ProjectSnapshot, 'authorship'>): (check: Check) => boolean {
  return ({ id }) => authorship !== undefined && !counted.has(authorship.get(id)?.standing ?? 'unsigned')
}
