import * as Y from 'yjs'
import type { ArticleText } from '../article/article-text'
import { textOfBlock } from '../article/block-schema'
import type { Activity, Deed } from '../model/activity'
import type { Signing } from '../model/author'
import { openFields } from '../model/cited-item'
import type { Confidential } from '../model/confidential'
import type { KeptFile } from '../model/draft'
import type { KeptEvidenceFile } from '../model/evidence-file'
import type { EvidenceId, ProjectId } from '../model/ids'
import { isSalt } from '../model/salt'
import { isConfidential } from '../model/source'
import type { ThreadView } from '../model/thread'
import { ActivityIndex } from './activity-index'
import { type ArticleState, ArticleStateReader, readStateEntries, type StateEntry } from './article-state'
import { filePrefix } from './claim-fields'
import { makeTellsIn, readConfidentialNames, readTakenFileName } from './confidential-names'
import { readDrafts } from './drafts'
import { makeTellsFormer } from './former-words'
import { everWritten, lastingIds } from './lasting-entries'
import { readAuthorship } from './read-authorship'
import { parseCheck, parseEvidence, parseInfo, parseSource } from './read-entries'
import { readUpdates } from './read-updates'
import type { ProjectDocument } from './schema'
import { type ProvenSignoff, SignoffReader } from './signoffs'
import { originPrefix } from './sources'
import { makeTitleIsFileName } from './telling-titles'
import { ThreadIndex } from './thread-index'
import { tellsThread, withheldFileName } from './withhold'

/**
 * An entry of the state that is not in the record, and can be proved later by showing it. Without its id, which other
 * copies and links to origins may lead from.
 */
export interface WithheldEntry {
  readonly map: StateEntry['map']
  /** Null where the entry has no salt: its hash could be found by trying names, so it is withheld too. */
  readonly hash: string | null
}

/** What a record package holds besides the snapshot. */
export interface RecordContents {
  /** Null where its text would give the hash of an entry away that has no salt, or a name that tells. */
  readonly state: ArticleState | null
  /** Whether the name of the file that the article came from would tell, which the state holds. */
  readonly withholdsArticleName: boolean
  /** Without those that are withheld. */
  readonly entries: readonly StateEntry[]
  readonly withheld: readonly WithheldEntry[]
  /** How many entries of the log, and how many threads, tell of what is withheld and are left out. */
  readonly withheldActivities: number
  readonly withheldThreads: number
  /** How many of the withheld entries are of approaches for comment that are left out with the rest that was said. */
  readonly withheldReplies: number
  /** How many threads for the lawyers are left out. */
  readonly legalThreads: number
  /** How many threads are left out of which there are posts, but nothing that says whether they are for the lawyers. */
  readonly unknownThreads: number
  /** Oldest first, as the clocks claim. */
  readonly activities: readonly Activity[]
  /** What was received, the article itself first; names that tell are replaced. */
  readonly drafts: readonly KeptFile[]
  /** Whether the drafts themselves may be in the record: an annotated one names its sources in comments and notes. */
  readonly keepsDrafts: boolean
  /** The files of evidence that is shown, each once: none that only withheld evidence names. */
  readonly evidenceFiles: readonly KeptEvidenceFile[]
  /** Every sign-off that is proven, those that no longer stand and the taking back too. */
  readonly signoffs: readonly ProvenSignoff[]
}

/** What becomes of confidential sources, and whether what was said for the lawyers goes in. */
interface RecordedTalk {
  readonly confidential: Confidential
  readonly withLegal: boolean
  /** Whether what was asked and discussed goes in at all. */
  readonly withTalk: boolean
}

/** Every thread that a post is, or once was, in, whoever wrote it there: what is kept out of one is kept out of the others. */
function threadsOf(document: ProjectDocument, post: string): readonly string[] {
  return everWritten(document, 'posts', post).map((value) => String(fieldsOf(value)['threadId']))
}

/** The post that a line of the log tells of, by the line's key. */
function postOf(key: string): string {
  return key.slice('post '.length)
}

/**
 * What a record of this project holds, as far as it may leave the newsroom. The updates must have been verified.
 * `original` is the file that the project was made from.
 */
