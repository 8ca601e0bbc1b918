import * as Y from 'yjs'
import type { ChangedThing, ChangeRecord, ShownValue } from '../model/activity'
import { type ChangeId, type ClaimId, isId, type PersonId } from '../model/ids'
import { filePrefix, placeField, tagPrefix } from './claim-fields'
import { readChosenStyle } from './house-style'
import type { ProjectView } from './project-view'
import { isSameEntry } from './same-entry'
import { type ProjectDocument, untrackedOrigin } from './schema'
import { originPrefix } from './sources'

/** Fields whose changes are written down; the words of claims are told by the view. */
const recorded = {
  claims: ['kind', 'risk', 'legal', 'assignee', 'due', 'secondCheck', 'removed', 'mergedInto', 'placedBy'],
  evidence: ['stance', 'locator', 'excerpt', 'removed'],
  sources: ['item', 'primary', 'terms', 'origin', 'givesAway', 'removed'],
  info: ['title', 'byline', 'dateline', 'secondCheck'],
  drafts: ['isApplied'],
  corrections: ['removed'],
  decisions: ['removed'],
  filters: ['removed'],
  nothingToCheck: ['removed'],
  passes: ['removed'],
  confirmations: ['removed'],
  relations: ['removed', 'standsAlone']
} as const

/** Longest value that is kept of a change, in UTF-16 code units: enough to know it again. */
const longestValue = 500

/** Who writes down, and which changes. */
export interface RecorderDuties {
  readonly document: ProjectDocument
  readonly view: ProjectView
  /** Whether a change of this origin is this person's. */
  readonly isOwn: (origin: unknown) => boolean
  readonly sign: () => { readonly by: PersonId; readonly at: string }
  /** A fresh name for a record. */
  readonly newKey: () => ChangeId
}

