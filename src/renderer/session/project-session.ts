/**
 * One open project in this window: its document, what is shown of it, and where the person is in it. Every edit of
 * the document, from the editor or from an action, leaves through the outbox. See docs/architecture.md.
 */
import * as Y from 'yjs'
import { type FollowedRange, followRange } from '../../core/anchoring/follow-range'
import { ArticleText } from '../../core/article/article-text'
import { ActivityIndex } from '../../core/document/activity-index'
import { applyUpdate } from '../../core/document/apply-update'
import { type ArticleUndo, createUndo } from '../../core/document/article-undo'
import { dropsContent } from '../../core/document/confidential-names'
import { CorrectionIndex } from '../../core/document/correction-index'
import { CoverageIndex } from '../../core/document/coverage-index'
import type { EvidencePatch } from '../../core/document/evidence'
import { noteMoment } from '../../core/document/moments'
import { type PassageAuthors, PassageIndex } from '../../core/document/passage-index'
import { rememberPerson } from '../../core/document/people'
import { ProjectAuthors } from '../../core/document/project-authors'
import { ProjectView } from '../../core/document/project-view'
import { parseNothingMark, parsePassMark } from '../../core/document/read-entries'
import { type ChangeRecorder, recordChanges } from '../../core/document/record-changes'
import { openDocument, type ProjectDocument, untrackedOrigin } from '../../core/document/schema'
import { ThreadIndex } from '../../core/document/thread-index'
import type {
  DraftArticle,
  ImportPreview,
  OpenedProject,
  SavedNotice,
  SourcesFile,
  StetApi
} from '../../core/ipc/contract'
import type { Result } from '../../core/ipc/result'
import type { Activity } from '../../core/model/activity'
import type { TextRange } from '../../core/model/anchor'
import type { ProjectKeys } from '../../core/model/author'
import type { Check } from '../../core/model/check'
import { type ClaimFilter, noFilter } from '../../core/model/claim-filter'
import type { KeptFile } from '../../core/model/draft'
import {
  type ClaimId,
  type CorrectionId,
  type DraftId,
  type EvidenceId,
  type FillRandom,
  type NothingId,
  newId,
  type PassId,
  type PersonId,
  type SourceId
} from '../../core/model/ids'
import type { NothingMark, PassMark } from '../../core/model/passage-mark'
import type { Person } from '../../core/model/person'
import type { PublicKey } from '../../core/model/public-key'
import type { ThreadPurpose } from '../../core/model/thread'
import { ActivityDesk } from './activity-desk'
import type { ArticleCommand } from './article-commands'
import { ConsistencyDesk } from './consistency-desk'
import type { EvidenceFields } from './evidence-draft'
import { ExportDesk } from './export-desk'
import { FactDrafts } from './fact-drafts'
import { FilterDesk } from './filter-desk'
import { IdChoice } from './id-choice'
import { IdentityDesk } from './identity-desk'
import type { ListTab } from './list-tabs'
import { LossDesk } from './loss-desk'
import { MeantWords } from './meant-words'
import { Messages } from './messages'
import { MomentWriter } from './moment-writer'
import { PeopleHere } from './people-here'
import { PlaceKeeper } from './place-keeper'
import { PublicationDesk } from './publication-desk'
import { rememberPeople } from './remember-people'
import { RemoteUpdates } from './remote-updates'
import { type Slices, windowSlices } from './run-in-slices'
import { SecondChecks } from './second-checks'
import { settleInPauses } from './settle-in-pauses'
import { ShownClaims } from './shown-claims'
import { Signal } from './signal'
import { SignoffDesk } from './signoff-desk'
import { Store } from './store'
import { SwitchDesk } from './switch-desk'
import { Unfinished } from './unfinished'
import { UpdateOutbox } from './update-outbox'

