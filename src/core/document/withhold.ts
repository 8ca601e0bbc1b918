import { textOfBlock } from '../article/block-schema'
import type { Quote } from '../model/anchor'
import { asSentence } from '../model/as-sentence'
import type { Check } from '../model/check'
import type { ChecklistView, ItemView, Tick } from '../model/checklist'
import { openFields } from '../model/cited-item'
import type { Claim } from '../model/claim'
import type { Confidential } from '../model/confidential'
import type { CorrectionView, Decision } from '../model/correction'
import type { Evidence } from '../model/evidence'
import type { EvidenceFile } from '../model/evidence-file'
import type { Publication } from '../model/publication'
import { type CslItem, isConfidential, type Source } from '../model/source'
import type { Tells } from '../model/telling-words'
import type { ThreadView } from '../model/thread'
import { makeTellsIn } from './confidential-names'
import { makeTellsFormer } from './former-words'
import type { ClaimView, ProjectSnapshot } from './project-snapshot'
import { makeTitleIsFileName } from './telling-titles'

/** Stands in place of the name of a file that would tell who a source is. */
export const withheldFileName = 'a file whose name is withheld'

/** Stands in place of words that would tell who a source is. */
export const withheldWords = '[Withheld: these words would tell who a confidential source is.]'

/**
 * The project without what would tell who its confidential sources are: the words of notes, reasons, proposals, other
 * sources' evidence and remarks on publication that name them, words that the article once had, tags, names of files, threads
 * in which they are named, and, where they are to be left out, the sources with their evidence. What readers were told stays.
 */
export function withhold(snapshot: ProjectSnapshot, choice: Confidential): ProjectSnapshot {
  const names = [...snapshot.confidentialNames, ...snapshot.sources.filter(isConfidential)]
  if (choice === 'include' || names.length === 0) return snapshot
  const { tells, tellsFile } = makeTellsIn(snapshot.blocks, names)
  const article = snapshot.blocks.map(textOfBlock).join('\n')
  const tellsFormer = makeTellsFormer(tells, article)
  const isHidden = hiddenBy(choice, snapshot.sources)
  const isTelling = (item: Evidence): boolean =>
    evidenceWords.some((field) => tells(item[field])) || filesOf(item).some(({ name }) => tellsFile(name))
  const open = new Set(snapshot.sources.filter((source) => !isConfidential(source)).map(({ id }) => id))
  const restedOn = new Set(
    snapshot.claims.flatMap(({ checks }) => checks.flatMap(({ evidence }) => evidence))
  )
  // the same bytes by another way would tell as much
  const secretFiles = new Set(
    snapshot.evidence
      .filter((item) => !item.removed || restedOn.has(item.id))
      .filter((item) => !open.has(item.sourceId) || isTelling(item))
      .flatMap((item) => filesOf(item).map(({ sha256 }) => sha256))
  )
  const hidesFiles = (item: Evidence): boolean =>
    isTelling(item) || filesOf(item).some(({ sha256 }) => secretFiles.has(sha256))
  const withholdEvidence = (items: readonly Evidence[]): readonly Evidence[] =>
    items
      .filter(({ sourceId }) => !isHidden(sourceId))
      .map((item) => (hidesFiles(item) ? hideFiles(item) : item))
      .map((item) => hideWords(item, evidenceWords, tells))
  const isFileName = makeTitleIsFileName(snapshot.evidence)
  const withholdItem = (source: Source): Source => {
    if (isConfidential(source)) return source
    const item = withoutTelling(source.item, tells)
    if (!isFileName(source) || !tellsFile(item.title ?? ''))
      return item === source.item ? source : { ...source, item }
    return { ...source, item: { ...item, title: asSentence(withheldFileName) } }
  }
  const { publication, info } = snapshot
  return {
    ...snapshot,
    confidentialNames: [],
    info: tellsFile(info.originalName) ? { ...info, originalName: withheldFileName } : info,
    sources: snapshot.sources.filter(({ id }) => !isHidden(id)).map(withholdItem),
    evidence: withholdEvidence(snapshot.evidence),
    claims: snapshot.claims.map((view) => ({
      ...withholdFormerWords(view, tellsFormer),
      claim: withholdClaim(view.claim, { tells, tellsFile, tellsFormer }),
      checks: view.checks.map((check) => withholdCheck(check, tells, tellsFormer)),
      evidence: withholdEvidence(view.evidence),
      checklist: withholdChecklist(view.checklist, tells)
    })),
    ...withholdTalk(snapshot, tells, article),
    ...(publication === undefined ? {} : { publication: withholdPublication(publication, tells) })
  }
}

/** The item without fields that tell, but for what every source is named by: of an open one that is no secret. */
function withoutTelling(item: CslItem, tells: Tells): CslItem {
  const telling = Object.entries(item)
    .filter(([field, said]) => !openFields.has(field) && wordsOf(said).some(tells))
    .map(([field]) => field)
  if (telling.length === 0) return item
  const kept = Object.entries(item).filter(([field]) => !telling.includes(field))
  return { ...Object.fromEntries(kept), type: item.type }
}

/** The words of a field; of names, each in full. */
function wordsOf(said: unknown): readonly string[] {
  if (typeof said === 'string') return [said]
  if (Array.isArray(said)) return said.flatMap(wordsOf)
  if (typeof said !== 'object' || said === null) return []
  const { given, family, ...others }: { readonly given?: unknown; readonly family?: unknown } = said
  const name = [given, family].filter((part) => typeof part === 'string').join(' ')
  return [name, ...Object.values(others).flatMap(wordsOf)].filter((words) => words !== '')
}

