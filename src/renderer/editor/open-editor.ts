import { mergeRegister } from '@lexical/utils'
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  type EditorState,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type RangeSelection,
  SKIP_DOM_SELECTION_TAG
} from 'lexical'
import type { TextRange } from '../../core/model/anchor'
import { redoLast, undoLast } from '../session/actions/undo-redo'
import { type ClaimSpeaker, speakClaims } from '../session/claim-speaker'
import { claimsAt } from '../session/claims-at'
import type { ProjectSession, RevealRequest } from '../session/project-session'
import { Signal } from '../session/signal'
import { Store } from '../session/store'
import { ArticleBinding } from './article-binding'
import { ArticlePage } from './article-page'
import { lexicalFormat } from './block-children'
import { registerDirections } from './block-directions'
import type { PaintedClaim } from './block-paint'
import { blockStyles } from './block-styles'
import { ClaimPainter, type PaintedSentence } from './claim-painter'
import { registerComposing } from './compose-beside-links'
import { type CorrectionMark, CorrectionPainter } from './correction-painter'
import { CutWords } from './cut-words'
import { editorNodes } from './editor-nodes'
import { FindDesk } from './find-desk'
import { followReading } from './follow-reading'
import { holdWhileComposing } from './hold-while-composing'
import { showListNumbers } from './list-markers'
import type { MarginMark } from './margin-places'
import { NearBlocks } from './near-blocks'
import { PeoplePainter, type PersonMark } from './people-painter'
import { registerClipboard } from './register-clipboard'
import { registerDrag } from './register-drag'
import { registerEditing, setBlockTypeCommand } from './register-editing'
import { registerImages } from './register-images'
import { registerObjects } from './register-objects'
import { SlowPaste } from './slow-paste'
import { $readToolbar, emptyToolbar, isSameToolbar, type ToolbarState } from './toolbar-state'

/** The elements the editor works in. */
export interface EditorElements {
  /** The editable element that holds the article. */
  readonly root: HTMLElement
  /** The sheet of paper around it, with the margin. */
  readonly page: HTMLElement
  /** What claims are drawn in, behind the text and as large as the sheet. */
  readonly strokes: HTMLElement
  /** What scrolls the page. */
  readonly scroller: HTMLElement
}

/** An editor at work on a session's article. */
export interface OpenEditor {
  readonly lexical: LexicalEditor
  readonly marks: Store<readonly MarginMark[]>
  readonly peopleMarks: Store<readonly PersonMark[]>
  /** What is proposed to read otherwise, near the window. */
  readonly correctionMarks: Store<readonly CorrectionMark[]>
  readonly toolbar: Store<ToolbarState>
  /** What is read out of the claims in the text. */
  readonly spoken: ClaimSpeaker['said']
  readonly slowPaste: SlowPaste
  readonly find: FindDesk
  /** Calls the link button when its key is pressed in the article. */
  readonly onLinkAsked: (listener: () => void) => () => void
  close(): void
}