export function readRecordContents(
  updates: readonly Uint8Array[],
  { projectId, signing }: { readonly projectId: ProjectId; readonly signing: Signing },
  choices: RecordedTalk,
  original: KeptFile | null = null
): RecordContents {
  return readUpdates(updates, (document, article) => {
    const reader = new ArticleStateReader(document, article, projectId)
    const state = reader.read()
    reader.destroy()
    const { outside } = readAuthorship(document, projectId, signing)
    const threads = new ThreadIndex(document, { outside }).list
    const hidden = hideFrom(document, article, threads, choices.confidential)
    const legal = choices.withLegal ? [] : threads.filter(({ thread }) => thread.forLawyers)
    const known = idsOf(threads)
    const closed = idsOf(legal)
    const unknown = new Set<string>()
    const all = readStateEntries(document)
    const isTalkLeftOut = ({ map, id }: StateEntry): boolean => {
      if (map !== 'threads' && map !== 'posts') return false
      const of = map === 'threads' ? [id] : threadsOf(document, id)
      return !choices.withTalk || of.some((thread) => closed.has(thread))
    }
    const telling = all.filter((entry) => hidden.hidesEntry(entry))
    const talk = all.filter((entry) => isTalkLeftOut(entry) && !hidden.hidesEntry(entry))
    const withheld = [...telling, ...talk]
    const isProvable = withheld.every(({ value }) => isSalt(fieldsOf(value)['salt']))
    const index = new ActivityIndex(document)
    for (const _pause of index.read());
    const open = index.list.filter(({ key, deed }) => {
      if (deed.kind !== 'posted' || choices.withLegal) return true
      const of = threadsOf(document, postOf(key))
      for (const thread of of) if (!known.has(thread)) unknown.add(thread)
      return of.every((thread) => known.has(thread) && !closed.has(thread))
    })
    const activities = open.filter((activity) => !hidden.hidesActivity(activity)).map(hidden.hideDraft)
    const received: readonly KeptFile[] = [...(original === null ? [] : [original]), ...readDrafts(document)]
    const withholdsArticleName = hidden.hidesName(parseInfo(document.info).originalName)
    return {
      state: isProvable && !withholdsArticleName ? state : null,
      withholdsArticleName,
      entries: all.filter((entry) => !hidden.hidesEntry(entry) && !isTalkLeftOut(entry)),
      withheld: withheld
        .map(({ map, hash, value }) => ({ map, hash: isSalt(fieldsOf(value)['salt']) ? hash : null }))
        .toSorted(byMapAndHash),
      withheldReplies: talk.length,
      withheldActivities: open.length - activities.length,
      legalThreads: legal.length,
      unknownThreads: unknown.size,
      withheldThreads: hidden.threads.size,
      activities,
      drafts: received.map((draft) =>
        hidden.hidesName(draft.name) ? { ...draft, name: withheldFileName } : draft
      ),
      keepsDrafts:
        telling.length === 0 &&
        hidden.threads.size === 0 &&
        !withholdsArticleName &&
        !received.some(({ name }) => hidden.hidesName(name)),
      evidenceFiles: filesOfEvidence(
        document,
        all.filter((entry) => entry.map === 'evidence' && !hidden.hidesEntry(entry))
      ),
      signoffs: new SignoffReader(projectId).read(document.signoffs)
    }
  })
}

/**
 * Every file that these entries name, also one whose description cannot be read: a verifier finds it by the field's name.
 * Evidence that was taken off counts while a check rests on it.
 */
function filesOfEvidence(
  document: ProjectDocument,
  entries: readonly StateEntry[]
): readonly KeptEvidenceFile[] {
  const restedOn = readRestedOn(document)
  const files = new Map<string, KeptEvidenceFile>()
  for (const { id, value } of entries) {
    const fields = fieldsOf(value)
    if (fields['removed'] === true && !restedOn.has(id as EvidenceId)) continue
    const known = new Map(parseEvidence(id, value)?.files?.map((file) => [file.sha256, file]))
    for (const [field, said] of Object.entries(fields)) {
      const sha256 = field.startsWith(filePrefix) ? field.slice(filePrefix.length) : ''
      if (said === null || !/^[0-9a-f]{64}$/.test(sha256)) continue
      files.set(sha256, known.get(sha256) ?? unreadableFile(sha256))
    }
  }
  return [...files.values()].toSorted((left, right) => (left.sha256 < right.sha256 ? -1 : 1))
}