/** Writes down what this person changes. */
export interface ChangeRecorder {
  /** Writes down which claims read otherwise since the last time. Call it when writing pauses. */
  writeWords(): void
  destroy(): void
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[]
type Change = Omit<ChangeRecord, 'by' | 'at'>

/**
 * Writes down every change of a field that this person makes, by whatever way, undo and redo too: from what, to what,
 * in a transaction of its own right behind it, which undo does not know. What others change they write down themselves;
 * so changes made apart are all there after the merge, also those that the document itself does not show any more.
 */
export function recordChanges({ document, view, isOwn, sign, newKey }: RecorderDuties): ChangeRecorder {
  const pending: Change[] = []
  const bornHere = new Set<string>()
  const wordsBefore = new Map<ClaimId, string>()
  let isPlaceDecided = false
  const stops: (() => void)[] = []

  const rememberWords = (id: ClaimId): void => {
    const live = view.claim(id)
    if (live !== undefined && !wordsBefore.has(id)) wordsBefore.set(id, live.words)
  }
  const changedWords = (): readonly Change[] => {
    const changes = [...wordsBefore].flatMap(([id, from]): Change[] => {
      const to = view.claim(id)?.words
      return to === undefined || to === from
        ? []
        : [{ of: 'claim', id, claimId: id, field: 'words', from: cut(from), to: cut(to) }]
    })
    wordsBefore.clear()
    return changes
  }
  const write = (changes: readonly Change[]): void => {
    if (changes.length === 0) return
    const signature = sign()
    document.doc.transact(() => {
      for (const change of changes) document.activity.set(newKey(), { ...signature, ...change })
    }, untrackedOrigin)
  }
  const follow = (of: ChangedThing, entries: Y.Map<unknown>, fields: readonly string[]): void => {
    const observer = (events: Events, { origin }: Y.Transaction): void => {
      if (!isOwn(origin)) return
      for (const event of events) {
        // nothing else tells who shared a filter, so its birth is a change, too
        if (event.target === entries) noteBirths(event, of === 'filter' ? new Set() : bornHere)
        else pending.push(...changesIn(of, event, fields, bornHere))
        if (of === 'claim' && touchesPlace(event)) {
          isPlaceDecided = true
          rememberWords(String(event.path[0]) as ClaimId)
        }
      }
    }
    entries.observeDeep(observer)
    stops.push(() => entries.unobserveDeep(observer))
  }
  follow('claim', document.claims, recorded.claims)
  follow('evidence', document.evidence, recorded.evidence)
  follow('source', document.sources, recorded.sources)
  follow('draft', document.drafts, recorded.drafts)
  follow('correction', document.corrections, recorded.corrections)
  follow('decision', document.decisions, recorded.decisions)
  follow('filter', document.filters, recorded.filters)
  follow('nothing', document.nothingToCheck, recorded.nothingToCheck)
  follow('pass', document.passes, recorded.passes)
  follow('confirmation', document.confirmations, recorded.confirmations)
  follow('relation', document.relations, recorded.relations)
  stops.push(followInfo(document.info, isOwn, pending), followStyle(document, isOwn, pending))
  stops.push(
    view.subscribeTouched((ids, origin) => {
      if (isOwn(origin)) for (const id of ids) rememberWords(id)
    })
  )
  const afterTransaction = (): void => {
    const changes = pending.splice(0)
    // words that were attached are a decision, told at once; those that are being typed, when the writing pauses
    const words = isPlaceDecided ? changedWords() : []
    isPlaceDecided = false
    write([...changes, ...words])
  }
  document.doc.on('afterTransaction', afterTransaction)
  stops.push(() => document.doc.off('afterTransaction', afterTransaction))
  return {
    writeWords: () => write(changedWords()),
    destroy: () => {
      for (const stop of stops) stop()
    }
  }
}

/** Entries are born hidden and then shown; that is their birth, not a change. */
function noteBirths(event: Y.YEvent<Y.AbstractType<unknown>>, bornHere: Set<string>): void {
  for (const [key, { action }] of event.keys) if (action === 'add') bornHere.add(key)
}

function changesIn(
  of: ChangedThing,
  event: Y.YEvent<Y.AbstractType<unknown>>,
  fields: readonly string[],
  bornHere: Set<string>
): readonly Change[] {
  const [id] = event.path
  const entry: unknown = event.target
  if (typeof id !== 'string' || event.path.length !== 1 || !(entry instanceof Y.Map)) return []
  return [...event.keys].flatMap(([field, { oldValue }]) => {
    const tag = of === 'claim' ? tagChange(field, oldValue, entry.get(field)) : null
    if (tag !== null) return [{ of, id, claimId: claimOf(of, id, entry), ...tag }]
    const file = of === 'evidence' ? fileChange(field, oldValue, entry.get(field)) : null
    if (file !== null) return [{ of, id, claimId: claimOf(of, id, entry), ...file }]
    if (!fields.includes(field) && !(of === 'source' && field.startsWith(originPrefix))) return []
    if (field === 'removed' && bornHere.delete(id)) return []
    const [from, to] = [shownValue(oldValue), shownValue(entry.get(field))]
    return from === to ? [] : [{ of, id, claimId: claimOf(of, id, entry), field, from, to }]
  })
}

/** A tag that was given or taken, which is told by its name; null for other fields. */
function tagChange(
  field: string,
  before: unknown,
  now: unknown
): Pick<Change, 'field' | 'from' | 'to'> | null {
  if (!field.startsWith(tagPrefix) || (before === true) === (now === true)) return null
  const name = field.slice(tagPrefix.length)
  return { field: 'tag', from: before === true ? name : null, to: now === true ? name : null }
}

/** A file that was added to evidence or taken off, which is told by its name; null for other fields. */
function fileChange(
  field: string,
  before: unknown,
  now: unknown
): Pick<Change, 'field' | 'from' | 'to'> | null {
  if (!field.startsWith(filePrefix)) return null
  const [from, to] = [nameOfFile(before), nameOfFile(now)]
  return from === to ? null : { field: 'file', from, to }
}

function nameOfFile(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null
  return typeof value.name === 'string' ? cut(value.name) : null
}

function followInfo(info: Y.Map<unknown>, isOwn: RecorderDuties['isOwn'], pending: Change[]): () => void {
  const observer = (event: Y.YMapEvent<unknown>, { origin }: Y.Transaction): void => {
    if (!isOwn(origin)) return
    for (const [field, { oldValue }] of event.keys) {
      const [from, to] = [shownValue(oldValue), shownValue(info.get(field))]
      if (!recorded.info.some((each) => each === field) || from === to) continue
      pending.push({ of: 'info', id: '', claimId: null, field, from, to })
    }
  }
  info.observe(observer)
  return () => info.unobserve(observer)
}

/** A style is told by its name. */
function followStyle(
  document: ProjectDocument,
  isOwn: RecorderDuties['isOwn'],
  pending: Change[]
): () => void {
  let before = readChosenStyle(document)
  const observer = (_: Y.YMapEvent<unknown>, { origin }: Y.Transaction): void => {
    const now = readChosenStyle(document)
    if (isOwn(origin) && !isSameEntry(before, now)) {
      pending.push({ of: 'style', id: '', claimId: null, field: 'name', from: before.name, to: now.name })
    }
    before = now
  }
  document.style.observe(observer)
  return () => document.style.unobserve(observer)
}

function touchesPlace(event: Y.YEvent<Y.AbstractType<unknown>>): boolean {
  return event.path.length === 1 && [...event.keys.keys()].some((field) => placeField.test(field))
}

/** Things that name the claim they concern. */
const onClaims: ReadonlySet<ChangedThing> = new Set([
  'evidence',
  'correction',
  'pass',
  'confirmation',
  'relation'
])

function claimOf(of: ChangedThing, id: string, entry: Y.Map<unknown>): ClaimId | null {
  const field = of === 'relation' ? 'from' : 'claimId'
  const claim = of === 'claim' ? id : onClaims.has(of) ? entry.get(field) : null
  return isId('claim', claim) ? claim : null
}

/** The value as a line can show it; of a source's item its title, of a word that a claim stands by itself the reason. */
function shownValue(value: unknown): ShownValue {
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') return cut(value)
  if (typeof value !== 'object' || value === null) return null
  const text: unknown = 'title' in value ? value.title : 'reason' in value ? value.reason : null
  return typeof text === 'string' ? cut(text) : null
}

function cut(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`
}
