/**
 * Everything a person can do, in one list: menus, the palette, the "?" sheet, tooltips and keys all read it.
 */

import type { LiveClaim } from '../../core/document/live-claims'
import type { MenuCommand } from '../../core/ipc/menu-commands'
import type { Verdict, WorkStatus } from '../../core/model/verdict'
import { strings } from '../ui/strings'
import { setPrimary } from './actions/add-evidence'
import { assignToMe } from './actions/assign-claim'
import { attachToSelection } from './actions/attach-claim'
import { goToOpenSentence, nothingInParagraph, toggleCoverage, toggleNothing } from './actions/breakdown'
import { bringBackLatest } from './actions/bring-back'
import { changeChosen } from './actions/change-claims'
import { addSelection, extendClaimToSentence, moveClaimEdge, splitAtSelection } from './actions/claim-words'
import { confirmAllOutside } from './actions/confirm-outside'
import { goToNextUndecided, startCorrection } from './actions/corrections'
import { startDecidingChosen } from './actions/decide-chosen'
import { addChosenFiles } from './actions/evidence-files'
import { exportArticle, exportProject, packProject, printProject } from './actions/export-project'
import { giveVerdict, setWorkStatus } from './actions/give-check'
import { goToNeighbour, goToNextOpen, goToNextUnread } from './actions/go-to-claim'
import { importDraft } from './actions/import-draft'
import { importSources } from './actions/import-sources'
import { markClaimAtSelection, markSentence, setLegal, setRisk, takeMarkOff } from './actions/mark-claim'
import { mergeChosen, toggleChosen } from './actions/merge-claims'
import { drawBeforeNextKey, focusClaim, focusList, uncoverInspector } from './actions/move-focus'
import { confirmAllPlaces, confirmPlace, refusePlace, startReview } from './actions/review-places'
import { passShownItem } from './actions/second-pass'
import { requireSelectedClaim, selectedClaim } from './actions/selected-claim'
import { goToNote, goToWords } from './actions/text-and-note'
import { canRedo, canUndo, nameRedo, nameUndo, redoLast, undoLast } from './actions/undo-redo'
import { type ArticleCommand, tableCommands } from './article-commands'
import { isInArticle } from './is-in-article'
import type { ListTab } from './list-tabs'
import type { ProjectSession } from './project-session'
import type { Workbench } from './workbench'

export type CommandId = MenuCommand
export type CommandGroup = keyof typeof strings.commands.groups

export interface Command {
  readonly id: CommandId
  readonly label: string
  readonly group: CommandGroup
  /** What it would do now, where that is told more exactly than by its label. */
  nameNow?(session: ProjectSession): string
  /** Shortcuts that work anywhere in the window. See ui/shortcut. */
  readonly keys: readonly string[]
  /** Shortcuts that work in the claims list and the inspector, outside text fields. */
  readonly claimKeys: readonly string[]
  isEnabled(workbench: Workbench): boolean
  run(workbench: Workbench): void
}

interface Keys {
  readonly keys?: readonly string[]
  readonly claimKeys?: readonly string[]
}

function inWindow(
  id: CommandId,
  group: CommandGroup,
  keys: Keys,
  run: (workbench: Workbench) => void
): Command {
  return {
    id,
    label: strings.commands.labels[id],
    group,
    keys: [],
    claimKeys: [],
    ...keys,
    isEnabled: () => true,
    run
  }
}

function inProject(
  id: CommandId,
  group: CommandGroup,
  keys: Keys,
  run: (session: ProjectSession, workbench: Workbench) => void
): Command {
  return {
    ...inWindow(id, group, keys, (workbench) => {
      const { session } = workbench
      if (session === null || session.isLeaving.get()) return
      if (session.reading.get() && !whileReading.has(id)) session.messages.say(strings.reading.leaveFirst)
      else run(session, workbench)
    }),
    isEnabled: ({ session }) => session !== null
  }
}

