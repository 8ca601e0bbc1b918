import type { ClaimId } from '../../core/model/ids'
import type { ProjectSession } from './project-session'

/** The claims on the character at this offset, the one with the fewest words first. */
export function claimsAt({ view }: Pick<ProjectSession, 'view'>, offset: number): readonly ClaimId[] {
  const length = (id: ClaimId): number =>
    view.rangesOf(id).reduce((sum, range) => sum + (range === null ? 0 : range.end - range.start), 0)
  return view.claimsAt(offset).toSorted((left, right) => length(left) - length(right))
}