/** What a session needs from outside. */
export interface SessionOptions {
  readonly api: StetApi
  readonly opened: OpenedProject
  readonly person: Store<Person>
  readonly messages?: Messages
  readonly identity?: IdentityDesk
  readonly switches?: SwitchDesk
  readonly fillRandom: FillRandom
  readonly now: () => Date
  /** How lost words are searched for beside what the person does. */
  readonly slices?: Slices
}

/** A new draft on its way: being pasted, or read and looked at. */
export type DraftStep =
  | { readonly kind: 'pasting' }
  | {
      readonly kind: 'review'
      readonly preview: ImportPreview
      readonly article: DraftArticle
      /** Set once its file is in the project and on record, though the article does not read like it yet. */
      readonly kept?: ReceivedDraft
    }

/** A draft that is on record, and what its file was called. */
export interface ReceivedDraft {
  readonly id: DraftId
  readonly file: KeptFile
}

/** Words for which a correction is being written. */
export interface CorrectionDraft {
  /** Where they are by now. */
  readonly followed: FollowedRange
  /** The claim they lie in; null for none. */
  readonly claimId: ClaimId | null
  /** What they read when it was begun. */
  readonly old: string
}

/** A place of the article to bring into view; `isSelected` asks for the words to be selected too. */
export interface RevealRequest {
  readonly range: TextRange
  readonly isSelected: boolean
  /** The cursor stays where it is, in a list. */
  readonly keepsFocus?: boolean
}

/** Checks made at once that undo can take back, once the steps made after them are undone. */
export interface LatestChecks {
  readonly checks: readonly Check[]
  /** How many steps could be undone when they were made. */
  readonly depth: number
  /** The step before them was made with them, and is undone with them. */
  readonly hasStep: boolean
}

/** Checks that undo took back, which redo makes again while both stacks of undo are where they were then. */
export interface UndoneChecks {
  readonly checks: readonly Check[]
  /** How many steps could be undone, and made again, once they were taken back. */
  readonly depth: number
  readonly redoDepth: number
  /** The step that was made with them was undone with them. */
  readonly hasStep: boolean
}

/** Who says something and when: what every statement in the record carries. */
export interface Signature {
  readonly by: PersonId
  readonly at: string
}

export class ProjectSession {
  readonly api: StetApi
  readonly projectId: string
  readonly title: string
  readonly path: string
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly view: ProjectView
  /** What is proposed to read otherwise, and what became of it. */
  readonly corrections: CorrectionIndex
  /** What is discussed and asked. */
  readonly threads: ThreadIndex
  /** Sentences of which somebody said that there is nothing to check. */
  readonly nothing: PassageIndex<NothingId, NothingMark>
  /** What was decided on each sentence. */
  readonly coverage: CoverageIndex
  /** What was read again in the second pass. */
  readonly passes: PassageIndex<PassId, PassMark>
  readonly authors: ProjectAuthors
  /** Who is known to have made the project, and whether that has changed since this computer saw it first. */
  readonly keys: ProjectKeys
  /** The key that this person signs with, from the next opening on. */
  readonly identity: IdentityDesk
  /** What this person has switched off. */
  readonly switches: SwitchDesk
  readonly undo: ArticleUndo
  /** Origin of this person's own edits: what undo takes back. */
  readonly origin: unknown = { madeBy: 'this person' }
  readonly person: Store<Person>
  readonly messages: Messages
  readonly fillRandom: FillRandom
  readonly now: () => Date

