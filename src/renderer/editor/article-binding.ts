/**
 * Ties the Lexical editor to the article's text, both ways. What a person does in the editor becomes the smallest
 * change of the text; what others (or undo) do to the text is shown by touching only the blocks concerned. The cost
 * of a keystroke depends on its block alone. See docs/architecture.md, "The life of a keystroke".
 */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
  type PointType,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload
} from 'lexical'
import * as Y from 'yjs'
import { compactDelta, type DeltaOp, retain, shiftOffset } from '../../core/article/article-delta'
import type { ArticleChange, ArticleText } from '../../core/article/article-text'
import { lengthOfBlock } from '../../core/article/block-delta'
import type { Block } from '../../core/article/block-schema'
import { diffBlocks } from '../../core/article/diff-blocks'
import type { TextRange } from '../../core/model/anchor'
import { $createArticleBlock, $isArticleBlock, type ArticleBlockNode } from './article-block-node'
import { $readBlock, $writeBlock } from './block-children'
import { BlockKeys } from './block-keys'
import { $offsetInBlock, $placeInBlock, type Place } from './block-offsets'
import { mendSelection } from './mend-selection'
import { TypingGroups } from './typing-groups'

/** Marks editor updates that show a change of the text, as against those that make one. */
export const shownTag = 'stet-shown'

export interface BindingOptions {
  /** Origin of the Yjs transactions that this editor makes: what its undo undoes. */
  readonly origin: unknown
  /** Called before an edit that begins a new undo step. */
  readonly onNewStep?: () => void
  /** Called with what writes an edit into the text, to do more in the same transaction; must call it once. */
  readonly onWrite?: (write: () => void) => void
  /** Whether the person is in the editor: if not, changes by others must not take the focus there. */
  readonly isFocused?: () => boolean
}

export class ArticleBinding {
  private readonly keys = new BlockKeys()
  private readonly typing = new TypingGroups()
  /** The text is being given what the editor shows already. */
  private isWriting = false

  constructor(
    private readonly editor: LexicalEditor,
    private readonly article: ArticleText,
    private readonly options: BindingOptions
  ) {}

