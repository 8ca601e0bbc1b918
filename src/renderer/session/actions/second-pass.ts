import { markPassed, takePassBack } from '../../../core/document/passes'
import { countUnread, listSecondPass, type PassItem } from '../../../core/document/second-pass'
import { newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { undoAction } from './undo-redo'

/** What is read again in the second pass, as it stands now. */
export function secondPassOf(session: ProjectSession): readonly PassItem[] {
  const { article, view, coverage, passes } = session
  return listSecondPass({
    article,
    claims: view.claims,
    rangesOf: (id) => view.rangesOf(id),
    coverage,
    passes
  })
}

/** Shows something of the second pass in the article. The cursor stays in the list. */
export function showPassItem(session: ProjectSession, item: PassItem): void {
  session.shownPass.set(item.key)
  session.showRange(item.range)
}

/** Says that the chosen item was read again, or takes that back, and goes on to the next that nobody has read again. */
export function passShownItem(session: ProjectSession): void {
  const items = secondPassOf(session)
  const key = session.shownPass.get()
  const index = items.findIndex((item) => item.key === key)
  const item = items[index]
  if (item === undefined) {
    const first = items.find(({ passes }) => passes.length === 0) ?? items[0]
    if (first === undefined) session.messages.say(strings.secondPass.none)
    else showPassItem(session, first)
    return
  }
  if (item.passes.length > 0) {
    takeBackPass(session, item)
    return
  }
  passItem(session, item)
  const next = [...items.slice(index + 1), ...items.slice(0, index)].find(({ passes }) => passes.length === 0)
  if (next !== undefined) showPassItem(session, next)
}

/** Says that the item was read again as it reads now. */
export function passItem(session: ProjectSession, { range, words, claimId }: PassItem): void {
  const pass = { id: newId('pass', session.fillRandom), range, words, claimId, ...session.sign() }
  session.step(() => markPassed(session, [pass], session.origin))
  const left = countUnread(secondPassOf(session))
  session.messages.say(strings.secondPass.passed(left), undoAction(session))
}

/** Takes it back that the item was read again, whoever said so. */
export function takeBackPass(session: ProjectSession, { passes }: PassItem): void {
  session.step(() =>
    takePassBack(
      session.document,
      passes.map(({ id }) => id),
      session.origin
    )
  )
  session.messages.say(strings.secondPass.takenBack, undoAction(session))
}