  readonly selectedClaim = new Store<ClaimId | null>(null)
  /** The words selected in the article, written by the editor; null when nothing is. */
  readonly textSelection = new Store<TextRange | null>(null)
  /** Which of these words the person still means. */
  readonly meantWords: MeantWords
  /** Whether the caret stands in a table, written by the editor. */
  readonly isInTable = new Store(false)
  /** Claims chosen in the list for what is done to several. */
  readonly chosenClaims = new IdChoice<ClaimId>()
  /** Corrections chosen in their list, to be decided on at once. */
  readonly chosenCorrections = new IdChoice<CorrectionId>()
  /** Whether the project is being closed: what would be written now would not be kept. */
  readonly isLeaving = new Store(false)
  /** Where a menu was asked for last. */
  readonly menuPlace = new Store<MenuPlace>(null)
  /** Whether the form is open that changes all chosen claims. */
  readonly isChangingChosen = new Store(false)
  /** Whether the form is open that decides on all chosen corrections. */
  readonly isDecidingChosen = new Store(false)
  /** Whether the person goes through the claims whose place is to confirm. */
  readonly reviewing = new Store(false)
  /** Whether the house style is looked at. */
  readonly styleShown = new Store(false)
  /** Whether another title is asked for. */
  readonly renaming = new Store(false)
  readonly shownSource = new Store<SourceId | typeof newSource | null>(null)
  /** Whether the article shows which sentences nobody has decided on. */
  readonly coverageShown = new Store(false)
  /** Whether the person reads the article through, with nothing else in sight. */
  readonly reading = new Store(false)
  /** The correction that is looked at in place of the claim. */
  readonly shownCorrection = new Store<CorrectionId | null>(null)
  /** The correction that is being written; null for none. */
  readonly correctionDraft = new Store<CorrectionDraft | null>(null)
  /** What a person is writing in forms without a place of their own here, by place. */
  readonly textDrafts = new Map<string, string>()
  /** What form for a new thread is open, on the selected claim or on the article; null for none. */
  readonly threadAsked = new Store<ThreadPurpose | null>(null)
  readonly listTab = new Store<ListTab>('claims')
  /** Whether the list pane says what is left instead of listing. */
  readonly isLeftShown = new Store(false)
  /** Whether it is shown where the article stands before its deadline. */
  readonly isStandingShown = new Store(false)
  /** Which claims the list shows; those it leaves out are dimmed in the article. */
  readonly filter = new Store<ClaimFilter>(noFilter)
  readonly shownClaims: ShownClaims
  /** What is hidden of first checks until the second is made. */
  readonly secondChecks: SecondChecks
  /** Filters that are kept under a name. */
  readonly filters: FilterDesk
  readonly saved: Store<SavedNotice>
  /** What is being done that takes a while, in words; null for nothing. */
  readonly busy = new Store<string | null>(null)
  /** What a person began to write on a claim and has not given with a check yet. */
  readonly noteDrafts = new Store<ReadonlyMap<ClaimId, string>>(new Map())
  /** What a person proposes that a claim should read, and has not given with a check yet. */
  readonly correctionDrafts = new Store<ReadonlyMap<ClaimId, string>>(new Map())
  /** Evidence forms that are open, by claim, with what was written into them. */
  readonly evidenceForms = new Store<ReadonlyMap<ClaimId, EvidenceFields>>(new Map())
  /** Evidence that is being changed, with what was written of it so far. */
  readonly evidenceEdits = new Store<ReadonlyMap<EvidenceId, Required<EvidencePatch>>>(new Map())
  /** This person's checks since they opened the project, latest last, for undo to take back in their turn. */
  readonly latestChecks = new Store<readonly LatestChecks[]>([])
  /** Those of them that undo took back, latest last, for redo. */
  readonly undoneChecks = new Store<readonly UndoneChecks[]>([])

  /** How far a new draft has come that is not applied yet; null for none. */
  readonly draftStep = new Store<DraftStep | null>(null)

  /** The file of sources of which the person chooses; null for none. */
  readonly sourcesFile = new Store<SourcesFile | null>(null)

  /** Which versions of the article are being looked at; null for none. */
  readonly versions = new Store<'drafts' | 'history' | null>(null)

  /** The list of people is open; `key` is what it was opened for, if for one. */
  readonly peopleShown = new Store<{ readonly key: PublicKey | null } | null>(null)

