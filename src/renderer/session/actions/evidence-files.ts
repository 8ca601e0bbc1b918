import { addEvidenceFromSource, addFiles, removeFile } from '../../../core/document/evidence'
import { type KeptFiles, largestPastedFile, mostFilesAtOnce } from '../../../core/ipc/contract'
import type { Result } from '../../../core/ipc/result'
import type { Evidence } from '../../../core/model/evidence'
import {
  type EvidenceFile,
  type KeptEvidenceFile,
  mostEvidenceFiles
} from '../../../core/model/evidence-file'
import { titleOfFile } from '../../../core/model/file-name'
import type { ClaimId } from '../../../core/model/ids'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { sourceLabel } from '../source-label'
import { evidenceOf, plainSupport, sourceOf, takeEvidenceOff } from './add-evidence'
import { undoAction } from './undo-redo'

/** Where files go: to a piece of evidence, or (null) to the claim as evidence of their own. */
export interface FilesPlace {
  readonly claimId: ClaimId
  readonly evidence: Evidence['id'] | null
}

/** Lets the person choose files and adds them. */
export function addChosenFiles(session: ProjectSession, place: FilesPlace): Promise<void> {
  return keep(session, place, [() => session.api.request('files:choose')])
}

/** Adds files that were dropped or pasted; what is no file of the disk, as a picture of the screen, by its bytes. */
export async function addGivenFiles(
  session: ProjectSession,
  place: FilesPlace,
  files: readonly File[]
): Promise<void> {
  if (files.length > mostFilesAtOnce) {
    session.messages.warn(strings.files.tooMany(mostFilesAtOnce))
    return
  }
  const given = files.map((file) => ({ file, path: session.api.pathOfFile(file) }))
  const paths = given.flatMap(({ path }) => (path === '' ? [] : path))
  const bare = given.flatMap(({ file, path }) => (path === '' ? file : []))
  await keep(session, place, [
    ...(paths.length === 0 ? [] : [() => session.api.request('files:keep', paths)]),
    ...bare.map((file) => () => keepBare(session, file))
  ])
}

/**
 * Takes a file off a piece of evidence; with the last one that was all there was to it, the evidence too: an empty one
 * would count as a source. Its bytes stay in the folder.
 */
export function takeFileOff(session: ProjectSession, evidence: Evidence, file: EvidenceFile): void {
  // not only what a second checker is shown of it
  const whole = session.view.claim(evidence.claimId)?.evidence.find(({ id }) => id === evidence.id)
  const { files = [], locator, excerpt } = whole ?? evidence
  const source = session.view.sources.find((each) => each.id === evidence.sourceId)
  const isAllThereIs =
    files.length === 1 && locator === '' && excerpt === '' && source?.item.title === titleOfFile(file.name)
  if (isAllThereIs) {
    takeEvidenceOff(session, evidence)
    return
  }
  session.step(() => removeFile(session.document, evidence.id, file.sha256, session.origin))
  session.messages.say(strings.files.removed(showOnOneLine(file.name)), undoAction(session))
}

/** Opens a copy of a file in the system's program for it; main looks at its bytes and asks where it should. */
export async function openFile(session: ProjectSession, { sha256, name }: EvidenceFile): Promise<void> {
  const opened = await session.api.request('files:open', { sha256, name })
  if (!opened.ok) session.messages.warn(opened.problem.message)
}

/** Shows a file in the system's file manager. */
export async function showKeptFile(session: ProjectSession, { sha256 }: EvidenceFile): Promise<void> {
  const shown = await session.api.request('files:show', { sha256 })
  if (!shown.ok) session.messages.warn(shown.problem.message)
}

/** Writes a copy of a file where the person chooses. */
export async function saveFileCopy(session: ProjectSession, { sha256, name }: EvidenceFile): Promise<void> {
  const saved = await session.api.request('files:save-copy', { sha256, name })
  if (!saved.ok) session.messages.warn(saved.problem.message)
  else if (saved.value !== null) session.messages.say(strings.files.copied(saved.value.path))
}

