import type { ChecklistView } from '../model/checklist'
import { demandsChecklist, type HouseStyle, plainStyle } from '../model/house-style'
import { plainOfStyle } from '../model/parse-style'
import { readStoredStyle, type StoredStyle } from '../model/stored-style'
import type { ClaimView } from './project-snapshot'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** The key of the map under which the project's style stands. */
const chosenKey = 'chosen'

/**
 * Gives the project a house style, whole: of two that are chosen apart one counts, the same on every computer, and the
 * activity shows both.
 */
export function chooseStyle(document: ProjectDocument, style: HouseStyle, origin: unknown): void {
  // undo writes this again, which tells it from a style that somebody deleted with another program
  if (!document.style.has(chosenKey))
    document.doc.transact(() => document.style.set(chosenKey, plainOfStyle(plainStyle)), untrackedOrigin)
  document.doc.transact(() => document.style.set(chosenKey, plainOfStyle(style)), origin)
}

/** The project's style, as far as this version can use it; Stet's own where none was chosen. */
export function readChosenStyle(document: ProjectDocument): HouseStyle {
  return readChosen(document).style
}

/** What of the project's style is not used, in words for readiness: what only has to be known, and what blocks. */
export interface StyleFaults {
  readonly notes: readonly string[]
  readonly blocks: readonly string[]
}

/** Tells what of the project's style is not used. Empty where all of it is. */
export function readStyleFaults(document: ProjectDocument): StyleFaults {
  const { style, refused, unread } = readChosen(document)
  const name = style.name
  return {
    notes:
      refused.length === 0
        ? []
        : [
            `Of the house style “${name}” this is not used, and Stet’s own holds instead: ${refused.join('; ')}. Its rules hold.`
          ],
    blocks:
      unread.length === 0
        ? []
        : [`the house style cannot be used as it stands (${unread.join(', ')}): choose one anew`]
  }
}

function readChosen({ style }: ProjectDocument): StoredStyle {
  return style.has(chosenKey)
    ? readStoredStyle(style.get(chosenKey))
    : { style: plainStyle, refused: [], unread: [] }
}

/** The numbers of the claims with a checklist that the style wants finished and that is not. */
export function listUnfinished(
  style: HouseStyle,
  claims: readonly Pick<ClaimView, 'claim' | 'number' | 'status' | 'checklist'>[]
): readonly number[] {
  return claims
    .filter((view) => needsChecklist(style, view) && isUnfinished(view.checklist))
    .map(({ number }) => number)
}

/** Whether the style wants a claim's checklist finished. */
export function needsChecklist(
  style: HouseStyle,
  { claim, status }: Pick<ClaimView, 'claim' | 'status'>
): boolean {
  return demandsChecklist(style, claim) && status.state !== 'cut' && status.state !== 'not checkable'
}

/** Whether something on a checklist is not made sure of. */
export function isUnfinished({ done, items }: ChecklistView): boolean {
  return done < items.length
}
