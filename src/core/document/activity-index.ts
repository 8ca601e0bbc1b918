import * as Y from 'yjs'
import type { Activity, Deed } from '../model/activity'
import { type Check, settlesOthers } from '../model/check'
import type { ClaimId, PersonId } from '../model/ids'
import { refusalPrefix } from './claim-fields'
import { followEntries } from './follow-entries'
import { firstSaid, firstWrittenAt } from './lasting-entries'
import { readNotice, readStep } from './publications'
import {
  parseChange,
  parseCheck,
  parseClaim,
  parseConfirmation,
  parseCorrection,
  parseDecision,
  parseDraft,
  parseEvidence,
  parseMoment,
  parseNothingMark,
  parsePassMark,
  parsePost,
  parseRelation,
  parseSource,
  parseThread,
  parseTick
} from './read-entries'
import { isSameEntry } from './same-entry'
import type { ProjectDocument } from './schema'

/** A pause this long, ms, ends a stretch of writing. */
const longPause = 30 * 60 * 1000

/** Entries read between two pauses when everything is read. */
const atOnce = 10

type Listener = (changed: readonly ActivityChange[]) => void

/** What became of one activity: null where there was, or is, none. */
export interface ActivityChange {
  readonly before: Activity | null
  readonly after: Activity | null
}

/**
 * Who did what in a project, oldest first as the clocks claim. Statements, marks, evidence and drafts are told from
 * their own entries, changes from the records beside them, writing from its moments. Everything is read once; after
 * that a change costs what it changes.
 */
export class ActivityIndex {
  private readonly byKey = new Map<string, Activity>()
  private readonly ofClaim = new Map<ClaimId, Set<string>>()
  private ordered: Activity[] = []
  /** While everything is read, the order waits for the end. */
  private isReading = false
  private readonly listeners = new Set<Listener>()
  private readonly stops: (() => void)[] = []
  /** The keys told from one entry, where these are more than one. */
  private readonly keysOf = new Map<string, readonly string[]>()
  private changes: ActivityChange[] = []

  /** The ids of posts that are, or once were read as, of a thread. */
  private readonly postsOf = new Map<string, Set<string>>()

  constructor(private readonly document: ProjectDocument) {}

  /** All, oldest first. The list changes in place. */
  get list(): readonly Activity[] {
    return this.ordered
  }

  get(key: string): Activity | undefined {
    return this.byKey.get(key)
  }

  /** Those that concern one of the claims, oldest first. */
  ofClaims(ids: readonly ClaimId[]): readonly Activity[] {
    const keys = ids.flatMap((id) => [...(this.ofClaim.get(id) ?? [])])
    return keys.flatMap((key) => this.byKey.get(key) ?? []).sort(byTime)
  }

  /** Reads everything, in short steps, and follows the document from then on. Listeners are called once at the end. */
  *read(): Generator<undefined> {
    this.isReading = true
    this.follow()
    let left = atOnce
    for (const { entries, readEntry } of this.sources()) {
      for (const id of entries._map.keys()) {
        readEntry(id)
        left -= 1
        if (left > 0) continue
        left = atOnce
        yield
      }
    }
    this.isReading = false
    this.ordered = [...this.byKey.values()].sort(byTime)
    this.tell()
  }