  readonly revealed = new Signal<RevealRequest>()
  readonly articleFocused = new Signal<null>()
  readonly imageChoices = new Signal<null>()
  readonly findAsked = new Signal<FindRequest>()
  readonly articleCommands = new Signal<ArticleCommand>()
  readonly inspectorFocused = new Signal<InspectorPlace>()
  /** The inspector is to take the focus with whatever it shows. */
  readonly inspectorAsked = new Signal<null>()
  readonly listFocused = new Signal<ListPlace>()
  /** The correction that is to take the cursor where it is decided, once it is shown; null for none. */
  readonly decisionAsked = new Store<CorrectionId | null>(null)
  /** What does not fit in the article. */
  readonly consistency: ConsistencyDesk
  /** The finding that is looked at, and which of its places; null for none. */
  readonly shownFinding = new Store<{ readonly id: string; readonly place: number } | null>(null)
  /** What is looked at in the second pass, by its key. */
  readonly shownPass = new Store<string | null>(null)
  /** Whether one more fact is being written for the sentence with the cursor. */
  readonly addingFact = new Store(false)
  readonly factDrafts: FactDrafts

  /** Whether the person trusts who made the project; its pictures are not shown before. */
  readonly isTrusted: Store<boolean>

  /** Who else has the project open. */
  readonly here: PeopleHere

  /** Who has signed the article off, and what still blocks it. */
  readonly signoffs: SignoffDesk
  readonly exports = new ExportDesk()
  readonly publication: PublicationDesk

  /** Others' updates, which the editor holds back while an input method composes a word. */
  readonly remoteUpdates: RemoteUpdates

  /** Who did what, and what of it this person has looked at. */
  readonly activity: ActivityDesk
  /** What the person has begun to write and not given. */
  readonly unfinished: Unfinished
  /** Where the person is in it, for when they come back. */
  readonly place: PlaceKeeper
  /** What was taken away in bulk. */
  readonly losses: LossDesk

  private readonly remoteOrigin = { madeBy: 'others' }
  private readonly outbox: UpdateOutbox
  private readonly moments: MomentWriter
  private readonly changes: ChangeRecorder
  private readonly stops: (() => void)[] = []

  constructor(options: SessionOptions) {
    const { api, opened, person, messages, fillRandom, now, slices = windowSlices } = options
    this.api = api
    this.projectId = opened.projectId
    this.title = opened.title
    this.path = opened.path
    this.person = person
    this.messages = messages ?? new Messages()
    this.fillRandom = fillRandom
    this.now = now
    this.document = openDocument(openReplica(opened, this.remoteOrigin))
    this.remoteUpdates = new RemoteUpdates((updates) =>
      applyUpdates(this.document.doc, updates, this.remoteOrigin)
    )
    this.article = new ArticleText(this.document.article)
    this.factDrafts = new FactDrafts(this.article)
    this.authors = new ProjectAuthors({
      document: this.document,
      projectId: opened.projectId,
      keys: opened.keys,
      authors: opened.authors,
      person: () => this.person.get()
    })
    this.view = new ProjectView(this.document, this.article, this.authors)
    this.corrections = new CorrectionIndex(this.document, this.article, this.view, this.authors)
    this.threads = new ThreadIndex(this.document, this.authors)
    this.shownClaims = new ShownClaims(this)
    const { nothingToCheck, passes } = this.document
    this.nothing = new PassageIndex(
      nothingToCheck,
      parseNothingMark,
      this.article,
      this.markedBy('nothingToCheck')
    )
    this.passes = new PassageIndex(passes, parsePassMark, this.article, this.markedBy('passes'))
    this.consistency = new ConsistencyDesk(this, slices)
    this.coverage = new CoverageIndex(this.article, this.view, this.nothing)
    this.keys = opened.keys
    this.switches = options.switches ?? new SwitchDesk(api, [])
    this.identity = options.identity ?? new IdentityDesk(api, { key: opened.keys.own, kept: 'by system' })
    this.filters = new FilterDesk({
      api,
      document: this.document,
      fillRandom,
      edit: (make) => this.step(() => make(this.sign(), this.origin))
    })
    this.undo = createUndo(this.document, this.article, this.view, this.origin)
    this.changes = recordChanges({
      document: this.document,
      view: this.view,
      isOwn: (origin) => origin !== this.remoteOrigin,
      sign: () => this.sign(),
      newKey: () => newId('change', fillRandom)
    })
    this.activity = new ActivityDesk({
      api,
      doc: this.document.doc,
      activity: new ActivityIndex(this.document),
      isOwn: (activity) => this.isOwn(activity),
      slices
    })
    this.unfinished = new Unfinished(api)
    this.place = new PlaceKeeper(
      { api, projectId: opened.projectId, text: this.document.article, listTab: this.listTab },
      opened.left
    )
    this.secondChecks = new SecondChecks(this)
    this.losses = new LossDesk({
      api,
      doc: this.document.doc,
      view: this.view,
      isOthers: (origin) => origin === this.remoteOrigin,
      flush: () => this.flush()
    })
    this.outbox = new UpdateOutbox((update) => api.request('project:append', new Uint8Array(update)))
    this.saved = new Store<SavedNotice>({ state: 'saved in the folder', message: '' })
    this.moments = new MomentWriter({
      now,
      write: (since, at) => {
        rememberPerson(this.document, this.person.get(), untrackedOrigin)
        this.changes.writeWords()
        noteMoment(this.document, { since, at, by: this.person.get().id })
      }
    })
    this.isTrusted = new Store(opened.isTrusted)
    this.here = new PeopleHere(this)
    this.signoffs = new SignoffDesk(this)
    this.publication = new PublicationDesk(this.document)
    this.meantWords = new MeantWords(this)
    this.follow(slices)
  }