/** What can be done while the article is read through: nothing that changes what is out of sight. */
export const whileReading: ReadonlySet<CommandId> = new Set([
  'read-through',
  'focus-article',
  'close-project'
])

function onClaim(
  id: CommandId,
  group: CommandGroup,
  keys: Keys,
  run: (session: ProjectSession, claim: LiveClaim, workbench: Workbench) => void
): Command {
  return {
    ...inProject(id, group, keys, (session, workbench) => {
      const claim = requireSelectedClaim(session)
      if (claim !== null) run(session, claim, workbench)
    }),
    isEnabled: ({ session }) => session !== null && selectedClaim(session) !== null
  }
}

const claimCommands: readonly Command[] = [
  inProject('mark-claim', 'claim', { keys: ['Mod+M'] }, (session, workbench) => {
    workbench.showInspector()
    markClaimAtSelection(session)
  }),
  inProject('mark-sentence', 'claim', { keys: ['Alt+Shift+M'] }, (session, workbench) => {
    workbench.showInspector()
    markSentence(session)
  }),
  onClaim('remove-mark', 'claim', { claimKeys: ['Delete'] }, (session, { claim }) =>
    takeMarkOff(session, claim.id)
  ),
  onClaim('toggle-risk', 'claim', { claimKeys: ['R'] }, (session, { claim }) =>
    setRisk(session, claim.id, claim.risk === 'high' ? 'normal' : 'high')
  ),
  onClaim('toggle-legal', 'claim', { claimKeys: ['G'] }, (session, { claim }) =>
    setLegal(session, claim.id, !claim.legal)
  ),
  onClaim('confirm-place', 'claim', { claimKeys: ['Y'] }, (session, { claim }) =>
    confirmPlace(session, claim.id)
  ),
  onClaim('refuse-place', 'claim', { claimKeys: ['Shift+N'] }, (session, { claim }) =>
    refusePlace(session, claim.id)
  ),
  inProject('review-places', 'claim', { keys: ['Alt+Y'] }, (session, workbench) => {
    workbench.showInspector()
    startReview(session)
  }),
  inProject('confirm-all-places', 'claim', { claimKeys: ['Shift+Y'] }, (session, workbench) => {
    workbench.showInspector()
    confirmAllPlaces(session)
  }),
  onClaim('assign-to-me', 'claim', { claimKeys: ['Shift+A'] }, (session, { claim }) =>
    assignToMe(session, claim.id)
  ),
  onClaim('assign', 'claim', { claimKeys: ['Shift+G'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'assignee')
  }),
  onClaim('set-due', 'claim', { claimKeys: ['Shift+D'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'due')
  }),
  onClaim('add-tag', 'claim', { claimKeys: ['#'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'tags')
  }),
  onClaim('attach-claim', 'claim', { keys: ['Alt+A'] }, (session, { claim }) =>
    attachToSelection(session, claim.id)
  )
]

const breakdownCommands: readonly Command[] = [
  inProject('nothing-to-check', 'claim', { keys: ['Alt+0'] }, (session) => toggleNothing(session)),
  inProject('nothing-in-paragraph', 'claim', { keys: ['Alt+Shift+0'] }, (session) =>
    nothingInParagraph(session)
  ),
  inProject('add-fact', 'claim', { keys: ['Alt+Shift+F'] }, (session, workbench) => {
    workbench.showList()
    session.listTab.set('sentences')
    session.addingFact.set(true)
  }),
  inProject('next-open-sentence', 'go', { keys: ['Alt+J'] }, (session) => goToOpenSentence(session, 1)),
  inProject('previous-open-sentence', 'go', { keys: ['Alt+Shift+J'] }, (session) =>
    goToOpenSentence(session, -1)
  ),
  inProject('show-sentences', 'go', { keys: ['Alt+Shift+S'] }, (session, workbench) =>
    showTab(session, workbench, 'sentences')
  ),
  inProject('show-second-pass', 'go', { keys: ['Alt+Shift+P'] }, (session, workbench) =>
    showTab(session, workbench, 'second pass')
  ),
  inProject('show-consistency', 'go', { keys: ['Alt+Shift+I'] }, (session, workbench) =>
    showTab(session, workbench, 'consistency')
  ),
  inProject('pass-item', 'verdict', { keys: ['Alt+O'] }, (session, workbench) => {
    workbench.showList()
    session.listTab.set('second pass')
    passShownItem(session)
  }),
  inProject('toggle-coverage', 'view', { keys: ['Alt+G'] }, (session) => toggleCoverage(session))
]