  /** Shows the article in the editor and keeps both alike until the returned function is called. */
  connect(): () => void {
    mendSelection()
    this.editor.update(() => this.$showAll(), { discrete: true, tag: shownTag })
    const stops = [
      this.article.observe((change) => this.show(change)),
      this.editor.registerUpdateListener((payload) => this.follow(payload))
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** Key of the node that shows the block. */
  keyOfBlock(index: number): NodeKey | undefined {
    return this.keys.at(index)
  }

  /** Index of the block a node belongs to; -1 for a node outside the article. Needs an active editor state. */
  $indexOfNode(key: NodeKey): number {
    const top = $getNodeByKey(key)?.getTopLevelElement()
    return top == null ? -1 : this.keys.indexOf(top.getKey())
  }

  /** Offset of a selection point in the article's text. Needs an active editor state. */
  $offsetOfPoint(point: PointType): number {
    const index = this.$indexOfNode(point.key)
    const block = index < 0 ? null : $getNodeByKey(this.keys.at(index) ?? '')
    if ($isElementNode(block)) return this.article.offsetOfBlock(index) + $offsetInBlock(block, point)
    // the root itself: its children are the blocks
    return this.article.offsetOfBlock(point.offset)
  }

  /** The selected range of the article's text; null without a selection. Needs an active editor state. */
  $selectedRange(): TextRange | null {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const anchor = this.$offsetOfPoint(selection.anchor)
    const focus = this.$offsetOfPoint(selection.focus)
    return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
  }

  /** Selects a range of the article's text. Needs an active, writable editor state. */
  $select(anchor: number, focus: number): void {
    const selection = $createRangeSelection()
    const from = this.$placeAt(anchor)
    const to = this.$placeAt(focus)
    if (from === null || to === null) return
    selection.anchor.set(from.key, from.offset, from.type)
    selection.focus.set(to.key, to.offset, to.type)
    $setSelection(selection)
  }

  private $placeAt(offset: number): Place | null {
    const index = this.article.blockAt(offset)
    const node = $getNodeByKey(this.keys.at(index) ?? '')
    return $isElementNode(node) ? $placeInBlock(node, offset - this.article.offsetOfBlock(index)) : null
  }

  private $showAll(): void {
    const nodes = this.article.blocks.map($createBlock)
    $getRoot()
      .clear()
      .append(...nodes)
    this.keys.reset(nodes.map((node) => node.getKey()))
    $setSelection(null)
  }

  private follow({ dirtyElements, editorState, prevEditorState, tags }: UpdateListenerPayload): void {
    if (tags.has(shownTag) || dirtyElements.size === 0) return
    const delta = editorState.read(() => this.$readChange(dirtyElements.keys(), editorState, prevEditorState))
    if (delta.length === 0) return
    if (!this.typing.continues(delta, this.editor.isComposing())) this.options.onNewStep?.()
    this.write(delta)
  }

  private write(delta: readonly DeltaOp[]): void {
    const write = (): void => this.article.change(delta, this.options.origin)
    this.isWriting = true
    try {
      if (this.options.onWrite === undefined) write()
      else this.options.onWrite(write)
    } finally {
      this.isWriting = false
    }
  }

  /** The change of the text that the editor's update amounts to. Brings the keys up to date. */
  private $readChange(
    dirty: Iterable<NodeKey>,
    editorState: EditorState,
    prevEditorState: EditorState
  ): readonly DeltaOp[] {
    const blocks = this.$dirtyBlocks(dirty)
    const isSameList = $isSameList(blocks.values(), editorState, prevEditorState)
    return isSameList ? this.$readEdits(blocks) : this.$readListChange(blocks)
  }

  private $dirtyBlocks(dirty: Iterable<NodeKey>): Map<NodeKey, ArticleBlockNode> {
    const blocks = new Map<NodeKey, ArticleBlockNode>()
    for (const key of dirty) {
      const top = $getNodeByKey(key)?.getTopLevelElement()
      if ($isArticleBlock(top) && top.isAttached()) blocks.set(top.getKey(), top)
    }
    return blocks
  }

  private $readEdits(blocks: ReadonlyMap<NodeKey, ArticleBlockNode>): readonly DeltaOp[] {
    const indexes = [...blocks.keys()]
      .map((key) => this.keys.indexOf(key))
      .sort((left, right) => left - right)
    const delta: DeltaOp[] = []
    let position = 0
    for (const index of indexes) {
      const before = this.article.blocks[index]
      const node = blocks.get(this.keys.at(index) ?? '')
      if (before === undefined || node === undefined) continue
      const edit = diffBlocks([before], [$readBlock(node)], this.$caretIn([node]))
      if (edit.length === 0) continue
      const start = this.article.offsetOfBlock(index)
      if (start > position) delta.push(retain(start - position))
      delta.push(...edit)
      position = start + oldLength(edit)
    }
    return compactDelta(delta)
  }

  private $readListChange(blocks: ReadonlyMap<NodeKey, ArticleBlockNode>): readonly DeltaOp[] {
    const nodes = $getRoot().getChildren().filter($isArticleBlock)
    const keys = nodes.map((node) => node.getKey())
    const isKept = (left: number, right: number): boolean => {
      const key = keys[right]
      return key !== undefined && key === this.keys.at(left) && !blocks.has(key)
    }
    let head = 0
    while (isKept(head, head)) head += 1
    let tail = 0
    const shorter = Math.min(keys.length, this.keys.length) - head
    while (tail < shorter && isKept(this.keys.length - 1 - tail, keys.length - 1 - tail)) tail += 1
    const before = this.article.blocks.slice(head, this.keys.length - tail)
    const region = nodes.slice(head, nodes.length - tail)
    const edit = diffBlocks(before, region.map($readBlock), this.$caretIn(region))
    this.keys.reset(keys)
    const start = this.article.offsetOfBlock(head)
    return start === 0 ? edit : compactDelta([retain(start), ...edit])
  }

  /** Offset of the caret in the text of neighbouring blocks; undefined when there is none in them. */
  private $caretIn(nodes: readonly ArticleBlockNode[]): number | undefined {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined
    const top = selection.anchor.getNode().getTopLevelElement()
    const index = nodes.findIndex((node) => node.is(top))
    const node = nodes[index]
    if (node === undefined) return undefined
    const before = lengthOfBlocks(nodes.slice(0, index).map($readBlock))
    return before + $offsetInBlock(node, selection.anchor)
  }

  private show(change: ArticleChange): void {
    // what the editor wrote it shows already; other edits of this person (a replacement, a move) it does not
    if (this.isWriting) return
    this.typing.reset()
    const isFocused = this.options.isFocused?.() ?? false
    const tags = [shownTag, SKIP_SCROLL_INTO_VIEW_TAG, ...(isFocused ? [] : [SKIP_DOM_SELECTION_TAG])]
    this.editor.update(() => this.$show(change), { discrete: true, tag: tags })
  }

  private $show(change: ArticleChange): void {
    const { from, removed, inserted, delta } = change
    const selected = this.$selectionIn(change)
    // its offsets may lie outside the nodes while they change, which Lexical does not bear
    if (selected !== null) $setSelection(null)
    const reused = Math.min(removed.length, inserted.length)
    inserted.slice(0, reused).forEach((block, index) => {
      const node = $getNodeByKey(this.keys.at(from + index) ?? '')
      if ($isArticleBlock(node)) $writeBlock(node, block)
    })
    const added = inserted.slice(reused).map($createBlock)
    if (added.length > 0 || removed.length > reused) {
      $getRoot().splice(from + reused, removed.length - reused, added)
      this.keys.splice(
        from + reused,
        removed.length - reused,
        added.map((node) => node.getKey())
      )
    }
    const undone = change.origin instanceof Y.UndoManager ? endOfChange(delta) : null
    if (undone !== null) this.$select(undone, undone)
    else if (selected !== null) {
      this.$select(shiftOffset(delta, selected.anchor, 'left'), shiftOffset(delta, selected.focus, 'left'))
    }
  }

  /** The selection in offsets of the old text, when one of its ends stands in a block that is about to change. */
  private $selectionIn(change: ArticleChange): { anchor: number; focus: number } | null {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const points = [selection.anchor, selection.focus]
    const isTouched = points.some((point) => {
      const index = this.$indexOfNode(point.key)
      return index < 0 || (index >= change.from && index < change.from + change.removed.length)
    })
    if (!isTouched) return null
    const [anchor = 0, focus = 0] = points.map((point) => this.$oldOffsetOfPoint(point, change))
    return { anchor, focus }
  }

  /** Like $offsetOfPoint, for nodes that still show the text as it was before the change. */
  private $oldOffsetOfPoint(point: PointType, change: ArticleChange): number {
    const index = this.$indexOfNode(point.key)
    const block = $getNodeByKey(this.keys.at(index) ?? '')
    if (!$isElementNode(block)) return this.article.offsetOfBlock(change.from)
    return this.oldOffsetOfBlock(index, change) + $offsetInBlock(block, point)
  }

  private oldOffsetOfBlock(index: number, { from, removed, inserted }: ArticleChange): number {
    if (index <= from) return this.article.offsetOfBlock(index)
    if (index < from + removed.length) {
      return this.article.offsetOfBlock(from) + lengthOfBlocks(removed.slice(0, index - from))
    }
    const now = this.article.offsetOfBlock(index - removed.length + inserted.length)
    return now - lengthOfBlocks(inserted) + lengthOfBlocks(removed)
  }
}

/**
 * Whether the list of blocks is the one it was. Lexical makes the neighbours of whatever comes, goes or moves dirty,
 * so only dirty blocks need a look; that the root was copied says nothing, Lexical does that for every letter.
 */
function $isSameList(
  dirty: Iterable<ArticleBlockNode>,
  { _nodeMap: now }: EditorState,
  { _nodeMap: before }: EditorState
): boolean {
  const root = now.get('root')
  const oldRoot = before.get('root')
  if (!$isElementNode(root) || !$isElementNode(oldRoot)) return false
  if (root.__size !== oldRoot.__size || root.__first !== oldRoot.__first || root.__last !== oldRoot.__last)
    return false
  for (const { __key, __prev, __next } of dirty) {
    const old = before.get(__key)
    if (old === undefined || old.__prev !== __prev || old.__next !== __next) return false
  }
  return true
}

function lengthOfBlocks(blocks: readonly Block[]): number {
  return blocks.reduce((length, block) => length + lengthOfBlock(block), 0)
}

function $createBlock(block: Block): ArticleBlockNode {
  const node = $createArticleBlock(block.attributes)
  $writeBlock(node, block)
  return node
}

/** Length of the old text that the delta speaks of. */
function oldLength(delta: readonly DeltaOp[]): number {
  return delta.reduce(
    (length, op) => length + ('retain' in op ? op.retain : 'delete' in op ? op.delete : 0),
    0
  )
}

/** Offset in the new text where the last insertion or deletion ends; null when only formats changed. */
function endOfChange(delta: readonly DeltaOp[]): number | null {
  let position = 0
  let end: number | null = null
  for (const op of delta) {
    if ('retain' in op) position += op.retain
    else if ('insert' in op) {
      position += op.insert.length
      end = position
    } else end = position
  }
  return end
}