/** Opens the session's article in the given elements. */
export function openEditor(session: ProjectSession, elements: EditorElements): OpenEditor {
  const marks = new Store<readonly MarginMark[]>([])
  const peopleMarks = new Store<readonly PersonMark[]>([])
  const correctionMarks = new Store<readonly CorrectionMark[]>([])
  const toolbar = new Store<ToolbarState>(emptyToolbar)
  const lexical = createEditor({
    namespace: 'stet-article',
    nodes: [...editorNodes],
    theme: {
      ...(session.isTrusted.get() ? { pictures: `evidence://${session.projectId}/` } : {}),
      link: 'link',
      text: { underline: 'underline', strikethrough: 'strike', underlineStrikethrough: 'underline-strike' }
    },
    onError: (error) => {
      throw error
    }
  })
  lexical.setRootElement(elements.root)
  const cutWords = new CutWords(session)
  const binding = new ArticleBinding(lexical, session.article, {
    origin: session.origin,
    onWrite: cutWords.write,
    onNewStep: () => session.undo.stopCapturing(),
    isFocused: () => isFocused(elements.root)
  })
  const page = new ArticlePage(lexical, binding, session.article)
  const painter = new ClaimPainter({
    page,
    layer: elements.strokes,
    claimsIn: (range) => paintedClaims(session, range),
    versionOf: (id) => session.view.claim(id),
    rangesOf: (id) => session.view.rangesOf(id),
    selected: session.selectedClaim.get,
    sentencesIn: (range) => paintedSentences(session, range),
    leftSelection: () =>
      isFocused(elements.root) || session.reading.get() ? null : session.textSelection.get(),
    pageTop: () => elements.page.getBoundingClientRect().top,
    onMarks: (next) => marks.set(next)
  })
  const people = new PeoplePainter({
    page,
    here: session.here,
    isHidden: session.reading.get,
    pageRect: () => elements.page.getBoundingClientRect(),
    marks: peopleMarks
  })
  const corrections = new CorrectionPainter({
    session,
    page,
    pageRect: () => elements.page.getBoundingClientRect(),
    marks: correctionMarks
  })
  const near = new NearBlocks({
    root: elements.root,
    countBlocks: () => session.article.blocks.length,
    elementOfBlock: (index) => page.elementOfBlock(index),
    firstBlock: (passes) => page.firstBlock(passes)
  })
  const find = new FindDesk(session, page)
  const linkAsked = new Signal<null>()
  const speaker = speakClaims(session, isInListOfClaims)
  const slowPaste = new SlowPaste(session, lexical, binding)
  const desk = { session, binding, slowPaste, cutWords }
  const stop = mergeRegister(
    registerClipboard(lexical, desk),
    registerDrag(lexical, page, desk),
    registerEditing(lexical, { undo: () => undoLast(session), redo: () => redoLast(session) }),
    registerComposing(lexical),
    registerObjects(lexical, session),
    registerImages(lexical, { session, binding, page }),
    registerShortcuts(lexical, () => linkAsked.emit(null)),
    registerDirections(lexical, session),
    binding.connect(),
    showListNumbers(session.article, (index) => page.elementOfBlock(index)),
    lexical.registerUpdateListener(({ editorState }) => {
      publishSelection(session, binding, editorState)
      const next = editorState.read($readToolbar, { editor: lexical })
      if (!isSameToolbar(toolbar.get(), next)) toolbar.set(next)
      painter.schedule()
      people.schedule()
      corrections.schedule()
      find.schedulePaint()
    }),
    followFind(session, find, elements),
    followSession(session, painter, {
      onReveal: (request) => reveal(page, elements, lexical, binding, request),
      onFocus: () => focusArticle(session, lexical, binding, page, elements)
    }),
    followPage(elements, painter, [people, corrections], near),
    followReading({
      session,
      editor: lexical,
      page,
      elements,
      painters: [painter, people, corrections, { schedule: () => find.schedulePaint() }]
    }),
    followFocus(elements.root, painter),
    followPlace(session, page, elements),
    holdWhileComposing(elements.root, session.remoteUpdates),
    followSelectionAtKeys(lexical, elements.root),
    followClicks(session, page, elements),
    followMenus(session, page, elements)
  )
  painter.schedule()
  requestIdleCallback(() => near.schedule())
  return {
    lexical,
    marks,
    peopleMarks,
    correctionMarks,
    toolbar,
    spoken: speaker.said,
    slowPaste,
    find,
    onLinkAsked: linkAsked.on,
    close: () => {
      find.destroy()
      slowPaste.cancel()
      speaker.stop()
      stop()
      near.destroy()
      painter.destroy()
      people.destroy()
      corrections.destroy()
      lexical.setRootElement(null)
    }
  }
}

/** A list reads out the option that is gone to. */
function isInListOfClaims(): boolean {
  return document.activeElement?.closest('[role="listbox"]') != null
}