const wordsCommands: readonly Command[] = [
  onClaim('add-range', 'claim', { keys: ['Mod+Shift+M'] }, (session, { claim }) =>
    addSelection(session, claim.id)
  ),
  onClaim('find-same-words', 'claim', { claimKeys: ['F'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'same words')
  }),
  onClaim('split-claim', 'claim', { keys: ['Alt+S'] }, (session, { claim }) =>
    splitAtSelection(session, claim.id)
  ),
  onClaim('choose-claim', 'claim', { claimKeys: ['V'] }, (session) => toggleChosen(session)),
  inProject('change-chosen', 'claim', { claimKeys: ['Shift+V'] }, (session, workbench) => {
    workbench.showInspector()
    changeChosen(session)
  }),
  onClaim('confirm-outside', 'claim', { claimKeys: ['Shift+O'] }, (session, claim) =>
    confirmAllOutside(session, claim)
  ),
  onClaim('relate-claim', 'claim', { claimKeys: ['Shift+R'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'relations')
  }),
  inProject('merge-claims', 'claim', { claimKeys: ['M'] }, (session) => mergeChosen(session)),
  onClaim('extend-end', 'claim', { claimKeys: ['.'] }, (session, { claim }) =>
    moveClaimEdge(session, claim.id, 'end-out')
  ),
  onClaim('shorten-end', 'claim', { claimKeys: [','] }, (session, { claim }) =>
    moveClaimEdge(session, claim.id, 'end-in')
  ),
  onClaim('extend-start', 'claim', { claimKeys: ['<'] }, (session, { claim }) =>
    moveClaimEdge(session, claim.id, 'start-out')
  ),
  onClaim('shorten-start', 'claim', { claimKeys: ['>'] }, (session, { claim }) =>
    moveClaimEdge(session, claim.id, 'start-in')
  ),
  onClaim('extend-to-sentence', 'claim', { claimKeys: ['S'] }, (session, { claim }) =>
    extendClaimToSentence(session, claim.id)
  )
]

/** A command that gives a verdict, under the house's word for it. */
function judges(id: CommandId, verdict: Verdict, keys: Keys): Command {
  return {
    ...onClaim(id, 'verdict', keys, (session, { claim }) => giveVerdict(session, claim.id, verdict)),
    nameNow: ({ view }) => {
      const word = view.style.verdicts[verdict]
      return word === undefined ? strings.commands.labels[id] : strings.commands.verdict(word)
    }
  }
}

/** A command that says where the work stands, under the house's word for it where it has one. */
function states(id: CommandId, status: Exclude<WorkStatus, 'checked'>, claimKey: string): Command {
  return {
    ...onClaim(id, 'verdict', { claimKeys: [claimKey] }, (session, { claim }) =>
      setWorkStatus(session, claim.id, status)
    ),
    nameNow: ({ view }) => view.style.workStatuses[status] ?? strings.commands.labels[id]
  }
}