function unreadableFile(sha256: string): KeptEvidenceFile {
  return { sha256, name: 'a file without a readable name', type: 'application/octet-stream', size: 0 }
}

/** In no order of their ids. */
function byMapAndHash(left: WithheldEntry, right: WithheldEntry): number {
  return `${left.map} ${left.hash ?? ''}` < `${right.map} ${right.hash ?? ''}` ? -1 : 1
}

interface Hidden {
  readonly threads: ReadonlySet<string>
  hidesEntry(entry: StateEntry): boolean
  hidesActivity(activity: Activity): boolean
  /** Whether the name of a file tells. */
  hidesName(name: string): boolean
  /** The same line of the log, without the name of a draft that tells. */
  hideDraft(activity: Activity): Activity
}

/** Words of the article itself, which are no secret as long as it has them. */
const articleFields: ReadonlySet<string> = new Set(['place', 'anchors'])

function idsOf(threads: readonly ThreadView[]): ReadonlySet<string> {
  return new Set(threads.map(({ thread }) => thread.id))
}

function hideFrom(
  document: ProjectDocument,
  { blocks }: ArticleText,
  allThreads: readonly ThreadView[],
  choice: Confidential
): Hidden {
  if (choice === 'include') {
    return {
      threads: new Set(),
      hidesEntry: () => false,
      hidesActivity: () => false,
      hidesName: () => false,
      hideDraft: (activity) => activity
    }
  }
  const open = new Set<string>()
  for (const [id, value] of document.sources.entries()) {
    if (!isConfidential({ terms: fieldsOf(value)['terms'] })) open.add(id)
  }
  const names = readConfidentialNames(document)
  const { tells, tellsFile } = makeTellsIn(blocks, names)
  const tellsFormer = makeTellsFormer(tells, blocks.map(textOfBlock).join('\n'))
  const known = idsOf(allThreads)
  const threads = idsOf(allThreads.filter((view) => tellsThread(view, tells)))
  const isTellingName = (name: string | null): boolean => (name === null ? names.length > 0 : tellsFile(name))
  const hiddenEvidence = findHiddenEvidence(document, (value) => {
    const fields = fieldsOf(value)
    return (
      !open.has(String(fields['sourceId'])) ||
      textsIn(fields).some(tells) ||
      fileNamesIn(fields).some(tellsFile) ||
      Object.keys(fields).some(
        (field) =>
          field.startsWith(filePrefix) &&
          fields[field] === null &&
          isTellingName(readTakenFileName(value, field))
      )
    )
  })
  const namesHidden = (field: string): boolean =>
    field.startsWith(originPrefix) && !open.has(field.slice(originPrefix.length))
  const isFileName = makeTitleIsFileName(
    [...document.evidence.entries()].flatMap(([id, value]) => parseEvidence(id, value) ?? [])
  )
  const hidesTitle = (id: string, value: unknown): boolean => {
    const source = parseSource(id, value)
    return source !== null && isFileName(source) && tellsFile(source.item.title ?? '')
  }
  const hidesSource = (id: string, value: unknown): boolean => {
    if (hidesTitle(id, value)) return true
    const { item, ...own } = fieldsOf(value)
    const noted = Object.entries(fieldsOf(item)).filter(([field]) => !openFields.has(field))
    return !open.has(id) || Object.keys(own).some(namesHidden) || textsIn([...noted, own]).some(tells)
  }
  const hiddenSources = new Set(
    [...document.sources.entries()].flatMap(([id, value]) => (hidesSource(id, value) ? id : []))
  )
  const isHiddenSource = (id: string): boolean => !open.has(id) || hiddenSources.has(id)
  const hidesEntry = ({ map, id, value }: Pick<StateEntry, 'map' | 'id' | 'value'>): boolean => {
    if (map === 'sources') return isHiddenSource(id)
    if (map === 'evidence') return hiddenEvidence.has(id)
    // readers were told
    if (map === 'notices') return false
    if (map === 'threads' && threads.has(id)) return true
    if (map === 'posts' && threadsOf(document, id).some((thread) => threads.has(thread))) return true
    const isOfArticle = (field: string): boolean =>
      map === 'claims' || articleFields.has(field) || (map === 'checks' && field === 'words')
    return Object.entries(fieldsOf(value)).some(([field, said]) =>
      textsIn(said).some(isOfArticle(field) ? tellsFormer : tells)
    )
  }
  const hidesActivity = ({ key, deed }: Activity): boolean => {
    if (deed.kind === 'source') return isHiddenSource(deed.sourceId)
    if (deed.kind === 'evidence') return !open.has(deed.sourceId) || hiddenEvidence.has(deed.evidence)
    if (deed.kind === 'posted') {
      const of = threadsOf(document, postOf(key))
      // what is missing of a thread that has not come may tell
      const mayTell = (thread: string): boolean =>
        threads.has(thread) || (names.length > 0 && !known.has(thread))
      return of.some(mayTell) || tells(deed.text)
    }
    if (deed.kind === 'changed') {
      const { of, id, field, from, to } = deed.change
      if (of === 'source' && (isHiddenSource(id) || namesHidden(field))) return true
      if (of === 'evidence' && hiddenEvidence.has(id)) return true
      if (of === 'source' && field === 'item') return textsIn([from, to]).some(tellsFile)
      if (of === 'claim' && field === 'tag' && textsIn([from, to]).some(tellsFile)) return true
      return textsIn([from, to]).some(tells)
    }
    return textsIn(wordsSaidIn(deed)).some(tells) || textsIn(wordsReadIn(deed)).some(tellsFormer)
  }
  const hideDraft = (activity: Activity): Activity =>
    activity.deed.kind === 'draft' && tellsFile(activity.deed.name)
      ? { ...activity, deed: { ...activity.deed, name: withheldFileName } }
      : activity
  return { threads, hidesEntry, hidesActivity, hidesName: tellsFile, hideDraft }
}

