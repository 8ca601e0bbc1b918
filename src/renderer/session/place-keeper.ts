import type * as Y from 'yjs'
import { positionsOfRange } from '../../core/anchoring/describe-range'
import { characterOf, locateCharacters } from '../../core/anchoring/text-positions'
import type { StetApi } from '../../core/ipc/contract'
import type { ClaimId } from '../../core/model/ids'
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
  readonly text: Y.Text
  readonly selectedClaim: Store<ClaimId | null>
  readonly listTab: Store<ListTab>
}

/** Keeps where the person is in the article, on this computer only, so that they come back to where they left it. */
export class PlaceKeeper {
  private written = ''
  private isBack = false
  private lookAtTop: (() => TopOfWindow | null) | null = null
  private readonly timer = new RestTimer(() => void this.keep())
  private readonly stops: readonly (() => void)[]

  constructor(
    private readonly duties: PlaceDuties,
    /** Where they left it last; null for the first time. */
    private place: LeftPlace | null
  ) {
    this.stops = [
      duties.selectedClaim.subscribe(() => this.changed()),
      duties.listTab.subscribe(() => this.changed())
    ]
  }

  /** Goes back to the claim and the list, once these can be shown. What a person has gone to since stays. */
  goBack(hasClaim: (id: ClaimId) => boolean): void {
    this.isBack = true
    const { claim = null, list = null } = this.place ?? {}
    const { selectedClaim, listTab } = this.duties
    const tab = listTabs.find((each) => each === list)
    if (tab !== undefined) listTab.set(tab)
    if (claim !== null && selectedClaim.get() === null && hasClaim(claim)) selectedClaim.set(claim)
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
  readonly changed = (): void => this.timer.putOff(rest)

  /** Writes down where they are, now. */
  async keep(): Promise<void> {
    this.timer.stop()
    this.place = this.now()
    const written = JSON.stringify(this.place)
    if (written === this.written) return
    this.written = written
    const kept = await this.duties.api.request('place:write', this.place)
    if (!kept.ok) this.written = ''
  }

  destroy(): void {
    this.timer.stop()
    for (const stop of this.stops) stop()
  }

  private now(): LeftPlace {
    const { selectedClaim, listTab } = this.duties
    const before = this.place ?? { top: null, above: 0, claim: null, list: listTab.get() }
    const shown = this.isBack ? { claim: selectedClaim.get(), list: listTab.get() } : before
    const { top, above } = this.lookAtTop === null ? before : this.named(this.lookAtTop())
    return { top, above, claim: shown.claim, list: shown.list }
  }

  private named(top: TopOfWindow | null): Pick<LeftPlace, 'top' | 'above'> {
    if (top === null) return { top: null, above: 0 }
    const { start } = positionsOfRange(this.duties.text, { start: top.offset, end: top.offset + 1 })
    return { top: characterOf(start), above: Math.round(top.above) }
  }
}