const verdictCommands: readonly Command[] = [
  judges('verdict-accurate', 'accurate', { keys: ['Alt+1'], claimKeys: ['A'] }),
  judges('verdict-accurate-with-change', 'accurate with change', { keys: ['Alt+2'], claimKeys: ['C'] }),
  judges('verdict-inaccurate', 'inaccurate', { keys: ['Alt+3'], claimKeys: ['I'] }),
  judges('verdict-misleading', 'misleading', { keys: ['Alt+4'], claimKeys: ['L'] }),
  judges('verdict-unproven', 'unproven', { keys: ['Alt+5'], claimKeys: ['U'] }),
  judges('verdict-on-author', 'on author', { keys: ['Alt+6'], claimKeys: ['O'] }),
  states('work-in-progress', 'in progress', 'P'),
  states('work-query', 'query', 'Q'),
  states('work-cannot-confirm', 'cannot confirm', 'X'),
  states('work-not-checkable', 'not checkable', 'N'),
  states('work-cut', 'cut', 'T'),
  states('work-to-check', 'to check', 'B'),
  onClaim('write-note', 'verdict', { claimKeys: ['W'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'note')
  }),
  onClaim('go-to-checklist', 'verdict', { claimKeys: ['H'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'checklist')
  }),
  onClaim('go-to-earlier', 'verdict', { claimKeys: ['Shift+B'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'earlier')
  }),
  onClaim('write-correction', 'verdict', { claimKeys: ['Shift+W'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'correction')
  })
]

const wordingCommands: readonly Command[] = [
  inProject(
    'propose-correction',
    'wording',
    { keys: ['Alt+C'], claimKeys: ['Shift+C'] },
    (session, workbench) => {
      workbench.showInspector()
      startCorrection(session)
    }
  ),
  inProject('ask-query', 'wording', { keys: ['Alt+Q'], claimKeys: ['Shift+Q'] }, (session, workbench) =>
    talk(session, workbench, 'query')
  ),
  inProject('discuss', 'wording', { keys: ['Alt+K'], claimKeys: ['D'] }, (session, workbench) =>
    talk(session, workbench, 'discussion')
  ),
  inProject('show-corrections', 'go', { keys: ['Alt+Shift+C'] }, (session, workbench) =>
    showTab(session, workbench, 'corrections')
  ),
  inProject('next-correction', 'go', { keys: ['Alt+W'] }, (session, workbench) => {
    workbench.showInspector()
    if (!goToNextUndecided(session)) session.messages.say(strings.corrections.noneIn.undecided)
  }),
  inProject('decide-chosen', 'wording', { keys: ['Alt+Shift+W'] }, (session, workbench) => {
    workbench.showInspector()
    startDecidingChosen(session)
  }),
  inProject('show-talk', 'go', { keys: ['Alt+Shift+Q'] }, (session, workbench) =>
    showTab(session, workbench, 'talk')
  )
]

function showTab(session: ProjectSession, workbench: Workbench, tab: ListTab): void {
  workbench.showList()
  session.listTab.set(session.listTab.get() === tab ? 'claims' : tab)
}

/** On the selected claim, or on the whole article when none is selected. */
function talk(session: ProjectSession, workbench: Workbench, purpose: 'query' | 'discussion'): void {
  if (selectedClaim(session) === null) {
    workbench.showList()
    session.listTab.set('talk')
  } else workbench.showInspector()
  uncoverInspector(session)
  // a form that is open already takes the cursor anew
  drawBeforeNextKey(() => session.threadAsked.set(null))
  session.threadAsked.set(purpose)
}

const evidenceCommands: readonly Command[] = [
  onClaim('add-evidence', 'evidence', { keys: ['Alt+E'], claimKeys: ['E'] }, (session, _claim, workbench) => {
    workbench.showInspector()
    focusClaim(session, 'evidence')
  }),
  onClaim(
    'add-files',
    'evidence',
    { keys: ['Alt+Shift+E'], claimKeys: ['Shift+E'] },
    (session, { claim }, workbench) => {
      workbench.showInspector()
      void addChosenFiles(session, { claimId: claim.id, evidence: null })
    }
  ),
  // only ever to primary: a second press on another claim must not unsettle the first
  onClaim('make-primary', 'evidence', { claimKeys: ['Shift+P'] }, (session, claim) => {
    const evidence = session.secondChecks.shownEvidenceOf(claim)
    const latest = [...evidence].sort((a, b) => a.addedAt.localeCompare(b.addedAt)).at(-1)
    const source = session.view.sources.find((each) => each.id === latest?.sourceId)
    if (source !== undefined) setPrimary(session, source, true)
  })
]

