import type { StepKind } from '../../../core/document/step-kind'
import { strings } from '../../ui/strings'
import type { MessageAction } from '../messages'
import type { ProjectSession, UndoneChecks } from '../project-session'
import { redoChecks, takeBackChecks } from './give-check'

/**
 * Takes back what this person did last: a check by another check, because a statement once made is never edited,
 * anything else by undo.
 */
export function undoLast(session: ProjectSession): void {
  const latest = session.latestChecks.get().at(-1)
  if (latest !== undefined && session.undo.depth <= latest.depth) {
    takeBackChecks(session, latest)
  } else if (session.undo.canUndo) {
    const step = nameOf(session.undo.nextUndo)
    session.undo.undo()
    session.messages.say(strings.done.undone(step))
  } else {
    session.messages.say(strings.done.nothingToUndo)
  }
}

/** Does again what was undone last. */
export function redoLast(session: ProjectSession): void {
  if (!canRedo(session)) {
    session.messages.say(strings.done.nothingToRedo)
    return
  }
  const undone = nextUndone(session)
  const step = undone === undefined ? nameOf(session.undo.nextRedo) : nameOfChecks(undone)
  if (undone === undefined) session.undo.redo()
  else redoChecks(session, undone)
  session.messages.say(strings.done.redone(step))
}

/** Whether there is something to take back: a step, or a check. */
export function canUndo({ undo, latestChecks }: ProjectSession): boolean {
  return undo.canUndo || latestChecks.get().length > 0
}

/** Whether something was undone that can be made again: a step, or checks. */
export function canRedo(session: ProjectSession): boolean {
  return session.undo.canRedo || nextUndone(session) !== undefined
}

/** The checks that redo would make again now; undefined where a step is next, or something else was done since. */
function nextUndone({ undo, undoneChecks }: ProjectSession): UndoneChecks | undefined {
  const undone = undoneChecks.get().at(-1)
  return undone?.depth === undo.depth && undone.redoDepth === undo.redoDepth ? undone : undefined
}

/** What undo would do now, as a command that says what it takes back. */
export function nameUndo(session: ProjectSession): string {
  const latest = session.latestChecks.get().at(-1)
  if (latest === undefined || session.undo.depth > latest.depth) {
    return strings.steps.undo(nameOf(session.undo.nextUndo))
  }
  return strings.steps.undo(nameOfChecks(latest))
}

/** What redo would do now, likewise. */
export function nameRedo(session: ProjectSession): string {
  const undone = nextUndone(session)
  return strings.steps.redo(undone === undefined ? nameOf(session.undo.nextRedo) : nameOfChecks(undone))
}

function nameOfChecks({ checks }: Pick<UndoneChecks, 'checks'>): string {
  return checks.length === 1 ? strings.steps.check : strings.steps.kinds['several traits']
}

function nameOf(kind: StepKind | null): string {
  return strings.steps.kinds[kind ?? 'text']
}

/** What a message offers after a change of the document that is the latest undo step. */
export function undoAction(session: ProjectSession): MessageAction {
  return { label: strings.common.undo, run: () => undoLast(session) }
}