function paintedClaims(session: ProjectSession, range: TextRange): readonly PaintedClaim[] {
  if (!session.view.isRead || session.reading.get()) return []
  return session.view.claimsIn(range).flatMap((id) => {
    const live = session.view.claim(id)
    if (!live) return []
    const isDimmed = !session.shownClaims.shows(live)
    const { number, status } = live
    const ranges = session.view.rangesOf(id)
    return [{ id, number, state: status.state, isDimmed, ranges, version: live }]
  })
}

function paintedSentences(session: ProjectSession, range: TextRange): readonly PaintedSentence[] {
  if (!session.coverageShown.get() || session.reading.get() || !session.view.isRead) return []
  return session.coverage
    .sentencesIn(range)
    .flatMap(({ range, state }) => (state === 'claimed' ? [] : { range, state }))
}

function publishSelection(session: ProjectSession, binding: ArticleBinding, editorState: EditorState): void {
  const range = editorState.read(() => binding.$selectedRange())
  const last = session.textSelection.get()
  if (range?.start !== last?.start || range?.end !== last?.end) session.textSelection.set(range)
}

/** Ctrl+Alt (Cmd+Option) and a digit for block types; strike and code, which Lexical has no keys for. */
function registerShortcuts(editor: LexicalEditor, onLink: () => void): () => void {
  return editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event) => {
      const isChord = (event.ctrlKey || event.metaKey) && event.altKey
      const style = isChord ? blockStyles.find((each) => event.code === `Digit${each.key}`) : undefined
      const format = isChord ? undefined : formatOfKey(event)
      if (isLinkKey(event)) onLink()
      else if (style !== undefined) editor.dispatchCommand(setBlockTypeCommand, style.attributes)
      else if (format !== undefined) editor.dispatchCommand(FORMAT_TEXT_COMMAND, lexicalFormat[format])
      else return false
      event.preventDefault()
      return true
    },
    COMMAND_PRIORITY_HIGH
  )
}

function isLinkKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
}

function formatOfKey(event: KeyboardEvent): 'strike' | 'code' | undefined {
  if (!(event.ctrlKey || event.metaKey) || !event.shiftKey) return undefined
  if (event.code === 'KeyX') return 'strike'
  return event.code === 'KeyK' ? 'code' : undefined
}

function followSession(
  session: ProjectSession,
  painter: ClaimPainter,
  { onReveal, onFocus }: { readonly onReveal: (request: RevealRequest) => void; readonly onFocus: () => void }
): () => void {
  const repaint = (): void => painter.schedule()
  const lookAnew = (): void => painter.forget()
  return mergeRegister(
    session.view.subscribeClaims((ids) => painter.touch(ids)),
    session.view.subscribe((cause) => (cause === 'words' ? repaint() : lookAnew())),
    session.view.subscribeRanges(repaint),
    session.selectedClaim.subscribe(repaint),
    session.filter.subscribe(lookAnew),
    session.reading.subscribe(lookAnew),
    session.coverageShown.subscribe(lookAnew),
    session.coverage.subscribe(() => {
      if (session.coverageShown.get()) lookAnew()
    }),
    session.onReveal(onReveal),
    session.onFocusArticle(onFocus)
  )
}

/**
 * Puts the cursor where it was in the article. Before it was anywhere that is at the claim that is looked at, if that is in
 * sight, or where what is in sight begins: Lexical would go to the end, and a cursor out of sight takes the page with it.
 */
function focusArticle(
  session: ProjectSession,
  editor: LexicalEditor,
  binding: ArticleBinding,
  page: ArticlePage,
  { scroller }: EditorElements
): void {
  const isPlaced = editor.getEditorState().read(() => binding.$selectedRange() !== null)
  if (!isPlaced) {
    const claim = session.selectedClaim.get()
    const range = claim === null ? null : session.view.rangesOf(claim).find((each) => each !== null)
    const start =
      (range && isInSight(range, page, scroller) ? range.start : null) ??
      firstInSight(session, page, scroller)
    editor.update(() => binding.$select(start, start), { discrete: true })
  }
  editor.focus()
}

