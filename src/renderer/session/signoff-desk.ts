import { type ArticleState, ArticleStateReader } from '../../core/document/article-state'
import { type JudgedSignoff, judgeSignoffs, requiredRoles } from '../../core/document/judge-signoffs'
import { judgeReadiness, type Readiness } from '../../core/document/readiness'
import { addSignoff, readSignedState, SignoffReader } from '../../core/document/signoffs'
import { compareStates, type StateChanges } from '../../core/document/state-changes'
import type { RequestArguments } from '../../core/ipc/contract'
import { keepNoteDrafts } from './actions/give-check'
import type { ProjectSession } from './project-session'
import { Store } from './store'

/** How long after the last change the state is looked at again, ms: in the pauses of writing. */
const pause = 800

/** Who has signed what, and what still blocks. A new object after every change. */
export interface SignoffView {
  readonly state: ArticleState
  readonly signoffs: readonly JudgedSignoff[]
  readonly readiness: Readiness
}

/** What a person says when they sign. */
export type SignoffWords = Pick<RequestArguments<'signoff:sign'>[0], 'parts' | 'reason' | 'note'>

/**
 * The sign-offs of the project, judged for the article as it stands. The state is not read before somebody has signed
 * or wants to, and then in the pauses of writing only.
 */
export class SignoffDesk {
  /** Null while nobody has signed and nobody looks. */
  readonly view = new Store<SignoffView | null>(null)
  readonly isShown = new Store(false)
  private states: ArticleStateReader | null = null
  private readonly reader: SignoffReader
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stops: (() => void)[] = []

  constructor(private readonly session: ProjectSession) {
    this.reader = new SignoffReader(session.projectId)
    const { doc } = session.document
    doc.on('update', this.soon)
    this.stops.push(
      () => doc.off('update', this.soon),
      session.view.subscribe(this.soon),
      session.authors.subscribe(this.soon),
      this.isShown.subscribe(() => this.look())
    )
    this.soon()
  }

  /** What has changed since a sign-off; null when its state is not in the project. */
  changesSince({ state }: JudgedSignoff, now: ArticleState): StateChanges | null {
    const { document } = this.session
    const before = readSignedState(document, state)
    return before === null ? null : compareStates(document, before, now.text)
  }

  /** Signs the article as it is shown; answers whether that was done. */
  async sign(words: SignoffWords): Promise<boolean> {
    const { session } = this
    keepNoteDrafts(session)
    session.sign()
    this.look()
    const state = this.view.get()?.state
    if (state === undefined) return false
    return this.request({ ...words, state: state.hash, withdraws: '' }, state)
  }

  /** Takes a sign-off of one's own back. */
  withdraw({ id, state }: JudgedSignoff): Promise<boolean> {
    const text = readSignedState(this.session.document, state) ?? ''
    return this.request({ parts: '', reason: '', note: '', state, withdraws: id }, { hash: state, text })
  }

  /** Stops following the project. */
  destroy(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop()
    this.states?.destroy()
  }

  private async request(said: RequestArguments<'signoff:sign'>[0], state: ArticleState): Promise<boolean> {
    const { session } = this
    const flushed = await session.flush()
    const signed = flushed.ok ? await session.api.request('signoff:sign', said) : flushed
    if (!signed.ok) {
      session.messages.warn(signed.problem.message)
      return false
    }
    addSignoff(session.document, signed.value, state)
    this.look()
    return true
  }

  private readonly soon = (): void => {
    if (!this.isShown.get() && this.session.document.signoffs.size === 0) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), pause)
  }

  private look(): void {
    clearTimeout(this.timer)
    const { document, article, projectId, authors, view } = this.session
    if (!view.isRead) return
    this.states ??= new ArticleStateReader(document, article, projectId)
    const state = this.states.read()
    const signoffs = judgeSignoffs(this.reader.read(document.signoffs), {
      state: state.hash,
      roster: authors.roster,
      judge: (key, by) => authors.judge(key, by)
    })
    const readiness = judgeReadiness({ counts: view.counts, roles: requiredRoles(view.claims), signoffs })
    this.view.set({ state, signoffs, readiness })
  }
}