  /** Calls the listener with what has changed after each transaction, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  destroy(): void {
    for (const stop of this.stops) stop()
    this.listeners.clear()
  }

  private sources(): readonly { entries: Y.Map<unknown>; readEntry: (id: string) => void }[] {
    const {
      checks,
      ticks,
      claims,
      evidence,
      sources,
      drafts,
      corrections,
      decisions,
      posts,
      threads,
      publications,
      notices,
      activity,
      sessions
    } = this.document
    const { nothingToCheck, passes, confirmations, relations } = this.document
    return [
      { entries: checks, readEntry: (id) => this.readCheck(id) },
      { entries: ticks, readEntry: (id) => this.readTick(id) },
      { entries: claims, readEntry: (id) => this.readClaim(id) },
      { entries: evidence, readEntry: (id) => this.readEvidence(id) },
      { entries: sources, readEntry: (id) => this.readSource(id) },
      { entries: drafts, readEntry: (id) => this.readDraft(id) },
      { entries: corrections, readEntry: (id) => this.readCorrection(id) },
      { entries: decisions, readEntry: (id) => this.readDecision(id) },
      { entries: nothingToCheck, readEntry: (id) => this.readNothing(id) },
      { entries: passes, readEntry: (id) => this.readPass(id) },
      { entries: confirmations, readEntry: (id) => this.readConfirmation(id) },
      { entries: relations, readEntry: (id) => this.readRelation(id) },
      { entries: threads, readEntry: (id) => this.readPostsOf(id) },
      { entries: posts, readEntry: (id) => this.readPost(id) },
      { entries: publications, readEntry: (id) => this.readPublication(id) },
      { entries: notices, readEntry: (id) => this.readNotice(id) },
      { entries: activity, readEntry: (id) => this.readChange(id) },
      { entries: sessions, readEntry: (id) => this.readMoments(id) }
    ]
  }

  private follow(): void {
    for (const { entries, readEntry } of this.sources()) {
      this.stops.push(
        followEntries(entries, (ids) => {
          for (const id of ids) readEntry(id)
        })
      )
    }
    const tell = (): void => this.tell()
    this.document.doc.on('afterTransaction', tell)
    this.stops.push(() => this.document.doc.off('afterTransaction', tell))
  }

  private tell(): void {
    if (this.isReading || this.changes.length === 0) return
    const changes = this.changes
    this.changes = []
    for (const listener of this.listeners) listener(changes)
  }

  private readCheck(id: string): void {
    const check = parseCheck(id, firstSaid(this.document, 'checks', id))
    this.put(
      `check ${id}`,
      check === null ? null : firstWrittenAt(this.document, 'checks', id),
      check && {
        by: check.by,
        at: check.at,
        claimId: check.claimId,
        deed: deedOfCheck(check, this.document.checks)
      }
    )
  }

  private readTick(id: string): void {
    const tick = parseTick(id, firstSaid(this.document, 'ticks', id))
    this.put(
      `tick ${id}`,
      tick === null ? null : firstWrittenAt(this.document, 'ticks', id),
      tick && {
        by: tick.by,
        at: tick.at,
        claimId: tick.claimId,
        deed: {
          kind: 'ticked',
          isDone: tick.isDone,
          text: tick.text,
          ...(tick.note === undefined ? {} : { note: tick.note })
        }
      }
    )
  }

  private readClaim(id: string): void {
    const entry = this.document.claims.get(id)
    const claim = parseClaim(id, entry)
    const born = itemOf(this.document.claims, id)
    const marked: Deed = { kind: 'marked' }
    this.put(
      `claim ${id}`,
      claim === null ? null : born,
      claim && { by: claim.markedBy, at: claim.markedAt, claimId: claim.id, deed: marked }
    )
    const refusals = claim?.refusals ?? []
    const keys = refusals.map(({ key }) => `${refusalPrefix}${id} ${key}`)
    for (const gone of this.keysOf.get(id) ?? []) if (!keys.includes(gone)) this.put(gone, null, null)
    if (keys.length > 0 || this.keysOf.has(id)) this.keysOf.set(id, keys)
    for (const { key, by, at, place } of refusals) {
      const deed: Deed = { kind: 'refused', words: place.quote.exact }
      const item = entry instanceof Y.Map ? itemOf(entry, key) : null
      this.put(`${refusalPrefix}${id} ${key}`, item, claim && { by, at, claimId: claim.id, deed })
    }
  }

  private readEvidence(id: string): void {
    const evidence = parseEvidence(id, this.document.evidence.get(id))
    this.put(
      `evidence ${id}`,
      evidence === null ? null : itemOf(this.document.evidence, id),
      evidence && {
        by: evidence.addedBy,
        at: evidence.addedAt,
        claimId: evidence.claimId,
        deed: { kind: 'evidence', evidence: evidence.id, sourceId: evidence.sourceId }
      }
    )
  }

  private readSource(id: string): void {
    const source = parseSource(id, this.document.sources.get(id))
    this.put(
      `source ${id}`,
      source === null ? null : itemOf(this.document.sources, id),
      source && {
        by: source.addedBy,
        at: source.addedAt,
        claimId: null,
        deed: { kind: 'source', sourceId: source.id }
      }
    )
  }

  private readDraft(id: string): void {
    const draft = parseDraft(id, this.document.drafts.get(id))
    this.put(
      `draft ${id}`,
      draft === null ? null : itemOf(this.document.drafts, id),
      draft && {
        by: draft.receivedBy,
        at: draft.receivedAt,
        claimId: null,
        deed: { kind: 'draft', name: draft.name }
      }
    )
  }

  private readCorrection(id: string): void {
    const correction = parseCorrection(id, this.document.corrections.get(id))
    this.put(
      `correction ${id}`,
      correction === null ? null : itemOf(this.document.corrections, id),
      correction && {
        by: correction.by,
        at: correction.at,
        claimId: correction.claimId,
        deed: {
          kind: 'proposed',
          from: correction.place.quote.exact,
          to: correction.words,
          reason: correction.reason,
          ...(correction.fromFile === undefined ? {} : { fromFile: correction.fromFile })
        }
      }
    )
  }

  private readDecision(id: string): void {
    const decision = parseDecision(id, this.document.decisions.get(id))
    const { corrections, checks } = this.document
    const of = decision?.correctionId ?? ''
    const decidedOn = parseCorrection(of, corrections.get(of)) ?? parseCheck(of, checks.get(of))
    this.put(
      `decision ${id}`,
      decision === null ? null : itemOf(this.document.decisions, id),
      decision && {
        by: decision.by,
        at: decision.at,
        claimId: decidedOn?.claimId ?? null,
        deed: {
          kind: 'decided',
          outcome: decision.outcome,
          words: decision.words,
          reason: decision.reason
        }
      }
    )
  }

  private readNothing(id: string): void {
    const { nothingToCheck } = this.document
    const mark = parseNothingMark(id, nothingToCheck.get(id))
    const deed: Deed = { kind: 'nothing', words: mark?.place.quote.exact ?? '' }
    this.put(
      `nothing ${id}`,
      mark === null ? null : itemOf(nothingToCheck, id),
      mark && { by: mark.by, at: mark.at, claimId: null, deed }
    )
  }

  private readPass(id: string): void {
    const { passes } = this.document
    const mark = parsePassMark(id, passes.get(id))
    const kind = mark?.finding === undefined ? 'passed' : 'dismissed'
    const deed: Deed = { kind, words: mark?.words ?? '' }
    this.put(
      `pass ${id}`,
      mark === null ? null : itemOf(passes, id),
      mark && { by: mark.by, at: mark.at, claimId: mark.claimId, deed }
    )
  }

  private readRelation(id: string): void {
    const said = parseRelation(id, firstSaid(this.document, 'relations', id))
    this.put(
      `relation ${id}`,
      said === null ? null : firstWrittenAt(this.document, 'relations', id),
      said && {
        by: said.by,
        at: said.at,
        claimId: said.from,
        deed: { kind: 'related', relation: said.kind, other: said.to }
      }
    )
  }

  private readConfirmation(id: string): void {
    const { confirmations } = this.document
    const said = parseConfirmation(id, confirmations.get(id))
    this.put(
      `confirmation ${id}`,
      said === null ? null : itemOf(confirmations, id),
      said && {
        by: said.by,
        at: said.at,
        claimId: said.claimId,
        deed: { kind: 'confirmed', of: said.of, fields: Object.keys(said.versions) }
      }
    )
  }

  /** What a post is part of may be known later, or read otherwise. */
  private readPostsOf(thread: string): void {
    for (const id of this.postsOf.get(thread) ?? []) this.readPost(id)
  }

