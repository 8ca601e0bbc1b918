import type { ExportFormat } from '../../../core/ipc/contract'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

/** Exports the project as it stands, to a place the person chooses, and says where it went. */
export async function exportProject(session: ProjectSession, format: ExportFormat): Promise<void> {
  keepNoteDrafts(session)
  const flushed = await session.flush()
  if (!flushed.ok) {
    session.messages.warn(strings.done.unsavedExport(flushed.problem.message))
    return
  }
  session.busy.set(strings.done.exporting)
  const outcome = await session.api.request('project:export', format)
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