/**
 * The evidence that is withheld: what tells, and what names a file of such evidence, for the same bytes by another way would
 * tell as much. What was taken off, and no check rests on, keeps no file of others back.
 */
function findHiddenEvidence(
  document: ProjectDocument,
  tellsOfSource: (value: unknown) => boolean
): ReadonlySet<string> {
  const entries = [...document.evidence.entries()]
  const telling = entries.filter(([, value]) => tellsOfSource(value))
  const restedOn = readRestedOn(document)
  const secretFiles = new Set(
    telling.flatMap(([id, value]) => {
      const fields = fieldsOf(value)
      if (fields['removed'] === true && !restedOn.has(id as EvidenceId)) return []
      return Object.keys(fields).filter((field) => field.startsWith(filePrefix) && fields[field] !== null)
    })
  )
  const sharing = entries.filter(([, value]) =>
    Object.keys(fieldsOf(value)).some((field) => secretFiles.has(field))
  )
  return new Set([...telling, ...sharing].map(([id]) => id))
}

function readRestedOn(document: ProjectDocument): ReadonlySet<EvidenceId> {
  return new Set(
    [...lastingIds(document, 'checks')].flatMap((id) =>
      everWritten(document, 'checks', id).flatMap((value) => parseCheck(id, value)?.evidence ?? [])
    )
  )
}

/** What the files of a piece of evidence are called, those too whose description cannot be read otherwise. */
function fileNamesIn(evidence: unknown): readonly string[] {
  return Object.entries(fieldsOf(evidence)).flatMap(([field, said]) =>
    field.startsWith(filePrefix) ? textsIn(fieldsOf(said)['name']) : []
  )
}

/** What the article read where something was done. */
function wordsReadIn(deed: Deed): readonly unknown[] {
  if (deed.kind === 'proposed') return [deed.from]
  if (['refused', 'nothing', 'passed', 'dismissed'].includes(deed.kind) && 'words' in deed)
    return [deed.words]
  return []
}

/** What a person wrote with a deed. */
function wordsSaidIn(deed: Deed): readonly unknown[] {
  if (deed.kind === 'checked') return [deed.note, deed.correction]
  if (deed.kind === 'proposed') return [deed.to, deed.reason, deed.fromFile?.name]
  if (deed.kind === 'decided') return [deed.words, deed.reason]
  if (deed.kind === 'published') return [deed.place, deed.note]
  if (deed.kind === 'ticked') return [deed.text, deed.note]
  return []
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  return Object.values(value).flatMap(textsIn)
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value instanceof Y.Map) return Object.fromEntries(value.entries())
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