  private markedBy(map: PassageAuthors['map']): PassageAuthors {
    return {
      map,
      outside: this.authors.outside,
      subscribe: (listener) => this.authors.subscribe(listener)
    }
  }

  /** Brings a claim's words into view. */
  reveal(id: ClaimId): void {
    const range = this.view.rangesOf(id).find((each) => each !== null)
    if (range) this.revealed.emit({ range, isSelected: false })
  }

  /** Brings words into view and selects them. */
  revealRange(range: TextRange): void {
    this.revealed.emit({ range, isSelected: true })
  }

  /** Brings words into view and has them selected once the article takes the focus, which stays where it is. */
  showRange(range: TextRange): void {
    this.revealed.emit({ range, isSelected: true, keepsFocus: true })
  }

  /** Calls the editor when words are to be shown. */
  onReveal(listener: (request: RevealRequest) => void): () => void {
    return this.revealed.on(listener)
  }

  /** Puts the cursor back into the article. */
  focusArticle(): void {
    this.articleFocused.emit(null)
  }

  /** Calls the editor when it is to take the focus. */
  onFocusArticle(listener: () => void): () => void {
    return this.articleFocused.on(listener)
  }

  /** Begins to write a correction of these words, which are followed through edits. */
  startCorrection(range: TextRange, claimId: ClaimId | null): void {
    this.endCorrection()
    const old = this.article.slice(range.start, range.end)
    this.correctionDraft.set({ followed: followRange(this.article, range), claimId, old })
  }

  /** Lets go of the correction that is being written. */
  endCorrection(): void {
    this.correctionDraft.get()?.followed.stop()
    this.correctionDraft.set(null)
  }

  /** Makes edits that are one step for undo, whatever was typed just before and after. */
  step<T>(edit: () => T): T {
    return this.undo.asOneStep(edit)
  }

  /** Keeps what a person has written in a place so far; null lets go of it. See useDraft. */
  setTextDraft(place: string, text: string | null): void {
    if (text === null) this.textDrafts.delete(place)
    else this.textDrafts.set(place, text)
    this.unfinished.changed()
  }

  /** Keeps what a person has written on a claim so far; "" lets go of it. */
  setNoteDraft(id: ClaimId, text: string): void {
    keepDraft(this.noteDrafts, id, text === '' ? null : text)
  }

