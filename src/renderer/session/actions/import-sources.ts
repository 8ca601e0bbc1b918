import { addSources } from '../../../core/document/sources'
import type { SourcesFile } from '../../../core/ipc/contract'
import type { Result } from '../../../core/ipc/result'
import { sourceMarks } from '../../../core/model/same-source'
import type { CslItem } from '../../../core/model/source'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { sourceOf } from './add-evidence'
import { undoAction } from './undo-redo'

/** Lets the person choose a file of sources, and shows what is in it. */
export function importSources(session: ProjectSession): Promise<void> {
  return readSources(session, () => session.api.request('sources:choose'))
}

/** Reads a dropped file of sources. */
export function importDroppedSources(session: ProjectSession, path: string): Promise<void> {
  return readSources(session, () => session.api.request('sources:read', path))
}

async function readSources(
  session: ProjectSession,
  read: () => Promise<Result<SourcesFile | null>>
): Promise<void> {
  if (session.busy.get() !== null || session.sourcesFile.get() !== null) return
  session.busy.set(strings.sourcesFile.reading)
  const file = await read()
  session.busy.set(null)
  if (!file.ok) session.messages.warn(file.problem.message)
  else session.sourcesFile.set(file.value)
}

/**
 * The places, within the file, of the sources that the project has already, or that the file itself has before: by their
 * address, their DOI, or their title with its year and first author.
 */
export function knownSources(session: ProjectSession, { sources }: SourcesFile): ReadonlySet<number> {
  const marks = new Set(session.view.sources.flatMap(({ item }) => sourceMarks(item)))
  const known = new Set<number>()
  for (const [index, { item }] of sources.entries()) {
    const own = sourceMarks(item)
    if (own.some((mark) => marks.has(mark))) known.add(index)
    for (const mark of own) marks.add(mark)
  }
  return known
}

/** Adds these sources, as secondary ones on the record: a file does not say more. One undo takes all back. */
export function takeSources(session: ProjectSession, items: readonly CslItem[]): void {
  session.sourcesFile.set(null)
  if (items.length === 0) return
  const sources = items.map((item) => sourceOf(session, { item, primary: false, terms: 'on the record' }))
  session.step(() => addSources(session.document, sources, session.origin))
  session.listTab.set('sources')
  session.messages.say(strings.sourcesFile.added(items.length), undoAction(session))
}
