import * as Y from 'yjs'
import type { ActivityIndex } from '../../core/document/activity-index'
import { parseSeen, serializeSeen } from '../../core/document/seen-marks'
import { firstSeen, type Reached, UnreadActivity } from '../../core/document/unread-activity'
import type { StetApi } from '../../core/ipc/contract'
import type { Activity } from '../../core/model/activity'
import type { ClaimId } from '../../core/model/ids'
import { runInSlices, type Slices } from './run-in-slices'
import { Store } from './store'

/** How long after something was looked at it is written down, ms: reading goes from one to the next. */
const keepDelay = 2000

/** What the desk needs to know. */
export interface DeskDuties {
  readonly api: StetApi
  readonly doc: Y.Doc
  readonly activity: ActivityIndex
  /** Whether this person did it themselves, as far as signatures tell. */
  readonly isOwn: (activity: Activity) => boolean
  readonly slices: Slices
}

/** What is shown of the activity. A new object after every change. */
export interface DeskView {
  /** Whether everything was read. */
  readonly isRead: boolean
  /** Unread deeds of others, in all. */
  readonly unread: number
  /** Claims with something unread. */
  readonly unreadClaims: ReadonlySet<ClaimId>
}

/**
 * Who did what, and what of it this person has looked at. It is read behind everything else; what was looked at is kept
 * on this computer, and never in the project's folder.
 */
export class ActivityDesk {
  readonly view = new Store<DeskView>({ isRead: false, unread: 0, unreadClaims: new Set() })
  readonly index: ActivityIndex
  private unread: UnreadActivity
  /** Keys of large losses that the person has put aside. */
  private readonly putAsides = new Set<string>()
  private stopReading = (): void => {}
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly duties: DeskDuties) {
    this.index = duties.activity
    this.unread = this.unreadFrom(this.reached())
  }

  /** Reads what was kept, and then the project's activity, beside what the person does. */
  async start(): Promise<void> {
    const reached = this.reached()
    const kept = await this.duties.api.request('activity:read-seen')
    this.unread = this.unreadFrom(reached, kept.ok ? kept.value : null)
    for (const key of (kept.ok ? kept.value?.losses : null) ?? []) this.putAsides.add(key)
    this.index.subscribe((changes) => {
      const hasChanged = this.unread.follow(changes)
      this.show(hasChanged)
    })
    this.stopReading = runInSlices(this.readAll(), this.duties.slices)
    if (kept.ok && kept.value === null) this.keepSoon()
  }

  /** Whether others did it and this person has not looked at it. */
  isUnread(key: string): boolean {
    return this.unread.has(key)
  }

  /** Whether others did it since this person left last. */
  isSinceHere(key: string): boolean {
    const activity = this.index.get(key)
    return activity !== undefined && this.unread.isSinceHere(activity)
  }

  /** What is unread of these claims. */
  unreadOf(ids: readonly ClaimId[]): readonly string[] {
    return this.unread.of(ids)
  }

  /** The person has looked at these. */
  look(keys: Iterable<string>): void {
    if (!this.unread.look(keys)) return
    this.show(true)
    this.keepSoon()
  }

  /** The person wants nothing of it marked any more. */
  lookAtAll(): void {
    if (!this.unread.lookAtAll()) return
    this.show(true)
    this.keepSoon()
  }

  /** Whether the person has put a large loss aside, by its key. */
  isPutAside(key: string): boolean {
    return this.putAsides.has(key)
  }

  /** The person has seen a large loss and leaves it at that. */
  putAside(key: string): void {
    this.putAsides.add(key)
    this.show(false)
    this.keepSoon()
  }

  /** Writes down what was looked at, and that the person was here until now. */
  async leave(): Promise<void> {
    if (!this.view.get().isRead) return
    clearTimeout(this.timer)
    await this.keep(this.unread.stateAt(this.reached()))
  }

  destroy(): void {
    this.stopReading()
    clearTimeout(this.timer)
    this.index.destroy()
  }

  private *readAll(): Generator<undefined> {
    yield* this.index.read()
    this.view.set({ ...this.view.get(), isRead: true })
  }

  private show(hasChanged: boolean): void {
    const { unreadClaims, ...rest } = this.view.get()
    this.view.set({
      ...rest,
      unread: this.unread.size,
      unreadClaims: hasChanged ? new Set(this.unread.claims) : unreadClaims
    })
  }

  private keepSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.keep(this.unread.stateHere()), keepDelay)
  }

  private async keep(state: ReturnType<UnreadActivity['stateAt']>): Promise<void> {
    // what a person has looked at is comfort: that it could not be kept must not stop their work
    await this.duties.api.request('activity:write-seen', serializeSeen(state, [...this.putAsides]))
  }

  private unreadFrom(reached: Reached, kept: Parameters<typeof parseSeen>[0] | null = null): UnreadActivity {
    const state = kept === null ? firstSeen(reached) : parseSeen(kept)
    return new UnreadActivity(state, this.duties.isOwn)
  }

  private reached(): Reached {
    return Y.decodeStateVector(Y.encodeStateVector(this.duties.doc))
  }
}
