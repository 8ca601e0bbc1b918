import type { ExportChoices, ExportFormat, ExportOutcome } from '../../../core/ipc/contract'
import type { Result } from '../../../core/ipc/result'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/** Exports the project as it stands, to a place the person chooses, and says where it went. */
export function exportProject(session: ProjectSession, format: ExportFormat): Promise<void> {
  const withTalk = session.exports.withTalk.get()
  return writeCopy(session, strings.done.exporting, () =>
    session.api.request('project:export', format, { withTalk })
  )
}

/** Exports the article alone, which shows nothing of the check. */
export async function exportArticle(
  session: ProjectSession,
  format: 'article' | 'article-text'
): Promise<void> {
  await writeFile(session, strings.done.exporting, () => session.api.request('project:export', format, {}))
}

/** Makes a record package of the project as it stands, where the person chooses, and says where it went. */
export function exportRecord(session: ProjectSession, choices: ExportChoices): Promise<void> {
  return writeCopy(session, strings.done.recording, () =>
    session.api.request('project:export', 'record', choices)
  )
}

/** Packs the whole project into one file to send, where the person chooses, and says where it went. */
export async function packProject(session: ProjectSession): Promise<void> {
  await writeFile(session, strings.done.packing, () => session.api.request('packed:pack'))
}

/**
 * Writes a copy that can be read. One that would show first checks to somebody who is to make the second ones waits until
 * they say so; once it is written, it is recorded that they have looked.
 */
async function writeCopy(
  session: ProjectSession,
  busy: string,
  write: () => Promise<Result<ExportOutcome>>
): Promise<void> {
  const claims = session.secondChecks.hidingClaims().length
  if (claims === 0) {
    await writeFile(session, busy, write)
    return
  }
  const writeAndLook = async (): Promise<void> => {
    const shown = session.secondChecks.hidingClaims()
    if (await writeFile(session, busy, write)) session.secondChecks.look(shown)
  }
  session.exports.looking.set({ claims, go: () => void writeAndLook() })
}

/** Answers whether a file was written: a person may cancel. */
async function writeFile(
  session: ProjectSession,
  busy: string,
  write: () => Promise<Result<ExportOutcome>>
): Promise<boolean> {
  keepNoteDrafts(session)
  const flushed = await session.flush()
  if (!flushed.ok) {
    session.messages.warn(strings.done.unsavedExport(flushed.problem.message))
    return false
  }
  session.busy.set(busy)
  const outcome = await write()
  session.busy.set(null)
  if (!outcome.ok) session.messages.warn(outcome.problem.message)
  else if (outcome.value !== null) sayWhere(session, outcome.value.path)
  return outcome.ok && outcome.value !== null
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