  /** Keeps what a person proposes so far that a claim should read; "" lets go of it. */
  setCorrectionDraft(id: ClaimId, text: string): void {
    keepDraft(this.correctionDrafts, id, text === '' ? null : text)
  }

  /** Keeps what a person has written into a claim's evidence form so far; null closes it. */
  setEvidenceForm(id: ClaimId, fields: EvidenceFields | null): void {
    keepDraft(this.evidenceForms, id, fields)
  }

  /** Keeps what a person has changed of a piece of evidence so far; null lets go of it. */
  setEvidenceEdit(id: EvidenceId, patch: Required<EvidencePatch> | null): void {
    keepDraft(this.evidenceEdits, id, patch)
  }

  /** Remembers checks that this person made at once for undo, between the steps before them and those to come. */
  noteChecks(checks: readonly Check[], hasStep = false): LatestChecks {
    this.undo.stopCapturing()
    const made = { checks, depth: this.undo.depth, hasStep }
    this.latestChecks.set([...this.latestChecks.get(), made])
    // whoever says something new wants no earlier word of theirs made again; what was taken back with a step comes with it
    this.undoneChecks.set(this.undoneChecks.get().filter((each) => each.hasStep))
    return made
  }

  /** Signs a statement: who and when. The person is written down with their first one. */
  sign(): Signature {
    const person = this.person.get()
    rememberPerson(this.document, person, untrackedOrigin)
    return { by: person.id, at: this.now().toISOString() }
  }

  /** Hands all edits over; succeeds when they are safe on this computer's disk. */
  flush(): Promise<Result<null>> {
    this.moments.writeNow()
    return this.outbox.flush()
  }

  /** Lets go of the document. Edits not handed over are lost: flush first. */
  destroy(): void {
    for (const stop of this.stops) stop()
    this.moments.destroy()
    this.changes.destroy()
    this.activity.destroy()
    this.losses.destroy()
    this.unfinished.destroy()
    this.place.destroy()
    this.outbox.destroy()
    this.undo.destroy()
    this.authors.destroy()
    this.view.destroy()
    this.article.destroy()
    this.document.doc.destroy()
  }

  /** What says that it is this person's, but was signed with somebody else's key, is not theirs. */
  private isOwn({ client, by }: Activity): boolean {
    if (client === this.document.doc.clientID) return true
    const { standing } = this.authors.ofClient(client, by)
    return (
      by === this.person.get().id && (standing === 'self' || standing === 'member' || standing === 'unsigned')
    )
  }

  private follow(slices: Slices): void {
    const { doc } = this.document
    const handOver = (update: Uint8Array, origin: unknown): void => {
      if (origin !== this.remoteOrigin) this.outbox.add(update)
    }
    const withdrawOffers = (transaction: Y.Transaction): void => {
      if (transaction.origin === this.origin) this.messages.withdrawOffers()
    }
    doc.on('update', handOver)
    doc.on('afterTransaction', withdrawOffers)
    this.stops.push(
      () => doc.off('update', handOver),
      () => doc.off('afterTransaction', withdrawOffers),
      this.followSaving(),
      ...[this.noteDrafts, this.correctionDrafts, this.evidenceForms, this.evidenceEdits].map((store) =>
        store.subscribe(this.unfinished.changed)
      ),
      this.corrections.follow((listener) => this.view.subscribe(listener)),
      this.threads.follow(),
      this.nothing.follow(),
      this.passes.follow(),
      this.coverage.follow(doc),
      () => this.endCorrection(),
      this.settleAfterTyping(slices),
      this.followWriting(),
      rememberPeople(this.api, this.authors),
      this.api.onEvent('project:authors', (authors) => this.authors.addAuthors(authors)),
      () => this.here.destroy(),
      () => this.filters.destroy(),
      () => this.meantWords.destroy(),
      () => this.signoffs.destroy(),
      () => this.publication.destroy(),
      () => this.remoteUpdates.destroy(),
      this.api.onEvent('project:updates', (updates) => this.remoteUpdates.receive(updates)),
      this.api.onEvent('project:warning', (warning) => this.messages.warn(warning))
    )
    // Only now, so that none of what comes goes unheard.
    void this.api.request('project:follow')
  }

