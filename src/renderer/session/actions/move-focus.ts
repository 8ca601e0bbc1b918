import { flushSync } from 'react-dom'
import type { InspectorPlace, ListPlace, ProjectSession } from '../project-session'

/**
 * Does what a key asked for and draws it before the next key is read: what is to take the cursor has it by then, so
 * that no key meant for it types over the words that are selected in the article.
 */
export function drawBeforeNextKey(run: () => void): void {
  flushSync(run)
}

/** Takes off what lies over the selected claim in the inspector. What was being written there stays for later. */
export function uncoverInspector(session: ProjectSession): void {
  drawBeforeNextKey(() => {
    session.isChangingChosen.set(false)
    session.isDecidingChosen.set(false)
    session.shownSource.set(null)
    session.shownCorrection.set(null)
    session.endCorrection()
  })
}

/** Shows the selected claim, whatever lay over it, with the cursor at the place. */
export function focusClaim(session: ProjectSession, place: InspectorPlace = 'claim'): void {
  uncoverInspector(session)
  session.inspectorFocused.emit(place)
}

/** Shows the list, or what is asked for in the list of claims, with the cursor there. */
export function focusList(session: ProjectSession, place: ListPlace = 'list'): void {
  drawBeforeNextKey(() => {
    session.isLeftShown.set(false)
    if (place !== 'list') session.listTab.set('claims')
  })
  session.listFocused.emit(place)
}