  private readPost(id: string): void {
    const post = parsePost(id, firstSaid(this.document, 'posts', id))
    if (post !== null) this.postsOf.set(post.threadId, (this.postsOf.get(post.threadId) ?? new Set()).add(id))
    const thread = post && parseThread(post.threadId, firstSaid(this.document, 'threads', post.threadId))
    this.put(
      `post ${id}`,
      post === null ? null : firstWrittenAt(this.document, 'posts', id),
      post && {
        by: post.by,
        at: post.at,
        claimId: thread?.claimId ?? null,
        deed: {
          kind: 'posted',
          act: post.act,
          purpose: thread?.purpose ?? 'discussion',
          text: post.text,
          ...(post.forLawyers ? { forLawyers: true } : {}),
          ...(post.fromFile === undefined ? {} : { fromFile: post.fromFile })
        }
      }
    )
  }

  private readPublication(id: string): void {
    const step = readStep(this.document, id)
    this.put(
      `publication ${id}`,
      step === null ? null : firstWrittenAt(this.document, 'publications', id),
      step && {
        by: step.by,
        at: step.at,
        claimId: null,
        deed: {
          kind: 'published',
          act: step.act,
          on: step.on,
          place: step.place,
          url: step.url,
          note: step.note
        }
      }
    )
  }

  private readNotice(id: string): void {
    const notice = readNotice(this.document, id)
    this.put(
      `notice ${id}`,
      notice === null ? null : firstWrittenAt(this.document, 'notices', id),
      notice && {
        by: notice.by,
        at: notice.at,
        claimId: notice.claims[0] ?? null,
        deed: { kind: 'noticed', notice: notice.kind, wording: notice.wording }
      }
    )
  }

  private readChange(id: string): void {
    const change = parseChange(this.document.activity.get(id))
    this.put(
      `change ${id}`,
      change === null ? null : itemOf(this.document.activity, id),
      change && { by: change.by, at: change.at, claimId: change.claimId, deed: { kind: 'changed', change } }
    )
  }