const goCommands: readonly Command[] = [
  inProject('next-claim', 'go', { keys: ['Alt+ArrowDown'], claimKeys: ['J'] }, (session) =>
    goToNeighbour(session, 1)
  ),
  inProject('previous-claim', 'go', { keys: ['Alt+ArrowUp'], claimKeys: ['K'] }, (session) =>
    goToNeighbour(session, -1)
  ),
  inProject('next-open-claim', 'go', { keys: ['Alt+N'], claimKeys: ['Shift+J'] }, (session) =>
    goToNextOpen(session)
  ),
  inProject('next-unread', 'go', { keys: ['Alt+U'], claimKeys: ['Shift+U'] }, (session) =>
    goToNextUnread(session)
  ),
  inProject('claims-for-me', 'go', { keys: ['Alt+M'] }, (session, workbench) => {
    workbench.showList()
    session.listTab.set('claims')
    const filter = session.filter.get()
    const isForMe = filter.whose !== 'me'
    session.filter.set({ ...filter, whose: isForMe ? 'me' : 'anybody' })
    session.messages.say(strings.list.audienceSet(isForMe))
  }),
  inProject('show-activity', 'go', { keys: ['Alt+H'] }, (session, workbench) => {
    workbench.showList()
    session.listTab.set(session.listTab.get() === 'activity' ? 'claims' : 'activity')
  }),
  inProject('bring-back', 'project', { keys: ['Alt+B'] }, (session) => void bringBackLatest(session)),
  inProject('mark-all-read', 'go', {}, (session) => session.activity.lookAtAll()),
  inProject('focus-article', 'go', { keys: ['Escape'] }, (session) => {
    if (session.reading.get()) session.reading.set(false)
    else session.focusArticle()
  }),
  inProject('focus-list', 'go', { keys: ['Alt+L'] }, (session, workbench) => {
    workbench.showList()
    focusList(session)
  }),
  inProject('focus-inspector', 'go', { keys: ['Alt+I'] }, (session, workbench) => {
    workbench.showInspector()
    session.inspectorAsked.emit(null)
  }),
  inProject('text-and-note', 'go', { keys: ['F6'] }, (session, workbench) => {
    if (!isInArticle()) return goToWords(session)
    workbench.showInspector()
    goToNote(session)
  }),
  inProject('search-claims', 'go', { keys: ['Mod+Shift+F'], claimKeys: ['/'] }, (session, workbench) => {
    workbench.showList()
    // the list of corrections has filters of its own
    if (session.listTab.get() === 'corrections' && !session.isLeftShown.get())
      session.listFocused.emit('filters')
    else focusList(session, 'search')
  }),
  inProject('facts-left', 'go', { keys: ['Alt+D'] }, (session, workbench) => {
    workbench.showList()
    session.isLeftShown.set(!session.isLeftShown.get())
  }),
  inProject('show-standing', 'go', { keys: ['Alt+Shift+D'] }, (session) => session.isStandingShown.set(true)),
  inProject('saved-filters', 'go', { claimKeys: ['Shift+F'] }, (session, workbench) => {
    workbench.showList()
    focusList(session, 'filters')
  }),
  inProject('find', 'go', { keys: ['Mod+F'] }, (session) => session.findAsked.emit('find')),
  inProject('replace', 'go', { keys: ['Mod+H'] }, (session) => session.findAsked.emit('replace')),
  inProject('find-next', 'go', { keys: ['Mod+G', 'F3'] }, (session) => session.findAsked.emit('next')),
  inProject('find-previous', 'go', { keys: ['Mod+Shift+G', 'Shift+F3'] }, (session) =>
    session.findAsked.emit('previous')
  )
]

