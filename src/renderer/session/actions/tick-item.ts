import type { LiveClaim } from '../../../core/document/live-claims'
import { untrackedOrigin } from '../../../core/document/schema'
import { addTick } from '../../../core/document/ticks'
import { type ItemView, isOfItem, longestTickNote, type Tick } from '../../../core/model/checklist'
import { newId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/**
 * Says that this person has made sure of an item for today's words, or takes it back. It takes the place of what they
 * said of it and of what anybody took back; what others made sure of and found stands beside it. What they found
 * themselves on the same words stays with it.
 */
export function tickItem(session: ProjectSession, view: LiveClaim, item: ItemView, isDone: boolean): void {
  const me = session.person.get().id
  const own = item.standing.filter((tick) => tick.by === me && tick.isDone)
  const found = own.findLast((tick) => tick.words === view.words && isOfItem(tick, item))?.note
  const undo = sayOf(session, view, item, {
    isDone,
    ...(isDone && found !== undefined ? { note: found } : {})
  })
  const { ticked, unticked } = strings.done
  const [say, sayUndone] = isDone ? [ticked, unticked] : [unticked, ticked]
  const run = (): void => {
    undo()
    session.messages.say(sayUndone(view.number, item.text))
  }
  // what only others made sure of cannot be put back: another tick would say that this person has
  const isOwn = isDone || own.length > 0
  session.messages.say(say(view.number, item.text), isOwn ? { label: strings.common.undo, run } : null)
}

/** The claim's words and the item's, as somebody had them before them. */
type WordsRead = Pick<Tick, 'words' | 'text'>

/**
 * Makes sure of an item with a short answer: what was found. It takes the place of what this person said of it, and of
 * what anybody took back; ticks of others stand beside it.
 *
 * @param read What the person read when they set about it: the answer is to that, whatever was changed meanwhile.
 */
export function answerItem(
  session: ProjectSession,
  view: LiveClaim,
  item: ItemView,
  note: string,
  read: WordsRead
): void {
  const short = note.trim().slice(0, longestTickNote)
  const undo = sayOf(session, view, item, {
    ...read,
    isDone: true,
    ...(short === '' ? {} : { note: short })
  })
  const run = (): void => {
    undo()
    session.messages.say(strings.done.undoneAnswer(view.number))
  }
  session.messages.say(strings.done.answered(view.number, item.text), { label: strings.common.undo, run })
}

/** Appends a tick; what it returns puts what this person said before in its place, or takes it back. */
function sayOf(
  session: ProjectSession,
  view: LiveClaim,
  item: ItemView,
  said: Pick<Tick, 'isDone' | 'note'> & Partial<WordsRead>
): () => void {
  const me = session.person.get().id
  const replaced = item.standing.filter(({ by, isDone }) => by === me || !isDone)
  const tick: Tick = {
    id: newId('tick', session.fillRandom),
    claimId: view.claim.id,
    item: item.id,
    text: item.text,
    words: view.words,
    ...said,
    ...session.sign(),
    supersedes: replaced.map(({ id }) => id)
  }
  addTick(session.document, tick, untrackedOrigin)
  const { note: _, ...silent } = tick
  const before = replaced.findLast(({ by }) => by === me) ?? { ...silent, isDone: false }
  return () => {
    const again = { ...before, id: newId('tick', session.fillRandom), ...session.sign() }
    addTick(session.document, { ...again, supersedes: [tick.id] }, untrackedOrigin)
  }
}
