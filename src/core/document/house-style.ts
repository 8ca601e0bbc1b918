import { demandsChecklist, type HouseStyle, plainStyle } from '../model/house-style'
import { plainOfStyle, readStyle } from '../model/parse-style'
import type { ClaimView } from './project-snapshot'
import type { ProjectDocument } from './schema'

/** The key of the map under which the project's style stands. */
const chosenKey = 'chosen'

/**
 * Gives the project a house style, whole: of two that are chosen apart one counts, the same on every computer, and the
 * activity shows both.
 */
export function chooseStyle(document: ProjectDocument, style: HouseStyle, origin: unknown): void {
  document.doc.transact(() => document.style.set(chosenKey, plainOfStyle(style)), origin)
}

/** The project's style; Stet's own where none was chosen, or where what stands there is none of this version. */
export function readChosenStyle(document: ProjectDocument): HouseStyle {
  return readStyle(document.style.get(chosenKey)) ?? plainStyle
}

/** How many claims have a checklist that the style wants finished and that is not. */
export function countUnfinished(
  style: HouseStyle,
  claims: readonly Pick<ClaimView, 'claim' | 'status' | 'checklist'>[]
): number {
  return claims.filter(
    ({ claim, status, checklist }) =>
      demandsChecklist(style, claim) &&
      status.state !== 'cut' &&
      status.state !== 'not checkable' &&
      checklist.done < checklist.items.length
  ).length
}
