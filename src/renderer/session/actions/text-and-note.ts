import { strings } from '../../ui/strings'
import { claimsAt } from '../claims-at'
import type { ProjectSession } from '../project-session'
import { focusClaim } from './move-focus'

/**
 * From the article's words to what is noted of the claim under the cursor; a second time to the claim around it. Says so
 * where there is none.
 */
export function goToNote(session: ProjectSession): void {
  const cursor = session.textSelection.get()?.start ?? null
  const claims = cursor === null ? [] : claimsAt(session, cursor)
  const selected = session.selectedClaim.get()
  const next = claims[(selected === null ? 0 : claims.indexOf(selected) + 1) % claims.length]
  if (next === undefined) {
    session.messages.say(strings.speech.noClaimHere)
    return
  }
  session.selectedClaim.set(next)
  focusClaim(session)
}

/** From the list or the note to where the selected claim's words begin in the article; nothing of it is selected. */
export function goToWords(session: ProjectSession): void {
  const id = session.selectedClaim.get()
  const range = id === null ? undefined : session.view.rangesOf(id).find((each) => each !== null)
  if (id === null || !range) {
    session.messages.say(strings.speech.noWords)
    return
  }
  session.reveal(id)
  session.revealRange({ start: range.start, end: range.start })
  session.focusArticle()
}
