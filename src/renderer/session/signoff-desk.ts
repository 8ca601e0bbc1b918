import type { ArticleText } from '../../core/article/article-text'
import { type ArticleState, ArticleStateReader } from '../../core/document/article-state'
import type { CorrectionIndex } from '../../core/document/correction-index'
import type { CoverageIndex } from '../../core/document/coverage-index'
import { filesOfClaims, holdForFiles } from '../../core/document/hold-for-files'
import { listUnfinished, readStyleFaults } from '../../core/document/house-style'
import {
  type JudgedSignoff,
  judgeSignoffs,
  requiredRoles,
  rolesNobodyHolds
} from '../../core/document/judge-signoffs'
import { everStated } from '../../core/document/lasting-statements'
import { listKept } from '../../core/document/list-kept'
import { listOutsiders } from '../../core/document/list-outsiders'
import { listTurnedRelations } from '../../core/document/list-turned-relations'
import type { PassageIndex } from '../../core/document/passage-index'
import type { ProjectAuthors } from '../../core/document/project-authors'
import type { ProjectView } from '../../core/document/project-view'
import { publicationOf } from '../../core/document/publications'
import {
  countEvidenceChanged,
  countFallen,
  judgeReadiness,
  listContradicting,
  type Readiness
} from '../../core/document/readiness'
import type { ProjectDocument } from '../../core/document/schema'
import { countUnread, listSecondPass, type PassItem } from '../../core/document/second-pass'
import { readSignedState, SignoffReader } from '../../core/document/signoffs'
import { compareStates, type StateChanges } from '../../core/document/state-changes'
import type { ThreadIndex } from '../../core/document/thread-index'
import type { StetApi } from '../../core/ipc/contract'
import { findMissingReplies } from '../../core/model/approach'
import { asksForCoverage, asksForReply, asksForSecondPass } from '../../core/model/house-style'
import type { NothingId, PassId } from '../../core/model/ids'
import type { NothingMark, PassMark } from '../../core/model/passage-mark'
import type { Role } from '../../core/model/person'
import { strings } from '../ui/strings'
import { FileWatch } from './file-watch'
import type { SecondChecks } from './second-checks'
import { Store } from './store'

/** How long after the last change the state is looked at again, ms: in the pauses of writing. */
const pause = 800

/** How often it is looked again for files that are not whole, ms. */
const lookAgainAfter = 5000

/** Said until the files have been read. */
const readingFiles = strings.signoff.readingFiles

/** Who has signed what, and what still blocks. A new object after every change. */
export interface SignoffView {
  readonly state: ArticleState
  readonly signoffs: readonly JudgedSignoff[]
  readonly readiness: Readiness
  /** The roles that have to sign and that nobody on the list works in. */
  readonly unheld: readonly Role[]
}

/** What the desk needs of the session. */
export interface SignoffDuties {
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly projectId: string
  readonly view: ProjectView
  readonly authors: ProjectAuthors
  readonly api: Pick<StetApi, 'request'>
  readonly secondChecks: Pick<SecondChecks, 'shownEvidenceOf'>
  readonly corrections: CorrectionIndex
  readonly threads: ThreadIndex
  readonly coverage: CoverageIndex
  readonly nothing: PassageIndex<NothingId, NothingMark>
  readonly passes: PassageIndex<PassId, PassMark>
}

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
  private readonly files: FileWatch
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stops: (() => void)[] = []

  constructor(private readonly duties: SignoffDuties) {
    this.reader = new SignoffReader(duties.projectId)
    this.files = new FileWatch(duties.api, () => this.look())
    const { doc } = duties.document
    doc.on('update', this.soon)
    this.stops.push(
      () => doc.off('update', this.soon),
      duties.view.subscribe(this.soon),
      duties.authors.subscribe(this.soon),
      this.isShown.subscribe(() => {
        this.files.forget()
        this.look()
      })
    )
    this.soon()
  }

  /** What has changed since a sign-off; null when its state is not in the project. */
  changesSince({ state }: JudgedSignoff, now: ArticleState): StateChanges | null {
    const { document } = this.duties
    const before = readSignedState(document, state)
    return before === null ? null : compareStates(document, before, now.text)
  }

  /** Stops following the project. */
  destroy(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop()
    this.states?.destroy()
    this.files.destroy()
  }

  private readonly soon = (): void => {
    if (!this.isShown.get() && everStated(this.duties.document.signoffs).length === 0) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.look(), pause)
  }

  /** Reads and judges now; answers null while the project is not read yet. */
  readonly look = (): SignoffView | null => {
    clearTimeout(this.timer)
    const { document, article, projectId, authors, view } = this.duties
    if (!view.isRead) return null
    this.states ??= new ArticleStateReader(document, article, projectId)
    const state = this.states.read()
    const signoffs = judgeSignoffs(this.reader.read(document.signoffs), {
      state: state.hash,
      roster: authors.roster,
      judge: (key, by) => authors.judge(key, by)
    })
    const corrections = this.duties.corrections.list
    const threads = this.duties.threads.list
    const passages = asksForSecondPass(view.style) ? this.readSecondPass() : []
    const { claims, people, style } = view
    const { roster, outside } = authors
    const roles = requiredRoles(view.claims, view.style)
    const judged = judgeReadiness({
      counts: view.counts,
      roles,
      words: view.style,
      unread: countUnread(passages),
      evidenceChanged: countEvidenceChanged(claims),
      fallen: countFallen(claims),
      contradicting: listContradicting(claims),
      unfinished: listUnfinished(view.style, view.claims),
      signoffs,
      corrections,
      threads,
      sentences: this.duties.coverage.counts,
      asksForCoverage: asksForCoverage(style),
      replies: asksForReply(style) ? findMissingReplies(claims, threads) : undefined,
      outsiders: listOutsiders({
        claims,
        corrections,
        threads,
        passages,
        style,
        people,
        roster,
        outside,
        turnedRelations: listTurnedRelations(document, outside),
        kept: listKept(document, outside),
        nothing: this.duties.nothing.outsideMarks(),
        secondCheck: view.info.secondCheck ?? 'none'
      }),
      lost: view.gone,
      publication: publicationOf(document),
      styleFaults: readStyleFaults(document)
    })
    const readiness = this.withFiles(judged)
    const shown = { state, signoffs, readiness, unheld: rolesNobodyHolds(roles, roster) }
    this.view.set(shown)
    return shown
  }

  /** Looks at the files of evidence, too, and again while one is not whole: a sync app may be bringing it. */
  private withFiles(judged: Readiness): Readiness {
    const { view, secondChecks } = this.duties
    const shown = new Set(
      filesOfClaims(view.claims.map((claim) => ({ evidence: secondChecks.shownEvidenceOf(claim) }))).map(
        ({ sha256 }) => sha256
      )
    )
    const absent = this.files.read(filesOfClaims(view.claims), ({ sha256 }) => shown.has(sha256))
    if (absent === null) {
      const blocks = [...judged.blocks, readingFiles]
      return { ...judged, isReady: false, waitsForSignoffs: false, blocks }
    }
    if (absent.length > 0 && this.isShown.get()) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => {
        this.files.forget()
        this.look()
      }, lookAgainAfter)
    }
    return holdForFiles(judged, absent)
  }

  private readSecondPass(): readonly PassItem[] {
    const { article, view, coverage, passes } = this.duties
    const rangesOf: ProjectView['rangesOf'] = (id) => view.rangesOf(id)
    return listSecondPass({ article, claims: view.claims, rangesOf, coverage, passes })
  }
}
