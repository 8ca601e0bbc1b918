import type { ExportChoices, ExportFormat, ExportOutcome, PrintOutcome } from '../../../core/ipc/contract'
import type { Result } from '../../../core/ipc/result'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/** Exports the project as it stands, to a place the person chooses, and says where it went. */
export function exportProject(session: ProjectSession, format: ExportFormat): Promise<void> {
  const withTalk = session.exports.withTalk.get()
  return handOn(session, () =>
    writeFile(session, strings.done.exporting, () =>
      session.api.request('project:export', format, { withTalk })
    )
  )
}

/** Exports the article alone, which shows nothing of the check. */
export async function exportArticle(
  session: ProjectSession,
  format: 'article' | 'article-docx' | 'article-text'
): Promise<void> {
  await writeFile(session, strings.done.exporting, () => session.api.request('project:export', format, {}))
}

/** Prints the annotated copy of the project as it stands. Without a printer, offers a PDF. */
export function printProject(session: ProjectSession): Promise<void> {
  return handOn(session, () => printPage(session, 'annotated'))
}

/** Prints where the article stands before its deadline. */
export function printStanding(session: ProjectSession): Promise<void> {
  return handOn(session, () => printPage(session, 'standing'))
}

/** Makes a record package of the project as it stands, where the person chooses, and says where it went. */
export function exportRecord(session: ProjectSession, choices: ExportChoices): Promise<void> {
  return handOn(session, () =>
    writeFile(session, strings.done.recording, () => session.api.request('project:export', 'record', choices))
  )
}

/** Packs the whole project into one file to send, where the person chooses, and says where it went. */
export async function packProject(session: ProjectSession): Promise<void> {
  await writeFile(session, strings.done.packing, () => session.api.request('packed:pack'))
}

/**
 * Makes a copy that can be read, and answers whether it was made. One that would show first checks to somebody who is to make the second ones waits until
 * they say so; once it is made, it is recorded that they have looked.
 */
async function handOn(session: ProjectSession, copy: () => Promise<boolean>): Promise<void> {
  const claims = session.secondChecks.hidingClaims().length
  if (claims === 0) {
    await copy()
    return
  }
  const copyAndLook = async (): Promise<void> => {
    const shown = session.secondChecks.hidingClaims()
    if (await copy()) session.secondChecks.look(shown)
  }
  session.exports.looking.set({ claims, go: () => void copyAndLook() })
}

/** Answers whether a page went to a printer. */
async function printPage(session: ProjectSession, what: 'annotated' | 'standing'): Promise<boolean> {
  const withTalk = session.exports.withTalk.get()
  const outcome = await make(session, strings.done.printing, () =>
    session.api.request('project:print', { withTalk }, what)
  )
  if (outcome === null) return false
  if (!outcome.ok) {
    const offersFile = outcome.problem.code === 'no-printer'
    const action =
      what === 'annotated'
        ? { label: strings.done.exportPdf, run: () => void exportProject(session, 'pdf') }
        : { label: strings.standing.export, run: () => void exportProject(session, 'standing') }
    session.messages.warn(outcome.problem.message, offersFile ? action : null)
  } else if (outcome.value !== null) session.messages.say(strings.done.printed)
  return outcome.ok && outcome.value !== null
}

/** Answers whether a file was written: a person may cancel. */
async function writeFile(
  session: ProjectSession,
  busy: string,
  write: () => Promise<Result<ExportOutcome>>
): Promise<boolean> {
  const outcome = await make(session, busy, write)
  if (outcome === null) return false
  if (!outcome.ok) session.messages.warn(outcome.problem.message)
  else if (outcome.value !== null) sayWhere(session, outcome.value.path)
  return outcome.ok && outcome.value !== null
}

/**
 * Makes something of the project once its last edits are safe; null, with a sentence, when they are not, and null while
 * something else is made or read: its bar is shown.
 */
async function make<T extends ExportOutcome | PrintOutcome>(
  session: ProjectSession,
  busy: string,
  work: () => Promise<Result<T>>
): Promise<Result<T> | null> {
  if (session.busy.get() !== null) return null
  session.busy.set(busy)
  try {
    keepNoteDrafts(session)
    const flushed = await session.flush()
    if (flushed.ok) return await work()
    session.messages.warn(strings.done.unsavedExport(flushed.problem.message))
    return null
  } finally {
    session.busy.set(null)
  }
}

function sayWhere(session: ProjectSession, path: string): void {
  session.messages.say(strings.done.exported(path), {
    label: strings.done.showInFolder,
    run: () => void showFile(session, path)
  })
}

async function showFile(session: ProjectSession, path: string): Promise<void> {
  const outcome = await session.api.request('shell:show-file', path)
  if (!outcome.ok) session.messages.warn(outcome.problem.message)
}
