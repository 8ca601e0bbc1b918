import { createHeadlessEditor } from '@lexical/headless'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type LexicalCommand,
  type LexicalEditor,
  type RangeSelection
} from 'lexical'
import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksToDelta } from '../../src/core/article/block-delta'
import type { Block } from '../../src/core/article/block-schema'
import { type ArticleUndo, createUndo } from '../../src/core/document/article-undo'
import { ProjectView } from '../../src/core/document/project-view'
import { openDocument, type ProjectDocument } from '../../src/core/document/schema'
import { ArticleBinding } from '../../src/renderer/editor/article-binding'
import { $isArticleBlock } from '../../src/renderer/editor/article-block-node'
import { $readBlock } from '../../src/renderer/editor/block-children'
import { CutWords } from '../../src/renderer/editor/cut-words'
import { editorNodes } from '../../src/renderer/editor/editor-nodes'
import { registerEditing } from '../../src/renderer/editor/register-editing'

/** One person's article: a document, the editor that shows it, and the undo and the claims that belong to it. */
export class EditorReplica {
  /** With a guid of our own: drawing one takes longer than most edits. */
  readonly doc: Y.Doc
  readonly document: ProjectDocument
  readonly article: ArticleText
  readonly view: ProjectView
  readonly undo: ArticleUndo
  readonly editor: LexicalEditor
  readonly binding: ArticleBinding
  /** The words this person cut last. */
  readonly cutWords: CutWords
  /** Of the transactions in which this person changes the document. */
  readonly origin: unknown
  private readonly stop: () => void

  constructor(
    readonly name: string,
    clientId: number,
    seed: Uint8Array,
    editor: LexicalEditor = createEditor()
  ) {
    this.doc = new Y.Doc({ guid: name })
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, seed, 'remote')
    this.document = openDocument(this.doc)
    this.article = new ArticleText(this.document.article)
    this.view = new ProjectView(this.document, this.article)
    this.editor = editor
    this.origin = { editorOf: name }
    this.undo = createUndo(this.document, this.article, this.view, this.origin)
    this.cutWords = new CutWords(this)
    this.binding = new ArticleBinding(this.editor, this.article, {
      origin: this.origin,
      onNewStep: () => this.undo.stopCapturing(),
      onWrite: this.cutWords.write
    })
    this.stop = this.binding.connect()
  }

  /** Selects a range of the text and does something with the selection, as one update of the editor. */
  edit(start: number, end: number, change: (selection: RangeSelection) => unknown): void {
    this.editor.update(
      () => {
        this.binding.$select(start, end)
        const selection = $getSelection()
        if ($isRangeSelection(selection)) change(selection)
      },
      { discrete: true }
    )
  }

  /** Selects a range of the text and gives the editor a command, as keys and buttons do. */
  command<T>(start: number, end: number, command: LexicalCommand<T>, payload: T): void {
    this.edit(start, end, () => this.editor.dispatchCommand(command, payload))
  }

  /** What the editor shows. */
  shown(): readonly Block[] {
    return this.editor
      .getEditorState()
      .read(() => $getRoot().getChildren().filter($isArticleBlock).map($readBlock))
  }

  /** What somebody who opens the document anew would see. */
  stored(): readonly Block[] {
    return new ArticleText(this.article.text).blocks
  }

  /** Takes in everything the other replica has. */
  receive(from: EditorReplica): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(this.doc)), 'remote')
  }

  /** Closes the article; the editor can show another one. */
  close(): void {
    this.stop()
    this.undo.destroy()
    this.view.destroy()
    this.article.destroy()
  }
}

/** An editor for articles, without a page, that obeys the keys and commands of the app's. Undo is its replica's. */
export function createEditor(): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [...editorNodes],
    onError: (error) => {
      throw error
    }
  })
  // at the article's edges Lexical asks the browser where to delete to: there is nothing to move to
  Object.assign(editor, { _window: { getSelection: () => null } })
  registerEditing(editor, { undo: () => {}, redo: () => {} })
  return editor
}

/** The first update of a document: what its creator imported. */
export function seedOf(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('article').applyDelta([...blocksToDelta(blocks)])
  return Y.encodeStateAsUpdate(doc)
}
