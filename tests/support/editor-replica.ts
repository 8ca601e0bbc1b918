import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, type RangeSelection } from 'lexical'
import * as Y from 'yjs'
import { ArticleText } from '../../src/core/article/article-text'
import { blocksToDelta } from '../../src/core/article/block-delta'
import type { Block } from '../../src/core/article/block-schema'
import { ArticleBinding } from '../../src/renderer/editor/article-binding'
import { $isArticleBlock } from '../../src/renderer/editor/article-block-node'
import { $readBlock } from '../../src/renderer/editor/block-children'
import { editorNodes } from '../../src/renderer/editor/editor-nodes'

/** One person's article: a document, the editor that shows it and the undo that belongs to it. */
export class EditorReplica {
  readonly doc = new Y.Doc()
  readonly article: ArticleText
  readonly editor: LexicalEditor
  readonly binding: ArticleBinding
  readonly undo: Y.UndoManager

  constructor(
    readonly name: string,
    clientId: number,
    seed: Uint8Array
  ) {
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, seed)
    const text = this.doc.getText('article')
    this.article = new ArticleText(text)
    this.editor = createHeadlessEditor({
      nodes: [...editorNodes],
      onError: (error) => {
        throw error
      }
    })
    const origin = { editorOf: name }
    this.undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 60_000 })
    this.binding = new ArticleBinding(this.editor, this.article, {
      origin,
      onNewStep: () => this.undo.stopCapturing()
    })
    this.binding.connect()
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
}

/** The first update of a document: what its creator imported. */
export function seedOf(blocks: readonly Block[]): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('article').applyDelta([...blocksToDelta(blocks)])
  return Y.encodeStateAsUpdate(doc)
}
