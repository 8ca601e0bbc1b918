import type * as Y from 'yjs'
import type { ProjectView } from '../../core/document/project-view'
import type { StetApi } from '../../core/ipc/contract'
import type { Result } from '../../core/ipc/result'
import type { Loss } from '../../core/model/loss'
import { Store } from './store'

/** How long after a large deletion by others the history is asked, ms: a deletion comes in pieces. */
const readDelay = 2000

/** Characters and entries that others delete before the history is asked again. */
const manyDeleted = 250

/** Claims that leave the list at once before it is asked again. */
const manyClaims = 3

/** What the desk needs to know. */
export interface LossDuties {
  readonly api: StetApi
  readonly doc: Y.Doc
  readonly view: ProjectView
  readonly isOthers: (origin: unknown) => boolean
  /** Hands all edits over, for the history to know them. */
  readonly flush: () => Promise<Result<null>>
}

/**
 * What was taken away in bulk. Reading it costs the whole history, in the worker: so it is read once the project is
 * open, and again only when others have deleted much.
 */
export class LossDesk {
  readonly losses = new Store<readonly Loss[]>([])
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stops: (() => void)[] = []
  private deleted = 0
  private claims = 0

  constructor(private readonly duties: LossDuties) {}

  /** Reads what was taken away so far, and follows what others take away from now on. */
  start(): void {
    const { doc, view, isOthers } = this.duties
    const count = ({ origin, deleteSet }: Y.Transaction): void => {
      if (!isOthers(origin)) return
      for (const ranges of deleteSet.clients.values()) for (const { len } of ranges) this.deleted += len
      if (this.deleted >= manyDeleted || this.claims - view.claims.length >= manyClaims) this.readSoon()
    }
    doc.on('afterTransaction', count)
    this.stops.push(() => doc.off('afterTransaction', count))
    this.readSoon()
  }

  /** Reads it again: something was brought back, or a reader wants to be sure. */
  async read(): Promise<void> {
    const { api, view, flush } = this.duties
    clearTimeout(this.timer)
    this.deleted = 0
    this.claims = view.claims.length
    const flushed = await flush()
    const outcome = flushed.ok ? await api.request('history:losses') : flushed
    // a history that cannot be read hides nothing: the version history says why
    if (outcome.ok) this.losses.set(outcome.value ?? [])
  }

  destroy(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop()
  }

  private readSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.read(), readDelay)
  }
}
