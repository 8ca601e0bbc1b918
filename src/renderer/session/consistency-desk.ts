import type { ArticleText } from '../../core/article/article-text'
import {
  type BlockMemory,
  type ConsistencyReport,
  checkConsistency,
  checkInSteps
} from '../../core/consistency/check-consistency'
import { type ListedFinding, listFindings } from '../../core/document/dismissed-findings'
import type { PassageIndex } from '../../core/document/passage-index'
import type { ProjectView } from '../../core/document/project-view'
import type { PassId } from '../../core/model/ids'
import type { PassMark } from '../../core/model/passage-mark'
import { runInSlices, type Slices } from './run-in-slices'
import { Store } from './store'

/** What the check needs of a session. */
export interface CheckedSession {
  readonly article: ArticleText
  readonly view: Pick<ProjectView, 'info' | 'subscribe'>
  readonly passes: PassageIndex<PassId, PassMark>
}

/** What was found, and which rules could be used. */
export interface ShownFindings extends Pick<ConsistencyReport, 'rules' | 'leftOut'> {
  readonly findings: readonly ListedFinding[]
}

/** After an edit the article is looked at again in a pause this long, ms. */
const pause = 600

/**
 * The findings of the consistency check while somebody looks at them. After an edit they are told anew in the next pause,
 * slice by slice, at the cost of the blocks that it changed; nothing is done for a key.
 */
export class ConsistencyDesk {
  /** Null until the article was looked at. */
  readonly shown = new Store<ShownFindings | null>(null)
  private readonly memory: BlockMemory = new WeakMap()
  private report: ConsistencyReport | null = null
  /** Whether the report is of the article as it stands. */
  private isFresh = false
  private watchers = 0
  private stop: (() => void) | null = null

  constructor(
    private readonly session: CheckedSession,
    private readonly slices: Slices
  ) {}

  /** Keeps the findings up to date until the returned function is called. */
  watch(): () => void {
    this.watchers += 1
    if (this.watchers === 1) this.stop = this.follow()
    return () => {
      this.watchers -= 1
      if (this.watchers > 0) return
      this.stop?.()
      this.stop = null
    }
  }

  /** The findings as the article stands, told at once where an edit has not been followed yet. */
  now(): ShownFindings {
    if (!this.isFresh || this.report === null) this.take(checkConsistency(this.checked, this.memory))
    return this.shown.get() ?? { findings: [], rules: 'all', leftOut: 0 }
  }

  private get checked() {
    const { article, view } = this.session
    return { article, language: view.info.language, dateline: view.info.dateline }
  }

  private follow(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopSlices: (() => void) | null = null
    const look = (): void => {
      stopSlices = runInSlices(this.steps(), this.slices, () => {
        stopSlices = null
      })
    }
    const restart = (): void => {
      this.isFresh = false
      stopSlices?.()
      stopSlices = null
      clearTimeout(timer)
      timer = setTimeout(look, pause)
    }
    const { article, view, passes } = this.session
    let { language, dateline } = view.info
    const stops = [
      article.observe(restart),
      view.subscribe(() => {
        if (view.info.language === language && view.info.dateline === dateline) return
        ;({ language, dateline } = view.info)
        restart()
      }),
      passes.subscribe(() => {
        if (this.isFresh) this.show()
      })
    ]
    // what changed while nobody looked was not followed
    this.isFresh = false
    look()
    return () => {
      clearTimeout(timer)
      stopSlices?.()
      for (const each of stops) each()
      this.isFresh = false
    }
  }

  private *steps(): Generator<undefined, void> {
    this.take(yield* checkInSteps(this.checked, this.memory))
  }

  private take(report: ConsistencyReport): void {
    this.report = report
    this.isFresh = this.watchers > 0
    this.show()
  }

  private show(): void {
    if (this.report === null) return
    const { findings, ...rest } = this.report
    this.shown.set({ findings: listFindings(findings, this.session.passes), ...rest })
  }
}
