import type { LiveClaim } from '../../../core/document/live-claims'
import { untrackedOrigin } from '../../../core/document/schema'
import { addTick } from '../../../core/document/ticks'
import { type ItemView, longestTickNote, type Tick } from '../../../core/model/checklist'
import { newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** Says that this person has made sure of an item for today's words, or takes back that anybody has. */
export function tickItem(session: ProjectSession, view: LiveClaim, item: ItemView, isDone: boolean): void {
  const claimId = view.claim.id
  addTick(
    session.document,
    {
      id: newId('tick', session.fillRandom),
      claimId,
      item: item.id,
      text: item.text,
      isDone,
      words: view.words,
      ...session.sign(),
      supersedes: item.standing.map(({ id }) => id)
    },
    untrackedOrigin
  )
  const say = isDone ? strings.done.ticked : strings.done.unticked
  const me = session.person.get().id
  // a tick of somebody else's cannot be put back: another would say that this person has made sure
  const isOwn = isDone || item.standing.every(({ by }) => by === me)
  const undo = { label: strings.common.undo, run: () => tickAgain(session, claimId, item.id, !isDone) }
  session.messages.say(say(view.number, item.text), isOwn ? undo : null)
}

/**
 * Makes sure of an item for today's words with a short answer: what was found. It takes the place of what this person
 * said of it, and of what anybody took back; ticks of others stand beside it.
 */
export function answerItem(session: ProjectSession, view: LiveClaim, item: ItemView, note: string): void {
  const me = session.person.get().id
  const own = item.standing.filter(({ by, isDone }) => by === me || !isDone)
  const tick: Tick = {
    id: newId('tick', session.fillRandom),
    claimId: view.claim.id,
    item: item.id,
    text: item.text,
    isDone: true,
    words: view.words,
    ...(note.trim() === '' ? {} : { note: note.trim().slice(0, longestTickNote) }),
    ...session.sign(),
    supersedes: own.map(({ id }) => id)
  }
  addTick(session.document, tick, untrackedOrigin)
  const before = own.findLast(({ by }) => by === me)
  const undo = (): void => {
    const { id, ...said } = before ?? { ...tick, isDone: false }
    const { note: _, ...silent } = said
    const again = before?.note === undefined ? silent : said
    addTick(
      session.document,
      { ...again, id: newId('tick', session.fillRandom), ...session.sign(), supersedes: [tick.id] },
      untrackedOrigin
    )
    session.messages.say(strings.done.undoneAnswer(view.number))
  }
  session.messages.say(strings.done.answered(view.number, item.text), {
    label: strings.common.undo,
    run: undo
  })
}

/** By another tick, on the item as it stands by then. */
function tickAgain(
  session: ProjectSession,
  claimId: LiveClaim['claim']['id'],
  itemId: string,
  isDone: boolean
): void {
  const view = session.view.claim(claimId)
  const item = [...(view?.checklist.items ?? []), ...(view?.checklist.former ?? [])].find(
    ({ id }) => id === itemId
  )
  if (view !== undefined && item !== undefined) tickItem(session, view, item, isDone)
}