  /** Once the claims were read, and in the pauses of writing, lost words are looked for again. */
  private settleAfterTyping(slices: Slices): () => void {
    const settling = settleInPauses(() => this.settleInSteps(), slices)
    // others' claims can come without a change of the text
    const followOthers = (_: Uint8Array, origin: unknown): void => {
      if (origin === this.remoteOrigin) settling.soon()
    }
    let isFirst = true
    const stopWaiting = this.view.subscribe((cause) => {
      // claims can lose their words by a decision alone: many confirmations undone at once
      if (isFirst || cause === 'entries') settling.soon()
      isFirst = false
    })
    const stop = this.article.observe(settling.soon)
    this.document.doc.on('update', followOthers)
    return () => {
      settling.stop()
      this.document.doc.off('update', followOthers)
      stopWaiting()
      stop()
    }
  }

  private *settleInSteps(): Generator<undefined> {
    yield* this.view.settleInSteps()
    yield* this.nothing.settleInSteps()
    yield* this.passes.settleInSteps()
    this.corrections.settle()
  }

  private followWriting(): () => void {
    return this.article.observe(({ origin }) => {
      if (origin !== this.remoteOrigin) this.moments.edited()
    })
  }

  private followSaving(): () => void {
    const main = new Store<SavedNotice>(this.saved.get())
    const combine = (): void => this.saved.set(noticeOf(this.outbox, main.get()))
    const stops = [
      this.outbox.state.subscribe(() => {
        // of a folder that is away main says nothing again while it stays away
        if (this.outbox.state.get().kind === 'empty' && main.get().state !== 'folder not reachable')
          main.set({ state: 'saved on this computer', message: '' })
        combine()
      }),
      this.api.onEvent('project:saved', (notice) => {
        main.set(notice)
        combine()
      })
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }
}

/** The source that is being written and not in the project yet. */
export const newSource = 'new'

/**
 * Where a menu is asked for: at a claim in the article or the list, which is selected then, at other words of the
 * article, or elsewhere (null).
 */
export type MenuPlace = 'claim' | 'list' | 'words' | null

/** Where in the inspector the cursor goes. */
export type InspectorPlace =
  | 'claim'
  | 'note'
  | 'correction'
  | 'checklist'
  | 'assignee'
  | 'due'
  | 'tags'
  | 'evidence'
  | 'relations'
  | 'earlier'
  | 'same words'

/** What the find bar is asked for. */
export type FindRequest = 'find' | 'replace' | 'next' | 'previous'

/** Where in the list pane the cursor goes. */
export type ListPlace = 'list' | 'search' | 'filters'

function keepDraft<Id, Draft>(store: Store<ReadonlyMap<Id, Draft>>, id: Id, draft: Draft | null): void {
  const drafts = new Map(store.get())
  if (draft === null) drafts.delete(id)
  else drafts.set(id, draft)
  store.set(drafts)
}

function openReplica(opened: OpenedProject, origin: unknown): Y.Doc {
  const doc = new Y.Doc({ gcFilter: dropsContent })
  doc.clientID = opened.clientId
  applyUpdates(doc, opened.updates, origin)
  return doc
}

function applyUpdates(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
  Y.transact(
    doc,
    () => {
      for (const update of updates) applyUpdate(doc, update, origin)
    },
    origin,
    false
  )
}

/** Edits still in the window count for more than what main last said of the earlier ones. */
function noticeOf(outbox: UpdateOutbox, main: SavedNotice): SavedNotice {
  const state = outbox.state.get()
  if (state.kind === 'failing') return { state: 'not saved', message: state.message }
  if (state.kind === 'sending' && main.state !== 'folder not reachable')
    return { state: 'saving', message: '' }
  return main
}
