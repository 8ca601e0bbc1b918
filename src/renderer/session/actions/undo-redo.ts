import type { StepKind } from '../../../core/document/step-kind'
import { strings } from '../../ui/strings'
import type { MessageAction } from '../messages'
import type { ProjectSession } from '../project-session'
import { takeBackChecks } from './give-check'

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
  if (!session.undo.canRedo) {
    session.messages.say(strings.done.nothingToRedo)
    return
  }
  const step = nameOf(session.undo.nextRedo)
  session.undo.redo()
  session.messages.say(strings.done.redone(step))
}

/** What undo would do now, as a command that says what it takes back. */
export function nameUndo(session: ProjectSession): string {
  const latest = session.latestChecks.get().at(-1)
  if (latest === undefined || session.undo.depth > latest.depth) {
    return strings.steps.undo(nameOf(session.undo.nextUndo))
  }
  return strings.steps.undo(
    latest.checks.length === 1 ? strings.steps.check : strings.steps.kinds['several traits']
  )
}

/** What redo would do now, likewise. */
export function nameRedo(session: ProjectSession): string {
  return strings.steps.redo(nameOf(session.undo.nextRedo))
}

function nameOf(kind: StepKind | null): string {
  return strings.steps.kinds[kind ?? 'text']
}

/** What a message offers after a change of the document that is the latest undo step. */
export function undoAction(session: ProjectSession): MessageAction {
  return { label: strings.common.undo, run: () => undoLast(session) }
}
