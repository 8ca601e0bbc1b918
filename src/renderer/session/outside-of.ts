import type { Check } from '../../core/model/check'
import type { ProjectSession } from './project-session'

/** Tells which checks are by people outside the project's list. */
export function outsideOf({ authors }: ProjectSession): (check: Check) => boolean {
  return (check) => authors.outside.isOutside('checks', check)
}
