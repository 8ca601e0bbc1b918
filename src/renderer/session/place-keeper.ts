import type * as Y from 'yjs'
import { positionsOfRange } from '../../core/anchoring/describe-range'
import { characterOf, locateCharacters } from '../../core/anchoring/text-positions'
import type { StetApi } from '../../core/ipc/contract'
import type { LeftPlace } from '../../core/model/left-place'
import { type ListTab, listTabs } from './list-tabs'
import { RestTimer } from './rest-timer'
import type { Store } from './store'

/** How long somebody stays at a place before it is written down, ms: a crash may take no more. */
const rest = 2000

/** What is at the window's top: where its block begins in the text, and how much of it is above the window, CSS pixels. */
export interface TopOfWindow {
  readonly offset: number
  readonly above: number
}

interface PlaceDuties {
  readonly api: StetApi
  readonly projectId: string
  readonly text: Y.Text
  readonly listTab: Store<ListTab>
}

/** Keeps where the person is in the article, on this computer only, so that they come back to where they left it. */
export class PlaceKeeper {
  private written = ''
  /** The list that is shown is the one that the person wants. */
  private hasChosen = false
  private isOver = false
  private lookAtTop: (() => TopOfWindow | null) | null = null
  private readonly timer = new RestTimer(() => void this.keep())
  private readonly stopFollowing: () => void

  constructor(
    private readonly duties: PlaceDuties,
    /** Where they left it last; null for the first time. */
    private place: LeftPlace | null
  ) {
    this.stopFollowing = duties.listTab.subscribe(() => {
      this.hasChosen = true
      this.changed()
    })
  }

  /** Goes back to the list, once it can be shown, unless the person has gone to one meanwhile. */
  goBack(): void {
    const { listTab } = this.duties
    const tab = listTabs.find((each) => each === this.place?.list)
    if (!this.hasChosen && tab !== undefined) listTab.set(tab)
    this.hasChosen = true
  }

  /** What was at the window's top, where it stands by now; null for the beginning of the article. */
  get top(): TopOfWindow | null {
    const { top = null, above = 0 } = this.place ?? {}
    if (top === null) return null
    const [place] = locateCharacters(this.duties.text, [top])
    // what was deleted since leaves its place, and there the next block begins
    return place == null ? null : { offset: place.offset, above: place.isAlive ? above : 0 }
  }

  /** From now on the article's editor is asked what is at the top; null while nothing is shown. */
  follow(look: () => TopOfWindow | null): () => void {
    this.lookAtTop = look
    return () => {
      this.place = this.now()
      this.lookAtTop = null
    }
  }

  /** The person has gone elsewhere. */
  readonly changed = (): void => {
    if (!this.isOver) this.timer.putOff(rest)
  }

  /** Writes down where they are, now. */
  async keep(): Promise<void> {
    this.timer.stop()
    if (this.isOver) return
    this.place = this.now()
    const written = JSON.stringify(this.place)
    if (written === this.written) return
    this.written = written
    const kept = await this.duties.api.request('place:write', this.duties.projectId, this.place)
    if (!kept.ok) this.written = ''
  }

  destroy(): void {
    this.isOver = true
    this.timer.stop()
    this.stopFollowing()
  }

  private now(): LeftPlace {
    const { listTab } = this.duties
    const before = this.place ?? { top: null, above: 0, list: listTab.get() }
    const { top, above } = this.lookAtTop === null ? before : this.named(this.lookAtTop())
    return { top, above, list: this.hasChosen ? listTab.get() : before.list }
  }

  private named(top: TopOfWindow | null): Pick<LeftPlace, 'top' | 'above'> {
    if (top === null) return { top: null, above: 0 }
    const { start } = positionsOfRange(this.duties.text, { start: top.offset, end: top.offset + 1 })
    return { top: characterOf(start), above: Math.round(top.above) }
  }
}
