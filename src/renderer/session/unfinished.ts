import type { StetApi, UnfinishedTexts } from '../../core/ipc/contract'
import { longestPlace, longestUnfinished, mostUnfinished } from '../../core/ipc/unfinished-limits'

/** How long after a key what was begun is written down, ms: what a crash may take. */
const keepDelay = 400

/** Where what is begun is found, and put back to. */
interface UnfinishedPlaces {
  /** All that is begun now, by place. */
  readonly collect: () => Iterable<readonly [place: string, text: string]>
  /** Puts back what was begun when the project was left. */
  readonly restore: (texts: UnfinishedTexts) => void
}

/**
 * Keeps what the person has begun to write and not given, on this computer only, so that neither closing nor a crash
 * takes it. Nothing is written before what was kept last time has been read.
 */
export class Unfinished {
  private places: UnfinishedPlaces | null = null
  private written = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly api: StetApi) {}

  /** Puts back what was begun last time. */
  async start(places: UnfinishedPlaces): Promise<void> {
    const kept = await this.api.request('unfinished:read')
    // an answer that failed says nothing of what is kept: nothing is written over it
    if (!kept.ok) return
    const texts = kept.value ?? []
    this.written = JSON.stringify(texts)
    places.restore(texts)
    this.places = places
    this.changed()
  }

  /** Something was written, given or put aside. */
  readonly changed = (): void => {
    if (this.places !== null) this.timer ??= setTimeout(() => void this.keep(), keepDelay)
  }

  /** Writes down what is begun, now. */
  async keep(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.places === null) return
    const texts = [...this.places.collect()]
      .filter(([place, text]) => place.length <= longestPlace && text.length <= longestUnfinished)
      .slice(-mostUnfinished)
    const written = JSON.stringify(texts)
    if (written === this.written) return
    this.written = written
    const kept = await this.api.request('unfinished:write', texts)
    if (!kept.ok) this.written = ''
  }

  destroy(): void {
    clearTimeout(this.timer)
  }
}