function inArticle(id: ArticleCommand, keys: readonly string[] = []): Command {
  return {
    ...inProject(id, 'article', { keys }, (session) => session.articleCommands.emit(id)),
    isEnabled: ({ session }) => session !== null && (!tableCommands.has(id) || session.isInTable.get())
  }
}

const articleCommands: readonly Command[] = [
  inArticle('insert-table', ['Alt+T']),
  inProject('insert-image', 'article', {}, (session) => session.imageChoices.emit(null)),
  inArticle('insert-rule', ['Alt+R']),
  inArticle('row-above', ['Alt+Shift+ArrowUp']),
  inArticle('row-below', ['Alt+Shift+ArrowDown']),
  inArticle('column-left', ['Alt+Shift+ArrowLeft']),
  inArticle('column-right', ['Alt+Shift+ArrowRight']),
  inArticle('delete-row', ['Alt+Shift+Backspace']),
  inArticle('delete-column'),
  inArticle('delete-table'),
  inArticle('heading-row'),
  inArticle('paragraph-below')
]

const projectCommands: readonly Command[] = [
  {
    ...inProject('undo', 'project', { keys: ['Mod+Z'] }, (session) => undoLast(session)),
    nameNow: (session) => (canUndo(session) ? nameUndo(session) : strings.commands.labels.undo)
  },
  {
    ...inProject('redo', 'project', { keys: ['Mod+Shift+Z', 'Mod+Y'] }, (session) => redoLast(session)),
    nameNow: (session) => (canRedo(session) ? nameRedo(session) : strings.commands.labels.redo)
  },
  inProject('export-html', 'project', { keys: ['Mod+E'] }, (session) => void exportProject(session, 'html')),
  inProject('export-pdf', 'project', {}, (session) => void exportProject(session, 'pdf')),
  inProject('export-docx', 'project', {}, (session) => void exportProject(session, 'docx')),
  inProject('export-text', 'project', {}, (session) => void exportProject(session, 'text')),
  inProject('export-memo', 'project', {}, (session) => void exportProject(session, 'memo')),
  inProject('export-approaches', 'project', {}, (session) => void exportProject(session, 'approaches')),
  inProject('export-standing', 'project', {}, (session) => void exportProject(session, 'standing')),
  inProject('export-claims', 'project', {}, (session) => void exportProject(session, 'claims')),
  inProject('export-annotations', 'project', {}, (session) => void exportProject(session, 'annotations')),
  inProject('export-sources-csl', 'project', {}, (session) => void exportProject(session, 'sources-csl')),
  inProject('export-sources-bib', 'project', {}, (session) => void exportProject(session, 'sources-bib')),
  inProject('export-sources-ris', 'project', {}, (session) => void exportProject(session, 'sources-ris')),
  inProject('export-claim-review', 'project', {}, (session) => void exportProject(session, 'claim-review')),
  inProject('export-article', 'project', {}, (session) => void exportArticle(session, 'article')),
  inProject('export-article-docx', 'project', {}, (session) => void exportArticle(session, 'article-docx')),
  inProject('export-article-text', 'project', {}, (session) => void exportArticle(session, 'article-text')),
  inProject('print', 'project', { keys: ['Mod+P'] }, (session) => void printProject(session)),
  inProject('export-record', 'project', { keys: ['Mod+Shift+E'] }, (session) =>
    session.exports.isRecordShown.set(true)
  ),
  inProject('toggle-export-talk', 'project', {}, (session) => {
    const withTalk = !session.exports.withTalk.get()
    session.exports.withTalk.set(withTalk)
    session.messages.say(strings.done.exportTalkSet(withTalk))
  }),
  inProject('import-draft', 'project', { keys: ['Mod+Shift+O'] }, (session) => void importDraft(session)),
  inProject('show-drafts', 'project', { keys: ['Mod+Shift+D'] }, (session) => session.versions.set('drafts')),
  inProject('show-history', 'project', { keys: ['Mod+Shift+H'] }, (session) =>
    session.versions.set('history')
  ),
  inProject('show-people', 'project', { keys: ['Mod+Shift+L'] }, (session) =>
    session.peopleShown.set({ key: null })
  ),
  inProject('show-signoffs', 'project', { keys: ['Mod+Shift+S'] }, (session) =>
    session.signoffs.isShown.set(true)
  ),
  inProject('show-publication', 'project', { keys: ['Alt+P'] }, (session) => {
    session.signoffs.look()
    session.publication.isShown.set(true)
  }),
  inProject('house-style', 'project', {}, (session) => session.styleShown.set(true)),
  inProject('rename', 'project', {}, (session) => session.renaming.set(true)),
  inProject('import-sources', 'project', {}, (session) => void importSources(session)),
  inProject('paste-draft', 'project', {}, (session) => session.draftStep.set({ kind: 'pasting' })),
  inProject('pack-project', 'project', {}, (session) => void packProject(session)),
  inWindow('open-packed', 'project', {}, (workbench) => workbench.openPacked()),
  inWindow('verify-file', 'project', {}, (workbench) => workbench.verifyFile()),
  inWindow('new-article', 'project', { keys: ['Mod+N'] }, (workbench) => workbench.newArticle()),
  inWindow('open-project', 'project', { keys: ['Mod+O'] }, (workbench) => workbench.openProject()),
  inProject('close-project', 'project', { keys: ['Mod+W'] }, (_session, workbench) =>
    workbench.closeProject()
  )
]