function isInSight(range: TextRange, page: ArticlePage, scroller: HTMLElement): boolean {
  const rect = page.rectOf(range)
  const view = scroller.getBoundingClientRect()
  return rect !== null && rect.top < view.bottom && rect.bottom > view.top
}

/** Where the first block begins whose beginning is in sight, or else the block that is. */
function firstInSight({ article }: ProjectSession, page: ArticlePage, scroller: HTMLElement): number {
  const { top, bottom } = scroller.getBoundingClientRect()
  const index = page.firstBlock((rect) => rect.top >= top)
  const first = page.elementOfBlock(index)
  if (first !== null && first.getBoundingClientRect().top < bottom) return article.offsetOfBlock(index)
  return article.offsetOfBlock(Math.max(0, index - 1))
}

function followFind(session: ProjectSession, find: FindDesk, { scroller }: EditorElements): () => void {
  const repaint = (): void => find.schedulePaint()
  scroller.addEventListener('scroll', repaint, { passive: true })
  return mergeRegister(
    () => scroller.removeEventListener('scroll', repaint),
    session.findAsked.on((request) => {
      if (request === 'next' || request === 'previous') find.step(request === 'next' ? 1 : -1)
      else find.open(request === 'replace')
    })
  )
}

function followPage(
  elements: EditorElements,
  painter: ClaimPainter,
  others: readonly { schedule(): void }[],
  near: NearBlocks
): () => void {
  const follow = (): void => {
    painter.schedule()
    for (const other of others) other.schedule()
    near.schedule()
  }
  const resized = new ResizeObserver(() => {
    painter.schedule()
    for (const other of others) other.schedule()
  })
  resized.observe(elements.page)
  elements.scroller.addEventListener('scroll', follow, { passive: true })
  return () => {
    resized.disconnect()
    elements.scroller.removeEventListener('scroll', follow)
  }
}

/** Goes to where the article was left, within its first frame, and follows where it is read from then on. */
function followPlace(session: ProjectSession, page: ArticlePage, { scroller }: EditorElements): () => void {
  const { article, place } = session
  const top = place.top
  const element = top === null ? null : page.elementOfBlock(article.blockAt(top.offset))
  if (top !== null && element !== null) {
    const below = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    scroller.scrollTop += below + Math.min(top.above, element.offsetHeight)
  }
  scroller.addEventListener('scroll', place.changed, { passive: true })
  const stop = place.follow(() => {
    if (scroller.scrollTop === 0) return null
    const edge = scroller.getBoundingClientRect().top
    const index = page.firstBlock((rect) => rect.bottom > edge)
    const first = page.elementOfBlock(index)
    return first === null
      ? null
      : { offset: article.offsetOfBlock(index), above: Math.max(0, edge - first.getBoundingClientRect().top) }
  })
  return () => {
    stop()
    scroller.removeEventListener('scroll', place.changed)
  }
}

/**
 * When the focus leaves the article, the page's selection leaves it too: Chromium sends a paste to where the selection
 * is, and an address pasted in the inspector must not land on the claim's words. The editor keeps the selected words.
 */
function followFocus(root: HTMLElement, painter: ClaimPainter): () => void {
  const leave = (): void => {
    if (!isFocused(root)) document.getSelection()?.removeAllRanges()
    painter.schedule()
  }
  // activeElement is known only after the event; it stays in the article when the whole window loses the focus
  const onBlur = (): void => queueMicrotask(leave)
  const onFocus = (): void => painter.schedule()
  root.addEventListener('blur', onBlur)
  root.addEventListener('focus', onFocus)
  return () => {
    root.removeEventListener('blur', onBlur)
    root.removeEventListener('focus', onFocus)
  }
}

/**
 * Lexical acts on Backspace and its like by the selection it knows, and hears of a new one only by an event that may
 * still wait behind a quick key: it would then delete words that are no longer selected. So before each key, copy
 * and paste it is told where the selection is.
 */
