import type { ExportChoices, ExportFormat, ExportOutcome } from '../../../core/ipc/contract'
import type { Result } from '../../../core/ipc/result'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/** Exports the project as it stands, to a place the person chooses, and says where it went. */
export function exportProject(session: ProjectSession, format: ExportFormat): Promise<void> {
  const withTalk = session.exports.withTalk.get()
  return writeFile(session, strings.done.exporting, () =>
    session.api.request('project:export', format, { withTalk })
  )
}

/** Makes a record package of the project as it stands, where the person chooses, and says where it went. */
export function exportRecord(session: ProjectSession, choices: ExportChoices): Promise<void> {
  return writeFile(session, strings.done.recording, () =>
    session.api.request('project:export', 'record', choices)
  )
}

/** Packs the whole project into one file to send, where the person chooses, and says where it went. */
export function packProject(session: ProjectSession): Promise<void> {
  return writeFile(session, strings.done.packing, () => session.api.request('packed:pack'))
}

async function writeFile(
  session: ProjectSession,
  busy: string,
  write: () => Promise<Result<ExportOutcome>>
): Promise<void> {
  keepNoteDrafts(session)
  const flushed = await session.flush()
  if (!flushed.ok) {
    session.messages.warn(strings.done.unsavedExport(flushed.problem.message))
    return
  }
  session.busy.set(busy)
  const outcome = await write()
  session.busy.set(null)
  if (!outcome.ok) session.messages.warn(outcome.problem.message)
  else if (outcome.value !== null) sayWhere(session, outcome.value.path)
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