  /** Moments of writing with no long pause between them are one. */
  private readMoments(client: string): void {
    const moments = this.document.sessions.get(client)
    if (!(moments instanceof Y.Array)) return
    const known = this.keysOf.get(`moments ${client}`) ?? []
    // moments are only ever appended: what was read before is read again from the last stretch on
    const last = known.at(-1)
    const from = last === undefined ? 0 : Number(last.split(' ').at(-1))
    const stretches = stretchesOf(moments, Number.isSafeInteger(from) ? from : 0)
    const keys = stretches.map(({ index }) => `wrote ${client} ${index}`)
    for (const { index, by, since, at, item } of stretches) {
      this.put(`wrote ${client} ${index}`, item, { by, at, claimId: null, deed: { kind: 'wrote', since } })
    }
    this.keysOf.set(`moments ${client}`, [...known.slice(0, -1), ...keys])
  }

  private put(key: string, item: Y.ID | null, told: Told | null): void {
    const before = this.byKey.get(key) ?? null
    const after = item === null || told === null ? null : activityOf(key, item, told)
    if (before !== null && after !== null && isSame(before, after)) return
    if (before === null && after === null) return
    if (before !== null) this.take(before)
    if (after !== null) this.insert(after)
    this.changes.push({ before, after })
  }

  private take(activity: Activity): void {
    this.byKey.delete(activity.key)
    const index = this.isReading ? -1 : placeOf(this.ordered, activity)
    if (this.ordered[index] === activity) this.ordered.splice(index, 1)
    if (activity.claimId !== null) this.ofClaim.get(activity.claimId)?.delete(activity.key)
  }

  private insert(activity: Activity): void {
    this.byKey.set(activity.key, activity)
    if (!this.isReading) this.ordered.splice(placeOf(this.ordered, activity), 0, activity)
    if (activity.claimId === null) return
    const keys = this.ofClaim.get(activity.claimId)
    if (keys === undefined) this.ofClaim.set(activity.claimId, new Set([activity.key]))
    else keys.add(activity.key)
  }
}

type Told = Pick<Activity, 'by' | 'at' | 'claimId' | 'deed'>

function activityOf(key: string, { client, clock }: Y.ID, { by, at, claimId, deed }: Told): Activity {
  return { key, client, clock, by, at, claimId, deed }
}

function deedOfCheck(check: Check, checks: Y.Map<unknown>): Deed {
  const { id, workStatus, verdict, note, correction = '' } = check
  const settles = settlesOthers(check, (other) => parseCheck(other, checks.get(other))?.by)
  return { kind: 'checked', check: id, workStatus, verdict, note, correction, settles }
}

/** Where the present value of a key was written. */
function itemOf(entries: Y.Map<unknown>, key: string): Y.ID | null {
  const item = entries._map.get(key)
  return item === undefined || item.deleted ? null : item.id
}

interface WritingStretch {
  /** Of its first moment. */
  readonly index: number
  readonly by: PersonId
  readonly since: string
  readonly at: string
  /** Of its last moment. */
  readonly item: Y.ID
}

function stretchesOf(moments: Y.Array<unknown>, from: number): readonly WritingStretch[] {
  const stretches: WritingStretch[] = []
  let index = 0
  for (let item = moments._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const values = item.content.getContent()
    for (const [inside, value] of values.entries()) {
      if (index >= from) add(stretches, value, index, Y.createID(item.id.client, item.id.clock + inside))
      index += 1
    }
  }
  return stretches
}

function add(stretches: WritingStretch[], value: unknown, index: number, item: Y.ID): void {
  const moment = parseMoment(value)
  if (moment === null) return
  const { by, since, at } = moment
  const last = stretches.at(-1)
  const pause = last === undefined ? Number.NaN : Date.parse(since) - Date.parse(last.at)
  // times that are no times make a stretch of their own
  if (last !== undefined && last.by === by && Math.abs(pause) < longPause) {
    stretches[stretches.length - 1] = { ...last, at, item }
  } else stretches.push({ index, by, since, at, item })
}

/** Index of the activity, or where it would go. */
function placeOf(ordered: readonly Activity[], activity: Activity): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = ordered[middle]
    if (at !== undefined && byTime(at, activity) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function byTime(left: Activity, right: Activity): number {
  return compare(left.at, right.at) || compare(left.key, right.key)
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}

function isSame(left: Activity, right: Activity): boolean {
  return (
    left.client === right.client &&
    left.clock === right.clock &&
    left.by === right.by &&
    left.at === right.at &&
    left.claimId === right.claimId &&
    isSameEntry(left.deed, right.deed)
  )
}