function followSelectionAtKeys(editor: LexicalEditor, root: HTMLElement): () => void {
  const follow = (): void => {
    const shown = document.getSelection()
    if (editor.isComposing() || shown === null || !root.contains(shown.anchorNode)) return
    const known = editor.getEditorState().read(() => $hasSelection(shown, editor), { editor })
    if (!known) editor.update(() => $takeSelection(shown, editor), { discrete: true })
  }
  const events = ['keydown', 'copy', 'cut', 'paste'] as const
  for (const event of events) root.addEventListener(event, follow, { capture: true })
  return () => {
    for (const event of events) root.removeEventListener(event, follow, { capture: true })
  }
}

function $hasSelection(shown: Selection, editor: LexicalEditor): boolean {
  const known = $getSelection()
  const now = $createRangeSelectionFromDom(shown, editor)
  return now === null || !$isRangeSelection(known) || isSamePlace(known, now)
}

function $takeSelection(shown: Selection, editor: LexicalEditor): void {
  const now = $createRangeSelectionFromDom(shown, editor)
  if (now === null) return
  const node = now.anchor.getNode()
  now.format = $isTextNode(node) ? node.getFormat() : 0
  $setSelection(now)
}

function isSamePlace(left: RangeSelection, right: RangeSelection): boolean {
  return left.anchor.is(right.anchor) && left.focus.is(right.focus)
}

function isFocused(root: HTMLElement): boolean {
  return root.contains(document.activeElement)
}

/** A click on claims selects the innermost; the next click on the same place the one around it, and so on. */
function followClicks(session: ProjectSession, page: ArticlePage, elements: EditorElements): () => void {
  const select = (event: MouseEvent): void => {
    if (!document.getSelection()?.isCollapsed) return
    const offset = session.reading.get() ? null : page.offsetAtPoint(event.clientX, event.clientY)
    if (offset === null) return
    const claims = claimsAt(session, offset)
    if (claims.length === 0) return
    const selected = session.selectedClaim.get()
    const next = claims[(selected === null ? 0 : claims.indexOf(selected) + 1) % claims.length]
    if (next !== undefined) session.selectedClaim.set(next)
  }
  elements.root.addEventListener('click', select)
  return () => elements.root.removeEventListener('click', select)
}

/**
 * A menu that is asked for at a claim is about it: the selected one where it stands there, or else the innermost. By the
 * keyboard the place is the cursor's, and a claim is meant only while no words are selected.
 */
function followMenus(session: ProjectSession, page: ArticlePage, elements: EditorElements): () => void {
  const choosePlace = (event: MouseEvent): void => {
    // on a Mac a click with Ctrl asks for it too
    const isByKey = event.button !== 2 && !event.ctrlKey
    const cursor = session.textSelection.get()?.start ?? null
    const offset = isByKey ? cursor : page.offsetAtPoint(event.clientX, event.clientY)
    const claims = offset === null ? [] : claimsAt(session, offset)
    const selected = session.selectedClaim.get()
    const meant = selected !== null && claims.includes(selected) ? selected : claims[0]
    if (meant !== undefined) session.selectedClaim.set(meant)
    session.menuPlace.set(meant === undefined ? 'words' : 'claim')
  }
  elements.root.addEventListener('contextmenu', choosePlace)
  return () => elements.root.removeEventListener('contextmenu', choosePlace)
}

function reveal(
  page: ArticlePage,
  elements: EditorElements,
  editor: LexicalEditor,
  binding: ArticleBinding,
  { range, isSelected, keepsFocus = false }: RevealRequest
): void {
  const rect = page.rectOf(range)
  if (rect !== null) {
    const view = elements.scroller.getBoundingClientRect()
    const isInView = rect.top >= view.top + 24 && rect.bottom <= view.bottom - 24
    // a third from the top, so that what follows can be read on
    if (!isInView) elements.scroller.scrollBy({ top: rect.top - view.top - view.height / 3 })
  }
  if (!isSelected) return
  const tags = keepsFocus ? { tag: SKIP_DOM_SELECTION_TAG } : {}
  editor.update(() => binding.$select(range.start, range.end), tags)
}