/** Corrections and threads without what tells, beside an article of this text. */
export function withholdTalk(
  { corrections, threads }: Pick<ProjectSnapshot, 'corrections' | 'threads'>,
  tells: Tells,
  article: string
): Pick<ProjectSnapshot, 'corrections' | 'threads'> {
  const tellsFormer = makeTellsFormer(tells, article)
  return {
    corrections: corrections.map((view) => withholdCorrection(view, tells, tellsFormer)),
    threads: threads
      .filter((view) => !tellsThread(view, tells))
      .map((view) => withholdThreadWords(view, tellsFormer))
  }
}

/** What a claim reads and what it read when it was checked, without words that tell and are in the article no more. */
export function withholdFormerWords<View extends Pick<ClaimView, 'words' | 'status'>>(
  view: View,
  tellsFormer: Tells
): View {
  const { status, words } = view
  const { checkedWords } = status
  const isTelling = checkedWords !== null && tellsFormer(checkedWords)
  return {
    ...view,
    words: tellsFormer(words) ? withheldWords : words,
    status: isTelling ? { ...status, checkedWords: withheldWords } : status
  }
}

/** A claim without tags that tell, which may be run together as names of files are, and without former words. */
function withholdClaim(
  claim: Claim,
  { tells, tellsFile, tellsFormer }: Readonly<Record<'tells' | 'tellsFile' | 'tellsFormer', Tells>>
): Claim {
  const { anchors, tags } = claim
  return {
    ...claim,
    anchors: anchors.map((anchor) => ({ ...anchor, quote: withholdQuote(anchor.quote, tellsFormer) })),
    ...(tags === undefined ? {} : { tags: tags.filter((tag) => !tells(tag) && !tellsFile(tag)) })
  }
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

function filesOf({ files = [] }: Evidence): readonly EvidenceFile[] {
  return files
}

/** Files whose evidence tells keep neither their names nor their hashes: who has the same file would know it by that. */
function hideFiles(item: Evidence): Evidence {
  return { ...item, files: filesOf(item).map((file) => ({ ...file, name: withheldWords, sha256: '' })) }
}

function withholdCheck(check: Check, tells: Tells, tellsFormer: Tells): Check {
  const note = tells(check.note) ? withheldWords : check.note
  const words = tellsFormer(check.words) ? withheldWords : check.words
  if (check.correction === undefined || !tells(check.correction)) return { ...check, note, words }
  return { ...check, note, words, correction: withheldWords }
}

/** Answers to the items of a checklist without those that tell. */
function withholdChecklist(checklist: ChecklistView, tells: Tells): ChecklistView {
  const hide = (tick: Tick): Tick =>
    tick.note !== undefined && tells(tick.note) ? { ...tick, note: withheldWords } : tick
  const hideIn = (item: ItemView): ItemView => ({
    ...item,
    standing: item.standing.map(hide),
    ticks: item.ticks.map(hide)
  })
  const { items, former } = checklist
  return { ...checklist, items: items.map(hideIn), former: former.map(hideIn) }
}

function withholdCorrection(view: CorrectionView, tells: Tells, tellsFormer: Tells): CorrectionView {
  const { correction, decisions } = view
  const { words, reason, place, fromFile } = correction
  const hide = (text: string): string => (tells(text) ? withheldWords : text)
  const quote = withholdQuote(place.quote, tellsFormer)
  const own = { ...correction, words: hide(words), reason: hide(reason), place: { ...place, quote } }
  // who wrote what tells may be the source, or lead to it
  const isNamed =
    fromFile === undefined ||
    (![fromFile.name, words, reason].some(tells) && quote.exact === place.quote.exact)
  return {
    ...view,
    correction: isNamed ? own : { ...own, fromFile: { ...fromFile, name: '' } },
    decisions: decisions.map(
      (decision): Decision => ({ ...decision, words: hide(decision.words), reason: hide(decision.reason) })
    )
  }
}

/** A thread without the words that it was begun on, where they tell and the article has them no more. */
function withholdThreadWords(view: ThreadView, tellsFormer: Tells): ThreadView {
  if (!tellsFormer(view.thread.words)) return view
  return { ...view, thread: { ...view.thread, words: withheldWords } }
}

/** Words of an earlier text of the article without those that tell and are in it no more, and what stood around them. */
function withholdQuote(quote: Quote, tellsFormer: Tells): Quote {
  const { exact, prefix, suffix } = quote
  if (!tellsFormer(prefix + exact + suffix)) return quote
  const isExactSecret = tellsFormer(exact)
  const isAroundSecret = isExactSecret || tellsFormer(prefix + exact) || tellsFormer(exact + suffix)
  return {
    ...quote,
    exact: isExactSecret ? withheldWords : exact,
    ...(isAroundSecret ? { prefix: '', suffix: '' } : {})
  }
}

/** Whether a thread, or anything said in it, tells who a source is. */
export function tellsThread({ thread, posts }: ThreadView, tells: Tells): boolean {
  return (
    tells(thread.to) ||
    posts.some(({ text, fromFile }) => tells(text) || (fromFile !== undefined && tells(fromFile.name)))
  )
}
