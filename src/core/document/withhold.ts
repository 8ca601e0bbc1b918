import type { Check } from '../model/check'
import type { Confidential } from '../model/confidential'
import type { CorrectionView, Decision } from '../model/correction'
import type { Evidence } from '../model/evidence'
import type { Publication } from '../model/publication'
import { isConfidential, type Source } from '../model/source'
import type { Tells } from '../model/telling-words'
import type { ThreadView } from '../model/thread'
import { makeTellsIn } from './confidential-names'
import type { ProjectSnapshot } from './project-snapshot'
import { makeTitleIsFileName } from './telling-titles'

/** Stands in place of the name of a file that would tell who a source is. */
export const withheldFileName = 'a file whose name is withheld'

/** Stands in place of words that would tell who a source is. */
const withheldWords = '[Withheld: these words would tell who a confidential source is.]'

/**
 * The project without what would tell who its confidential sources are: the words of notes, reasons, proposals, other
 * sources' evidence and remarks on publication that name them, names of files, threads in which they are named, and, where
 * they are to be left out, the sources with their evidence. What readers were told stays.
 */
export function withhold(snapshot: ProjectSnapshot, choice: Confidential): ProjectSnapshot {
  const names = [...snapshot.confidentialNames, ...snapshot.sources.filter(isConfidential)]
  if (choice === 'include' || names.length === 0) return snapshot
  const { tells, tellsFile } = makeTellsIn(snapshot.blocks, names)
  const isHidden = hiddenBy(choice, snapshot.sources)
  const withholdEvidence = (items: readonly Evidence[]): readonly Evidence[] =>
    items
      .filter(({ sourceId }) => !isHidden(sourceId))
      .map((item) => hideFileNames(hideWords(item, evidenceWords, tells), tellsFile))
  const isFileName = makeTitleIsFileName(snapshot.evidence)
  const withholdTitle = (source: Source): Source => {
    if (isConfidential(source) || !isFileName(source) || !tellsFile(source.item.title ?? '')) return source
    return { ...source, item: { ...source.item, title: sentence(withheldFileName) } }
  }
  const { publication, info } = snapshot
  return {
    ...snapshot,
    confidentialNames: [],
    info: tellsFile(info.originalName) ? { ...info, originalName: withheldFileName } : info,
    sources: snapshot.sources.filter(({ id }) => !isHidden(id)).map(withholdTitle),
    evidence: withholdEvidence(snapshot.evidence),
    claims: snapshot.claims.map((view) => ({
      ...view,
      checks: view.checks.map((check) => withholdCheck(check, tells)),
      evidence: withholdEvidence(view.evidence)
    })),
    corrections: snapshot.corrections.map((view) => withholdCorrection(view, tells)),
    threads: snapshot.threads.filter((view) => !tellsThread(view, tells)),
    ...(publication === undefined ? {} : { publication: withholdPublication(publication, tells) })
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function hiddenBy(choice: Confidential, sources: readonly Source[]): (id: string) => boolean {
  if (choice !== 'leave out') return () => false
  const open = new Set(sources.filter((source) => !isConfidential(source)).map(({ id }): string => id))
  return (id) => !open.has(id)
}

const evidenceWords = ['locator', 'excerpt'] as const
const stepWords = ['place', 'note'] as const

function withholdPublication(publication: Publication, tells: Tells): Publication {
  const { steps, published } = publication
  return {
    ...publication,
    steps: steps.map((step) => hideWords(step, stepWords, tells)),
    published: published === null ? null : hideWords(published, stepWords, tells)
  }
}

/** The item, with those of these texts replaced that tell. */
function hideWords<Field extends string, Item extends Readonly<Record<Field, string>>>(
  item: Item,
  fields: readonly Field[],
  tells: Tells
): Item {
  const telling = fields.filter((field) => tells(item[field]))
  return { ...item, ...Object.fromEntries(telling.map((field) => [field, withheldWords])) }
}

/** A file whose name tells keeps neither its name nor its hash: who has the same file would know it by that. */
function hideFileNames(item: Evidence, tellsFile: Tells): Evidence {
  if (!item.files?.some(({ name }) => tellsFile(name))) return item
  return {
    ...item,
    files: item.files.map((file) =>
      tellsFile(file.name) ? { ...file, name: withheldWords, sha256: '' } : file
    )
  }
}

function withholdCheck(check: Check, tells: Tells): Check {
  const note = tells(check.note) ? withheldWords : check.note
  if (check.correction === undefined || !tells(check.correction)) return { ...check, note }
  return { ...check, note, correction: withheldWords }
}

function withholdCorrection(view: CorrectionView, tells: Tells): CorrectionView {
  const { correction, decisions } = view
  const hide = (text: string): string => (tells(text) ? withheldWords : text)
  return {
    ...view,
    correction: { ...correction, words: hide(correction.words), reason: hide(correction.reason) },
    decisions: decisions.map(
      (decision): Decision => ({ ...decision, words: hide(decision.words), reason: hide(decision.reason) })
    )
  }
}

/** Whether a thread, or anything said in it, tells who a source is. */
export function tellsThread({ thread, posts }: ThreadView, tells: Tells): boolean {
  return tells(thread.to) || posts.some(({ text }) => tells(text))
}
