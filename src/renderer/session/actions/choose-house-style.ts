import { chooseStyle } from '../../../core/document/house-style'
import type { HouseStyle } from '../../../core/model/house-style'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** Gives the project a house style: one step for undo. */
export function chooseHouseStyle(session: ProjectSession, style: HouseStyle): void {
  session.sign()
  session.step(() => chooseStyle(session.document, style, session.origin))
  session.messages.say(strings.style.chosen(showOnOneLine(style.name)), undoAction(session))
}