type Keep = () => Promise<Result<KeptFiles | null>>

async function keep(session: ProjectSession, place: FilesPlace, works: readonly Keep[]): Promise<void> {
  // the bar of something longer stays until that is done
  const isAlone = session.busy.get() === null
  if (isAlone) session.busy.set(strings.files.adding)
  const kept: KeptEvidenceFile[] = []
  const problems: string[] = []
  try {
    for (const work of works) {
      const result = await work()
      if (!result.ok) problems.push(result.problem.message)
      else if (result.value !== null) {
        kept.push(...result.value.kept)
        problems.push(...result.value.problems)
      }
    }
  } finally {
    if (isAlone) session.busy.set(null)
  }
  if (problems.length > 0) session.messages.warn(problems.join(' '))
  if (kept.length > 0) enter(session, place, kept)
}

/** Writes the kept files into the project: one step for undo. */
function enter(
  session: ProjectSession,
  { claimId, evidence: id }: FilesPlace,
  kept: readonly KeptEvidenceFile[]
): void {
  const claim = session.view.claim(claimId)
  if (claim === undefined) {
    session.messages.warn(strings.files.claimGone)
    return
  }
  const evidence = claim.evidence.find((each) => each.id === id)
  // a hidden check may have brought the same file, which this person is not to know
  const there = evidence === undefined ? session.secondChecks.shownEvidenceOf(claim) : [evidence]
  const known = new Set(there.flatMap(({ files = [] }) => files.map(({ sha256 }) => sha256)))
  const fresh = [...new Map(kept.map((file) => [file.sha256, file])).values()].filter(
    ({ sha256 }) => !known.has(sha256)
  )
  const [first] = fresh
  if (first === undefined) {
    session.messages.say(strings.files.again(kept.map(({ name }) => name)))
    return
  }
  const had = evidence?.files?.length ?? 0
  if (had + fresh.length > mostEvidenceFiles) {
    session.messages.warn(strings.files.tooManyOn(mostEvidenceFiles, had, fresh.length))
    return
  }
  const files = fresh.map((file): EvidenceFile => ({ ...file, ...session.sign() }))
  const names = files.map(({ name }) => name)
  if (evidence !== undefined) {
    session.step(() => addFiles(session.document, evidence, files, session.origin))
    const source = session.view.sources.find((each) => each.id === evidence.sourceId)
    const label = source === undefined ? strings.source.untitled : sourceLabel(source)
    session.messages.say(strings.files.addedTo(names, label), undoAction(session))
    return
  }
  // files that come together are one source: ten pictures of one page are no ten witnesses
  const item = { type: 'document' as const, title: titleOfFile(first.name) }
  const source = sourceOf(session, { item, primary: false, terms: 'on the record' })
  const linked = { ...evidenceOf(session, claimId, source, plainSupport), files }
  session.step(() => addEvidenceFromSource(session.document, source, linked, session.origin))
  session.messages.say(strings.files.added(names, claim.number), undoAction(session))
}

async function keepBare(session: ProjectSession, file: File): Promise<Result<KeptFiles>> {
  const name = nameOfPasted(session, file.name)
  if (file.size > largestPastedFile) {
    return { ok: true, value: { kept: [], problems: [strings.files.pastedTooLarge(name)] } }
  }
  // a picture that the other program took back, a folder, a file on a share that is gone
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return { ok: true, value: { kept: [], problems: [strings.files.unreadable(name)] } }
  return session.api.request('files:keep-bytes', { name, bytes: new Uint8Array(bytes) })
}

/** Chromium calls every picture of a clipboard "image.png". */
function nameOfPasted(session: ProjectSession, given: string): string {
  if (given !== '' && given !== 'image.png') return given
  const [day = '', time = ''] = session.now().toISOString().split('T')
  return strings.files.pastedName(day, time.slice(0, 5).replace(':', '.'))
}