const viewCommands: readonly Command[] = [
  inWindow('command-palette', 'view', { keys: ['Mod+Shift+P'] }, (workbench) => workbench.openPalette()),
  inWindow('guide', 'view', { keys: ['F1'] }, (workbench) => workbench.openGuide()),
  inWindow('shortcuts', 'view', { keys: ['Mod+/'], claimKeys: ['?'] }, (workbench) =>
    workbench.openShortcuts()
  ),
  inProject('read-through', 'view', { keys: ['F8'] }, (session) =>
    session.reading.set(!session.reading.get())
  ),
  inProject('toggle-list', 'view', { keys: ['Mod+\\'] }, (_session, workbench) => workbench.toggleList()),
  inProject('toggle-inspector', 'view', { keys: ['Mod+Alt+\\'] }, (_session, workbench) =>
    workbench.toggleInspector()
  ),
  inProject('toggle-spoken-claims', 'view', {}, ({ switches, messages }) => {
    messages.say(strings.speech.switched(switches.toggle('spokenClaims')))
  }),
  inProject('toggle-notices', 'view', {}, ({ switches, messages }) => {
    messages.say(strings.notices.switched(switches.toggle('notices')))
  }),
  inWindow('theme-system', 'view', {}, (workbench) => workbench.setTheme('system')),
  inWindow('theme-light', 'view', {}, (workbench) => workbench.setTheme('light')),
  inWindow('theme-dark', 'view', {}, (workbench) => workbench.setTheme('dark')),
  inProject('show-hints', 'view', {}, (session, { hints }) => {
    hints.showAgain()
    session.messages.say(strings.hints.again)
  }),
  inWindow('about', 'view', {}, (workbench) => workbench.openAbout())
]

/** All commands, in the order the palette and the sheet show them. */
export const commands: readonly Command[] = [
  ...claimCommands,
  ...breakdownCommands,
  ...wordsCommands,
  ...verdictCommands,
  ...wordingCommands,
  ...evidenceCommands,
  ...goCommands,
  ...articleCommands,
  ...projectCommands,
  ...viewCommands
]

const byId = new Map(commands.map((command) => [command.id, command]))

/** The command of this id. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`There is no command ${id}.`)
  return command
}

/** Runs a command if it can be run now; says whether it was. */
export function runCommand(id: CommandId, workbench: Workbench): boolean {
  const command = commandOf(id)
  if (!command.isEnabled(workbench)) return false
  drawBeforeNextKey(() => command.run(workbench))
  return true
}
